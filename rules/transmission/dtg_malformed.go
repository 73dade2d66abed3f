package transmission

import (
	"fmt"
	"strings"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
	"github.com/cablelint/cablelint/spell"
)

var dtgMalformed = &lint.Rule{
	ID:      "dtg-malformed",
	Summary: "the date-time group is not precedence, six digits, Z, month and year",
	Doc: `Format line 5 is "P R 031455Z MAY 07": one precedence or two, then day, hour and minute
in six digits, Z for Zulu time, the month and the year. Programs sort, date and number
cables by it.

A group that cannot be read, with a digit lost or a month that is none, is an error. One
that a person can read, with blanks inside, without Z or year, is a warning. The fix
writes blanks where they belong and takes out the others; it changes no letter or
digit, so it is safe.

Accepted: two digits or four for the year; months in full; any case; several blanks
between the parts; whatever operators put behind the year; in copies without relay lines, no
precedence or three. Blanks inside the group in cables before 1980 are token-blanks's:
the machines of the time left them.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 113, 150 and 152.`,
	Since:    "0.1",
	Severity: diag.Error,
	Fixes:    lint.FixSometimes,
	Check:    checkDTG,
}

const groupForm = `"031455Z MAY 07"`

func checkDTG(p *lint.Pass) {
	dtg := p.Doc.DTG
	if dtg == nil || dtg.Group.Absent() {
		return
	}
	if p.Doc.Profile != cable.Smart {
		checkProsigns(p, dtg)
	}
	g := readGroup(dtg.Group)
	if !g.readable() {
		reportUnreadable(p, g)
		return
	}
	if wrong, want := g.spacing(); !wrong.Empty() && !cable.UntilTokenBlanks.Contains(p.Doc.Dates()) {
		p.Report(diag.Diagnostic{
			Span:     wrong,
			Severity: diag.Warning,
			Message:  fmt.Sprintf("the date-time group has %q; expected %q", p.Text(wrong), want),
			Fix:      diag.Replace(diag.Safe, fmt.Sprintf("write %q", want), wrong, want),
		})
	}
	lost := diag.Diagnostic{Span: g.Span, Severity: diag.Warning}
	switch {
	case g.zone.Absent():
		lost.Message = fmt.Sprintf("date-time group %q has no zone; expected a Z behind the minutes", g.Text)
	case !strings.EqualFold(g.zone.Text, "Z"):
		lost.Span = g.zone.Span
		lost.Message = fmt.Sprintf("the date-time group is in zone %q; expected Z", g.zone.Text)
	case g.month.Absent():
		lost.Message = fmt.Sprintf("date-time group %q has no month; expected one such as %s", g.Text, groupForm)
	case g.year.Absent():
		lost.Message = fmt.Sprintf("date-time group %q has no year; expected one such as %s", g.Text, groupForm)
	default:
		return
	}
	p.Report(lost)
}

// reportUnreadable reports what in g is neither a digit of the time, a month nor
// a year.
func reportUnreadable(p *lint.Pass, g group) {
	found := diag.Diagnostic{
		Span:    g.Span,
		Message: fmt.Sprintf("%q is no date-time group; expected one such as %s", g.Text, groupForm),
	}
	year := withoutBlanks(g.year.Text)
	switch {
	case len(g.digits) != 6 || !g.rest.Absent():
	case !g.month.Absent() && monthOf(g.month.Text) == 0:
		found.Span = g.month.Span
		found.Message = fmt.Sprintf("%q is no month", g.month.Text)
		if near := nearMonth(g.month.Text); near != "" {
			found.Message += fmt.Sprintf("; did you mean %q?", near)
		}
	case len(year) != 2 && len(year) != 4:
		found.Span = g.year.Span
		found.Message = fmt.Sprintf("%q is no year; expected two or four digits", g.year.Text)
	}
	p.Report(found)
}

// nearMonth returns the one month that is a slip away from name, or "".
func nearMonth(name string) string {
	found := ""
	for m := time.January; m <= time.December; m++ {
		whole := strings.ToUpper(m.String())
		for _, known := range []string{whole[:3], whole} {
			if spell.OneSlip(strings.ToUpper(name), known) {
				if found != "" && found[:3] != whole[:3] {
					return ""
				}
				found = known
			}
		}
	}
	return found
}

// checkProsigns reports precedences that are missing, too many or run together.
func checkProsigns(p *lint.Pass, dtg *cable.DTG) {
	list := dtg.Precedence
	found := diag.Diagnostic{Severity: diag.Warning}
	switch n := len(list); {
	case n == 0 && p.Doc.Profile == cable.Relay:
		found.Span = source.At(dtg.Group.Span.Start)
		found.Message = "no precedence stands before the date-time group; expected Z, O, P or R"
	case n > 2 && p.Doc.Profile == cable.Relay:
		found.Span = list[0].Span.Cover(list[n-1].Span)
		found.Message = fmt.Sprintf("%d precedences stand before the date-time group; expected one or two", n)
	case n == 2 && list[0].Span.End == list[1].Span.Start:
		found.Span = list[0].Span.Cover(list[1].Span)
		found.Message = fmt.Sprintf("no blank stands between precedences %q", p.Text(found.Span))
	default:
		return
	}
	p.Report(found)
}
