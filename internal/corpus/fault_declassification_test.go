package corpus_test

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/source"
)

// value returns the span of what follows the number on the E.O. line.
func (s *sheet) value() source.Span { return s.d.Order().Value.Span() }

// ordered reports whether s is a classified cable under one of these orders.
func (s *sheet) ordered(numbers ...string) bool {
	for _, n := range numbers {
		if s.m.Order == n && s.classified() {
			return true
		}
	}
	return false
}

var monthFirst = regexp.MustCompile(`^\d\d?/\d\d?/\d{4}$`)

// declDate returns the one date of a line such as "DECL: 05/03/2017", or false.
func (s *sheet) declDate() (source.Span, bool) {
	o := s.d.Order()
	if !s.ordered("12958", "13526") || o.Kind != cable.OrderDate || len(o.Dates) != 1 {
		return source.Span{}, false
	}
	at := o.Dates[0].Span
	return at, monthFirst.MatchString(s.of(at))
}

// redate returns a fault that replaces the date of the E.O. line.
func redate(day func(*sheet) time.Time) func(*sheet) *breakage {
	return func(s *sheet) *breakage {
		at, ok := s.declDate()
		if !ok {
			return nil
		}
		return s.replace(at, day(s).Format("01/02/2006"))
	}
}

// revalue returns a fault that replaces the whole value of the E.O. line of a
// classified cable under one of these orders; part must be reported.
func revalue(value, part string, orders ...string) func(*sheet) *breakage {
	return func(s *sheet) *breakage {
		if !s.ordered(orders...) {
			return nil
		}
		return s.replace(s.value(), value).within(part)
	}
}

var allOrders = []string{"11652", "12065", "12356", "12958", "13526"}

