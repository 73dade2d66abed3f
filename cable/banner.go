package cable

import (
	"strings"

	"github.com/cablelint/cablelint/source"
)

// readBanner reads a classification line: the level words and after them, all
// optional, EFTO, controls, section, post, serial and whatever an operator
// added. In the header a banner may lack its number; later it must have one.
func readBanner(l line, header bool) (Banner, bool) {
	b := Banner{Span: l.span()}
	level, i := scanLevel(l.text)
	if level == NoLevel {
		if level, i = scanDamagedLevel(l.text); level == NoLevel {
			return Banner{}, false
		}
	}
	b.Level, b.Words = level, l.part(0, i)
	rest := l.from(i)
	if rest.blank() {
		return b, false
	}
	if n := scanSpaced(rest.text, "EFTO"); n > 0 {
		b.EFTO = rest.part(0, n)
		rest = rest.from(n)
	}
	for {
		n := scanControl(rest.text)
		if n == 0 {
			break
		}
		w := rest.upTo(n)
		for w.text != "" && w.text[0] == '/' {
			w = w.from(1)
		}
		b.Controls = append(b.Controls, w.word(0, len(w.text)))
		rest = rest.from(n)
	}
	b.Section, rest = readSection(rest)
	post := 0
	for post < len(rest.text) && isPostByte(rest.text[post]) {
		post++
	}
	name := rest.upTo(post)
	end := digits(rest.text, post)
	if name.text == "" || !isLetter(name.text[0]) {
		return b, header && (b.Section != nil || strings.HasPrefix(rest.text, "//"))
	}
	if end == post { // no number
		b.Post = name.word(0, len(name.text))
		return b, header && post == len(rest.text) && strings.Count(name.text, " ") < 4
	}
	b.Post = name.word(0, len(name.text))
	b.Serial = rest.word(post, end)
	if tail := rest.from(end); !tail.blank() {
		b.Tail = tail.word(0, len(tail.text))
	}
	return b, end-post <= 8
}

func isPostByte(b byte) bool {
	return isLetter(b) || b == ' ' || b == '.' || b == '\'' || b == '-'
}

// scanControl returns the bytes of a dissemination control or caption that
// stands between level and post, or 0.
func scanControl(s string) int {
	i := 0
	for i < len(s) && s[i] == '/' {
		i++
	}
	for _, c := range [...]string{"NOFORN", "NODIS", "EXDIS", "LIMDIS", "STADIS", "ORCON"} {
		if strings.HasPrefix(s[i:], c) && (i+len(c) == len(s) || !isAlnum(s[i+len(c)])) {
			return i + len(c)
		}
	}
	return 0
}

// readSection reads "SECTION 01 OF 02" or "FINAL SECTION OF 2" at the start of
// l, with the keyword damaged or not, and returns what follows it.
func readSection(l line) (*Section, line) {
	s := l.text
	i := 0
	final := strings.HasPrefix(s, "FINAL ")
	if final {
		i = len("FINAL ")
	}
	word := i
	for word < len(s) && isUpper(s[word]) {
		word++
	}
	if !isSectionKeyword(s[i:word]) {
		return nil, l
	}
	sec := &Section{Number: -1, Of: -1}
	at := skipBlanks(s, word)
	if !final {
		end := numberEnd(s, at)
		if end == at {
			return nil, l
		}
		sec.NumberAt, sec.Number = l.part(at, end), atoi(s[at:end])
		at = skipBlanks(s, end)
	}
	if at+2 >= len(s) || s[at+1] != 'F' || s[at] != 'O' && s[at] != '0' {
		return nil, l
	}
	at = skipBlanks(s, at+2)
	end := numberEnd(s, at)
	if end == at {
		return nil, l
	}
	sec.OfAt, sec.Of = l.part(at, end), atoi(s[at:end])
	if final {
		sec.NumberAt, sec.Number = sec.OfAt, sec.Of
	}
	sec.Span = l.part(0, end)
	return sec, l.from(end)
}

// numberEnd returns the end of the section number at i: one to three digits,
// some of which may be letters that look like digits.
func numberEnd(s string, i int) int {
	start := i
	for i < len(s) && (isDigit(s[i]) || strings.IndexByte("OolI|SZ", s[i]) >= 0) {
		i++
	}
	if i-start > 3 || i < len(s) && isAlnum(s[i]) && s[i] != 'O' {
		return start
	}
	return i
}

// isSectionKeyword reports whether s is SECTION or one of the forms that lost
// or changed a letter or two in transmission: SECTON, ECTION, SETION.
func isSectionKeyword(s string) bool {
	const word = "SECTION"
	if s == word {
		return true
	}
	if len(s) < 5 || len(s) > 8 {
		return false
	}
	// Every letter but one must stand in the word in order.
	k, wrong := 0, 0
	for i := range len(s) {
		if j := strings.IndexByte(word[k:], s[i]); j >= 0 && j <= 2 {
			k += j + 1
		} else {
			wrong++
		}
	}
	return wrong <= 1 && len(s)-wrong >= 5
}

