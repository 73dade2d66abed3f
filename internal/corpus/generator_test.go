package corpus_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/internal/corpus"
)

func TestCablesDependOnTheirNumberOnly(t *testing.T) {
	g := corpus.New(seed)
	var forward [][]byte
	for i := range 20 {
		_, data := g.File(i)
		forward = append(forward, data)
	}
	for i := 19; i >= 0; i-- {
		if _, data := corpus.New(seed).File(i); !bytes.Equal(data, forward[i]) {
			t.Errorf("cable %d differs when it is made again:\n%s", i, cmp.Diff(string(forward[i]), string(data)))
		}
	}
	if _, other := corpus.New(seed + 1).File(0); bytes.Equal(other, forward[0]) {
		t.Error("another seed makes the same cable")
	}
}

// TestKnownCable pins one cable: other machines and releases of Go must make it,
// too.
func TestKnownCable(t *testing.T) {
	m := corpus.Cable(seed, 0)
	if got, want := m.ID(), "03ZENDA918"; got != want {
		t.Errorf("cable 0 is %s, want %s", got, want)
	}
}

func TestAverageSize(t *testing.T) {
	const n = 500
	for _, want := range []int{2000, corpus.DefaultBytes, 20000} {
		g := corpus.Generator{Seed: seed, Bytes: want}
		total := 0
		for i := range n {
			_, data := g.File(i)
			total += len(data)
		}
		if got := total / n; got < want*9/10 || got > want*11/10 {
			t.Errorf("%d cables of %d bytes have %d on average", n, want, got)
		}
	}
}

func TestYears(t *testing.T) {
	for _, years := range [][2]int{{0, 0}, {1973, 1978}, {1995, 1996}, {2010, 2010}, {2012, 0}} {
		g := corpus.Generator{Seed: seed, From: years[0], Until: years[1]}
		for i := range 200 {
			year := g.Cable(i).Year()
			if year < max(years[0], 1973) || years[1] > 0 && year > years[1] || year > 2012 {
				t.Errorf("cable %d between %d and %d is of %d", i, years[0], years[1], year)
			}
		}
	}
}

// TestVariety wants every era, level and layout among a few hundred cables: a
// property that no cable has is tested on nothing.
func TestVariety(t *testing.T) {
	seen := make(map[string]int)
	g := corpus.New(seed)
	for i := range 500 {
		m := g.Cable(i)
		c := corpus.Random(uint64(i), m)
		seen["E.O. "+m.Order]++
		seen[m.Level.Name]++
		seen[c.Profile.String()]++
		seen[c.Encoding.String()]++
		if m.Sections > 2 {
			seen["sections"]++
		}
		for _, p := range m.Paragraphs {
			if p.Heading != nil {
				seen["heading"]++
			}
			for _, b := range p.Blocks {
				if b.Rows != nil {
					seen["table"]++
				}
				if b.Label != "" {
					seen["item"]++
				}
			}
		}
	}
	for _, want := range []string{
		"E.O. 11652", "E.O. 12065", "E.O. 12356", "E.O. 12958", "E.O. 13526",
		"UNCLASSIFIED", "LIMITED OFFICIAL USE", "CONFIDENTIAL", "SECRET",
		"relay", "print", "drafted", "body", "smart",
		"utf-8", "utf-16le", "utf-16be", "windows-1252",
		"sections", "heading", "table", "item",
	} {
		if seen[want] < 3 {
			t.Errorf("%d of 500 cables have %s", seen[want], want)
		}
	}
}

// TestNamesAreInvented checks that no post is a real one and every code is.
func TestNamesAreInvented(t *testing.T) {
	g := corpus.New(seed)
	for i := range 500 {
		m := g.Cable(i)
		if _, real := codes.BuiltIn().Post(m.Post.Name); real != (m.Post.Name == "STATE") {
			t.Errorf("cable %d: the tables know the post %s: %t", i, m.Post.Name, real)
		}
		for _, tag := range m.Tags.List {
			if _, known := codes.BuiltIn().TAG(tag); !known && tag[0] != '(' {
				t.Errorf("cable %d: the tables do not know the TAG %s", i, tag)
			}
		}
		for _, a := range slices.Concat(m.To, m.Info) {
			if r, known := codes.Indicator(a.Indicator); known && r.Name != a.Name {
				t.Errorf("cable %d: %s is %s, not %s", i, a.Indicator, r.Name, a.Name)
			}
		}
	}
}
