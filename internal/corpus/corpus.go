package corpus

import (
	"fmt"
	"math"
	"time"
)

// DefaultBytes is the average size in bytes of a cable of the default mix, that
// of public collections of the 2000s.
const DefaultBytes = 6900

// Generator makes the cables of a corpus. Each depends on Seed and its own number
// only, so that cable 7 is the same whether or not cable 6 is made. The zero
// Generator makes the default mix.
type Generator struct {
	Seed  uint64
	Bytes int // average size of a file; 0 is DefaultBytes
	// From and Until bound the years of the messages, Until included; 0 leaves
	// a bound open. Outside 1973 to 2012 there are no cables.
	From, Until int
}

// New returns the Generator of the default mix with this seed.
func New(seed uint64) Generator { return Generator{Seed: seed} }

// Cable returns cable i of the default mix with this seed.
func Cable(seed uint64, i int) *Model { return New(seed).Cable(i) }

// The streams of random numbers that one cable takes: containers do not change
// what stands on it.
const (
	modelStream = iota
	containerStream
	streams
)

func (g Generator) dice(i, stream int) dice { return newDice(g.Seed, uint64(i)*streams+uint64(stream)) }

// Cable returns cable i of the corpus.
func (g Generator) Cable(i int) *Model {
	d := g.dice(i, modelStream)
	w := &writer{dice: d, m: &Model{Time: g.time(d)}}
	w.compose(g.size(d))
	return w.m
}

// Container returns the container that cable i, which m is, has in the default
// mix.
func (g Generator) Container(i int, m *Model) Container {
	d := g.dice(i, containerStream)
	c := random(d, m)
	c.Encoding, c.Mark, c.LineEnd = UTF8, false, "\n"
	switch n := d.IntN(100); {
	case n < 3:
		c.Encoding = Windows1252
	case n < 4:
		c.Mark = true
	case n < 8:
		c.LineEnd = "\r\n"
	}
	return c
}

// File returns the name and the bytes of cable i.
func (g Generator) File(i int) (name string, data []byte) {
	m := g.Cable(i)
	return m.ID() + ".txt", m.Render(g.Container(i, m))
}

// ID returns the canonical number of the message: 07FREDONIA417.
func (m *Model) ID() string { return canonicalID(m.Year(), m.Post.Name, m.Serial) }

// periods are spans of years with the percentage of cables that are from each.
var periods = []struct {
	from, until time.Time
	percent     int
}{
	{day(1973, 3, 1), day(1978, 12, 1), 12},
	{day(1978, 12, 1), day(1995, 10, 14), 14},
	{day(1995, 10, 14), day(2003, 1, 1), 10},
	{day(2003, 1, 1), day(2010, 6, 27), 54},
	{day(2010, 6, 27), day(2013, 1, 1), 10},
}

func day(year int, month time.Month, d int) time.Time {
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}

// time returns the time of a message between g.From and g.Until. It panics when
// no cable can be of those years.
func (g Generator) time(d dice) time.Time {
	type span struct {
		from, until time.Time
		percent     int
	}
	var open []span
	total := 0
	for _, p := range periods {
		from, until := p.from, p.until
		if first := day(g.From, 1, 1); g.From > 0 && first.After(from) {
			from = first
		}
		if end := day(g.Until+1, 1, 1); g.Until > 0 && end.Before(until) {
			until = end
		}
		if from.Before(until) {
			open = append(open, span{from, until, p.percent})
			total += p.percent
		}
	}
	if total == 0 {
		panic(fmt.Sprintf("corpus: no cable is from the years %d to %d", g.From, g.Until))
	}
	n := d.IntN(total)
	for _, s := range open {
		if n -= s.percent; n < 0 {
			minutes := int(s.until.Sub(s.from) / time.Minute)
			return s.from.Add(time.Duration(d.IntN(minutes)) * time.Minute)
		}
	}
	panic("unreachable")
}

// size returns how many bytes of text a cable has: most are short, a few very
// long.
func (g Generator) size(d dice) int {
	average := g.Bytes
	if average == 0 {
		average = DefaultBytes
	}
	const spread = 0.85            // of the logarithm
	text := float64(average) - 750 // less the header
	n := max(text, 200) * math.Exp(d.NormFloat64()*spread-spread*spread/2)
	return int(min(n, 12*text))
}
