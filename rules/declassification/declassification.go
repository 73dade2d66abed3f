// Package declassification checks the E.O. line: the executive order and when,
// on what event or under which code the cable is declassified.
package declassification

import (
	"iter"
	"strings"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// Rules lists the rules of the family.
var Rules = lint.Family("declassification",
	eoLineMissing,
	eoLineRepeated,
	eoLineForm,
	eoLineTrailingPunctuation,
	eoLineMisplaced,
	eoNumberUnknown,
	eoNumberAnachronism,
	declassificationMissing,
	declassificationNotApplicable,
	declassificationDateInvalid,
	declassificationDateForm,
	declassificationBeforeMessage,
	declassificationSameDay,
	declassificationTooLate,
	declassificationOnUnclassified,
	declassificationKeywordMissing,
	declassificationRetired,
	declassificationCodeUnknown,
	declassificationCodeEarly,
	declassificationCodeRange,
	declassificationADSUndated,
	declassificationGDSDate,
	declassificationExemptionUndated,
	declassificationExemptionDated,
	declassificationEventIndefinite,
	declassificationMultiple,
)

// printed returns the text of s as one line.
func printed(p *lint.Pass, s source.Span) string {
	return strings.Join(strings.Fields(p.Text(s)), " ")
}

// calendarDay returns the day that d names and whether the calendar has it.
func calendarDay(d cable.Date) (time.Time, bool) {
	t := cable.Day(d.Year, time.Month(d.Month), d.Day)
	return t, t.Month() == time.Month(d.Month) && t.Day() == d.Day
}

// normalCode returns a code as printed without its blanks, in capitals.
func normalCode(code string) string {
	return strings.ToUpper(strings.Join(strings.Fields(code), ""))
}

// setDates ranges over the real dates that declassify the cable. A date inside
// an event, such as the day a treaty was signed, is none, and neither is the
// date to which an unclassified cable is controlled.
func setDates(doc *cable.Document) iter.Seq2[cable.Date, time.Time] {
	return func(yield func(cable.Date, time.Time) bool) {
		for i := range doc.Orders {
			for d, t := range setDatesOf(&doc.Orders[i]) {
				if !yield(d, t) {
					return
				}
			}
		}
	}
}

// setDatesOf ranges over the dates of o that setDates does.
func setDatesOf(o *cable.Order) iter.Seq2[cable.Date, time.Time] {
	return func(yield func(cable.Date, time.Time) bool) {
		if o.Kind != cable.OrderDate && o.Kind != cable.OrderCode || !o.Event.Absent() {
			return
		}
		for _, d := range o.Dates {
			if t, ok := calendarDay(d); ok && !yield(d, t) {
				return
			}
		}
	}
}
