package cable_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/source"
)

// parseBy reads text by c.
func parseBy(t *testing.T, c *cable.Conventions, text string) *cable.Document {
	t.Helper()
	f, err := source.NewFile("c.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	docs := c.ParseAll(f)
	if len(docs) != 1 || docs[0].Conventions() != c {
		t.Fatalf("%d documents, conventions %p, want one with %p", len(docs), docs[0].Conventions(), c)
	}
	return docs[0]
}

func TestUndated(t *testing.T) {
	years := func(from, until int) cable.Era {
		return cable.Era{From: cable.Day(from, time.January, 1), Until: cable.Day(until, time.January, 1)}
	}
	const undated = "UNCLAS FREDONIA 000417\nSUBJECT: HARVEST FAIR\n1. The fair opened.\n"
	for _, test := range []struct {
		name, text string
		usual      cable.Era
		want       cable.Era
	}{
		{"nothing known", undated, years(1996, 1998), years(1996, 1998)},
		{"no convention", undated, cable.Era{}, cable.Era{}},
		{"a date beats it", "P 071455Z MAR 07\nFM AMEMBASSY FREDONIA\nTO SECSTATE WASHDC\n" + undated, years(1996, 1998),
			cable.Era{From: cable.Day(2007, time.March, 7), Until: cable.Day(2007, time.March, 8)}},
		{"an order narrows it", "UNCLAS FREDONIA 000417\nE.O. 12958: N/A\nSUBJECT: HARVEST FAIR\n1. The fair opened.\n", years(1994, 1998),
			cable.Era{From: cable.Day(1995, time.October, 14), Until: cable.Day(1998, time.January, 1)}},
		{"an order of other years beats it", "UNCLAS FREDONIA 000417\nE.O. 12065: N/A\nSUBJECT: HARVEST FAIR\n1. The fair opened.\n", years(1996, 1998),
			cable.FindOrder("12065").Carried()},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := parseBy(t, &cable.Conventions{Undated: test.usual}, test.text)
			if diff := cmp.Diff(test.want, d.Dates()); diff != "" {
				t.Errorf("dates (-want +got):\n%s", diff)
			}
		})
	}
}

func TestUsualProfile(t *testing.T) {
	c := &cable.Conventions{Profile: cable.Print}
	for text, want := range map[string]cable.Profile{
		"UNCLAS FREDONIA 000417\n1. The fair opened.\n":                                                                            cable.Print,
		"P 071455Z MAR 07\nFM AMEMBASSY FREDONIA\nTO SECSTATE WASHDC\nUNCLAS FREDONIA 000417\n1. The fair opened.\n":               cable.Drafted,
		"VZCZCXRO4417\nPP RUEHC\nDE RUEHFD #0417 0661455\nZNR UUUUU ZZH\nP 071455Z MAR 07\nFM AMEMBASSY FREDONIA\nUNCLAS\n1. A.\n": cable.Relay,
	} {
		if got := parseBy(t, c, text).Profile; got != want {
			t.Errorf("%q: profile %s, want %s", text, got, want)
		}
	}
}

