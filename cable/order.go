package cable

import (
	"strings"
	"time"

	"github.com/cablelint/cablelint/source"
)

// readOrder reads an E.O. line. Its Kind is that of the first thing printed
// after the number and the keyword: N/A, a date, a code or words.
func (d *Document) readOrder(f *Field) Order {
	o := Order{Field: f, Value: f.Value}
	label := d.File.Text(f.Label)
	i, j := scanOrderNumber(label)
	if j > 0 {
		o.Number = Word{source.Span{Start: f.Label.Start + int32(i), End: f.Label.Start + int32(j)}, label[i:j]}
		// A label without a colon may go on into the value: EO 12958 DECL:
		for j < len(label) && strings.IndexByte(" \t:;,.", label[j]) >= 0 {
			j++
		}
		if j < len(label) {
			rest := source.Span{Start: f.Label.Start + int32(j), End: f.Label.End}
			o.Value.Parts = append([]source.Span{rest}, f.Value.Parts...)
		}
	}
	flat := d.Flatten(o.Value)
	if o.Number.Absent() {
		// E.O.: 12958: DECL: the label ends before the number.
		at := skipAny(flat.Text, 0, " \t:;,.#")
		if i, j := scanOrderNumber(flat.Text[at:]); i == 0 && j >= 5 {
			o.Number = flat.Word(at, at+j)
			o.Value = flat.Slice(skipAny(flat.Text, at+j, " \t:;,."), len(flat.Text))
			flat = d.Flatten(o.Value)
		}
	}
	if flat.Text == "" {
		return o
	}
	r := orderReader{o: &o, base: d.orderBase(o.Number.Text), flat: flat, s: flat.Text, from: -1}
	r.read()
	return o
}

// scanOrderNumber returns where the number of an executive order stands in s:
// four to six digits, or five with a blank among them. It returns zeros when
// there is none.
func scanOrderNumber(s string) (int, int) {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			continue
		}
		j := digits(s, i)
		if j-i == 6 && s[i] == '0' && i > 0 && s[i-1]|0x20 == 'e' { // E012958
			i++
		}
		if k := skipBlankDigits(s, j); k > j && j-i == 2 {
			return i, k
		}
		if j-i >= 4 && j-i <= 6 && !(j < len(s) && (s[j] == '/' || s[j] == '-')) {
			return i, j
		}
		i = j
	}
	return 0, 0
}

// skipAny returns the first index from i on whose byte is not in set.
func skipAny(s string, i int, set string) int {
	for i < len(s) && strings.IndexByte(set, s[i]) >= 0 {
		i++
	}
	return i
}

// orderReader reads the value of an E.O. line.
type orderReader struct {
	o    *Order
	base time.Time // two-digit years follow it
	flat Flat
	s    string

	from, to int  // the event, from its first word to its last; from is -1 when there is none
	inEvent  bool // the word before i belongs to it
	decided  bool // Kind is
}

func (r *orderReader) read() {
	s := r.s
	for i := 0; i < len(s); {
		switch s[i] {
		case '(':
			if j := r.name(i); j > i {
				i, r.inEvent = j, false
				continue
			}
			i++
			continue
		case ',', ';', ':':
			r.inEvent = false
			i++
			continue
		case ' ', '\t', '.', '&', '+', '/', '-', ')', '\'':
			i++
			continue
		}
		j := r.item(i)
		if j == i {
			j = r.word(i)
		}
		i = j
	}
	if r.from < 0 {
		return
	}
	event := s[r.from:r.to]
	if strings.Count(event, "(") > strings.Count(event, ")") && r.to < len(s) && s[r.to] == ')' {
		r.to++
	}
	r.o.Event = r.flat.Word(r.from, r.to)
}

func (r *orderReader) decide(k OrderKind) {
	if !r.decided {
		r.o.Kind, r.decided = k, true
	}
}

// item reads a date, a code or another fixed form at i and returns the index
// after it, or i. Within an event only dates and exemption codes count.
func (r *orderReader) item(i int) int {
	s := r.s[i:]
	if date, n := scanDate(s); n > 0 {
		date.Span = r.flat.Span(i, i+n)
		if date.TwoDigit {
			date.Year = r.fullYear(date)
		}
		r.o.Dates = append(r.o.Dates, date)
		r.decide(OrderDate)
		r.inEvent = false
		return i + n
	}
	if n := scanExemption(s); n > 0 {
		return r.code(i, n)
	}
	if r.inEvent {
		return i
	}
	if n := scanKeyword(s, r.o.Keyword.Absent() && !r.decided); n > 0 {
		if r.o.Keyword.Absent() {
			r.o.Keyword = r.flat.Word(i, i+n)
		}
		return i + n
	}
	if n := scanNotApplicable(s); n > 0 && (!r.decided || r.o.Kind == OrderNotApplicable) {
		r.decide(OrderNotApplicable)
		return i + n
	}
	if n := scanSchedule(s, !r.decided && r.o.Keyword.Absent() && r.schedules()); n > 0 {
		return r.code(i, n)
	}
	if n := scanReview(s); n > 0 {
		return r.code(i, n)
	}
	if n := scanOfficeSuffix(s); n > 0 && (r.decided || !r.o.Name.Absent()) {
		return i + n
	}
	return i
}

