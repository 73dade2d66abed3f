package corpus_test

import (
	"regexp"
	"slices"
	"testing"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/lint"
)

// TestDamagedCables checks what must hold of any text: rules do not panic,
// findings and fixes are in bounds, and fixing comes to an end and lowers no
// level.
func TestDamagedCables(t *testing.T) {
	l := linter(t)
	g := corpus.Generator{Seed: seed + 3, Bytes: 2500}
	for i := range cables(t, 500) {
		m := g.Cable(i)
		c := corpus.Random(uint64(i), m)
		c.Encoding = corpus.UTF8
		text := corpus.Damage(uint64(i), string(m.Render(c)), 1+i%8)
		f := file(t, i, []byte(text))
		res := l.Lint(f)
		if res.Err != nil {
			t.Errorf("damaged cable %d: %v", i, res.Err)
		}
		for _, d := range res.Findings {
			if err := d.Validate(f); err != nil {
				t.Errorf("damaged cable %d: %v", i, err)
			}
		}
		if again := l.Lint(f); !slices.EqualFunc(res.Findings, again.Findings, func(a, b lint.Finding) bool {
			return a.Span == b.Span && a.Rule == b.Rule && a.Fingerprint == b.Fingerprint
		}) {
			t.Errorf("damaged cable %d: a second run finds something else", i)
		}
		for _, safety := range []diag.Safety{diag.Safe, diag.Unsafe} {
			checkFixed(t, l, i, text, safety)
		}
	}
}

// checkFixed checks that fixing text comes to an end.
func checkFixed(t *testing.T, l *lint.Linter, i int, text string, safety diag.Safety) {
	t.Helper()
	f := file(t, i, []byte(text))
	fixed, made, err := lint.Fix(f, safety, l.Lint)
	if err != nil {
		t.Errorf("damaged cable %d: %v", i, err)
	}
	if again, more, err := lint.Fix(fixed, safety, l.Lint); err != nil || more > 0 {
		t.Errorf("damaged cable %d: %d %s fixes are made, and then %d more: %v", i, made, safety, more, err)
		for _, d := range l.Lint(again).Findings {
			t.Log(describe(again, d))
		}
	}
	if made == 0 && fixed.Raw() != text {
		t.Errorf("damaged cable %d: no %s fix is made, but the file changes", i, safety)
	}
	if before, after := marks(text), marks(fixed.Raw()); after < before {
		t.Errorf("damaged cable %d: %s fixes leave %d of %d classified markings", i, safety, after, before)
	}
}

// classified matches a classified level on a banner or in a portion mark.
var classified = regexp.MustCompile(`(?i)C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T|\( ?(?:C|S|TS)\b`)

// marks counts the classified markings of a text, however it is read.
func marks(text string) int { return len(classified.FindAllString(text, -1)) }
