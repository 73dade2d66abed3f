package declassification

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/golden"
	"github.com/cablelint/cablelint/lint"
)

// message returns a cable of 12:00Z on day, with level words on the banner and
// line as its E.O. line.
func message(day, level, line string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic(err)
	}
	return fmt.Sprintf("R %sZ %s\nFM AMEMBASSY FREDONIA\nTO SECSTATE WASHDC\n\n%s FREDONIA 000417\n\n%s\nTAGS: PREL\nSUBJECT: HARVEST\n\n1. The mills are closed.\n\nROE\n",
		t.Format("021504")[:2]+"1200", strings.ToUpper(t.Format("Jan 06")), level, line)
}

const (
	confidential = "C O N F I D E N T I A L"
	unclassified = "UNCLAS"
)

// sample is a cable and the finding it gives.
type sample struct {
	day, level, line string
	want             string // part of the finding; empty: none
}

func check(t *testing.T, rule *lint.Rule, cases []sample) {
	t.Helper()
	for _, c := range cases {
		got := golden.Findings(t, rule, message(c.day, c.level, c.line))
		first, _, _ := strings.Cut(got, "\n")
		switch {
		case c.want == "" && got != "":
			t.Errorf("%s, %s, %s: %s is not silent: %s", c.day, c.level, c.line, rule.ID, first)
		case c.want != "" && !strings.Contains(first, c.want):
			t.Errorf("%s, %s, %s: %s finds %q, want %q", c.day, c.level, c.line, rule.ID, first, c.want)
		case strings.Count(got, rule.ID) > 1:
			t.Errorf("%s, %s, %s: %s finds more than one fault:\n%s", c.day, c.level, c.line, rule.ID, got)
		}
	}
}

func TestMissing(t *testing.T) {
	const none = "has no date, event or code"
	check(t, declassificationMissing, []sample{
		{"1973-02-28", confidential, "E.O. 11652:", ""},
		{"1973-03-01", confidential, "E.O. 11652:", "the E.O. 11652 line of a CONFIDENTIAL cable " + none},
		{"1973-03-01", "S E C R E T", "E.O. 11652:", "the E.O. 11652 line of a SECRET cable " + none},
		{"1973-03-01", "LIMITED OFFICIAL USE", "E.O. 11652:", ""},
		{"1973-03-01", unclassified, "E.O. 11652:", ""},
		{"1985-05-03", confidential, "E.O. 12356", none},
		{"1985-05-03", confidential, "E.O. 12356: DECL:", none},
		{"1985-05-03", confidential, "E.O. 12356: DECL: .", none},
		{"1985-05-03", confidential, "E.O. 12356: DECL: OADR", ""},
		{"1985-05-03", confidential, "E.O. 12356: N/A", ""},
		{"1985-05-03", confidential, "E.O. 12356: DECL: TBD", ""},
		{"1985-05-03", confidential, "E.O. 12356: DECL: 99/99/99", ""},
		{"2012-05-03", confidential, "E.O. 13526: DECL:", none},
		{"2012-05-03", confidential, "E.O.: 13526", none},
		{"2012-05-03", confidential, "TAGS: PREL", ""},
	})
}

func TestNotApplicable(t *testing.T) {
	check(t, declassificationNotApplicable, []sample{
		{"1973-02-28", confidential, "E.O. 11652: N/A", `"N/A" on the E.O. line of a CONFIDENTIAL cable`},
		{"1976-11-19", confidential, "E.O. 11652: NA", `"NA" on`},
		{"1976-11-19", confidential, "E.O. 11652: n/a", `"n/a" on`},
		{"1976-11-19", confidential, "E.O. 11652: N / A", `"N / A" on`},
		{"1976-11-19", confidential, "E.O. 11652: NOT APPLICABLE", `"NOT APPLICABLE" on`},
		{"2007-05-03", confidential, "E.O. 12958: DECL: N/A", `"N/A" on`},
		{"2007-05-03", unclassified, "E.O. 12958: N/A", ""},
		{"2007-05-03", "UNCLAS E F T O", "E.O. 12958: N/A", ""},
		{"1976-11-19", "LIMITED OFFICIAL USE", "E.O. 11652: N/A", ""},
		{"2007-05-03", confidential, "E.O. 12958: DECL: NATO SUMMIT", ""},
		{"2012-05-03", confidential, "E.O. 13526: DECL: N/A TO RD PORTIONS", ""},
	})
}

