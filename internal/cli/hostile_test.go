package cli

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/report"
)

// payloads are texts that would move a terminal, turn what is read around, or
// issue a command to a CI runner.
var payloads = [...]string{
	"::error::boo", "\n::error::boo", "\r::warning file=x::boo", "::stop-commands::boo", "\u2028::error::boo",
	"##[group]boo", "##[error]boo", "##vso[task.setvariable variable=x]boo", "##teamcity[boo]",
	"\x1b[31mboo", "\x1b]8;;http://example.org\x07boo", "\b\b\bboo", "\x9b31mboo", "\u009b31mboo", "\x7fboo", "\x00boo",
	"\u202Eboo", "\u2066boo\u2069", "\u200Fboo", "\u200Bboo", "\u061Cboo", "\xE2\x80boo",
}

// ownCommand matches what cablelint itself tells GitHub.
var ownCommand = regexp.MustCompile(`^::(error|warning|notice) title=[\w-]+(,file=[^\s:,]([^:,]*[^\s:,])?(,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?)?)?::[^:\s]`)

// harmless fails when a line of out could do harm. Commands are those of the
// format github.
func harmless(t *testing.T, what, out string, commands bool) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Errorf("%s: not UTF-8", what)
	}
	for _, line := range strings.FieldsFunc(out, func(r rune) bool { return r == '\n' || r == '\r' }) {
		bad := strings.IndexFunc(line, func(r rune) bool {
			return r < ' ' || r >= 0x7F && r <= 0x9F || unicode.Is(unicode.Bidi_Control, r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp)
		})
		switch {
		case bad >= 0:
			t.Errorf("%s: %q", what, line)
		case strings.HasPrefix(strings.TrimSpace(line), "::") && !(commands && ownCommand.MatchString(line)):
			t.Errorf("%s issues a command: %s", what, line)
		case strings.Contains(line, "##[") || strings.Contains(line, "##vso[") || strings.Contains(line, "##teamcity["):
			t.Errorf("%s issues a command: %s", what, line)
		}
	}
}

// poison returns text with payloads at places of all kinds: in words, around
// them, at line starts and ends.
func poison(dice *rand.Rand, text string) string {
	for range 12 {
		at := dice.IntN(len(text) + 1)
		if dice.IntN(2) == 0 { // a line start
			at = strings.LastIndexByte(text[:at], '\n') + 1
		}
		text = text[:at] + payloads[dice.IntN(len(payloads))] + text[at:]
	}
	return text
}

