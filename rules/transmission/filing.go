package transmission

import (
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/cable"
)

// yearDays returns the number of days of a year, 365 or 366.
func yearDays(year int) int { return cable.Day(year, time.December, 31).YearDay() }

// validDay reports whether day, counted from 1, is one of the message's year.
// A message of 1 January may have been filed on the last day of the year before.
func validDay(day int, message time.Time) bool {
	return 1 <= day && day <= yearDays(message.Year()) ||
		message.YearDay() == 1 && day == yearDays(message.Year()-1)
}

// filingDay returns midnight of a day of the year, counted from 1, and false
// when day is none. The DE line names no year: it is that of the message date,
// the next or the one before, whichever puts the filing nearest to the message.
func filingDay(day int, message time.Time) (time.Time, bool) {
	if !validDay(day, message) {
		return time.Time{}, false
	}
	year := message.Year()
	best := cable.Day(year, time.January, day)
	for _, y := range [...]int{year + 1, year - 1} {
		if t := cable.Day(y, time.January, day); day <= yearDays(y) && t.Sub(message).Abs() < best.Sub(message).Abs() {
			best = t
		}
	}
	return best, true
}

// clock returns the time since midnight that four digits HHMM say, and false
// when they are no time.
func clock(hhmm string) (time.Duration, bool) {
	if !digits(hhmm, 4) {
		return 0, false
	}
	n, _ := strconv.Atoi(hhmm)
	if n/100 > 23 || n%100 > 59 {
		return 0, false
	}
	return time.Duration(n/100)*time.Hour + time.Duration(n%100)*time.Minute, true
}

// filing is when a message was handed in for sending, by its DE line.
type filing struct {
	number int           // of the day in the year
	day    time.Time     // midnight UTC
	clock  time.Duration // since midnight; -1 when the line has no real time
}

// after returns the calendar days from the message date to the filing.
func (f filing) after(message time.Time) int {
	return int(f.day.Sub(message) / (24 * time.Hour))
}

// lead returns how long before the date-time group t the message was filed, and
// false when the time of filing is not known.
func (f filing) lead(t time.Time) (time.Duration, bool) {
	return t.Sub(f.day.Add(f.clock)), f.clock >= 0
}

// readFiling returns the filing of d and the message date it is measured
// against. It reports false when either is not known.
func readFiling(d *cable.Document) (f filing, message time.Time, ok bool) {
	o := d.Transmission.Origin
	message, dated := d.Date()
	if o == nil || !dated {
		return filing{}, time.Time{}, false
	}
	n, err := strconv.Atoi(o.Day.Text)
	if err != nil {
		return filing{}, time.Time{}, false
	}
	day, ok := filingDay(n, message)
	f = filing{n, day, -1}
	if c, real := clock(o.Time.Text); real {
		f.clock = c
	}
	return f, message, ok
}

// clockTolerance is how much earlier than the date-time group a message may
// seem to be filed: the clocks of the drafter and of the station differ.
const clockTolerance = 5 * time.Minute

// againSignals say that a message is sent once more, or corrected: ACP 127(G),
// paragraphs 419 to 438. ZDS and CCY are of the Department's own traffic.
var againSignals = [...]string{"ZDS", "ZDK", "ZEL", "ZFD", "ZFG", "CCY", "CORRECTED COPY", "C O R R E C T E D"}

// sentAgain returns the signal by which d says that it was transmitted before,
// the zero Word when it does not. The signal stands on format line 4 or 5 or
// behind the number of the banner.
func sentAgain(d *cable.Document) cable.Word {
	var places []cable.Word
	if s := d.Transmission.Security; s != nil {
		places = append(places, s.Operating...)
	}
	if d.DTG != nil {
		places = append(places, d.DTG.Operating)
	}
	if b := d.Banner(); b != nil {
		places = append(places, b.Tail)
	}
	for _, w := range places {
		for _, signal := range againSignals {
			if i := strings.Index(strings.ToUpper(w.Text), signal); i >= 0 {
				return part(w, i, i+len(signal))
			}
		}
	}
	return cable.Word{}
}
