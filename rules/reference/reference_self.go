package reference

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var referenceSelf = &lint.Rule{
	ID:      "reference-self",
	Summary: "a reference names the cable itself",
	Doc: `A cable cannot build on itself. A reference with the cable's own post, number
and year was mistyped, or has the wrong year; or the banner has the wrong number.

Accepted: the same number of another year, or of another post; corrected copies, which
may cite the telegram that they correct.

Source: National Archives, FAQ on the Central Foreign Policy File 1973-79, section I.12,
on the number of a telegram.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check: func(p *lint.Pass) {
		m := p.Doc.MRN()
		if m == nil || len(p.Doc.References) == 0 || isCorrected(p.Doc) {
			return
		}
		post, serial := ownPost(p.Doc), strings.TrimLeft(m.Serial, "0")
		for i := range p.Doc.References {
			r := &p.Doc.References[i]
			if r.Post != post || r.Serial != serial || r.Year != m.Year {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    citedCable(r),
				Message: fmt.Sprintf("the reference %q is this cable itself", strings.Join(strings.Fields(p.Text(citedCable(r))), " ")),
				Related: []diag.Related{{Span: m.Span, Message: "its own number"}},
			})
		}
	},
}

// isCorrected reports whether d is a corrected copy.
func isCorrected(d *cable.Document) bool {
	b := d.Banner()
	return b != nil && strings.Contains(strings.ToUpper(b.Tail.Text), "CORRECTED") ||
		slices.ContainsFunc(d.Captions, func(w cable.Word) bool {
			row, ok := d.Codes().Caption(w.Text)
			return ok && row.Caption == "CORRECTED COPY"
		})
}