func TestDateInvalid(t *testing.T) {
	check(t, declassificationDateInvalid, []sample{
		{"2006-02-28", confidential, "E.O. 12958: DECL: 02/28/2016", ""},
		{"2006-02-28", confidential, "E.O. 12958: DECL: 02/29/2016", ""},
		{"2006-02-28", confidential, "E.O. 12958: DECL: 02/30/2016", "February 2016 has 29 days"},
		{"2006-02-28", confidential, "E.O. 12958: DECL: 02/29/2015", "February 2015 has 28 days"},
		{"1990-02-28", confidential, "E.O. 12356: DECL: 2/29/00", ""}, // 2000 is a leap year
		{"2090-02-28", confidential, "E.O. 13526: DECL: 02/29/2100", "February 2100 has 28 days"},
		{"2006-02-28", confidential, "E.O. 12958: DECL: 04/31/2016", "April 2016 has 30 days"},
		{"2006-02-28", confidential, "E.O. 12958: DECL: 12/31/2016", ""},
		{"2006-02-28", confidential, "E.O. 12958: DECL: 13/31/2016", "there is no month 13"},
		{"2006-02-28", confidential, "E.O. 12958: DECL: 13/12/2016", "there is no month 13"},
		{"2006-02-28", confidential, "E.O. 12958: DECL: 12/32/2016", "there is no day 32"},
		{"2006-02-28", confidential, "E.O. 12958: DECL: 31 APR 2016", `"31 APR 2016" does not exist: April 2016 has 30 days`},
		{"1976-11-19", unclassified, "E.O. 11652: N/A", ""},
	})
}

func TestSwapDayAndMonth(t *testing.T) {
	for _, tt := range []struct{ date, want string }{
		{"13/12/2016", `"12/13/2016"`},
		{"31/05/2017", `"05/31/2017"`},
		{"31-1-17", `"1-31-17"`},
		{"2017/31/05", `"2017/05/31"`},
		{"29/02/2016", `"02/29/2016"`},
		{"29/02/2015", ""}, // no date either way
		{"02/30/2017", ""},
		{"31 APR 2016", ""}, // the month is a word
	} {
		got := golden.Findings(t, declassificationDateInvalid, message("2006-02-28", confidential, "E.O. 12958: DECL: "+tt.date))
		_, fix, found := strings.Cut(got, "fix (display): swap day and month: ")
		fix, _, _ = strings.Cut(fix, "\n")
		if found != (tt.want != "") || fix != tt.want {
			t.Errorf("%s: the fix swaps to %q, want %q", tt.date, fix, tt.want)
		}
	}
}

func TestAgainstTheMessageDate(t *testing.T) {
	for _, tt := range []struct {
		day, line    string
		before, same bool
	}{
		{"2008-01-15", "E.O. 12958: DECL: 01/14/2008", true, false},
		{"2008-01-15", "E.O. 12958: DECL: 01/15/2008", false, true},
		{"2008-01-15", "E.O. 12958: DECL: 01/16/2008", false, false},
		{"2008-02-29", "E.O. 12958: DECL: 02/28/2008", true, false},
		{"2008-02-29", "E.O. 12958: DECL: 02/29/2008", false, true},
		{"2008-02-29", "E.O. 12958: DECL: 03/01/2008", false, false},
		{"2007-12-31", "E.O. 12958: DECL: 12/31/2007", false, true},
		{"2008-01-01", "E.O. 12958: DECL: 12/31/2007", true, false},
		{"2008-01-01", "E.O. 12958: DECL: 01/01/2008", false, true},
		// Two digits are of the fifty years from the message on.
		{"1999-12-31", "E.O. 12958: DECL: 1/1/00", false, false},
		{"1979-11-12", "E.O. 12065: RDS-1 11/12/09 (DOE, J)", false, false},
		{"1979-11-13", "E.O. 12065: 11/12/79 (DOE, J)", true, false},
		{"1975-01-01", "E.O. 11652: ADS, DECLAS 12-31-74", true, false},
		// Neither an event nor the end of control is compared.
		{"2008-01-15", "E.O. 12958: DECL: AFTER RENEWAL OF THE 1/5/1999 TREATY", false, false},
		{"1976-11-19", "E.O. 11652: N/A DECONTROL 11/18/76", false, false},
		{"1976-11-19", "E.O. 11652: N/A DECONTROL 11/19/76", false, false},
	} {
		text := message(tt.day, confidential, tt.line)
		if got := golden.Findings(t, declassificationBeforeMessage, text); (got != "") != tt.before {
			t.Errorf("%s, %s: before is %t, want %t: %s", tt.day, tt.line, got != "", tt.before, got)
		}
		if got := golden.Findings(t, declassificationSameDay, text); (got != "") != tt.same {
			t.Errorf("%s, %s: same day is %t, want %t: %s", tt.day, tt.line, got != "", tt.same, got)
		}
	}
}

