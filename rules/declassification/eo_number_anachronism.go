package declassification

import (
	"fmt"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var eoNumberAnachronism = &lint.Rule{
	ID:      "eo-number-anachronism",
	Summary: "the order on the E.O. line was not in force on the message date",
	Doc: `A cable carries the order in force on the day it was written. An order of later
years was added when the cable was released again, or one of the two numbers is
wrong; an order of earlier years is a slip, or the date-time group is.

Orders and the message dates of their cables:

| E.O. | from | until | accepted until |
|---|---|---|---|
| 11652 | 1972-06-01 | 1978-11-30 | 1979-01-31 |
| 12065 | 1978-12-01 | 1982-07-31 | 1982-10-31 |
| 12356 | 1982-08-01 | 1995-10-13 | 1996-04-11 |
| 12958 | 1995-10-14 | 2010-06-26 | 2010-12-31 |
| 13526 | 2010-06-27 | | |

The last column gives posts time to change over. Cables from before 1973-03-01,
when the line became compulsory, are not checked.

Source: the effective dates in the orders; handbook "Traffic Analysis by
Geography and Subject", TL:TAGS-1 (1974), section 1.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SinceLabels,
	Check: func(p *lint.Pass) {
		message, ok := p.Doc.Date()
		if !ok {
			return
		}
		for i := range p.Doc.Orders {
			n := p.Doc.Orders[i].Number
			w := cable.FindOrder(n.Text)
			if w == nil || p.Doc.Conventions().Carried(w).Contains(p.Doc.Dates()) {
				continue
			}
			d := diag.Diagnostic{Span: n.Span, Related: p.MessageDate()}
			if message.Before(w.Era.From) {
				d.Message = fmt.Sprintf("E.O. %s takes effect on %s, after the message date, %s",
					w.Number, w.Era.From.Format(time.DateOnly), message.Format(time.DateOnly))
			} else {
				d.Message = fmt.Sprintf("E.O. %s is in force until %s, before the message date, %s",
					w.Number, w.Era.Last().Format(time.DateOnly), message.Format(time.DateOnly))
			}
			if now := cable.OrderOn(message); now != nil {
				d.Help = fmt.Sprintf("On the message date E.O. %s is in force.", now.Number)
			}
			p.Report(d)
		}
	},
}