func TestConventionCodes(t *testing.T) {
	c := &cable.Conventions{Codes: codes.NewTables(codes.Entries{
		Posts:    []codes.PostRow{{Name: "NORTHVALE"}},
		Captions: []codes.CaptionRow{{Caption: "HARVEST CHANNEL DISTRIBUTION"}},
		TAGs:     []codes.TAGRow{{Code: "FAIR DEAL"}},
	})}
	const text = "UNCLAS FREDONIA 000417\n\nHARVEST CHANNEL DISTRIBUTION\n\nE.O. 12958: N/A\nTAGS: PREL, FAIR DEAL\nSUBJECT: HARVEST FAIR\nREF: A. NORTH VALE 12\n\n1. The fair opened.\n"
	type parts struct {
		Captions, Tags []string
		Post           string
	}
	read := func(c *cable.Conventions) (p parts) {
		d := parseBy(t, c, text)
		for _, w := range d.Captions {
			p.Captions = append(p.Captions, w.Text)
		}
		for _, tag := range d.Tags {
			p.Tags = append(p.Tags, tag.Text)
		}
		for _, r := range d.References {
			p.Post += r.Post
		}
		return p
	}
	if diff := cmp.Diff(parts{nil, []string{"PREL", "FAIR", "DEAL"}, "NORTH VALE"}, read(new(cable.Conventions))); diff != "" {
		t.Errorf("by the built-in tables (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(parts{[]string{"HARVEST CHANNEL DISTRIBUTION"}, []string{"PREL", "FAIR DEAL"}, "NORTHVALE"}, read(c)); diff != "" {
		t.Errorf("with more entries (-want +got):\n%s", diff)
	}
}

func TestGrace(t *testing.T) {
	day := func(year int, month time.Month, d int) cable.Era {
		at := cable.Day(year, month, d)
		return cable.Era{From: at, Until: at.AddDate(0, 0, 1)}
	}
	grace := func(name string, t time.Time) *cable.Conventions {
		return &cable.Conventions{Grace: map[string]time.Time{name: t}}
	}
	usual := new(cable.Conventions)
	w := cable.FindOrder("12356")
	later := grace("12356", cable.Day(1996, time.July, 1))
	for _, test := range []struct {
		name      string
		got, want any
	}{
		{"order", usual.Carried(w).Until, cable.Day(1996, time.April, 12)},
		{"order, later", later.Carried(w).Until, cable.Day(1996, time.July, 1)},
		{"other order", later.Carried(cable.FindOrder("12065")), cable.FindOrder("12065").Carried()},
		{"OADR goes with its order", later.OADRAccepted().Until, cable.Day(1996, time.July, 1)},
		{"OADR by itself", grace("OADR", cable.Day(1997, time.January, 1)).OADRAccepted().Until, cable.Day(1997, time.January, 1)},
		{"authority goes with its order", later.AuthorityGrace(), cable.Era{From: cable.Day(1995, time.October, 14), Until: cable.Day(1996, time.July, 1)}},
		{"X codes", usual.XAccepted().Until, cable.Day(2004, time.January, 1)},
		{"X codes, later", grace("X1-X8", cable.Day(2004, time.July, 1)).XAccepted().Until, cable.Day(2004, time.July, 1)},
		{"section 1.5", usual.Late(&cable.ReasonSections[0]), cable.ReasonSections[0].Late},
		{"section 1.5, past its end", grace("1.5", cable.Day(2006, time.January, 1)).Late(&cable.ReasonSections[0]),
			cable.Era{From: cable.Day(2006, time.January, 1), Until: cable.Day(2006, time.January, 1)}},
		{"LOU in grace", usual.Misuse("LOU", day(1995, time.December, 31)), ""},
		{"LOU after it", usual.Misuse("LOU", day(1996, time.January, 1)), "not in use after 1995-09-30"},
		{"LOU, later", grace("LOU", cable.Day(1996, time.July, 1)).Misuse("LOU", day(1996, time.June, 30)), ""},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestRetirements(t *testing.T) {
	names := make(map[string]bool)
	for _, r := range cable.Retirements() {
		if names[r.Name] {
			t.Errorf("%s is listed twice", r.Name)
		}
		names[r.Name] = true
		if r.Ended.IsZero() || r.Grace.Before(r.Ended) {
			t.Errorf("%s ended %s and has grace until %s", r.Name, r.Ended, r.Grace)
		}
	}
	for _, name := range []string{"10501", "12356", "OADR", "X1-X8", "1.5", "LOU", "WNINTEL"} {
		if !names[name] {
			t.Errorf("%s is not listed", name)
		}
	}
	if names["13526"] || names["SBU"] || names["1.4"] {
		t.Errorf("what is in use is listed: %v", names)
	}
}
