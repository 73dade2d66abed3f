package rules_test

import (
	"testing"

	"github.com/cablelint/cablelint/rules"
)

func TestRegistry(t *testing.T) {
	if _, err := rules.Registry(); err != nil {
		t.Error(err)
	}
}

func TestSilences(t *testing.T) {
	reg, err := rules.Registry()
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[[2]string]bool)
	for _, s := range rules.Silences() {
		for _, id := range []string{s.By, s.Quiet} {
			if r := reg.Rule(id); r == nil || r.ID != id {
				t.Errorf("silence %v: no rule has the ID %q", s, id)
			}
		}
		pair := [2]string{s.By, s.Quiet}
		if s.By == s.Quiet || seen[pair] || seen[[2]string{s.Quiet, s.By}] {
			t.Errorf("silence %v: a rule with itself, twice, or in both directions", s)
		}
		seen[pair] = true
	}
}
