package cable

import "time"

// Era is a range of message dates: from From, before Until. A zero bound is
// open, and the zero Era holds every date.
type Era struct{ From, Until time.Time }

// Contains reports whether every date of f lies in e.
func (e Era) Contains(f Era) bool {
	return (e.From.IsZero() || !f.From.IsZero() && !f.From.Before(e.From)) &&
		(e.Until.IsZero() || !f.Until.IsZero() && !f.Until.After(e.Until))
}

// Before reports whether every date of e comes before every date of f.
func (e Era) Before(f Era) bool {
	return !e.Until.IsZero() && !f.From.IsZero() && !e.Until.After(f.From)
}

// Last returns the last day of e, which must end.
func (e Era) Last() time.Time { return e.Until.AddDate(0, 0, -1) }

// String returns e in words: "all", "from 1973-03-01", "to 1995-10-13" or
// "1978-12-01 to 1982-07-31", first and last day.
func (e Era) String() string {
	switch {
	case e == Era{}:
		return "all"
	case e.Until.IsZero():
		return "from " + e.From.Format(time.DateOnly)
	case e.From.IsZero():
		return "to " + e.Last().Format(time.DateOnly)
	}
	return e.From.Format(time.DateOnly) + " to " + e.Last().Format(time.DateOnly)
}

