package declassification

import (
	"fmt"
	"regexp"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var declassificationCodeEarly = &lint.Rule{
	ID:      "declassification-code-early",
	Summary: "the E.O. line has an exemption code of later years",
	Doc: `The codes X1 to X8 and 25X1 to 25X9 came with E.O. 12958, which took effect on
1995-10-14. On a cable of earlier date the line was added when the cable was
released again, or the date-time group is wrong.

` + "`XGDS1` to `XGDS4`" + ` of E.O. 11652 and ` + "`XDS-1` to `XDS-4`" + ` of E.O. 12065 are
codes of their time and accepted.

Source: E.O. 12958, sections 1.6(d) and 3.4(b).`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.Era{Until: cable.CodesExempt.From},
	Check: func(p *lint.Pass) {
		message, ok := p.Doc.Date()
		if !ok {
			return
		}
		for i := range p.Doc.Orders {
			for _, c := range p.Doc.Orders[i].Codes {
				if exemption.MatchString(normalCode(c.Text)) {
					p.Report(diag.Diagnostic{
						Span: c.Span,
						Message: fmt.Sprintf("declassification code %q exists since %s, after the message date, %s",
							printed(p, c.Span), cable.CodesExempt.From.Format(time.DateOnly), message.Format(time.DateOnly)),
						Related: p.MessageDate(),
					})
				}
			}
		}
	},
}

var exemption = regexp.MustCompile(`^(?:1\.6|25|50|75)?X[1-9]`)
