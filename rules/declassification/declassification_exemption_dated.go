package declassification

import (
	"fmt"
	"regexp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var declassificationExemptionDated = &lint.Rule{
	ID:      "declassification-exemption-dated",
	Summary: "50X1-HUM or 50X2-WMD with a date",
	Doc: `50X1-HUM, for human sources, and 50X2-WMD, for the design of weapons of mass
destruction, are the two exemptions of E.O. 13526 that no date ends. A date after
one of them contradicts it.

Accepted is a date after any other code on the line, such as ` + "`50X1`" + ` or ` + "`25X1`" + `.

Source: 32 CFR 2001.26(a); Intelligence Community Markings System Register and
Manual (2016), section E; ISM.XML rule ISM-ID-00133.`,
	Since:    "0.1",
	Severity: diag.Error,
	Era:      cable.Since13526,
	Check: func(p *lint.Pass) {
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			if !datesExemptions(o) || len(o.Codes) != 1 || len(o.Dates) == 0 || !o.Event.Absent() {
				continue
			}
			code := o.Codes[0]
			if !endlessCode.MatchString(normalCode(code.Text)) || o.Dates[0].Span.Start < code.Span.End {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    o.Dates[0].Span,
				Message: fmt.Sprintf("date %q after %q, which has none", printed(p, o.Dates[0].Span), printed(p, code.Span)),
				Related: []diag.Related{{Span: code.Span, Message: "this exemption has no date"}},
			})
		}
	},
}

// endlessCode matches the two codes that no date ends.
var endlessCode = regexp.MustCompile(`^50-?X-?(?:1-?HUM(?:AN)?|2-?WMD)$`)
