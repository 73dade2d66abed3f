package cable

import "time"

// Retirement is the end of something that stood on cables: an order, a marking,
// a code, a section that reasons are cited from.
type Retirement struct {
	Name  string    // 12356, LOU, OADR, X1-X8, 1.5
	Ended time.Time // first date on which it is out of use
	Grace time.Time // first date on which no message may bear it any more
}

// The names of retirements that are in no table.
const (
	codeOADR = "OADR" // "originating agency's determination required"
	codesX   = "X1-X8"
)

// Retirements lists what Conventions.Grace may name. OADR is the usual value
// under E.O. 12356 and goes out with it.
func Retirements() []Retirement {
	var all []Retirement
	add := func(name string, era Era, grace time.Time) {
		if era.Until.IsZero() {
			return
		}
		if grace.IsZero() {
			grace = era.Until
		}
		all = append(all, Retirement{name, era.Until, grace})
	}
	for i := range OrderWindows {
		w := &OrderWindows[i]
		add(w.Number, w.Era, w.Grace)
		if w.Number == "12356" {
			add(codeOADR, w.Era, w.Grace)
		}
	}
	add(codesX, CodesX, codesXGrace)
	for i := range ReasonSections {
		s := &ReasonSections[i]
		add(s.Number, s.Era, s.Late.From)
	}
	for i := range MarkingWindows {
		w := &MarkingWindows[i]
		add(w.Marking, w.Era, w.Grace)
	}
	return all
}

// until returns the first date on which what has this name is no longer
// accepted, which is usually usual.
func (c *Conventions) until(name string, usual time.Time) time.Time {
	if t, set := c.Grace[name]; set {
		return t
	}
	return usual
}

// Carried returns the message dates of the cables that may carry the order.
func (c *Conventions) Carried(w *OrderWindow) Era {
	era := w.Carried()
	era.Until = c.until(w.Number, era.Until)
	return era
}

// OADRAccepted returns the message dates of the cables that may have the code
// OADR. Its grace is that of E.O. 12356 unless it has its own.
func (c *Conventions) OADRAccepted() Era {
	era := c.Carried(FindOrder("12356"))
	era.Until = c.until(codeOADR, era.Until)
	return era
}

// XAccepted returns the message dates of the cables that may have the codes X1
// to X8.
func (c *Conventions) XAccepted() Era { return Era{CodesX.From, c.until(codesX, codesXGrace)} }

// AuthorityGrace returns the message dates on which E.O. 12958 asks for a
// classifier and posts still work under the order before it.
func (c *Conventions) AuthorityGrace() Era {
	return Era{SinceAuthority.From, c.Carried(FindOrder("12356")).Until}
}

// Late returns the dates after the section's own on which posts still cited it:
// before Late.From that is accepted.
func (c *Conventions) Late(s *ReasonSection) Era {
	late := s.Late
	late.From = c.until(s.Number, late.From)
	if late.Until.Before(late.From) {
		late.Until = late.From
	}
	return late
}

// Misuse says why no message of these dates bears the marking, as in "not in
// use before 1995-10-01". It is empty when one may.
func (c *Conventions) Misuse(marking string, dates Era) string {
	w := findMarking(marking)
	if w == nil {
		return ""
	}
	carried := w.Era
	if !w.Grace.IsZero() {
		carried.Until = w.Grace
	}
	carried.Until = c.until(marking, carried.Until)
	switch {
	case dates.Before(carried):
		return "not in use before " + w.Era.From.Format(time.DateOnly)
	case carried.Before(dates):
		return "not in use after " + w.Era.Last().Format(time.DateOnly)
	}
	return ""
}
