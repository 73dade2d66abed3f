package transmission

import (
	"fmt"
	"time"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var filingDayMismatch = &lint.Rule{
	ID:      "filing-day-mismatch",
	Summary: "the day of filing is not the day of the date-time group",
	Doc: `A telegram is filed with the communications centre within minutes of its release, so
that the day of the year on the DE line is that of the date-time group. The line names
no year: day 001 belongs to a message of 31 December as well.

Two days or more apart is a warning, an info when a signal says that the message is
sent again or corrected (ZDS, ZDK, ZEL, ZFD, ZFG, CCY), for then it was filed anew. One
day early is an info, and a warning when it is a whole day in a leap year: some
software forgets 29 February.

Accepted: the day after the date-time group; a filing shortly before midnight for a
date-time group shortly after it; a day that the year does not have, which is
filing-day-invalid's.

Source: 5 FAH-2 H-320; ACP 127(G), Tape Relay Procedures, paragraphs 115, 116 and 419
to 438.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkFilingMismatch,
}

func checkFilingMismatch(p *lint.Pass) {
	f, message, ok := readFiling(p.Doc)
	if !ok {
		return
	}
	apart := f.after(message)
	if apart == 0 || apart == 1 {
		return
	}
	lead, timed := f.lead(p.Doc.DTG.Time)
	if timed && 0 <= lead && lead <= clockTolerance {
		return
	}
	found := diag.Diagnostic{
		Span: p.Doc.Transmission.Origin.Day.Span,
		Message: fmt.Sprintf("day %03d is %s, %s the date-time group",
			f.number, f.day.Format(time.DateOnly), daysApart(apart)),
		Related: p.MessageDate(),
	}
	leap := apart == -1 && timed && lead > 24*time.Hour-clockTolerance-time.Hour && forgetsLeapDay(message)
	switch again := sentAgain(p.Doc); {
	case leap:
		found.Message += fmt.Sprintf(": %d is counted without 29 February", message.Year())
	case apart == -1:
		found.Severity = diag.Info
	case !again.Absent():
		found.Severity = diag.Info
		found.Related = append(found.Related, diag.Related{Span: again.Span, Message: "the message is sent again"})
	}
	p.Report(found)
}

// forgetsLeapDay reports whether the day of the year of t is one less when 29
// February is not counted.
func forgetsLeapDay(t time.Time) bool {
	return yearDays(t.Year()) == 366 && t.Month() > time.February
}

// daysApart says how far from a date something is.
func daysApart(n int) string {
	switch {
	case n == -1:
		return "a day before"
	case n < 0:
		return fmt.Sprintf("%d days before", -n)
	}
	return fmt.Sprintf("%d days after", n)
}
