package lint_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// A panic in the schema check, or in reading, costs its file and no other.
func TestEachPanic(t *testing.T) {
	rule := &lint.Rule{ID: "tag-unknown", Family: "tags", Summary: "s", Doc: "d", Since: "0.1", Severity: diag.Warning,
		Check: func(p *lint.Pass) { p.Report(diag.Diagnostic{Span: p.Doc.Span, Message: "found"}) }}
	reg, err := lint.NewRegistry(rule)
	if err != nil {
		t.Fatal(err)
	}
	l, err := lint.New(reg, lint.Options{
		Rules: []*lint.Rule{rule},
		Schema: func(doc *cable.Document) []diag.Diagnostic {
			if doc.File.Path() == "b" {
				panic("lost the tree")
			}
			return nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	check := func(path string) lint.Result {
		switch path {
		case "c":
			panic("lost the disk")
		case "d":
			return lint.Result{Path: path, Err: errors.New("d: gone")}
		}
		f, err := source.NewFile(path, []byte("UNCLAS FREDONIA 000417\n1. Text.\n"))
		if err != nil {
			t.Error(err)
		}
		return l.Lint(f)
	}
	var got []string
	for r := range lint.Each(t.Context(), 2, slices.Values([]string{"a", "b", "c", "d", "e"}), check) {
		line := r.Path
		for _, f := range r.Findings {
			line += " " + f.Message
		}
		if r.Err != nil {
			line += " " + r.Err.Error()
		}
		got = append(got, line)
	}
	want := []string{
		"a found",
		"b b: internal error: lost the tree",
		"c c: internal error: lost the disk",
		"d d: gone",
		"e found",
	}
	if !slices.Equal(got, want) {
		t.Errorf("results are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
