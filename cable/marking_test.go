package cable_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

func TestMarkings(t *testing.T) {
	tests := []struct{ banner, want string }{
		{"C O N F I D E N T I A L FREDONIA 000417", ""},
		{"LIMITED OFFICIAL USE FREDONIA 417", "LOU"},
		{"UNCLAS SBU FREDONIA 000417", "SBU"},
		{"UNCLAS SENSITIVE SECTION 01 OF 02 FREDONIA 000417", "SENSITIVE"},
		{"S E C R E T NOFORN FREDONIA 000417", "NOFORN"},
		{"SECRET//FRD//NOFORN/REL TO USA, GBR FREDONIA 000417", "FRD NOFORN REL TO"},
		{"S E C R E T SENSITIVE BUT UNCLASSIFIED FREDONIA 000417", "SBU"},
		{"UNCLAS LOURENCO MARQUES 000417", ""},
		{"UNCLAS CUIABA 000417", ""},
	}
	for _, test := range tests {
		t.Run(test.banner, func(t *testing.T) {
			d := parse(t, test.banner+"\n\nTAGS: EAGR\nSUBJECT: WHEAT\n\n1. Wheat was short.\n")
			if d.Banner() == nil {
				t.Fatal("no banner was read")
			}
			if diff := cmp.Diff(test.want, names(t, d, d.Markings(d.Banner()))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestCaptionMarkings(t *testing.T) {
	tests := []struct{ lines, want string }{
		{"SIPDIS", ""},
		{"SENSITIVE\nSIPDIS", "SENSITIVE"},
		{"NOFORN\nIMCON", "NOFORN IMCON"},
		{"REL TO USA, GBR", "REL TO"},
		{"RELIDO/DISPLAY ONLY", "RELIDO DISPLAY ONLY"},
		{"DEPT FOR EUR/XX (SENSITIVE)", ""},
	}
	for _, test := range tests {
		t.Run(test.lines, func(t *testing.T) {
			d := parse(t, "S E C R E T FREDONIA 000417\n\n"+test.lines+"\n\nE.O. 12958: DECL: 05/03/2017\nTAGS: EAGR\n")
			if diff := cmp.Diff(test.want, names(t, d, d.CaptionMarkings())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// names returns the names of ms, and checks that each stands where it says.
func names(t *testing.T, d *cable.Document, ms []cable.Marking) string {
	t.Helper()
	var out []string
	for _, m := range ms {
		if text := d.File.Text(m.Span); text != m.Text {
			t.Errorf("the span of %q holds %q", m.Text, text)
		}
		out = append(out, m.Name)
	}
	return strings.Join(out, " ")
}

func parse(t *testing.T, text string) *cable.Document {
	t.Helper()
	f, err := source.NewFile("cable.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return cable.Parse(f)
}

func TestMisuse(t *testing.T) {
	day := func(y int, m time.Month, d int) cable.Era {
		at := cable.Day(y, m, d)
		return cable.Era{From: at, Until: at.AddDate(0, 0, 1)}
	}
	tests := []struct {
		marking string
		dates   cable.Era
		want    string
	}{
		{"LOU", day(1995, time.September, 30), ""},
		{"LOU", day(1995, time.December, 31), ""},
		{"LOU", day(1996, time.January, 1), "not in use after 1995-09-30"},
		{"SBU", day(1995, time.September, 30), "not in use before 1995-10-01"},
		{"SBU", day(1995, time.October, 1), ""},
		{"RESTRICTED", day(1966, time.May, 3), "not in use after 1953-12-14"},
		{"NOFORN", day(1975, time.May, 3), ""},
		{"SBU", cable.Era{}, ""},
		{"CUI", cable.FindOrder("13526").Carried(), ""},
		{"CUI", cable.FindOrder("12065").Carried(), "not in use before 2010-11-04"},
	}
	for _, test := range tests {
		t.Run(test.marking+" "+test.dates.String(), func(t *testing.T) {
			if diff := cmp.Diff(test.want, new(cable.Conventions).Misuse(test.marking, test.dates)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
