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
		if hasFold(l.text, "MRN:") {
			p.d.Profile = Smart
			return true
		}
		n++
	}
	return false
}

// smartHeader reads an archive message down to its first paragraph.
func (p *parser) smartHeader() {
	subject := false
	for p.more() {
		l := p.next()
		if l.blank() {
			p.i++
			continue
		}
		if level, ok := readLevelLine(l); ok && len(p.d.Banners) == 0 {
			// The first level line is the banner; its post and number follow
			// under MRN.
			_, n := scanLevel(l.text)
			p.d.Banners = append(p.d.Banners, Banner{Span: l.span(), Level: level.Level, Words: l.part(0, n)})
			p.field(FieldBanner, l)
			p.i++
			continue
		}
		if p.smartLine() {
			subject = subject || p.d.Fields[len(p.d.Fields)-1].Kind == FieldSubject
			continue
		}
		if ws := readCaptions(l); ws != nil {
			p.field(FieldCaption, l)
			p.d.Captions = append(p.d.Captions, ws...)
			p.i++
			continue
		}
		if p.pageBreak() || p.furniture(l) {
			continue
		}
		if subject {
			break
		}
		if _, ok := scanNumber(l); ok {
			break
		}
		p.attention()
	}
}

// smartLine reads one labelled field of an archive message with the lines it
// wraps into.
func (p *parser) smartLine() bool {
	l := p.next()
	k, n := p.smartLabel(l.text)
	if n == 0 {
		return false
	}
	d := p.d
	f := p.field(k, l)
	f.Label = l.part(0, n)
	f.Value.Parts = nil
	if value := l.from(n); !value.blank() {
		f.Value.Parts = append(f.Value.Parts, value.span())
	}
	for p.i++; p.more(); p.i++ {
		l := p.next()
		if l.blank() || p.smartEnds(k, l) {
			break
		}
		f.extend(l)
	}
	p.smartValue(f)
	if k == FieldOrder {
		// The number belongs to the label, as in all cables.
		if value := d.Flatten(f.Value); len(f.Value.Parts) > 0 {
			if end := digits(value.Text, 0); end >= 4 {
				f.Label.End = value.Offset(end-1) + 1
				f.Value = value.Slice(skipAny(value.Text, end, " \t:;,"), len(value.Text))
			}
		}
	}
	return true
}

// smartEnds reports whether l does not go on with a field of kind k.
func (p *parser) smartEnds(k FieldKind, l line) bool {
	if _, n := p.smartLabel(l.text); n > 0 {
		return true
	}
	if _, ok := readLevelLine(l); ok {
		return true
	}
	if _, ok := scanNumber(l); ok {
		return true
	}
	return p.isPageLine(p.i) || isStamp(l.text) || k == FieldMRN || k == FieldDTG
}

// smartValue reads the values that other layouts have above the banner.
func (p *parser) smartValue(f *Field) {
	d := p.d
	if len(f.Value.Parts) == 0 {
		return
	}
	first := f.Value.Parts[0]
	l := line{d.File.Text(first), first.Start}
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
		if ws := readCaptions(l); ws != nil {
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
	whole := line{flat.Text, 0}
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
