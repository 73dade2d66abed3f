package cable

import (
	"strings"

	"github.com/cablelint/cablelint/source"
	"github.com/cablelint/cablelint/spell"
)

// readBanner reads a classification line: the level words and after them, all
// optional, EFTO, controls, section, post, serial and whatever an operator
// added. In the header a banner may be damaged and may lack its number; later it
// must have one.
func readBanner(l line, header bool) (Banner, bool) {
	if !header && !mayOpenBanner(l.text) {
		return Banner{}, false
	}
	b := Banner{Span: l.span()}
	rest, ok := b.readLevel(l, header)
	if !ok || rest.blank() {
		return b, false
	}
	rest = b.readControls(b.readEFTO(rest))
	b.Section, rest = readSection(rest)
	rest = b.readControls(b.readEFTO(rest))
	if strings.HasPrefix(rest.text, "//") { // a Navy code: //N01234//
		b.Tail = rest.word(0, len(rest.text))
		return b, header
	}
	tail := b.readPost(rest)
	if !tail.blank() {
		b.Tail = tail.word(0, len(tail.text))
	}
	switch {
	case !b.Serial.Absent():
		return b, b.likely(l.text) && (!b.Post.Absent() || header && tail.blank() && len(b.Serial.Text) >= 3)
	case b.Post.Absent():
		return b, header && rest.blank() && (b.Section != nil || len(b.Controls) > 0 || !b.EFTO.Empty())
	}
	return b, header && tail.blank() && strings.Count(b.Post.Text, " ") < 4 && b.likely(l.text) &&
		(b.Post.Text == strings.ToUpper(b.Post.Text) || l.text == strings.ToLower(l.text))
}

// mayOpenBanner reports whether s begins as a level does, with the first letters of
// one or with letters apart. It is asked of every line of the text.
func mayOpenBanner(s string) bool {
	switch {
	case len(s) < 5:
		return false
	case isBlank(s[1]):
		return isBlank(s[3])
	case isBlank(s[2]):
		return isBlank(s[4])
	}
	switch s[0] | 0x20 {
	case 'c':
		return hasFold(s, "CON")
	case 'l':
		return hasFold(s, "LIM")
	case 'r':
		return hasFold(s, "RES")
	case 's':
		return hasFold(s, "SEC")
	case 't':
		return hasFold(s, "TOP")
	case 'u':
		return hasFold(s, "UNC")
	}
	return s[0] == '['
}

// likely reports whether b, read from s, is no sentence: its post and number have
// the length of such, and the words are of one case, unlike "Secret talks in 1975".
func (b *Banner) likely(s string) bool {
	if len(b.Post.Text) > 40 || len(b.Serial.Text) > 8 {
		return false
	}
	n := b.Words.Len()
	return b.Post.Absent() || isUpper(b.Post.Text[0]) || isDigit(b.Post.Text[0]) || !isUpper(s[0]) || n > 1 && isBlank(s[1])
}

// readLevel reads the level words and returns what follows them.
func (b *Banner) readLevel(l line, header bool) (line, bool) {
	at := 0
	if strings.HasPrefix(l.text, "[") { // the label of a link: its target follows
		at = 1
	}
	s := l.text[at:]
	level, n := scanLevel(s)
	if level == NoLevel && header {
		level, n = scanMarking(s)
	}
	if level == NoLevel && len(s) > 4 {
		if level, n = scanGluedLevel(s); level == NoLevel {
			if level, n = scanDamagedLevel(s); level == NoLevel && header {
				level, n = scanDamagedWord(s)
			}
		}
	}
	if level == NoLevel {
		return line{}, false
	}
	n += doubledLetter(s, n)
	b.Level, b.Words = level, l.part(at, at+n)
	return l.from(skipMarkup(l.text, at+n)), true
}

// doubledLetter returns the bytes of the last letter of the level s[:n] where it
// stands once more, apart: "S E C R E T T".
func doubledLetter(s string, n int) int {
	i := skipBlanks(s, n)
	if n > 2 && i > n && i+1 < len(s) && isBlank(s[n-2]) && s[i] == s[n-1] && isBlank(s[i+1]) {
		return i + 1 - n
	}
	return 0
}

