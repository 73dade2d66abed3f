package cli

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// only fails when dir holds anything else than the named files.
func only(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if diff := cmp.Diff(names, got); diff != "" {
		t.Errorf("files in the directory (-want +got):\n%s", diff)
	}
}

func TestRewrite(t *testing.T) {
	for _, mode := range []os.FileMode{0o600, 0o644, 0o640, 0o755} {
		dir := t.TempDir()
		path := filepath.Join(dir, "a.txt")
		writeFile(t, path, "old")
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		if err := rewrite(path, "old", "new"); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil || readFile(t, path) != "new" {
			t.Errorf("%v: content is %q, %v", mode, readFile(t, path), err)
		}
		if runtime.GOOS != "windows" && info.Mode() != mode {
			t.Errorf("mode is %v, want %v", info.Mode(), mode)
		}
		only(t, dir, "a.txt")
	}
}

func TestRewriteRefuses(t *testing.T) {
	for _, test := range []struct {
		name, now string
		mode      os.FileMode
		want      error
	}{
		{"other content", "odd", 0o644, errChanged},
		{"longer", "old and more", 0o644, errChanged},
		{"shorter", "ol", 0o644, errChanged},
		{"empty", "", 0o644, errChanged},
		{"read-only", "old", 0o444, errReadOnly},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "a.txt")
			writeFile(t, path, test.now)
			if err := os.Chmod(path, test.mode); err != nil {
				t.Fatal(err)
			}
			if err := rewrite(path, "old", "new"); !errors.Is(err, test.want) {
				t.Errorf("error is %v, want %v", err, test.want)
			}
			if got := readFile(t, path); got != test.now {
				t.Errorf("content is %q, want %q", got, test.now)
			}
			only(t, dir, "a.txt")
		})
	}
}

func TestRewriteLink(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "a.txt"), filepath.Join(dir, "sub", "link.txt")
	writeFile(t, path, "old")
	if err := os.Mkdir(filepath.Dir(link), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("../a.txt", link); err != nil {
		t.Fatal(err)
	}
	if err := rewrite(link, "old", "new"); err != nil {
		t.Fatal(err)
	}
	if readFile(t, path) != "new" || !isLink(link) {
		t.Errorf("content is %q, link: %t", readFile(t, path), isLink(link))
	}
	only(t, dir, "a.txt", "sub")
	only(t, filepath.Dir(link), "link.txt")
}

// A hard link would be parted from the other names of its file.
func TestRewriteHardLink(t *testing.T) {
	dir := t.TempDir()
	one, other := filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt")
	writeFile(t, one, "old")
	if err := os.Link(one, other); err != nil {
		t.Fatal(err)
	}
	if err := rewrite(one, "old", "new"); err == nil || !strings.Contains(err.Error(), "2 names") {
		t.Errorf("error is %v", err)
	}
	if readFile(t, one) != "old" || readFile(t, other) != "old" {
		t.Errorf("contents are %q and %q", readFile(t, one), readFile(t, other))
	}
	only(t, dir, "a.txt", "b.txt")
}

// The file that was read is not the one that would be replaced.
func TestFixOfAFileThatChanges(t *testing.T) {
	t.Chdir(t.TempDir())
	const text = "UNCLAS FREDONIA 000417\n1. X.\n"
	writeFile(t, "a.txt", text)
	writeFile(t, "b.txt", text)
	p := plannedRule(t, "Z")
	lintX := p.rules[0].Check
	p.rules[0].Check = func(pass *lint.Pass) {
		if path := pass.Doc.File.Path(); path == "a.txt" {
			writeFile(t, path, text+"2. More.\n")
		}
		lintX(pass)
	}
	want := ending{
		code:   exitFailure,
		stdout: "a.txt:2:4: error: an X [letter-x]\n",
		stderr: "cablelint: a.txt: not fixed: the file changed after it was read\n",
	}
	if diff := cmp.Diff(want, check(p, &checkCmd{Fix: true}, "."), cmp.AllowUnexported(ending{})); diff != "" {
		t.Errorf("the run (-want +got):\n%s", diff)
	}
	if a, b := readFile(t, "a.txt"), readFile(t, "b.txt"); a != text+"2. More.\n" || !strings.Contains(b, "1. Z.") {
		t.Errorf("the files are %q and %q", a, b)
	}
	only(t, ".", "a.txt", "b.txt")
}

