package cable

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/source"
)

// readReferences reads the entries of a REF line: cables, lettered or not, one
// or several on a line, and whatever else drafters refer to, which stays text.
//
// A cable is a post and a number. Posts are read by their form, as no table has
// all of them; the table gives the canonical name of those that it has.
func (d *Document) readReferences(f *Field) []Reference {
	flat := d.Flatten(f.Value)
	if flat.Text == "" {
		return nil
	}
	r := referenceReader{flat: flat, s: flat.Text, codes: d.Codes(), refs: make([]Reference, 0, len(f.Value.Parts))}
	if b := d.Banner(); b != nil {
		r.own = b.Post.Text
	}
	if t, ok := d.Date(); ok {
		r.year = t.Year()
	}
	r.read(d.labelLetter(f))
	return r.refs
}

// labelLetter returns the letter in the label of f, as in "REF A:", or the zero
// Word.
func (d *Document) labelLetter(f *Field) Word {
	label := d.File.Text(f.Label)
	i := skipAny(label, wordEnd(label, 0), " (")
	if i >= len(label) || !isLetter(label[i]) || !endsWord(label, i+1) {
		return Word{}
	}
	at := f.Label.Start + int32(i)
	return Word{source.Span{Start: at, End: at + 1}, label[i : i+1]}
}

// referenceReader reads the value of a REF line.
type referenceReader struct {
	flat  Flat
	s     string
	codes *codes.Tables
	own   string // the cable's post, or empty
	year  int    // the cable's year, or 0

	refs  []Reference
	last  byte   // the last label read, a capital, or 0
	post  string // of the last cable read
	entry entry
	at    footing
	split bool // a semicolon: what follows opens an entry
}

// entry is the entry being read.
type entry struct {
	open  bool
	start int // of the label or else of the text
	label Word
	text  int // where the text begins
	cable cited
	cuts  [][2]int // markup inside the text
}

// cited is a cable that an entry cites. The zero cited is none.
type cited struct {
	post, serial string
	year         int    // 0 when the entry has none
	station      [2]int // where the post is printed, without its kind of mission
	number       [2]int // where the serial is printed
	end          int
}

// footing says how far the place of a cable in the list vouches for it.
type footing uint8

const (
	inWords   footing = iota // after other words: no cable is read
	afterItem                // right after another cable
	itemStart                // at the start of a line or after a label or a comma
)

// read reads the entries. The first has the label given, if any.
func (r *referenceReader) read(label Word) {
	r.at = itemStart
	start := scanReferenceLabel(r.s) // REF: REF:
	if !label.Absent() {
		start = r.skipDoubled(start, label.Text[0])
		r.entry = entry{open: true, start: start, label: label, text: start}
		r.last = label.Text[0] &^ 0x20
	}
	for i := skipBlanks(r.s, start); i < len(r.s); i = skipBlanks(r.s, i) {
		if r.startsLine(i) && (r.entry.label.Absent() || r.entry.cable.post != "") {
			r.at = itemStart
		}
		label, j := r.label(i)
		if j > i {
			r.finish(i)
			start := i
			i = r.skipDoubled(j, label.Text[0])
			r.entry = entry{open: true, start: start, label: label, text: i}
			r.last = label.Text[0] &^ 0x20
			r.at, r.split = itemStart, false
			continue
		}
		if r.at > inWords {
			k := r.skipNumber(i)
			if c := r.cable(k, r.at); c.post != "" && (k == i || isLetter(r.s[k])) {
				if k > i {
					r.open(i)
					r.entry.text = k
				}
				r.cite(k, c)
				i = c.end
				continue
			}
		}
		i = r.other(i)
	}
	r.finish(len(r.s))
}

// skipNumber returns the index after the number of a numbered list at i, such as
// "1." or "2)", and the blanks behind it.
func (r *referenceReader) skipNumber(i int) int {
	j := digits(r.s, i)
	if j == i || j > i+2 || j+1 >= len(r.s) || r.s[j] != '.' && r.s[j] != ')' || !isBlank(r.s[j+1]) {
		return i
	}
	return skipBlanks(r.s, j+1)
}

// cite gives the cable c at i to the open entry, or to one of its own when that
// has a cable or other text already.
func (r *referenceReader) cite(i int, c cited) {
	if r.split || !r.entry.open || r.entry.cable.post != "" || r.hasText(i) {
		r.open(i)
	}
	r.entry.cable, r.post = c, c.post
	r.at = afterItem
}

