package transmission

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var dtgImpossible = &lint.Rule{
	ID:      "dtg-impossible",
	Summary: "the date-time group names a day or a time that does not exist",
	Doc: `The first two digits of a date-time group are the day of the month, the next the hour
and the last the minute: "310860Z APR 07" has two numbers that no calendar or clock has. A
digit was changed, and the cable has no date.

Accepted: 29 February in leap years, and in a group without a year; 0000. A group with
letters among its digits or with a month that is none is dtg-malformed's.

Source: ACP 127(G), Tape Relay Procedures, paragraph 113.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkImpossible,
}

func checkImpossible(p *lint.Pass) {
	dtg := p.Doc.DTG
	if dtg == nil || !dtg.Time.IsZero() {
		return
	}
	g := readGroup(dtg.Group)
	if !g.readable() {
		return
	}
	day, n := g.pair(0)
	if last := lastDay(g); n < 1 || n > last {
		why := ": days are 01 to 31"
		if !g.month.Absent() {
			why = fmt.Sprintf(": %s has %d days", strings.TrimSpace(g.month.Text+" "+withoutBlanks(g.year.Text)), last)
		}
		reportImpossible(p, day, "day", why)
	}
	if hour, n := g.pair(2); n > 23 {
		reportImpossible(p, hour, "hour", "")
	}
	if minute, n := g.pair(4); n > 59 {
		reportImpossible(p, minute, "minute", "")
	}
}

func reportImpossible(p *lint.Pass, w cable.Word, what, why string) {
	p.Report(diag.Diagnostic{
		Span:    w.Span,
		Message: fmt.Sprintf("%s %s of the date-time group does not exist%s", what, withoutBlanks(w.Text), why),
	})
}

// lastDay returns the last day of the month of g. A group without a year is
// taken for one of a leap year, one without a month for one of a long month.
func lastDay(g group) int {
	month := monthOf(g.month.Text)
	if month == 0 {
		return 31
	}
	year, err := strconv.Atoi(withoutBlanks(g.year.Text))
	if err != nil || year < 100 {
		// Leap years are the same in 19yy and 20yy but for 00, and no cable is of
		// 1900.
		year += 2000
	}
	return cable.Day(year, month+1, 0).Day()
}
