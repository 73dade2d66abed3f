package paragraph

import (
	"fmt"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var paragraphNumberRepeated = &lint.Rule{
	ID:      "paragraph-number-repeated",
	Summary: "two paragraphs have the same number",
	Doc: `The paragraphs of a cable are numbered from 1 without a repeat, across its sections and page lines. A number
that is used again is a drafter's slip, a misread digit, or text that stands twice in the copy. It makes
"see paragraph 3" ambiguous.

The number that is checked is the one that the sequence proves: where a copy reads a pilcrow as a ` + "`1`" + `,
` + "`pilcrow-as-one`" + ` reports that damage and this rule is silent. The paragraphs after the second one may
go on from its number or be right by their count: neither is a second finding.

Accepted without a finding: lists inside a paragraph, and texts quoted in full, that begin at 1 again.

Source: 5 FAH-1 H-246.2 (2004), "number consecutively".`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check: func(p *lint.Pass) {
		for _, f := range numberFaults(p.Doc) {
			if f.used == nil {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    f.number.Span,
				Message: fmt.Sprintf("paragraph number %d is used again; expected %d", f.number.Value, f.before.Value+1),
				Related: []diag.Related{{Span: f.used.Span, Message: fmt.Sprintf("the first paragraph %d", f.number.Value)}},
			})
		}
	},
}