// declassificationFaults befall the E.O. line.
var declassificationFaults = []fault{
	{name: "the E.O. line is lost", rule: "eo-line-missing", befall: func(s *sheet) *breakage {
		if !s.dated() || s.c.Profile == corpus.Smart || strings.Count(s.text, "\nE.O.") != 1 { // the statement may have one
			return nil
		}
		line := s.field(cable.FieldOrder).Span
		last := int32(0)
		for i := range s.d.Fields {
			if f := &s.d.Fields[i]; f.Span.End <= line.Start {
				last = max(last, f.Span.End)
			}
		}
		return s.remove(s.lines(line)).reported(source.At(last))
	}},
	{name: "two digits of the order are swapped", rule: "eo-number-unknown", befall: func(s *sheet) *breakage {
		if s.m.Order != "12958" {
			return nil
		}
		return s.replace(s.d.Order().Number.Span, "12598")
	}},
	{name: "a digit of the order is lost", rule: "eo-number-unknown", befall: func(s *sheet) *breakage {
		if s.m.Order != "11652" {
			return nil
		}
		return s.replace(s.d.Order().Number.Span, "1652")
	}},
	{name: "the order is an amendment", rule: "eo-number-unknown", befall: func(s *sheet) *breakage {
		if s.m.Order != "12958" {
			return nil
		}
		return s.replace(s.d.Order().Number.Span, "13292")
	}},
	{name: "an order of later years", rule: "eo-number-anachronism", befall: func(s *sheet) *breakage {
		if s.m.Level.Classified() || !s.dated() || s.m.Year() > 1994 {
			return nil
		}
		return s.replace(s.d.Order().Number.Span, "12958")
	}},
	{name: "an order of earlier years", rule: "eo-number-anachronism", befall: func(s *sheet) *breakage {
		if s.m.Level.Classified() || !s.dated() || s.m.Year() < 1997 {
			return nil
		}
		return s.replace(s.d.Order().Number.Span, "12356")
	}},
	{name: "the declassification value is lost", rule: "declassification-missing", befall: func(s *sheet) *breakage {
		if !s.classified() || s.c.Profile == corpus.Smart {
			return nil
		}
		f := s.field(cable.FieldOrder)
		return s.remove(source.Span{Start: f.Label.End, End: f.Span.End})
	}},
	{name: "N/A on a classified cable", rule: "declassification-not-applicable",
		befall: revalue("N/A", "N/A", allOrders...)},
	{name: "a month 13", rule: "declassification-date-invalid", befall: func(s *sheet) *breakage {
		at, ok := s.declDate()
		if !ok {
			return nil
		}
		return s.replace(at, "13/32/2019")
	}},
	{name: "30 February", rule: "declassification-date-invalid", befall: func(s *sheet) *breakage {
		at, ok := s.declDate()
		if !ok {
			return nil
		}
		return s.replace(at, fmt.Sprintf("02/30/%d", s.m.Year()+5))
	}},
	{name: "declassified before it was sent", rule: "declassification-before-message",
		befall: redate(func(s *sheet) time.Time { return s.m.Time.AddDate(-1, 0, 0) })},
	{name: "declassified on the day", rule: "declassification-same-day",
		befall: redate(func(s *sheet) time.Time { return s.m.Time })},
	{name: "declassified after the limit", rule: "declassification-too-late",
		befall: redate(func(s *sheet) time.Time { return s.m.Time.AddDate(30, 0, 0) })},
	{name: "a date on an unclassified cable", rule: "declassification-on-unclassified", befall: func(s *sheet) *breakage {
		if s.m.Level.Classified() || s.m.Year() < 1997 || !s.dated() || s.m.Decl != "N/A" {
			return nil
		}
		date := s.m.Time.AddDate(9, 0, 0).Format("01/02/2006")
		return s.replace(s.value(), "DECL: "+date).within(date)
	}},
	{name: "a code on an unclassified cable", rule: "declassification-on-unclassified", befall: func(s *sheet) *breakage {
		if s.m.Level.Classified() || s.m.Order != "11652" || s.m.Decl != "N/A" {
			return nil
		}
		return s.replace(s.value(), "GDS")
	}},
	{name: "DECL is lost", rule: "declassification-keyword-missing", fixed: true, befall: func(s *sheet) *breakage {
		at, ok := s.declDate()
		o := s.d.Order()
		if !ok || o.Keyword.Absent() {
			return nil
		}
		keyword := source.Span{Start: o.Keyword.Span.Start, End: at.Start}
		return s.remove(keyword)
	}},
	{name: "OADR after its time", rule: "declassification-retired", befall: func(s *sheet) *breakage {
		if !s.between(day(1996, 5, 1), day(2099, 1, 1)) {
			return nil
		}
		return revalue("DECL: OADR", "OADR", "12958", "13526")(s)
	}},
	{name: "X1 after its time", rule: "declassification-retired", befall: func(s *sheet) *breakage {
		if !s.between(day(2004, 1, 1), day(2099, 1, 1)) {
			return nil
		}
		return revalue("DECL: X1", "X1", "12958")(s)
	}},
	{name: "manual review", rule: "declassification-retired", befall: func(s *sheet) *breakage {
		if !s.dated() {
			return nil
		}
		return revalue("DECL: MR", "MR", "12958", "13526")(s)
	}},
	{name: "X1 before its time", rule: "declassification-code-early", befall: func(s *sheet) *breakage {
		if !s.between(day(1983, 1, 1), day(1995, 10, 1)) {
			return nil
		}
		return revalue("DECL: X1", "X1", "12356")(s)
	}},
	{name: "an exemption that does not exist", rule: "declassification-code-range", befall: func(s *sheet) *breakage {
		if !s.between(day(1996, 5, 1), day(2003, 1, 1)) {
			return nil
		}
		return revalue("DECL: X9", "X9", "12958")(s)
	}},
	{name: "an exemption of the section of reasons", rule: "declassification-code-range", befall: func(s *sheet) *breakage {
		if !s.between(day(1996, 5, 1), day(2003, 1, 1)) {
			return nil
		}
		return revalue("DECL: 1.5X1", "1.5X1", "12958")(s)
	}},
	{name: "ADS without a date", rule: "declassification-ads-undated", befall: func(s *sheet) *breakage {
		if !s.ordered("11652") {
			return nil
		}
		b := s.replace(s.value(), "ADS")
		return b.reported(source.At(b.found.End))
	}},
	{name: "GDS without its date", rule: "declassification-gds-date", befall: func(s *sheet) *breakage {
		if !s.ordered("12065") {
			return nil
		}
		b := s.replace(s.value(), "GDS (DOE, JANE)")
		return b.reported(source.At(b.at.Start + int32(len("GDS"))))
	}},
	{name: "GDS of another year", rule: "declassification-gds-date", befall: func(s *sheet) *breakage {
		if !s.ordered("12065") {
			return nil
		}
		date := s.m.Time.AddDate(8, 0, 0).Format("1/2/06")
		return s.replace(s.value(), "GDS "+date+" (DOE, JANE)").within(date)
	}},
	{name: "an exemption without a date", rule: "declassification-exemption-undated", befall: func(s *sheet) *breakage {
		if !s.ordered("13526") {
			return nil
		}
		b := s.replace(s.value(), "DECL: 25X1")
		return b.reported(source.At(b.found.End))
	}},
	{name: "an endless exemption with a date", rule: "declassification-exemption-dated",
		befall: revalue("DECL: 50X1-HUM, 09/14/2061", "09/14/2061", "13526")},
	{name: "an exemption before a date", rule: "declassification-multiple", befall: func(s *sheet) *breakage {
		if !s.between(day(1996, 5, 1), day(2003, 1, 1)) {
			return nil
		}
		date := s.m.Time.AddDate(5, 0, 0).Format("01/02/2006")
		return revalue("DECL: X1, "+date, date, "12958")(s)
	}},
	{name: "two E.O. lines", rule: "eo-line-repeated", befall: func(s *sheet) *breakage {
		at, ok := s.declDate()
		if !ok || s.c.Profile == corpus.Smart {
			return nil
		}
		line := s.lines(s.field(cable.FieldOrder).Span)
		second := "E.O. " + s.m.Order + ": DECL: " + s.m.Time.AddDate(4, 1, 9).Format("01/02/2006")
		if s.of(at) == second[len(second)-10:] {
			return nil
		}
		return s.insert(line.End, second+"\n").within(second)
	}},
}
