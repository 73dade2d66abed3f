package cable_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

func parseText(t *testing.T, text string) *cable.Document {
	t.Helper()
	f, err := source.NewFile("x.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return cable.Parse(f)
}

// What stands below the head of a print.
const belowPrint = `
P 010900Z SEP 75
FM AMEMBASSY FREDONIA
TO SECSTATE WASHDC PRIORITY 0595
UNCLAS FREDONIA 1257
E.O. 11652: N/A
TAGS: EAGR, ZZ
SUBJ: WHEAT
1. WHEAT IS SHORT.
`

func TestDistributions(t *testing.T) {
	const page = "UNCLASSIFIED\nPAGE 01  FREDON 01257  010934Z\n"
	section := func(n int, total string) string {
		return fmt.Sprintf(`UNCLASSIFIED
PAGE 01  FREDON 01257  0%d OF 02  010934Z
15
ACTION EUR-12
INFO  OCT-01  %s
P 010900Z SEP 75
FM AMEMBASSY FREDONIA
TO SECSTATE WASHDC PRIORITY 0595
UNCLAS SECTION %d OF 2 FREDONIA 1257
E.O. 11652: N/A
TAGS: EAGR, ZZ
SUBJ: WHEAT
%d. WHEAT IS SHORT.
UNCLASSIFIED
NNNN
`, n, total, n, n)
	}
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"none", page + belowPrint, nil},
		{"a relay's header", "VZCZCXRO4417\nRR RUEHLE\nDE RUEHFD #0417 1231455\nZNR UUUUU ZZH" + belowPrint, nil},
		{"incoming", page + "15\nACTION EUR-12\nINFO  OCT-01  ISO-00  SS-15  /028 W" + belowPrint,
			[]string{"ACTION INFO EUR=12 OCT=1 ISO=0 SS=15 /028"}},
		{"outgoing", page + "47\nORIGIN EUR-12\nINFO OCT-01 /013 R\n66011\nDRAFTED BY EUR/XX:JADOE:MH" + belowPrint,
			[]string{"ORIGIN INFO EUR=12 OCT=1 /013"}},
		{"of the 1990s", page + "ORIGIN EUR-00\n\nINFO  LOG-00   /000R\n\n015113\nSOURCE: CBLEXCLS.001234\nDRAFTED BY: EUR/XX:JADOE" + belowPrint,
			[]string{"ORIGIN INFO EUR=0 LOG=0 /000"}},
		{"no letter behind the total", page + "ACTION EUR-12\nINFO OCT-01 /013" + belowPrint, []string{"ACTION INFO EUR=12 OCT=1 /013"}},
		{"total on a line of its own", page + "ACTION EUR-12\nINFO OCT-01\n      /013 W" + belowPrint, []string{"ACTION INFO EUR=12 OCT=1 /013"}},
		{"no total", page + "ACTION EUR-12\nINFO OCT-01" + belowPrint, []string{"ACTION INFO EUR=12 OCT=1"}},
		{"codes of one letter and with a slash", page + "ACTION AF/N-08\nINFO H-02 L-03 /013 W" + belowPrint, []string{"ACTION INFO AF/N=8 H=2 L=3 /013"}},
		{"blanks inside the codes", page + "ACTION EUR -12\nINFO OCT- 01 /013 W" + belowPrint, []string{"ACTION INFO EUR=12 OCT=1 /013"}},
		{"a blank inside a code", page + "ACTION AF/ N-08\nINFO OCT-01 /009 W" + belowPrint, []string{"ACTION INFO N=8 OCT=1 /009 unread: AF/"}},
		{"a line that cannot be read", page + "AC?ION EUR-12\nINFO OCT-01 /013 W" + belowPrint, []string{"INFO EUR=12 OCT=1 /013 unread: AC?ION"}},
		{"a letter in a count", page + "ACTION EUR-12\nINFO OCT-O1 /013 W\nINFO ISO-00" + belowPrint, []string{"ACTION INFO INFO EUR=12 /013 unread: OCT-O1 unread: ISO-00"}},
		{"a second block", page + "ACTION EUR-12\nINFO OCT-01 /013 W\nACTION EB-02\nINFO OCT-01 /003 W" + belowPrint,
			[]string{"ACTION INFO EUR=12 OCT=1 /013", "ACTION INFO EB=2 OCT=1 /003"}},
		{"above each section", section(1, "/013 W") + section(2, "/013 W"),
			[]string{"ACTION INFO EUR=12 OCT=1 /013", "ACTION INFO EUR=12 OCT=1 /013"}},
		{"above each section, no total", section(1, "") + section(2, ""),
			[]string{"ACTION INFO EUR=12 OCT=1", "ACTION INFO EUR=12 OCT=1"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := parseText(t, test.text)
			var got []string
			for _, b := range d.Distributions() {
				got = append(got, renderDistribution(t, d, &b))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", test.text, diff)
			}
		})
	}
}

// renderDistribution returns keywords, counts, total and what cannot be read.
func renderDistribution(t *testing.T, d *cable.Document, b *cable.Distribution) string {
	t.Helper()
	var parts []string
	word := func(prefix string, w cable.Word) {
		if got := d.File.Text(w.Span); got != w.Text {
			t.Errorf("the span holds %q, the text is %q", got, w.Text)
		}
		parts = append(parts, prefix+w.Text)
	}
	for _, k := range b.Keywords {
		word("", k)
	}
	sum := 0
	for _, c := range b.Copies {
		sum += c.Count
		parts = append(parts, fmt.Sprintf("%s=%d", c.Code, c.Count))
		if text := d.File.Text(c.Span); !strings.HasPrefix(text, c.Code) {
			t.Errorf("the span holds %q, the code is %q", text, c.Code)
		}
	}
	if b.Sum() != sum {
		t.Errorf("the sum is %d, want %d", b.Sum(), sum)
	}
	if !b.Total.Absent() {
		word("/", b.Total)
	}
	for _, w := range b.Unread {
		word("unread: ", w)
	}
	return strings.Join(parts, " ")
}

func TestRelayLine(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"--------------------- 109162", "counter 109162"},
		{"------------------270429Z 060566 /61", "time 270429Z counter 060566 copies 61"},
		{"------------------060566  270429Z /61", "time 270429Z counter 060566 copies 61"},
		{"------------------4877F2  010934Z /38", "time 010934Z counter 4877F2 copies 38"},
		{"------------------270429Z 060566 /61 GARBLED", "time 270429Z counter 060566 copies 61 rest GARBLED"},
		{"------------------270429Z", "time 270429Z"},
		{"--------------------- 109 62", "rest 109 62"},
	} {
		t.Run(test.text, func(t *testing.T) {
			d := parseText(t, "UNCLASSIFIED\nPAGE 01  FREDON 01257  010934Z\nACTION EUR-12\n"+test.text+belowPrint)
			r := d.Relay()
			if r == nil {
				t.Fatal("no relay line")
			}
			var got []string
			for _, part := range []struct {
				name string
				word cable.Word
			}{{"time", r.Time}, {"counter", r.Counter}, {"copies", r.Copies}, {"rest", r.Rest}} {
				if part.word.Absent() {
					continue
				}
				if text := d.File.Text(part.word.Span); text != part.word.Text {
					t.Errorf("the span holds %q, the text is %q", text, part.word.Text)
				}
				got = append(got, part.name+" "+part.word.Text)
			}
			if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if r := parseText(t, belowPrint).Relay(); r != nil {
		t.Errorf("a relay line where there is none: %v", r)
	}
}