func TestTooLate(t *testing.T) {
	check(t, declassificationTooLate, []sample{
		{"1995-10-13", confidential, "E.O. 12958: DECL: 10/13/2025", ""},
		{"1995-10-14", confidential, "E.O. 12958: DECL: 10/14/2005", ""},
		{"1995-10-14", confidential, "E.O. 12958: DECL: 10/15/2005", ""},
		{"1995-10-14", confidential, "E.O. 12958: DECL: 10/16/2005", "more than 10 years"},
		{"1995-10-14", confidential, "E.O. 12356: DECL: 10/16/2005", ""},
		{"2003-03-24", confidential, "E.O. 12958: DECL: 03/25/2013", ""},
		{"2003-03-24", confidential, "E.O. 12958: DECL: 03/26/2013", "more than 10 years"},
		{"2003-03-24", confidential, "E.O. 12958: DECL: X1, 03/26/2013", ""},
		{"2003-03-25", confidential, "E.O. 12958: DECL: 03/27/2013", ""},
		{"2003-03-25", confidential, "E.O. 12958: DECL: 03/26/2028", ""},
		{"2003-03-25", confidential, "E.O. 12958: DECL: 03/27/2028", "more than 25 years"},
		{"2008-02-29", confidential, "E.O. 12958: DECL: 02/28/2033", ""},
		{"2008-02-29", confidential, "E.O. 12958: DECL: 03/01/2033", ""},
		{"2008-02-29", confidential, "E.O. 12958: DECL: 03/03/2033", "more than 25 years"},
		{"2012-05-03", confidential, "E.O. 13526: DECL: 05/05/2037", "more than 25 years"},
		{"2012-05-03", confidential, "E.O. 13526: DECL: 50X1, 05/05/2062", ""},
		{"2012-05-03", unclassified, "E.O. 13526: DECL: 05/05/2037", ""},
	})
}

func TestRetired(t *testing.T) {
	check(t, declassificationRetired, []sample{
		{"1995-10-14", confidential, "E.O. 12958: DECL: OADR", ""},
		{"1996-04-11", confidential, "E.O. 12958: DECL: OADR", ""},
		{"1996-04-12", confidential, "E.O. 12958: DECL: OADR", `"OADR" went out when E.O. 12958 took effect on 1995-10-14`},
		{"1996-04-12", confidential, "E.O. 12356: DECL: OADR", ""},
		{"2003-09-21", confidential, "E.O. 12958: DECL: X1", ""},
		{"2003-12-31", confidential, "E.O. 12958: DECL: X1", ""},
		{"2004-01-01", confidential, "E.O. 12958: DECL: X1", `"X1" is retired since 2003-09-22`},
		{"2004-01-01", confidential, "E.O. 12958: DECL: 1.6X8", `"1.6X8" is retired`},
		{"2004-01-01", confidential, "E.O. 12958: DECL: X9", ""}, // declassification-code-range
		{"2004-01-01", confidential, "E.O. 12958: DECL: 25X1", ""},
		{"1999-01-01", confidential, "E.O. 12958: DECL: MR", `"MR" was never authorised`},
		{"1999-01-01", confidential, "E.O. 12958: DECL: MANUAL REVIEW", `"MANUAL REVIEW" was never`},
		{"1995-10-13", confidential, "E.O. 12958: DECL: MR", ""},
	})
}

func TestCodeEarly(t *testing.T) {
	check(t, declassificationCodeEarly, []sample{
		{"1995-10-13", confidential, "E.O. 12356: DECL: X1", `"X1" exists since 1995-10-14`},
		{"1995-10-13", confidential, "E.O. 12356: DECL: 25X6", `"25X6" exists since`},
		{"1995-10-14", confidential, "E.O. 12356: DECL: X1", ""},
		{"1975-09-01", confidential, "E.O. 11652: XGDS1", ""},
		{"1975-09-01", confidential, "E.O. 11652: XGDS-1", ""},
		{"1975-09-01", confidential, "E.O. 11652: X GDS 1", ""},
		{"1980-09-01", confidential, "E.O. 12065: XDS-1", ""},
	})
}