// scanMarking reads a level or one of the markings that stand for it: LOU, SBU.
func scanMarking(s string) (Level, int) {
	level, n := scanLevel(s)
	if level != NoLevel {
		return level, n
	}
	for _, m := range [...]struct {
		words string
		level Level
	}{{"LOU", LimitedOfficialUse}, {"SBU", Unclassified}, {"SENSITIVE BUT UNCLASSIFIED", Unclassified}} {
		if hasFold(s, m.words) && (len(s) == len(m.words) || !isAlnum(s[len(m.words)])) {
			return m.level, len(m.words)
		}
	}
	return NoLevel, 0
}

// isMarking reports whether s is nothing but a level or one of the markings that
// stand for it.
func isMarking(s string) bool {
	level, n := scanMarking(s)
	return level != NoLevel && n == len(s)
}

// scanGluedLevel reads a level in one piece that runs into the word after it. No
// other word begins with these two.
func scanGluedLevel(s string) (Level, int) {
	for _, w := range [...]struct {
		word  string
		level Level
	}{{"UNCLAS", Unclassified}, {"CONFIDENTIAL", Confidential}} {
		if !hasFold(s, w.word) {
			continue
		}
		switch rest := s[len(w.word):]; {
		case rest == "" || !isLetter(rest[0]) || !strings.ContainsAny(rest, "0123456789"):
		case hasFold(rest, "SI"), hasFold(rest, "LY"), hasFold(rest, "ITY"): // UNCLASSIFIED, CONFIDENTIALITY
		default:
			return w.level, len(w.word)
		}
	}
	return NoLevel, 0
}

// readEFTO reads E F T O or EFTO at the start of l, which may run into the post.
func (b *Banner) readEFTO(l line) line {
	if !b.EFTO.Empty() {
		return l
	}
	n := scanSpaced(l.text, "EFTO")
	switch {
	case n > 0:
	case hasFold(l.text, "EFTO"):
		n = len("EFTO")
	case hasFold(l.text, "E F T 0 "):
		n = len("E F T 0")
	}
	if n == 0 {
		return l
	}
	b.EFTO = l.part(0, n)
	return l.from(n)
}

// readControls reads the controls at the start of l, with the slashes between
// them.
func (b *Banner) readControls(l line) line {
	for {
		i := 0
		for i < len(l.text) && (l.text[i] == '/' || l.text[i] == ',') {
			i++
		}
		w := l.from(i)
		n := scanControl(w.text)
		if n == 0 {
			if i > 0 && len(b.Controls) > 0 && !strings.HasPrefix(w.text, "N0") {
				return w
			}
			return l
		}
		b.Controls = append(b.Controls, w.word(0, n))
		l = w.from(n)
		if k := scanMarkingEnd(l.text); k > 0 {
			b.Controls = append(b.Controls, l.word(2, k))
			l = l.from(k)
		}
	}
}

// scanMarkingEnd returns the bytes of a declassification value that ends a
// marking, as markings had one to 2008: //X1, //MR, //25X1.
func scanMarkingEnd(s string) int {
	if !strings.HasPrefix(s, "//") {
		return 0
	}
	end := wordEnd(s[:min(len(s), len("//25X1")+1)], 2)
	switch v := s[2:end]; {
	case v == "MR", v == "OADR", len(v) == 2 && v[0] == 'X' && isDigit(v[1]), len(v) == 4 && strings.HasPrefix(v, "25X") && isDigit(v[3]):
		return end
	}
	return 0
}

// controls are the dissemination controls and captions that stand between level
// and post, longest first where one begins another.
var controls = [...]string{
	"NOFORN", "NODIS", "EXDIS", "LIMDIS", "STADIS", "ORCON", "SPECAT EXCLUSIVE", "SPECAT", "SENSITIVE", "SBU", "FOUO",
	"FOR OFFICIAL USE ONLY", "NOCONTRACT", "WNINTEL", "PROPIN",
}

