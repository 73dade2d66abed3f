package cli

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The overview fits a screen and names every command, example and exit code.
func TestOverview(t *testing.T) {
	text := overview(model(t))
	if n := strings.Count(text, "\n"); n < 24 || n > 50 {
		t.Errorf("%d lines", n)
	}
	checkWidth(t, text)
	for _, c := range model(t).Children {
		if shown := strings.Contains(text, "\n  "+usage(c)+" "); shown == c.Hidden {
			t.Errorf("the command %s is shown: %t", c.Name, shown)
		}
	}
	for _, e := range examples {
		if !strings.Contains(text, "\n  "+e.command+"  ") {
			t.Errorf("the example %s is missing", e.command)
		}
	}
}

// So does the help of each command, in width.
func TestCommandHelp(t *testing.T) {
	for _, c := range model(t).Children {
		got := start(t.Context(), nil, c.Name, "--help")
		if got.code != 0 || got.stderr != "" {
			t.Errorf("%s --help: exit code %d, stderr %q", c.Name, got.code, got.stderr)
		}
		checkWidth(t, got.stdout)
	}
}

// checkWidth reports lines that are wider than a screen.
func checkWidth(t *testing.T, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		if len(line) > screenWidth+1 {
			t.Errorf("%d columns: %s", len(line)-1, line)
		}
	}
}

// Each flag of check stands below a heading; else it is lost among the ones
// that every command has.
func TestCheckFlagsHaveGroups(t *testing.T) {
	var used []string
	for _, f := range model(t).DefaultCmd.Flags {
		if f.Hidden {
			continue
		}
		if f.Group == nil {
			t.Errorf("--%s is in no group", f.Name)
			continue
		}
		used = append(used, f.Group.Title)
	}
	for _, g := range flagGroups {
		if !slices.Contains(used, g.Title) {
			t.Errorf("no flag is in the group %s", g.Key)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two", 7, []string{"one two"}},
		{"one two", 6, []string{"one", "two"}},
		{"a word-that-is-too-long b", 5, []string{"a", "word-that-is-too-long", "b"}},
	} {
		if diff := cmp.Diff(test.want, wrap(test.text, test.width)); diff != "" {
			t.Errorf("wrap(%q, %d) (-want +got):\n%s", test.text, test.width, diff)
		}
	}
}