func TestCodeRange(t *testing.T) {
	for prefix, last := range map[string]int{"": 8, "1.6": 8, "25": 9, "50": 9, "75": 9, "1.5": 0, "1.4": 0} {
		for n := range 13 {
			code := fmt.Sprintf("%sX%d", prefix, n)
			got := golden.Findings(t, declassificationCodeRange, message("2000-05-03", confidential, "E.O. 12958: DECL: "+code))
			if exists := 1 <= n && n <= last; (got == "") != exists {
				t.Errorf("%s: the code exists: %t, but the rule finds %q", code, exists, got)
			}
		}
	}
}

func TestKeywordMissing(t *testing.T) {
	check(t, declassificationKeywordMissing, []sample{
		{"1982-07-31", confidential, "E.O. 12356: 7/31/92", ""},
		{"1982-08-01", confidential, "E.O. 12356: 8/1/92", `date "8/1/92" without "DECL:"`},
		{"1982-08-01", confidential, "E.O. 12065: 8/1/92", ""},
		{"2007-05-03", confidential, "E.O. 12958: 05/03/2017", "without"},
		{"2007-05-03", unclassified, "E.O. 12958: 05/03/2017", ""},
		{"2007-05-03", confidential, "E.O. 12958: D: 05/03/2017", ""},
		{"2007-05-03", confidential, "E.O. 12958: DATE 05/03/2017", ""},
	})
}

func TestOnUnclassified(t *testing.T) {
	check(t, declassificationOnUnclassified, []sample{
		{"1975-09-01", unclassified, "E.O. 11652: GDS", `code "GDS" in an unclassified cable (want N/A)`},
		{"1975-09-01", "LIMITED OFFICIAL USE", "E.O. 11652: GDS", `code "GDS"`},
		{"1975-09-01", "LIMITED OFFICIAL USE", "E.O. 11652: N/A", ""},
		{"1975-09-01", "LIMITED OFFICIAL USE", "E.O. 11652: ADS DECON 2/15/76", ""},
		{"2007-05-03", unclassified, "E.O. 12958: DECL: 05/03/2017", `date "05/03/2017"`},
		{"2007-05-03", unclassified, "E.O. 12958: 05/03/2017", `date "05/03/2017"`},
		{"2007-05-03", unclassified, "E.O. 12958: DECL: 25X1, 05/03/2037", `code "25X1"`},
		{"2007-05-03", unclassified, "E.O. 12958: NONE", ""},
		{"2007-05-03", unclassified, "E.O. 12958: N/A", ""},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 05/03/2017", ""},
	})
	downgraded := strings.Replace(message("2007-05-03", unclassified, "E.O. 12958: DECL: 05/03/2017"), "1. The", "1. (C) The", 1)
	if got := golden.Findings(t, declassificationOnUnclassified, downgraded); got != "" {
		t.Errorf("a paragraph is marked (C): the rule is not silent: %s", got)
	}
}

// carried are the first and the last message date of each order, grace
// included, and the last day on which it was in force.
var carried = []struct{ number, first, last, end string }{
	{"11652", "1973-03-01", "1979-01-31", "1978-11-30"},
	{"12065", "1978-12-01", "1982-10-31", "1982-07-31"},
	{"12356", "1982-08-01", "1996-04-11", "1995-10-13"},
	{"12958", "1995-10-14", "2010-12-31", "2010-06-26"},
	{"13526", "2010-06-27", "2049-12-31", ""},
}

