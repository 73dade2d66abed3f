package cable

import (
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/source"
)

// Distribution is the block of the Department's print that says which bureaus
// get copies, and how many:
//
//	ACTION EUR-12
//	INFO  OCT-01  ISO-00  SS-15  /028 W
type Distribution struct {
	Span     source.Span // from the first keyword or code to the last
	Keywords []Word      // ACTION, ORIGIN, INFO
	Copies   []Copies
	Total    Word   // 028, absent when not printed
	Unread   []Word // what is none of these
}

// Copies is one entry of a Distribution: EUR-12.
type Copies struct {
	Span  source.Span
	Code  string // EUR
	Count int
}

// Sum returns the number of copies of all entries.
func (b *Distribution) Sum() int {
	sum := 0
	for _, c := range b.Copies {
		sum += c.Count
	}
	return sum
}

// Keyword returns the first keyword that is word, or nil.
func (b *Distribution) Keyword(word string) *Word {
	for i := range b.Keywords {
		if b.Keywords[i].Text == word {
			return &b.Keywords[i]
		}
	}
	return nil
}

// Distributions returns the distribution blocks of d in source order: that of
// its head, and those of the heads that are printed anew above later sections.
func (d *Document) Distributions() []Distribution {
	if d.Field(FieldDistribution) == nil {
		return nil
	}
	var blocks []Distribution
	add := func(s source.Span, head bool) {
		l := line{text: d.File.Text(s), at: s.Start}
		if isPrinterStamp(l.text) {
			return
		}
		first := strings.HasPrefix(l.text, "ACTION") || strings.HasPrefix(l.text, "ORIGIN")
		if n := len(blocks); n == 0 || head || first && !blocks[n-1].Total.Absent() {
			blocks = append(blocks, Distribution{Span: l.span()})
		}
		blocks[len(blocks)-1].read(l)
	}
	for f := range d.All(FieldDistribution) {
		add(f.Span, false)
	}
	d.markUnread(blocks)
	inside := false // a head printed anew, after its first line
	for i := range d.Blocks {
		switch b := &d.Blocks[i]; b.Kind {
		case BlockBanner, BlockParagraph:
			inside = false
		case BlockHeader:
			if isDistribution(line{text: d.File.Text(b.Span), at: b.Span.Start}) {
				add(b.Span, !inside)
				inside = true
			}
		}
	}
	return blocks
}

// markUnread counts the lines of the head that are none of a print's among what
// cannot be read of blocks: one may be a damaged line of theirs.
func (d *Document) markUnread(blocks []Distribution) {
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Kind == BlockUnknown {
			for k := range blocks {
				blocks[k].Unread = append(blocks[k].Unread, Word{b.Span, d.File.Text(b.Span)})
			}
		}
	}
}

// isPrinterStamp reports whether s is a number or two that the printer set
// above or below the block, or the name of the machine's file.
func isPrinterStamp(s string) bool {
	return !strings.HasPrefix(s, "/") && strings.Trim(s, "0123456789/ ") == "" || strings.HasPrefix(s, "SOURCE:")
}

// distributionToken matches a keyword (group 1), a code and its count (2, 3)
// with or without the blanks that copies have beside the hyphen, or the total
// (4) with its letter.
var distributionToken = regexp.MustCompile(`^(?:(ACTION|ORIGIN|INFO)\b|([A-Z][A-Z/]*) ?- ?([0-9]{2})\b|/ ?([0-9]{1,4}) ?(?:[A-Z]\b)?)`)

// read reads one line of a block.
func (b *Distribution) read(l line) {
	b.Span = b.Span.Cover(l.span())
	for i := 0; i < len(l.text); {
		if isBlank(l.text[i]) || l.text[i] == ',' {
			i++
			continue
		}
		m := distributionToken.FindStringSubmatchIndex(l.text[i:])
		if m == nil {
			end := wordEnd(l.text, i)
			b.Unread = append(b.Unread, l.word(i, end))
			i = end
			continue
		}
		switch {
		case m[2] >= 0:
			b.Keywords = append(b.Keywords, l.word(i+m[2], i+m[3]))
		case m[4] >= 0 && b.Total.Absent(): // the total comes last
			b.Copies = append(b.Copies, Copies{
				l.part(i, i+m[1]), l.text[i+m[4] : i+m[5]], atoi(l.text[i+m[6] : i+m[7]]),
			})
		case b.Total.Absent():
			b.Total = l.word(i+m[8], i+m[9])
		default:
			b.Unread = append(b.Unread, l.word(i, i+m[1]))
		}
		i += m[1]
	}
}

// RelayLine is the dash line that the Department's relay printed above the
// date-time group:
//
//	--------------------- 109162
//	------------------270429Z 060566 /61
type RelayLine struct {
	Span    source.Span
	Time    Word // 270429Z: day, hour and minute of arrival
	Counter Word // 060566, or 4877F2 when it counts in hexadecimal digits
	Copies  Word // 61
	Rest    Word // what is none of these
}

// Relay returns the dash line of d's head, or nil.
func (d *Document) Relay() *RelayLine {
	f := d.Field(FieldRelay)
	if f == nil {
		return nil
	}
	l := line{text: d.File.Text(f.Span), at: f.Span.Start}
	r := &RelayLine{Span: f.Span}
	for w := range l.from(len(l.text) - len(strings.TrimLeft(l.text, "-"))).words {
		switch s := w.Text; {
		case r.Time.Absent() && len(s) == 7 && s[6] == 'Z' && atoi(s[:6]) >= 0:
			r.Time = w
		case r.Counter.Absent() && len(s) == 6 && strings.Trim(s, "0123456789ABCDEF") == "":
			r.Counter = w
		case r.Copies.Absent() && len(s) == 3 && s[0] == '/' && atoi(s[1:]) >= 0:
			r.Copies = Word{source.Span{Start: w.Span.Start + 1, End: w.Span.End}, s[1:]}
		case r.Rest.Absent():
			r.Rest = Word{source.Span{Start: w.Span.Start, End: l.end()}, l.text[w.Span.Start-l.at:]}
		}
	}
	return r
}
