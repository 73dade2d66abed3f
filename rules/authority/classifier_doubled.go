package authority

import (
	"regexp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var classifierDoubled = &lint.Rule{
	ID:      "classifier-doubled",
	Summary: "the words Classified By stand twice at the head of the statement",
	Doc: `The system that wrote the cable put the label before the statement, and the
drafter typed it again: ` + "`Classified By: Classified by DCM Pat Example`" + `. The second
is taken out.

Accepted is every statement that has the words once, and one with
` + "`This message classified by`" + ` after the label.

Source: 5 FAH-1 H-240 (2004), with one "Classified by" in its model.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		a := p.Doc.Authority
		if a == nil || a.Field == nil || a.Field.Kind != cable.FieldClassifiedBy {
			return
		}
		text := p.Text(place(a))
		m := doubled.FindStringSubmatchIndex(text)
		if m == nil {
			return
		}
		at := place(a)
		at.Start, at.End = at.Start+int32(m[2]), at.Start+int32(m[3])
		cut := at
		cut.End = place(a).Start + int32(m[1])
		p.Report(diag.Diagnostic{
			Span:    at,
			Message: "the statement begins with its label a second time",
			Fix:     diag.Replace(diag.Safe, "delete the second \"Classified by\"", cut, ""),
		})
	},
}

// doubled matches the label, the words again in group 1, and what separates
// them from the name.
var doubled = regexp.MustCompile(`(?i)^class?if?ied[ \t]+by[ \t]*:?\s+(class?if?ied[ \t]+by(?:[ \t]*:)?)\s+`)
