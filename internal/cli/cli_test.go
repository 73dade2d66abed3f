package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/report"
)

const badCable = "UNCLAS FREDONIA 000417\n1. (C) The harvest fair opened on time.\n"

// ending is what a run leaves behind.
type ending struct {
	code           int
	stdout, stderr string
}

// start runs cablelint in the working directory.
func start(ctx context.Context, stdin io.Reader, args ...string) ending {
	var stdout, stderr bytes.Buffer
	code := Run(ctx, args, Env{
		Stdin:  stdin,
		Stdout: &stdout,
		Stderr: &stderr,
		Getenv: func(string) string { return "" },
	})
	return ending{code, stdout.String(), stderr.String()}
}

func writeFile(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// Every number of jobs gives the same bytes, in the order of the files.
func TestJobsGiveTheSameOutput(t *testing.T) {
	t.Chdir(t.TempDir())
	for i := range 100 {
		writeFile(t, fmt.Sprintf("%03d/cable.txt", i), badCable)
	}
	for _, format := range report.Formats() {
		one := start(t.Context(), nil, "--isolated", "-f", format, "-j1", ".", "none.txt")
		many := start(t.Context(), nil, "--isolated", "-f", format, "-j8", ".", "none.txt")
		if diff := cmp.Diff(one, many, cmp.AllowUnexported(ending{})); diff != "" {
			t.Errorf("%s with -j1 and -j8 differ (-j1 +j8):\n%s", format, diff)
		}
		if n := strings.Count(one.stdout, "(C) in an UNCLASSIFIED"); n < 100 && format != "summary" {
			t.Errorf("%s has %d findings, want 100", format, n)
		}
	}
}

// --fix, too.
func TestJobsFixTheSame(t *testing.T) {
	var outs []ending
	for _, jobs := range []string{"-j1", "-j8"} {
		t.Chdir(t.TempDir())
		for i := range 50 {
			writeFile(t, fmt.Sprintf("%02d.txt", i), "UNCLAS FREDONIA 000417\nSIPDIS\nSIPDIS\n1. (C) Text.\n")
		}
		outs = append(outs, start(t.Context(), nil, "--isolated", "--fix", jobs))
		for i := range 50 {
			name := fmt.Sprintf("%02d.txt", i)
			got, err := os.ReadFile(name)
			if want := "UNCLAS FREDONIA 000417\nSIPDIS\n1. (C) Text.\n"; err != nil || string(got) != want {
				t.Fatalf("%s %s is %q, %v, want %q", jobs, name, got, err, want)
			}
		}
	}
	if diff := cmp.Diff(outs[0], outs[1], cmp.AllowUnexported(ending{})); diff != "" {
		t.Errorf("reports differ (-j1 +j8):\n%s", diff)
	}
}

// An interrupt ends a run that waits for standard input; its report is valid
// and a file that it would replace stays.
func TestInterrupt(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "old.sarif", "old")
	never, w := io.Pipe()
	defer func() { _ = w.Close() }()
	ctx, cancel := context.WithCancel(t.Context())
	waits := func(cancel context.CancelFunc) io.Reader {
		return readerFunc(func(p []byte) (int, error) {
			cancel()
			return never.Read(p)
		})
	}
	got := start(ctx, waits(cancel), "-f", "json", "-o", "sarif=old.sarif", "-")
	if got.code != 130 || got.stderr != "cablelint: interrupted\n" {
		t.Errorf("exit code %d, stderr %q", got.code, got.stderr)
	}
	if !json.Valid([]byte(got.stdout)) || !strings.Contains(got.stdout, "interrupted") {
		t.Errorf("standard output is no JSON, or hides the interrupt:\n%s", got.stdout)
	}
	for _, format := range []string{"sarif", "gitlab", "rdjson"} {
		ctx, cancel := context.WithCancel(t.Context())
		log := start(ctx, waits(cancel), "-f", format, "-")
		cancel()
		if !json.Valid([]byte(log.stdout)) || !strings.Contains(log.stdout, "nterrupted") || log.code != 130 {
			t.Errorf("%s: exit code %d, no JSON, or hides the interrupt:\n%s", format, log.code, log.stdout)
		}
		if format == "sarif" && !strings.Contains(log.stdout, `"executionSuccessful":false,"exitCode":130,`) {
			t.Errorf("the log of an interrupted run says that it is whole:\n%s", log.stdout)
		}
	}
	entries, err := os.ReadDir(".")
	if err != nil || len(entries) != 1 {
		t.Errorf("files left behind: %v, %v", entries, err)
	}
	if old, err := os.ReadFile("old.sarif"); string(old) != "old" {
		t.Errorf("old.sarif is %q, %v", old, err)
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

// A SARIF log holds what GitHub takes of a run; that some findings are left out
// is told and fails nothing more.
func TestLeftOut(t *testing.T) {
	t.Chdir(t.TempDir())
	const limit, each = 25_000, 2501
	var text strings.Builder
	text.WriteString("UNCLAS FREDONIA 000417\n")
	for i := range each {
		fmt.Fprintf(&text, "%d. (C) The harvest fair opened on time.\n", i+1)
	}
	for i := range 10 {
		writeFile(t, fmt.Sprintf("%d.txt", i), text.String())
	}
	got := start(t.Context(), nil, "--isolated", "--select", "portion-above-banner", "-f", "summary", "-o", "sarif=out.sarif")
	if want := "cablelint: findings left out of the sarif report: 10; it holds no more, and the most severe are in it\n"; got.code != 1 || got.stderr != want {
		t.Errorf("exit code %d, stderr %q, want %q", got.code, got.stderr, want)
	}
	log, err := os.ReadFile("out.sarif")
	if n := strings.Count(string(log), `"ruleId":`); err != nil || n != limit || !strings.Contains(string(log), "10 results left out") {
		t.Errorf("%d results, %v", n, err)
	}
	if !strings.Contains(got.stdout, fmt.Sprint("portion-above-banner   ", 10*each)) {
		t.Errorf("the summary counts other findings:\n%s", got.stdout)
	}
}

// Standard input has no size to look at beforehand; it is not read without end.
func TestStdinTooLarge(t *testing.T) {
	endless := readerFunc(func(p []byte) (int, error) {
		for i := range p {
			p[i] = 'A'
		}
		return len(p), nil
	})
	got := start(t.Context(), endless, "--isolated", "-")
	if got.code != 2 || got.stderr != "cablelint: <stdin>: file is too large: the limit is 67108864 bytes\n" {
		t.Errorf("exit code %d, stderr %q", got.code, got.stderr)
	}
}

func TestStdinFails(t *testing.T) {
	broken := readerFunc(func([]byte) (int, error) { return 0, errors.New("the line is cut") })
	got := start(t.Context(), broken, "--isolated", "-f", "jsonl", "-")
	if got.code != 2 || got.stderr != "cablelint: <stdin>: the line is cut\n" {
		t.Errorf("exit code %d, stderr %q", got.code, got.stderr)
	}
	if !strings.Contains(got.stdout, `"unreadable":1`) {
		t.Errorf("the report hides it:\n%s", got.stdout)
	}
}

// Text that is not UTF-8 comes out of parse as valid JSON.
func TestParseEncodings(t *testing.T) {
	for name, text := range map[string]string{
		"UTF-8 with BOM": "\xEF\xBB\xBFUNCLAS FREDONIA 000417\n1. Caf\xC3\xA9.\n",
		"Windows-1252":   "UNCLAS FREDONIA 000417\n1. Caf\xE9.\n",
		"broken UTF-8":   "UNCLAS FREDONIA 000417\n1. Caf\xC3\xA9 \xFF.\n",
		"binary":         "\x00\x01\x02\xFF\xFE",
		"empty":          "",
	} {
		got := start(t.Context(), strings.NewReader(text), "parse", "-f", "jsonl", "-")
		if got.code != 0 || got.stderr != "" {
			t.Errorf("%s: exit code %d, stderr %q", name, got.code, got.stderr)
		}
		for line := range strings.Lines(got.stdout) {
			if !json.Valid([]byte(line)) {
				t.Errorf("%s: no JSON: %q", name, line)
			}
		}
		if strings.HasPrefix(name, "UTF-8") || name == "Windows-1252" {
			if !strings.Contains(got.stdout, "Café.") {
				t.Errorf("%s: the text is lost:\n%s", name, got.stdout)
			}
		}
	}
}

func model(t *testing.T) *kong.Application {
	t.Helper()
	parser, err := newParser(new(grammar))
	if err != nil {
		t.Fatal(err)
	}
	return parser.Model
}

// The help of --format names every format, in their order.
func TestFormatHelp(t *testing.T) {
	for _, c := range model(t).Children {
		for _, f := range c.Flags {
			if c.Name != "check" || f.Name != "format" {
				continue
			}
			want := strings.Join(report.Formats(), " ")
			got := strings.NewReplacer(" (the default)", "", ",", "", " or ", " ", ".", "").Replace(f.Help)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			return
		}
	}
	t.Error("check has no flag --format")
}

func TestPermute(t *testing.T) {
	for _, test := range []struct{ name, args, want string }{
		{"nothing", "", "--"},
		{"flags only", "-q --fix", "-q --fix --"},
		{"path first", "a.txt -q b.txt", "check -q -- a.txt b.txt"},
		{"values", "-f json a --jobs 4 b -o x c", "check -f json --jobs 4 -o x -- a b c"},
		{"joined values", "--format=json -fsarif a", "check --format=json -fsarif -- a"},
		{"bundle", "-qf json a", "check -qf json -- a"},
		{"bundle with value", "-qfjson a", "check -qfjson -- a"},
		{"alias", "--output-format json a", "check --output-format json -- a"},
		{"command", "parse a -f jsonl b", "parse -f jsonl -- a b"},
		{"command behind a flag", "-q check a", "check -q -- a"},
		{"command twice", "check check", "check -- check"},
		{"command behind a path", "a parse", "check -- a parse"},
		{"end of flags", "a -- -q -- b", "check -- a -q -- b"},
		{"command's name as path", "-- rules", "check -- rules"},
		{"standard input", "- -q", "check -q -- -"},
		{"value that looks like a flag", "-o -q a", "check -o -q -- a"},
		{"unknown flag", "--nope a", "check --nope -- a"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := permute(model(t), strings.Fields(test.args))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	for _, args := range []string{"-o", "a --format", "-qf"} {
		if got, err := permute(model(t), strings.Fields(args)); err == nil {
			t.Errorf("%s: no error, but %q", args, got)
		}
	}
}

// permute knows no command: a flag takes a value in all commands or in none.
func TestFlagsTakeTheSameEverywhere(t *testing.T) {
	takes := make(map[string]bool)
	for _, c := range append(model(t).Children, model(t).Node) {
		for _, f := range c.Flags {
			for _, name := range append(slices.Clone(f.Aliases), f.Name, "-"+string(f.Short)) {
				value, known := takes[name]
				if known && value == f.IsBool() && f.Short != 0 {
					t.Errorf("%s takes a value in one command and none in another", name)
				}
				takes[name] = !f.IsBool()
			}
		}
	}
}

func TestColors(t *testing.T) {
	for _, test := range []struct {
		mode, env string
		want      bool
	}{
		{"always", "NO_COLOR=1", true},
		{"never", "FORCE_COLOR=1", false},
		{"auto", "", false}, // a buffer is no terminal
		{"auto", "FORCE_COLOR=1", true},
		{"auto", "FORCE_COLOR=0", false},
		{"auto", "CLICOLOR_FORCE=1", true},
		{"auto", "CLICOLOR_FORCE=1 NO_COLOR=1", false},
		{"auto", "FORCE_COLOR=1 TERM=dumb", true},
	} {
		env := make(map[string]string)
		for _, pair := range strings.Fields(test.env) {
			name, value, _ := strings.Cut(pair, "=")
			env[name] = value
		}
		if got := colors(test.mode, new(bytes.Buffer), func(name string) string { return env[name] }); got != test.want {
			t.Errorf("colors(%s) with %q = %t, want %t", test.mode, test.env, got, test.want)
		}
	}
}
