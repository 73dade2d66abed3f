package declassification

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var eoLineMisplaced = &lint.Rule{
	ID:      "eo-line-misplaced",
	Summary: "the E.O. line does not stand between the captions and TAGS",
	Doc: `The handbook fixes the order of the lines above the text: captions, E.O., TAGS,
SUBJECT, references. An E.O. line elsewhere is found by people and by most
programs, but copies in which it moved have often lost or gained other lines too.

Reported is the first E.O. line of the cable, below TAGS (or, in a cable without TAGS,
below its subject or references) or above every caption. Accepted are attention lines
and the Classified By statement on either side; a caption that is repeated below the
line; lines repeated above a later section; and the archive messages used since 2009,
which have a layout of their own.

Source: handbook "Traffic Analysis by Geography and Subject", TL:TAGS-1
(1974), section 3.c.`,
	Since:    "0.1",
	Severity: diag.Info,
	OptIn:    true,
	Check: func(p *lint.Pass) {
		doc := p.Doc
		o := doc.Order()
		if o == nil || doc.Profile == cable.Smart {
			return
		}
		if f := below(doc); f != nil && f.Span.Start < o.Field.Span.Start {
			p.Report(diag.Diagnostic{
				Span:    o.Field.Span,
				Message: fmt.Sprintf("the E.O. line stands below %s; expected above it", labelName(f)),
				Related: []diag.Related{{Span: firstLine(f), Message: labelName(f) + " stands here"}},
			})
			return
		}
		if c := doc.Captions; len(c) > 0 && c[0].Span.Start > o.Field.Span.Start {
			p.Report(diag.Diagnostic{
				Span:    o.Field.Span,
				Message: fmt.Sprintf("the E.O. line stands above the caption %q; expected below it", c[0].Text),
				Related: []diag.Related{{Span: c[0].Span, Message: "the caption stands here"}},
			})
		}
	},
}

// below returns the field that comes right after the E.O. line of a cable with
// the fields of doc, or nil.
func below(doc *cable.Document) *cable.Field {
	for _, k := range []cable.FieldKind{cable.FieldTags, cable.FieldSubject, cable.FieldReference} {
		if f := doc.Field(k); f != nil {
			return f
		}
	}
	return nil
}

func labelName(f *cable.Field) string {
	switch f.Kind {
	case cable.FieldTags:
		return "the TAGS line"
	case cable.FieldSubject:
		return "the subject"
	}
	return "the references"
}

// firstLine returns the label of f and what stands on its line.
func firstLine(f *cable.Field) source.Span {
	s := f.Label
	if len(f.Value.Parts) > 0 {
		s = s.Cover(f.Value.Parts[0])
	}
	return s
}
