package declassification

import (
	"fmt"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var declassificationGDSDate = &lint.Rule{
	ID:      "declassification-gds-date",
	Summary: "the GDS date of E.O. 12065 is not six years after the message",
	Doc: `Under E.O. 12065 GDS means declassification six years after the message, and the
date stands after the code: ` + "`GDS 9/14/85`" + ` in a cable of 14 September 1979. Without
the date, or with one of another year, it is not clear which of the two counts.

Thirty-one days to either side are accepted, for the days between drafting and
sending. A date that is not in the calendar or before the message is left to
the rules for those. GDS of E.O. 11652 has no date and is not checked.

Source: E.O. 12065, section 1-401; cables of 1979.`,
	Since:    "0.1",
	Severity: diag.Info,
	Era:      cable.FindOrder("12065").Carried(),
	Check: func(p *lint.Pass) {
		message, ok := p.Doc.Date()
		if !ok {
			return
		}
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			if o.Number.Text != "12065" || len(o.Codes) != 1 || normalCode(o.Codes[0].Text) != "GDS" || !o.Event.Absent() {
				continue
			}
			due := message.AddDate(cable.GDSYears, 0, 0)
			if len(o.Dates) == 0 {
				p.Report(diag.Diagnostic{
					Span:    source.At(o.Codes[0].Span.End),
					Message: fmt.Sprintf("GDS without its date, which is %d years after the message: %s", cable.GDSYears, due.Format("1/2/06")),
					Related: p.MessageDate(),
				})
				continue
			}
			d := o.Dates[0]
			t, ok := calendarDay(d)
			if !ok || t.Before(message) || t.Sub(due).Abs() <= slack {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    d.Span,
				Message: fmt.Sprintf("GDS date %q is not %d years after the message date, %s", printed(p, d.Span), cable.GDSYears, message.Format(time.DateOnly)),
				Related: p.MessageDate(),
			})
		}
	},
}

// slack is the time between the drafting of a cable and its date-time group
// that a date set in years may be off by.
const slack = 31 * 24 * time.Hour
