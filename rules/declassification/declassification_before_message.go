package declassification

import (
	"fmt"
	"time"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var declassificationBeforeMessage = &lint.Rule{
	ID:      "declassification-before-message",
	Summary: "the declassification date is before the message date",
	Doc: `A cable cannot be declassified before it is written. Nearly always the year is
mistyped, most often in January, or a digit was misread.

The message date is that of the date-time group, in Zulu time. Dates within
an event are not compared: ` + "`DECL: UPON RENEWAL OF THE 1/5/1999 AGREEMENT`" + ` is
sound. A cable without a date-time group is not checked. Of a two-digit year
the century is the one that puts the date in the fifty years from the message
on, when there is one.

Source: E.O. 12958 and 13526, sections 1.5 and 1.6: the original decision sets
a date that is still to come.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check: func(p *lint.Pass) {
		message, ok := p.Doc.Date()
		if !ok {
			return
		}
		for d, t := range setDates(p.Doc) {
			if t.Before(message) {
				p.Report(diag.Diagnostic{
					Span: d.Span,
					Message: fmt.Sprintf("declassification date %q is before the message date, %s",
						printed(p, d.Span), message.Format(time.DateOnly)),
					Related: p.MessageDate(),
				})
			}
		}
	},
}