func TestAnachronismDayByDay(t *testing.T) {
	for _, o := range carried {
		day := func(s string, days int) string {
			t, _ := time.Parse(time.DateOnly, s)
			return t.AddDate(0, 0, days).Format(time.DateOnly)
		}
		line := "E.O. " + o.number + ": DECL: X"
		cases := []sample{
			{o.first, confidential, line, ""},
			{day(o.first, 1), confidential, line, ""},
			{day(o.last, -1), confidential, line, ""},
			{o.last, confidential, line, ""},
		}
		if o.number != "11652" { // not checked before its first day
			cases = append(cases, sample{day(o.first, -1), confidential, line, "E.O. " + o.number + " takes effect on " + o.first})
		}
		if o.number != "13526" { // still in force
			cases = append(cases, sample{day(o.last, 1), confidential, line, "E.O. " + o.number + " is in force until " + o.end})
		}
		check(t, eoNumberAnachronism, cases)
	}
	check(t, eoNumberAnachronism, []sample{
		{"1973-02-28", confidential, "E.O. 10501: GROUP 3", ""},
		{"1973-03-01", confidential, "E.O. 10501: GROUP 3", "E.O. 10501 is in force until 1972-05-31"},
		{"1973-02-28", confidential, "E.O. 13526: DECL: X", ""},
	})
}

// TestAnachronismTable compares the table in the rule's text with the windows.
func TestAnachronismTable(t *testing.T) {
	day := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return t.AddDate(0, 0, -1).Format(time.DateOnly)
	}
	for _, w := range cable.OrderWindows[1:] {
		row := "| " + strings.Join([]string{w.Number, w.Era.From.Format(time.DateOnly), day(w.Era.Until), day(w.Grace)}, " | ") + " |"
		row = strings.ReplaceAll(row, "|  |", "| |")
		if row = strings.ReplaceAll(row, "|  |", "| |"); !strings.Contains(eoNumberAnachronism.Doc, row) {
			t.Errorf("the table of eo-number-anachronism has no line %q", row)
		}
	}
}

func TestNumberUnknown(t *testing.T) {
	check(t, eoNumberUnknown, []sample{
		{"2007-05-03", confidential, "E.O. 12985: DECL: 05/03/2017", `did you mean "12958"?`},
		{"2007-05-03", confidential, "E.O. 1295: DECL: 05/03/2017", `did you mean "12958"?`},
		{"2007-05-03", confidential, "E.O. 129588: DECL: 05/03/2017", `did you mean "12958"?`},
		{"1979-11-12", confidential, "E.O. 12056: GDS", `did you mean "12065"?`},
		{"1985-11-12", confidential, "E.O. 12056: DECL: OADR", `did you mean "12356"?`},
		{"2007-05-03", confidential, "E.O. 12056: DECL: 05/03/2017", "(want 10501, 11652, 12065, 12356, 12958, 13526)"},
		{"2007-05-03", confidential, "E.O. 13142: DECL: 05/03/2017", "E.O. 13142 amends E.O. 12958"},
		{"1974-06-28", confidential, "E.O. 11714: GDS", "E.O. 11714 amends E.O. 11652"},
		{"1974-06-28", confidential, "E.O. 11 652: GDS", ""},
	})
}

func TestADSUndated(t *testing.T) {
	check(t, declassificationADSUndated, []sample{
		{"1974-06-28", confidential, "E.O. 11652: ADS", "ADS without a date or an event"},
		{"1974-06-28", confidential, "E.O. 11652: ADS, DECLAS", "ADS without"},
		{"1974-06-28", confidential, "E.O. 11652: ADS, DECLAS 12-31-74", ""},
		{"1974-06-28", confidential, "E.O. 11652: ADS DECLAS AT END OF TESTS", ""},
		{"1974-06-28", confidential, "E.O. 11652: GDS", ""},
		{"1974-06-28", confidential, "E.O. 11652: XGDS1", ""},
	})
}

func TestGDSDate(t *testing.T) {
	check(t, declassificationGDSDate, []sample{
		{"1979-09-14", confidential, "E.O. 12065: GDS 9/14/85 (DOE, J)", ""},
		{"1979-09-14", confidential, "E.O. 12065: GDS 8/14/85 (DOE, J)", ""}, // 31 days early
		{"1979-09-14", confidential, "E.O. 12065: GDS 8/13/85 (DOE, J)", "is not 6 years after the message date"},
		{"1979-09-14", confidential, "E.O. 12065: GDS 10/15/85 (DOE, J)", ""}, // 31 days late
		{"1979-09-14", confidential, "E.O. 12065: GDS 10/16/85 (DOE, J)", "is not 6 years after"},
		{"1979-09-14", confidential, "E.O. 12065: GDS (DOE, J)", "which is 6 years after the message: 9/14/85"},
		{"1979-09-14", confidential, "E.O. 12065: GDS 9/13/79 (DOE, J)", ""}, // declassification-before-message
		{"1979-09-14", confidential, "E.O. 12065: GDS 9/31/85 (DOE, J)", ""}, // declassification-date-invalid
		{"1979-09-14", confidential, "E.O. 12065: RDS-1 9/14/99 (DOE, J)", ""},
		{"1979-01-14", confidential, "E.O. 11652: GDS", ""},
	})
}

