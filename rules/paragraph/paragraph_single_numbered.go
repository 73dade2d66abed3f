package paragraph

import (
	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var paragraphSingleNumbered = &lint.Rule{
	ID:      "paragraph-single-numbered",
	Summary: "the only paragraph of the cable is numbered",
	Doc: `Paragraphs are numbered when there is more than one. A number 1 without a 2 makes the reader
look for the rest: either the number is idle, or the other paragraphs are lost.

The rule is not in the default set. Many drafters number the only paragraph all the same.

Accepted: a summary, a heading or other text without a number beside the paragraph; a list
inside it; extracts, records whose text is lost, and files that hold only some of the
sections; a first number other than 1.

There is no fix: the copy does not say whether a paragraph is lost.

Source: 5 FAH-1 H-246.2 (2004).`,
	Since:    "0.1",
	Severity: diag.Info,
	OptIn:    true,
	Check: func(p *lint.Pass) {
		d := p.Doc
		if len(d.Paragraphs) != 1 || len(d.Headings) > 0 || d.Banner() == nil || !complete(d) || hasTable(d) {
			return
		}
		if n := d.Paragraphs[0].Number; n != nil && n.Value == 1 {
			p.Report(diag.Diagnostic{Span: n.Span, Message: "the only paragraph is numbered"})
		}
	},
}

// hasTable reports whether text of d stands in a block other than a paragraph.
func hasTable(d *cable.Document) bool {
	for _, b := range d.Blocks {
		if b.Kind == cable.BlockTable || b.Kind == cable.BlockUnknown {
			return true
		}
	}
	return false
}
