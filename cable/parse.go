package cable

import (
	"strings"

	"github.com/cablelint/cablelint/source"
)

// parser groups the lines of one cable. It goes through the zones of a cable in
// order and never back; every step takes at least one line.
type parser struct {
	d     *Document
	lines []line
	i     int // the next line

	starts []start       // the numbered paragraphs that are still ahead
	parts  []source.Span // of all paragraphs: one slice serves them
	sign   int           // the line of the signature, or -1
}

// Parse reads the whole of f as one cable. It never returns nil.
func Parse(f *source.File) *Document { return parse(f, f.Span()) }

func parse(f *source.File, s source.Span) *Document {
	p := parser{d: &Document{File: f, Span: s}, lines: linesOf(f, s)}
	p.archiveHead()
	if p.isSmart() {
		p.smartHeader()
	} else {
		p.aboveBanner()
		p.textHeader()
	}
	p.text()
	p.readFields()
	p.summary()
	p.judge()
	return p.d
}

// more reports whether a line is left, and next returns it.
func (p *parser) more() bool { return p.i < len(p.lines) }

func (p *parser) next() line { return p.lines[p.i] }

// peek returns the first line from i on that is not blank, and its index;
// beyond the end it returns an empty line.
func (p *parser) peek(i int) (line, int) {
	for i < len(p.lines) && p.lines[i].blank() {
		i++
	}
	if i < len(p.lines) {
		return p.lines[i], i
	}
	return line{}, i
}

// field appends the field of kind k whose whole line is l.
func (p *parser) field(k FieldKind, l line) *Field {
	p.d.Fields = append(p.d.Fields, Field{Kind: k, Span: l.span(), Label: source.At(l.at), Value: Text{[]source.Span{l.span()}}})
	return &p.d.Fields[len(p.d.Fields)-1]
}

// block appends a block.
func (p *parser) block(k BlockKind, index int, s source.Span) {
	p.d.Blocks = append(p.d.Blocks, Block{k, int32(index), s})
}

// extend adds a line to the value of f.
func (f *Field) extend(l line) {
	f.Value.Parts = append(f.Value.Parts, l.span())
	f.Span.End = l.end()
}

// archiveHead takes the head that an archive put above the cable.
func (p *parser) archiveHead() {
	for l, i := p.peek(p.i); !l.blank() && isArchiveHead(l.text); l, i = p.peek(p.i) {
		p.block(BlockArchive, -1, l.span())
		p.i = i + 1
	}
}

func isArchiveHead(s string) bool {
	return s == "Message Text" || s == "null" || strings.HasPrefix(s, "*** Current ")
}

// aboveBanner reads the transmission header or the print's head, up to the
// line that opens the text: a banner, a label, a caption or a paragraph.
func (p *parser) aboveBanner() {
	start := p.i
	last := fieldKinds // the field that a line without a keyword continues
	for p.more() {
		l := p.next()
		if l.blank() {
			p.i++
			continue
		}
		kind, ok := p.formatLine(l, last)
		if !ok {
			if p.isTextStart(l) {
				break
			}
			if !p.headerAhead(p.i) {
				break
			}
			p.block(BlockUnknown, -1, l.span())
			p.i++
			continue
		}
		last = kind
		p.i++
	}
	p.profile(start)
}

// headerAhead reports whether a format line stands within a few lines from i
// on: what is before it is furniture that a viewer or a mail client put there.
func (p *parser) headerAhead(i int) bool {
	const reach = 12
	for n := 0; i < len(p.lines) && n < reach; i++ {
		l := p.lines[i]
		if l.blank() {
			continue
		}
		if p.isTextStart(l) {
			return false
		}
		if _, ok := readTransmissionID(l); ok {
			return true
		}
		if _, ok := readOrigin(l); ok {
			return true
		}
		if _, ok := readDTG(l); ok {
			return true
		}
		n++
	}
	return false
}

// isTextStart reports whether l opens the text of the cable.
func (p *parser) isTextStart(l line) bool {
	if _, ok := readBanner(l, true); ok {
		return true
	}
	if k, n := scanLabel(l.text); n > 0 && k != FieldReason {
		return true
	}
	n, ok := scanNumber(l)
	return ok && n.value < 100
}

