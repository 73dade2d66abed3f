package cli

import (
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
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
		term := "\n  " + usage(c)
		if shown := strings.Contains(text, term+" ") || strings.Contains(text, term+"\n"); shown == c.Hidden {
			t.Errorf("the command %s is shown: %t", c.Name, shown)
		}
	}
	for _, e := range examples {
		if !strings.Contains(text, "\n  "+e.command+"  ") {
			t.Errorf("the example %s is missing", e.command)
		}
	}
}

func TestCommandHelp(t *testing.T) {
	app := sampleModel(t)
	for command, want := range map[*kong.Node]string{
		app.Children[0]: `Usage: x-lint check [PATH ...] [flags]

Check cables.

Arguments:
  PATH  Files.

Flags:
      --[no-]plain  .dots do not command.

Exit code:
  -l, --level=LEVEL  \ is ~60% of ^ and 'quoted'. No "line" of the source of
                     this page is ever wide.

Each flag has an environment variable, and counts more than it. CABLELINT_LEVEL
is that of --level.
`,
		app.Children[1]: `Usage: x-lint sheet COMMAND

Handle sheets.

Commands:
  show FILE  Show one.
`,
		app.Children[1].Children[0]: `Usage: x-lint sheet show FILE

Show one.

Arguments:
  FILE  Which.
`,
	} {
		if diff := cmp.Diff(want, commandHelp(app, command)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", command.Name, diff)
		}
	}
}

// The help of each command fits a screen in width.
func TestHelpWidth(t *testing.T) {
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

// A term that is wider than a column may be stands on a line of its own.
func TestSection(t *testing.T) {
	p := new(helpPage)
	wide := strings.Repeat("w", 50)
	p.section("Flags:", []row{{"-a", "one"}, {wide, "two"}, {"-bc", "three"}})
	want := "\nFlags:\n  -a   one\n  " + wide + "\n       two\n  -bc  three\n"
	if diff := cmp.Diff(want, p.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
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
