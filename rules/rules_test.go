package rules_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/schema"
	"github.com/cablelint/cablelint/source"
)

func TestRegistry(t *testing.T) {
	if _, err := rules.Registry(); err != nil {
		t.Error(err)
	}
}

// TestSchemaRules checks that the rules which the built-in schema names exist.
func TestSchemaRules(t *testing.T) {
	reg, err := rules.Registry()
	if err != nil {
		t.Fatal(err)
	}
	checker, err := schema.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range checker.Rules() {
		if r := reg.Rule(id); r == nil || r.ID != id {
			t.Errorf("cable.schema.json: no rule has the ID %q", id)
		}
	}
}

// TestSilences wants a reason for each row: a cable among the invalid ones in
// which both rules find something, and in which the row leaves one finding.
func TestSilences(t *testing.T) {
	reg, err := rules.Registry()
	if err != nil {
		t.Fatal(err)
	}
	checker, err := schema.New()
	if err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob("../testdata/invalid/*/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var cables []*source.File
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, err := source.NewFile(name, data)
		if err != nil {
			t.Fatal(err)
		}
		cables = append(cables, f)
	}
	seen := make(map[[2]string]bool)
	for _, s := range rules.Silences() {
		pair := [2]string{s.By, s.Quiet}
		if s.By == s.Quiet || seen[pair] || seen[[2]string{s.Quiet, s.By}] {
			t.Errorf("%v: a rule with itself, twice, or in both directions", pair)
		}
		seen[pair] = true
		if reg.Rule(s.By) == nil || reg.Rule(s.Quiet) == nil {
			t.Errorf("%v: no such rule", pair)
			continue
		}
		pairOf := func(silences ...lint.Silence) *lint.Linter {
			l, err := lint.New(reg, lint.Options{
				Rules:    []*lint.Rule{reg.Rule(s.By), reg.Rule(s.Quiet)},
				Silences: silences,
				Schema:   checker.Check,
				Crash:    true,
			})
			if err != nil {
				t.Fatal(err)
			}
			return l
		}
		loud, quiet := pairOf(), pairOf(s)
		if !slices.ContainsFunc(cables, func(f *source.File) bool {
			return len(quiet.Lint(f).Findings) < len(loud.Lint(f).Findings)
		}) {
			t.Errorf("%v: no cable of testdata/invalid shows what it is for", pair)
		}
	}
}