// other reads what stands at i and is neither label nor cable: a separator,
// markup or a word. It returns the index after it.
func (r *referenceReader) other(i int) int {
	s := r.s
	switch {
	case s[i] == ';' || s[i] == ',' || s[i] == '&' || s[i] == '/' && r.at == afterItem:
		r.split = r.split || s[i] == ';'
		r.at = itemStart
		return i + 1
	case s[i] == '.' && r.at == afterItem:
		return i + 1
	case s[i] == '[' || s[i] == ']': // a link of Markdown
		r.openText(i)
		j := i + 1
		if s[i] == ']' && j < len(s) && s[j] == '(' {
			j = r.word(j)
		}
		r.entry.cuts = append(r.entry.cuts, [2]int{i, j})
		return j
	}
	j := r.word(i)
	if r.at == itemStart && equalsAny(s[i:j], "SEE", "ALSO", "BOTH") && !(r.entry.open && r.hasText(i)) {
		if j = skipBlanks(s, j); r.entry.open {
			r.entry.text = j
		}
		return j
	}
	r.openText(i)
	switch {
	case s[i] == '(' || hasFold(s[i:], "NOTAL"):
	case equalsAny(s[i:j], "AND"):
		r.at = itemStart
	default:
		r.at = inWords
	}
	return j
}

// openText opens an entry at i unless the text there goes on with the open one.
func (r *referenceReader) openText(i int) {
	if r.split || !r.entry.open {
		r.open(i)
	}
}

// open closes the entry before i and opens one without a label there.
func (r *referenceReader) open(i int) {
	r.finish(i)
	r.entry = entry{open: true, start: i, text: i}
	r.split = false
}

// startsLine reports whether a part of the field begins at i.
func (r *referenceReader) startsLine(i int) bool {
	_, ok := slices.BinarySearch(r.flat.at, int32(i))
	return ok || i == 0
}

// crossesLine reports whether a part of the field begins after i and before j.
func (r *referenceReader) crossesLine(i, j int) bool {
	k, _ := slices.BinarySearch(r.flat.at, int32(i+1))
	return k < len(r.flat.at) && int(r.flat.at[k]) < j
}

// word returns the index after the word or the bracket at i.
func (r *referenceReader) word(i int) int {
	s := r.s
	if s[i] == '(' {
		if end := strings.IndexByte(ahead(s, i), ')'); end > 0 {
			return i + end + 1
		}
		return i + 1
	}
	j := i + 1
	for j < len(s) && !isBlank(s[j]) && strings.IndexByte(",;(", s[j]) < 0 {
		j++
	}
	return j
}

// hasText reports whether the open entry has text before i.
func (r *referenceReader) hasText(i int) bool { return r.textEnd(i) > r.entry.text }

// textEnd returns the end of the entry's text before i: without separators,
// joining words and markup.
func (r *referenceReader) textEnd(i int) int {
	cuts := r.entry.cuts
	for i > r.entry.text {
		if n := len(cuts) - 1; n >= 0 && cuts[n][1] == i {
			i, cuts = cuts[n][0], cuts[:n]
			continue
		}
		if strings.IndexByte(" \t,;.&/", r.s[i-1]) >= 0 {
			i--
			continue
		}
		if r.s[i-1] == ')' && strings.IndexByte(r.s[max(r.entry.text, i-200):i], '(') < 0 { // (REF: STATE 77)
			i--
			continue
		}
		if i-3 >= r.entry.text && equalsAny(r.s[i-3:i], "AND") && (i-3 == r.entry.text || !isAlnum(r.s[i-4])) {
			i -= 3
			continue
		}
		break
	}
	return i
}

