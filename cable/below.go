package cable

import (
	"strings"

	"github.com/cablelint/cablelint/source"
)

// textHeader reads from the banner to the line above the first paragraph.
func (p *parser) textHeader() {
	for p.more() {
		l := p.next()
		switch {
		case l.blank():
			p.i++
		case p.labelLine(l), p.bannerLine(l), p.captionLine(l), p.pageBreak(), p.furniture(l), p.overlay(l),
			p.repeatedHeader(), p.repeatedBanner(l):
		case isEndMark(l.text) || p.startsText(l):
			return
		default:
			p.attention(l)
		}
	}
}

// bannerLine takes the banner, which stands above all labels. It may be wrapped,
// and may be no more than a level.
func (p *parser) bannerLine(l line) bool {
	if len(p.d.Banners) > 0 || p.labelled() {
		return false
	}
	b, ok := readBanner(l, true)
	switch {
	case ok && !b.Serial.Absent() && !isSectionKeyword(strings.ToUpper(b.Post.Text)):
	case p.wrappedBanner(l, ok):
		return true
	case ok:
	default:
		if b, ok = p.bareBanner(l); !ok {
			return false
		}
	}
	if at := b.Tail.Span; !b.Tail.Absent() {
		if cut := p.tailEnd(l, int(at.Start-l.at)); cut < len(l.text) {
			l = l.upTo(cut)
			b.Span = l.span()
			b.Tail = Word{}
			if i := int(at.Start - b.Span.Start); i < len(l.text) {
				b.Tail = l.word(i, len(l.text))
			}
		}
	}
	p.take(len(l.text))
	p.d.Banners = append(p.d.Banners, b)
	p.field(FieldBanner, l)
	return true
}

// wrappedBanner takes a banner that goes on on the next line. ok says that the
// first line reads as one.
func (p *parser) wrappedBanner(l line, ok bool) bool {
	if _, level := readLevelLine(l); !ok && !level && !strings.Contains(l.text, " SECTION ") || p.i+1 >= len(p.lines) {
		return false
	}
	next := p.lines[p.i+1]
	if next.blank() || p.atBreak(p.i+1) || p.readCaptions(next) != nil || addressesOffice(next.text) {
		return false
	}
	if _, n := scanLabel(next.text); n > 0 {
		return false
	}
	span := source.Span{Start: l.at, End: next.end()}
	b, ok := readBanner(line{text: p.d.File.Text(span), at: l.at}, true)
	if !ok || b.Serial.Absent() || b.Post.Absent() || !b.Tail.Absent() {
		return false
	}
	b.Post.Text = strings.Join(strings.Fields(b.Post.Text), " ")
	p.d.Banners = append(p.d.Banners, b)
	p.extend(p.field(FieldBanner, l), next)
	p.i += 2
	return true
}

// bareBanner reads a level alone on its line as the banner, below the addresses
// of a cable that has no other.
func (p *parser) bareBanner(l line) (Banner, bool) {
	const reach = 6
	level, ok := readLevelLine(l)
	if !ok || p.d.From == nil && len(p.d.Addressees) == 0 || p.atBreak(p.i) {
		return Banner{}, false
	}
	for i, n := p.i+1, 0; i < len(p.lines) && n < reach; i++ {
		next := p.lines[i]
		if next.blank() {
			continue
		}
		if b, ok := readBanner(next, true); ok && !b.Serial.Absent() {
			return Banner{}, false
		}
		if _, label := scanLabel(next.text); label > 0 {
			break
		}
		n++
	}
	b := Banner{Span: l.span(), Level: level.Level}
	rest, _ := b.readLevel(l, true)
	b.readControls(b.readEFTO(rest))
	return b, true
}

// tailEnd returns where the tail of a banner ends and the next field begins:
// at a caption or a label.
func (p *parser) tailEnd(l line, at int) int {
	for w := range l.from(at).words {
		i := int(w.Span.Start - l.at)
		if _, n := scanLabel(l.text[i:]); n > 0 {
			return i
		}
		if _, n := p.scanCaptions(l.from(i)); n > 0 && !hasFold(w.Text, "TOSEC") && !hasFold(w.Text, "SECTO") {
			return i
		}
		if addressesOffice(l.text[i:]) {
			return i
		}
	}
	return len(l.text)
}

