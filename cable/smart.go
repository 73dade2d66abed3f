package cable

import "strings"

// smartLabels are the labels of archive messages made since 2009, as copies
// released under the Freedom of Information Act show them. No handbook that
// describes the layout is public, so nothing is required of it.
var smartLabels = [...]struct {
	label string
	kind  FieldKind
}{
	{"MRN", FieldMRN},
	{"DATE/DTG", FieldDTG},
	{"FROM", FieldFrom},
	{"ACTION", FieldTo},
	{"TO", FieldTo},
	{"INFO", FieldInfo},
	{"E.O.", FieldOrder},
	{"TAGS", FieldTags},
	{"CAPTIONS", FieldCaption},
	{"REFERENCES", FieldReference},
	{"REFERENCE", FieldReference},
	{"REF", FieldReference},
	{"PASS LINE", FieldAttention},
	{"SUBJECT", FieldSubject},
	{"SIGNATURE", FieldSignature},
	{"DRAFTED BY", FieldDrafting},
	{"CLEARED BY", FieldDrafting},
	{"APPROVED BY", FieldDrafting},
	{"RELEASED BY", FieldDrafting},
	{"DISSEMINATION RULE", FieldArchive},
	{"ATTACHMENTS", FieldArchive},
	{"XMT", FieldExempt},
	{"CLASSIFIED BY", FieldClassifiedBy},
	{"REASON", FieldReason},
	{"DERIVED FROM", FieldDerivedFrom},
}

// smartLabel returns the field of an archive message whose label begins s, and
// the label's length with its colon, or 0. In other cables it returns 0.
func (p *parser) smartLabel(s string) (FieldKind, int) {
	if p.d.Profile != Smart {
		return 0, 0
	}
	colon := strings.IndexByte(s, ':')
	if colon < 2 || colon > 20 {
		return 0, 0
	}
	name := trimRight(s[:colon])
	for _, l := range smartLabels {
		if len(name) == len(l.label) && hasFold(name, l.label) {
			return l.kind, colon + 1
		}
	}
	return 0, 0
}

// isSmart reports whether the cable is an archive message: one of its first
// lines is labelled MRN.
func (p *parser) isSmart() bool {
	const reach = 12
	for i, n := p.i, 0; i < len(p.lines) && n < reach; i++ {
		l := p.lines[i]
		if l.blank() {
			continue
		}
		if isMRNLine(l.text) {
			p.d.Profile = Smart
			return true
		}
		n++
	}
	return false
}

// smartHeader reads an archive message down to its first paragraph.
func (p *parser) smartHeader() {
	for p.more() {
		l := p.next()
		switch {
		case l.blank():
			p.i++
		case p.smartLine(), p.labelLine(l), p.smartBanner(l), p.captionLine(l), p.smartBreak(l):
		case p.seen[FieldSubject] || isEndMark(l.text) || p.underlined(p.i):
			return
		default:
			if _, ok := scanNumber(l); ok {
				return
			}
			p.field(FieldAttention, l)
			p.d.Attention = append(p.d.Attention, p.d.Fields[len(p.d.Fields)-1].Value)
			p.i++
		}
	}
}

// smartBanner takes the first level line, which is the banner: its post and
// number follow under MRN.
func (p *parser) smartBanner(l line) bool {
	if len(p.d.Banners) > 0 || isStamp(l.text) {
		return false
	}
	b := Banner{Span: l.span()}
	rest, ok := b.readLevel(l, true)
	if ok {
		rest = b.readControls(b.readEFTO(rest))
	}
	if !ok || !rest.blank() {
		return false
	}
	p.d.Banners = append(p.d.Banners, b)
	p.field(FieldBanner, l)
	p.i++
	return true
}

// smartBreak takes what separates pages.
func (p *parser) smartBreak(l line) bool {
	return len(p.d.Banners) > 0 && p.pageBreak() || p.furniture(l) || p.overlay(l)
}

// smartLine reads one labelled field of an archive message with the lines it
// wraps into.
func (p *parser) smartLine() bool {
	l := p.next()
	k, n := p.smartLabel(l.text)
	if n == 0 {
		return false
	}
	f := p.label(k, p.take(n))
	at := len(p.d.Fields) - 1
	if n < len(l.text) {
		p.extend(f, p.take(p.smartValueEnd(p.next().text)))
	}
	for p.more() {
		l := p.next()
		if l.blank() || p.smartEnds(at, l) {
			break
		}
		if p.breaksField(p.i) {
			p.smartBreak(l)
			continue
		}
		p.extend(&p.d.Fields[at], p.take(p.smartValueEnd(l.text)))
	}
	f = &p.d.Fields[at]
	p.smartValue(f)
	if k == FieldOrder {
		p.smartOrder(f)
	}
	return true
}