// finish closes the open entry, whose text ends before i.
func (r *referenceReader) finish(i int) {
	e, end := r.entry, r.textEnd(i)
	r.entry = entry{}
	if !e.open || end == e.text && e.label.Absent() {
		return
	}
	ref := Reference{Label: e.label}
	if end > e.text {
		ref.Span = r.flat.Span(e.start, end)
		ref.Text = r.text(e, end)
	} else {
		ref.Span = e.label.Span
	}
	if !e.label.Absent() {
		ref.Span = ref.Span.Cover(e.label.Span)
	}
	if c := e.cable; c.post != "" {
		ref.Post, ref.Serial, ref.Year, ref.OwnYear = c.post, c.serial, c.year, c.year > 0
		if ref.Year == 0 {
			ref.Year = r.year
		}
		if c.station[1] > 0 {
			ref.Station = r.flat.Word(c.station[0], c.station[1])
		}
		ref.Number = r.flat.Word(c.number[0], c.number[1])
		ref.ID = canonicalID(ref.Year, ref.Post, ref.Serial)
	}
	r.refs = append(r.refs, ref)
}

// text returns the text of e up to end, without markup.
func (r *referenceReader) text(e entry, end int) Text {
	if len(e.cuts) == 0 {
		return r.flat.Slice(e.text, end)
	}
	var t Text
	i := e.text
	for _, cut := range e.cuts {
		t.Parts = append(t.Parts, r.flat.Slice(i, min(cut[0], end)).Parts...)
		i = cut[1]
	}
	t.Parts = append(t.Parts, r.flat.Slice(i, max(i, end)).Parts...)
	return t
}

// label reads the label of an entry at i, such as "B.", "(B)", "B)" or a letter
// alone, and returns the letter and the index after the label. What looks like a
// label may be an initial: the list so far and what follows decide.
func (r *referenceReader) label(i int) (Word, int) {
	start := skipRef(r.s, i)
	at, j := scanReferenceLetter(r.s, start)
	if j == start {
		return Word{}, i
	}
	letter := r.s[at] &^ 0x20
	next := r.last + 1
	if r.last == 0 {
		next = 'A'
	}
	bare := j == at+1
	line := r.startsLine(i)
	bracket := !bare && (strings.IndexByte(r.s[at:j], ')') >= 0 || start > i)
	switch {
	case r.entry.open && !r.hasText(i):
		return Word{}, i // A. B. SMITH
	case bare && letter != next && (!line || letter < next):
		return Word{}, i
	case !bare && letter == next && (bracket || line):
	case !bare && line && bracket && r.last != 0 && letter >= r.last && letter <= r.last+4:
	case !bare && letter == next && strings.IndexByte(",;", lastByte(r.s[:i])) >= 0:
	case r.cable(r.skipDoubled(j, r.s[at]), itemStart).post == "":
		return Word{}, i
	case !line && letter < r.last:
		return Word{}, i
	}
	return r.flat.Word(at, at+1), j
}

// lastByte returns the last byte of s that is no blank, or 0.
func lastByte(s string) byte {
	if s = trimRight(s); s == "" {
		return 0
	}
	return s[len(s)-1]
}

// scanReferenceLetter reads a letter at i with the brackets, points and pilcrow
// round it, or a capital alone before a blank. It returns the index of the
// letter and the one after the label, or i twice.
func scanReferenceLetter(s string, i int) (int, int) {
	at := i
	for _, pilcrow := range [...]string{"¶", "Â¶"} {
		if strings.HasPrefix(s[at:], pilcrow) {
			at = skipBlanks(s, at+len(pilcrow))
		}
	}
	if at < len(s) && (s[at] == '(' || s[at] == '[') {
		at++
	}
	if at >= len(s) || !isLetter(s[at]) || at+1 == len(s) {
		return i, i
	}
	j := at + 1
	switch s[j] {
	case '.', ')', ']', ':':
	case ' ':
		if k := skipBlanks(s, j); k+1 < len(s) && s[k] == '-' && s[k+1] == ' ' && isUpper(s[at]) {
			return at, k + 1
		}
		if at == i && isUpper(s[at]) {
			return at, j
		}
		return i, i
	default:
		return i, i
	}
	if s[j] == '.' && j+2 < len(s) && isLetter(s[j+1]) && s[j+2] == '.' {
		return i, i // U.S.
	}
	for j < len(s) && strings.IndexByte(".):]", s[j]) >= 0 {
		j++
	}
	return at, j
}

// skipDoubled returns the index after the blanks at i and after a second label of
// the same letter, which converters added: "A. A)", "A. REF A".
func (r *referenceReader) skipDoubled(i int, letter byte) int {
	s := r.s
	i = skipBlanks(s, i)
	j := skipRef(s, i)
	at, end := scanReferenceLetter(s, j)
	if end == j || s[at]&^0x20 != letter&^0x20 || end == at+1 && j == i {
		return i
	}
	return skipBlanks(s, end)
}

