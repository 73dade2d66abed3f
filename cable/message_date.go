package cable

import (
	"strings"
	"time"

	"github.com/cablelint/cablelint/spell"
)

// Date returns midnight UTC of the message date, which is the date-time
// group's, and whether there is one.
func (d *Document) Date() (time.Time, bool) {
	if d.DTG == nil || d.DTG.Time.IsZero() {
		return time.Time{}, false
	}
	y, m, day := d.DTG.Time.Date()
	return Day(y, m, day), true
}

// Dates returns the dates that the message can have: the day of its date-time
// group or, without one, the year that the record or the message number names,
// or else the years in which its executive order was carried and copies were
// laid out as this one is, of those that undated messages have.
func (d *Document) Dates() Era { return d.kept.dates.of(d.readDates) }

func (d *Document) readDates() Era {
	if t, ok := d.Date(); ok {
		return Era{t, t.AddDate(0, 0, 1)}
	}
	layout := d.layoutYears()
	if year := d.recordYear(); year > 0 {
		if e, ok := layout.overlap(Era{Day(year, time.January, 1), Day(year+1, time.January, 1)}); ok {
			return e
		}
	}
	if o := d.Order(); o != nil {
		if w := carriedOrder(o.Number.Text); w != nil {
			carried := d.Conventions().Carried(w)
			if e, ok := layout.overlap(carried); ok {
				return d.usually(e)
			}
			return d.usually(carried)
		}
	}
	return d.usually(layout)
}

// usually narrows the dates that d can have to those of the undated messages of
// its archive, unless it has none of them.
func (d *Document) usually(dates Era) Era {
	if e, ok := dates.overlap(d.Conventions().Undated); ok {
		return e
	}
	return dates
}

// OrderNumber returns the number of the executive order that the cable was
// written under: the one it prints or else the one in force on its dates. It is
// empty when neither is known.
func (d *Document) OrderNumber() string {
	printed := ""
	if o := d.Order(); o != nil {
		printed = o.Number.Text
		if base := OrderAmendments[printed]; base != "" {
			return base
		}
		if FindOrder(printed) != nil {
			return printed
		}
	}
	if dates := d.Dates(); !dates.From.IsZero() && !dates.Until.IsZero() {
		first, last := OrderOn(dates.From), OrderOn(dates.Last())
		if first != nil && first == last {
			return first.Number
		}
	}
	if w := carriedOrder(printed); w != nil {
		return w.Number
	}
	return ""
}

// carriedOrder returns the window of the order with this number, or of the only
// one whose number differs from it by a digit lost, added, changed or swapped, or
// nil.
func carriedOrder(number string) *OrderWindow {
	number = strings.ReplaceAll(number, " ", "")
	if base := OrderAmendments[number]; base != "" {
		number = base
	}
	if w := FindOrder(number); w != nil {
		return w
	}
	var near *OrderWindow
	for i := range OrderWindows {
		if w := &OrderWindows[i]; spell.OneSlip(number, w.Number) {
			if near != nil {
				return nil
			}
			near = w
		}
	}
	return near
}

// The years of the layouts, with years to spare on both sides. National Archives,
// FAQ on the Central Foreign Policy File 1973-1979, for the print, which copies
// released later show to 2002; 5 FAM 1210 for archive messages.
var (
	printYears = Era{Day(1973, time.January, 1), Day(2005, time.January, 1)}
	relayYears = Era{Day(1990, time.January, 1), Day(2015, time.January, 1)}
	smartYears = Era{From: Day(2008, time.January, 1)}
)

// layoutYears returns the years in which copies were laid out as d is: the print
// numbers its pages "PAGE 02 FREDON 00417", the relay's later copies
// "FREDONIA 00000417 002 OF 002". It is the zero Era when d does not tell.
func (d *Document) layoutYears() Era {
	if d.Profile == Smart {
		return smartYears
	}
	for i := range d.Pages {
		switch p := &d.Pages[i]; {
		case p.Print && !p.Serial.Absent():
			return printYears
		case !p.Print:
			return relayYears
		}
	}
	return Era{}
}

// overlap returns the dates that e and f share, and whether there are any.
func (e Era) overlap(f Era) (Era, bool) {
	if e.From.IsZero() || !f.From.IsZero() && f.From.After(e.From) {
		e.From = f.From
	}
	if e.Until.IsZero() || !f.Until.IsZero() && f.Until.Before(e.Until) {
		e.Until = f.Until
	}
	return e, e.From.IsZero() || e.Until.IsZero() || e.From.Before(e.Until)
}

// recordYear returns the year of the message that the number of an archive
// message begins with, or that the National Archives' attributes name: Document
// Number 1975FREDON01257, or Draft Date 01 SEP 1975, which later records call Sent
// Date. It is 0 when there is none.
func (d *Document) recordYear() int {
	for i := range d.Fields {
		f := &d.Fields[i]
		if f.Kind != FieldMRN && f.Kind != FieldArchive || len(f.Value.Parts) == 0 {
			continue
		}
		value, label := d.File.Text(f.Value.Parts[0]), d.File.Text(f.Label)
		switch {
		case f.Kind == FieldMRN:
			if n := digits(value, 0); n == 2 && n < len(value) && isBlank(value[n]) {
				return fullYear(atoi(value[:n]))
			}
		case hasFold(label, "DOCUMENT NUMBER"):
			if n := digits(value, 0); n == 4 {
				return atoi(value[:n])
			}
		case hasFold(label, "DRAFT DATE"), hasFold(label, "SENT DATE"):
			for i := 0; i < len(value); i++ {
				n := digits(value, i)
				if n == i+4 {
					return atoi(value[i:n])
				}
				i = n
			}
		}
	}
	return 0
}
