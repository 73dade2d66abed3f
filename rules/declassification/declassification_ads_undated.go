package declassification

import (
	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var declassificationADSUndated = &lint.Rule{
	ID:      "declassification-ads-undated",
	Summary: "ADS without a date or event after it",
	Doc: `ADS, the accelerated declassification schedule of E.O. 11652, means earlier than
the general schedule. How much earlier it does not say: the handbook asks for
DECLAS and a date or an event after it, as in ` + "`ADS, DECLAS 12-31-74`" + ` or
` + "`ADS, DECLAS AT END CURRENT TEST SERIES`" + `.

Accepted is any date or wording after the code, with DECLAS or without it.

Source: handbook "Traffic Analysis by Geography and Subject", TL:TAGS-1
(1974), section 1.a.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.FindOrder("11652").Carried(),
	Check: func(p *lint.Pass) {
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			if o.Number.Text != "11652" || len(o.Dates) > 0 || !o.Event.Absent() || len(o.Codes) != 1 ||
				normalCode(o.Codes[0].Text) != "ADS" {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    source.At(max(o.Codes[0].Span.End, o.Keyword.Span.End)),
				Message: "ADS without a date or an event",
				Help:    "E.O. 11652 asks for DECLAS and a date or an event after ADS.",
			})
		}
	},
}