// labelled reports whether a labelled line of the text header has been read.
func (p *parser) labelled() bool {
	for _, k := range [...]FieldKind{FieldOrder, FieldTags, FieldSubject, FieldReference, FieldClassifiedBy} {
		if p.seen[k] {
			return true
		}
	}
	return false
}

// captionLine takes captions, which an attention line or a label may follow on
// the same line.
func (p *parser) captionLine(l line) bool {
	ws, n := p.scanCaptions(l)
	if n == 0 {
		return false
	}
	if rest := l.from(n); !rest.blank() && !addressesOffice(rest.text) {
		if _, label := p.labelOf(rest); label == 0 {
			return false
		}
	}
	p.field(FieldCaption, p.take(n))
	p.d.Captions = append(p.d.Captions, ws...)
	return true
}

// furniture takes one line that is no text of the cable: a release stamp, a
// note that text is lost, a bare level, a tag of HTML. Archive messages print a
// second line below a level: UNCLASSIFIED and SBU.
func (p *parser) furniture(l line) bool {
	level, ok := readLevelLine(l)
	if !ok && p.d.Profile == Smart && isMarking(l.text) {
		level.Span, ok = l.span(), true
		level.Level, _ = scanMarking(l.text)
	}
	switch {
	case ok:
		p.block(BlockLevel, len(p.d.Levels), l.span())
		p.d.Levels = append(p.d.Levels, level)
	case isStamp(l.text):
		p.block(BlockStamp, -1, l.span())
	case isLostText(l.text):
		p.d.Partial = true
		p.block(BlockArchive, -1, l.span())
	case isMarkup(l.text):
		p.block(BlockArchive, -1, l.span())
	default:
		return false
	}
	p.i++
	return true
}

// overlay takes the codes that a reviewer put in the margin, between the lines
// of the header.
func (p *parser) overlay(l line) bool {
	if !isExemptions(l.text) {
		return false
	}
	p.block(BlockStamp, -1, l.span())
	p.i++
	return true
}

// repeatedBanner takes the cable's banner printed once more above the labels.
func (p *parser) repeatedBanner(l line) bool {
	own := p.d.Banner()
	if own == nil || own.Serial.Absent() {
		return false
	}
	b, ok := readBanner(l, false)
	if !ok || !strings.EqualFold(b.Post.Text, own.Post.Text) || !p.d.OwnSerial(b.Serial) {
		return false
	}
	p.block(BlockBanner, len(p.d.Banners), l.span())
	p.d.Banners = append(p.d.Banners, b)
	p.i++
	return true
}

// startsText reports whether the text of the cable begins at the next line l,
// which is no label and no caption.
func (p *parser) startsText(l line) bool {
	labelled := p.labelled()
	number, ok := scanNumber(l)
	if ok && (labelled || number.value == 1) || isRuler(l.text) || p.underlined(p.i) || opensText(l.text) {
		return true
	}
	if headed := p.d.Profile != Body || len(p.d.Banners) > 0; headed && !labelled && p.valueEnd(l.text) < len(l.text) {
		return false // a label is on the same line
	}
	kind, ahead := p.labelAhead()
	switch {
	case ok && !ahead:
		return true
	case ahead && !labelled && kind != FieldOrder && kind != FieldTags && kind != FieldSubject:
		return !opensAttention(l.text) && strings.HasSuffix(l.text, ".")
	case ahead:
		return false
	case p.d.Profile == Body && len(p.d.Banners) == 0 && !labelled:
		return true
	}
	return !opensAttention(l.text) || !p.isBrief()
}

// underlined reports whether a ruler stands below line i.
func (p *parser) underlined(i int) bool {
	return i+1 < len(p.lines) && isRuler(p.lines[i+1].text)
}

// labelAhead returns the kind of the label of the text header that stands within
// the next few lines, with no paragraph before it, and whether there is one. A
// cable quoted in the text repeats E.O., TAGS and SUBJECT, and has a header of
// its own.
func (p *parser) labelAhead() (FieldKind, bool) {
	reach := 16
	if p.seen[FieldSubject] {
		reach = 4 // a handling note
	}
	for i, n := p.i+1, 0; i < len(p.lines) && n < reach; i++ {
		l := p.lines[i]
		if l.blank() {
			continue
		}
		n++
		if _, ok := scanNumber(l); ok {
			break
		}
		if k, size := p.labelOf(l); size > 0 && k != FieldReason {
			return k, !p.seen[k]
		}
		if _, ok := readDTG(l); ok || p.opensQuotation(l) {
			break
		}
	}
	return 0, false
}

