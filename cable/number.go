package cable

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/source"
)

// numeral is what may be the number of a paragraph at the start of a line.
type numeral struct {
	value   int
	pilcrow int // bytes of the pilcrow, 0 when there is none
	end     int // after the point
	text    int // where the paragraph's text begins
}

// pilcrows are the forms in which collections print the sign that they set
// before paragraph numbers; originals cannot have it (ACP 127(G), paragraph
// 134). The replacement character stands for a pilcrow that was lost.
var pilcrows = [...]string{"\u00b6", "\u00c2\u00b6", "\u00c3\u201a\u00c2\u00b6", "\ufffd", "&para;", "&#182;"}

// mayOpenNumber reports whether a digit or a pilcrow may begin with b.
func mayOpenNumber(b byte) bool { return isDigit(b) || b >= 0x80 || b == '&' }

// scanNumber reads a paragraph number at the start of l: digits and a point, in
// front of a blank, a mark, a word or the line end. "1.5 million" is none.
func scanNumber(l line) (numeral, bool) {
	s := l.text
	if s == "" {
		return numeral{}, false
	}
	var n numeral
	i := 0
	if !mayOpenNumber(s[0]) {
		return n, false
	}
	if !isDigit(s[0]) {
		for _, p := range pilcrows {
			if strings.HasPrefix(s, p) {
				i = skipBlanks(s, len(p))
				n.pilcrow = len(p)
			}
		}
		if n.pilcrow == 0 {
			return n, false
		}
	}
	j := digits(s, i)
	if j == i || j-i > 4 {
		return n, false
	}
	n.value = atoi(s[i:j])
	k := skipBlanks(s, j)
	switch {
	case k == len(s):
		return n, false
	case s[k] == '.':
		k++
		if k < len(s) && (isDigit(s[k]) || s[k] == '.' && k+1 < len(s) && s[k+1] == '.') {
			return n, false
		}
	case s[k] == '(' && k > j, (s[k] == ',' || s[k] == ';') && k+2 < len(s) && s[skipBlanks(s, k+1)] == '(':
		// The point is lost or misread: only a mark proves the number.
		if s[k] != '(' {
			k++
		}
		if _, size := readMark(l.from(k)); size == 0 {
			return n, false
		}
	default:
		return n, false
	}
	n.end = k
	n.text = skipBlanks(s, k)
	return n, true
}

// marked reports whether a portion mark follows the number at the start of l,
// at once or after an opening word: "1. SUMMARY: (C)".
func (n numeral) marked(l line) bool {
	_, _, ok := n.mark(l)
	return ok
}

// mark reads the mark after the number, if there is one, and returns the index in l
// where the text goes on.
func (n numeral) mark(l line) (m Mark, textAt int, ok bool) {
	if m, size := readMark(l.from(n.text)); size > 0 {
		return m, n.text + size, true
	}
	rest := l.text[n.text:]
	if i := strings.IndexByte(rest, '('); i > 0 && i < 40 {
		if b := trimRight(rest[:i]); b != "" && (b[len(b)-1] == ':' || b[len(b)-1] == '.') {
			if m, size := readMark(l.from(n.text + i)); size > 0 && l.text[n.text+i] == '(' {
				return m, n.text, true
			}
		}
	}
	return Mark{}, n.text, false
}

// candidate is a line of the text that begins with a numeral.
type candidate struct {
	line int
	numeral
	mark  *Mark // the portion mark that follows, or nil
	rest  int   // index in the line where the text goes on after number and mark
	blank bool  // a blank line, a ruler or a page break stands before it
}

func (c *candidate) marked() bool { return c.mark != nil }

// start is a line that begins a numbered paragraph.
type start struct {
	line   int
	number *Number
	mark   *Mark
	rest   int // index in the line where the text goes on after number and mark
}

// candidates lists the lines from p.i to end that begin with a numeral. It counts
// the groups of lines too.
func (p *parser) candidates(end int) []candidate {
	cs, blank := p.mem.candidates[:0], true
	for i := p.i; i < end; i++ {
		l := p.lines[i]
		if l.blank() {
			blank = true
			continue
		}
		if blank {
			blank = false
			p.groups++
		}
		if !mayOpenNumber(l.text[0]) {
			continue
		}
		n, ok := scanNumber(l)
		if !ok {
			continue
		}
		c := candidate{line: i, numeral: n}
		m, rest, marked := n.mark(l)
		if c.rest = rest; marked {
			c.mark = p.mark(m)
		}
		if i == p.i || p.lines[i-1].blank() || isRuler(p.lines[i-1].text) || p.isPageLine(i-1) {
			c.blank = true
		}
		cs = append(cs, c)
	}
	p.mem.candidates = cs
	return cs
}

// above returns the index of the line of text above c, page lines left out; it is
// -1 where there is none, or where the header of a section ends.
func (p *parser) above(c *candidate) int {
	for k := c.line - 1; k >= p.i; k-- {
		if !p.lines[k].blank() && !p.isPageLine(k) && !isStamp(p.lines[k].text) {
			if p.closesHeader(k) {
				return -1
			}
			return k
		}
	}
	return -1
}

