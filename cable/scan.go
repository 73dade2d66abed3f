package cable

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/source"
)

// line is one line of the file without the blanks at its ends, or a part of one.
type line struct {
	text  string
	at    int32 // offset of text
	prose bool  // see isProse; false for a part
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
	return line{text: l.text[i:], at: l.at + int32(i)}
}

// upTo returns the first i bytes of l without blanks at their end.
func (l line) upTo(i int) line { return line{text: trimRight(l.text[:i]), at: l.at} }

// appendLines appends the lines of f that lie in s. A lone hyphen is the
// teletype's blank line, and a backslash before a line end is an export's
// escape: neither is content. A form feed ends a line, and so does what a web
// page writes for a line end, which is a line of its own.
func appendLines(lines []line, f *source.File, s source.Span) []line {
	text := f.Text(s)
	markup := strings.IndexByte(text, '&') >= 0 || strings.IndexByte(text, '<') >= 0
	several := markup || strings.IndexByte(text, '\f') >= 0 || strings.IndexByte(text, '\r') >= 0
	cluttered := markup || strings.Contains(text, clutterLink) || hasInvisible(text)
	lines = slices.Grow(lines, 1+strings.Count(text, "\n"))
	for at := s.Start; text != ""; {
		end := strings.IndexByte(text, '\n')
		size := end + 1
		if end < 0 {
			end, size = len(text), len(text)
		}
		l := line{text: text[:end], at: at}
		if cluttered {
			l.text = blankClutter(l.text)
		}
		if several {
			lines = appendParts(lines, l)
		} else {
			lines = append(lines, l.content())
		}
		text = text[size:]
		at += int32(size)
	}
	return lines
}

// appendParts appends the lines that l is cut into by other line ends than LF.
func appendParts(lines []line, l line) []line {
	l.text = strings.TrimSuffix(l.text, "\r")
	for {
		at, size := lineEnd(l.text)
		lines = append(lines, l.upTo(at).content())
		if size > 1 {
			lines = append(lines, line{text: l.text[at : at+size], at: l.at + int32(at)})
		}
		if size == 0 {
			return lines
		}
		l = line{text: l.text[at+size:], at: l.at + int32(at+size)}
	}
}

// content returns l without the blanks at its ends and what is no content.
func (l line) content() line {
	text := trimRight(l.text)
	if text == "" {
		return line{at: l.at}
	}
	if text[len(text)-1] == '\\' {
		text = trimRight(text[:len(text)-1])
	}
	i := skipBlanks(text, 0)
	text = text[i:]
	if len(text) <= 2 && (text == "-" || text == "\u00b6") {
		text = ""
	}
	return line{text, l.at + int32(i), isProse(text)}
}

// clutter is what converters leave where a blank or nothing stood: no-break
// spaces, invisible characters, links without a label.
var clutter = [...]string{"\u00c2\u00a0", "\u00a0", "\u200b", "\u00ad", "\ufeff", "&nbsp;", "&#160;", "&#xA0;", clutterLink}

const clutterLink = "[](#)"

// hasInvisible reports whether s holds a character of clutter. Pilcrows, whose
// first byte is one of theirs, are frequent.
func hasInvisible(s string) bool {
	for _, first := range [...]byte{0xC2, 0xE2, 0xEF} {
		for i := 0; i < len(s); i++ {
			k := strings.IndexByte(s[i:], first)
			if k < 0 {
				break
			}
			i += k
			switch rest := s[i+1:]; {
			case first == 0xC2 && rest != "" && (rest[0] == 0xA0 || rest[0] == 0xAD),
				first == 0xE2 && strings.HasPrefix(rest, "\x80\x8b"), first == 0xEF && strings.HasPrefix(rest, "\xbb\xbf"):
				return true
			}
		}
	}
	return false
}

// blankClutter returns s with blanks in place of clutter, byte for byte: spans
// stay as they are.
func blankClutter(s string) string {
	for _, c := range clutter {
		if strings.Contains(s, c) {
			s = strings.ReplaceAll(s, c, blanks[:len(c)])
		}
	}
	return s
}

const blanks = "        "

// isPlain reports whether s is nothing but printable ASCII without markup.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' || strings.IndexByte("&<[", s[i]) >= 0 {
			return false
		}
	}
	return true
}

// lineEndMarks are what web pages have for a line end, in capitals.
var lineEndMarks = [...]string{"&#X000A;", "&#X0A;", "&#XA;", "&#10;", "<BR>", "<BR/>", "<BR />"}

// lineEnd returns the index and the size of the first CR, form feed or one of
// lineEndMarks in s; the size is 0 when there is none.
func lineEnd(s string) (at, size int) {
	for i := range len(s) {
		switch s[i] {
		case '\f', '\r':
			return i, 1
		case '&', '<':
			for _, mark := range lineEndMarks {
				if hasFold(s[i:], mark) {
					return i, len(mark)
				}
			}
		}
	}
	return len(s), 0
}

// isBlank reports whether b separates words: a blank, a control character, or a
// line end in the few lines that are read as one.
func isBlank(b byte) bool { return b <= ' ' || b == 0x7F }

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
	var letters uint32 // of word, by their low bits, which are those of any case
	for i := range len(word) {
		letters |= 1 << (word[i] & 31)
	}
	lower := word[0] | 0x20
	for i := 0; i+len(word) <= len(s); {
		if letters>>(s[i+len(word)-1]&31)&1 == 0 { // word cannot reach over this byte
			i += len(word)
			continue
		}
		if s[i]|0x20 == lower && hasFold(s[i:], word) {
			return i
		}
		i++
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
// R and 3 to 7 letters (5 FAH-2 H-231; ACP 127(G) has 4 to 8 in all). In lower
// case it must be one of the United States, whose second letter is U or H.
func isRoutingIndicator(s string) bool {
	if len(s) < 4 || len(s) > 8 || s[0]|0x20 != 'r' {
		return false
	}
	us := s[1]|0x20 == 'u' || s[1]|0x20 == 'h'
	for i := range len(s) {
		if !isUpper(s[i]) && !(us && isLetter(s[i])) {
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
