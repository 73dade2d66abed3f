package authority

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/cablelint/cablelint/internal/golden"
	"github.com/cablelint/cablelint/lint"
)

// message returns a cable of 12:00Z on day, with level words on the banner,
// number on the E.O. line, and statement before the first paragraph.
func message(day, level, number, statement string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic(err)
	}
	if statement != "" {
		statement += "\n\n"
	}
	return fmt.Sprintf("R %s1200Z %s\nFM AMEMBASSY FREDONIA\nTO SECSTATE WASHDC\n\n%s FREDONIA 000417\n\nE.O. %s: DECL: 12/31/2012\nTAGS: PREL\nSUBJECT: HARVEST\n\n%s1. The mills are closed.\n\n2. The bakers wait.\n\n3. The millers rest.\n\nROE\n",
		t.Format("02"), strings.ToUpper(t.Format("Jan 06")), level, number, statement)
}

const (
	confidential = "C O N F I D E N T I A L"
	unclassified = "UNCLAS"
)

// sample is a cable and the finding it gives.
type sample struct {
	day, level, number, statement string
	want                          string // part of the finding; empty: none
}

func check(t *testing.T, rule *lint.Rule, samples []sample) {
	t.Helper()
	for _, c := range samples {
		got := golden.Findings(t, rule, message(c.day, c.level, c.number, c.statement))
		first, _, _ := strings.Cut(got, "\n")
		name := fmt.Sprintf("%s, %s, E.O. %s, %q", c.day, c.level, c.number, c.statement)
		switch {
		case c.want == "" && got != "":
			t.Errorf("%s: %s is not silent: %s", name, rule.ID, first)
		case c.want != "" && !strings.Contains(first, c.want):
			t.Errorf("%s: %s finds %q, want %q", name, rule.ID, first, c.want)
		case strings.Count(got, rule.ID) > 1:
			t.Errorf("%s: %s finds more than one fault:\n%s", name, rule.ID, got)
		}
	}
}

func TestClassifierMissing(t *testing.T) {
	check(t, classifierMissing, []sample{
		{"1995-10-13", confidential, "12958", "", ""},
		{"1995-10-14", confidential, "12958", "", "warning: nothing says who classified this CONFIDENTIAL cable"},
		{"1995-10-14", confidential, "12356", "", ""},
		{"1996-04-11", "S E C R E T", "12958", "", "warning: nothing says who classified this SECRET cable"},
		{"1996-04-12", confidential, "12958", "", "error: nothing says"},
		{"1996-04-12", confidential, "12356", "", ""},
		{"2003-03-24", confidential, "12958", "", "error: nothing says"},
		{"2003-03-25", confidential, "12958", "", "error: nothing says"},
		{"2010-06-26", confidential, "12958", "", "error: nothing says"},
		{"2010-06-27", confidential, "13526", "", "error: nothing says"},
		{"2007-05-03", confidential, "13292", "", "error: nothing says"},
		{"2007-05-03", unclassified, "12958", "", ""},
		{"1995-09-03", "LIMITED OFFICIAL USE", "12356", "", ""},
		{"2007-05-03", confidential, "12958", "Classified By: DCM Pat Example.", ""},
		{"2007-05-03", confidential, "12958", "CLASSIFIED BY DCM PAT EXAMPLE.", ""},
		{"2007-05-03", confidential, "12958", "This message classified by DCM Pat Example.", ""},
		{"2007-05-03", confidential, "12958", "Derived From: DSCG 05-1", ""},
		{"2007-05-03", confidential, "12958", "Reason: 1.4 (b)", "error: nothing says"},
	})
}

