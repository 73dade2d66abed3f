package cable

import "github.com/cablelint/cablelint/source"

// Parse reads the whole of f as one cable. It never returns nil.
func Parse(f *source.File) *Document { return &Document{File: f, Span: f.Span()} }

// ParseAll reads the cables of f, one Document each, in order. There is always
// at least one.
func ParseAll(f *source.File) []*Document { return []*Document{Parse(f)} }

// MissingAt returns the empty Span where a field of kind k would go.
func (d *Document) MissingAt(k FieldKind) source.Span { return source.At(d.Span.Start) }
