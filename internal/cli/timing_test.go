package cli

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// --timing tells on standard error what each phase and rule took, and changes
// nothing else.
func TestTiming(t *testing.T) {
	t.Chdir(t.TempDir())
	for i := range 20 {
		writeFile(t, fmt.Sprintf("archive/%02d.txt", i), badCable)
	}
	plain := start(t.Context(), nil, "archive", "--isolated", "-f", "jsonl")
	got := start(t.Context(), nil, "archive", "--isolated", "-f", "jsonl", "--timing")
	if got.stdout != plain.stdout || got.code != plain.code || plain.stderr != "" {
		t.Errorf("the report differs, or something is told without the flag: %q", plain.stderr)
	}
	for _, phase := range []string{"walk", "cache", "read", "parse", "schema", "rules", "report"} {
		if !regexp.MustCompile(`(?m)^` + phase + ` +\d+\.\d{3} s +\d+\.\d %$`).MatchString(got.stderr) {
			t.Errorf("the phase %s is missing in\n%s", phase, got.stderr)
		}
	}
	if !strings.Contains(got.stderr, " more rules ") || strings.Contains(got.stderr, "slow path") {
		t.Errorf("the table is\n%s", got.stderr)
	}
	one := start(t.Context(), nil, "archive", "--isolated", "--select", "portion-above-banner", "--timing").stderr
	if !regexp.MustCompile(`(?m)^portion-above-banner +\d+\.\d{3} s +\d+\.\d % +20 +20$`).MatchString(one) {
		t.Errorf("the rule is missing, or its calls and findings are:\n%s", one)
	}
}

// A user's schema that the fast check cannot hold to says so.
func TestTimingOfSchema(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "a.txt", badCable)
	for schema, slow := range map[string]bool{
		`{"required": ["mrn"]}`:            false,
		`{"unevaluatedProperties": false}`: true,
	} {
		writeFile(t, "own.json", schema)
		got := start(t.Context(), nil, "a.txt", "--isolated", "--schema", "own.json", "--timing").stderr
		if strings.Contains(got, "\nown.json takes the slow path") != slow {
			t.Errorf("%s: slow is %t, and yet:\n%s", schema, slow, got)
		}
	}
}