// formatLine reads one line above the banner. last is the kind of the line
// before, which an unlabelled line may continue.
func (p *parser) formatLine(l line, last FieldKind) (FieldKind, bool) {
	d, t := p.d, &p.d.Transmission
	s := l.text
	switch s[0] {
	case 'V':
		if id, ok := readTransmissionID(l); ok {
			t.ID = id
			p.field(FieldTransmissionID, l)
			return FieldTransmissionID, true
		}
	case 'D':
		if o, ok := readOrigin(l); ok {
			t.Origin = o
			p.field(FieldOrigin, l)
			return FieldOrigin, true
		}
		if strings.HasPrefix(s, "DRAFTED BY") {
			p.field(FieldDrafting, l)
			return FieldDrafting, true
		}
	case 'Z', 'O', 'P', 'R':
		if sec, ok := readSecurity(l); ok {
			t.Security = sec
			p.field(FieldSecurity, l)
			return FieldSecurity, true
		}
		if r, ok := readRouting(l); ok && t.Routing == nil {
			t.Routing = r
			p.field(FieldRouting, l)
			return FieldRouting, true
		}
		if last == FieldRouting {
			if more, ok := moreRouting(l); ok {
				t.Routing.Indicators = append(t.Routing.Indicators, more...)
				d.Fields[len(d.Fields)-1].extend(l)
				return FieldRouting, true
			}
		}
	case '-':
		if isRelay(l) {
			p.field(FieldRelay, l)
			return FieldRelay, true
		}
	case 'B':
		if s == "BT" {
			p.block(BlockEnd, -1, l.span())
			return fieldKinds, true
		}
	case 'A':
		if strings.HasPrefix(s, "APPROVED BY") {
			p.field(FieldDrafting, l)
			return FieldDrafting, true
		}
	}
	if dtg, ok := readDTG(l); ok {
		if d.DTG == nil {
			d.DTG = dtg
		}
		p.field(FieldDTG, l)
		return FieldDTG, true
	}
	if d.DTG == nil && isDistribution(l) {
		p.field(FieldDistribution, l)
		return FieldDistribution, true
	}
	if page, ok := readPageLine(l); ok {
		p.block(BlockPage, len(d.Pages), l.span())
		d.Pages = append(d.Pages, page)
		return last, true
	}
	if level, ok := readLevelLine(l); ok {
		p.block(BlockLevel, len(d.Levels), l.span())
		d.Levels = append(d.Levels, level)
		return last, true
	}
	if isStamp(s) {
		p.block(BlockStamp, -1, l.span())
		return last, true
	}
	if isLostText(s) {
		d.Partial = true
		p.block(BlockArchive, -1, l.span())
		return last, true
	}
	if rest, ok := readKeyword(l, "FM"); ok {
		f := p.field(FieldFrom, l)
		f.Label = l.part(0, 2)
		f.Value.Parts = nil
		if !rest.blank() {
			f.Value.Parts = []source.Span{rest.span()}
			if d.From == nil {
				w := rest.word(0, len(rest.text))
				d.From = &w
			}
		}
		return FieldFrom, true
	}
	for _, kw := range [...]struct {
		word string
		kind FieldKind
	}{{"TO", FieldTo}, {"INFO", FieldInfo}, {"XMT", FieldExempt}} {
		rest, ok := readKeyword(l, kw.word)
		if !ok || d.DTG == nil && d.From == nil && t.ID.Absent() {
			continue
		}
		f := p.field(kw.kind, l)
		f.Label = l.part(0, len(kw.word))
		f.Value.Parts = nil
		p.addressee(f, rest)
		return kw.kind, true
	}
	switch last {
	case FieldTo, FieldInfo, FieldExempt:
		// An unlabelled line is one more addressee, but after a blank line only
		// when its routing indicator says so.
		if p.i > 0 && p.lines[p.i-1].blank() {
			i := strings.IndexByte(s, '/')
			if i < 0 || !isRoutingIndicator(s[:i]) {
				return 0, false
			}
		}
		if p.isTextStart(l) || readCaptions(l) != nil {
			return 0, false
		}
		p.addressee(&d.Fields[len(d.Fields)-1], l)
		return last, true
	case FieldDrafting:
		// Clearances follow, one a line, up to the dash line.
		if p.isTextStart(l) {
			return 0, false
		}
		d.Fields[len(d.Fields)-1].extend(l)
		return last, true
	case FieldDistribution, fieldKinds:
		if len(s) <= 3 && atoi(s) >= 0 && p.d.DTG == nil { // the print's page stamp
			p.field(FieldDistribution, l)
			return FieldDistribution, true
		}
	}
	return 0, false
}