// rule reports the first X of a file with the given fix; it panics at a Y.
func plannedRule(t *testing.T, fix string) *plan {
	t.Helper()
	rule := &lint.Rule{
		ID: "letter-x", Family: "letters", Summary: "an X", Doc: "d", Since: "0.1", Severity: diag.Error, Fixes: lint.FixAlways,
		Check: func(p *lint.Pass) {
			text := p.Text(p.Doc.Span)
			if strings.Contains(text, "Y") {
				panic("a Y")
			}
			if i := strings.Index(text, "X"); i >= 0 {
				at := source.Span{Start: int32(i), End: int32(i + 1)}
				p.Report(diag.Diagnostic{Span: at, Message: "an X", Fix: diag.Replace(diag.Safe, "replace it", at, fix)})
			}
		},
	}
	reg, err := lint.NewRegistry(rule)
	if err != nil {
		t.Fatal(err)
	}
	p := &plan{config: new(config.Config), rules: reg.Rules()}
	linter, err := lint.New(reg, lint.Options{Rules: p.rules})
	if err != nil {
		t.Fatal(err)
	}
	p.linters.Store(p.config.Base(), linter)
	return p
}

// check runs c over the paths with the rules of p.
func check(p *plan, c *checkCmd, paths ...string) ending {
	var stdout, stderr bytes.Buffer
	s := &session{redact: c.Redact, env: Env{Stdout: &stdout, Stderr: &stderr, Getenv: func(string) string { return "" }}}
	s.stdout = bufio.NewWriter(&stdout)
	c.Paths, c.Format, c.Jobs, c.Quiet = paths, "concise", 2, true
	in := &files{args: paths, excludes: func(string) bool { return false }}
	var found bool
	var err error
	if c.Diff {
		found, err = c.diff(context.Background(), s, p, in)
	} else {
		found, err = c.report(context.Background(), s, p, in, nil)
	}
	if err != nil {
		s.complain(err)
	}
	_ = s.stdout.Flush()
	e := ending{stdout: stdout.String(), stderr: stderr.String()}
	switch {
	case s.failed:
		e.code = exitFailure
	case found:
		e.code = exitFindings
	}
	return e
}

// A fix is an edit of the bytes on disk: all others stay as they are.
func TestFixKeepsTheEncoding(t *testing.T) {
	utf16 := func(s string) string {
		var out strings.Builder
		out.WriteString("\xFE\xFF")
		for i := range len(s) {
			out.WriteByte(0)
			out.WriteByte(s[i])
		}
		return out.String()
	}
	for _, test := range []struct{ name, before, after string }{
		{"UTF-8", "UNCLAS FREDONIA 000417\r\n1. Caf\xC3\xA9 X.", "UNCLAS FREDONIA 000417\r\n1. Caf\xC3\xA9 \xC2\xB6."},
		{"BOM", "\xEF\xBB\xBFUNCLAS FREDONIA 000417\n1. X.\n", "\xEF\xBB\xBFUNCLAS FREDONIA 000417\n1. \xC2\xB6.\n"},
		{"Windows-1252", "UNCLAS FREDONIA 000417\n1. Caf\xE9 \x93X\x94.\n", "UNCLAS FREDONIA 000417\n1. Caf\xE9 \x93\xB6\x94.\n"},
		{"UTF-16", utf16("UNCLAS FREDONIA 000417\n1. X.\n"), utf16("UNCLAS FREDONIA 000417\n1. \xB6.\n")},
		{"lone CR", "UNCLAS FREDONIA 000417\r1. X.\r", "UNCLAS FREDONIA 000417\r1. \xC2\xB6.\r"},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.txt")
			writeFile(t, path, test.before)
			got := check(plannedRule(t, "¶"), &checkCmd{Fix: true}, path)
			if diff := cmp.Diff(ending{}, got, cmp.AllowUnexported(ending{})); diff != "" {
				t.Errorf("the run (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.after, readFile(t, path)); diff != "" {
				t.Errorf("the file (-want +got):\n%s", diff)
			}
		})
	}
}

