package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/internal/golden"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/source"
)

// TestPages fails when docs/rules is not what go generate ./... writes. With
// UPDATE=1 it writes too.
func TestPages(t *testing.T) {
	if err := generate("../..", rules.All(), golden.Updating()); err != nil {
		t.Error(err)
	}
}

// wordBad reports the first BAD and replaces it.
var wordBad = &lint.Rule{
	ID: "word-bad", Family: "word", Summary: "a word | is bad", Doc: "Words are good.\n", Since: "0.1",
	Severity: diag.Warning, Fixes: lint.FixAlways,
	Check: func(p *lint.Pass) {
		if i := strings.Index(p.Doc.File.Content(), "BAD"); i >= 0 {
			at := source.Span{Start: int32(i), End: int32(i + 3)}
			p.Report(diag.Diagnostic{Span: at, Message: `found "BAD"`, Fix: diag.Replace(diag.Unsafe, `replace with "GOOD"`, at, "GOOD")})
		}
	},
}

func TestGenerate(t *testing.T) {
	root := t.TempDir()
	put := func(name, text string) {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put("rules/word/word_bad.go", "\tID: \"word-bad\",\n")
	put("testdata/invalid/word-bad/example.txt", "TAGS: PREL ``` BAD\tWORD\n")
	put("docs/rules/word-gone.md", "old")
	list := []*lint.Rule{wordBad}

	stale := "docs/rules is not up to date, run go generate ./...: word-gone.md, README.md, word-bad.md"
	if err := generate(root, list, false); err == nil || err.Error() != stale {
		t.Errorf("before: error %v, want %q", err, stale)
	}
	if err := generate(root, list, true); err != nil {
		t.Fatal(err)
	}
	if err := generate(root, list, false); err != nil {
		t.Errorf("after: %v", err)
	}
	if _, err := os.Stat(filepath.Join(root, "docs", "rules", "word-gone.md")); err == nil {
		t.Error("word-gone.md is still there")
	}
	got, err := os.ReadFile(filepath.Join(root, "docs", "rules", "word-bad.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"# word-bad\n\nA word | is bad.\n\n",
		"| word | warning | on | always | all | 0.1 |\n",
		"\n````text\nTAGS: PREL ``` BAD\\tWORD\n````\n",
		"testdata/invalid/word-bad/example.txt:1:16",
		"With `--fix --unsafe-fixes`:\n\n````diff\n@@ -1 +1 @@\n-TAGS: PREL ``` BAD\\tWORD\n+TAGS: PREL ``` GOOD\\tWORD\n````\n",
		"[rules/word/word_bad.go](../../rules/word/word_bad.go)",
	} {
		if !strings.Contains(string(got), want) {
			t.Errorf("the page does not have %q:\n%s", want, got)
		}
	}
	if strings.Contains(string(got), "With `--fix`:") {
		t.Errorf("the page shows safe fixes, but there are none:\n%s", got)
	}
	index, err := os.ReadFile(filepath.Join(root, "docs", "rules", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	if want := "## word\n\n| rule | reports | severity | by default | fix |\n|---|---|---|---|---|\n" +
		"| [word-bad](word-bad.md) | a word \\| is bad | warning | on | always |\n"; !strings.HasSuffix(string(index), want) {
		t.Errorf("index (-want +got):\n%s", cmp.Diff(want, string(index)))
	}
	put("docs/rules/word-bad.md", "edited by hand")
	if err := generate(root, list, false); err == nil || !strings.HasSuffix(err.Error(), ": word-bad.md") {
		t.Errorf("edited page: error %v", err)
	}
}
