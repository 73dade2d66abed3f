package print

import (
	"fmt"
	"slices"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var releaseStampUnknown = &lint.Rule{
	ID:      "release-stamp-unknown",
	Summary: "a review stamp is none of the known ones, or of other years than the cable",
	Doc: `The Department reviewed its telegrams of 1973 to 1979 year by year, and each review left its
stamp on every page: "Declassified/Released US Department of State EO Systematic Review
30 JUN 2005" on those of 1973 and 1974, and so on to 20 Mar 2014 on those of 1978 and 1979.
A stamp with another date, or on a cable of other years, shows that the copy was edited or
put together from two.

The stamp is the authority for the release, so there is no fix. A stamp that stands on
every page is one finding.

Accepted: any case; a stamp that wraps; one without the reviewer's name; the days around
New Year, when number and date of a telegram fall in two years.

Source: the records of 1973 to 1979 at the National Archives, Record Group 59, Central
Foreign Policy File, which bear six different stamps.`,
	Since:    "0.1",
	Severity: diag.Info,
	Era:      cable.ArchiveYears,
	Check: func(p *lint.Pass) {
		var seen []string
		for _, s := range p.Doc.ReviewStamps() {
			if key := s.Reviewer.Text + s.Printed.Text; !slices.Contains(seen, key) {
				seen = append(seen, key)
				checkStamp(p, s)
			}
		}
	},
}

func checkStamp(p *lint.Pass, s cable.ReviewStamp) {
	review := cable.FindReview(s.Date)
	switch {
	case review == nil:
		p.Report(diag.Diagnostic{
			Span:    s.Printed.Span,
			Message: fmt.Sprintf("no review of %q is known", s.Printed.Text),
			Related: p.MessageDate(),
		})
	case !s.Reviewer.Absent() && s.Reviewer.Text != review.Reviewer:
		p.Report(diag.Diagnostic{
			Span:    s.Reviewer.Span,
			Message: fmt.Sprintf("the stamp of %q names %q; expected %s", s.Printed.Text, s.Reviewer.Text, reviewer(review)),
		})
	case !reviewed(review, p.Doc.Dates()):
		p.Report(diag.Diagnostic{
			Span:    s.Printed.Span,
			Message: fmt.Sprintf("the review of %q was of the cables of %s", s.Printed.Text, years(review.Era)),
			Related: p.MessageDate(),
		})
	}
}

// reviewer returns the name that the stamp of r bears, in words.
func reviewer(r *cable.ReviewRow) string {
	if r.Reviewer == "" {
		return "no name"
	}
	return fmt.Sprintf("%q or no name", r.Reviewer)
}

// reviewed reports whether a message of these dates can be of the years of r.
func reviewed(r *cable.ReviewRow, dates cable.Era) bool {
	const newYear = 3 // days
	era := cable.Era{From: r.Era.From.AddDate(0, 0, -newYear), Until: r.Era.Until.AddDate(0, 0, newYear)}
	return !era.Before(dates) && !dates.Before(era)
}

// years returns the years of e in words.
func years(e cable.Era) string {
	first, last := e.From.Year(), e.Until.Add(-time.Hour).Year()
	if first == last {
		return fmt.Sprint(first)
	}
	return fmt.Sprintf("%d and %d", first, last)
}
