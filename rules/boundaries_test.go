package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// dated is a cable of one day. Its zero value is sound on every day from
// 1972-06-01 on: fields that are empty have what a cable of the day has, and "-"
// leaves a line out.
type dated struct {
	level     string // words of the banner
	caption   string
	order     string // what follows "E.O. "; %s is the day ten years after the message
	tags      string // what follows "TAGS: "
	subject   string // what follows "SUBJECT: "
	statement string
	text      string // paragraph 1, from its mark on
	second    string // paragraph 2
}

// on returns the cable as of day, sent at noon.
func (c dated) on(day time.Time) string {
	or := func(s, usual string) string {
		if s == "" {
			return usual
		}
		return s
	}
	line := func(label, s string) string {
		if s == "-" {
			return ""
		}
		return label + s + "\n"
	}
	marked := !day.Before(cable.SincePortions.From)
	mark := func(m string) string {
		if !marked {
			return ""
		}
		return m
	}
	order := or(c.order, usualOrder(day))
	if strings.Contains(order, "%s") {
		order = fmt.Sprintf(order, day.AddDate(10, 0, 0).Format("01/02/2006"))
	}
	statement := c.statement
	if statement == "" && !day.Before(cable.SinceAuthority.From) {
		statement = "Classified By: DCM Pat Example for reasons " + reasonsOn(day) + "."
	}
	if statement == "-" {
		statement = ""
	}
	if statement != "" {
		statement += "\n\n"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "R %s1200Z %s\n", day.Format("02"), strings.ToUpper(day.Format("Jan 06")))
	b.WriteString("FM AMEMBASSY FREDONIA\nTO SECSTATE WASHDC\n\n")
	b.WriteString(or(c.level, "C O N F I D E N T I A L") + " FREDONIA 0417\n\n")
	if c.caption != "" {
		b.WriteString(c.caption + "\n\n")
	}
	b.WriteString(line("E.O. ", order) + line("TAGS: ", or(c.tags, "EAGR")) + line("SUBJECT: ", or(c.subject, "HARVEST")))
	b.WriteString("\n" + statement)
	fmt.Fprintf(&b, "1. %s\n\n2. %s\n\nROE\n",
		or(c.text, mark("(C) ")+"The mills are closed until the new grain is in."), or(c.second, mark("(U) ")+"The bakers wait for flour."))
	return b.String()
}

// usualOrder returns what follows "E.O. " on the cables of day.
func usualOrder(day time.Time) string {
	w := cable.OrderOn(day)
	switch w.Number {
	case "11652":
		return "11652: GDS"
	case "12065":
		return fmt.Sprintf("12065: GDS %s (DOE, JANE)", day.AddDate(cable.GDSYears, 0, 0).Format("1/2/06"))
	case "12356":
		return "12356: DECL: OADR"
	}
	return w.Number + ": DECL: %s"
}

func reasonsOn(day time.Time) string {
	if day.Before(cable.ReasonSection14.From) {
		return "1.5 (b) and (d)"
	}
	return "1.4 (b) and (d)"
}