// skipRef returns the index after the word REF or REFTEL at i.
func skipRef(s string, i int) int {
	for _, w := range [...]string{"REFTEL ", "REF "} {
		if hasFold(s[i:], w) {
			return skipBlanks(s, i+len(w))
		}
	}
	return i
}

// cable reads a cable at i.
func (r *referenceReader) cable(i int, at footing) cited {
	s := r.s
	if i >= len(s) || !isAlnum(s[i]) && s[i] != '(' && s[i] != '\'' && s[i] != '`' && s[i] != 0xE2 {
		return cited{}
	}
	year, j := r.yearBefore(i)
	if year == 0 && isDigit(s[i]) {
		return r.sameSeries(i, at)
	}
	start := j
	name, words, j := r.postName(j)
	if words == 0 {
		return cited{}
	}
	k := j
	if k < len(s) && s[k] == '-' {
		k++
	}
	k = skipBlanks(s, k)
	if k < len(s) && s[k] == '#' {
		k++
	}
	end := digits(s, k)
	serial := s[k:end]
	if serial == "" || len(serial) > 8 || !endsSerial(s, end) {
		return cited{}
	}
	post, known := r.resolve(name)
	hyphen := s[j] == '-'
	switch {
	case known:
	case at == afterItem && year == 0,
		words > 3,
		hyphen && words > 1,
		hyphen && len(name) < 3,
		words > 1 && r.crossesLine(i, end),
		words > 1 && year == 0 && looksLikeYear(serial),
		!r.endsItem(end):
		return cited{}
	case strings.ToUpper(name) != name && (words > 1 || !isUpper(name[0])):
		return cited{}
	case words > 1: // a known post and something more is no post
		word, _, _ := strings.Cut(name, " ")
		if _, ok := r.codes.Post(word); ok {
			return cited{}
		}
	}
	if mission := len(name) - len(codes.TrimMission(name)); mission > 0 {
		start = skipBlanks(s, start+mission-1)
	}
	c := cited{
		post: post, serial: trimZeros(serial), year: year,
		station: [2]int{start, j}, number: [2]int{k, end}, end: end,
	}
	if year == 0 {
		c.year, c.end = r.yearAfter(end)
	}
	return c
}

// sameSeries reads a number at i that has the post of the cable before it, as in
// FREDONIA 402 AND 399, if there is one.
func (r *referenceReader) sameSeries(i int, at footing) cited {
	end := digits(r.s, i)
	if r.post == "" || at != itemStart || end-i > 6 || looksLikeYear(r.s[i:end]) || !endsSerial(r.s, end) || !r.endsItem(end) {
		return cited{}
	}
	c := cited{post: r.post, serial: trimZeros(r.s[i:end]), number: [2]int{i, end}}
	c.year, c.end = r.yearAfter(end)
	return c
}

// trimZeros returns serial without leading zeros; of zeros alone one is left.
func trimZeros(serial string) string {
	if t := strings.TrimLeft(serial, "0"); t != "" {
		return t
	}
	return "0"
}

// looksLikeYear reports whether s is a year in full.
func looksLikeYear(s string) bool {
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20")
}

// endsSerial reports whether a serial can end at i: what follows must not make it
// a date, a time, a fraction or the first part of another number.
func endsSerial(s string, i int) bool {
	if i == len(s) {
		return true
	}
	if isAlnum(s[i]) || s[i] == '%' {
		return false
	}
	return i+1 == len(s) || !isDigit(s[i+1]) || strings.IndexByte("/-.:", s[i]) < 0
}

// endsItem reports whether nothing follows at i that makes another thing of the
// name and the number before it.
func (r *referenceReader) endsItem(i int) bool {
	s := r.s
	j := skipBlanks(s, i)
	if j == len(s) || r.startsLine(j) || !isAlnum(s[j]) && s[j] != '-' {
		return true
	}
	if s[j] == '-' {
		j = skipBlanks(s, j+1)
		return j == len(s) || !isDigit(s[j])
	}
	for _, w := range [...]string{
		"AND", "OR", "NOTAL", "PARA", "PARAS", "OF", "DATED", "DTD", "DTG", "SECTION", "EXDIS", "NODIS", "ET", "REF", "REFTEL",
	} {
		if hasFold(s[j:], w) && endsWord(s, j+len(w)) {
			return true
		}
	}
	if _, k := scanReferenceLetter(s, j); k > j {
		return true
	}
	// Another cable begins: 07 LEONIDA 9.
	return isDigit(s[j]) && j > i
}

