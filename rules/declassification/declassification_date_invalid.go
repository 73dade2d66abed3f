package declassification

import (
	"fmt"
	"strings"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var declassificationDateInvalid = &lint.Rule{
	ID:      "declassification-date-invalid",
	Summary: "a date on the E.O. line is not in the calendar",
	Doc: `A date such as 02/30/2017 never comes, so the cable has no declassification
date. Often day and month are swapped: cables print the month first. When the
swap makes a real date, it is shown as a suggestion, never made: only the
drafter can tell which date was meant.

Accepted is every day of the calendar in any of the forms that cables use:
` + "`05/03/2017`, `12-31-84`, `2017/05/03`, `31 DEC 84`" + `.

Source: 32 CFR 2001.21 asks for a declassification date; the month comes first
in the handbook "Traffic Analysis by Geography and Subject", TL:TAGS-1
(1974), section 1.a.`,
	Since:    "0.1",
	Severity: diag.Error,
	Fixes:    lint.FixSometimes,
	Check: func(p *lint.Pass) {
		for i := range p.Doc.Orders {
			for _, d := range p.Doc.Orders[i].Dates {
				if _, ok := calendarDay(d); ok {
					continue
				}
				p.Report(diag.Diagnostic{
					Span:    d.Span,
					Message: fmt.Sprintf("date %q does not exist: %s", printed(p, d.Span), calendarFault(d)),
					Fix:     swapped(p, d),
				})
			}
		}
	},
}

// calendarFault says what is wrong with d, which no calendar has.
func calendarFault(d cable.Date) string {
	if d.Month < 1 || d.Month > 12 {
		return fmt.Sprintf("there is no month %d", d.Month)
	}
	month := time.Month(d.Month)
	if d.Day < 1 || d.Day > 31 {
		return fmt.Sprintf("there is no day %d", d.Day)
	}
	last := cable.Day(d.Year, month+1, 0).Day()
	return fmt.Sprintf("%s %d has %d days", month, d.Year, last)
}

// swapped returns the fix that swaps the day and the month of d, or nil when
// that makes no date.
func swapped(p *lint.Pass, d cable.Date) *diag.Fix {
	d.Day, d.Month = d.Month, d.Day
	if _, ok := calendarDay(d); !ok || d.Separator == 0 {
		return nil
	}
	numbers := strings.Split(p.Text(d.Span), string(d.Separator))
	if len(numbers) != 3 {
		return nil
	}
	day := 1
	if d.YearFirst {
		day = 2
	}
	numbers[day-1], numbers[day] = numbers[day], numbers[day-1]
	date := strings.Join(numbers, string(d.Separator))
	if strings.ContainsAny(date, " \r\n") {
		return nil // cut by a line end: the numbers would move
	}
	return diag.Replace(diag.DisplayOnly, fmt.Sprintf("swap day and month: %q", date), d.Span, date)
}