func TestReasonMissing(t *testing.T) {
	const none = "no reason for classifying"
	check(t, reasonMissing, []sample{
		{"1995-10-13", confidential, "12958", "Classified By: DCM Pat Example.", ""},
		{"1995-10-14", confidential, "12958", "Classified By: DCM Pat Example.", none},
		{"1995-10-14", confidential, "12356", "Classified By: DCM Pat Example.", ""},
		{"2010-06-27", confidential, "13526", "Classified By: DCM Pat Example", none},
		{"2007-05-03", unclassified, "12958", "Classified By: DCM Pat Example.", ""},
		{"2007-05-03", confidential, "12958", "Classified By: DCM Pat Example. Reason:", none},
		{"2007-05-03", confidential, "12958", "Classified By: DCM Pat Example for\nreasons of state.", none},
		{"2007-05-03", confidential, "12958", "", ""}, // classifier-missing
	})
	for _, citation := range []string{
		"1.4 (b) and (d)", "1.4(b),(d)", "1.4 (b/d)", "1.4 (B,D)", "1.4 b and d", "1.4 (b&d)", "1.4 (b+d)", "1.4(b)(d)",
		"1.4 (b and d)", "1.5.D", "1.5 B,D", "1.5(B)&(D)", "1.4 a,b,and d", "Reason(s): 1.4 (B/D)", "E.O. 12958, 1.4 (b,d)",
		"12958 1.4 B, D, AND E", "Section 1.4 b/d", "para 1.4 (b)", "PER 1.5 (B) AND (D)", "DUE TO 1,4 (C)", "under 1.4",
		"for 1.4 (b)", "1.4 (b and (d)", "rea\nsons 1.4 (b)", "1.\n4 (b)", "1.4 (\nb)", "1.2 (B), (D)", "F0R REAS0NS 1.4 (B)",
		"l.4 (b)", "14 (b)", "1..4 (b)", "1-4 (b)", "reasons (b) and (d)", "Reason: B and D", "Reasons: foreign relations",
	} {
		check(t, reasonMissing, []sample{{"2007-05-03", confidential, "12958", "Classified By: DCM Pat Example, " + citation, ""}})
	}
}

func TestReasonLetterInvalid(t *testing.T) {
	for _, s := range []struct {
		number string
		last   rune
		era    string
	}{
		{"1.4", 'h', "letters a to h since 2003-03-25"},
		{"1.5", 'g', "letters a to g until 2003-03-24"},
	} {
		for letter := 'a'; letter <= 'k'; letter++ {
			want := ""
			if letter > s.last {
				want = fmt.Sprintf("reason (%c) does not exist in section %s (%s)", letter, s.number, s.era)
			}
			for _, form := range []string{"%s (%c)", "%s (d) and (%[2]c)", "%s (%c/b)"} {
				statement := "Classified By: DCM Pat Example, reasons " + fmt.Sprintf(form, s.number, letter)
				check(t, reasonLetterInvalid, []sample{{"2003-06-05", confidential, "12958", statement, want}})
			}
		}
	}
	check(t, reasonLetterInvalid, []sample{
		{"1995-10-13", confidential, "12958", "Classified By: DCM Pat Example, reason 1.5 (h)", ""},
		{"1995-10-14", confidential, "12958", "Classified By: DCM Pat Example, reason 1.5 (h)", "reason (h)"},
		{"1995-10-14", confidential, "12958", "Classified By: DCM Pat Example, reason 1.5 (H)", "reason (H)"},
		{"2007-05-03", confidential, "12958", "Classified By: DCM Pat Example, reason 1.3 (k)", ""},
	})
}

