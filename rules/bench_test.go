package rules_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/schema"
	"github.com/cablelint/cablelint/source"
)

// defaultLinter returns a Linter with every default rule and the schema on.
func defaultLinter(tb testing.TB) *lint.Linter {
	tb.Helper()
	reg, err := rules.Registry()
	if err != nil {
		tb.Fatal(err)
	}
	on, err := reg.Select(lint.Selection{})
	if err != nil {
		tb.Fatal(err)
	}
	checker, err := schema.New()
	if err != nil {
		tb.Fatal(err)
	}
	linter, err := lint.New(reg, lint.Options{Rules: on, Schema: checker.Check, Silences: rules.Silences(), Crash: true})
	if err != nil {
		tb.Fatal(err)
	}
	return linter
}

// BenchmarkLint checks all cables of testdata/valid, from bytes to findings.
func BenchmarkLint(b *testing.B) {
	linter := defaultLinter(b)
	paths, err := filepath.Glob("../testdata/valid/*.txt")
	if err != nil || len(paths) == 0 {
		b.Fatal("no cables", err)
	}
	var files [][]byte
	size := 0
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, data)
		size += len(data)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range files {
			f, err := source.NewFile("bench.txt", data)
			if err != nil {
				b.Fatal(err)
			}
			linter.Lint(f)
		}
	}
}