// addressee adds l to the field f of TO, INFO or XMT.
func (p *parser) addressee(f *Field, l line) {
	if l.blank() {
		return
	}
	f.extend(l)
	p.d.Addressees = append(p.d.Addressees, readAddressee(f.Kind, l))
}

// profile settles what kind of copy the cable is from the lines above the
// banner.
func (p *parser) profile(start int) {
	d := p.d
	switch t := &d.Transmission; {
	case !t.ID.Absent() || t.Origin != nil:
		d.Profile = Relay
	case d.Field(FieldDistribution) != nil || d.Field(FieldRelay) != nil,
		len(d.Pages) > 0 && d.Pages[0].Print:
		d.Profile = Print
	case d.DTG != nil:
		d.Profile = Drafted
	}
}

// textHeader reads from the banner to the line above the first paragraph.
func (p *parser) textHeader() {
	d := p.d
	banner := false
	labelled := false // a label has been seen
	subject := false
	for p.more() {
		l := p.next()
		if l.blank() {
			p.i++
			continue
		}
		if !banner && !labelled {
			if b, ok := readBanner(l, true); ok {
				p.banner(b, l)
				banner = true
				continue
			}
		}
		if p.pageBreak() || p.furniture(l) {
			continue
		}
		if p.lateAddressee(l) {
			continue
		}
		if k, n := scanLabel(l.text); n > 0 && (k != FieldReason || labelled) {
			p.labelled(k, n)
			labelled = true
			subject = subject || k == FieldSubject
			continue
		}
		if ws := readCaptions(l); ws != nil && (!subject || p.labelAhead()) {
			p.field(FieldCaption, l)
			d.Captions = append(d.Captions, ws...)
			p.i++
			continue
		}
		if _, ok := scanNumber(l); ok && (subject || labelled || p.bodyNumber()) {
			break
		}
		if !banner && !labelled && d.Profile == Body && !p.labelAhead() {
			break
		}
		if !p.labelAhead() && (subject || !opensAttention(l.text)) {
			break
		}
		if p.i+1 < len(p.lines) && isRuler(p.lines[p.i+1].text) {
			break
		}
		p.attention()
	}
}

// bodyNumber reports whether the numbered line at hand is the first paragraph
// rather than an attention line: nothing labelled comes after it.
func (p *parser) bodyNumber() bool { return !p.labelAhead() }

// labelAhead reports whether a labelled field of the text header begins within
// the next few lines, with no paragraph before it.
func (p *parser) labelAhead() bool {
	const reach = 16
	for i, n := p.i+1, 0; i < len(p.lines) && n < reach; i++ {
		l := p.lines[i]
		if l.blank() {
			continue
		}
		n++
		if _, ok := scanNumber(l); ok {
			return false
		}
		if k, n := scanLabel(l.text); n > 0 && k != FieldReason {
			return true
		}
	}
	return false
}

// opensText reports whether s opens the text of a cable that has no number
// there.
func opensText(s string) bool {
	return hasFold(s, "SUMMARY") || hasFold(s, "BEGIN SUMMARY") || hasFold(s, "BEGIN TEXT")
}

// banner takes the banner line and what a copy without line breaks runs into it.
func (p *parser) banner(b Banner, l line) {
	if tail := b.Tail; !tail.Absent() {
		at := int(tail.Span.Start - l.at)
		if cut := p.tailEnd(l, at); cut < len(l.text) {
			rest := l.from(cut)
			l = l.upTo(cut)
			b.Span = l.span()
			if at < len(l.text) {
				b.Tail = l.word(at, len(l.text))
			} else {
				b.Tail = Word{}
			}
			p.lines[p.i] = rest
			p.i--
		}
	}
	p.d.Banners = append(p.d.Banners, b)
	p.field(FieldBanner, l)
	p.i++
}

