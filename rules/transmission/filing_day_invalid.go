package transmission

import (
	"fmt"
	"strconv"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var filingDayInvalid = &lint.Rule{
	ID:      "filing-day-invalid",
	Summary: "the year has no day with the number on the DE line",
	Doc: `The first three digits of the filing time on the DE line are the day of the year, from
001 to 365, or to 366 in a leap year. A day 000, 366 in another year or 400 does not
exist: a digit was changed.

The year is that of the date-time group. Without one, only numbers that no year has
are reported.

Accepted: 366 on a message of 1 January that follows a leap year, as it may have been
filed the evening before.

Source: 5 FAH-2 H-320; ACP 127(G), Tape Relay Procedures, paragraph 115.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkFilingDay,
}

func checkFilingDay(p *lint.Pass) {
	o := p.Doc.Transmission.Origin
	if o == nil || !digits(o.Day.Text, 3) {
		return
	}
	day, _ := strconv.Atoi(o.Day.Text)
	message, dated := p.Doc.Date()
	if !dated {
		message = cable.Day(2000, time.January, 1) // any leap year
	}
	if validDay(day, message) {
		return
	}
	found := diag.Diagnostic{
		Span:    o.Day.Span,
		Message: fmt.Sprintf("there is no day %s in a year", o.Day.Text),
	}
	if dated {
		found.Message = fmt.Sprintf("there is no day %s in %d, which has %d days", o.Day.Text, message.Year(), yearDays(message.Year()))
		found.Related = p.MessageDate()
	}
	p.Report(found)
}