func TestReasonSectionAnachronism(t *testing.T) {
	const s14, s15 = "Classified By: DCM Pat Example, reason 1.4 (d)", "Classified By: DCM Pat Example, reason 1.5 (d)"
	check(t, reasonSectionAnachronism, []sample{
		{"1995-10-13", confidential, "12958", s14, ""},
		{"1995-10-14", confidential, "12958", s14, "warning: section 1.4 lists the reasons since 2003-03-25, after the message date, 1995-10-14"},
		{"1995-10-14", confidential, "12958", s15, ""},
		{"2003-03-24", confidential, "12958", s14, "warning: section 1.4"},
		{"2003-03-24", confidential, "12958", s15, ""},
		{"2003-03-25", confidential, "12958", s14, ""},
		{"2003-03-25", confidential, "12958", s15, ""},
		{"2003-09-21", confidential, "12958", s15, ""},
		{"2003-09-22", confidential, "12958", s15, "info: section 1.5 lists the reasons until 2003-03-24, before the message date, 2003-09-22"},
		{"2003-09-22", confidential, "12958", s14, ""},
		{"2004-12-31", confidential, "12958", s15, "info: section 1.5"},
		{"2005-01-01", confidential, "12958", s15, "warning: section 1.5"},
		{"2012-05-03", confidential, "13526", s14, ""},
		{"2012-05-03", confidential, "13526", s15, "warning: section 1.5"},
		{"2012-05-03", confidential, "13526", s15 + "\nDerived From: DSCG 05-1", ""},
	})
}

func TestReasonSectionUnknown(t *testing.T) {
	for section, known := range map[string]bool{
		"1.1": false, "1.2": false, "1.3": false, "1.4": true, "1.5": true, "1.6": false, "1,4": true, "1. 4": true,
	} {
		got := golden.Findings(t, reasonSectionUnknown, message("2007-05-03", confidential, "12958",
			"Classified By: DCM Pat Example, reasons "+section+" (b) and (d)"))
		if (got == "") != known {
			t.Errorf("section %s: known is %t, but the rule finds %q", section, known, got)
		}
	}
}

func TestReasonLetterRepeated(t *testing.T) {
	check(t, reasonLetterRepeated, []sample{
		{"2007-05-03", confidential, "12958", "Classified By: DCM Pat Example, reasons 1.4 (b/b)", "reason (b) is given twice"},
		{"2007-05-03", confidential, "12958", "Classified By: DCM Pat Example, reasons 1.4 (b) and (B)", "reason (B) is given twice"},
		{"2007-05-03", confidential, "12958", "Classified By: DCM Pat Example, reasons 1.4 (b), (d) and (b)", "reason (b) is given twice"},
		{"2007-05-03", confidential, "12958", "Classified By: DCM Pat Example, reasons 1.4 (b/d)", ""},
		{"2007-05-03", confidential, "12958", "Classified By: DCM Pat Example, reasons 1.4 (b) and (d)\nReasons: 1.4 (b) and (d)", ""},
	})
}

func TestClassifierUnnamed(t *testing.T) {
	check(t, classifierUnnamed, []sample{
		{"1995-10-13", confidential, "12958", "CLASSIFIED BY SECTION 1.5 (B).", ""},
		{"1995-10-14", confidential, "12958", "CLASSIFIED BY SECTION 1.5 (B).", "nobody is named"},
		{"2007-05-03", confidential, "12958", "Classified By: for reasons 1.4 (b) and (d).", "nobody is named"},
		{"2007-05-03", confidential, "12958", "Classified By: 1.4 (b) and (d).", "nobody is named"},
		{"2007-05-03", confidential, "12958", "Classified By:\nReason: 1.4 (b) and (d).", "nobody is named"},
		{"2007-05-03", confidential, "12958", "Classified By:", "nobody is named"},
		{"2007-05-03", confidential, "12958", "Classified By: E.O. 12958, 1.4 (b)", "nobody is named"},
		{"2007-05-03", confidential, "12958", "Classified By: DCM for reasons 1.4 (b)", ""},
		{"2007-05-03", confidential, "12958", "Classified By: XXXXXXXXXXXX for reasons 1.4 (b)", ""},
		{"2007-05-03", confidential, "12958", "Classified By: [...] for reasons 1.4 (b)", ""},
		{"2007-05-03", confidential, "12958", "Classified By: Pat Example", ""},
		{"2007-05-03", confidential, "12958", "Classified By: Eo Example, DCM, 1.4 (b)", ""},
	})
}