func TestExemptions(t *testing.T) {
	check(t, declassificationExemptionUndated, []sample{
		{"2010-06-26", confidential, "E.O. 13526: DECL: 25X1", ""},
		{"2010-06-27", confidential, "E.O. 13526: DECL: 25X1", `"25X1" without a date or an event`},
		{"2010-06-27", confidential, "E.O. 12958: DECL: 25X1", ""},
		{"2012-05-03", confidential, "E.O. 13526: DECL: 25X1, 05/03/2062", ""},
		{"2012-05-03", confidential, "E.O. 13526: DECL: 50X1-HUM", ""},
		{"2012-05-03", confidential, "E.O. 13526: DECL: 50X1", `"50X1" without`},
		{"2012-05-03", confidential, "E.O. 13526: DECL: 75X9", `"75X9" without`},
		{"2012-05-03", confidential, "E.O. 13526: DECL: 25X0", ""}, // declassification-code-range
	})
	check(t, declassificationExemptionDated, []sample{
		{"2010-06-26", confidential, "E.O. 13526: DECL: 50X1-HUM 06/26/2060", ""},
		{"2010-06-27", confidential, "E.O. 13526: DECL: 50X1-HUM 06/27/2060", `"06/27/2060" after "50X1-HUM"`},
		{"2012-05-03", confidential, "E.O. 13526: DECL: 50X2-WMD, 05/03/2062", `after "50X2-WMD"`},
		{"2012-05-03", confidential, "E.O. 13526: DECL: 50X1, 05/03/2062", ""},
		{"2012-05-03", confidential, "E.O. 13526: DECL: 05/03/2062, 50X1-HUM", ""}, // declassification-multiple
	})
}

func TestMultiple(t *testing.T) {
	check(t, declassificationMultiple, []sample{
		{"1995-10-13", confidential, "E.O. 12958: DECL: X1, 10/13/2005", ""},
		{"1995-10-14", confidential, "E.O. 12958: DECL: X1, 10/14/2005", `"10/14/2005", after "X1"`},
		{"1995-10-14", confidential, "E.O. 12356: DECL: OADR 10/14/2005", ""},
		{"2003-09-21", confidential, "E.O. 12958: DECL: X1, X5", ""},
		{"2003-09-22", confidential, "E.O. 12958: DECL: X1, X5", `"X5", after "X1"`},
		{"2003-09-22", confidential, "E.O. 12958: DECL: X1, X1", ""},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 05/03/2017, 05/03/2027", `"05/03/2027", after "05/03/2017"`},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 25X1, 05/03/2032", ""},
		{"2007-05-03", confidential, "E.O. 12958: DECL: OADR 05/03/2032", `"05/03/2032", after "OADR"`},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 05/03/2017 OR AFTER THE VOTE", ""},
	})
}

func TestRepeated(t *testing.T) {
	check(t, eoLineRepeated, []sample{
		{"2007-05-03", confidential, "E.O. 12958: DECL: 05/03/2017\nE.O. 12958: DECL: 05/04/2017", "something else"},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 05/03/2017\nE.O. 12356: DECL: 05/03/2017", "something else"},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 05/03/2017\nE.O. 12958: N/A", "something else"},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 05/03/2017\nE.O. 12958: DECL: 2017/05/03", ""},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 05/03/2017\nE.O. 12958:", ""},
		{"2007-05-03", confidential, "E.O. 12958: NA\nE.O. 12958: N/A", ""},
		{"1974-06-28", confidential, "E.O. 11652: XGDS-1\nE.O. 11652: XGDS1", ""},
		{"1974-06-28", confidential, "E.O. 11652: XGDS-1\nE.O. 11652: XGDS2", "something else"},
	})
}

