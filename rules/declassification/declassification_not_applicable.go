package declassification

import (
	"fmt"
	"regexp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var declassificationNotApplicable = &lint.Rule{
	ID:      "declassification-not-applicable",
	Summary: "the E.O. line of a classified cable says N/A",
	Doc: `` + "`N/A`" + ` on the E.O. line says that no classification has to end: it is the
code of unclassified and LIMITED OFFICIAL USE cables. Under a classified banner
one of the two is wrong. Either the banner is too high, or the date, event or
code is lost.

` + "`N/A to RD/FRD/TFNI portions`" + ` is a value of its own and accepted: it is how
E.O. 13526 marks a document with such portions.

Source: handbook "Traffic Analysis by Geography and Subject", TL:TAGS-1
(1974), section 1.a; Intelligence Community Markings System Register and Manual
(2016), section E.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check: func(p *lint.Pass) {
		if !p.Doc.Level().Classified() {
			return
		}
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			if o.Kind != cable.OrderNotApplicable {
				continue
			}
			flat := p.Doc.Flatten(o.Value)
			at := notApplicable.FindStringIndex(flat.Text)
			if at == nil {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    flat.Span(at[0], at[1]),
				Message: fmt.Sprintf("%q on the E.O. line of a %s cable", flat.Text[at[0]:at[1]], p.Doc.Level()),
				Help:    "A classified cable needs a date, an event or a code here.",
				Related: p.BannerLevel(),
			})
		}
	},
}

var notApplicable = regexp.MustCompile(`(?i)\bNOT APPLICABLE\b|\bN[ ./\\-]*A\b`)
