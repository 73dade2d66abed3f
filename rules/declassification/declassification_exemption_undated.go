package declassification

import (
	"fmt"
	"regexp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var declassificationExemptionUndated = &lint.Rule{
	ID:      "declassification-exemption-undated",
	Summary: "an exemption code without the date or event that ends it",
	Doc: `Under E.O. 13526 an exemption such as 25X1 does not last for ever: a date or an
event stands after the code, as in ` + "`DECL: 25X1, 09/14/2061`" + `.

The two that need none are ` + "`50X1-HUM` and `50X2-WMD`" + `, with ` + "`25X1-HUMAN`" + `, which
the first of them replaced. ` + "`25X1, EO 12951`" + ` for satellite imagery is accepted.
Cables under E.O. 12958 are not checked.

Source: 32 CFR 2001.26(a); Intelligence Community Markings System Register and
Manual (2016), section E.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.Since13526,
	Check: func(p *lint.Pass) {
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			if !datesExemptions(o) || len(o.Dates) > 0 || !o.Event.Absent() || len(o.Codes) == 0 {
				continue
			}
			last := o.Codes[len(o.Codes)-1]
			if !yearsCode.MatchString(normalCode(last.Text)) {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    source.At(last.Span.End),
				Message: fmt.Sprintf("declassification code %q without a date or an event", printed(p, last.Span)),
				Help:    "A date or an event goes after the code.",
			})
		}
	},
}

// datesExemptions reports whether the order of o sets a date to exemptions.
func datesExemptions(o *cable.Order) bool {
	w := cable.FindOrder(o.Number.Text)
	return w != nil && cable.Since13526.Contains(w.Era)
}

// yearsCode matches a code that needs a date: 25X1, not 50X1-HUM.
var yearsCode = regexp.MustCompile(`^(?:25|50|75)-?X-?[1-9]$`)
