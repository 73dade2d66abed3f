package rules_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/source"
)

// found returns the findings of one rule in text by the conventions c, as
// severity and the text that they mark.
func found(t *testing.T, rule, text string, c *cable.Conventions) (list []string) {
	t.Helper()
	reg, err := rules.Registry()
	if err != nil {
		t.Fatal(err)
	}
	l, err := lint.New(reg, lint.Options{Rules: []*lint.Rule{reg.Rule(rule)}, Conventions: c, Crash: true})
	if err != nil {
		t.Fatal(err)
	}
	f, err := source.NewFile("c.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range l.Lint(f).Findings {
		list = append(list, d.Severity.String()+" "+f.Text(d.Span))
	}
	return list
}

// message returns a cable of a date-time group, with more lines of the header and
// of the text.
func message(dtg, banner, header, text string) string {
	return dtg + "\nFM AMEMBASSY FREDONIA\nTO SECSTATE WASHDC\n\n" + banner + " FREDONIA 000417\n\n" + header +
		"SUBJECT: HARVEST FAIR\n\n" + text + "\n"
}

// What an archive's conventions accept, the rules do.
func TestConventions(t *testing.T) {
	grace := func(name string, year int, month time.Month, day int) *cable.Conventions {
		return &cable.Conventions{Grace: map[string]time.Time{name: cable.Day(year, month, day)}}
	}
	entries := func(e codes.Entries) *cable.Conventions { return &cable.Conventions{Codes: codes.NewTables(e)} }
	northvale := entries(codes.Entries{Posts: []codes.PostRow{
		{Name: "NORTHVALE", Aliases: []string{"FREDONIA"}, From: "AMCONSUL NORTHVALE", Indicator: "RUEHNV"},
	}})
	const paragraph = "1. The fair opened on time."
	for _, test := range []struct {
		rule, text  string
		conventions *cable.Conventions
		usual       []string // the findings without
		left        []string // the findings with
	}{
		{
			"eo-number-anachronism", message("R 071455Z MAY 96", "UNCLAS", "E.O. 12356: N/A\nTAGS: PREL\n", paragraph),
			grace("12356", 1996, time.July, 1), []string{"warning 12356"}, nil,
		}, {
			"classifier-missing", message("R 071455Z MAY 96", "C O N F I D E N T I A L", "E.O. 12958: DECL: 5/7/06\nTAGS: PREL\n", "1. (C) The fair opened on time."),
			grace("12356", 1996, time.July, 1), []string{"error "}, []string{"warning "},
		}, {
			"declassification-retired", message("R 071455Z MAY 96", "C O N F I D E N T I A L", "E.O. 12958: DECL: OADR\nTAGS: PREL\n", "1. (C) The fair opened on time."),
			grace("12356", 1996, time.July, 1), []string{"warning OADR"}, nil,
		}, {
			"declassification-retired", message("R 071455Z MAY 96", "C O N F I D E N T I A L", "E.O. 12958: DECL: OADR\nTAGS: PREL\n", "1. (C) The fair opened on time."),
			grace("OADR", 1996, time.July, 1), []string{"warning OADR"}, nil,
		}, {
			"declassification-retired", message("R 071455Z MAR 04", "C O N F I D E N T I A L", "E.O. 12958: DECL: X1\nTAGS: PREL\n", "1. (C) The fair opened on time."),
			grace("X1-X8", 2004, time.July, 1), []string{"warning X1"}, nil,
		}, {
			"reason-section-anachronism",
			message("R 071455Z MAR 05", "C O N F I D E N T I A L", "E.O. 12958: DECL: 3/7/15\nTAGS: PREL\n", "Classified By: DCM Pat Example for reasons 1.5 (b) and (d).\n\n1. (C) The fair opened on time."),
			grace("1.5", 2005, time.July, 1), []string{"warning 1.5"}, nil,
		}, {
			"banner-marking-era", message("R 071455Z MAR 96", "LIMITED OFFICIAL USE", "E.O. 12958: N/A\nTAGS: PREL\n", paragraph),
			grace("LOU", 1996, time.July, 1), []string{"warning LIMITED OFFICIAL USE"}, nil,
		}, {
			"portion-anachronism", message("R 071455Z MAR 96", "UNCLAS", "E.O. 12958: N/A\nTAGS: PREL\n", "1. (LOU) The fair opened on time."),
			grace("LOU", 1996, time.July, 1), []string{"warning (LOU)"}, nil,
		}, {
			"caption-anachronism", message("R 071455Z MAY 95", "C O N F I D E N T I A L", "WNINTEL\n\nE.O. 12356: DECL: OADR\nTAGS: PREL\n", "1. (C) The fair opened on time."),
			grace("WNINTEL", 1995, time.July, 1), []string{"warning WNINTEL"}, nil,
		}, {
			"tag-unknown", message("R 071455Z MAY 07", "UNCLAS", "E.O. 12958: N/A\nTAGS: PREL, PRELX\n", paragraph),
			entries(codes.Entries{TAGs: []codes.TAGRow{{Code: "PRELX", Kind: codes.SubjectTAG}}}), []string{"warning PRELX"}, nil,
		}, {
			"tags-without-subject", message("R 071455Z MAY 07", "UNCLAS", "E.O. 12958: N/A\nTAGS: FRD, UN\n", paragraph),
			entries(codes.Entries{TAGs: []codes.TAGRow{{Code: "FRD", Kind: codes.SubjectTAG}}}), []string{"warning FRD, UN"}, nil,
		}, {
			"caption-unknown", message("R 071455Z MAY 07", "UNCLAS", "EXDIX\n\nE.O. 12958: N/A\nTAGS: PREL\n", paragraph),
			entries(codes.Entries{Captions: []codes.CaptionRow{{Caption: "EXDIX"}}}), []string{"warning EXDIX"}, nil,
		}, {
			"reference-post-unknown", message("R 071455Z MAY 07", "UNCLAS", "E.O. 12958: N/A\nTAGS: PREL\n", "REF: MOSCOWE 12\n\n"+paragraph),
			entries(codes.Entries{Posts: []codes.PostRow{{Name: "MOSCOWE"}}}), []string{"info MOSCOWE"}, nil,
		}, {
			"from-post-mismatch", strings.Replace(message("R 071455Z MAY 07", "UNCLAS", "E.O. 12958: N/A\nTAGS: PREL\n", paragraph), "AMEMBASSY FREDONIA", "AMCONSUL NORTHVALE", 1),
			northvale, []string{"warning FREDONIA"}, nil,
		}, {
			"origin-station-mismatch",
			"PP RUEHC\nDE RUEHNV #0417 1271455\nZNR UUUUU ZZH\n" + strings.Replace(message("P 071455Z MAY 07", "UNCLAS", "", paragraph), "AMEMBASSY FREDONIA", "AMEMBASSY MOSCOW", 1),
			northvale, nil, []string{"warning RUEHNV"},
		}, {
			"banner-marking-era", "LIMITED OFFICIAL USE FREDONIA 000417\n\nSUBJECT: HARVEST FAIR\n\n" + paragraph + "\n",
			&cable.Conventions{Undated: cable.Era{From: cable.Day(2001, time.January, 1), Until: cable.Day(2002, time.January, 1)}},
			nil, []string{"warning LIMITED OFFICIAL USE"},
		}, {
			"signature-missing", "UNCLAS FREDONIA 000417\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: HARVEST FAIR\n\n1. The fair opened.\n\n2. It closed.\n",
			&cable.Conventions{Profile: cable.Smart}, []string{"warning "}, nil,
		},
	} {
		if d := cmp.Diff(test.usual, found(t, test.rule, test.text, nil)); d != "" {
			t.Errorf("%s, by the tables (-want +got):\n%s\n%s", test.rule, d, test.text)
		}
		if d := cmp.Diff(test.left, found(t, test.rule, test.text, test.conventions)); d != "" {
			t.Errorf("%s, by the conventions (-want +got):\n%s\n%s", test.rule, d, test.text)
		}
	}
}
