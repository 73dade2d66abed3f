package cli

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/source"
)

// recodings give text, which is UTF-8 with LF, another form; nil where it has
// none.
var recodings = [...]struct {
	name   string
	recode func(text string) []byte
}{
	{"crlf", func(text string) []byte { return []byte(strings.ReplaceAll(text, "\n", "\r\n")) }},
	{"cr", func(text string) []byte { return []byte(strings.ReplaceAll(text, "\n", "\r")) }},
	{"no-final-line", func(text string) []byte { return []byte(strings.TrimRight(text, "\r\n")) }},
	{"windows-1252", func(text string) []byte {
		// A byte that is not UTF-8 settles the encoding.
		data, _ := source.Windows1252.Encode(text + "Caf\u00E9\n")
		return data
	}},
	{"utf-16le", func(text string) []byte {
		data, _ := source.UTF16LE.Encode("\uFEFF" + text)
		return data
	}},
	{"utf-16be", func(text string) []byte {
		data, _ := source.UTF16BE.Encode("\uFEFF" + text)
		return data
	}},
}

// copyInvalid writes every text of testdata/invalid below dir, as it is and in
// one of the other forms by turns.
func copyInvalid(t *testing.T, from, dir string) {
	t.Helper()
	n := 0
	err := filepath.WalkDir(from, func(path string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".txt" {
			return err
		}
		text := readFile(t, path)
		rel, _ := filepath.Rel(from, path)
		writeFile(t, filepath.Join(dir, "as-it-is", rel), text)
		form := recodings[n%len(recodings)]
		if data := form.recode(text); data != nil {
			writeFile(t, filepath.Join(dir, form.name, rel), string(data))
		}
		n++
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// contents returns the content of every file below dir by its path there.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := make(map[string]string)
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() {
			rel, _ := filepath.Rel(dir, path)
			all[rel] = readFile(t, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// git apply makes of what --diff prints the bytes that --fix writes, in every
// cable that some rule finds fault with, in every encoding and with every line
// end.
func TestDiffAppliesLikeFix(t *testing.T) {
	invalid, err := filepath.Abs("../../testdata/invalid")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	applied, fixed := filepath.Join(dir, "applied"), filepath.Join(dir, "fixed")
	copyInvalid(t, invalid, applied)
	copyInvalid(t, invalid, fixed)
	before := contents(t, applied)
	flags := []string{"--isolated", "--select", "ALL", "--unsafe-fixes", "-q", "--fail-on", "never"}

	t.Chdir(applied)
	diff := start(t.Context(), nil, append(flags, "--diff")...)
	if diff.stdout == "" {
		t.Fatalf("no diff; exit code %d, %s", diff.code, diff.stderr)
	}
	patch := filepath.Join(dir, "patch")
	writeFile(t, patch, diff.stdout)
	t.Chdir(fixed)
	fix := start(t.Context(), nil, append(flags, "--fix", "-f", "concise")...)
	if diff.stderr != fix.stderr {
		t.Errorf("--diff complains of\n%s--fix complains of\n%s", diff.stderr, fix.stderr)
	}

	t.Chdir(applied)
	git(t, "apply", "--whitespace=nowarn", patch)
	got, want := contents(t, applied), contents(t, fixed)
	changed := make(map[string]int)
	for path, text := range want {
		if got[path] != text {
			t.Errorf("%s: applied %q, fixed %q", path, got[path], text)
		}
		if before[path] != text {
			form, _, _ := strings.Cut(path, string(filepath.Separator))
			changed[form]++
		}
	}
	for _, form := range recodings {
		if n := changed[form.name]; n < 50 {
			t.Errorf("%s: fixes in %d files", form.name, n)
		}
	}
}

// git runs git in the working directory.
func git(t *testing.T, args ...string) {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Env = append(os.Environ(), "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}
