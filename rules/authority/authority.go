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
	classifierDoubled,
	classifierOnUnclassified,
	reasonMissing,
	reasonSectionAnachronism,
	reasonSectionUnknown,
	reasonLetterInvalid,
	reasonLetterRepeated,
)

// asked reports whether the cable had to name its classifier and the reasons:
// it is classified, whole, and not under an order from before E.O. 12958. Of
// those, E.O. 12065 names the classifier on the E.O. line and E.O. 12356 needs
// none.
func asked(doc *cable.Document) bool {
	if !doc.Level().Classified() || !doc.Whole() {
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

// normalSection makes 1.4 of "1,4" and "1. 4".
var normalSection = strings.NewReplacer(",", ".", " ", "", "\n", "", "\r", "")