// closesHeader reports whether line i belongs to the subject that ends the header
// of a later section: the subject's label stands on it or a few lines above, and
// TAGS above that.
func (p *parser) closesHeader(i int) bool {
	const reach = 4 // lines of a field
	want := FieldSubject
	for k, left := i, reach; k > p.i && left > 0 && !p.lines[k].blank(); k, left = k-1, left-1 {
		kind, n := scanPlainLabel(p.lines[k].text)
		switch {
		case n == 0 || kind != want:
		case kind == FieldTags:
			return true
		default:
			want, left = FieldTags, reach+1
		}
	}
	return false
}

// endsSentenceAbove reports whether the line above c ends a sentence, or what has
// no full stop: a table, a heading.
func (p *parser) endsSentenceAbove(c *candidate) bool {
	k := p.above(c)
	if k < 0 || endsSentence(p.lines[k].text) {
		return true
	}
	if !c.blank {
		return false
	}
	alone := (k == p.i || p.lines[k-1].blank()) && p.lines[k+1].blank()
	s := p.lines[k].text
	return alone || isRuler(s) || strings.Contains(strings.TrimLeft(s, " "), "   ")
}

// wantsNumberAbove reports whether the line above c ends in a month, or in a word
// that wants a number.
func (p *parser) wantsNumberAbove(c *candidate) bool {
	k := p.above(c)
	return k >= 0 && wantsNumber(p.lines[k].text)
}

// monthCutAbove reports whether the line above c ends in a month that is cut short
// with a point, "on Jan.", and no day stands before it.
func (p *parser) monthCutAbove(c *candidate) bool {
	k := p.above(c)
	if k < 0 {
		return false
	}
	s := p.lines[k].text
	at := lastWord(s)
	month, cut := strings.CutSuffix(strings.ToUpper(s[at:]), ".")
	return cut && (len(month) == len("JAN") && month != "MAY" || month == "SEPT") && monthNumber(month) > 0 && (at < 2 || !isDigit(s[at-2]))
}

// isPageLine reports whether line i is a page line or a bare level.
func (p *parser) isPageLine(i int) bool {
	l := p.lines[i]
	if l.prose || l.blank() {
		return false
	}
	if _, ok := readPageLine(l); ok {
		return true
	}
	_, ok := readLevelLine(l)
	return ok
}

// endsSentence reports whether s ends as a sentence does, quotation marks and
// brackets set aside.
func endsSentence(s string) bool {
	for s != "" {
		switch s[len(s)-1] {
		case '.', '?', '!', ':', ';':
			return true
		case ' ', '"', '\'', ')', ']', '*':
			s = s[:len(s)-1]
			continue
		}
		cut := strings.TrimSuffix(strings.TrimSuffix(s, "\u201d"), "\u2019")
		if cut == s {
			return false
		}
		s = cut
	}
	return true
}

// wantsNumber reports whether the last word of s goes on with a number: a
// month, or NO., PARAS, AND.
func wantsNumber(s string) bool {
	w := strings.Trim(s[strings.LastIndexByte(s, ' ')+1:], ".,(")
	return monthNumber(w) > 0 || equalsAny(w, "NO", "NOS", "PARA", "PARAS", "PARAGRAPH", "PARAGRAPHS", "AND", "OF", "THE",
		"ON", "BY", "TO", "FROM", "ARTICLE", "SECTION", "RESOLUTION")
}

// number decides which lines from p.i to end begin numbered paragraphs, and
// what number each stands for. The sequence decides: a list inside a
// paragraph, a wrapped date and a year at a line start all look like numbers.
func (p *parser) number(end int) []start {
	cs := p.candidates(end)
	hasPilcrows := false
	for i := range cs {
		hasPilcrows = hasPilcrows || cs[i].pilcrow > 0 && cs[i].value < 100
	}
	starts := slices.Grow(p.mem.starts[:0], len(cs))
	numbers := make([]Number, 0, len(cs)) // never moved: paragraphs point to them
	marked := false                       // the last paragraph is: then items of a list in it are told by their lack of a mark
	accept := func(c *candidate, value int, proof Proof) {
		l := p.lines[c.line]
		n := Number{Span: l.part(0, c.end), Printed: c.value, Value: value, Proof: proof}
		if c.pilcrow > 0 {
			n.Pilcrow = l.part(0, c.pilcrow)
		}
		numbers = append(numbers, n)
		starts = append(starts, start{c.line, &numbers[len(numbers)-1], c.mark, c.rest})
		marked = c.marked()
	}
	want, last, list := 1, 0, 0 // the next number, the last one, the last one of a list inside
	signed := false             // the numbers of that list have pilcrows
	for k := range cs {
		c, rest := &cs[k], cs[k+1:]
		switch {
		case last == 0 && c.value != 1:
			if value, proof, ok := lostPilcrow(c, 1, 0, rest, hasPilcrows); ok && !p.beginsLate() {
				accept(c, value, proof)
				want, last = 2, 1
			} else if c.marked() && c.blank || c.blank && c.value < 100 && p.beginsLate() || c.blank && c.value == 2 && follows(3, rest) {
				accept(c, c.value, Unproved)
				want, last = c.value+1, c.value
			}
		case list > 0 && c.value == list+1 && !c.marked() && signed == (c.pilcrow > 0) && (marked || c.value != want || again(c.value, rest)):
			list++
		case c.value == want && p.begins(c, rest):
			accept(c, c.value, Unproved)
			want, last, list = want+1, want, 0
		case c.value > want:
			if value, proof, ok := lostPilcrow(c, want, starts[len(starts)-1].number.Printed, rest, hasPilcrows); ok {
				accept(c, value, proof)
				want, last, list = want+1, want, 0
				continue
			}
			if c.marked() && (c.blank || p.endsSentenceAbove(c)) || c.blank && c.value <= want+2 && p.endsSentenceAbove(c) &&
				(follows(c.value+1, rest) && !again(want, rest) || c.pilcrow > 0 && len(rest) == 0) {
				accept(c, c.value, Unproved)
				last, list = c.value, 0
				if want++; !follows(want, rest) {
					want = c.value + 1
				}
			}
		case c.value == last && c.marked() && (c.blank || c.pilcrow > 0), c.value == last && p.copies(c, starts):
			accept(c, c.value, Unproved)
		case c.value < last && c.marked() && c.blank && c.value > 1:
			accept(c, c.value, Unproved)
			if last = c.value; !follows(want, rest) {
				want = c.value + 1
			}
		case c.value == 1 && (c.blank || !p.wantsNumberAbove(c)):
			list, signed = 1, c.pilcrow > 0
		}
	}
	p.mem.starts = starts
	return starts
}

