package cable_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestReviewStamps(t *testing.T) {
	const stamp = "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005"
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"none", "", nil},
		{"one line", stamp, []string{"2005-06-30"}},
		{"a name", "Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014", []string{"2014-03-20 Sheryl P. Walter"}},
		{"capitals", strings.ToUpper(stamp), []string{"2005-06-30"}},
		{"wrapped", "Declassified/Released US Department of State EO Systematic\nReview 30 JUN 2005", []string{"2005-06-30"}},
		{"a word a line", "Sheryl P. Walter\nDeclassified/Released\nUS Department of State\nEO Systematic Review\n20 Mar 2014", []string{"2014-03-20 Sheryl P. Walter"}},
		{"twice running", stamp + "\n" + stamp, []string{"2005-06-30", "2005-06-30"}},
		{"no such day", "Declassified/Released US Department of State EO Systematic Review 31 JUN 2005", []string{"none"}},
		{"no such month", "Declassified/Released US Department of State EO Systematic Review 30 JUX 2005", []string{"none"}},
		{"other stamps", "RELEASED IN FULL\nDECLASSIFIED\nAuthority NND 004170", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := strings.Replace(belowPrint[1:], "1. WHEAT", test.text+"\n1. WHEAT", 1)
			d := parseText(t, text)
			var got []string
			for _, s := range d.ReviewStamps() {
				one := "none"
				if !s.Date.IsZero() {
					one = s.Date.Format(time.DateOnly)
				}
				if !s.Reviewer.Absent() {
					one += " " + s.Reviewer.Text
				}
				got = append(got, one)
				if whole := d.Flatten(s.Text).Text; !strings.HasSuffix(whole, s.Printed.Text) {
					t.Errorf("the stamp is %q, its date %q", whole, s.Printed.Text)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", text, diff)
			}
		})
	}
}

func TestAttribute(t *testing.T) {
	d := parseText(t, belowPrint+"\nMessage Attributes\n\nOriginal Classification: UNCLASSIFIED\nDocument Number: 1975FREDON01257\n")
	for name, want := range map[string]string{
		"Original Classification": "UNCLASSIFIED",
		"document number":         "1975FREDON01257",
		"Original":                "",
	} {
		got := ""
		if f := d.Attribute(name); f != nil {
			got = d.Flatten(f.Value).Text
		}
		if got != want {
			t.Errorf("attribute %q is %q, want %q", name, got, want)
		}
	}
}

func TestReleaseOverlay(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"none", "", ""},
		{"one line", "UNCLASSIFIED U.S. Department of State Case No. M-2014-00417 Doc No. C06000417 Date: 07/26/2018\n", "UNCLASSIFIED"},
		{"wrapped", "UNCLASSIFIED U.S. Department of State\nCase No. M-2014-00417 Doc No. C06000417\nDate: 07/26/2018\n", "UNCLASSIFIED"},
		{"another stamp above", "RELEASED IN FULL\nUNCLASSIFIED U.S. Department of State Case No. M-2014-00417 Doc No. C06000417 Date: 07/26/2018\n", "UNCLASSIFIED"},
	} {
		d := parseText(t, test.text+belowPrint[1:])
		w := d.ReleaseOverlay()
		if w.Text != test.want || d.File.Text(w.Span) != test.want {
			t.Errorf("%s: the overlay is %q at %v, want %q", test.name, w.Text, w.Span, test.want)
		}
	}
}
