package cable

import (
	"strings"

	"github.com/cablelint/cablelint/source"
)

// Citation is a place where the text cites an entry of the REF line by its
// letter, as in "ref C".
type Citation struct {
	Span   source.Span // "ref C"; the letter alone of a later one in a list; a range
	Letter byte        // a capital
}

// Citations is how the text of a cable cites its references.
type Citations struct {
	Letters []Citation // in source order
	// Other says that the text cites references without their letters, as
	// "reftels" does, or holds the REF line of another cable.
	Other bool
}

// Citations reads how the text cites the entries of the REF line: "ref C",
// "(reftel B)", "refs A-D", "refs A, B and D". What comes after the REF line of a
// cable that is repeated in the text cites that line and is left out. So do
// quotations, perhaps, but they are read: see Quoted.
func (d *Document) Citations() Citations { return d.kept.citations.of(d.readCitations) }

func (d *Document) readCitations() Citations {
	var c citationReader
	if !d.Holds(RefWords) {
		return c.found
	}
	c.d = d
	if d.Subject != nil {
		c.text(d.Subject.Text)
	}
	for _, t := range d.Attention {
		c.text(t)
	}
	if d.Authority != nil {
		c.text(d.Authority.Text)
	}
	for i := range d.Paragraphs {
		c.text(d.Paragraphs[i].Text)
	}
	return c.found
}

// citationReader reads citations.
type citationReader struct {
	d     *Document
	found Citations
	done  bool // the REF line of another cable has begun
}

// text reads the citations in t.
func (c *citationReader) text(t Text) {
	if c.done || !c.cites(t.Span()) {
		return
	}
	flat := c.d.Flatten(t)
	for i := 0; !c.done; {
		if i = refAt(flat.Text, i); i < 0 {
			return
		}
		i = c.citation(flat, i)
	}
}

// cites reports whether a word in s begins with REF.
func (c *citationReader) cites(s source.Span) bool {
	for at := range c.d.Words(RefWords) {
		if at >= s.Start {
			return at < s.End
		}
	}
	return false
}

// refAt returns the index from i on of a word that begins with REF, in any case, or
// -1.
func refAt(s string, i int) int {
	for ; i < len(s); i++ {
		k := indexFold(s[i:], "REF")
		if k < 0 {
			return -1
		}
		if i += k; i == 0 || !isAlnum(s[i-1]) {
			return i
		}
	}
	return -1
}

// citation reads a citation that may begin with the word at i and returns the index
// after what it read.
func (c *citationReader) citation(flat Flat, i int) int {
	s := flat.Text
	j := i + len("REF")
	plural := false
	for _, ending := range [...]string{"ERENCES", "ERENCE", "TELS", "TEL", "(S)", "S"} {
		if hasFold(s[j:], ending) {
			plural = strings.HasSuffix(strings.TrimSuffix(ending, ")"), "S")
			j += len(ending)
			break
		}
	}
	if j < len(s) && isAlnum(s[j]) { // REFORM
		return j
	}
	if k := skipBlanks(s, j); k < len(s) && s[k] == ':' {
		c.found.Other, c.done = true, true
		return j
	}
	if j < len(s) && s[j] == '.' {
		j++
	}
	at := skipBlanks(s, j)
	if hasFold(s[at:], "S ") && !plural { // a stray blank: REF S A AND B
		if next := skipBlanks(s, at+1); letterAt(s, next) > 0 {
			at = next
		}
	}
	letters, end := scanCitedLetters(s, at, plural)
	if letters == nil {
		c.found.Other = true
		return j
	}
	if ofAnother(s, i, end) {
		return end
	}
	for n, l := range letters {
		span := flat.Span(l.start, l.end)
		if n == 0 && !l.ranged {
			span = flat.Span(i, l.end)
		}
		c.found.Letters = append(c.found.Letters, Citation{span, l.letter})
	}
	return end
}

// citedLetter is a letter with the bounds of what cites it: itself, or the range
// that holds it.
type citedLetter struct {
	letter     byte
	start, end int
	ranged     bool
}