// TestBoundaries checks with all rules that what is asked of cables changes on
// the very day that an order says, and that nothing else is found.
func TestBoundaries(t *testing.T) {
	const (
		known   = "eo-number-anachronism warning"
		twenty  = "10/10/2023"
		derived = "Classified By: DCM Pat Example for reasons 1.4 (b) and (d).\nDerived From: DSCG 10-1"
	)
	reasons := func(section string) dated {
		return dated{statement: "Classified By: DCM Pat Example for reasons " + section + " (b) and (d)."}
	}
	for _, tt := range []struct {
		day           string // the first day on which the second reading holds
		name          string
		cable         dated
		before, after string // the findings, "" for none
	}{
		{"1973-03-01", "sound", dated{}, "", ""},
		{"1973-03-01", "no E.O. line", dated{order: "-"}, "", "eo-line-missing warning"},
		{"1973-03-01", "no TAGS", dated{tags: "-"}, "", "tags-missing warning"},
		{"1973-03-01", "no subject", dated{subject: "-"}, "", "subject-missing error"},
		{"1973-03-01", "no value", dated{order: "11652:"}, "", "declassification-missing error"},
		{"1973-03-01", "order of 1953", dated{order: "10501: GROUP 3"}, "", known},
		{"1973-03-01", "period", dated{order: "11652: GDS."}, "", "eo-line-trailing-punctuation info"},

		{"1978-12-01", "sound", dated{}, "", ""},
		{"1978-12-01", "period", dated{order: "11652: GDS."}, "eo-line-trailing-punctuation info", ""},
		{"1978-12-01", "order of 1978", dated{order: "12065: GDS (DOE, JANE)"}, known, "declassification-gds-date info"},
		{"1978-12-01", "code of 1978", dated{order: "11652: GDS"}, "", ""},
		{"1978-12-01", "no marks", dated{text: "The mills are closed now.", second: "The bakers wait for flour."}, "", "portion-missing warning"},
		{"1978-12-01", "marks below the banner", dated{text: "(U) The mills are closed now.", second: "(U) The bakers wait for flour."}, "", "banner-above-portions warning"},
		{"1979-02-01", "order of 1972", dated{order: "11652: GDS"}, "", known},
		{"1979-02-01", "ADS", dated{order: "11652: ADS"}, "declassification-ads-undated warning", known},

		{"1982-08-01", "sound", dated{}, "", ""},
		{"1982-08-01", "order of 1982", dated{order: "12356: DECL: OADR"}, known, ""},
		{"1982-08-01", "no keyword", dated{order: "12356: 12/31/92"}, known, "declassification-keyword-missing info"},
		{"1982-11-01", "order of 1978", dated{order: "12065: RDS-1 12/31/99 (DOE, JANE)"}, "", known},
		{"1982-11-01", "no GDS date", dated{order: "12065: GDS (DOE, JANE)"}, "declassification-gds-date info", known},

		{"1995-10-01", "SBU", dated{second: "(SBU) The bakers wait for flour."}, "portion-anachronism warning", ""},
		{"1995-10-01", "LOU", dated{second: "(LOU) The bakers wait for flour."}, "", ""},
		{"1996-01-01", "LOU", dated{order: "12356: DECL: OADR", second: "(LOU) The bakers wait for flour."}, "", "portion-anachronism warning"},
		{
			"1995-10-01", "SENSITIVE",
			dated{level: "UNCLAS", caption: "SENSITIVE", order: "12356: N/A", statement: "-", text: "The mills are closed now.", second: "The bakers wait."},
			"caption-anachronism warning", "",
		},

		{"1995-10-14", "sound", dated{}, "", ""},
		{"1995-10-14", "order of 1995", dated{order: "12958: DECL: %s"}, known, ""},
		{"1995-10-14", "no statement", dated{order: "12958: DECL: %s", statement: "-"}, known, "classifier-missing warning"},
		{"1995-10-14", "no statement under the old order", dated{order: "12356: DECL: OADR", statement: "-"}, "", ""},
		{"1995-10-14", "no reason", dated{order: "12958: DECL: %s", statement: "Classified By: DCM Pat Example."}, known, "reason-missing error"},
		{"1995-10-14", "exemption", dated{order: "12356: DECL: X1", statement: "-"}, "declassification-code-early warning", ""},
		{"1995-10-14", "code of other orders", dated{order: "12356: DECL: GDS", statement: "-"}, "declassification-code-unknown warning", ""},
		{"1995-10-14", "short year", dated{order: "12958: DECL: 1/1/03"}, known, "declassification-date-form info"},
		{"1995-10-14", "year first", dated{order: "12356: DECL: 2003/01/01", statement: "-"}, "", ""},
		{"1995-10-14", "too late", dated{order: "12958: DECL: 12/31/2006"}, known, "declassification-too-late warning"},
		{
			"1995-10-14", "one mark missing", dated{order: "12356: DECL: OADR", second: "The bakers wait for flour."},
			"portion-missing warning", "portion-missing error",
		},
		{"1996-04-12", "no statement", dated{statement: "-"}, "classifier-missing warning", "classifier-missing error"},
		{"1996-04-12", "order of 1982", dated{order: "12356: DECL: OADR", statement: "-"}, "", known},
		{"1996-04-12", "OADR", dated{order: "12958: DECL: OADR"}, "", "declassification-retired warning"},

		{"2003-03-25", "sound", dated{}, "", ""},
		{"2003-03-25", "new section", reasons("1.4"), "reason-section-anachronism warning", ""},
		{"2003-03-25", "old section", reasons("1.5"), "", ""},
		{"2003-03-25", "twenty years", dated{order: "12958: DECL: " + twenty}, "declassification-too-late warning", ""},
		{"2003-03-25", "event", dated{order: "12958: DECL: AFTER THE HARVEST"}, "", "declassification-event-indefinite info"},
		{"2003-09-22", "old section", reasons("1.5"), "", "reason-section-anachronism info"},
		{"2003-09-22", "two exemptions", dated{order: "12958: DECL: X1, X5"}, "", "declassification-multiple warning"},
		{"2003-09-22", "exemption", dated{order: "12958: DECL: X1"}, "", ""},
		{"2004-01-01", "exemption", dated{order: "12958: DECL: X1"}, "", "declassification-retired warning"},
		{"2005-01-01", "old section", reasons("1.5"), "reason-section-anachronism info", "reason-section-anachronism warning"},

		{"2010-06-27", "sound", dated{}, "", ""},
		{"2010-06-27", "order of 2010", dated{order: "13526: DECL: %s"}, known, ""},
		{"2010-06-27", "order of 1995", dated{order: "12958: DECL: %s"}, "", ""},
		{"2010-06-27", "exemption without date", dated{order: "13526: DECL: 25X1"}, known, "declassification-exemption-undated warning"},
		{"2010-06-27", "exemption with date", dated{order: "13526: DECL: 50X1-HUM 12/31/2060"}, known, "declassification-exemption-dated error"},
		{"2010-06-27", "derived", dated{statement: derived}, "", "reason-with-derived-from info"},
		{"2011-01-01", "order of 1995", dated{order: "12958: DECL: %s"}, "", known},
		{"2011-01-01", "exemption of 1995", dated{order: "12958: DECL: 25X1"}, "", known},
	} {
		first, err := time.Parse(time.DateOnly, tt.day)
		if err != nil {
			t.Fatal(err)
		}
		for off := -3; off <= 3; off++ {
			day, want := first.AddDate(0, 0, off), tt.before
			if off >= 0 {
				want = tt.after
			}
			text := tt.cable.on(day)
			if diff := cmp.Diff(want, findings(t, text)); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s\n%s", day.Format(time.DateOnly), tt.name, diff, text)
			}
		}
	}
}