// copies reports whether c repeats the line above it, the first of the last
// paragraph.
func (p *parser) copies(c *candidate, starts []start) bool {
	above := starts[len(starts)-1].line
	return above == c.line-1 && p.lines[above].text == p.lines[c.line].text
}

// begins reports whether c, whose number is the one wanted, begins a paragraph
// and does not just wrap inside one.
func (p *parser) begins(c *candidate, rest []candidate) bool {
	if c.marked() || c.blank && !p.wantsNumberAbove(c) {
		return true
	}
	for i := range rest {
		r := &rest[i]
		if r.value == c.value+1 {
			break
		}
		if r.value == c.value && (r.marked() || r.blank) {
			return false
		}
	}
	if p.endsSentenceAbove(c) {
		return !p.monthCutAbove(c) || follows(c.value+1, rest)
	}
	return c.pilcrow == 0 && !p.wantsNumberAbove(c)
}

// again reports whether the number value comes once more.
func again(value int, rest []candidate) bool {
	return slices.ContainsFunc(rest, func(r candidate) bool { return r.value == value })
}

// follows reports whether the next candidate that begins a block has this
// number.
func follows(value int, rest []candidate) bool {
	for i := range rest {
		if r := &rest[i]; r.marked() || r.blank {
			return r.value == value
		}
	}
	return false
}

// lostPilcrow reports whether c, which should be want, is a pilcrow misread as
// a 1: "15." for ¶5. The numbers after it must agree, and must not go on as
// real numbers do, from 19 to 20. last is the number printed before it.
func lostPilcrow(c *candidate, want, last int, rest []candidate, hasPilcrows bool) (int, Proof, bool) {
	misread := func(value, of int) bool {
		ten := 10
		for ten <= of {
			ten *= 10
		}
		return value == of+ten
	}
	if !misread(c.value, want) || c.pilcrow > 0 || !c.marked() && !c.blank {
		return 0, Unproved, false
	}
	run := c.value
	for i := range rest {
		r := &rest[i]
		if !r.marked() && !r.blank {
			continue
		}
		if r.value == want+1 && r.pilcrow > 0 {
			break // the numbers go on from the one that was meant
		}
		if r.value == run+1 {
			if run++; !misread(run, want+run-c.value) {
				return 0, Unproved, false
			}
		}
	}
	if hasPilcrows {
		return want, Proved, true
	}
	for i := range rest {
		if r := &rest[i]; r.marked() || r.blank {
			return want, Likely, r.value == want+1 || misread(r.value, want+1)
		}
	}
	return want, Likely, c.marked() || misread(last, want-1)
}

// beginsLate reports whether the text may begin with a number above 1: in a
// later section or an extract.
func (p *parser) beginsLate() bool {
	if p.d.Partial || len(p.d.Banners) == 0 {
		return true
	}
	s := p.d.Banners[0].Section
	return s != nil && s.Number > 1
}

// numberOf returns the start at line i, or nil. Lines are asked in order.
func (p *parser) numberOf(i int) *start {
	for len(p.starts) > 0 && p.starts[0].line < i {
		p.starts = p.starts[1:]
	}
	if len(p.starts) > 0 && p.starts[0].line == i {
		return &p.starts[0]
	}
	return nil
}

// spanOf returns the Span of lines i to j-1 without blank lines at the ends.
func (p *parser) spanOf(i, j int) source.Span {
	return source.Span{Start: p.lines[i].at, End: p.lines[j-1].end()}
}