// scanControl returns the bytes of a control at the start of s, or 0.
func scanControl(s string) int {
	if s == "" || strings.IndexByte("NELSOFWPR", s[0]&^0x20) < 0 {
		return 0
	}
	for _, c := range controls {
		if hasFold(s, c) && (len(s) == len(c) || !isAlnum(s[len(c)])) {
			return len(c)
		}
	}
	if !hasFold(s, "REL TO ") {
		return 0
	}
	end := len("REL TO ")
	for { // countries: USA, GBR
		start := end
		for end < len(s) && isUpper(s[end]) {
			end++
		}
		if end == start {
			return 0
		}
		next := skipBlanks(s, end)
		if next == len(s) || s[next] != ',' {
			return end
		}
		end = skipBlanks(s, next+1)
	}
}

// readPost reads post and serial at the start of l and returns what follows. A
// serial may have letters in it that stand for digits or are noise.
func (b *Banner) readPost(l line) line {
	s := l.text
	post := 0
	for post < len(s) && post < 2*longestPost && (isPostByte(s[post]) || isMisreadLetter(s, post)) {
		post++
	}
	if post > 0 && post < len(s) && isDigit(s[post]) && isSerialLetter(s[post-1]) && (post == 1 || isBlank(s[post-2])) {
		post-- // O00417
	}
	end := digits(s, post)
	for end < len(s) && isSerialLetter(s[end]) && end > post {
		k := digits(s, end+1)
		if k == end+1 {
			break
		}
		end = k
	}
	if end == post && post < len(s) && isSerialLetter(s[post]) {
		end = digits(s, post+1)
	}
	name := l.upTo(post)
	if name.text != "" && (isLetter(name.text[0]) || isMisreadLetter(name.text, 0)) {
		b.Post = name.word(0, len(name.text))
	} else if name.text != "" {
		return l
	}
	if post < end {
		b.Serial = l.word(post, end)
	}
	return l.from(end)
}

func isPostByte(b byte) bool {
	return isLetter(b) || isBlank(b) || b == '.' || b == '\'' || b == '-'
}

var asLetters = strings.NewReplacer("0", "O", "1", "I")

// AsLetters returns s with the letters that the digits 0 and 1 are misread for.
func AsLetters(s string) string { return asLetters.Replace(s) }

// isMisreadLetter reports whether s[i] is a digit that stands for a letter of a
// name: FRED0NIA, 0STERMARK, MEXIC0.
func isMisreadLetter(s string, i int) bool {
	if s[i] != '0' && s[i] != '1' {
		return false
	}
	before, after := i, i+1
	for before > 0 && isLetter(s[before-1]) {
		before--
	}
	for after < len(s) && isLetter(s[after]) {
		after++
	}
	letters := i - before + after - i - 1
	switch {
	case after < len(s) && !isBlank(s[after]) && !(isDigit(s[after]) && after+1 < len(s) && isLetter(s[after+1])):
		return false // a digit of the serial
	case before == i || after == i+1:
		return s[i] == '0' && letters >= 4
	}
	return letters >= 2
}

// isSerialLetter reports whether b stands for a digit in damaged serials. Line
// noise turns letters and digits to Q.
func isSerialLetter(b byte) bool { return b == 'O' || b == 'Q' }

// readSection reads "SECTION 01 OF 02" or "FINAL SECTION OF 2" at the start of
// l, with the keyword damaged or not, and returns what follows it (ACP 127(G),
// paragraph 208).
func readSection(l line) (*Section, line) {
	s := l.text
	i := 0
	if hasFold(s, "FINAL ") {
		i = skipBlanks(s, len("FINAL "))
	}
	word := sectionKeyword(s, i)
	if word == i {
		return nil, l
	}
	sec := &Section{Number: -1, Of: -1}
	at := skipBlanks(s, word)
	if end := numberEnd(s, at); end > at {
		if s[word-1] == 'Q' && word == at { // the noise took a part of the number
			at--
		}
		sec.NumberAt, sec.Number = l.part(at, end), atoi(s[at:end])
		at = skipBlanks(s, end)
	} else if i == 0 {
		return nil, l
	}
	if at = sectionOf(s, at); at < 0 {
		return nil, l
	}
	end := numberEnd(s, at)
	if end == at {
		return nil, l
	}
	sec.OfAt, sec.Of = l.part(at, end), atoi(s[at:end])
	if sec.NumberAt.Empty() {
		sec.NumberAt, sec.Number = sec.OfAt, sec.Of
	}
	sec.Span = l.part(0, end)
	if end < len(s) && s[end] == ',' {
		end++
	}
	return sec, l.from(end)
}