// code records the code r.s[i:i+n].
func (r *orderReader) code(i, n int) int {
	r.o.Codes = append(r.o.Codes, r.flat.Word(i, i+n))
	r.decide(OrderCode)
	r.inEvent = false
	return i + n
}

// schedules reports whether the order is one of those whose values begin with
// the code of a schedule, or an unknown one.
func (r *orderReader) schedules() bool {
	n := r.o.Number.Text
	return n == "11652" || n == "12065" || FindOrder(n) == nil
}

// word reads a word at i and returns the index after it. It belongs to the
// event unless it only joins other things.
func (r *orderReader) word(i int) int {
	s := r.s
	j := i + 1
	for j < len(s) && strings.IndexByte(" \t,;:()", s[j]) < 0 {
		j++
	}
	end := j
	for end > i+1 && s[end-1] == '.' {
		end--
	}
	word := s[i:end]
	if !r.inEvent {
		if equalsAny(word, "AND", "OR") {
			return j
		}
		if equalsAny(word, "ON", "BY", "DATE", "DATED", "UNTIL", "NLT") {
			if _, n := scanDate(s[skipAny(s, j, " \t:"):]); n > 0 {
				return j
			}
		}
		if len(r.o.Codes) > 0 && len(word) == 1 && isDigit(word[0]) {
			return j // XGDS-1, 2
		}
	}
	if r.from < 0 {
		r.from = i
	}
	r.to, r.inEvent = end, true
	r.decide(OrderEvent)
	return j
}

// name reads a name in brackets at i, such as (DOE, JANE), and returns the index
// after it, or i. E.O. 12065 puts the classifier on the E.O. line.
func (r *orderReader) name(i int) int {
	if !r.o.Name.Absent() || !r.schedules() {
		return i
	}
	s := ahead(r.s, i)
	end := strings.IndexByte(s, ')')
	closed := end > 0
	if !closed {
		if end = max(strings.Index(s, " OR-"), strings.Index(s, " DR-")); end < 0 {
			end = len(s)
		}
	}
	inside := strings.TrimSpace(s[1:end])
	switch {
	case inside == "" || len(inside) > 60 || strings.ContainsAny(inside, "0123456789("):
		return i
	case r.o.Number.Text == "12065":
	case !closed || strings.Count(inside, ",") != 1 || strings.Count(inside, " ") > 3:
		return i
	}
	if closed {
		end++
	}
	r.o.Name = r.flat.Word(i, i+len(trimRight(s[:end])))
	return i + end
}

// fullYear returns the year of a date with a two-digit one.
func (r *orderReader) fullYear(d Date) int {
	if r.base.IsZero() {
		return fullYear(d.Year)
	}
	return d.century(r.base)
}

// orderBase returns the day from which the two-digit years of an E.O. line
// count: the message date or, without one, the first day of the order. It is
// zero when neither is known.
func (d *Document) orderBase(number string) time.Time {
	if t, ok := d.Date(); ok {
		return t
	}
	if w := FindOrder(number); w != nil {
		return w.Era.From
	}
	return time.Time{}
}

// scanExemption reads an exemption code at the start of s and returns the bytes
// read, or 0: X1, 1.6X1, 25X1, 50X1-HUM. Their numbers may not exist. E.O.
// 12958, section 1.6(d), and E.O. 13526, section 3.3(b) and (h).
func scanExemption(s string) int {
	i := 0
	switch {
	case strings.HasPrefix(s, "25"), strings.HasPrefix(s, "50"), strings.HasPrefix(s, "75"):
		i = 2
	case len(s) > 3 && s[0] == '1' && (s[1] == '.' || s[1] == ',') && isDigit(s[2]):
		i = skipBlanks(s, 3)
	}
	long := i == 2
	bracket := i > 2 && i < len(s) && s[i] == '(' // 1.6(X1)
	if bracket {
		i++
	}
	if long && i < len(s) && (s[i] == ' ' || s[i] == '-') {
		i++
	}
	if i >= len(s) || s[i]|0x20 != 'x' {
		return 0
	}
	if i++; i < len(s) && (s[i] == ' ' || s[i] == '-') {
		i++
	}
	j := digits(s, i)
	if j == i || j > i+2 {
		return 0
	}
	if bracket {
		if j == len(s) || s[j] != ')' {
			return 0
		}
		return j + 1
	}
	if long {
		k := j
		if k < len(s) && (s[k] == ' ' || s[k] == '-') {
			k++
		}
		for _, tail := range [...]string{"HUMAN", "HUM", "WMD"} {
			if hasFold(s[k:], tail) && endsWord(s, k+len(tail)) {
				return k + len(tail)
			}
		}
	}
	if j < len(s) && s[j]|0x20 == 'x' && j+1 < len(s) && isDigit(s[j+1]) {
		return j // X1X5
	}
	if !endsWord(s, j) || j < len(s) && (s[j] == '/' || s[j] == '-') && j+1 < len(s) && isDigit(s[j+1]) {
		return 0
	}
	return j
}