// opensQuotation reports whether l opens a text that is quoted whole, or the
// header of one.
func (p *parser) opensQuotation(l line) bool {
	return hasFold(l.text, "QUOTE") || hasFold(l.text, "BEGIN TEXT") || hasFold(l.text, "FM ") && p.d.From != nil
}

// isBrief reports whether the lines from the next one to a blank line are few
// and do not end as sentences do, as is so with an attention line.
func (p *parser) isBrief() bool {
	const most = 3
	i := p.i
	for i < len(p.lines) && i < p.i+most && !p.lines[i].blank() {
		i++
	}
	return (i == len(p.lines) || p.lines[i].blank()) && !strings.HasSuffix(p.lines[i-1].text, ".")
}

// opensText reports whether s opens the text of a cable that has no number
// there.
func opensText(s string) bool {
	return hasFold(s, "SUMMARY") || hasFold(s, "BEGIN SUMMARY") || hasFold(s, "BEGIN TEXT")
}

// labelLine takes the field whose label begins the next line, with the lines
// that it goes on to.
func (p *parser) labelLine(l line) bool {
	k, n := p.labelOf(l)
	if n == 0 || k == FieldReason && !p.labelled() {
		return false
	}
	p.label(k, p.take(n))
	at := len(p.d.Fields) - 1
	if n < len(l.text) && (!p.atBreak(p.i) || p.innerPage(p.next().text) < len(p.next().text)) {
		p.value(at)
	}
	for p.goesOnWith(at) {
		p.value(at)
	}
	return true
}

// value adds the next line to field at, up to where something else begins on it.
func (p *parser) value(at int) {
	f := &p.d.Fields[at]
	p.extend(f, p.take(p.valueEnd(p.next().text)))
}

// valueEnd returns the index in s, above 0, at which a value ends on its line: at
// another label, a page line, a release stamp or the first paragraph. A line
// longer than any value is searched at its start only.
func (p *parser) valueEnd(s string) int {
	const reach = 2000
	head := s[:min(len(s), reach)]
	end := p.innerPage(head)
	end = innerStamp(head[:end])
	end = p.innerLabel(head[:end], 0)
	end = innerParagraph(head[:end])
	if end == len(head) {
		return len(s)
	}
	return end
}

// innerParagraph returns the index in s at which the first paragraph has run
// into the header, its number and its mark, or len(s).
func innerParagraph(s string) int {
	for i := 1; i < len(s); i++ {
		k := strings.Index(s[i:], "1. (")
		if k < 0 {
			break
		}
		i += k
		head := strings.TrimSuffix(s[:i], "\u00b6")
		if len(head) > 0 && (len(head) < i || isBlank(s[i-1])) {
			if _, n := readMark(line{text: s[i+len("1. "):]}); n > 0 {
				return len(head)
			}
		}
	}
	return len(s)
}

// goesOnWith reports whether the next line goes on with field at. It takes what
// separates the two: blank lines, a page break, a caption inside a list.
func (p *parser) goesOnWith(at int) bool {
	if !p.more() {
		return false
	}
	k := p.d.Fields[at].Kind
	empty := len(p.d.Fields[at].Value.Parts) == 0
	next, i := p.peek(p.i)
	blank := i > p.i
	if next.blank() {
		return false
	}
	if p.beginsField(k, next) {
		return false
	}
	switch {
	case p.breaksField(i):
		p.i = i
		for p.more() && !p.next().blank() && (p.pageBreak() || p.furniture(p.next())) {
			blank = blank || p.lines[p.i-1].blank()
		}
		return p.more() && !p.next().blank() && p.continues(at, p.i) && p.goesOnBroken(at, blank)
	case k == FieldTags && !blank && p.readCaptions(next) != nil:
		after, _ := p.peek(p.i + 1)
		if p.lines[min(p.i+1, len(p.lines)-1)].blank() || !isTagList(after.text) {
			return false
		}
		return p.captionLine(next) && p.continues(at, p.i)
	case !p.continues(at, i):
		return false
	case !blank:
		return true
	case empty && p.valueBelow(k, next.text),
		k == FieldReference && continuesReferences(next.text),
		k == FieldSubject && p.isOpen(at) && (i+1 == len(p.lines) || p.lines[i+1].blank()):
		p.i = i
		return true
	}
	return false
}