// What an encoding cannot hold is told; the file stays, its findings are shown.
func TestFixThatDoesNotFitTheEncoding(t *testing.T) {
	t.Chdir(t.TempDir())
	const text = "UNCLAS FREDONIA 000417\n1. Caf\xE9 X.\n"
	writeFile(t, "a.txt", text)
	want := ending{
		code:   exitFailure,
		stdout: "a.txt:2:9: error: an X [letter-x]\n",
		stderr: `cablelint: a.txt: the file's encoding, windows-1252, cannot hold "字"` + "\n",
	}
	for _, c := range []*checkCmd{{Fix: true}, {checkFlags: checkFlags{Diff: true}}, {Fix: true, checkFlags: checkFlags{Redact: true}}} {
		want := want
		if c.Diff {
			want.stdout = ""
		}
		if c.Redact {
			want.stderr = strings.Replace(want.stderr, "字", "x", 1)
		}
		if diff := cmp.Diff(want, check(plannedRule(t, "字"), c, "a.txt"), cmp.AllowUnexported(ending{})); diff != "" {
			t.Errorf("the run (-want +got):\n%s", diff)
		}
	}
	if got := readFile(t, "a.txt"); got != text {
		t.Errorf("the file is %q", got)
	}
}

// A rule that panics is told with its file. It neither stops the run nor lets
// the file be written.
func TestRulePanics(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "a.txt", "UNCLAS FREDONIA 000417\n1. XY.\n")
	writeFile(t, "b.txt", "UNCLAS FREDONIA 000417\n1. X.\n")
	want := ending{
		code:   exitFailure,
		stdout: "b.txt:2:4: error: an X [letter-x]\n",
		stderr: "cablelint: a.txt: internal error in rule letter-x: a Y\n",
	}
	if diff := cmp.Diff(want, check(plannedRule(t, "Z"), &checkCmd{}, "."), cmp.AllowUnexported(ending{})); diff != "" {
		t.Errorf("check (-want +got):\n%s", diff)
	}
	want.stdout = ""
	if diff := cmp.Diff(want, check(plannedRule(t, "Z"), &checkCmd{Fix: true}, "."), cmp.AllowUnexported(ending{})); diff != "" {
		t.Errorf("fix (-want +got):\n%s", diff)
	}
	if a, b := readFile(t, "a.txt"), readFile(t, "b.txt"); !strings.Contains(a, "XY") || !strings.Contains(b, "1. Z.") {
		t.Errorf("the files are %q and %q", a, b)
	}
	// The fix of X brings the Y: nothing of it is written.
	writeFile(t, "c.txt", "UNCLAS FREDONIA 000417\n1. X.\n")
	want.stdout = "c.txt:2:4: error: an X [letter-x]\n"
	want.stderr = "cablelint: c.txt: internal error in rule letter-x: a Y\n"
	if diff := cmp.Diff(want, check(plannedRule(t, "Y"), &checkCmd{Fix: true}, "c.txt"), cmp.AllowUnexported(ending{})); diff != "" {
		t.Errorf("fix that brings a panic (-want +got):\n%s", diff)
	}
	if c := readFile(t, "c.txt"); !strings.Contains(c, "1. X.") {
		t.Errorf("the file is %q", c)
	}
}

func TestDiffName(t *testing.T) {
	for name, want := range map[string]string{
		"a/plain.txt":     "a/plain.txt",
		"a/two words":     "a/two words\t",
		"a/new\nline":     `"a/new\012line"`,
		`a/quote".txt`:    `"a/quote\".txt"`,
		`a/back\slash`:    `"a/back\\slash"`,
		"a/caf\xC3\xA9":   `"a/caf\303\251"`,
		"a/esc\x1b blank": `"a/esc\033 blank"`,
	} {
		if got := diffName(name); got != want {
			t.Errorf("diffName(%q) = %s, want %s", name, got, want)
		}
	}
}

func TestVisibleLines(t *testing.T) {
	const text = "-red \x1b[31m\r\n+blue\n\\ No newline at end of file\n"
	got := visibleLines(text)
	if strings.ContainsAny(got, "\x1b\r") || strings.Count(got, "\n") != 3 || !strings.Contains(got, "+blue\n") {
		t.Errorf("visibleLines(%q) = %q", text, got)
	}
}
