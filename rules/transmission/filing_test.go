package transmission

import (
	"fmt"
	"testing"
	"time"

	"github.com/cablelint/cablelint/cable"
)

// TestFilingDayByDay files a message of every day of a common year, a leap year
// and the turn of the century from ten days before to ten days after it. Each
// time the DE line's day of the year must lead back to the day of filing.
func TestFilingDayByDay(t *testing.T) {
	for _, year := range []int{1999, 2000, 2007, 2008, 2009} {
		for message := cable.Day(year, time.January, 1); message.Year() == year; message = message.AddDate(0, 0, 1) {
			for apart := -10; apart <= 10; apart++ {
				filed := message.AddDate(0, 0, apart)
				day := filed.YearDay()
				if day == 366 && yearDays(year) == 365 && apart != -1 {
					continue // no day of the message's year
				}
				got, ok := filingDay(day, message)
				if !ok || !got.Equal(filed) {
					t.Errorf("filingDay(%d, %s) = %s, %t; want %s", day, message.Format(time.DateOnly), got.Format(time.DateOnly), ok, filed.Format(time.DateOnly))
				}
				if f := (filing{day: got}); f.after(message) != apart {
					t.Errorf("%s is %d days after %s, want %d", got.Format(time.DateOnly), f.after(message), message.Format(time.DateOnly), apart)
				}
			}
		}
	}
}

func TestValidDay(t *testing.T) {
	tests := []struct {
		message string
		day     int
		want    bool
	}{
		{"2007-05-03", 0, false},
		{"2007-05-03", 1, true},
		{"2007-05-03", 365, true},
		{"2007-05-03", 366, false},
		{"2008-05-03", 366, true},
		{"2008-12-31", 366, true},
		{"2008-05-03", 367, false},
		{"2007-12-31", 366, false}, // the next year has one
		{"2009-01-01", 366, true},  // filed on 31 December 2008
		{"2009-01-02", 366, false},
		{"2008-01-01", 366, true},
		{"2010-01-01", 366, false}, // the year before has none
		{"2000-02-29", 366, true},
		{"1900-02-28", 366, false},
	}
	for _, tt := range tests {
		message, err := time.Parse(time.DateOnly, tt.message)
		if err != nil {
			t.Fatal(err)
		}
		if got := validDay(tt.day, message); got != tt.want {
			t.Errorf("validDay(%d, %s) = %t, want %t", tt.day, tt.message, got, tt.want)
		}
		if _, ok := filingDay(tt.day, message); ok != tt.want {
			t.Errorf("filingDay(%d, %s) reports %t, want %t", tt.day, tt.message, ok, tt.want)
		}
	}
}

func TestClock(t *testing.T) {
	for n := range 10000 {
		hhmm := fmt.Sprintf("%04d", n)
		_, err := time.Parse("1504", hhmm)
		got, ok := clock(hhmm)
		if ok != (err == nil) || ok && got != time.Duration(n/100)*time.Hour+time.Duration(n%100)*time.Minute {
			t.Errorf("clock(%q) = %s, %t", hhmm, got, ok)
		}
	}
	for _, s := range []string{"", "145", "14555", "14:5", "-123", "+123", "14 5"} {
		if got, ok := clock(s); ok {
			t.Errorf("clock(%q) = %s, want none", s, got)
		}
	}
}

func TestForgetsLeapDay(t *testing.T) {
	tests := []struct {
		date string
		want bool
	}{
		{"2008-02-29", false}, {"2008-03-01", true}, {"2008-12-31", true}, {"2007-03-01", false}, {"2000-03-01", true}, {"2008-01-31", false},
	}
	for _, tt := range tests {
		date, err := time.Parse(time.DateOnly, tt.date)
		if err != nil {
			t.Fatal(err)
		}
		if got := forgetsLeapDay(date); got != tt.want {
			t.Errorf("forgetsLeapDay(%s) = %t, want %t", tt.date, got, tt.want)
		}
	}
}