// scanCitedLetters reads letters at i: "C", "(C)", "A-D", "A, B and D", and returns
// them and the index after them. Behind a singular a second letter may be an
// initial: REF B, C. DOE SAID.
func scanCitedLetters(s string, i int, plural bool) ([]citedLetter, int) {
	var letters []citedLetter
	end := i
	for at := i; ; {
		k := letterAt(s, at)
		if k == 0 || len(letters) > 0 && !plural && k < len(s) && s[k] == '.' {
			break
		}
		first := s[letterIndex(s, at)] &^ 0x20
		last, ranged := first, false
		if to := rangeAt(s, k); to > 0 && letterAt(s, to) > 0 && s[letterIndex(s, to)]&^0x20 > first {
			last, k, ranged = s[letterIndex(s, to)]&^0x20, letterAt(s, to), true
		} else if first == 'I' && (len(letters) == 0 || letters[len(letters)-1].letter != 'H') {
			break // the pronoun
		}
		for l := first; l <= last; l++ {
			letters = append(letters, citedLetter{l, at, k, ranged})
		}
		end = k
		if at = separatorAt(s, k); at == 0 {
			break
		}
	}
	return letters, end
}

// letterIndex returns the index of the letter that may stand in a bracket at i.
func letterIndex(s string, i int) int {
	if i < len(s) && s[i] == '(' {
		i++
	}
	return i
}

// letterAt returns the index after the single letter at i, with its brackets, or 0:
// a letter that is no part of a word, of U.S. or of F-16.
func letterAt(s string, i int) int {
	k := letterIndex(s, i)
	if k >= len(s) || !isLetter(s[k]) {
		return 0
	}
	k++
	switch {
	case k == len(s):
	case isAlnum(s[k]) || s[k] == '/' || s[k] == '&':
		return 0
	case s[k] == '-' && rangeAt(s, k) == 0:
		return 0
	case s[k] == '.' && k+1 < len(s) && isLetter(s[k+1]):
		return 0
	case s[k] == ')' && s[i] == '(':
		k++
	}
	return k
}

// rangeAt returns the index of the second letter when a range goes on at i: "-D",
// " - D", " THROUGH D", or 0.
func rangeAt(s string, i int) int {
	j := skipBlanks(s, i)
	for _, w := range [...]string{"-", "THROUGH ", "THRU ", "TO "} {
		if !hasFold(s[j:], w) {
			continue
		}
		k := skipBlanks(s, j+len(w))
		n := letterIndex(s, k)
		if n < len(s) && isLetter(s[n]) && (n+1 == len(s) || !isAlnum(s[n+1]) && s[n+1] != '-' && s[n+1] != '/') {
			return k
		}
	}
	return 0
}

// separatorAt returns the index of the next letter of a list after the separator at
// i, or 0.
func separatorAt(s string, i int) int {
	j := skipBlanks(s, i)
	start := j
	if j < len(s) && (s[j] == ',' || s[j] == ';' || s[j] == '&') {
		j = skipBlanks(s, j+1)
	}
	for _, w := range [...]string{"AND ", "OR "} {
		if hasFold(s[j:], w) {
			j = skipBlanks(s, j+len(w))
			break
		}
	}
	for _, w := range [...]string{"REFTEL ", "REF "} {
		if j > start && hasFold(s[j:], w) {
			return 0 // a citation of its own
		}
	}
	if j == start {
		return 0
	}
	return j
}

// ofAnother reports whether the reference cited in s[i:end] is that of another
// cable: STATE'S REF D, REF D OF REF A, REF D IN STATE 77.
func ofAnother(s string, i, end int) bool {
	if before := trimRight(s[:i]); len(before) < i && len(before) > 2 && hasFold(before[len(before)-2:], "'S") {
		return true
	}
	j := skipBlanks(s, end)
	for _, w := range [...]string{"OF ", "IN ", "TO ", "FROM "} {
		if !hasFold(s[j:], w) {
			continue
		}
		j = skipBlanks(s, j+len(w))
		if hasFold(s[j:], "REF") {
			return true
		}
		k := wordEnd(s, j)
		n := skipBlanks(s, k)
		return k > j && n < len(s) && isDigit(s[n]) && isUpper(s[j])
	}
	return false
}