// hostileTree writes cables with payloads in their text and in their names.
func hostileTree(t *testing.T, dir string) {
	t.Helper()
	examples, err := filepath.Glob("../../testdata/invalid/*/example.txt")
	if err != nil || len(examples) < 100 {
		t.Fatal(len(examples), err)
	}
	dice := rand.New(rand.NewPCG(3, 5))
	for i, path := range examples {
		text := poison(dice, readFile(t, path))
		name := fmt.Sprintf("%d", i)
		if p := payloads[i%len(payloads)]; !strings.ContainsAny(p, "\x00/") {
			name = []string{p, name + p}[i/len(payloads)%2] + strings.Repeat(" ", i/len(payloads)/2)
		}
		writeFile(t, filepath.Join(dir, name+".txt"), text)
	}
	for _, p := range payloads {
		if !strings.ContainsAny(p, "\x00/") {
			if err := os.Symlink("nowhere", filepath.Join(dir, p+"-gone.txt")); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// Nothing in a cable or in the name of a file reaches a terminal or a CI runner
// as a command, whatever the format.
func TestHostileFiles(t *testing.T) {
	dir := t.TempDir()
	hostileTree(t, filepath.Join(dir, "cables"))
	t.Chdir(filepath.Join(dir, "cables"))
	for _, more := range [][]string{nil, {"--redact"}, {"--color=always"}} {
		args := append([]string{"--isolated", "--select", "ALL"}, more...)
		for _, format := range report.Formats() {
			got := start(t.Context(), nil, append(args, "-f", format)...)
			what := strings.Join(append([]string{format}, more...), " ")
			if got.code != exitFailure || strings.Count(got.stdout, "\n") < 10 && format != "summary" {
				t.Errorf("%s: exit code %d", what, got.code)
			}
			out := got.stdout
			if more != nil && more[0] == "--color=always" {
				out = regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(out, "")
			}
			if format == "junit" || format == "checkstyle" {
				out = strings.ReplaceAll(out, "\t", "")
			}
			harmless(t, what, out, format == "github")
			harmless(t, what+", standard error", got.stderr, false)
		}
	}
	for _, format := range []string{"json", "jsonl", "tree"} {
		got := start(t.Context(), nil, "parse", "-f", format, ".")
		harmless(t, "parse -f "+format, got.stdout, false)
		harmless(t, "parse -f "+format+", standard error", got.stderr, false)
	}
	// A diff has the bytes of the files. It is withheld where a runner would act.
	got := start(t.Context(), nil, "--diff", "--isolated", "--select", "ALL", "--unsafe-fixes")
	if report.Commands(got.stdout) || !strings.Contains(got.stdout, "\n+") {
		t.Error("--diff issues a command, or shows nothing")
	}
	if !strings.Contains(got.stderr, "no diff: ") || got.code != exitFailure {
		t.Errorf("--diff withholds nothing: exit code %d, %s", got.code, got.stderr)
	}
	harmless(t, "--diff, standard error", got.stderr, false)
	for _, args := range [][]string{{"create"}, {"show"}} {
		got := start(t.Context(), nil, append([]string{"baseline", "--isolated", "--select", "ALL", "--baseline", filepath.Join(dir, "known.jsonl")}, args...)...)
		harmless(t, "baseline "+args[0], got.stdout, false)
		harmless(t, "baseline "+args[0]+", standard error", got.stderr, false)
	}
	harmless(t, "the baseline", readFile(t, filepath.Join(dir, "known.jsonl")), false)
	got = start(t.Context(), nil, "fix", "--isolated", "--select", "ALL", "--unsafe-fixes", "-q")
	harmless(t, "fix", got.stdout, false)
	harmless(t, "fix, standard error", got.stderr, false)
}

// Neither does anything in arguments, settings and schemas, or in what git says
// of them.
func TestHostileSettings(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "a.txt", badCable)
	runs := [][]string{
		{"--%s"}, {"-%s"}, {"%s"}, {"-f", "%s"}, {"--fail-on", "%s"}, {"-o", "%s=x"}, {"-o", "none/%s"}, {"--select", "%s"}, {"--jobs", "%s"},
		{"-c", "%s"}, {"--schema", "%s"}, {"--exclude", "[%s"}, {"--exclude", "../%s"}, {"explain", "%s"}, {"schema", "%s"}, {"completion", "%s"},
		{"parse", "%s"}, {"parse", "-f", "%s", "a.txt"}, {"--new-from-rev", "%s"}, {"--staged", "%s"}, {"help", "%s"}, {"--stdin-filename", "%s", "-"},
		{"--as-of", "%s"}, {"--baseline", "%s", "a.txt"}, {"--baseline", "known.jsonl", "a.txt"}, {"baseline", "show", "--baseline", "known.jsonl"},
		{"baseline", "create", "--baseline", "none/%s", "a.txt"}, {"baseline", "%s"}, {"--files-from", "list"}, {"--files-from", "%s"}, {"--cache-dir", "list/%s"},
		{"config", "show", "-c", "good.yaml", "%s"}, {"config", "show", "-c", "c.yaml"}, {"config", "%s"}, {"init", "none/%s"}, {"cache", "%s"},
		{"-c", "good.yaml"}, {"-f", "json", "-c", "good.yaml", "a.txt"}, {"-f", "github", "-c", "good.yaml", "a.txt"},
		{"-c", "bad/%s.yaml", "a.txt"}, {"-c", "c.yaml", "a.txt"}, {"--schema", "s.json", "a.txt"}, {"--schema", "bad/%s.json", "a.txt"},
	}
	for _, repository := range []bool{false, true} {
		if repository {
			git(t, "init", "-q")
			runs = [][]string{{"--new-from-rev", "%s"}, {"--staged", "%s"}, {"--staged", "--new-from-rev", "%s"}}
		}
		for i, p := range payloads {
			if strings.ContainsRune(p, 0) {
				continue // no argument holds one
			}
			quoted := fmt.Sprintf("%q", p)
			writeFile(t, "c.yaml", fmt.Sprintf("%s: x\nignore: [%s]\nexclude: [%s]\nfail-on: %s\nschema: %s\nseverity: {%s: %s}\n", quoted, quoted, `"["`, quoted, quoted, quoted, quoted))
			writeFile(t, "s.json", fmt.Sprintf(`{"$ref": %s, "type": %s, "x-rule": %s}`, quoted, quoted, quoted))
			entry := fmt.Sprintf("{path: %s, rule: tags, text: %s, reason: %s, until: 2001-01-31}", quoted, quoted, quoted)
			writeFile(t, "good.yaml", fmt.Sprintf("exclude: [%s]\nsuppressions: [%s]\n", quoted, entry))
			writeFile(t, "a.txt.cablelint", fmt.Sprintf("- {rule: %s, text: %s, reason: %s}\n- {rule: tags, text: %s, reason: %s}\n", quoted, quoted, quoted, quoted, quoted))
			writeFile(t, "known.jsonl", p+"\n"+fmt.Sprintf(`{"rule": %s, "file": %s}`, quoted, quoted)+"\n")
			writeFile(t, "list", p+"\n")
			if !strings.Contains(p, "/") {
				writeFile(t, "bad/"+p+".yaml", "select: ["+p)
				writeFile(t, "bad/"+p+".json", p)
			}
			for k, run := range runs {
				if (i+k)%3 != 0 { // a third of all pairs takes long enough
					continue
				}
				var args []string
				for _, arg := range run {
					args = append(args, strings.ReplaceAll(arg, "%s", p))
				}
				got := start(t.Context(), strings.NewReader(badCable), args...)
				what := fmt.Sprintf("%q", args)
				harmless(t, what, got.stdout, slices.Contains(args, "github"))
				harmless(t, what+", standard error", got.stderr, false)
			}
		}
	}
}
