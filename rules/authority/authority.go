// Package authority checks who classified a cable and for which reasons: the
// Classified By statement and the Reason and Derived From lines with it.
package authority

import (
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// Rules lists the rules of the family.
var Rules = lint.Family("authority",
	classifierMissing,
	classifierUnnamed,
	classifierUntitled,
	classifierDoubled,
	classifierOnUnclassified,
	reasonMissing,
	reasonSectionAnachronism,
	reasonSectionUnknown,
	reasonLetterInvalid,
	reasonLetterRepeated,
	reasonForm,
	reasonWithDerivedFrom,
	derivedFromIncomplete,
)

// asked reports whether the cable had to name its classifier and the reasons:
// it is classified, whole, and not under an order from before E.O. 12958. Of
// those, E.O. 12065 names the classifier on the E.O. line and E.O. 12356 needs
// none. Of the archive messages since 2009 nothing is known to be compulsory.
func asked(doc *cable.Document) bool {
	if !doc.Level().Classified() || !doc.Whole() || doc.Profile == cable.Smart {
		return false
	}
	w := cable.FindOrder(doc.OrderNumber())
	return w == nil || cable.SinceAuthority.Contains(w.Era)
}

// place returns the statement with its label.
func place(a *cable.Authority) source.Span {
	s := a.Text.Span()
	switch {
	case a.Field == nil:
		return s
	case len(a.Text.Parts) == 0:
		return a.Field.Span
	}
	return s.Cover(a.Field.Span)
}

// sectionOf returns the section that a cites, or nil when it cites none or one
// that lists no reasons.
func sectionOf(a *cable.Authority) *cable.ReasonSection {
	number := normalSection.Replace(a.Section.Text)
	for i := range cable.ReasonSections {
		if cable.ReasonSections[i].Number == number {
			return &cable.ReasonSections[i]
		}
	}
	return nil
}

// sectionOn returns the section that lists the reasons on the message date, or
// the one of today when the date does not tell.
func sectionOn(doc *cable.Document) *cable.ReasonSection {
	last := len(cable.ReasonSections) - 1
	for i := range cable.ReasonSections[:last] {
		if s := &cable.ReasonSections[i]; s.Era.Contains(doc.Dates()) {
			return s
		}
	}
	return &cable.ReasonSections[last]
}

// normalSection makes 1.4 of "1,4" and "1. 4", and of "I.4" and "1:4".
var normalSection = strings.NewReplacer("I", "1", "l", "1", ",", ".", ":", ".", ";", ".", "-", ".", " ", "", "\n", "", "\r", "")