// smartValueEnd returns the index in s at which another labelled field begins, in
// a copy that has lost its line breaks, or len(s).
func (p *parser) smartValueEnd(s string) int {
	const reach = 2000               // more than any value has
	p.runOn = p.runOn || len(s) > 69 // longer than a line may be sent: ACP 127(G), paragraph 138
	for i := 1; i < len(s) && i < reach && p.runOn; i++ {
		if !isBlank(s[i-1]) || !isUpper(s[i]) {
			continue
		}
		k, n := p.smartLabel(s[i:min(len(s), i+24)])
		if n > 0 && (!p.seen[k] || k == FieldDrafting) {
			return i
		}
	}
	return len(s)
}

// smartOrder moves the number of the executive order from the value of f to its
// label, where it stands in all cables.
func (p *parser) smartOrder(f *Field) {
	if len(f.Value.Parts) == 0 {
		return
	}
	value := p.d.Flatten(f.Value)
	if end := digits(value.Text, 0); end >= 4 {
		f.Label.End = value.Offset(end-1) + 1
		f.Value = value.Slice(skipAny(value.Text, end, " \t:;,"), len(value.Text))
	}
}

// smartEnds reports whether l does not go on with field at.
func (p *parser) smartEnds(at int, l line) bool {
	if _, n := p.smartLabel(l.text); n > 0 {
		return true
	}
	if _, ok := scanNumber(l); ok || p.underlined(p.i) {
		return true
	}
	f := &p.d.Fields[at]
	if p.breaksField(p.i) { // a page break, when the field goes on below it
		i := p.i
		for i < len(p.lines) && (p.lines[i].blank() || p.breaksField(i)) {
			i++
		}
		return i == len(p.lines) || f.Kind != FieldTags && !p.isOpen(at) || f.Kind == FieldTags && !isTagList(p.lines[i].text)
	}
	if isMarking(l.text) {
		return true
	}
	return (f.Kind == FieldMRN || f.Kind == FieldDTG) && len(f.Value.Parts) > 0
}

// smartValue reads the values that other layouts have above the banner.
func (p *parser) smartValue(f *Field) {
	d := p.d
	if len(f.Value.Parts) == 0 {
		return
	}
	first := f.Value.Parts[0]
	l := line{text: d.File.Text(first), at: first.Start}
	switch f.Kind {
	case FieldMRN: // 12 FREDONIA 417
		at := lastWord(l.text)
		if b := d.Banner(); b != nil && b.Serial.Absent() && atoi(l.text[at:]) >= 0 {
			start := skipBlanks(l.text, digits(l.text, 0))
			if start < at {
				b.Post = l.word(start, len(trimRight(l.text[:at])))
				b.Serial = l.word(at, len(l.text))
			}
		}
	case FieldDTG: // May 03, 2012 / 031455Z MAY 12
		if dtg, ok := readDTG(l.from(strings.LastIndexByte(l.text, '/') + 1)); ok && d.DTG == nil {
			d.DTG = dtg
		}
	case FieldFrom:
		if d.From == nil {
			w := l.word(0, len(l.text))
			d.From = &w
		}
	case FieldTo, FieldInfo, FieldExempt:
		var list Text
		for i, part := range f.Value.Parts {
			list.Parts = append(list.Parts, part)
			if i == len(f.Value.Parts)-1 || endsAddressee(d.File.Text(part)) {
				d.Addressees = append(d.Addressees, readAddressees(f.Kind, d.Flatten(list))...)
				list.Parts = nil
			}
		}
	case FieldCaption:
		if ws := p.readCaptions(l); ws != nil {
			d.Captions = append(d.Captions, ws...)
		} else {
			d.Captions = append(d.Captions, l.word(0, len(l.text)))
		}
	case FieldAttention:
		d.Attention = append(d.Attention, f.Value)
	case FieldSignature:
		if d.Signature == nil {
			d.Signature = &Word{first, l.text}
		}
	}
}

// endsAddressee reports whether the addressee that s ends with does not go on
// below: it has its precedence, or a separator follows.
func endsAddressee(s string) bool {
	if strings.HasSuffix(s, ";") {
		return true
	}
	for _, word := range precedenceWords {
		if strings.HasSuffix(s, " "+word) {
			return true
		}
	}
	return false
}

// readAddressees reads a list of addressees between semicolons.
func readAddressees(kind FieldKind, flat Flat) []Addressee {
	var list []Addressee
	whole := line{text: flat.Text}
	for i := 0; i < len(flat.Text); {
		end := i + strings.IndexByte(flat.Text[i:], ';')
		if end < i {
			end = len(flat.Text)
		}
		if l := whole.upTo(end).from(i); !l.blank() {
			a := readAddressee(kind, l)
			a.Span = flat.Span(int(a.Span.Start), int(a.Span.End))
			for _, w := range [...]*Word{&a.Indicator, &a.Name, &a.Precedence, &a.Number} {
				if !w.Absent() {
					w.Span = flat.Span(int(w.Span.Start), int(w.Span.End))
				}
			}
			list = append(list, a)
		}
		i = end + 1
	}
	return list
}