// Day returns midnight UTC of a calendar day.
func Day(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// The dates from which the parts of a cable are required, or change.
var (
	// SinceLabels: E.O., TAGS and SUBJECT lines are compulsory. Handbook
	// "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), section 1.
	SinceLabels = Era{From: Day(1973, time.March, 1)}
	// SincePortions: paragraphs of classified cables are marked. E.O. 12065.
	SincePortions = Era{From: Day(1978, time.December, 1)}
	// SinceDecl: the date on the E.O. line follows DECL. E.O. 12356.
	SinceDecl = Era{From: Day(1982, time.August, 1)}
	// SinceAuthority: classifier and reason are named. E.O. 12958, section 1.7.
	SinceAuthority = Era{From: Day(1995, time.October, 14)}
	// Since13292: a declassification date may lie 25 years ahead, an event must be
	// sure to come. E.O. 12958 as amended by E.O. 13292, section 1.5.
	Since13292 = Era{From: Day(2003, time.March, 25)}
	// Since13526: exemption codes are followed by a date, and a derived
	// classification has no reason of its own. E.O. 13526.
	Since13526 = Era{From: Day(2010, time.June, 27)}
	// SincePortionControls: a control on a portion, (C/NF), stands on the banner
	// or below it too. IC Markings System Register and Manual (2016), section D.2.
	SincePortionControls = Era{From: Day(1995, time.January, 1)}
	// SincePaddedSerials: the number on the banner has six digits.
	SincePaddedSerials = Era{From: Day(1996, time.January, 1)}
	// SinceSlashes: marks of the intelligence community have two slashes between
	// the level and its controls. Its Register came about 2000.
	SinceSlashes = Era{From: Day(2000, time.January, 1)}
	// SinceControls: the Register says which controls exclude each other.
	SinceControls = Era{From: Day(2001, time.January, 1)}
	// SinceChannels: a channel stands alone. 5 FAH-2 H-442 (2008).
	SinceChannels = Era{From: Day(2008, time.January, 1)}
	// SinceCaptionLines: each caption has a line of its own, the most
	// restrictive first. 5 FAH-2 H-252.1-1 (2018).
	SinceCaptionLines = Era{From: Day(2018, time.January, 1)}
	// ReasonSection15: section 1.5 of E.O. 12958 lists the reasons, a to g.
	ReasonSection15 = Era{From: Day(1995, time.October, 14), Until: Day(2003, time.March, 25)}
	// ReasonSection14: section 1.4 lists them, a to h. E.O. 13292 and 13526.
	ReasonSection14 = Era{From: Day(2003, time.March, 25)}
)

// ReasonSection is a section that lists the reasons for classification.
type ReasonSection struct {
	Number string // 1.4
	Last   byte   // letter of the last reason; the first is a
	Era    Era    // of the messages that cite it
	// Late are the dates after Era on which posts still cited it: before
	// Late.From that is usual.
	Late Era
}

// ReasonSections lists the sections that reasons are cited from, oldest first.
// E.O. 12958, section 1.5; the same order as amended by E.O. 13292, section 1.4.
// ISOO Directive No. 1 with the new numbers took effect on 2003-09-22, and
// cables show the old one for another year.
var ReasonSections = []ReasonSection{
	{"1.5", 'g', ReasonSection15, Era{Day(2003, time.September, 22), Day(2005, time.January, 1)}},
	{"1.4", 'h', ReasonSection14, Era{}},
}

// DurationLimit is how long a cable could stay classified without an exemption
// code.
type DurationLimit struct {
	Era   Era
	Years int
}

// DurationLimits lists the limits, oldest first. E.O. 12958, section 1.6, and
// 5 CFR 1312.6; the order as amended by E.O. 13292 and ISOO Directive No. 1,
// 32 CFR 2001.12 (2003).
var DurationLimits = []DurationLimit{
	{ReasonSection15, 10},
	{ReasonSection14, 25},
}

// GDSYears is the time in years after which the schedule GDS of E.O. 12065
// declassifies a cable.
const GDSYears = 6

// The messages that declassification codes belong to.
var (
	// CodesX: X1 to X8. E.O. 12958, section 1.6(d), to ISOO Directive No. 1, 68
	// F.R. 55168. Posts had the rest of the year.
	CodesX      = Era{Day(1995, time.October, 14), Day(2003, time.September, 22)}
	codesXGrace = Day(2004, time.January, 1)
	// CodesExempt: 25X1 to 25X9, and from E.O. 13526 on 50X and 75X.
	CodesExempt = Era{From: Day(1995, time.October, 14)}
)

// OrderWindow is an executive order on classification and the message dates of
// the cables that carry it.
type OrderWindow struct {
	Number string
	Era    Era       // in force
	Grace  time.Time // cables before this date may still carry it; zero: none
}

// OrderWindows lists the executive orders that stand on E.O. lines, oldest
// first. The amendments of 2003 (E.O. 13292) still print 12958.
var OrderWindows = []OrderWindow{
	{"10501", Era{Day(1953, time.December, 15), Day(1972, time.June, 1)}, Day(1973, time.March, 1)},
	{"11652", Era{Day(1972, time.June, 1), Day(1978, time.December, 1)}, Day(1979, time.February, 1)},
	{"12065", Era{Day(1978, time.December, 1), Day(1982, time.August, 1)}, Day(1982, time.November, 1)},
	{"12356", Era{Day(1982, time.August, 1), Day(1995, time.October, 14)}, Day(1996, time.April, 12)},
	{"12958", Era{Day(1995, time.October, 14), Day(2010, time.June, 27)}, Day(2011, time.January, 1)},
	{"13526", Era{From: Day(2010, time.June, 27)}, time.Time{}},
}

// OrderAmendments maps executive orders that amend one of OrderWindows to its
// number. E.O. lines never name them: the amended order keeps its number.
var OrderAmendments = map[string]string{
	"10964": "10501",
	"11714": "11652",
	"11862": "11652",
	"12038": "11652",
	"13142": "12958",
	"13292": "12958",
}

// Carried returns the message dates of the cables that may carry the order: in
// force, and the usual months of grace after.
func (w *OrderWindow) Carried() Era {
	era := w.Era
	if !w.Grace.IsZero() {
		era.Until = w.Grace
	}
	return era
}

// FindOrder returns the window of the order with this number, or nil.
func FindOrder(number string) *OrderWindow {
	for i := range OrderWindows {
		if OrderWindows[i].Number == number {
			return &OrderWindows[i]
		}
	}
	return nil
}

// OrderOn returns the order in force on t, or nil before the first.
func OrderOn(t time.Time) *OrderWindow {
	for i := range OrderWindows {
		if OrderWindows[i].Era.Contains(Era{t, t.AddDate(0, 0, 1)}) {
			return &OrderWindows[i]
		}
	}
	return nil
}

// MarkingWindow is a marking that came or went, and the message dates of the
// cables that bear it.
type MarkingWindow struct {
	Marking string // SBU
	Era     Era
	Grace   time.Time // messages before this date may still bear it; zero: none
}

// MarkingWindows lists the markings that are not of all years. SBU took the
// place of LOU by 95 STATE 232445, restated in 00 STATE 018029; drafts of that
// autumn may have the old word. RESTRICTED ended with E.O. 10501. WNINTEL and
// NOCONTRACT ended with DCID 1/7 (1995). CUI is E.O. 13556. SIPDIS is named
// after SIPRNET, a network of the 1990s: its first day is not known, and the
// year is an outer bound.
var MarkingWindows = []MarkingWindow{
	{"RESTRICTED", Era{Until: Day(1953, time.December, 15)}, time.Time{}},
	{"LOU", Era{Until: Day(1995, time.October, 1)}, Day(1996, time.January, 1)},
	{"SBU", Era{From: Day(1995, time.October, 1)}, time.Time{}},
	{"SENSITIVE", Era{From: Day(1995, time.October, 1)}, time.Time{}},
	{"CUI", Era{From: Day(2010, time.November, 4)}, time.Time{}},
	{"SIPDIS", Era{From: Day(1991, time.January, 1)}, time.Time{}},
	{"WNINTEL", Era{Until: Day(1995, time.April, 13)}, time.Time{}},
	{"NOCONTRACT", Era{Until: Day(1995, time.April, 13)}, time.Time{}},
}

// findMarking returns the window of the marking, or nil when it is of all years.
func findMarking(marking string) *MarkingWindow {
	for i := range MarkingWindows {
		if MarkingWindows[i].Marking == marking {
			return &MarkingWindows[i]
		}
	}
	return nil
}
