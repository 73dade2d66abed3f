package print

import (
	"fmt"
	"strconv"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var relayBeforeDTG = &lint.Rule{
	ID:      "relay-before-dtg",
	Summary: "the telegram reached the relay more than a day before its date-time group",
	Doc: `The dash line gives day, hour and minute at which the telegram reached the Department's
relay: "270429Z". That is after the date-time group, by minutes as a rule. More than a day
before it, a digit of one of the two was misread, or the head belongs to another telegram.

The month is not printed: the day is taken for the one nearest to the date-time group.

Accepted: a day or less, for a slow clock or the change of the date; more than ten days,
which may as well be a late repetition; operating signals behind the date-time group, such
as ZDK, which say that the telegram was sent again; a time that is none.

Source: the declassified telegrams of 1973 to 1979 at the National Archives, Record
Group 59, Central Foreign Policy File; ACP 127(G), paragraph 113, for the group.`,
	Since:    "0.1",
	Severity: diag.Info,
	Era:      cable.UntilPrint,
	Check: func(p *lint.Pass) {
		r, dtg := p.Doc.Relay(), p.Doc.DTG
		if r == nil || r.Time.Absent() || dtg == nil || dtg.Time.IsZero() || !dtg.Operating.Absent() {
			return
		}
		arrived, ok := nearest(r.Time.Text, dtg.Time)
		if !ok {
			return
		}
		early := dtg.Time.Sub(arrived)
		if early <= 24*time.Hour || early > latestRepetition {
			return
		}
		p.Report(diag.Diagnostic{
			Span:    r.Time.Span,
			Message: fmt.Sprintf("the relay has the telegram at %q, %s before its date-time group", r.Time.Text, inWords(early)),
			Related: p.MessageDate(),
		})
	},
}

// inWords returns d in hours, or in days from two on.
func inWords(d time.Duration) string {
	if hours := int(d.Hours()); hours < 48 {
		return fmt.Sprintf("%d hours", hours)
	}
	return fmt.Sprintf("%d days", int(d.Hours())/24)
}

// latestRepetition is how long before the date-time group a time on the relay's
// line may be until it is rather one of the month after.
const latestRepetition = 10 * 24 * time.Hour

// nearest returns the time that text, day, hour and minute as in 270429Z, has
// in the month in which it is nearest to t.
func nearest(text string, t time.Time) (time.Time, bool) {
	number := func(i int) int {
		n, _ := strconv.Atoi(text[i : i+2]) // digits, by the reading
		return n
	}
	day, hour, minute := number(0), number(2), number(4)
	if hour > 23 || minute > 59 {
		return time.Time{}, false
	}
	var best time.Time
	for month := t.Month() - 1; month <= t.Month()+1; month++ {
		at := time.Date(t.Year(), month, day, hour, minute, 0, 0, time.UTC)
		if at.Day() == day && (best.IsZero() || at.Sub(t).Abs() < best.Sub(t).Abs()) {
			best = at
		}
	}
	return best, !best.IsZero()
}
