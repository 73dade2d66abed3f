package corpus_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/schema"
	"github.com/cablelint/cablelint/source"
)

// cables returns how many cables a property is tried on: n or, when the
// environment variable CORPUS_CABLES is set, its value.
func cables(t *testing.T, n int) int {
	t.Helper()
	s := os.Getenv("CORPUS_CABLES")
	if s == "" {
		return n
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatalf("CORPUS_CABLES: %v", err)
	}
	return n
}

// linter returns a Linter with the default rules, those of the opt-in rules that
// are named, and the built-in schema, as the command has it. A panic of a rule is
// an error of the result.
func linter(tb testing.TB, optIn ...string) *lint.Linter {
	tb.Helper()
	reg, err := rules.Registry()
	if err != nil {
		tb.Fatal(err)
	}
	checker, err := schema.New()
	if err != nil {
		tb.Fatal(err)
	}
	var defaults []*lint.Rule
	for _, r := range rules.All() {
		if !r.OptIn || slices.Contains(optIn, r.ID) {
			defaults = append(defaults, r)
		}
	}
	l, err := lint.New(reg, lint.Options{Rules: defaults, Schema: checker.Check, Silences: rules.Silences()})
	if err != nil {
		tb.Fatal(err)
	}
	return l
}

// file returns data as the file of cable i.
func file(tb testing.TB, i int, data []byte) *source.File {
	tb.Helper()
	f, err := source.NewFile(fmt.Sprintf("cable_%d.txt", i), data)
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

// describe returns a finding as one line, with the text that it marks.
func describe(f *source.File, d lint.Finding) string {
	at := f.Position(d.Span.Start, source.Runes)
	return fmt.Sprintf("%d:%d %s: %s: %q", at.Line, at.Column, d.Rule, d.Message, f.Text(d.Span))
}

// seed of the tests' corpus.
const seed = 1

func TestCleanCablesAreSilent(t *testing.T) {
	l := linter(t)
	g := corpus.New(seed)
	for i := range cables(t, 1000) {
		m := g.Cable(i)
		for k := range 3 {
			c := corpus.Random(uint64(3*i+k), m)
			f := file(t, i, m.Render(c))
			res := l.Lint(f)
			if res.Err != nil {
				t.Errorf("cable %d in %+v: %v", i, c, res.Err)
			}
			for _, d := range res.Findings {
				t.Errorf("cable %d in %+v: %s", i, c, describe(f, d))
			}
		}
	}
}