// yearBefore reads the year in front of a post, as 07, 2007, '07 or (07), and
// returns it and the index of the post. Without one it returns 0 and i.
func (r *referenceReader) yearBefore(i int) (int, int) {
	year, j := r.scanYear(i)
	if year == 0 || j >= len(r.s) {
		return 0, i
	}
	if r.s[j] == '-' {
		j++
	}
	if j = skipBlanks(r.s, j); j >= len(r.s) || !isLetter(r.s[j]) {
		return 0, i
	}
	return year, j
}

// yearAfter reads the year behind a serial that ends at i, as (07), '07 or 2007,
// or that of a date behind it, and returns it and the index after the year. A
// date stays part of the text.
func (r *referenceReader) yearAfter(i int) (int, int) {
	s := r.s
	j := skipBlanks(s, i)
	comma := j < len(s) && s[j] == ','
	if comma {
		j = skipBlanks(s, j+1)
	}
	if j == i || j >= len(s) {
		return 0, i
	}
	plain := isDigit(s[j])
	if year, end := r.scanYear(j); year > 0 && endsSerial(s, end) && r.endsItem(end) {
		width := end - j
		if !plain && !comma || plain && (width == 4 || width == 2 && comma && s[j] == '0') {
			return year, end
		}
	}
	// FREDONIA 402 OF DEC 15, 2006
	if j < len(s) && s[j] == '(' {
		j++
	}
	for _, w := range [...]string{"OF ", "DATED ", "DTD ", "DTG "} {
		if hasFold(s[j:], w) {
			j = skipBlanks(s, j+len(w))
			break
		}
	}
	if k := digits(s, j); k == j+6 && k < len(s) && s[k]|0x20 == 'z' {
		return r.groupYear(k + 1), i
	}
	if date, n := scanDate(s[j:]); n > 0 {
		if date.TwoDigit {
			date.Year = r.century(date.Year)
		}
		if r.plausible(date.Year) {
			return date.Year, i
		}
	}
	return 0, i
}

// groupYear returns the year of a date-time group whose month begins after i, or
// 0.
func (r *referenceReader) groupYear(i int) int {
	month, j := scanMonth(r.s, skipBlanks(r.s, i))
	if j = skipBlanks(r.s, j); month == 0 || j == len(r.s) {
		return 0
	}
	year, end := r.scanYear(j)
	if !endsWord(r.s, end) {
		return 0
	}
	return year
}

// scanYear reads a year of two or four digits at i, with an apostrophe or in
// brackets, and returns it in full and the index after it, or 0.
func (r *referenceReader) scanYear(i int) (int, int) {
	s := r.s
	bracket := s[i] == '('
	if bracket {
		i++
	}
	for _, apostrophe := range [...]string{"'", "`", "’", "‘"} {
		if strings.HasPrefix(s[i:], apostrophe) {
			i += len(apostrophe)
			break
		}
	}
	j := digits(s, i)
	year := atoi(s[i:j])
	switch j - i {
	case 2:
		year = r.century(year)
	case 4:
	default:
		return 0, i
	}
	if bracket {
		if j == len(s) || s[j] != ')' {
			return 0, i
		}
		j++
	}
	if !r.plausible(year) {
		return 0, i
	}
	return year, j
}

// century returns the full year of a reference's two-digit one: the last that is
// not after the cable's. A year more is allowed, as clocks differ on 31 December.
func (r *referenceReader) century(yy int) int {
	if r.year == 0 {
		return fullYear(yy)
	}
	year := r.year/100*100 + yy
	if year > r.year+1 {
		year -= 100
	}
	return year
}

// plausible reports whether a cable of year can be referred to.
func (r *referenceReader) plausible(year int) bool {
	return year >= 1945 && year < 2100 && (r.year == 0 || year <= r.year+1)
}