// TestCalendar checks the dates on the E.O. line against the message date with
// all rules: leap days, years that are added to one, years of two digits.
func TestCalendar(t *testing.T) {
	const (
		invalid = "declassification-date-invalid error"
		late    = "declassification-too-late warning"
		before  = "declassification-before-message error"
		same    = "declassification-same-day warning"
		form    = "declassification-date-form info"
		gds     = "declassification-gds-date info"
	)
	for _, tt := range []struct{ day, order, want string }{
		// Leap days, also of 2000, which a hundred divides.
		{"1996-02-29", "12356: DECL: 02/29/2000", ""},
		{"1999-05-03", "12958: DECL: 02/29/2000", ""},
		{"1999-05-03", "12958: DECL: 02/29/2001", invalid},
		{"1999-05-03", "12958: DECL: 02/29/2004", ""},
		{"2007-05-03", "12958: DECL: 02/28/2017", ""},
		{"2007-05-03", "12958: DECL: 02/29/2017", invalid},
		{"2007-05-03", "12958: DECL: 02/29/2016", ""},
		{"2007-05-03", "12958: DECL: 02/30/2016", invalid},
		{"2007-05-03", "12958: DECL: 04/31/2017", invalid},

		// Ten years from a leap day end on a day of another name. A day more is
		// for the post's clock.
		{"2000-02-29", "12958: DECL: 02/28/2010", ""},
		{"2000-02-29", "12958: DECL: 02/29/2010", invalid},
		{"2000-02-29", "12958: DECL: 03/01/2010", ""},
		{"2000-02-29", "12958: DECL: 03/02/2010", ""},
		{"2000-02-29", "12958: DECL: 03/03/2010", late},
		{"2000-02-28", "12958: DECL: 03/01/2010", ""},
		{"2000-02-28", "12958: DECL: 03/02/2010", late},
		{"2002-03-01", "12958: DECL: 02/29/2012", ""},
		{"2002-02-28", "12958: DECL: 02/29/2012", ""},
		{"2002-02-27", "12958: DECL: 02/29/2012", late},
		// Twenty-five.
		{"2004-02-29", "12958: DECL: 02/28/2029", ""},
		{"2004-02-29", "12958: DECL: 03/01/2029", ""},
		{"2004-02-29", "12958: DECL: 03/02/2029", ""},
		{"2004-02-29", "12958: DECL: 03/03/2029", late},
		{"2012-02-29", "13526: DECL: 03/02/2037", ""},
		{"2012-02-29", "13526: DECL: 03/03/2037", late},
		// The six of GDS, a month to either side.
		{"1980-02-29", "12065: GDS 1/28/86 (DOE, JANE)", gds},
		{"1980-02-29", "12065: GDS 1/29/86 (DOE, JANE)", ""},
		{"1980-02-29", "12065: GDS 2/28/86 (DOE, JANE)", ""},
		{"1980-02-29", "12065: GDS 2/29/86 (DOE, JANE)", invalid},
		{"1980-02-29", "12065: GDS 3/1/86 (DOE, JANE)", ""},
		{"1980-02-29", "12065: GDS 4/1/86 (DOE, JANE)", ""},
		{"1980-02-29", "12065: GDS 4/2/86 (DOE, JANE)", gds},
		{"1980-02-29", "12065: GDS (DOE, JANE)", gds},
		{"1980-02-29", "12065: RDS-1 2/29/00 (DOE, JANE)", ""},

		// A year of two digits is of the fifty years from the message on, when
		// one is, and else of the nearest.
		{"1974-06-28", "11652: ADS, DECLAS 12-31-74", ""},
		{"1974-06-28", "11652: XGDS1, DECLAS 12-31-04", ""},
		{"1974-06-28", "11652: XGDS1, DECLAS 6-28-74", same},
		{"1974-06-28", "11652: XGDS1, DECLAS 6-27-74", before},
		{"1975-01-01", "11652: ADS, DECLAS 12-31-74", before},
		{"1979-11-13", "12065: GDS 11/12/79 (DOE, JANE)", before},
		{"1985-05-03", "12356: DECL: 5/3/15", ""},
		{"1985-05-03", "12356: DECL: 5/3/35", ""},
		{"1985-05-03", "12356: DECL: 5/3/84", before},
		{"1999-12-31", "12958: DECL: 1/1/00", form},
		{"1999-12-31", "12958: DECL: 12/31/09", form},
		{"1999-12-31", "12958: DECL: 12/31/99", form + ", " + same},
		{"1999-12-31", "12958: DECL: 12/30/99", before + ", " + form},
		{"2000-01-03", "12958: DECL: 12/31/99", before + ", " + form},
		{"2000-01-03", "12958: DECL: 1/2/50", form + ", " + late},
		{"2000-01-03", "12958: DECL: 1/3/00", form + ", " + same},
		{"2000-01-03", "12958: DECL: 2/29/00", form},
		{"2001-01-03", "12958: DECL: 2/29/00", before + ", " + form},
		{"2001-01-03", "12958: DECL: 2/29/02", invalid},

		// The message date's own year: 73 is the first of the files, 72 the last.
		{"1999-12-31", "12958: DECL: 12/31/2009", ""},
		{"2000-01-01", "12958: DECL: 01/01/2010", ""},
		{"2000-01-01", "12356: DECL: OADR", "eo-number-anachronism warning"},
	} {
		day, err := time.Parse(time.DateOnly, tt.day)
		if err != nil {
			t.Fatal(err)
		}
		text := dated{order: tt.order}.on(day)
		if diff := cmp.Diff(tt.want, findings(t, text)); diff != "" {
			t.Errorf("%s, E.O. %s (-want +got):\n%s", tt.day, tt.order, diff)
		}
	}
}

// findings returns the rules and severities of what the default rules, and those
// of the two families that are opt-in, find in text.
func findings(t *testing.T, text string) string {
	t.Helper()
	var found []string
	for _, d := range boundaryLinter(t).Lint(file(t, "cable.txt", text)).Findings {
		found = append(found, d.Rule+" "+d.Severity.String())
	}
	slices.Sort(found)
	return strings.Join(found, ", ")
}

// boundaryLinter returns a Linter of the default rules and of the opt-in rules
// with an era that the tests of this file are about.
func boundaryLinter(t *testing.T) *lint.Linter {
	t.Helper()
	reg, err := rules.Registry()
	if err != nil {
		t.Fatal(err)
	}
	on, err := reg.Select(lint.Selection{Extend: []string{"declassification-event-indefinite"}})
	if err != nil {
		t.Fatal(err)
	}
	l, err := lint.New(reg, lint.Options{Rules: on, Schema: checker(t).Check, Silences: rules.Silences(), Crash: true})
	if err != nil {
		t.Fatal(err)
	}
	return l
}
