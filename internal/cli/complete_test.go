package cli

import (
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/rules"
)

func TestComplete(t *testing.T) {
	var g struct {
		Check struct {
			Paths  []string `arg:"" optional:"" name:"path"`
			Select []string `short:"s" placeholder:"RULE" aliases:"only" help:"Run these. And no other."`
			Color  string   `enum:"auto,always,never" default:"auto"`
			Output []string `short:"o" sep:"none" placeholder:"[FORMAT=]FILE" help:"Where."`
			Quiet  bool     `short:"q" help:"Say less."`
			Jobs   int      `short:"j" placeholder:"N"`
			Git    bool     `negatable:""`
			Secret bool     `hidden:""`
		} `cmd:"" default:"withargs" help:"Check cables."`
		Explain struct {
			Rule string `arg:""`
		} `cmd:"" aliases:"rule" help:"Explain a rule."`
		Sheet struct {
			Show struct {
				File string `arg:""`
				Kind string `arg:"" enum:"old,new"`
			} `cmd:"" help:"Show one."`
			Clear struct{} `cmd:"" help:"Clear all."`
		} `cmd:"" help:"Handle sheets."`
		Hidden struct{} `cmd:"" hidden:""`
		Help   bool     `short:"h" help:"Show help."`
	}
	parser, err := kong.New(&g, kong.NoDefaultHelp())
	if err != nil {
		t.Fatal(err)
	}
	lists := map[string][]candidate{
		"RULE":     {{"tags", "the family tags"}, {"tag-unknown", "a code in no list"}, {"banner", ""}},
		reportFile: {{word: "json="}, {word: "sarif="}},
	}
	const flags = "--color --git --help --jobs --no-git --output --quiet --select"
	for _, test := range []struct{ name, before, word, want string }{
		{"commands and paths", "", "", "check explain sheet :files"},
		{"a command", "", "ex", "explain :files"},
		{"a path that is no command", "", "archive/07", ":files"},
		{"commands behind a flag", "-q", "sh", "sheet :files"},
		{"no command behind a path", "a.txt", "", ":files"},
		{"flags of the default command", "", "-", flags},
		{"flags of a command", "explain", "--", "--help"},
		{"flags behind paths", "a.txt b.txt", "--co", "--color"},
		{"no flags behind --", "--", "-", ":files"},
		{"no commands behind --", "--", "", ":files"},
		{"values of an enumeration", "--color", "a", "auto always"},
		{"values behind =", "check", "--color=a", "--color=auto --color=always"},
		{"no value of a switch", "", "--quiet=", ""},
		{"values of a list", "--select", "tag", "tags tag-unknown"},
		{"behind a comma", "--select", "banner,tags,tag-", "banner,tags,tag-unknown"},
		{"behind = and a comma", "", "--select=banner,b", "--select=banner,banner"},
		{"by an alias", "--only", "b", "banner"},
		{"by a letter", "-s", "b", "banner"},
		{"by the last letter of a bundle", "-qs", "b", "banner"},
		{"a value joined to its letter", "-sbanner", "", "check explain sheet :files"},
		{"a value that looks like a command", "-s explain", "", "check explain sheet :files"},
		{"a free value", "-j", "", ""},
		{"a report", "-o", "", "json= sarif= :files :open"},
		{"a report's file", "-o", "json=", ":files"},
		{"a report's file of that name", "-o", "out", ":files"},
		{"an argument", "explain", "tag-", "tag-unknown"},
		{"an argument of an alias", "rule", "tag-", "tag-unknown"},
		{"no second argument", "explain tags", "", ""},
		{"no list in an argument", "explain", "tags,", ""},
		{"subcommands", "sheet", "", "show clear"},
		{"a subcommand's arguments", "sheet show", "", ":files"},
		{"its second argument", "sheet show a.txt", "", "old new"},
		{"a subcommand without arguments", "sheet clear", "", ""},
		{"an unknown flag", "--nope", "sh", "sheet :files"},
		{"standard input", "-", "", ":files"},
	} {
		t.Run(test.name, func(t *testing.T) {
			out := complete(parser.Model, lists, strings.Fields(test.before), test.word)
			var got []string
			for _, c := range out.candidates {
				got = append(got, c.word)
			}
			if out.files {
				got = append(got, ":files")
			}
			if out.open {
				got = append(got, ":open")
			}
			if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	for word, want := range map[string]candidate{
		"--sel": {"--select", "Run these"},
		"tag-u": {"tag-unknown", "a code in no list"},
	} {
		before := strings.Fields(strings.Repeat("--select ", strings.Count(word, "tag-")))
		got := complete(parser.Model, lists, before, word).candidates
		if diff := cmp.Diff([]candidate{want}, got, cmp.AllowUnexported(candidate{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", word, diff)
		}
	}
}

// Each value of the command line is of a kind that completion knows, or one
// that is free.
func TestCompletionKnowsEveryValue(t *testing.T) {
	free := []string{"DATE", "GLOB", "N", "NAME", "REV", "WORDS"}
	reg, err := rules.Registry()
	if err != nil {
		t.Fatal(err)
	}
	lists := listsOf(reg)
	check := func(place, kind string, v *kong.Value) {
		if v.Enum == "" && lists[kind] == nil && !slices.Contains(fileKinds, kind) && !slices.Contains(free, kind) {
			t.Errorf("%s takes %s: completion must know its values, or this test that they are free", place, kind)
		}
	}
	var walk func(n *kong.Node)
	walk = func(n *kong.Node) {
		for _, f := range n.Flags {
			if !f.IsBool() && !f.Hidden {
				check("--"+f.Name, f.PlaceHolder, f.Value)
			}
		}
		for _, p := range n.Positional {
			check(n.Name, argument(p), p)
		}
		for _, c := range n.Children {
			walk(c)
		}
	}
	walk(model(t).Node)
}