func TestClassifierDoubled(t *testing.T) {
	check(t, classifierDoubled, []sample{
		{"2007-05-03", confidential, "12958", "Classified By: Classified by DCM Pat Example for reasons 1.4 (b).", "begins with its label a second time"},
		{"2007-05-03", confidential, "12958", "Classified By: CLASSIFIED BY: DCM PAT EXAMPLE FOR REASONS 1.4 (B).", "second time"},
		{"2007-05-03", confidential, "12958", "Classified By:\nClassified by DCM Pat Example for reasons 1.4 (b).", "second time"},
		{"2007-05-03", confidential, "12958", "Classified By: DCM Pat Example, classified by Jane Roe, 1.4 (b)", ""},
		{"2007-05-03", confidential, "12958", "Classified By: This message classified by DCM Pat Example, 1.4 (b)", ""},
		{"2007-05-03", confidential, "12958", "Classified By: DCM Pat Example for reasons 1.4 (b).", ""},
	})
}

func TestClassifierOnUnclassified(t *testing.T) {
	const statement = "Classified By: DCM Pat Example for reasons 1.4 (b)."
	check(t, classifierOnUnclassified, []sample{
		{"2007-05-03", unclassified, "12958", statement, "warning: a statement of classification in an unclassified cable"},
		{"1985-05-03", "LIMITED OFFICIAL USE", "12356", statement, "warning: a statement"},
		{"2007-05-03", confidential, "12958", statement, ""},
		{"2007-05-03", unclassified, "12958", "", ""},
	})
	downgraded := strings.Replace(message("2007-05-03", unclassified, "12958", statement), "1. The", "1. (C) The", 1)
	if got := golden.Findings(t, classifierOnUnclassified, downgraded); got != "" {
		t.Errorf("a paragraph is marked (C): the rule is not silent: %s", got)
	}
}

func TestReasonForm(t *testing.T) {
	for citation, want := range map[string]string{
		"1.4 (d)":                         "",
		"1.4 (b) and (d)":                 "",
		"1.4 (B) AND (D)":                 "",
		"1.4 (b), (d) and (e)":            "",
		"1.4 (b), (d), and (e)":           "",
		"1.4 (b) a\nnd (d)":               "",
		"1.\n4 (b) and (d)":               "",
		"1.4\n(b) and (d)":                "",
		"1.4(b),(d)":                      "1.4 (b) and (d)",
		"1.4 (b/d)":                       "1.4 (b) and (d)",
		"1.4 (B,D)":                       "1.4 (B) and (D)",
		"1.4 b and d":                     "1.4 (b) and (d)",
		"1.4 (b&d)":                       "1.4 (b) and (d)",
		"1.4(b)(d)":                       "1.4 (b) and (d)",
		"1.4 (b and d)":                   "1.4 (b) and (d)",
		"1.4 (b and (d)":                  "1.4 (b) and (d)",
		"1.5.D":                           "1.5 (D)",
		"1.5(B)&(D)":                      "1.5 (B) and (D)",
		"1.4 a,b,and d":                   "1.4 (a), (b) and (d)",
		"1,4 (C)":                         "1.4 (C)",
		"1.4 (b), (d)":                    "1.4 (b) and (d)",
		"1.4 (b) and (d) and (e)":         "1.4 (b), (d) and (e)",
		"1.4 subparagraphs (b) and (d)":   "",
		"1.4 (b) and 1.4 (d)":             "",
		"1.4 (b) and 1.5 (d)":             "",
		"1.4 (b-d)":                       "",
		"1.4 (b) to (d)":                  "",
		"1.4 (b) or (d)":                  "",
		"1.4: (b)/(d)":                    "1.4 (b) and (d)",
		"1.4":                             "",
		"(b/d)":                           "",
		"I.4 (b/d)":                       "",
		"12958 1.4 B, D, AND E":           "1.4 (B), (D) and (E)",
		"1.4 (b/d) or, if not, 1.5 (b,d)": "1.4 (b) and (d)",
	} {
		finding := ""
		if want != "" {
			finding = fmt.Sprintf("(want %q)", want)
		}
		check(t, reasonForm, []sample{{"2007-05-03", confidential, "12958", "Classified By: DCM Pat Example for reasons " + citation, finding}})
	}
	check(t, reasonForm, []sample{
		{"1995-10-13", confidential, "12958", "Classified By: DCM Pat Example, reasons 1.5 (b/d)", ""},
		{"1995-10-14", confidential, "12958", "CLASSIFIED BY: DCM PAT EXAMPLE, REASONS 1.5 (B/D)", `(want "1.5 (B) AND (D)")`},
		{"2007-05-03", unclassified, "12958", "Classified By: DCM Pat Example, reasons 1.4 (b/d)", ""},
		{"2007-05-03", confidential, "12958", "Derived From: DSCG 05-1, 1.4 b,d", ""},
	})
}

