package cable

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/cablelint/cablelint/source"
)

// node is a line of the tree: a part of the cable and the parts inside it.
type node struct {
	name  string
	span  source.Span
	note  string // what the part was read as
	parts []node
}

// AppendTree appends to dst a picture of what the parser saw: each field and
// block with its span, and inside it each part that was read. Positions are
// line:column, 1-based, columns in code points, ends exclusive.
func (d *Document) AppendTree(dst []byte) []byte {
	root := node{name: "cable", span: d.Span, note: d.Profile.String()}
	if id := d.OrderNumber(); id != "" {
		root.note += ", E.O. " + id
	}
	if m := d.MRN(); m != nil {
		root.note += ", " + cmp.Or(m.ID(), m.Post+" "+m.Serial)
	}
	if d.Partial {
		root.note += ", partial"
	}
	if d.Foreign {
		root.note += ", no cable"
	}
	var all []node
	for i := range d.Fields {
		all = append(all, d.fieldNode(&d.Fields[i]))
	}
	for i := range d.Blocks {
		all = append(all, d.blockNode(d.Blocks[i]))
	}
	byPlace := func(a, b node) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(b.span.End, a.span.End))
	}
	slices.SortStableFunc(all, byPlace)
	for _, n := range all {
		// A page line stands inside the paragraph or field that it cuts.
		if k := len(root.parts) - 1; k >= 0 && root.parts[k].span.Contains(n.span) {
			around := &root.parts[k]
			around.parts = append(around.parts, n)
			slices.SortStableFunc(around.parts, byPlace)
			continue
		}
		root.parts = append(root.parts, n)
	}
	return d.appendNode(dst, root, "")
}

func (d *Document) appendNode(dst []byte, n node, indent string) []byte {
	const most = 60 // bytes of text shown
	from, to := d.File.Position(n.span.Start, source.Runes), d.File.Position(n.span.End, source.Runes)
	dst = fmt.Appendf(dst, "%s%s %d:%d-%d:%d", indent, n.name, from.Line, from.Column, to.Line, to.Column)
	if n.note != "" {
		dst = append(append(dst, " = "...), n.note...)
	}
	if indent != "" {
		text := d.File.Text(n.span)
		if cut := most; len(text) > cut {
			for !utf8.RuneStart(text[cut]) && cut > most-utf8.UTFMax {
				cut--
			}
			dst = append(strconv.AppendQuote(append(dst, ' '), text[:cut]), "..."...)
		} else if text != "" {
			dst = strconv.AppendQuote(append(dst, ' '), text)
		}
	}
	dst = append(dst, '\n')
	for _, p := range n.parts {
		dst = d.appendNode(dst, p, indent+"  ")
	}
	return dst
}

// add appends the words that are present under one name.
func (n *node) add(name string, words ...Word) {
	for _, w := range words {
		if !w.Absent() {
			n.parts = append(n.parts, node{name: name, span: w.Span})
		}
	}
}

func (n *node) addSpan(name string, s source.Span, note string) {
	if !s.Empty() {
		n.parts = append(n.parts, node{name: name, span: s, note: note})
	}
}

func (n *node) addText(name string, t Text) {
	for _, p := range t.Parts {
		n.addSpan(name, p, "")
	}
}

func (n *node) addMark(m *Mark) {
	if m == nil {
		return
	}
	mark := node{name: "mark", span: m.Span, note: m.Level.String()}
	if m.EntireText {
		mark.note += ", entire text"
	}
	mark.add("control", m.Controls...)
	n.parts = append(n.parts, mark)
}

func (n *node) addSection(s *Section) {
	if s != nil && !s.Span.Empty() {
		n.addSpan("section", s.Span, fmt.Sprintf("%d of %d", s.Number, s.Of))
	}
}

