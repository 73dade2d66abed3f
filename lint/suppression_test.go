package lint_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

func TestSuppress(t *testing.T) {
	f, err := source.NewFile("a.txt", []byte("WHEAT  FROM\r\nLEONIDA AND OATS"))
	if err != nil {
		t.Fatal(err)
	}
	wheat, oats := source.Span{Start: 0, End: 20}, source.Span{Start: 25, End: 29}
	found := []lint.Finding{
		{Diagnostic: diag.Diagnostic{Rule: "word-x", Span: wheat}},
		{Diagnostic: diag.Diagnostic{Rule: "word-x", Span: oats}},
		{Diagnostic: diag.Diagnostic{Rule: "word-y", Span: oats}},
		{Diagnostic: diag.Diagnostic{Rule: "word-x", Span: source.At(3)}},
	}
	x, y := []*lint.Rule{wordX}, []*lint.Rule{{ID: "word-y"}}
	entry := func(text, reason string, rules ...[]*lint.Rule) *lint.Suppression {
		s := &lint.Suppression{Text: text, Reason: reason}
		for _, r := range rules {
			s.Rules = append(s.Rules, r...)
		}
		return s
	}
	for _, test := range []struct {
		name    string
		entries []*lint.Suppression
		reasons []string // of the findings; empty: left
		used    int
	}{
		{"no entry", nil, []string{"", "", "", ""}, 0},
		{"a rule", []*lint.Suppression{entry("", "one", x)}, []string{"one", "one", "", "one"}, 1},
		{"a family", []*lint.Suppression{entry("", "one", x, y)}, []string{"one", "one", "one", "one"}, 1},
		{"a text", []*lint.Suppression{entry("OATS", "one", x)}, []string{"", "one", "", ""}, 1},
		{"a text over a line end", []*lint.Suppression{entry("FROM LEONIDA", "one", x)}, []string{"one", "", "", ""}, 1},
		{"a text beside the finding", []*lint.Suppression{entry("AND", "one", x)}, []string{"", "", "", ""}, 0},
		{"the first reason", []*lint.Suppression{entry("OATS", "one", x), entry("", "two", x), entry("RYE", "three", x)}, []string{"two", "one", "", "two"}, 2},
		{"unknown", []*lint.Suppression{entry("", "one")}, []string{"", "", "", ""}, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			left, hidden, used := lint.Suppress(f, found, test.entries)
			var reasons []string
			for _, d := range found {
				reason := ""
				if len(hidden) > 0 && cmp.Equal(hidden[0].Finding, d) {
					reason, hidden = hidden[0].Reason, hidden[1:]
				} else if len(left) > 0 && cmp.Equal(left[0], d) {
					left = left[1:]
				} else {
					t.Errorf("a finding is neither left nor hidden: %v", d)
				}
				reasons = append(reasons, reason)
			}
			if diff := cmp.Diff(test.reasons, reasons); diff != "" || len(left)+len(hidden) > 0 || len(used) != test.used {
				t.Errorf("%d used, want %d; %d more; (-want +got):\n%s", len(used), test.used, len(left)+len(hidden), diff)
			}
		})
	}
}

func TestExpired(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2001, 2, n, 0, 0, 0, 0, time.UTC) }
	for _, test := range []struct {
		until, asOf time.Time
		want        bool
	}{
		{day(3), day(2), false},
		{day(3), day(3), false},
		{day(3), day(4), true},
		{day(3), time.Time{}, false},
		{time.Time{}, day(4), false},
	} {
		s := lint.Suppression{Until: test.until}
		if got := s.Expired(test.asOf); got != test.want {
			t.Errorf("until %v, as of %v: %v", test.until, test.asOf, got)
		}
	}
}