func TestClassifierUntitled(t *testing.T) {
	const alone = "is named without a position"
	for who, want := range map[string]string{
		"Jane Roe":                   alone,
		"JANE ROE":                   alone,
		"Jane Q. Roe":                alone,
		"Jane van Roe":               alone,
		"Pat Example, Jr.":           alone,
		"Pat Example III":            alone,
		"DCM Jane Roe":               "",
		"Jane Roe, DCM":              "",
		"Jane Roe, Watcher of Ports": "",
		"Refcoord Jane Roe":          "",
		"Roe":                        "",
		"DCM":                        "",
		"XXXX":                       "",
		"Multiple Sources":           "",
		"the undersigned":            "",
		"8843217":                    "",
	} {
		check(t, classifierUntitled, []sample{
			{"2007-05-03", confidential, "12958", "Classified By: " + who + " for reasons 1.4 (b) and (d).", want},
			{"1995-10-13", confidential, "12958", "Classified By: " + who + " for reasons 1.4 (b) and (d).", ""},
			{"2007-05-03", unclassified, "12958", "Classified By: " + who + " for reasons 1.4 (b) and (d).", ""},
			{"2012-05-03", confidential, "13526", "Classified By: " + who + "\nDerived From: DSCG 11-01", ""},
		})
	}
}

func TestDerivedFromIncomplete(t *testing.T) {
	const undated, unlisted = "the source has no date", "multiple sources without a list"
	for source, want := range map[string]string{
		"Multiple Sources":                  unlisted,
		"MULTIPLE SOURCES.":                 unlisted,
		"various documents":                 unlisted,
		"Multiple Sources, see paragraph 3": "",
		"multiple sources: LEONIDA 90":      "",
		"Classification Guide":              undated,
		"Manual 1-52":                       undated,
		"Manual 1-52, dated January 8":      "",
		"Manual 1-52 of 2007":               "",
		"Manual 1-52 of 1/8/07":             "",
		"Manual 1-52, 20070108":             "",
		"Manual 1-52, 8 Jan":                "",
		"DSCG 05-1":                         "",
		"DSCG-05-1":                         "",
		"LEONIDA 0090":                      "",
		"Ref A":                             "",
		"reftel":                            "",
		"XXXX":                              "",
	} {
		statement := "Classified By: DCM Pat Example\nDerived From: " + source
		check(t, derivedFromIncomplete, []sample{
			{"2012-05-03", confidential, "13526", statement, want},
			{"1995-10-14", confidential, "12958", statement, want},
			{"1995-10-13", confidential, "12356", statement, ""},
			{"2012-05-03", unclassified, "13526", statement, ""},
		})
	}
}

// TestEmptyStatement checks what is said of a statement that says nothing.
func TestEmptyStatement(t *testing.T) {
	check(t, reasonMissing, []sample{
		{"2007-05-03", confidential, "12958", "Classified By:", "error: neither classifier nor reason given for this CONFIDENTIAL cable"},
		{"2007-05-03", confidential, "12958", "Classified By: DCM", "error: no reason for classifying this CONFIDENTIAL cable"},
	})
}