// tailEnd returns where the tail of a banner ends and the next field begins:
// at a caption or a label.
func (p *parser) tailEnd(l line, at int) int {
	for w := range l.from(at).words {
		i := int(w.Span.Start - l.at)
		if _, n := scanLabel(l.text[i:]); n > 0 || len(readCaptions(line{w.Text, w.Span.Start})) > 0 {
			return i
		}
	}
	return len(l.text)
}

// lateAddressee takes addressees that a page line or a blank line has cut off
// from the others.
func (p *parser) lateAddressee(l line) bool {
	i := strings.IndexByte(l.text[:min(len(l.text), 10)], '/')
	if i < 0 || !isRoutingIndicator(l.text[:i]) || len(p.d.Banners) > 0 {
		return false
	}
	if len(p.d.Fields) == 0 {
		return false
	}
	switch f := &p.d.Fields[len(p.d.Fields)-1]; f.Kind {
	case FieldTo, FieldInfo, FieldExempt:
		p.addressee(f, l)
		p.i++
		return true
	}
	return false
}

// furniture takes one line that is no text of the cable: a release stamp, a
// note that text is lost, a bare level.
func (p *parser) furniture(l line) bool {
	switch level, ok := readLevelLine(l); {
	case ok:
		p.block(BlockLevel, len(p.d.Levels), l.span())
		p.d.Levels = append(p.d.Levels, level)
	case isStamp(l.text):
		p.block(BlockStamp, -1, l.span())
	case isLostText(l.text):
		p.d.Partial = true
		p.block(BlockArchive, -1, l.span())
	default:
		return false
	}
	p.i++
	return true
}

// labelled reads the field whose label of n bytes begins the next line, with
// its continuation lines.
func (p *parser) labelled(k FieldKind, n int) {
	l := p.next()
	if end := innerLabel(l.text, n); end < len(l.text) {
		// The copy has lost a line break: the rest is a line of its own.
		p.lines[p.i] = l.from(end)
		p.i--
		l = l.upTo(end)
	}
	f := p.field(k, l)
	f.Label = l.part(0, n)
	f.Value.Parts = nil
	if value := l.from(n); !value.blank() {
		f.Value.Parts = append(f.Value.Parts, value.span())
	}
	at := len(p.d.Fields) - 1
	p.i++
	for p.more() {
		i := p.i
		if p.pageBreakInside() {
			continue
		}
		l := p.next()
		if l.blank() {
			if next, at := p.peek(p.i); k == FieldReference && continuesReferences(next.text) {
				p.i = at
				continue
			}
			if f := &p.d.Fields[at]; len(f.Value.Parts) == 0 && p.valueBelow() {
				p.i++
				continue
			}
			return
		}
		if !p.continues(k, l) {
			p.i = i
			return
		}
		f := &p.d.Fields[at]
		if end := innerLabel(l.text, 0); end < len(l.text) {
			p.lines[p.i] = l.from(end)
			f.extend(l.upTo(end))
			return
		}
		f.extend(l)
		p.i++
	}
}

// valueBelow reports whether the value of an empty field stands below a blank
// line: the next text is no field and no paragraph.
func (p *parser) valueBelow() bool {
	l, _ := p.peek(p.i)
	if l.blank() {
		return false
	}
	_, n := scanLabel(l.text)
	_, number := scanNumber(l)
	return n == 0 && !number && readCaptions(l) == nil
}

// continues reports whether l goes on with a field of kind k.
func (p *parser) continues(k FieldKind, l line) bool {
	if _, n := scanLabel(l.text); n > 0 {
		return false
	}
	if n, ok := scanNumber(l); ok && n.value < 100 && !(k == FieldSubject && !n.marked(l) && n.value > 3) {
		return false
	}
	if isRuler(l.text) {
		return false
	}
	if p.i+1 < len(p.lines) && isRuler(p.lines[p.i+1].text) {
		return false
	}
	if _, ok := readLevelLine(l); ok {
		return false
	}
	if isStamp(l.text) || isLostText(l.text) {
		return false
	}
	if k != FieldSubject && opensText(l.text) {
		return false
	}
	return !(len(readCaptions(l)) > 0 && k != FieldClassifiedBy)
}

