package cable

import (
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
	return d.kept.distributions.of(d.readDistributions)
}

func (d *Document) readDistributions() []Distribution {
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

// read reads one line of a block.
func (b *Distribution) read(l line) {
	b.Span = b.Span.Cover(l.span())
	for i := 0; i < len(l.text); {
		if isBlank(l.text[i]) || l.text[i] == ',' {
			i++
			continue
		}
		i = b.readToken(l, i)
	}
}

// readToken reads the token at byte i of l and returns the index after it: a
// keyword, a code and its count, with or without the blanks that copies have beside
// the hyphen, or the total with its letter.
func (b *Distribution) readToken(l line, i int) int {
	s := l.text
	for _, keyword := range [...]string{"ACTION", "ORIGIN", "INFO"} {
		if end := i + len(keyword); strings.HasPrefix(s[i:], keyword) && !continuesWord(s, end) {
			b.Keywords = append(b.Keywords, l.word(i, end))
			return end
		}
	}
	if code, count, end := scanCopies(s, i); end > i {
		if b.Total.Absent() { // which comes last
			b.Copies = append(b.Copies, Copies{l.part(i, end), code, count})
		} else {
			b.Unread = append(b.Unread, l.word(i, end))
		}
		return end
	}
	if from, to, end := scanTotal(s, i); end > i {
		if b.Total.Absent() {
			b.Total = l.word(from, to)
		} else {
			b.Unread = append(b.Unread, l.word(i, end))
		}
		return end
	}
	end := wordEnd(s, i)
	b.Unread = append(b.Unread, l.word(i, end))
	return end
}

// scanCopies reads a code and its count at s[i:]: EUR-12, with a blank on either
// side of the hyphen or without. The end is i when there is none.
func scanCopies(s string, i int) (code string, count, end int) {
	j := i
	for j < len(s) && (isUpper(s[j]) || s[j] == '/' && j > i) {
		j++
	}
	hyphen := skipBlank(s, j)
	if j == i || hyphen == len(s) || s[hyphen] != '-' {
		return "", 0, i
	}
	from := skipBlank(s, hyphen+1)
	to := digits(s, from)
	if to != from+2 || continuesWord(s, to) {
		return "", 0, i
	}
	return s[i:j], atoi(s[from:to]), to
}

// scanTotal reads the total of all copies at s[i:], /028 W, and returns where its
// digits are and the index after its letter. The end is i when there is none.
func scanTotal(s string, i int) (from, to, end int) {
	const widest = 4
	if s[i] != '/' {
		return 0, 0, i
	}
	from = skipBlank(s, i+1)
	to = min(digits(s, from), from+widest)
	if to == from {
		return 0, 0, i
	}
	end = skipBlank(s, to)
	if end < len(s) && isUpper(s[end]) && !continuesWord(s, end+1) {
		end++
	}
	return from, to, end
}

// skipBlank returns the index after the blank at s[i], or i.
func skipBlank(s string, i int) int {
	if i < len(s) && s[i] == ' ' {
		i++
	}
	return i
}

// continuesWord reports whether the word before s[i] goes on there.
func continuesWord(s string, i int) bool { return i < len(s) && (isAlnum(s[i]) || s[i] == '_') }

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
