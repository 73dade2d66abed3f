package transmission

import (
	"fmt"
	"testing"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

func word(s string) cable.Word {
	return cable.Word{Span: source.Span{Start: 100, End: 100 + int32(len(s))}, Text: s}
}

func TestReadGroup(t *testing.T) {
	tests := []struct {
		text     string
		readable bool
		digits   int
		zone     string
		month    string
		year     string
		rest     string
		written  string // the whole group, spaced as it should be
	}{
		{"031455Z MAY 07", true, 6, "Z", "MAY", "07", "", "031455Z MAY 07"},
		{"031455Z MAY 2007", true, 6, "Z", "MAY", "2007", "", "031455Z MAY 2007"},
		{"0 31455 Z JUN 7 3", true, 6, "Z", "JUN", "7 3", "", "031455Z JUN 73"},
		{"031455ZMAY07", true, 6, "Z", "MAY", "07", "", "031455Z MAY 07"},
		{"031455 JUN 75", true, 6, "", "JUN", "75", "", "031455 JUN 75"},
		{"031455JUN75", true, 6, "", "JUN", "75", "", "031455 JUN 75"},
		{"031455Z SEPTEMBER 75", true, 6, "Z", "SEPTEMBER", "75", "", "031455Z SEPTEMBER 75"},
		{"031455Z SEPT 75", true, 6, "Z", "SEPT", "75", "", "031455Z SEPT 75"},
		{"031455A MAY 07", true, 6, "A", "MAY", "07", "", "031455A MAY 07"},
		{"031455z may 07", true, 6, "z", "may", "07", "", "031455z may 07"},
		{"031455Z MAY", true, 6, "Z", "MAY", "", "", "031455Z MAY"},
		{"031455Z", true, 6, "Z", "", "", "", "031455Z"},
		{"03155Z MAY 07", false, 5, "Z", "MAY", "07", "", ""},
		{"0314555Z MAY 07", false, 7, "Z", "MAY", "07", "", ""},
		{"031455Z MYA 07", false, 6, "Z", "MYA", "07", "", ""},
		{"031455Z MAY O7", false, 6, "Z", "MAY", "", "O7", ""},
		{"O31455Z MAY 07", false, 0, "O", "", "31455", "Z MAY 07", ""},
		{"031455Z MA 07", false, 6, "Z", "MA", "07", "", ""},
		{"031455Z MAY 007", false, 6, "Z", "MAY", "007", "", ""},
		{"", false, 0, "", "", "", "", ""},
	}
	for _, tt := range tests {
		g := readGroup(word(tt.text))
		got := fmt.Sprintln(g.readable(), len(g.digits), g.zone.Text, g.month.Text, g.year.Text, g.rest.Text)
		want := fmt.Sprintln(tt.readable, tt.digits, tt.zone, tt.month, tt.year, tt.rest)
		if got != want {
			t.Errorf("readGroup(%q) = %s, want %s", tt.text, got, want)
		}
		if !g.readable() {
			continue
		}
		written := tt.text
		if s, text := g.spacing(); !s.Empty() {
			written = tt.text[:s.Start-100] + text + tt.text[s.End-100:]
		}
		if written != tt.written {
			t.Errorf("spacing of %q makes it %q, want %q", tt.text, written, tt.written)
		}
	}
}