func TestLineForm(t *testing.T) {
	for head, want := range map[string]string{
		"E.O. 12958:":         "",
		"E.O.12958:":          "",
		"E. O. 12958 :":       "",
		"EO 12958:":           "E.O. 12958:",
		"EO12958:":            "E.O. 12958:",
		"EO. 12958:":          "E.O. 12958:",
		"E.O 12958:":          "E.O. 12958:",
		"E O 12958:":          "E.O. 12958:",
		"E.0. 12958:":         "E.O. 12958:",
		"e.o. 12958:":         "E.O. 12958:",
		"E.o. 12958: decl:":   "E.O. 12958: DECL",
		"E.O. 12958: Decl:":   "E.O. 12958: DECL",
		"E.O. 12958: DECLAS:": "",
		"E.O. 12958":          "E.O. 12958:",
		"E.O. 12958;":         "E.O. 12958:",
		"E.O. 12958,":         "E.O. 12958:",
		"E.O. 12958.":         "E.O. 12958:",
		"E.O.: 12958":         "E.O. 12958:",
		"E.O.: 12958:":        "E.O. 12958:",
		"E.O.: 13526":         "",
		"EO: 13526":           "E.O. 13526:",
		"EO 1295":             "E.O. 1295:",
	} {
		value := " 05/03/2017"
		if !strings.Contains(strings.ToLower(head), "decl") {
			value = " DECL:" + value
		}
		finding := ""
		if want != "" {
			finding = fmt.Sprintf("(want %q)", want)
		}
		check(t, eoLineForm, []sample{{"2007-05-03", confidential, head + value, finding}})
	}
	check(t, eoLineForm, []sample{
		{"2007-05-03", unclassified, "E.O. 12958", ""},
		{"2007-05-03", unclassified, "EO 12958", `"EO 12958" (want "E.O. 12958")`},
		{"2007-05-03", unclassified, "E.O. 12958 N/A", `(want "E.O. 12958:")`},
	})
	folded := strings.Replace(message("2007-05-03", confidential, "e.o. 12958: decl: 05/03/2017"), "TAGS", "tags", 1)
	if got := golden.Findings(t, eoLineForm, folded); got != "" {
		t.Errorf("all labels are in small letters: the rule is not silent: %s", got)
	}
}

func TestTrailingPunctuation(t *testing.T) {
	const full = `the E.O. line ends with "."`
	check(t, eoLineTrailingPunctuation, []sample{
		{"1973-02-28", confidential, "E.O. 11652: GDS.", ""},
		{"1973-03-01", confidential, "E.O. 11652: GDS.", full},
		{"1978-11-30", confidential, "E.O. 11652: GDS.", full},
		{"1978-12-01", confidential, "E.O. 11652: GDS.", ""},
		{"1974-06-28", confidential, "E.O. 11652: XGDS2, DECLAS 12-31-84,", `ends with ","`},
		{"1974-06-28", confidential, "E.O. 11652: GDS .", `ends with " ."`},
		{"1974-06-28", unclassified, "E.O. 11652: N/A.", full},
		{"1974-06-28", unclassified, "E.O. 11652: N. A.", ""},
		{"1974-06-28", confidential, "E.O. 11652: .", ""},
		{"1974-06-28", confidential, "E.O. 11652: ADS, DECLAS AFTER THE HARVEST.", full},
		{"1974-06-28", confidential, "E.O. 11652: ADS, DECLAS WHEN LEFT U.S.", ""},
		{"1974-06-28", confidential, "E.O. 11652: ADS, DECLAS BY CORP.", ""},
	})
}