// continuesReferences reports whether s goes on with a list of references after
// a blank line: "B. LEONIDA 9", with a pilcrow or in brackets.
func continuesReferences(s string) bool {
	s = strings.TrimPrefix(s, "¶")
	s = strings.TrimPrefix(s, "(")
	return len(s) > 4 && 'B' <= s[0] && s[0] <= 'Z' && (s[1] == '.' || s[1] == ')') && (s[2] == ' ' || s[2] == ')')
}

// attention takes one attention or passing line, with the lines it wraps into.
func (p *parser) attention() {
	l := p.next()
	if end := innerLabel(l.text, 0); end < len(l.text) {
		p.lines[p.i] = l.from(end)
		l = l.upTo(end)
		p.i--
	}
	p.field(FieldAttention, l)
	at := len(p.d.Fields) - 1
	p.i++
	for p.more() {
		l := p.next()
		if l.blank() || opensAttention(l.text) || !p.continues(FieldAttention, l) || readCaptions(l) != nil {
			break
		}
		if _, ok := readBanner(l, false); ok {
			break
		}
		if _, ok := readPageLine(l); ok {
			break
		}
		f := &p.d.Fields[at]
		if end := innerLabel(l.text, 0); end < len(l.text) {
			p.lines[p.i] = l.from(end)
			f.extend(l.upTo(end))
			break
		}
		f.extend(l)
		p.i++
	}
	p.d.Attention = append(p.d.Attention, p.d.Fields[at].Value)
}

// opensAttention reports whether s begins an attention line of its own.
func opensAttention(s string) bool {
	for _, w := range [...]string{"DEPT ", "DEPARTMENT ", "STATE ", "PASS ", "PLEASE PASS", "ALSO ", "FOR ", "FROM ", "INFORM ", "EYES ONLY", "USUN ", "USEU ", "SECDEF ", "PENTAGON ", "TREASURY ", "NSC ", "WHITE HOUSE "} {
		if hasFold(s, w) {
			return true
		}
	}
	// LEONIDA FOR POL: a name and FOR or PASS.
	i := strings.IndexByte(s, ' ')
	return i > 0 && (hasFold(s[i:], " FOR ") || hasFold(s[i:], " PASS ") || hasFold(s[i:], " PLEASE PASS"))
}

// readFields reads the values of the labelled fields. It comes last, as the
// readings need the message date and as fields no longer move.
func (p *parser) readFields() {
	d := p.d
	var authority *Field
	var statement Text
	for i := range d.Fields {
		f := &d.Fields[i]
		switch f.Kind {
		case FieldOrder:
			d.Orders = append(d.Orders, d.readOrder(f))
		case FieldTags:
			d.Tags = append(d.Tags, d.readTags(f)...)
		case FieldReference:
			d.References = append(d.References, d.readReferences(f)...)
		case FieldSubject:
			if d.Subject == nil {
				d.Subject = d.readSubject(f)
			}
		case FieldClassifiedBy, FieldReason, FieldDerivedFrom:
			value := f.Value
			if authority == nil {
				authority = f
			} else {
				value = Text{append([]source.Span{f.Label}, value.Parts...)}
			}
			statement.Parts = append(statement.Parts, value.Parts...)
		}
	}
	if authority == nil {
		authority, statement = d.authorityParagraph()
	}
	if authority != nil {
		a := d.readAuthority(authority, statement)
		d.Authority = &a
	}
}

// readSubject reads the mark in front of a subject, or between label and colon.
func (d *Document) readSubject(f *Field) *Subject {
	s := &Subject{Field: f, Text: f.Value}
	if len(f.Value.Parts) == 0 {
		return s
	}
	first := f.Value.Parts[0]
	l := line{d.File.Text(first), first.Start}
	m, n := readMark(l)
	if m == nil || n == 0 {
		return s
	}
	rest := l.from(n)
	if strings.HasPrefix(rest.text, ":") {
		rest = rest.from(1)
	}
	s.Mark = m
	s.Text.Parts = nil
	if !rest.blank() {
		s.Text.Parts = append(s.Text.Parts, rest.span())
	}
	s.Text.Parts = append(s.Text.Parts, f.Value.Parts[1:]...)
	return s
}
