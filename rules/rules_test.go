package rules_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/rules"
)

func TestRegistry(t *testing.T) {
	if _, err := rules.Registry(); err != nil {
		t.Error(err)
	}
}

var idLiteral = regexp.MustCompile(`(?m)^\t*\{?ID:\s+"([^"]*)"`)

// TestEveryRuleIsListed compares the IDs that stand in the sources with All,
// and the folders with the families.
func TestEveryRuleIsListed(t *testing.T) {
	unlisted := make(map[string]string) // ID to file
	files, err := filepath.Glob(filepath.Join("*", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range idLiteral.FindAllStringSubmatch(string(text), -1) {
			unlisted[m[1]] = file
		}
	}
	for _, r := range rules.All() {
		file, ok := unlisted[r.ID]
		if !ok {
			t.Errorf("%s is in All, but no file under rules/ has its ID", r.ID)
			continue
		}
		if dir := filepath.Dir(file); dir != r.Family {
			t.Errorf("%s: the rule's family is %q", file, r.Family)
		}
		delete(unlisted, r.ID)
	}
	for id, file := range unlisted {
		t.Errorf("%s: %s is not in the list of its family, or the family is not in All", file, id)
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