func TestCodeUnknown(t *testing.T) {
	known := map[string][]string{
		"11652": {"GDS", "ADS", "XGDS1", "XGDS2", "XGDS3", "XGDS4"},
		"12065": {"GDS", "RDS", "RDS-1", "RDS-2", "RDS-3", "RDS-4", "XDS", "XDS-1", "XDS-2", "XDS-3", "XDS-4"},
		"12356": {"OADR"},
	}
	codes := []string{
		"GDS", "ADS", "XGDS", "XGDS1", "XGDS2", "XGDS3", "XGDS4", "XGDS5", "RDS", "RDS-1", "RDS-2", "RDS-3", "RDS-4", "RDS-5",
		"XDS", "XDS-1", "XDS-2", "XDS-3", "XDS-4", "XDS-0", "OADR", "MR",
	}
	for number, day := range map[string]string{"11652": "1976-05-03", "12065": "1980-05-03", "12356": "1988-05-03"} {
		for _, code := range codes {
			got := golden.Findings(t, declassificationCodeUnknown, message(day, confidential, "E.O. "+number+": "+code))
			if exists := slices.Contains(known[number], code); (got == "") != exists {
				t.Errorf("E.O. %s: %s: the code exists: %t, but the rule finds %q", number, code, exists, got)
			}
		}
	}
	check(t, declassificationCodeUnknown, []sample{
		{"1976-05-03", confidential, "E.O. 11652: 6DS", `did you mean "GDS"?`},
		{"1976-05-03", confidential, "E.O. 11652: 4DS", `did you mean "ADS"?`},
		{"1976-05-03", confidential, "E.O. 11652: GD5", `did you mean "GDS"?`},
		{"1976-05-03", confidential, "E.O. 11652: XGDSI", `did you mean "XGDS1"?`},
		{"1976-05-03", confidential, "E.O. 11652: LDS", "(want GDS, ADS or XGDS1 to XGDS4)"},
		{"1976-05-03", confidential, "E.O. 11652: EGDS", "(want GDS, ADS or XGDS1 to XGDS4)"},
		{"1976-05-03", confidential, "E.O. 11652: XGDS", "lacks the number of its exemption"},
		{"1976-05-03", confidential, "E.O. 11653: LDS", "under E.O. 11652"},
		{"1976-05-03", confidential, "E.O. 12356: GDS", "under E.O. 12356"},
		{"1988-05-03", confidential, "E.O. 12356: DECL: OARD", `did you mean "OADR"?`},
		{"1988-05-03", confidential, "E.O. 12356: DECL: OADR.", ""},
		{"1988-05-03", confidential, "E.O. 12356: DECL: ROADS ARE OPEN", ""},
		{"1988-05-03", confidential, "E.O. 12356: DECL: 25X1", ""}, // declassification-code-early
		{"1995-10-13", confidential, "E.O. 12356: GDS", "does not exist"},
		{"1995-10-14", confidential, "E.O. 12356: GDS", ""},
		{"1971-05-03", confidential, "E.O. 10501: GDS", ""},
	})
}

func TestDateForm(t *testing.T) {
	check(t, declassificationDateForm, []sample{
		{"1995-10-13", confidential, "E.O. 12958: DECL: 10/13/05", ""},
		{"1995-10-14", confidential, "E.O. 12958: DECL: 10/14/05", `"10/14/05" has two digits (want 2005)`},
		{"1995-10-14", confidential, "E.O. 12356: DECL: 10/14/05", ""},
		{"1999-12-31", confidential, "E.O. 12958: DECL: 1/1/00", "(want 2000)"},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 05/03/2017", ""},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 5/3/2017", ""},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 3 MAY 2017", ""},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 3MAY17", "(want 2017)"},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 20170503", ""},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 05032017", ""},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 05-03-2017", `has hyphens for slashes (want "05/03/2017")`},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 5.3.17", `has points for slashes (want "05/03/2017")`},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 2017/5/3", `begins with the year (want "05/03/2017")`},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 2017-05-03", `begins with the year (want "05/03/2017")`},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 2017/13/03", ""}, // declassification-date-invalid
		{"2007-05-03", confidential, "E.O. 12958: DECL: AFTER THE 1/5/09 VOTE", ""},
		{"2012-05-03", confidential, "E.O. 13526: DECL: 2022/05/03", "begins with the year"},
	})
}

func TestEventIndefinite(t *testing.T) {
	check(t, declassificationEventIndefinite, []sample{
		{"2003-03-24", confidential, "E.O. 12958: DECL: AFTER THE HARVEST", ""},
		{"2003-03-25", confidential, "E.O. 12958: DECL: AFTER THE HARVEST", `event "AFTER THE HARVEST" without a date`},
		{"2012-05-03", confidential, "E.O. 13526: DECL: AFTER THE HARVEST", "without a date"},
		{"2007-05-03", confidential, "E.O. 12958: DECL: AFTER THE HARVEST OF 2009", ""},
		{"2007-05-03", confidential, "E.O. 12958: DECL: 10 YEARS AFTER THE HARVEST", ""},
		{"2007-05-03", confidential, "E.O. 12958: DECL: AFTER THE HARVEST OR 05/03/2017", ""},
		{"2007-05-03", confidential, "E.O. 12958: DECL: XXXX", ""},
		{"2007-05-03", confidential, "E.O. 12958: DECL:", ""},
		{"2007-05-03", unclassified, "E.O. 12958: DECL: AFTER THE HARVEST", ""},
	})
}
