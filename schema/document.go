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
	t.nodes, t.folded = slices.Grow(t.nodes[:0], size(doc)), t.folded[:0]
	start := source.At(doc.Span.Start)
	root := t.open(object, noKey, start, start)
	t.origin(start)
	t.transmission()
	t.dtg()
	t.addressing()
	t.banner()
	t.levels()
	t.array(keyCaptions, source.Span{}, doc.Captions)
	t.texts(keyAttention, doc.Attention)
	t.order()
	t.tags()
	t.subject()
	t.references()
	t.authority()
	if doc.Summary != nil {
		t.flat(keySummary, *doc.Summary)
	}
	t.paragraphs()
	t.pages()
	if doc.Signature != nil {
		t.word(keySignature, *doc.Signature)
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
func (t *tree) text(k key, s string, at source.Span) {
	if s != "" {
		t.add(node{kind: text, key: k, text: s, label: at, value: at})
	}
}

func (t *tree) number(k key, n int, at source.Span) {
	t.add(node{kind: number, key: k, number: n, label: at, value: at})
}

// word adds w unless it is absent.
func (t *tree) word(k key, w cable.Word) { t.text(k, w.Text, w.Span) }

// flat adds the unfolded text of x unless it is empty. One of several parts is
// joined when somebody asks for it.
func (t *tree) flat(k key, x cable.Text) {
	switch len(x.Parts) {
	case 0:
	case 1:
		t.text(k, t.doc.File.Text(x.Parts[0]), x.Parts[0])
	default:
		t.folded = append(t.folded, x)
		t.add(node{kind: text, key: k, number: len(t.folded), label: x.Span(), value: x.Span()})
	}
}

// line adds the number of the line that off is on, counted when somebody asks for
// it.
func (t *tree) line(off int32) {
	t.add(node{kind: number, key: keyLine, label: source.At(off), value: source.At(off)})
}

// array adds an array of words unless there is none. An empty label stands for
// the words themselves.
func (t *tree) array(k key, label source.Span, words []cable.Word) {
	if len(words) == 0 {
		return
	}
	at := words[0].Span.Cover(words[len(words)-1].Span)
	a := t.open(array, k, or(label, at), at)
	for _, w := range words {
		t.text(noKey, w.Text, w.Span)
	}
	t.close(a)
}

// texts adds an array of unfolded texts unless there is none.
func (t *tree) texts(k key, texts []cable.Text) {
	if len(texts) == 0 {
		return
	}
	at := texts[0].Span().Cover(texts[len(texts)-1].Span())
	a := t.open(array, k, at, at)
	for _, x := range texts {
		t.flat(noKey, x)
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
	t.text(keyFile, d.File.Path(), start)
	t.line(d.Span.Start)
	t.text(keyProfile, d.Profile.String(), start)
	t.text(keyEra, d.OrderNumber(), t.era(start))
	if d.Partial {
		t.add(node{kind: truth, key: keyPartial, label: start, value: start})
	}
	m := d.MRN()
	if m == nil {
		return
	}
	o := t.open(object, keyMRN, m.Span, m.Span)
	t.text(keyText, d.File.Text(m.Span), m.Span)
	t.word(keyPost, d.Banner().Post)
	t.word(keySerial, d.Banner().Serial)
	if m.Year != 0 {
		t.number(keyYear, m.Year, d.DTG.Group.Span)
	}
	t.text(keyID, m.ID(), m.Span)
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
	o := t.open(object, keyTransmission, whole, whole)
	t.word(keyID, x.ID)
	if r := x.Routing; r != nil {
		line := t.open(object, keyRouting, r.Span, r.Span)
		t.word(keyPrecedence, r.Precedence)
		t.array(keyIndicators, source.Span{}, r.Indicators)
		t.close(line)
	}
	if r := x.Origin; r != nil {
		line := t.open(object, keyOrigin, r.Span, r.Span)
		t.word(keyStation, r.Station)
		t.word(keySerial, r.Serial)
		t.word(keySection, r.Section)
		t.word(keyDay, r.Day)
		t.word(keyTime, r.Time)
		t.close(line)
	}
	if s := x.Security; s != nil {
		line := t.open(object, keySecurity, s.Span, s.Span)
		t.word(keySignal, s.Signal)
		t.word(keyLetters, s.Letters)
		t.array(keyOperating, source.Span{}, s.Operating)
		t.close(line)
	}
	t.close(o)
}

func (t *tree) dtg() {
	d := t.doc.DTG
	if d == nil {
		return
	}
	o := t.open(object, keyDTG, d.Span, d.Span)
	t.word(keyText, d.Group)
	t.array(keyPrecedence, source.Span{}, d.Precedence)
	if !d.Time.IsZero() && writable(d.Time) {
		t.text(keyTime, d.Time.Format(time.RFC3339), d.Group.Span)
	}
	t.word(keyOperating, d.Operating)
	t.close(o)
}

// writable reports whether RFC 3339 can write t: it has four digits for a year.
func writable(t time.Time) bool { return 0 <= t.Year() && t.Year() <= 9999 }

// addressing adds from, to, info and exempt.
func (t *tree) addressing() {
	d := t.doc
	if d.From != nil {
		t.word(keyFrom, *d.From)
		if at := &t.nodes[len(t.nodes)-1]; at.key == keyFrom {
			at.label = or(label(d.Field(cable.FieldFrom)), at.value)
		}
	}
	for _, list := range []struct {
		key  key
		kind cable.FieldKind
	}{{keyTo, cable.FieldTo}, {keyInfo, cable.FieldInfo}, {keyExempt, cable.FieldExempt}} {
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
	o := t.open(object, noKey, x.Span, x.Span)
	t.word(keyIndicator, x.Indicator)
	t.word(keyName, x.Name)
	t.word(keyPrecedence, x.Precedence)
	t.word(keyNumber, x.Number)
	t.close(o)
}

func (t *tree) banner() {
	b := t.doc.Banner()
	if b == nil {
		return
	}
	o := t.open(object, keyBanner, b.Span, b.Span)
	t.text(keyLevel, b.Level.String(), b.Words)
	t.text(keyText, t.doc.File.Text(b.Span), b.Span)
	t.array(keyControls, source.Span{}, b.Controls)
	if s := b.Section; s != nil {
		section := t.open(object, keySection, s.Span, s.Span)
		if s.Number >= 0 {
			t.number(keyNumber, s.Number, or(s.NumberAt, s.Span))
		}
		if s.Of >= 0 {
			t.number(keyOf, s.Of, or(s.OfAt, s.Span))
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
	a := t.open(array, keyLevels, at, at)
	for i := range levels {
		t.text(noKey, levels[i].Level.String(), levels[i].Span)
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
	o := t.open(object, keyExecutiveOrder, or(label(r.Field), whole), whole)
	t.word(keyNumber, r.Number)
	t.flat(keyValue, r.Value)
	t.text(keyKind, r.Kind.String(), or(r.Value.Span(), whole))
	if len(r.Dates) > 0 {
		d := &r.Dates[0]
		// A date that no calendar has stands in value only.
		day := cable.Day(d.Year, time.Month(d.Month), d.Day)
		if day.Day() == d.Day && int(day.Month()) == d.Month && writable(day) {
			t.text(keyDate, day.Format(time.DateOnly), d.Span)
		}
	}
	t.array(keyCodes, source.Span{}, r.Codes)
	t.word(keyEvent, r.Event)
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
	a := t.open(array, keyTags, or(label(f), at), at)
	for i := range t.doc.Tags {
		t.text(noKey, t.doc.Tags[i].Text, t.doc.Tags[i].Span)
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
	o := t.open(object, keySubject, or(label(s.Field), whole), whole)
	at := s.Text.Span()
	if len(s.Text.Parts) == 0 {
		at = source.At(whole.End)
	}
	// A SUBJECT line that says nothing has an empty text: the line is there.
	t.add(node{kind: text, key: keyText, text: t.doc.Flatten(s.Text).Text, label: at, value: at})
	t.marking(s.Mark)
	t.close(o)
}

// marking adds a portion mark unless it is nil.
func (t *tree) marking(m *cable.Mark) {
	if m == nil {
		return
	}
	o := t.open(object, keyMarking, m.Span, m.Span)
	t.text(keyText, t.doc.File.Text(m.Span), m.Span)
	t.text(keyLevel, m.Level.Symbol(), or(m.Symbol.Span, m.Span))
	t.array(keyControls, source.Span{}, m.Controls)
	t.close(o)
}

func (t *tree) references() {
	refs := t.doc.References
	if len(refs) == 0 {
		return
	}
	at := refs[0].Span.Cover(refs[len(refs)-1].Span)
	a := t.open(array, keyReferences, or(label(t.doc.Field(cable.FieldReference)), at), at)
	for i := range refs {
		r := &refs[i]
		o := t.open(object, noKey, r.Span, r.Span)
		t.word(keyLabel, r.Label)
		t.flat(keyText, r.Text)
		t.text(keyID, r.ID, r.Span)
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
	o := t.open(object, keyClassifiedBy, or(label(a.Field), whole), whole)
	t.text(keyText, flat.Text, or(a.Text.Span(), whole))
	t.text(keyName, a.Name, part(a.Name))
	t.text(keyTitle, a.Title, part(a.Title))
	t.word(keySection, a.Section)
	t.array(keyReasons, source.Span{}, a.Reasons)
	t.flat(keyDerivedFrom, a.DerivedFrom)
	t.close(o)
}

func (t *tree) paragraphs() {
	paras := t.doc.Paragraphs
	if len(paras) == 0 {
		return
	}
	at := paras[0].Span.Cover(paras[len(paras)-1].Span)
	a := t.open(array, keyParagraphs, at, at)
	for i := range paras {
		t.paragraph(&paras[i])
	}
	t.close(a)
}

func (t *tree) paragraph(p *cable.Paragraph) {
	o := t.open(object, noKey, p.Span, p.Span)
	if n := p.Number; n != nil {
		value := n.Printed
		if n.Proof != cable.Unproved {
			value = n.Value
		}
		t.number(keyNumber, value, n.Span)
	}
	t.marking(p.Mark)
	if p.Heading >= 0 {
		t.flat(keyHeading, t.doc.Headings[p.Heading].Text)
	}
	t.line(p.Span.Start)
	t.flat(keyText, p.Text)
	t.close(o)
}

func (t *tree) pages() {
	pages := t.doc.Pages
	if len(pages) == 0 {
		return
	}
	at := pages[0].Span.Cover(pages[len(pages)-1].Span)
	a := t.open(array, keyPages, at, at)
	for i := range pages {
		p := &pages[i]
		o := t.open(object, noKey, p.Span, p.Span)
		t.word(keyPost, p.Post)
		t.word(keySerial, p.Serial)
		if p.Page > 0 {
			t.number(keyPage, p.Page, p.Span)
		}
		if s := &p.Section; s.Number > 0 {
			t.number(keyNumber, s.Number, or(s.NumberAt, p.Span))
		}
		if p.Part > 0 {
			t.number(keyPart, p.Part, p.Span)
		}
		if s := &p.Section; s.Of > 0 {
			t.number(keyOf, s.Of, or(s.OfAt, p.Span))
		}
		t.line(p.Span.Start)
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
					b.WriteString("/" + t.nodes[j].key.String())
				}
				i = j
				break
			}
		}
	}
	return b.String()
}