// scanDamagedLevel reads a letter-spaced level in which letters were lost,
// doubled or replaced: C O N F I D E N T A L. It needs most of the word.
func scanDamagedLevel(s string) (Level, int) {
	var letters [24]byte
	n, end := 0, 0
	for i := 0; i < len(s) && n < len(letters); {
		j := wordEnd(s, i)
		if j-i > 2 || !isAlnum(s[i]) {
			break
		}
		n += copy(letters[n:], s[i:j])
		end = j
		i = skipBlanks(s, j)
	}
	if n < 4 {
		return NoLevel, 0
	}
	got := strings.ToUpper(string(letters[:n]))
	for _, w := range levelWords {
		if d := editDistance(got, w.word); d <= len(w.word)/5+1 && d <= 3 {
			return w.level, end
		}
	}
	return NoLevel, 0
}

// editDistance returns the Levenshtein distance between two short words.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}

// readLevelLine reads a classification alone on its line.
func readLevelLine(l line) (LevelLine, bool) {
	if len(l.text) > 48 {
		return LevelLine{}, false
	}
	level, n := scanLevel(l.text)
	if level == NoLevel {
		return LevelLine{}, false
	}
	if rest := l.from(n); !rest.blank() && scanSpaced(rest.text, "EFTO") != len(rest.text) && scanControl(rest.text) != len(rest.text) {
		return LevelLine{}, false
	}
	return LevelLine{l.span(), level}, true
}

// readPageLine reads a page line: the relay's "FREDONIA 00000417  002 OF 002",
// also with a part, "001.2 OF 018", or the print's
// "PAGE 02        FREDON 00417  01 OF 03  182017Z".
func readPageLine(l line) (PageLine, bool) {
	if strings.HasPrefix(l.text, "PAGE ") {
		return readPrintPage(l)
	}
	s := l.text
	if len(s) < 16 || len(s) > 60 || !isLetter(s[0]) || !isDigit(s[len(s)-1]) {
		return PageLine{}, false
	}
	p := PageLine{Span: l.span()}
	of := strings.LastIndex(s, " OF ")
	if of < 0 || atoi(s[of+4:]) < 0 {
		return PageLine{}, false
	}
	p.Section.Of, p.Section.OfAt = atoi(s[of+4:]), l.part(of+4, len(s))
	head := trimRight(s[:of])
	at := lastWord(head)
	number := head[at:]
	if dot := strings.IndexByte(number, '.'); dot >= 0 {
		if p.Part = atoi(number[dot+1:]); p.Part < 0 {
			return PageLine{}, false
		}
		number = number[:dot]
	}
	if p.Section.Number = atoi(number); p.Section.Number < 0 || len(number) != 3 {
		return PageLine{}, false
	}
	p.Section.NumberAt = l.part(at, at+len(number))
	p.Section.Span = l.part(at, len(s))
	head = trimRight(head[:at])
	at = lastWord(head)
	if serial := head[at:]; len(serial) < 6 || len(serial) > 9 || atoi(serial) < 0 {
		return PageLine{}, false
	}
	p.Serial = l.word(at, len(head))
	post := trimRight(head[:at])
	if post == "" {
		return PageLine{}, false
	}
	p.Post = l.word(0, len(post))
	return p, true
}

// readPrintPage reads the page line of the Department's print. A relay of the
// time wrote "PAGE 02 RUEHFRA0170 S E C R E T" (ACP 127(G), paragraph 208).
func readPrintPage(l line) (PageLine, bool) {
	p := PageLine{Span: l.span(), Print: true}
	s := l.text
	i := skipBlanks(s, len("PAGE "))
	j := digits(s, i)
	if p.Page = atoi(s[i:j]); p.Page < 0 || j-i > 3 {
		return PageLine{}, false
	}
	i = skipBlanks(s, j)
	if i == len(s) {
		return p, true
	}
	j = i
	for j < len(s) && (isUpper(s[j]) || s[j] == ' ' || s[j] == '.') {
		j++
	}
	post := trimRight(s[i:j])
	if post == "" || len(post) > 12 {
		return PageLine{}, false
	}
	p.Post = l.word(i, i+len(post))
	end := digits(s, j)
	if end > j {
		p.Serial = l.word(j, end)
	}
	at := skipBlanks(s, end)
	k := digits(s, at)
	if k-at == 2 && strings.HasPrefix(s[k:], " OF ") {
		of := skipBlanks(s, k+len(" OF "))
		ofEnd := digits(s, of)
		p.Section = Section{
			Span: l.part(at, ofEnd), Number: atoi(s[at:k]), Of: atoi(s[of:ofEnd]),
			NumberAt: l.part(at, k), OfAt: l.part(of, ofEnd),
		}
	}
	return p, end > j
}

// MissingAt returns the empty Span where a field of kind k would go: after the
// fields that come before it on a whole cable, else at the first text.
func (d *Document) MissingAt(k FieldKind) source.Span {
	at := int32(-1)
	for i := range d.Fields {
		if f := &d.Fields[i]; f.Kind < k && f.Kind != FieldArchive {
			at = max(at, f.Span.End)
		}
	}
	if at < 0 {
		text := d.File.Text(d.Span)
		at = d.Span.Start + int32(len(text)-len(strings.TrimLeft(text, " \t\r\n\f\v")))
		if at == d.Span.End {
			at = d.Span.Start
		}
	}
	return source.At(at)
}
