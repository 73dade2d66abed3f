package config

import (
	"fmt"
	"strings"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/spell"
)

// Origin is where a value comes from.
type Origin struct {
	Name         string // a path, a preset, a flag, a variable or "default"
	Line, Column int    // 1-based; 0 in what has no lines
}

// String returns path:line:column, or the name alone.
func (o Origin) String() string {
	if o.Line == 0 {
		return o.Name
	}
	return fmt.Sprintf("%s:%d:%d", o.Name, o.Line, o.Column)
}

// Value is a value and where it comes from.
type Value[T any] struct {
	V    T
	From Origin
}

// Settings says how files are checked, in part: what is nil is not said.
type Settings struct {
	Select   []Value[string] // not nil when empty: no rule
	Extend   []Value[string]
	Ignore   []Value[string]
	Severity map[string]Value[diag.Severity] // by rule ID

	Schema  *Value[string] // path to open
	Era     *Value[Era]
	Profile *Value[cable.Profile]
	Grace   map[string]Value[time.Time] // the last day, by the name of a cable.Retirement

	Posts    []Value[codes.PostRow]
	Captions []Value[codes.CaptionRow]
	TAGs     []Value[codes.TAGRow]
}

// selection returns what s says of the rules that run.
func (s *Settings) selection() lint.Selection {
	return lint.Selection{Select: values(s.Select), Extend: values(s.Extend), Ignore: values(s.Ignore)}
}

// values returns the values without their origins, nil of nil.
func values[T any](list []Value[T]) []T {
	if list == nil {
		return nil
	}
	out := make([]T, len(list))
	for i := range list {
		out[i] = list[i].V
	}
	return out
}

// Era is the dates of messages that do not tell theirs: those that carry an
// order, or a range of days.
type Era struct {
	Order string // its number; empty: Days
	Days  cable.Era
	text  string
}

// String returns the text that ParseEra read.
func (e Era) String() string { return e.text }

// ParseEra reads the number of an order, 12958, a year or day, 1976 or
// 1976-07-04, or a range of them that may be open on one side, 1973..1979. Both
// ends belong to the range.
func ParseEra(text string) (Era, error) {
	e := Era{text: text}
	if cable.FindOrder(text) != nil {
		e.Order = text
		return e, nil
	}
	from, until, isRange := strings.Cut(text, "..")
	first, ok := parseDays(from)
	last := first
	if isRange {
		var closed bool
		last, closed = parseDays(until)
		ok = (ok || from == "" && closed) && (closed || until == "")
	}
	switch {
	case !ok && len(text) == 5 && isNumber(text):
		var known []string
		for i := range cable.OrderWindows {
			known = append(known, cable.OrderWindows[i].Number)
		}
		if near := spell.Nearest(text, known); near != "" {
			return Era{}, fmt.Errorf("unknown order %q; did you mean %q?", text, near)
		}
		return Era{}, fmt.Errorf("unknown order %q", text)
	case !ok:
		return Era{}, fmt.Errorf("%q is no era (want an order such as 12958, a year, a date or a range such as 1973..1979)", text)
	}
	e.Days = cable.Era{From: first.From, Until: last.Until}
	if !e.Days.From.IsZero() && !e.Days.Until.IsZero() && !e.Days.From.Before(e.Days.Until) {
		return Era{}, fmt.Errorf("era %q ends before it begins", text)
	}
	return e, nil
}

// parseDays reads a year or a day.
func parseDays(text string) (cable.Era, bool) {
	if t, err := time.Parse("2006", text); err == nil {
		return cable.Era{From: t, Until: t.AddDate(1, 0, 0)}, true
	}
	if t, err := time.Parse(time.DateOnly, text); err == nil {
		return cable.Era{From: t, Until: t.AddDate(0, 0, 1)}, true
	}
	return cable.Era{}, false
}

func isNumber(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
