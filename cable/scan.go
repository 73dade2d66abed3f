package cable

import (
	"strings"

	"github.com/cablelint/cablelint/source"
)

// line is one line of the file without the blanks at its ends.
type line struct {
	text string
	at   int32 // offset of text
}

func (l line) blank() bool       { return l.text == "" }
func (l line) end() int32        { return l.at + int32(len(l.text)) }
func (l line) span() source.Span { return source.Span{Start: l.at, End: l.end()} }

// part returns the Span of l.text[i:j].
func (l line) part(i, j int) source.Span {
	return source.Span{Start: l.at + int32(i), End: l.at + int32(j)}
}

// word returns l.text[i:j] as a Word.
func (l line) word(i, j int) Word { return Word{l.part(i, j), l.text[i:j]} }

// from returns the rest of l from byte i, without blanks before it.
func (l line) from(i int) line {
	for i < len(l.text) && isBlank(l.text[i]) {
		i++
	}
	return line{l.text[i:], l.at + int32(i)}
}

// upTo returns the first i bytes of l without blanks at their end.
func (l line) upTo(i int) line { return line{trimRight(l.text[:i]), l.at} }

// linesOf returns the lines of f that lie in s. A lone hyphen is the
// teletype's blank line, and a backslash before a line end is an export's
// escape: neither is content.
func linesOf(f *source.File, s source.Span) []line {
	first, last := f.LineOf(s.Start), min(f.LineOf(s.End), f.LineCount())
	lines := make([]line, 0, last-first+1)
	for n := first; n <= last; n++ {
		span := f.Line(n)
		start, end := max(span.Start, s.Start), min(span.End, s.End)
		text := f.Text(source.Span{Start: start, End: end})
		text = trimRight(text)
		if strings.HasSuffix(text, `\`) {
			text = trimRight(text[:len(text)-1])
		}
		l := line{text, start}.from(0)
		if l.text == "-" || l.text == "\u00b6" {
			l = line{"", l.at}
		}
		lines = append(lines, l)
	}
	return lines
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\f' || b == '\v' }

func trimRight(s string) string {
	for len(s) > 0 && isBlank(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// skipBlanks returns the first index from i on that holds no blank.
func skipBlanks(s string, i int) int {
	for i < len(s) && isBlank(s[i]) {
		i++
	}
	return i
}

// digits returns the index after the digits that stand at i.
func digits(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

// wordEnd returns the index of the first blank from i on.
func wordEnd(s string, i int) int {
	for i < len(s) && !isBlank(s[i]) {
		i++
	}
	return i
}

// words yields the blank-separated words of l.
func (l line) words(yield func(Word) bool) {
	for i := skipBlanks(l.text, 0); i < len(l.text); {
		j := wordEnd(l.text, i)
		if !yield(l.word(i, j)) {
			return
		}
		i = skipBlanks(l.text, j)
	}
}

// hasFold reports whether s begins with prefix, which is in capitals, in any
// case.
func hasFold(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		c := s[i]
		if 'a' <= c && c <= 'z' {
			c -= 'a' - 'A'
		}
		if c != prefix[i] {
			return false
		}
	}
	return true
}

// indexFold returns the index of word, which is in capitals, in s in any case,
// or -1.
func indexFold(s, word string) int {
	lower := word[0] | 0x20
	for i := 0; i+len(word) <= len(s); i++ {
		if s[i]|0x20 == lower && hasFold(s[i:], word) {
			return i
		}
	}
	return -1
}

// isRuler reports whether s is a line of one ruling character, three or more
// of them: hyphens, or what conversions make of them.
func isRuler(s string) bool {
	if len(s) < 3 {
		return false
	}
	switch s[0] {
	case '-', '=', '_', '*', '~':
		return strings.Count(s, s[:1]) == len(s)
	case 0xE2: // U+2010 to U+2015, hyphens and dashes
		if s[1] != 0x80 || len(s)%3 != 0 || len(s) < 9 {
			return false
		}
		return s[2] >= 0x90 && s[2] <= 0x95 && strings.Count(s, s[:3]) == len(s)/3
	}
	return false
}

// isRoutingIndicator reports whether s has the shape of a routing indicator:
// R and 3 to 7 letters (5 FAH-2 H-231; ACP 127(G) has 4 to 8 in all).
func isRoutingIndicator(s string) bool {
	if len(s) < 4 || len(s) > 8 || s[0] != 'R' {
		return false
	}
	for i := range len(s) {
		if !isUpper(s[i]) {
			return false
		}
	}
	return true
}

// atoi returns the value of decimal digits, or -1 when s is empty, too long or
// holds anything else.
func atoi(s string) int {
	if s == "" || len(s) > 9 {
		return -1
	}
	n := 0
	for i := range len(s) {
		if !isDigit(s[i]) {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}