func (d *Document) fieldNode(f *Field) node {
	n := node{name: f.Kind.String(), span: f.Span}
	n.addSpan("label", f.Label, "")
	t := &d.Transmission
	switch f.Kind {
	case FieldRouting:
		if t.Routing != nil && f.Span.Contains(t.Routing.Span) {
			n.add("precedence", t.Routing.Precedence)
			n.add("indicator", t.Routing.Indicators...)
		}
	case FieldOrigin:
		if o := t.Origin; o != nil && o.Span == f.Span {
			n.add("station", o.Station)
			n.add("serial", o.Serial)
			n.add("section", o.Section)
			n.add("day", o.Day)
			n.add("time", o.Time)
		}
	case FieldSecurity:
		if s := t.Security; s != nil && s.Span == f.Span {
			n.add("signal", s.Signal)
			n.add("letters", s.Letters)
			n.add("operating", s.Operating...)
		}
	case FieldDTG:
		if g := d.DTG; g != nil && f.Span.Contains(g.Span) {
			n.add("precedence", g.Precedence...)
			n.addSpan("group", g.Group.Span, g.Time.Format("2006-01-02T15:04Z"))
			n.add("operating", g.Operating)
		}
	case FieldTo, FieldInfo, FieldExempt:
		for i := range d.Addressees {
			if a := &d.Addressees[i]; f.Span.Contains(a.Span) {
				one := node{name: "addressee", span: a.Span}
				one.add("indicator", a.Indicator)
				one.add("name", a.Name)
				one.add("precedence", a.Precedence)
				one.add("number", a.Number)
				n.parts = append(n.parts, one)
			}
		}
	case FieldBanner:
		for i := range d.Banners {
			if b := &d.Banners[i]; b.Span == f.Span {
				n.parts = append(n.parts, bannerParts(b)...)
			}
		}
	case FieldOrder:
		for i := range d.Orders {
			if o := &d.Orders[i]; o.Field == f {
				n.note = o.Kind.String()
				n.add("number", o.Number)
				n.add("keyword", o.Keyword)
				for _, date := range o.Dates {
					n.addSpan("date", date.Span, fmt.Sprintf("%04d-%02d-%02d", date.Year, date.Month, date.Day))
				}
				n.add("code", o.Codes...)
				n.add("event", o.Event)
				n.add("name", o.Name)
			}
		}
	case FieldTags:
		for i := range d.Tags {
			if f.Span.Contains(d.Tags[i].Span) {
				n.addSpan("tag", d.Tags[i].Span, "")
			}
		}
	case FieldSubject:
		if s := d.Subject; s != nil && s.Field == f {
			n.addMark(s.Mark)
			n.addText("text", s.Text)
		}
	case FieldReference:
		for i := range d.References {
			if r := &d.References[i]; f.Span.Contains(r.Span) {
				one := node{name: "reference", span: r.Span, note: r.ID}
				one.add("label", r.Label)
				one.addText("text", r.Text)
				n.parts = append(n.parts, one)
			}
		}
	case FieldClassifiedBy, FieldReason, FieldDerivedFrom:
		n.addText("text", f.Value)
		if a := d.Authority; a != nil && a.Field == f {
			n.note = a.Name
			if a.Title != "" {
				n.note += ", " + a.Title
			}
			n.add("section", a.Section)
			n.add("reason", a.Reasons...)
			n.addText("derived-from", a.DerivedFrom)
		}
	default:
		n.addText("text", f.Value)
	}
	return n
}

func bannerParts(b *Banner) []node {
	var n node
	n.addSpan("level", b.Words, b.Level.String())
	n.addSpan("efto", b.EFTO, "")
	n.add("control", b.Controls...)
	n.addSection(b.Section)
	n.add("post", b.Post)
	n.add("serial", b.Serial)
	n.add("tail", b.Tail)
	return n.parts
}

func (d *Document) blockNode(b Block) node {
	n := node{name: b.Kind.String(), span: b.Span}
	switch b.Kind {
	case BlockParagraph:
		p := &d.Paragraphs[b.Index]
		if p.Number != nil {
			note := strconv.Itoa(p.Number.Value)
			if p.Number.Value != p.Number.Printed {
				note = fmt.Sprintf("%d, printed as %d", p.Number.Value, p.Number.Printed)
			}
			n.addSpan("number", p.Number.Span, note)
		}
		n.addMark(p.Mark)
		n.addText("text", p.Text)
	case BlockHeading:
		h := &d.Headings[b.Index]
		n.addSpan("above", h.Above, "")
		n.addText("text", h.Text)
		n.addSpan("ruler", h.Ruler, "")
	case BlockPage:
		p := &d.Pages[b.Index]
		n.add("post", p.Post)
		n.add("serial", p.Serial)
		n.addSection(&p.Section)
	case BlockBanner:
		n.parts = bannerParts(&d.Banners[b.Index])
	case BlockLevel:
		n.note = d.Levels[b.Index].Level.String()
	}
	return n
}
