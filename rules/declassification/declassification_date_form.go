package declassification

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var declassificationDateForm = &lint.Rule{
	ID:      "declassification-date-form",
	Summary: "the declassification date is not in the form 05/03/2017",
	Doc: `On the cables under E.O. 12958 and 13526 the declassification date is month, day
and a year of four digits, with slashes. A year of two digits can be of either
century, ` + "`05-03-2017` and `05.03.2017`" + ` suggest that the day comes first, and programs that
expect the usual form pass over ` + "`2017/05/03`" + `.

A date that begins with the year can be read in one way only, so that its fix is safe.
The others are not changed.

Accepted are a month or day of one digit, dates with the month in words, the eight
digits of ` + "`20170503`" + `, and dates within an event. Cables of earlier orders, whose dates
had years of two digits, are not checked, nor are dates that the calendar does not have.

Source: 5 FAH-1 H-240 (2004); Intelligence Community Markings System Register
and Manual (2016), section E, for the eight digits.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixSometimes,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		if p.Doc.Profile == cable.Smart {
			return
		}
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			if w := cable.FindOrder(o.Number.Text); w == nil || !cable.SinceAuthority.Contains(w.Era) {
				continue
			}
			for d := range setDatesOf(o) {
				checkDateForm(p, d)
			}
		}
	},
}

func checkDateForm(p *lint.Pass, d cable.Date) {
	f := diag.Diagnostic{Span: d.Span}
	text := p.Text(d.Span)
	switch {
	case d.YearFirst && d.Separator != 0:
		want := usualDate(d)
		f.Message = fmt.Sprintf("date %q begins with the year (want %q)", printed(p, d.Span), want)
		if strings.Trim(text, "0123456789/-.") == "" { // no letter for a digit, no line end
			f.Fix = diag.Replace(diag.Safe, fmt.Sprintf("write %q", want), d.Span, want)
		}
	case d.Separator != 0 && strings.Count(text, "/") < 2:
		f.Message = fmt.Sprintf("date %q has %s for slashes (want %q)", printed(p, d.Span), separatorName(d.Separator), usualDate(d))
	case d.TwoDigit:
		f.Span.Start = d.Span.End - 2
		f.Message = fmt.Sprintf("the year of date %q has two digits (want %d)", printed(p, d.Span), d.Year)
	default:
		return
	}
	p.Report(f)
}

// usualDate returns d as month, day and year.
func usualDate(d cable.Date) string { return fmt.Sprintf("%02d/%02d/%04d", d.Month, d.Day, d.Year) }

func separatorName(separator byte) string {
	switch separator {
	case '-':
		return "hyphens"
	case '.':
		return "points"
	}
	return "other marks"
}