// endsWord reports whether no letter or digit stands at s[i:].
func endsWord(s string, i int) bool { return i >= len(s) || !isAlnum(s[i]) }

// declassifyWords introduce the date or event, longest first where one begins
// another.
var declassifyWords = [...]string{
	"DECLASSIFICATION", "DECLASSIFIED", "DECLASSIFY", "DECLASS", "DECLAS", "DECL", "DECONTROL", "DECON",
}

// scanKeyword reads DECL or another form of it at the start of s and returns the
// bytes read, or 0. Where the keyword goes, any short word from D on that a colon
// follows is taken for it.
func scanKeyword(s string, damaged bool) int {
	if s[0]|0x20 != 'd' {
		return 0
	}
	for _, w := range declassifyWords {
		if hasFold(s, w) && (len(s) == len(w) || !isLetter(s[len(w)])) {
			return len(w)
		}
	}
	n := 0
	for n < len(s) && isLetter(s[n]) {
		n++
	}
	if damaged && 3 <= n && n <= 8 && skipBlanks(s, n) < len(s) && s[skipBlanks(s, n)] == ':' {
		return n
	}
	return 0
}

// scanNotApplicable reads N/A at the start of s and returns the bytes read, or
// 0. "N/A TO RD PORTIONS" is a value of its own.
func scanNotApplicable(s string) int {
	n := 0
	switch {
	case hasFold(s, "NOT APPLICABLE"):
		n = len("NOT APPLICABLE")
	case s[0]|0x20 == 'n':
		i := skipAny(s, 1, " ./\\-")
		if i > 4 || i >= len(s) || s[i]|0x20 != 'a' { // N / A
			return 0
		}
		n = i + 1
	}
	if n == 0 || !endsWord(s, n) || n < len(s) && s[n] == '\'' || hasFold(s[skipBlanks(s, n):], "TO ") {
		return 0
	}
	return n
}

// scanSchedule reads the code of a declassification schedule at the start of s
// and returns the bytes read, or 0: GDS, ADS, XGDS2, RDS-1, XDS-4, OADR. With
// garbled, other short words in DS count too: LDS, 6DS.
//
// E.O. 11652: handbook TL:TAGS-1 (1974), section 1.a. E.O. 12356: OADR.
func scanSchedule(s string, garbled bool) int {
	if hasFold(s, "OADR") && endsWord(s, 4) {
		return 4
	}
	i := 0
	for i < len(s) && i < 5 && isAlnum(s[i]) && !(i >= 3 && isDigit(s[i])) {
		i++
	}
	if i < 3 || i > 4 || !hasFold(s[i-2:], "DS") {
		return 0
	}
	switch code := s[:i]; {
	case equalsAny(code, "GDS", "ADS"):
		if _, n := scanDate(s[i:]); n == 0 && !endsWord(s, i) {
			return 0
		}
		return i // no number
	case equalsAny(code, "XGDS", "RDS", "XDS"):
	case !garbled:
		return 0
	}
	// The number of the exemption may be set off, or in brackets.
	j := i
	if j < len(s) && (s[j] == ' ' || s[j] == '-') {
		j++
	}
	bracket := j < len(s) && s[j] == '('
	if bracket {
		j++
	}
	if k := digits(s, j); k == j+1 {
		if bracket && k < len(s) && s[k] == ')' {
			k++
		}
		if endsWord(s, k) && !(k+1 < len(s) && (s[k] == '/' || s[k] == '-') && isDigit(s[k+1])) {
			return k
		}
	}
	if endsWord(s, i) {
		return i
	}
	return 0
}

// scanReview reads MR or MANUAL REVIEW, alone between separators, at the start
// of s and returns the bytes read, or 0.
func scanReview(s string) int {
	for _, w := range [...]string{"MR", "MANUAL REVIEW"} {
		if !hasFold(s, w) {
			continue
		}
		if i := skipBlanks(s, len(w)); i == len(s) || i+1 == len(s) && s[i] == '.' || strings.IndexByte(",;/)", s[i]) >= 0 {
			return len(w)
		}
	}
	return 0
}

// scanOfficeSuffix reads what ends an E.O. 12065 line, such as OR-M, and returns
// the bytes read, or 0.
func scanOfficeSuffix(s string) int {
	if !hasFold(s, "OR-") && !hasFold(s, "DR-") {
		return 0
	}
	i := 3
	for i < len(s) && isLetter(s[i]) {
		i++
	}
	if i == 3 || i > 6 || !endsWord(s, i) {
		return 0
	}
	return i
}

// equalsAny reports whether s is one of words, which are in capitals, in any
// case.
func equalsAny(s string, words ...string) bool {
	for _, w := range words {
		if len(s) == len(w) && hasFold(s, w) {
			return true
		}
	}
	return false
}
