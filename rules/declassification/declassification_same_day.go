package declassification

import (
	"fmt"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var declassificationSameDay = &lint.Rule{
	ID:      "declassification-same-day",
	Summary: "the declassification date is the message date",
	Doc: `A cable that is declassified on the day it is sent hardly needed to be
classified. Usually the drafter typed the date of the day, right in its month
and day but not in its year.

The message date is that of the date-time group, in Zulu time. A date within an
event is not compared, and neither is a cable without a date-time group.

Source: E.O. 12958 and 13526, sections 1.5 and 1.6, on setting the date.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check: func(p *lint.Pass) {
		message, ok := p.Doc.Date()
		if !ok {
			return
		}
		for d, t := range setDates(p.Doc) {
			if t.Equal(message) {
				p.Report(diag.Diagnostic{
					Span:    d.Span,
					Message: fmt.Sprintf("declassification date %q is the message date", printed(p, d.Span)),
					Related: p.MessageDate(),
				})
			}
		}
	},
}
