package declassification

import (
	"fmt"
	"regexp"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var declassificationRetired = &lint.Rule{
	ID:      "declassification-retired",
	Summary: "the E.O. line has a code that was no longer in use",
	Doc: `Three values outlived the orders that had them:

- ` + "`OADR`" + `, "originating agency's determination required", is the usual value
  under E.O. 12356. E.O. 12958 forbids it; posts had until 1996-04-11.
- ` + "`X1` to `X8`" + ` are the exemptions of E.O. 12958, section 1.6(d). ISOO Directive
  No. 1 ends them on 2003-09-22. They are accepted to the end of that year.
- ` + "`MR`, `MANUAL REVIEW`" + ` was never an authorised value.

Under E.O. 12356 OADR is accepted on every date: eo-number-anachronism reports
the order. Exemptions with a number before them, such as ` + "`25X1`" + `, are other codes.

Source: E.O. 12958, section 1.6; 32 CFR 2001.12 and 2001.26(a)(6).`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		if _, ok := p.Doc.Date(); !ok {
			return
		}
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			if w := cable.FindOrder(o.Number.Text); w != nil && !cable.SinceAuthority.Contains(w.Era) {
				continue
			}
			for _, c := range o.Codes {
				if why := retired(normalCode(c.Text), p.Doc); why != "" {
					p.Report(diag.Diagnostic{
						Span:    c.Span,
						Message: fmt.Sprintf("declassification code %q %s", printed(p, c.Span), why),
						Related: p.MessageDate(),
					})
				}
			}
		}
	},
}

var (
	exemptionX   = regexp.MustCompile(`^(?:1\.6)?X[1-8]$`)
	manualReview = regexp.MustCompile(`^(?:MR|MANUALREVIEW)$`)
)

// retired says why code is no longer in use on the day of doc, or "" when it is.
func retired(code string, doc *cable.Document) string {
	day, c := doc.Dates(), doc.Conventions()
	switch {
	case code == "OADR" && c.OADRAccepted().Before(day):
		return "went out when E.O. 12958 took effect on " + cable.SinceAuthority.From.Format(time.DateOnly)
	case exemptionX.MatchString(code) && c.XAccepted().Before(day):
		return "is retired since " + cable.CodesX.Until.Format(time.DateOnly)
	case manualReview.MatchString(code):
		return "was never authorised"
	}
	return ""
}
