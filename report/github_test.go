package report_test

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
	"github.com/cablelint/cablelint/source"
)

func TestGitHub(t *testing.T) {
	opts := report.Options{Rules: rules, Root: "/repo", Dir: "/repo/records"}
	compare(t, write(t, "github", opts, ferry(t), missing("archive/not here.txt")), `
::error title=portion-above-banner,file=records/archive/07FREDONIA417.txt,line=9,endLine=9,col=4,endColumn=7::paragraph 1 is marked (S) in a CONFIDENTIAL cable%0ARaise the banner, or mark the paragraph (C).
::error title=cablelint,file=records/archive/not here.txt::cannot check: open: file does not exist
::warning title=tag-order,file=records/archive/07FREDONIA417.txt,line=6,endLine=6,col=7,endColumn=21::the TAGS do not name the subjects first
`[1:])
}

func TestGitHubClean(t *testing.T) {
	compare(t, write(t, "github", report.Options{Rules: rules}, resultOf(newFile(t, "a.txt", "BT\n"))), "")
}

// command is a workflow command as a runner reads it (ActionCommand.cs).
type command struct {
	name  string
	props map[string]string
	data  string
}

var commandLine = regexp.MustCompile(`^::([a-z]+) (.*?)::(.*)$`)

// readCommands returns the commands and the other lines of out.
func readCommands(t *testing.T, out string) (commands []command, lines []string) {
	t.Helper()
	data := strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%")
	property := strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%")
	for line := range strings.SplitSeq(strings.TrimSuffix(out, "\n"), "\n") {
		m := commandLine.FindStringSubmatch(line)
		if m == nil {
			lines = append(lines, line)
			continue
		}
		c := command{m[1], make(map[string]string), data.Replace(m[3])}
		for pair := range strings.SplitSeq(m[2], ",") {
			name, value, ok := strings.Cut(pair, "=")
			if !ok {
				t.Errorf("property %q in %q", pair, line)
			}
			c.props[name] = property.Replace(value)
		}
		commands = append(commands, c)
	}
	return commands, lines
}

// TestGitHubEscapes reads back what a path and a message hold.
func TestGitHubEscapes(t *testing.T) {
	const path = "100%, a:b::c=d.txt"
	f := newFile(t, path, "A\nB\n")
	out := write(t, "github", report.Options{}, resultOf(f, diag.Diagnostic{
		Rule: "tag-order", Severity: diag.Info, Span: source.Span{Start: 0, End: 3}, Message: "50%25 \r\n::x", Help: "::error::y",
	}))
	commands, lines := readCommands(t, out)
	want := []command{{
		"notice", map[string]string{"title": "tag-order", "file": path, "line": "1", "endLine": "2"},
		"50%25 ␍␊::x\n" + `\u{3A}:error::y`, // the first line begins with a digit
	}}
	want[0].data = strings.Replace(want[0].data, "␍␊::x", "␍\n"+`\u{3A}:x`, 1)
	if diff := cmp.Diff(want, commands, cmp.AllowUnexported(command{})); diff != "" || lines != nil {
		t.Errorf("lines %q, commands (-want +got):\n%s", lines, diff)
	}
}

// TestGitHubLimit gives more findings than GitHub shows. All are in the log, at
// most ten of a kind as commands, and the last command counts the others.
func TestGitHubLimit(t *testing.T) {
	for _, tt := range []struct {
		errors, warnings, infos int // given
		want                    string
	}{
		{10, 10, 10, "10 10 10 0 "},
		{11, 0, 0, "10 0 1 1 1 more (1 error, 0 warnings, 0 infos)"},
		{0, 12, 9, "0 10 10 2 2 more (0 errors, 2 warnings, 0 infos)"},
		{0, 11, 10, "0 10 10 2 2 more (0 errors, 1 warning, 1 info)"},
		{25, 3, 30, "10 3 10 36 36 more (15 errors, 0 warnings, 21 infos)"},
	} {
		f := newFile(t, "a.txt", "BT\n")
		var ds []diag.Diagnostic
		for s, n := range map[diag.Severity]int{diag.Error: tt.errors, diag.Warning: tt.warnings, diag.Info: tt.infos} {
			for i := range n {
				ds = append(ds, diag.Diagnostic{Rule: "tag-order", Severity: s, Message: fmt.Sprint(s, " number ", i)})
			}
		}
		out := write(t, "github", report.Options{}, resultOf(f, ds...))
		commands, lines := readCommands(t, out)
		counts := make(map[string]int)
		for i, c := range commands {
			counts[c.name]++
			if i > 0 && severityOf(t, c.name) > severityOf(t, commands[i-1].name) {
				t.Errorf("%+v: a command %s stands behind one of %s", tt, c.name, commands[i-1].name)
			}
		}
		if lines != nil && lines[0] == "" {
			lines = nil
		}
		more, _, _ := strings.Cut(commands[len(commands)-1].data, ": GitHub shows 10 ")
		if !strings.Contains(more, " more ") {
			more = ""
		}
		got := fmt.Sprint(counts["error"], " ", counts["warning"], " ", counts["notice"], " ", len(lines), " ", more)
		if got != tt.want {
			t.Errorf("%+v gives %s", tt, got)
		}
		for _, d := range ds {
			if n := strings.Count(out+"\n", d.Message+"\n") + strings.Count(out, d.Message+" ["); n != 1 {
				t.Errorf("%+v: %q stands %d times in:\n%s", tt, d.Message, n, out)
			}
		}
	}
}

func severityOf(t *testing.T, command string) int {
	for i, name := range []string{"notice", "warning", "error"} {
		if name == command {
			return i
		}
	}
	t.Fatalf("command %q", command)
	return 0
}

// TestGitHubFailuresBeyondLimit demands a line for files that were not read,
// too.
func TestGitHubFailuresBeyondLimit(t *testing.T) {
	var results []lint.Result
	for i := range 11 {
		results = append(results, lint.Result{Path: fmt.Sprintf("::%d.txt", i), Err: errors.New("gone")})
	}
	commands, lines := readCommands(t, write(t, "github", report.Options{}, results...))
	if len(commands) != 11 || cmp.Diff([]string{`\u{3A}:10.txt: error: cannot check: gone`}, lines) != "" {
		t.Errorf("%d commands, lines %q", len(commands), lines)
	}
}
