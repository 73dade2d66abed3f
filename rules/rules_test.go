package rules_test

import (
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/cablelint/cablelint/internal/golden"
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
	reg := registry(t)
	for _, id := range checker(t).Rules() {
		if r := reg.Rule(id); r == nil || r.ID != id {
			t.Errorf("cable.schema.json: no rule has the ID %q", id)
		}
	}
}

// TestSilences wants a reason for each row: an invalid or damaged cable in which
// both rules find something and the row makes a finding fewer.
func TestSilences(t *testing.T) {
	names, err := filepath.Glob("../testdata/invalid/*/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	cables := slices.Collect(damaged(t))
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		cables = append(cables, file(t, name, string(data)))
	}
	loud := linter(t, checker(t))
	reported := make(map[string][]*source.File) // the cables in which a rule reports
	for _, f := range cables {
		for _, d := range loud.Lint(f).Findings {
			if of := reported[d.Rule]; len(of) == 0 || of[len(of)-1] != f {
				reported[d.Rule] = append(of, f)
			}
		}
	}
	seen := make(map[[2]string]bool)
	for _, s := range rules.Silences() {
		pair := [2]string{s.By, s.Quiet}
		if s.By == s.Quiet || seen[pair] || seen[[2]string{s.Quiet, s.By}] {
			t.Errorf("%v: a rule with itself, twice, or in both directions", pair)
		}
		seen[pair] = true
		quiet := linter(t, checker(t), s)
		if !slices.ContainsFunc(reported[s.Quiet], func(f *source.File) bool {
			return slices.Contains(reported[s.By], f) && len(quiet.Lint(f).Findings) < len(loud.Lint(f).Findings)
		}) {
			t.Errorf("%v: no cable shows what it is for", pair)
		}
	}
}

// TestEveryRuleFires checks that no other rule silences a rule in its own
// example.
func TestEveryRuleFires(t *testing.T) {
	for _, r := range rules.All() {
		dir := filepath.Join("../testdata/invalid", r.ID)
		own, err := golden.OwnSchema(dir)
		if err != nil {
			t.Fatal(err)
		}
		if own == nil {
			own = checker(t)
		}
		name := filepath.Join(dir, "example.txt")
		data, err := os.ReadFile(name)
		if err != nil {
			t.Error(err)
			continue
		}
		f := file(t, name, string(data))
		all := linter(t, own, rules.Silences()...)
		found := all.Lint(f).Findings
		if r.Family == "suppression" {
			_, about, err := golden.Sidecar("..", registry(t), all, file(t, strings.TrimPrefix(name, "../"), string(data)))
			if err != nil {
				t.Fatal(err)
			}
			f, found = about.File, about.Findings
		}
		if !slices.ContainsFunc(found, func(d lint.Finding) bool { return d.Rule == r.ID }) {
			t.Errorf("%s: %s is silent when all rules run:\n%s", name, r.ID, golden.Render(f, found))
		}
	}
}

func registry(t *testing.T) *lint.Registry {
	t.Helper()
	reg, err := rules.Registry()
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

// linter returns a Linter of all rules.
func linter(t *testing.T, c *schema.Checker, silences ...lint.Silence) *lint.Linter {
	t.Helper()
	reg := registry(t)
	l, err := lint.New(reg, lint.Options{Rules: reg.Rules(), Silences: silences, Schema: c.Check, Crash: true})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

var builtin = sync.OnceValues(schema.New)

// checker returns the Checker of the built-in schema.
func checker(t *testing.T) *schema.Checker {
	t.Helper()
	c, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestDamage checks that damage to one line is one rule's finding: nothing is
// said to be missing that stands there.
func TestDamage(t *testing.T) {
	l := linter(t, checker(t), rules.Silences()...)
	for f := range damaged(t) {
		found := slices.DeleteFunc(l.Lint(f).Findings, func(d lint.Finding) bool {
			return slices.ContainsFunc(rules.All(), func(r *lint.Rule) bool { return r.ID == d.Rule && r.OptIn })
		})
		for i := range found {
			if found[i].Rule != found[0].Rule {
				t.Errorf("%s: two rules report:\n%s", f.Path(), golden.Render(f, found))
				break
			}
		}
	}
}

// damaged yields a valid cable with one line damaged, for each line of its
// header and its first paragraph and for each kind of damage.
func damaged(t *testing.T) iter.Seq[*source.File] {
	t.Helper()
	const name = "../testdata/valid/y2009_event.txt"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	header, rest, _ := strings.Cut(string(data), "Summary:")
	intact := strings.SplitAfter(header, "\n")
	return func(yield func(*source.File) bool) {
		for _, damage := range []string{"\a", "&nbsp;", "\u00a0", "\t", "\u200b", "[](#)", "Â\u00a0", "Ã©", "\ufffd"} {
			for i, line := range intact {
				for _, at := range []int{0, 2, strings.Index(line, " ")} {
					if at < 0 || len(line) < 3 {
						continue
					}
					behind := line[at:]
					if behind[0] == ' ' {
						behind = behind[1:] // the damage takes the blank's place
					}
					lines := slices.Clone(intact)
					lines[i] = line[:at] + damage + behind
					title := fmt.Sprintf("%s:%d:%d: %q", name, i+1, at+1, damage)
					if !yield(file(t, title, strings.Join(lines, "")+"Summary:"+rest)) {
						return
					}
				}
			}
		}
	}
}

func file(t *testing.T, name, text string) *source.File {
	t.Helper()
	f, err := source.NewFile(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return f
}