// breaksField reports whether line i is one that may cut a field: a page break, a
// stamp, markup.
func (p *parser) breaksField(i int) bool {
	s := p.lines[i].text
	return p.isPageLine(i) || isStamp(s) || isMarkup(s)
}

// goesOnBroken reports whether field at goes on with the next line, below a page
// break with blank lines round it or none.
func (p *parser) goesOnBroken(at int, blank bool) bool {
	s := p.next().text
	switch p.d.Fields[at].Kind {
	case FieldTags:
		return isTagList(s)
	case FieldReference:
		return continuesReferences(s) || p.isOpen(at)
	}
	return p.isOpen(at) || !blank
}

// isOpen reports whether the value of field at must go on: it ends with a comma,
// a bracket not closed, or a word such as OF.
func (p *parser) isOpen(at int) bool {
	parts := p.d.Fields[at].Value.Parts
	if len(parts) == 0 {
		return true
	}
	s := p.d.File.Text(parts[len(parts)-1])
	if strings.IndexByte(",;-(/&", s[len(s)-1]) >= 0 || strings.LastIndexByte(s, '(') > strings.LastIndexByte(s, ')') {
		return true
	}
	switch strings.ToUpper(s[lastWord(s):]) {
	case "OF", "IN", "ON", "FOR", "TO", "THE", "AND", "WITH", "AT", "FROM", "BY", "A", "AN", "OR", "AS", "REASON", "REASONS":
		return true
	}
	return false
}

// valueBelow reports whether s, below a blank line, is the value of an empty
// field of kind k.
func (p *parser) valueBelow(k FieldKind, s string) bool {
	switch k {
	case FieldTags:
		return isTagList(s)
	case FieldReference:
		return continuesReferences(s) || startsReference(s)
	}
	return !opensAttention(s)
}

// isTagList reports whether s is nothing but what a TAGS line holds: words of
// capitals, one of them as long as a subject's or a country's code.
func isTagList(s string) bool {
	codes := 0
	for w := range (line{text: s}).words {
		t := strings.Trim(w.Text, ",;()[]#")
		if t != strings.ToUpper(t) || len(t) > 14 || strings.ContainsAny(t, ".:?!") {
			return false
		}
		if len(t) == 4 || len(t) == 2 {
			codes++
		}
	}
	return codes > 0
}

// continues reports whether line i can go on with field at.
func (p *parser) continues(at, i int) bool {
	l, k := p.lines[i], p.d.Fields[at].Kind
	if p.beginsField(k, l) {
		return false
	}
	if p.citesOn(at, l.text) {
		return true
	}
	if n, ok := scanNumber(l); ok && !p.listed(at, n, l) {
		return false
	}
	if isRuler(l.text) || p.underlined(i) && !(k == FieldSubject && p.boxed(i+1)) || isEndMark(l.text) || isStamp(l.text) || isLostText(l.text) || isExemptions(l.text) {
		return false
	}
	if _, ok := readLevelLine(l); ok {
		return false
	}
	if opensText(l.text) && (k != FieldSubject || strings.IndexAny(l.text, ":.") > 0) {
		return false
	}
	if k != FieldAttention && isPassing(l.text) {
		return false
	}
	return p.readCaptions(l) == nil
}

// citesOn reports whether s goes on with the section that the statement in field
// at cites: its number is cut, "12958, 1." above "4 (c/d)", or it stands alone
// below the order, as a release stamp does elsewhere.
func (p *parser) citesOn(at int, s string) bool {
	f := &p.d.Fields[at]
	if len(f.Value.Parts) == 0 || f.Kind != FieldClassifiedBy && f.Kind != FieldReason {
		return false
	}
	before := p.d.File.Text(f.Value.Parts[len(f.Value.Parts)-1])
	if strings.HasPrefix(s, "1.") {
		return isExemptions(s) && p.isOpen(at)
	}
	return s[0] >= '4' && s[0] <= '7' && cutsNumber(before, s)
}

