package cable

import (
	"strings"
	"sync"

	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/source"
)

// parser groups the lines of one cable. It goes through the zones of a cable in
// order and never back; every step takes at least one line.
type parser struct {
	d     *Document
	codes *codes.Tables
	lines []line
	i     int // the next line

	last   FieldKind        // of the line before, above the banner; fieldKinds at the start
	runOn  bool             // a line of an archive message is long enough to hold several fields
	broken bool             // a page break stands between the addressees and the next line
	seen   [fieldKinds]bool // the kinds of fields that have been read

	mem    *memory
	groups int     // of lines of text between blank lines
	starts []start // the numbered paragraphs that are still ahead
	parts  spans   // of all fields and paragraphs
	marks  []Mark  // some, to which paragraphs point: never moved
	sign   int     // the line of the signature, or -1
}

// Parse reads the whole of f as one cable. It never returns nil.
func Parse(f *source.File) *Document {
	mem := memories.Get().(*memory)
	defer memories.Put(mem)
	mem.lines = appendLines(mem.lines[:0], f, f.Span())
	return usual.parse(f, f.Span(), mem)
}

// memory is what the parser of one cable leaves to that of the next, which takes
// it over: it was a third of what a cable allocates. No Document refers to it.
type memory struct {
	lines      []line
	candidates []candidate
	starts     []start
}

var memories = sync.Pool{New: func() any { return new(memory) }}

// parse reads the cable in s, whose lines are those of mem. It changes them.
func (c *Conventions) parse(f *source.File, s source.Span, mem *memory) *Document {
	p := parser{d: &Document{File: f, Span: s, conventions: c}, codes: c.codes(), mem: mem, lines: mem.lines}
	p.parts = make(spans, 0, len(p.lines))

	p.archiveHead()
	tail := p.archiveTail()
	if p.isSmart() {
		p.smartHeader()
	} else {
		p.aboveBanner()
		p.textHeader()
	}
	p.text()
	p.attributes(tail)
	p.readFields()
	p.summary()
	p.judge()
	p.d.kept = kept{} // what was read before all the parts were there
	return p.d
}

// more reports whether a line is left, and next returns it.
func (p *parser) more() bool { return p.i < len(p.lines) }

func (p *parser) next() line { return p.lines[p.i] }

// take returns the first n bytes of the next line. What follows them on the line
// becomes the next line; when nothing does, the line is done with.
func (p *parser) take(n int) line {
	l := p.lines[p.i]
	if rest := l.from(n); !rest.blank() {
		p.lines[p.i] = rest
	} else {
		p.i++
	}
	return l.upTo(n)
}

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
	f := p.label(k, l.upTo(0))
	p.extend(f, l)
	return f
}

// label appends the field of kind k whose label is l and whose value is still to
// come.
func (p *parser) label(k FieldKind, l line) *Field {
	const usual = 20 // fields of a cable
	if p.d.Fields == nil {
		p.d.Fields = make([]Field, 0, usual)
	}
	p.seen[k] = true
	p.d.Fields = append(p.d.Fields, Field{Kind: k, Span: l.span(), Label: l.span()})
	return &p.d.Fields[len(p.d.Fields)-1]
}

// block appends a block.
func (p *parser) block(k BlockKind, index int, s source.Span) {
	if p.d.Blocks == nil {
		p.d.Blocks = make([]Block, 0, len(p.lines)/4+8) // enough for most cables
	}
	p.d.Blocks = append(p.d.Blocks, Block{k, int32(index), s})
}

// extend adds a line to the value of f.
func (p *parser) extend(f *Field, l line) {
	f.Value.Parts = p.parts.extend(f.Value.Parts, l.span())
	f.Span.End = l.end()
}

// mark returns a pointer to a copy of m.
func (p *parser) mark(m Mark) *Mark {
	if len(p.marks) == cap(p.marks) {
		p.marks = make([]Mark, 0, 16)
	}
	p.marks = append(p.marks, m)
	return &p.marks[len(p.marks)-1]
}

// spans is the memory of the parts of many Texts.
type spans []source.Span

// extend appends s to text. The last one that was extended grows in place.
func (mem *spans) extend(text []source.Span, s source.Span) []source.Span {
	n := len(*mem) - len(text)
	if n < 0 || len(text) > 0 && &(*mem)[n] != &text[0] {
		n = len(*mem)
		*mem = append(*mem, text...)
	}
	*mem = append(*mem, s)
	return (*mem)[n:len(*mem):len(*mem)]
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
			d.Tags = joined(d.Tags, d.readTags(f))
		case FieldReference:
			d.References = joined(d.References, d.readReferences(f))
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
			statement.Parts = joined(statement.Parts, value.Parts)
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

// joined returns the items of a and then those of b. Most cables have one field of
// a kind: then nothing is copied.
func joined[T any](a, b []T) []T {
	if len(a) == 0 {
		return b
	}
	return append(a, b...)
}

// readSubject reads the mark in front of a subject, or between label and colon.
func (d *Document) readSubject(f *Field) *Subject {
	s := &Subject{Field: f, Text: f.Value}
	if len(f.Value.Parts) == 0 {
		return s
	}
	first := f.Value.Parts[0]
	l := line{text: d.File.Text(first), at: first.Start}
	m, n := readMark(l)
	if n == 0 {
		return s
	}
	rest := l.from(n)
	if strings.HasPrefix(rest.text, ":") {
		rest = rest.from(1)
	}
	s.Mark = &m
	s.Text.Parts = nil
	if !rest.blank() {
		s.Text.Parts = append(s.Text.Parts, rest.span())
	}
	s.Text.Parts = append(s.Text.Parts, f.Value.Parts[1:]...)
	return s
}