// postName reads the words of a post's name at i: letters, with points,
// apostrophes and hyphens among them. It returns the name with single blanks, the
// number of words and the index after the last, or no words when what stands
// there is no name.
func (r *referenceReader) postName(i int) (string, int, int) {
	s := r.s
	start, words := i, 0
	end := i
	single := true // no more than one blank between words
	for words < 6 {
		j := i
		for j < len(s) && (isLetter(s[j]) || j > i && j+1 < len(s) && isLetter(s[j+1]) && (s[j] == '-' || s[j] == '\'')) {
			j++
		}
		if j-i < 2 {
			return "", 0, i
		}
		if isNoPost(s[i:j]) {
			return "", 0, i
		}
		words, end = words+1, j
		if j < len(s) && s[j] == '.' { // ST. PETERSBURG
			j++
		}
		if j == len(s) {
			return "", 0, i
		}
		k := skipBlanks(s, j)
		if k == len(s) || !isLetter(s[k]) {
			break
		}
		if k == j {
			return "", 0, i
		}
		single = single && k == j+1
		i = k
	}
	name := s[start:end]
	blank := func(r rune) bool { return r < 0x80 && isBlank(byte(r)) }
	if !single || strings.ContainsFunc(name, func(r rune) bool { return r != ' ' && blank(r) }) {
		name = strings.Join(strings.FieldsFunc(name, blank), " ")
	}
	return name, words, end
}

// resolve returns the canonical name of a post and whether it is a known one.
func (r *referenceReader) resolve(name string) (string, bool) {
	if n := len(name) - 2; n > 0 && hasFold(name[n:], "'S") { // STATE'S 77
		name = name[:n]
	}
	if p, ok := r.codes.PostFrom(name); ok {
		return p.Name, true
	}
	name = codes.TrimMission(name)
	return strings.ToUpper(name), r.own != "" && strings.EqualFold(name, r.own)
}

// isNoPost reports whether word cannot be part of a post's name in front of a
// number: it introduces a date or another kind of document, or joins words.
func isNoPost(word string) bool {
	var buf [16]byte
	if len(word) > len(buf) {
		return false
	}
	switch string(upper(buf[:0], word)) {
	case "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "SEPT", "OCT", "NOV", "DEC",
		"JANUARY", "FEBRUARY", "MARCH", "APRIL", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER",
		"NOVEMBER", "DECEMBER",
		"AIRGRAM", "ANNEX", "ARTICLE", "BILL", "CABLE", "CABLES", "CERP", "CFR", "CHAPTER", "CONRES",
		"DECREE", "DIPNOTE", "DTG", "EMAIL", "E-MAIL", "EMAILS", "E-MAILS", "EO", "FAH", "FAM", "FAX",
		"FLIGHT", "GUIDANCE", "HR", "IIR", "ISSUE", "ITEM", "LAW", "LETTER", "LETTERS", "MAIL", "MEETING",
		"MEMCON", "MEMO", "MEMORANDUM", "MESSAGE", "MSG", "NOTE", "NUMBER", "ORDER", "PAGE", "PAGES",
		"PARA", "PARAS", "PARAGRAPH", "PARAGRAPHS", "PART", "PHASE", "PHONECON", "PL", "POINT", "PRESS",
		"REPORT", "RES", "RESOLUTION", "ROOM", "ROUND", "SEC", "SECTION", "SERIAL", "TAB", "TD", "TDX",
		"CIRTEL", "DEPTEL", "EMBTEL", "TELCON", "TELECON", "TELEGRAM", "UNSCR", "USC", "VERSION", "VOL", "VOLUME",
		"AFTER", "ALSO", "AND", "AS", "AT", "BOTH", "BY", "DATED", "DTD", "FOR", "FROM", "IN", "NO", "NOS", "NOTAL",
		"ON", "OR", "OUR", "PER", "PREVIOUS", "RE", "REF", "REFS", "REFTEL", "REFTELS", "SEE", "SEPTEL", "TO",
		"VIA", "WITH", "YOUR":
		return true
	}
	return false
}

// upper appends s in capitals to buf; only ASCII letters change.
func upper(buf []byte, s string) []byte {
	for i := range len(s) {
		c := s[i]
		if 'a' <= c && c <= 'z' {
			c -= 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return buf
}

// IsTravelSeries reports whether post is one of the series of telegrams to and from
// the travelling Secretary, which are numbered by themselves and anew on each
// trip.
func IsTravelSeries(post string) bool { return equalsAny(post, "PARTO", "SECTO", "TOSEC") }