// boxed reports whether a heading between two rulers stands at line i: the line
// above it is none of its own.
func (p *parser) boxed(i int) bool {
	return i+2 < len(p.lines) && isRuler(p.lines[i].text) && !p.lines[i+1].blank() && !isRuler(p.lines[i+1].text) && isRuler(p.lines[i+2].text)
}

// beginsField reports whether l, below a field of kind k, begins another one. An
// order that a statement cites begins none: "for reasons of / E.O. 12958, 1.4 (b)".
func (p *parser) beginsField(k FieldKind, l line) bool {
	label, n := p.labelOf(l)
	if n == 0 || label != FieldOrder || k != FieldClassifiedBy && k != FieldReason {
		return n > 0
	}
	i := skipAny(l.text, n, " \t,;:(")
	if i == len(l.text) { // the section is on the next line
		return l.text[i-1] != ','
	}
	if hasFold(l.text[i:], "SEC") {
		return false
	}
	_, sure := scanReasonSection(l.text, i)
	return !sure
}

// listed reports whether the number n that begins l belongs to field at and not
// to a paragraph: a date in a subject, or one in a numbered list of references.
func (p *parser) listed(at int, n numeral, l line) bool {
	f := &p.d.Fields[at]
	switch {
	case n.value >= 100:
		return true
	case f.Kind == FieldSubject:
		return !n.marked(l) && n.value > 3
	case f.Kind == FieldReference && len(f.Value.Parts) > 0:
		last := f.Value.Parts[len(f.Value.Parts)-1]
		before, ok := scanNumber(line{text: p.d.File.Text(last), at: last.Start})
		return ok && before.value+1 == n.value && !n.marked(l)
	}
	return false
}

// continuesReferences reports whether s goes on with a list of references after
// a blank line: "B. LEONIDA 9", with a pilcrow or in brackets.
func continuesReferences(s string) bool {
	s = strings.TrimPrefix(s, "\u00b6")
	s = strings.TrimPrefix(s, "(")
	return len(s) > 4 && 'A' <= s[0] && s[0] <= 'Z' && (s[1] == '.' || s[1] == ')') && (s[2] == ' ' || s[2] == ')')
}

// attention takes one attention or passing line, with the lines it wraps into.
func (p *parser) attention(l line) {
	p.field(FieldAttention, p.take(p.valueEnd(l.text)))
	at := len(p.d.Fields) - 1
	for p.more() {
		l := p.next()
		if l.blank() || opensAttention(l.text) && !p.isOpen(at) || p.isPageLine(p.i) || !p.continues(at, p.i) {
			break
		}
		if b, ok := readBanner(l, false); ok && !b.Serial.Absent() {
			break
		}
		p.value(at)
	}
	p.d.Attention = append(p.d.Attention, p.d.Fields[at].Value)
}

// addressesOffice reports whether s begins with a word that attention lines begin
// with.
func addressesOffice(s string) bool {
	for _, w := range [...]string{
		"DEPT ", "DEPARTMENT ", "STATE ", "PASS ", "PLEASE PASS", "ALSO ", "FOR ", "FROM ", "INFORM ", "EYES ONLY", "USUN ", "USEU ",
		"SECDEF ", "PENTAGON ", "TREASURY ", "NSC ", "WHITE HOUSE ",
	} {
		if hasFold(s, w) {
			return true
		}
	}
	return false
}

// opensAttention reports whether s begins an attention line of its own.
func opensAttention(s string) bool {
	if addressesOffice(s) {
		return true
	}
	// LEONIDA FOR POL: a name and FOR or PASS.
	i := strings.IndexByte(s, ' ')
	return i > 0 && (hasFold(s[i:], " FOR ") || hasFold(s[i:], " PASS ") || hasFold(s[i:], " PLEASE PASS"))
}

// isPassing reports whether s is an attention line beyond doubt, even right
// below a line that it could be the rest of: to an office, or to be passed on.
func isPassing(s string) bool {
	for _, w := range [...]string{"DEPT FOR ", "DEPT PASS ", "DEPT PLEASE PASS", "DEPARTMENT FOR ", "DEPARTMENT PASS ", "DEPARTMENT PLEASE PASS", "STATE PASS ", "STATE PLEASE PASS"} {
		if hasFold(s, w) {
			return true
		}
	}
	return hasFold(s, "STATE FOR ") && strings.IndexByte(s[:min(len(s), 24)], '/') > 0
}
