package spell_test

import (
	"strings"
	"testing"

	"github.com/cablelint/cablelint/spell"
)

func TestDistance(t *testing.T) {
	long := strings.Repeat("WHEAT", 8)
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "TAGS", 4}, {"TAGS", "TAGS", 0}, {"TAGS", "TGS", 1}, {"TAGS", "ATGS", 1}, {"PRIORITY", "PIORTY", 2},
		{"SUBJECT", "SUBJ8CT", 1}, {"UNCLAS", "SECRET", 5}, {"CONFIDENTIAL", "CONFIDETNIAL", 1}, {"ab", "ba", 1}, {"abc", "ca", 3},
		{long + "X" + long, long + long, 1}, {long + "RYE", "RYE" + long, 6},
	} {
		if got := spell.Distance(tt.a, tt.b); got != tt.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := spell.Distance(tt.b, tt.a); got != tt.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", tt.b, tt.a, got, tt.want)
		}
	}
}

// words returns the words of up to four letters of three.
func words() []string {
	all := []string{""}
	for i := 0; len(all[i]) < 4; i++ {
		for _, letter := range []string{"A", "B", "C"} {
			all = append(all, all[i]+letter)
		}
	}
	return all
}

// slips returns the words that one slip makes of s.
func slips(s string) map[string]bool {
	out := make(map[string]bool)
	for i := range len(s) + 1 {
		for _, letter := range []string{"A", "B", "C"} {
			out[s[:i]+letter+s[i:]] = true
			if i < len(s) {
				out[s[:i]+letter+s[i+1:]] = true
			}
		}
		if i < len(s) {
			out[s[:i]+s[i+1:]] = true
		}
		if i+1 < len(s) {
			out[s[:i]+s[i+1:i+2]+s[i:i+1]+s[i+2:]] = true
		}
	}
	delete(out, s)
	return out
}

func TestOneSlip(t *testing.T) {
	for _, a := range words() {
		made := slips(a)
		for _, b := range words() {
			if got := spell.OneSlip(a, b); got != made[b] {
				t.Errorf("OneSlip(%q, %q) = %v, want %v", a, b, got, made[b])
			}
		}
	}
}

func TestNearest(t *testing.T) {
	known := []string{"portion-missing", "portion-unknown", "banner-missing", "PRIORITY", "ROUTINE", "TAGS", "TABS"}
	for _, tt := range []struct{ word, want string }{
		{"portion-misssing", "portion-missing"}, {"PIORITY", "PRIORITY"}, {"TAS", "TABS"}, {"wheat", ""}, {"", ""}, {"ROUTINE", "ROUTINE"},
	} {
		if got := spell.Nearest(tt.word, known); got != tt.want {
			t.Errorf("Nearest(%q) = %q, want %q", tt.word, got, tt.want)
		}
	}
}