// sectionKeyword returns the end of the word SECTION at i, damaged or not, or i.
func sectionKeyword(s string, i int) int {
	if n := scanSpaced(s[i:], "SECTION"); n > 0 {
		return i + n
	}
	end := i
	for end < len(s) && (isLetter(s[end]) || isDigit(s[end]) && end+1 < len(s) && isLetter(s[end+1]) && end+1-i < len("SECTION")) {
		end++
	}
	if !isSectionKeyword(strings.ToUpper(s[i:end])) {
		return i
	}
	return end
}

// isSectionKeyword reports whether s is SECTION or one of the forms that lost
// or changed a letter in transmission: SECTON, ECTION, SQCTION, SECTI0N.
func isSectionKeyword(s string) bool {
	const word = "SECTION"
	if s == "" || strings.IndexByte("SEQ", s[0]) < 0 { // what is left of its first letters, or noise
		return false
	}
	return s == "SEC" || len(s) >= 5 && len(s) <= 8 && spell.Within(s, word, 1)
}

// sectionOf returns the index after the word OF at i and the blanks behind it,
// or -1. It may have lost a letter, or have a digit or noise in place of one.
func sectionOf(s string, i int) int {
	end := i
	for end < len(s) && end < i+2 && (isLetter(s[end]) || s[end] == '0' && end+1 < len(s) && isLetter(s[end+1])) {
		end++
	}
	switch strings.ToUpper(s[i:end]) {
	case "OF", "0F", "GF", "F", "O", "QF", "OQ":
		return skipBlanks(s, end)
	}
	return -1
}

// numberEnd returns the end of the section number at i: one to three digits,
// some of which may be letters that look like digits, or noise.
func numberEnd(s string, i int) int {
	end := i
	for end < len(s) && end < i+3 && (isDigit(s[end]) || strings.IndexByte("OolI|SZQ", s[end]) >= 0) {
		if end > i && end+1 < len(s) && s[end+1]|0x20 == 'f' && s[end] != 'Q' { // the O of OF
			break
		}
		end++
	}
	if end == i || digits(s, end) > end || !strings.ContainsAny(s[i:end], "0123456789") {
		return i
	}
	return end
}

// scanDamagedLevel reads a letter-spaced level in which letters were lost,
// doubled or replaced: C O N F I D E N T A L. It needs most of the word.
func scanDamagedLevel(s string) (Level, int) {
	if len(s) < 7 || !isAlnum(s[0]) || !isBlank(s[1]) && !isBlank(s[2]) && !isBlank(s[3]) {
		return NoLevel, 0
	}
	var letters [24]byte
	n, end := 0, 0
	for i := 0; i < len(s) && n < len(letters); {
		j := wordEnd(s, i)
		if j-i > 2 && !(j-i == 3 && s[i+1] == 'Q') || !isAlnum(s[i]) { // CQO: noise in place of a blank
			break
		}
		n += copy(letters[n:], strings.Replace(s[i:j], "Q", "", j-i-2))
		end = j
		i = skipBlanks(s, j)
	}
	if n < 4 {
		return NoLevel, 0
	}
	level, _ := nearestLevel(strings.ToUpper(string(letters[:n])))
	if level == NoLevel {
		return NoLevel, 0
	}
	return level, end
}

// scanDamagedWord reads a level in one piece with a slip in it: CONFIDENTAL,
// UNLCAS. A post and a number must follow it.
func scanDamagedWord(s string) (Level, int) {
	end := wordEnd(s, 0)
	if end < 5 || end > 14 || end == len(s) || digits(s, len(s)-3) != len(s) {
		return NoLevel, 0
	}
	level, distance := nearestLevel(strings.ToUpper(s[:end]))
	if level == NoLevel || end < 8 && distance > 1 {
		return NoLevel, 0
	}
	return level, end
}

// nearestLevel returns the level whose word s is, but for a few letters, and how
// many.
func nearestLevel(s string) (Level, int) {
	best, least := NoLevel, 4
	for _, w := range levelWords {
		if most := min(len(w.word)/5+1, least-1); spell.Within(s, w.word, most) {
			best, least = w.level, spell.Distance(s, w.word)
		}
	}
	return best, least
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
