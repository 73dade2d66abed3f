package ocr

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var letterForDigit = &lint.Rule{
	ID:      "letter-for-digit",
	Summary: "a letter stands for a digit in a number of the header or of a paragraph",
	Doc: `A scanner reads 0 as O, 1 as l, I or |, 5 as S and 2 as Z, and some typewriters had no 1 at all. In a
date-time group, a serial, a section, a date or a paragraph number the cable then loses its time, its name or
its place in a sequence.

Looked at are the date-time group, the DE line, section and number on the banner, the number and the dates of
the E.O. line, order and section in a Classified By statement, the serials of references, and the numbers of
paragraphs. The letters in one number are one finding, from the first to the
last; a number must have a digit too, but for ` + "`l.`" + ` and its like where the paragraphs around prove the number.

The fix writes the digits. It is safe where another place of the cable has the same number: the DE line, the
banner, a page line, the archive's attributes, the paragraph numbers around, the E.O. line for the order in the
statement; the order in force for the number of an E.O. line. Else it is unsafe.

Accepted without a finding: lists and headings with Roman numerals or letters, ` + "`I.`" + ` and ` + "`II.`" + `; Q, which is
line noise and may be any digit; numbers in running text, and years in references. Page lines are left to
` + "`page-line-malformed`" + `.

Source: ACP 127(G), paragraphs 113, 115 and 208, for the numbers; 5 FAH-1 H-246.2, for those of paragraphs.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		checkGroupDigits(p)
		checkOriginDigits(p)
		for i := range p.Doc.Banners {
			checkBannerDigits(p, &p.Doc.Banners[i])
		}
		checkOrderNumbers(p)
		for i := range p.Doc.Orders {
			checkOrderDates(p, &p.Doc.Orders[i])
		}
		checkStatementDigits(p)
		checkReferenceDigits(p)
		checkParagraphDigits(p)
	},
}

// reportDigits reports the letters that stand for digits in s, which is meant
// to be want. It is proved when another place of the cable says so.
func reportDigits(p *lint.Pass, s source.Span, want string, proof []diag.Related) {
	text := p.Text(s)
	fix := &diag.Fix{Title: fmt.Sprintf("write %q", want), Safety: diag.Unsafe}
	for i := range len(text) {
		if text[i] == want[i] {
			continue
		}
		at := source.Span{Start: s.Start + int32(i), End: s.Start + int32(i) + 1}
		fix.Edits = append(fix.Edits, diag.Edit{Span: at, New: want[i : i+1]})
	}
	if proof != nil {
		fix.Safety = diag.Safe
	}
	p.Report(diag.Diagnostic{
		Span:    fix.Edits[0].Span.Cover(fix.Edits[len(fix.Edits)-1].Span),
		Message: fmt.Sprintf("%q has a letter for a digit; expected %q", text, want),
		Related: proof,
		Fix:     fix,
	})
}

// proved returns the place that proves a number.
func proved(s source.Span, what string) []diag.Related {
	return []diag.Related{{Span: s, Message: what}}
}

// damaged reports whether s has letters for digits, and returns it in digits.
func damaged(s string) (want string, ok bool) {
	want, ok = number(s)
	return want, ok && want != s
}

// groupForm matches a date-time group with letters for digits: the time (group 1),
// the month (2) and the year (3).
var groupForm = regexp.MustCompile(`^([0-9OolI|SZ]{6}) ?Z +([A-Z]{3,9}) +([0-9OolI|SZ]{2}(?:[0-9OolI|SZ]{2})?)\b`)

// groupLine returns the line of the date-time group from the group on, or an
// empty Span.
func groupLine(p *lint.Pass) source.Span {
	dtg := p.Doc.DTG
	if dtg == nil {
		return source.Span{}
	}
	// The year may have been taken for what follows the group.
	return source.Span{Start: dtg.Group.Span.Start, End: max(dtg.Group.Span.End, dtg.Span.End)}
}

// soundGroup reports whether d has a date-time group without letters for digits.
func soundGroup(d *cable.Document) bool {
	dtg := d.DTG
	if dtg == nil || dtg.Time.IsZero() || dtg.Group.Span.End < dtg.Span.End {
		return false
	}
	const clock, year = len("031455"), len("2007")
	text := dtg.Group.Text
	return len(text) > clock+year && !hasMisread(text[:clock]) && !hasMisread(text[len(text)-year:])
}

// checkGroupDigits checks the date-time group.
func checkGroupDigits(p *lint.Pass) {
	if soundGroup(p.Doc) {
		return
	}
	line := groupLine(p)
	m := groupForm.FindStringSubmatchIndex(p.Text(line))
	if m == nil {
		return
	}
	part := func(i int) source.Span {
		return source.Span{Start: line.Start + int32(m[2*i]), End: line.Start + int32(m[2*i+1])}
	}
	clock, clockWrong := damaged(p.Text(part(1)))
	year, yearWrong := damaged(p.Text(part(3)))
	if !clockWrong && !yearWrong {
		return
	}
	t, ok := groupTime(misreadDigits.Replace(p.Text(part(1))), p.Text(part(2)), misreadDigits.Replace(p.Text(part(3))))
	if !ok {
		return
	}
	if clockWrong {
		reportDigits(p, part(1), clock, filedAt(p.Doc, t))
	}
	if yearWrong {
		reportDigits(p, part(3), year, yearOf(p, t.Year()))
	}
}

// groupTime returns the time of a date-time group in digits.
func groupTime(clock, month, year string) (time.Time, bool) {
	layout := "021504 Jan 2006"
	if len(year) == 2 {
		layout = "021504 Jan 06"
	}
	t, err := time.Parse(layout, clock+" "+month[:3]+" "+year)
	return t, err == nil
}

// filedAt returns the place where the DE line gives t as the time of filing.
func filedAt(d *cable.Document, t time.Time) []diag.Related {
	o := d.Transmission.Origin
	if o == nil || o.Day.Text != fmt.Sprintf("%03d", t.YearDay()) || o.Time.Text != t.Format("1504") {
		return nil
	}
	return proved(o.Day.Span.Cover(o.Time.Span), "the time of filing")
}

// yearOf returns the place where the archive's attributes give this year.
func yearOf(p *lint.Pass, year int) []diag.Related {
	f := p.Doc.Attribute("Document Number")
	if f == nil || !strings.HasPrefix(p.Doc.Flatten(f.Value).Text, strconv.Itoa(year)) {
		return nil
	}
	return proved(f.Value.Span(), "the archive's number of the record")
}

// originForm matches what follows the station on a DE line with letters for digits:
// serial (group 1), section (2), day and time (3).
var originForm = regexp.MustCompile(`^ #([0-9OolI|SZ]{4})(?:/([0-9OolI|SZ]{2}))? ([0-9OolI|SZ]{7})$`)

// checkOriginDigits checks the DE line.
func checkOriginDigits(p *lint.Pass) {
	o := p.Doc.Transmission.Origin
	if o == nil {
		return
	}
	line := source.Span{Start: o.Station.Span.End, End: o.Span.End}
	if !mixed(p.Text(line)) {
		return
	}
	m := originForm.FindStringSubmatchIndex(p.Text(line))
	if m == nil {
		return
	}
	part := func(i int) source.Span {
		if m[2*i] < 0 {
			return source.At(line.Start)
		}
		return source.Span{Start: line.Start + int32(m[2*i]), End: line.Start + int32(m[2*i+1])}
	}
	b := p.Doc.Banner()
	if want, ok := damaged(p.Text(part(1))); ok {
		var proof []diag.Related
		if b != nil && sameSerial(want, b.Serial.Text) {
			proof = proved(b.Serial.Span, "the number of the cable")
		}
		reportDigits(p, part(1), want, proof)
	}
	if want, ok := damaged(p.Text(part(2))); ok {
		var proof []diag.Related
		if b != nil && b.Section != nil && strconv.Itoa(b.Section.Number) == strings.TrimLeft(want, "0") {
			proof = proved(b.Section.NumberAt, "the section on the banner")
		}
		reportDigits(p, part(2), want, proof)
	}
	if want, ok := damaged(p.Text(part(3))); ok {
		var proof []diag.Related
		if dtg := p.Doc.DTG; dtg != nil && !dtg.Time.IsZero() && want == fmt.Sprintf("%03d", dtg.Time.YearDay())+dtg.Time.Format("1504") {
			proof = p.MessageDate()
		}
		reportDigits(p, part(3), want, proof)
	}
}

// sameSerial reports whether a and b, in digits, end in the same four digits:
// more the DE line does not have.
func sameSerial(a, b string) bool {
	last := func(s string) string {
		s = "0000" + s
		return s[len(s)-4:]
	}
	return b != "" && last(a) == last(b)
}

// bannerNumber matches the number that ends a banner, or stands before the words
// of an operator, with letters for digits (group 1).
var bannerNumber = regexp.MustCompile(`^ *[A-Z][A-Za-z .'-]*? ([0-9OolI|SZ]{3,8})(?: |$)`)

// checkBannerDigits checks section and number on a banner.
func checkBannerDigits(p *lint.Pass, b *cable.Banner) {
	rest := source.Span{Start: b.Words.End, End: b.Span.End}
	if s := b.Section; s != nil {
		if want, ok := damaged(p.Text(s.NumberAt)); ok {
			reportDigits(p, s.NumberAt, want, sectionOnOrigin(p.Doc, b, want))
		}
		if want, ok := damaged(p.Text(s.OfAt)); ok && s.OfAt != s.NumberAt {
			reportDigits(p, s.OfAt, want, sameTotal(p.Doc, s, want))
		}
		rest.Start = s.Span.End
	} else if !b.EFTO.Empty() {
		rest.Start = b.EFTO.End
	}
	if !mixed(p.Text(rest)) {
		return
	}
	m := bannerNumber.FindStringSubmatchIndex(p.Text(rest))
	if m == nil {
		return
	}
	span := source.Span{Start: rest.Start + int32(m[2]), End: rest.Start + int32(m[3])}
	if want, ok := damaged(p.Text(span)); ok {
		reportDigits(p, span, want, sameNumber(p, b, want))
	}
}

// sectionOnOrigin returns the place where the DE line has the section want of the
// cable's own banner.
func sectionOnOrigin(d *cable.Document, b *cable.Banner, want string) []diag.Related {
	o := d.Transmission.Origin
	if o == nil || b != d.Banner() || o.Section.Absent() || strings.TrimLeft(o.Section.Text, "0") != strings.TrimLeft(want, "0") {
		return nil
	}
	return proved(o.Section.Span, "the section on the DE line")
}

// sameTotal returns another place of d that counts want sections.
func sameTotal(d *cable.Document, s *cable.Section, want string) []diag.Related {
	for _, place := range d.Sections() {
		if place.Section != s && strconv.Itoa(place.Of) == strings.TrimLeft(want, "0") {
			return proved(place.OfAt, "the total elsewhere")
		}
	}
	return nil
}

// sameNumber returns another place of the cable that has the number want of the
// banner b: a page line, another banner, the DE line, the archive's attributes.
func sameNumber(p *lint.Pass, b *cable.Banner, want string) []diag.Related {
	d := p.Doc
	want = strings.TrimLeft(want, "0")
	for i := range d.Pages {
		if page := &d.Pages[i]; strings.TrimLeft(page.Serial.Text, "0") == want {
			return proved(page.Serial.Span, "the number on a page line")
		}
	}
	for i := range d.Banners {
		if other := &d.Banners[i]; other != b && strings.TrimLeft(other.Serial.Text, "0") == want {
			return proved(other.Serial.Span, "the number on another banner")
		}
	}
	if o := d.Transmission.Origin; o != nil && b == d.Banner() && !o.Serial.Absent() && sameSerial(o.Serial.Text, want) {
		return proved(o.Serial.Span, "the serial on the DE line")
	}
	if f := d.Attribute("Document Number"); f != nil {
		id := d.Flatten(f.Value).Text
		if serial := id[len(strings.TrimRight(id, digits)):]; strings.TrimLeft(serial, "0") == want {
			return proved(f.Value.Span(), "the archive's number of the record")
		}
	}
	return nil
}

// orderLine matches the label of an E.O. line whose number (group 1) may have
// letters for digits. The parser reads digits only.
var orderLine = regexp.MustCompile(`^E\.? ?[O0]\.? *:? *([0-9OolI|SZ]{5})\b`)

// checkOrderNumbers checks the numbers of the executive orders in the header.
func checkOrderNumbers(p *lint.Pass) {
	header := source.Span{Start: p.Doc.Span.Start, End: p.Doc.TextStart()}
	at := header.Start
	for line := range strings.Lines(p.Text(header)) {
		start := at
		at += int32(len(line))
		if line[0] != 'E' || !mixed(line) {
			continue
		}
		m := orderLine.FindStringSubmatchIndex(line)
		if m == nil {
			continue
		}
		want, ok := damaged(line[m[2]:m[3]])
		w := cable.FindOrder(want)
		if !ok || w == nil {
			continue
		}
		var proof []diag.Related
		if _, dated := p.Doc.Date(); dated && p.Doc.Conventions().Carried(w).Contains(p.Doc.Dates()) {
			proof = p.MessageDate()
		}
		reportDigits(p, source.Span{Start: start + int32(m[2]), End: start + int32(m[3])}, want, proof)
	}
}

// checkOrderDates checks the dates of an E.O. line.
func checkOrderDates(p *lint.Pass, o *cable.Order) {
	for _, date := range o.Dates {
		text := p.Text(date.Span)
		if !hasMisread(text) {
			continue
		}
		want := misreadDigits.Replace(text)
		if want == text || strings.Trim(want, "0123456789/-. ") != "" {
			continue // no letter, or a month in letters
		}
		reportDigits(p, date.Span, want, sameDate(p, date.Span, want))
	}
	for _, part := range o.Value.Parts {
		text := p.Text(part)
		if !strings.ContainsAny(text, "lIO|") {
			continue
		}
		for _, m := range orderValue.FindAllStringIndex(text, -1) {
			value := strings.TrimRight(text[m[0]:m[1]], " ,")
			at := source.Span{Start: part.Start + int32(m[0]), End: part.Start + int32(m[0]+len(value))}
			if slices.ContainsFunc(o.Dates, func(d cable.Date) bool { return d.Span.Overlaps(at) }) {
				continue
			}
			if want := codeDigits.Replace(value); want != value {
				reportDigits(p, at, want, sameDate(p, at, want))
			}
		}
	}
}

// orderValue matches what is no date and no code of an E.O. line to the parser
// when it has letters for digits: a date of lone digits, l/5/2034, and the numbered
// exemptions, 25Xl, XGDS l.
var orderValue = regexp.MustCompile(`\b(?:[0-9lI|]{1,2}/[0-9OlI|]{1,2}/[0-9OlI|]{2,4}|(?:[1lI|]\.6|[2-5lI|][05O])?X[1-9lI|]|(?:XGDS[ -]?|RDS-|XDS-)[1-4lI|])(?:[ ,]|$)`)

// codeDigits leaves alone the letters that codes have.
var codeDigits = strings.NewReplacer("O", "0", "l", "1", "I", "1", "|", "1")

// sameDate returns another place of the header that has the date want, as those
// of later sections do.
func sameDate(p *lint.Pass, own source.Span, want string) []diag.Related {
	d := p.Doc
	find := func(s source.Span) []diag.Related {
		if i := strings.Index(p.Text(s), want); i >= 0 && !s.Contains(own) {
			at := s.Start + int32(i)
			return proved(source.Span{Start: at, End: at + int32(len(want))}, "the same date")
		}
		return nil
	}
	for i := range d.Fields {
		if f := &d.Fields[i]; f.Kind == cable.FieldOrder || f.Kind == cable.FieldClassifiedBy || f.Kind == cable.FieldDerivedFrom {
			if proof := find(f.Span); proof != nil {
				return proof
			}
		}
	}
	for _, b := range d.Blocks {
		if b.Kind == cable.BlockHeader {
			if proof := find(b.Span); proof != nil {
				return proof
			}
		}
	}
	return nil
}

// statementNumber matches in a Classified By statement the number of an order
// (group 1) and that of its section with the reasons (2), with letters for digits.
var statementNumber = regexp.MustCompile(`\bE\. ?O\. ?([0-9OolI|SZ]{5})\b|(?:^|[ ,])([lI|]\.[4-6])(?:[ (]|$)`)

// checkStatementDigits checks order and section in the statement.
func checkStatementDigits(p *lint.Pass) {
	a := p.Doc.Authority
	if a == nil {
		return
	}
	for _, part := range a.Text.Parts {
		text := p.Text(part)
		if !mixed(text) && !strings.Contains(text, "l.") && !strings.Contains(text, "I.") && !strings.Contains(text, "|.") {
			continue
		}
		for _, m := range statementNumber.FindAllStringSubmatchIndex(text, -1) {
			i := 2
			if m[i] < 0 {
				i = 4
			}
			want := misreadDigits.Replace(text[m[i]:m[i+1]])
			if want == text[m[i]:m[i+1]] || i == 2 && cable.FindOrder(want) == nil {
				continue
			}
			at := source.Span{Start: part.Start + int32(m[i]), End: part.Start + int32(m[i+1])}
			var proof []diag.Related
			if o := p.Doc.Order(); i == 2 && o != nil && o.Number.Text == want {
				proof = proved(o.Number.Span, "the order on the E.O. line")
			}
			reportDigits(p, at, want, proof)
		}
	}
}

// referenceNumber matches the serial behind a post (group 1), with letters for
// digits, that ends a reference or stands before a remark in brackets.
var referenceNumber = regexp.MustCompile(`^(?:'?[0-9]{2,4} )?[A-Z][A-Z .'-]*[A-Z] ([0-9OolI|]{2,6})(?: ?\(|[ ,;.]*$)`)

// checkReferenceDigits checks the serials of references that name no cable to
// the parser.
func checkReferenceDigits(p *lint.Pass) {
	for i := range p.Doc.References {
		r := &p.Doc.References[i]
		if r.Post != "" || len(r.Text.Parts) == 0 {
			continue
		}
		part := r.Text.Parts[0]
		if !mixed(p.Text(part)) {
			continue
		}
		m := referenceNumber.FindStringSubmatchIndex(p.Text(part))
		if m == nil {
			continue
		}
		at := source.Span{Start: part.Start + int32(m[2]), End: part.Start + int32(m[3])}
		if want, ok := damaged(p.Text(at)); ok {
			reportDigits(p, at, want, nil)
		}
	}
}

// paragraphToken matches what may be the number of a paragraph (group 1), with
// its pilcrow, in front of a blank or a mark (2).
var paragraphToken = regexp.MustCompile(`^(?:¶ ?)?([0-9OolIi|SZ]{1,3})\. *(\([A-Z]{1,3}[)/-])?`)

// checkParagraphDigits checks the numbers of paragraphs. A number with a letter
// is none to the parser: it stands where a paragraph has none, or inside one.
func checkParagraphDigits(p *lint.Pass) {
	starts := likelyNumbers(p.Doc)
	if len(starts) == 0 {
		return
	}
	check := paragraphDigits{
		p:        p,
		numbers:  numbers(p.Doc),
		lines:    sync.OnceValue(func() map[int]source.Span { return lineNumbers(p.Doc) }),
		outlined: sync.OnceValue(func() bool { return roman.MatchString(p.Text(p.Doc.Span)) }),
	}
	for _, start := range starts {
		check.line(start)
	}
}

// likelyNumbers returns where lines of the text begin that may have a number with a
// letter in it.
func likelyNumbers(d *cable.Document) []int32 {
	var starts []int32
	for i := range d.Paragraphs {
		q := &d.Paragraphs[i]
		if q.Number == nil && mayBeNumber(d, q.Span.Start) {
			starts = append(starts, q.Span.Start)
		}
		for _, part := range q.Text.Parts {
			if part.Start > q.Span.Start && mayBeNumber(d, part.Start) && d.File.StartsLine(part.Start) {
				starts = append(starts, part.Start)
			}
		}
	}
	return starts
}

// mayBeNumber reports whether up to three digits and letters for digits stand at
// start, a letter among them, and a point after them.
func mayBeNumber(d *cable.Document, start int32) bool {
	s := d.File.Content()[start:min(start+8, d.Span.End)]
	if s == "" || !isDigit(s[0]) && !isMisread(s[0]) && s[0] != 'i' && s[0] != pilcrow[0] {
		return false
	}
	s = strings.TrimPrefix(s, pilcrow)
	i := 0
	if s != "" && s[0] == ' ' {
		i++
	}
	letters := 0
	for end := min(len(s), i+3); i < end && (isDigit(s[i]) || isMisread(s[i]) || s[i] == 'i'); i++ {
		if !isDigit(s[i]) {
			letters++
		}
	}
	return letters > 0 && i < len(s) && s[i] == '.'
}

// paragraphDigits is the check of the paragraph numbers of one cable.
type paragraphDigits struct {
	p       *lint.Pass
	numbers []*cable.Number // those that the parser knows
	// What follows is looked for once a cable.
	lines    func() map[int]source.Span // see lineNumbers
	outlined func() bool                // Roman numerals or letters begin lines: one may be no digit
}

// line checks the line that begins at start for the number of a paragraph.
func (c *paragraphDigits) line(start int32) {
	f := c.p.Doc.File
	line := f.Text(source.Span{Start: start, End: f.Line(f.LineOf(start)).End})
	m := paragraphToken.FindStringSubmatchIndex(line)
	if m == nil || m[1] < len(line) && m[4] < 0 && line[m[1]-1] != ' ' {
		return
	}
	token := line[m[2]:m[3]]
	want := misreadDigits.Replace(strings.ReplaceAll(token, "i", "1"))
	value, err := strconv.Atoi(want)
	if want == token || err != nil || value == 0 {
		return
	}
	before, after := around(c.numbers, start)
	next, what := c.next(after, start, value), fmt.Sprintf("paragraph %d follows", value+1)
	marked := m[4] >= 0
	switch {
	case before == nil && value > 1, before != nil && before.Value != value-1, after != nil && next.Empty():
		return
	case hasDigit(token):
	case next.Empty() || c.outlined() || !marked && strings.ContainsAny(token, "iSZoO"):
		return
	}
	if next.Empty() && marked && before != nil {
		next, what = before.Span, fmt.Sprintf("it follows paragraph %d", before.Value)
	}
	var proof []diag.Related
	if !next.Empty() {
		proof = proved(next, what)
	}
	reportDigits(c.p, source.Span{Start: start + int32(m[2]), End: start + int32(m[3])}, want, proof)
}

// next returns the number value+1 behind start, or an empty Span. after is the
// first number there that the parser knows; it knows none above 1 for the first
// of a cable, and then a line start must do.
func (c *paragraphDigits) next(after *cable.Number, start int32, value int) source.Span {
	if after != nil {
		if after.Value == value+1 {
			return after.Span
		}
		return source.Span{}
	}
	if _, ok := c.lines()[value]; ok { // a list
		return source.Span{}
	}
	if s := c.lines()[value+1]; s.Start > start {
		return s
	}
	return source.Span{}
}

// numbers returns the paragraph numbers of d.
func numbers(d *cable.Document) []*cable.Number {
	var list []*cable.Number
	for i := range d.Paragraphs {
		if n := d.Paragraphs[i].Number; n != nil {
			list = append(list, n)
		}
	}
	return list
}

// lineNumber matches a number with its point that begins a line (group 1).
var lineNumber = regexp.MustCompile(`^ *(?:¶ ?)?([0-9]{1,3}\.) `)

// lineNumbers returns the last place of each number that begins a line of d.
func lineNumbers(d *cable.Document) map[int]source.Span {
	places := make(map[int]source.Span)
	at := d.Span.Start
	for line := range strings.Lines(d.File.Text(d.Span)) {
		if m := lineNumber.FindStringSubmatchIndex(line); m != nil {
			n, _ := strconv.Atoi(line[m[2] : m[3]-1]) // digits, by the expression
			places[n] = source.Span{Start: at + int32(m[2]), End: at + int32(m[3])}
		}
		at += int32(len(line))
	}
	return places
}

// around returns the numbers before and after off, nil when there is none.
func around(numbers []*cable.Number, off int32) (before, after *cable.Number) {
	i, _ := slices.BinarySearchFunc(numbers, off, func(n *cable.Number, off int32) int { return int(n.Span.Start - off) })
	if i > 0 {
		before = numbers[i-1]
	}
	if i < len(numbers) {
		after = numbers[i]
	}
	return before, after
}

// roman matches a heading or an item with a Roman numeral above I, or with the
// letter before or after I.
var roman = regexp.MustCompile(`(?m)^[ \t]*\(?(?:II|III|IV|ii|iii|iv|J|j)[.)] `)
