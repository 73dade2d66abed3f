package schema

import (
	"slices"
	"strings"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// AppendJSON appends doc as one line of compact JSON, which cable.schema.json
// describes. Every text is the cable's own, unfolded; what the cable lacks is
// left out; lines are 1-based.
func AppendJSON(dst []byte, doc *cable.Document) []byte {
	t := newTree(doc)
	return t.appendJSON(dst, 0)
}

func newTree(doc *cable.Document) *tree {
	t := new(tree)
	t.read(doc)
	return t
}

// read makes t the tree of doc, whatever it was. It walks doc once, in the order
// of the schema's properties.
func (t *tree) read(doc *cable.Document) {
	t.doc = doc
	t.nodes = slices.Grow(t.nodes[:0], size(doc))
	start := source.At(doc.Span.Start)
	root := t.open(object, "", start, start)
	t.origin(start)
	t.transmission()
	t.dtg()
	t.addressing()
	t.banner()
	t.levels()
	t.array("captions", source.Span{}, doc.Captions)
	t.texts("attention", doc.Attention)
	t.order()
	t.tags()
	t.subject()
	t.references()
	t.authority()
	if doc.Summary != nil {
		t.flat("summary", *doc.Summary)
	}
	t.paragraphs()
	t.pages()
	if doc.Signature != nil {
		t.word("signature", *doc.Signature)
	}
	t.close(root)
}

// size returns how many nodes the tree of doc takes, or a few more.
func size(doc *cable.Document) int {
	const header = 84 // all that does not repeat, and what repeats a few times
	return header + 5*len(doc.Addressees) + len(doc.Levels) + len(doc.Tags) + 4*len(doc.References) +
		7*len(doc.Paragraphs) + 7*len(doc.Pages)
}

// text adds a text that is not empty.
func (t *tree) text(key, s string, at source.Span) {
	if s != "" {
		t.add(node{kind: text, key: key, text: s, label: at, value: at})
	}
}

func (t *tree) number(key string, n int, at source.Span) {
	t.add(node{kind: number, key: key, number: n, label: at, value: at})
}

// word adds w unless it is absent.
func (t *tree) word(key string, w cable.Word) { t.text(key, w.Text, w.Span) }

// flat adds the unfolded text of x unless it is empty.
func (t *tree) flat(key string, x cable.Text) {
	if len(x.Parts) > 0 {
		t.text(key, t.doc.Flatten(x).Text, x.Span())
	}
}

// array adds an array of words unless there is none. An empty label stands for
// the words themselves.
func (t *tree) array(key string, label source.Span, words []cable.Word) {
	if len(words) == 0 {
		return
	}
	at := words[0].Span.Cover(words[len(words)-1].Span)
	a := t.open(array, key, or(label, at), at)
	for _, w := range words {
		t.text("", w.Text, w.Span)
	}
	t.close(a)
}

// texts adds an array of unfolded texts unless there is none.
func (t *tree) texts(key string, texts []cable.Text) {
	if len(texts) == 0 {
		return
	}
	at := texts[0].Span().Cover(texts[len(texts)-1].Span())
	a := t.open(array, key, at, at)
	for _, x := range texts {
		t.flat("", x)
	}
	t.close(a)
}

// or returns s, or other when s is empty.
func or(s, other source.Span) source.Span {
	if s.Empty() {
		return other
	}
	return s
}

// label returns the printed label of f, which may be nil.
func label(f *cable.Field) source.Span {
	if f == nil {
		return source.Span{}
	}
	return f.Label
}

// origin says where the cable comes from and what it is called.
func (t *tree) origin(start source.Span) {
	d := t.doc
	t.text("file", d.File.Path(), start)
	t.number("line", d.File.LineOf(d.Span.Start), start)
	t.text("profile", d.Profile.String(), start)
	t.text("era", d.OrderNumber(), t.era(start))
	if d.Partial {
		t.add(node{kind: truth, key: "partial", label: start, value: start})
	}
	m := d.MRN()
	if m == nil {
		return
	}
	o := t.open(object, "mrn", m.Span, m.Span)
	t.text("text", d.File.Text(m.Span), m.Span)
	t.word("post", d.Banner().Post)
	t.word("serial", d.Banner().Serial)
	if m.Year != 0 {
		t.number("year", m.Year, d.DTG.Group.Span)
	}
	t.text("id", m.ID(), m.Span)
	t.close(o)
}

// era returns the place that tells the executive order: the E.O. line's number
// or else the date-time group.
func (t *tree) era(start source.Span) source.Span {
	if o := t.doc.Order(); o != nil && o.Number.Text == t.doc.OrderNumber() {
		return o.Number.Span
	}
	if t.doc.DTG != nil {
		return t.doc.DTG.Group.Span
	}
	return start
}

func (t *tree) transmission() {
	x := &t.doc.Transmission
	var whole source.Span
	cover := func(s source.Span) {
		if whole = or(whole, s); !s.Empty() {
			whole = whole.Cover(s)
		}
	}
	cover(x.ID.Span)
	if x.Routing != nil {
		cover(x.Routing.Span)
	}
	if x.Origin != nil {
		cover(x.Origin.Span)
	}
	if x.Security != nil {
		cover(x.Security.Span)
	}
	if whole.Empty() {
		return
	}
	o := t.open(object, "transmission", whole, whole)
	t.word("id", x.ID)
	if r := x.Routing; r != nil {
		line := t.open(object, "routing", r.Span, r.Span)
		t.word("precedence", r.Precedence)
		t.array("indicators", source.Span{}, r.Indicators)
		t.close(line)
	}
	if r := x.Origin; r != nil {
		line := t.open(object, "origin", r.Span, r.Span)
		t.word("station", r.Station)
		t.word("serial", r.Serial)
		t.word("section", r.Section)
		t.word("day", r.Day)
		t.word("time", r.Time)
		t.close(line)
	}
	if s := x.Security; s != nil {
		line := t.open(object, "security", s.Span, s.Span)
		t.word("signal", s.Signal)
		t.word("letters", s.Letters)
		t.array("operating", source.Span{}, s.Operating)
		t.close(line)
	}
	t.close(o)
}

func (t *tree) dtg() {
	d := t.doc.DTG
	if d == nil {
		return
	}
	o := t.open(object, "dtg", d.Span, d.Span)
	t.word("text", d.Group)
	t.array("precedence", source.Span{}, d.Precedence)
	if !d.Time.IsZero() && writable(d.Time) {
		t.text("time", d.Time.Format(time.RFC3339), d.Group.Span)
	}
	t.word("operating", d.Operating)
	t.close(o)
}

// writable reports whether RFC 3339 can write t: it has four digits for a year.
func writable(t time.Time) bool { return 0 <= t.Year() && t.Year() <= 9999 }

// addressing adds from, to, info and exempt.
func (t *tree) addressing() {
	d := t.doc
	if d.From != nil {
		t.word("from", *d.From)
		if at := &t.nodes[len(t.nodes)-1]; at.key == "from" {
			at.label = or(label(d.Field(cable.FieldFrom)), at.value)
		}
	}
	for _, list := range []struct {
		key  string
		kind cable.FieldKind
	}{{"to", cable.FieldTo}, {"info", cable.FieldInfo}, {"exempt", cable.FieldExempt}} {
		a := -1
		for i := range d.Addressees {
			x := &d.Addressees[i]
			if x.Kind != list.kind {
				continue
			}
			if a < 0 {
				a = t.open(array, list.key, or(label(d.Field(list.kind)), x.Span), x.Span)
			}
			t.nodes[a].value = t.nodes[a].value.Cover(x.Span)
			t.addressee(x)
		}
		if a >= 0 {
			t.close(a)
		}
	}
}

func (t *tree) addressee(x *cable.Addressee) {
	o := t.open(object, "", x.Span, x.Span)
	t.word("indicator", x.Indicator)
	t.word("name", x.Name)
	t.word("precedence", x.Precedence)
	t.word("number", x.Number)
	t.close(o)
}

func (t *tree) banner() {
	b := t.doc.Banner()
	if b == nil {
		return
	}
	o := t.open(object, "banner", b.Span, b.Span)
	t.text("level", b.Level.String(), b.Words)
	t.text("text", t.doc.File.Text(b.Span), b.Span)
	t.array("controls", source.Span{}, b.Controls)
	if s := b.Section; s != nil {
		section := t.open(object, "section", s.Span, s.Span)
		if s.Number >= 0 {
			t.number("number", s.Number, or(s.NumberAt, s.Span))
		}
		if s.Of >= 0 {
			t.number("of", s.Of, or(s.OfAt, s.Span))
		}
		t.close(section)
	}
	t.close(o)
}

// levels adds the bare classification lines unless there is none.
func (t *tree) levels() {
	levels := t.doc.Levels
	if len(levels) == 0 {
		return
	}
	at := levels[0].Span.Cover(levels[len(levels)-1].Span)
	a := t.open(array, "levels", at, at)
	for i := range levels {
		t.text("", levels[i].Level.String(), levels[i].Span)
	}
	t.close(a)
}

func (t *tree) order() {
	r := t.doc.Order()
	if r == nil {
		return
	}
	whole := r.Number.Span
	if r.Field != nil {
		whole = r.Field.Span
	}
	o := t.open(object, "executiveOrder", or(label(r.Field), whole), whole)
	t.word("number", r.Number)
	t.flat("value", r.Value)
	t.text("kind", r.Kind.String(), or(r.Value.Span(), whole))
	if len(r.Dates) > 0 {
		d := &r.Dates[0]
		// A date that no calendar has stands in value only.
		day := cable.Day(d.Year, time.Month(d.Month), d.Day)
		if day.Day() == d.Day && int(day.Month()) == d.Month && writable(day) {
			t.text("date", day.Format(time.DateOnly), d.Span)
		}
	}
	t.array("codes", source.Span{}, r.Codes)
	t.word("event", r.Event)
	t.close(o)
}

// tags adds the entries of all TAGS lines. A line without an entry makes an
// empty array: the line itself is there.
func (t *tree) tags() {
	f := t.doc.Field(cable.FieldTags)
	if f == nil && len(t.doc.Tags) == 0 {
		return
	}
	var at source.Span
	if n := len(t.doc.Tags); n > 0 {
		at = t.doc.Tags[0].Span.Cover(t.doc.Tags[n-1].Span)
	} else {
		at = source.At(f.Span.End)
	}
	a := t.open(array, "tags", or(label(f), at), at)
	for i := range t.doc.Tags {
		t.text("", t.doc.Tags[i].Text, t.doc.Tags[i].Span)
	}
	t.close(a)
}

func (t *tree) subject() {
	s := t.doc.Subject
	if s == nil {
		return
	}
	whole := s.Text.Span()
	if s.Field != nil {
		whole = s.Field.Span
	}
	o := t.open(object, "subject", or(label(s.Field), whole), whole)
	at := s.Text.Span()
	if len(s.Text.Parts) == 0 {
		at = source.At(whole.End)
	}
	// A SUBJECT line that says nothing has an empty text: the line is there.
	t.add(node{kind: text, key: "text", text: t.doc.Flatten(s.Text).Text, label: at, value: at})
	t.marking(s.Mark)
	t.close(o)
}

// marking adds a portion mark unless it is nil.
func (t *tree) marking(m *cable.Mark) {
	if m == nil {
		return
	}
	o := t.open(object, "marking", m.Span, m.Span)
	t.text("text", t.doc.File.Text(m.Span), m.Span)
	t.text("level", m.Level.Symbol(), or(m.Symbol.Span, m.Span))
	t.array("controls", source.Span{}, m.Controls)
	t.close(o)
}

func (t *tree) references() {
	refs := t.doc.References
	if len(refs) == 0 {
		return
	}
	at := refs[0].Span.Cover(refs[len(refs)-1].Span)
	a := t.open(array, "references", or(label(t.doc.Field(cable.FieldReference)), at), at)
	for i := range refs {
		r := &refs[i]
		o := t.open(object, "", r.Span, r.Span)
		t.word("label", r.Label)
		t.flat("text", r.Text)
		t.text("id", r.ID, r.Span)
		t.close(o)
	}
	t.close(a)
}

func (t *tree) authority() {
	a := t.doc.Authority
	if a == nil {
		return
	}
	whole := a.Text.Span()
	if a.Field != nil {
		whole = a.Field.Span
	}
	flat := t.doc.Flatten(a.Text)
	part := func(s string) source.Span {
		if i := strings.Index(flat.Text, s); i >= 0 && s != "" {
			return flat.Span(i, i+len(s))
		}
		return whole
	}
	o := t.open(object, "classifiedBy", or(label(a.Field), whole), whole)
	t.text("text", flat.Text, or(a.Text.Span(), whole))
	t.text("name", a.Name, part(a.Name))
	t.text("title", a.Title, part(a.Title))
	t.word("section", a.Section)
	t.array("reasons", source.Span{}, a.Reasons)
	t.flat("derivedFrom", a.DerivedFrom)
	t.close(o)
}

func (t *tree) paragraphs() {
	paras := t.doc.Paragraphs
	if len(paras) == 0 {
		return
	}
	at := paras[0].Span.Cover(paras[len(paras)-1].Span)
	a := t.open(array, "paragraphs", at, at)
	for i := range paras {
		t.paragraph(&paras[i])
	}
	t.close(a)
}

func (t *tree) paragraph(p *cable.Paragraph) {
	o := t.open(object, "", p.Span, p.Span)
	if n := p.Number; n != nil {
		value := n.Printed
		if n.Proof != cable.Unproved {
			value = n.Value
		}
		t.number("number", value, n.Span)
	}
	t.marking(p.Mark)
	if p.Heading >= 0 {
		t.flat("heading", t.doc.Headings[p.Heading].Text)
	}
	t.number("line", t.doc.File.LineOf(p.Span.Start), source.At(p.Span.Start))
	t.flat("text", p.Text)
	t.close(o)
}

func (t *tree) pages() {
	pages := t.doc.Pages
	if len(pages) == 0 {
		return
	}
	at := pages[0].Span.Cover(pages[len(pages)-1].Span)
	a := t.open(array, "pages", at, at)
	for i := range pages {
		p := &pages[i]
		o := t.open(object, "", p.Span, p.Span)
		t.word("post", p.Post)
		t.word("serial", p.Serial)
		if p.Page > 0 {
			t.number("page", p.Page, p.Span)
		}
		if s := &p.Section; s.Number > 0 {
			t.number("number", s.Number, or(s.NumberAt, p.Span))
		}
		if p.Part > 0 {
			t.number("part", p.Part, p.Span)
		}
		if s := &p.Section; s.Of > 0 {
			t.number("of", s.Of, or(s.OfAt, p.Span))
		}
		t.number("line", t.doc.File.LineOf(p.Span.Start), source.At(p.Span.Start))
		t.close(o)
	}
	t.close(a)
}

// fields says where at the top of the document a missing member goes.
var fields = map[string]cable.FieldKind{
	"transmission":   cable.FieldTransmissionID,
	"dtg":            cable.FieldDTG,
	"from":           cable.FieldFrom,
	"to":             cable.FieldTo,
	"info":           cable.FieldInfo,
	"exempt":         cable.FieldExempt,
	"mrn":            cable.FieldBanner,
	"banner":         cable.FieldBanner,
	"captions":       cable.FieldCaption,
	"attention":      cable.FieldAttention,
	"executiveOrder": cable.FieldOrder,
	"tags":           cable.FieldTags,
	"subject":        cable.FieldSubject,
	"references":     cable.FieldReference,
	"classifiedBy":   cable.FieldClassifiedBy,
}

// insert returns the place where a member called key would go in the object
// at: an empty Span.
func (t *tree) insert(at int, key string) source.Span {
	if at > 0 {
		return source.At(t.nodes[at].value.End)
	}
	if k, ok := fields[key]; ok {
		return t.doc.MissingAt(k)
	}
	switch key {
	case "summary", "paragraphs", "pages", "signature":
		end := t.doc.Span.Start
		for _, b := range t.doc.Blocks {
			end = max(end, b.Span.End)
		}
		for _, f := range t.doc.Fields {
			end = max(end, f.Span.End)
		}
		return source.At(end)
	}
	return source.At(t.doc.Span.Start)
}

// name returns the JSON pointer of the node at with "*" for every index.
func (t *tree) name(at int) string {
	var b strings.Builder
	i := 0
	for i != at {
		for j := range t.below(i) {
			if at >= j && at < int(t.nodes[j].next) {
				if t.nodes[i].kind == array {
					b.WriteString("/*")
				} else {
					b.WriteString("/" + t.nodes[j].key)
				}
				i = j
				break
			}
		}
	}
	return b.String()
}
