package lint

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/spell"
)

// Registry is a checked, ordered set of rules.
type Registry struct {
	rules  []*Rule
	byName map[string]*Rule // IDs and aliases
}

var ruleID = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// NewRegistry returns the Registry of rules. Its error reports every fault at
// once: a malformed or repeated ID, a rule without a document, and so on.
func NewRegistry(rules ...*Rule) (*Registry, error) {
	reg := &Registry{rules: slices.Clone(rules), byName: make(map[string]*Rule)}
	slices.SortStableFunc(reg.rules, func(a, b *Rule) int {
		return cmp.Compare(a.ID, b.ID)
	})
	var faults []error
	fault := func(r *Rule, format string, args ...any) {
		faults = append(faults, fmt.Errorf("rule %q: "+format, append([]any{r.ID}, args...)...))
	}
	for _, r := range reg.rules {
		if !ruleID.MatchString(r.ID) {
			fault(r, "the ID is not lower-case words joined by hyphens")
		}
		for _, name := range append([]string{r.ID}, r.Aliases...) {
			if reg.byName[name] != nil {
				fault(r, "the name %q is taken", name)
			}
			if slices.ContainsFunc(rules, func(o *Rule) bool { return o.Family == name }) {
				fault(r, "the name %q is a family's", name)
			}
			reg.byName[name] = r
		}
		for _, field := range []struct{ name, value string }{
			{"Family", r.Family}, {"Summary", r.Summary}, {"Doc", r.Doc}, {"Since", r.Since},
		} {
			if strings.TrimSpace(field.value) == "" {
				fault(r, "%s is empty", field.name)
			}
		}
		if r.Severity < diag.Info || r.Severity > diag.Error {
			fault(r, "the severity is invalid")
		}
		if strings.HasSuffix(r.Summary, ".") {
			fault(r, "the summary ends with a period")
		}
	}
	return reg, errors.Join(faults...)
}

// Rules returns all rules, ordered by ID.
func (reg *Registry) Rules() []*Rule { return reg.rules }

// Rule returns the rule with this ID or alias, or nil.
func (reg *Registry) Rule(name string) *Rule { return reg.byName[name] }

// Families returns the names of all families in alphabetical order.
func (reg *Registry) Families() []string {
	var names []string
	for _, r := range reg.rules {
		names = append(names, r.Family)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Selection says which rules run. Each entry is a rule's ID or alias, the name
// of a family, or "ALL". An entry that names one rule beats one that names a
// family, and a family beats ALL; between equals Ignore wins.
type Selection struct {
	Select []string // nil: the default set
	Extend []string // in addition to Select
	Ignore []string
}

// Select returns the rules that s turns on, ordered by ID. Its error names
// every entry that is unknown, with the nearest known name.
func (reg *Registry) Select(s Selection) ([]*Rule, error) {
	if err := reg.check(s); err != nil {
		return nil, err
	}
	var on []*Rule
	for _, r := range reg.rules {
		chosen := max(reg.Rank(r, s.Select), reg.Rank(r, s.Extend))
		if s.Select == nil && !r.OptIn {
			chosen = max(chosen, 1)
		}
		if chosen > reg.Rank(r, s.Ignore) {
			on = append(on, r)
		}
	}
	return on, nil
}

// Change returns the rules that run when s comes on top of a choice that turned
// rules on, ordered by ID: Select takes its place, Extend adds to it, Ignore takes
// away from it. Its error is that of Select.
func (reg *Registry) Change(rules []*Rule, s Selection) ([]*Rule, error) {
	if s.Select != nil {
		return reg.Select(s)
	}
	if err := reg.check(s); err != nil {
		return nil, err
	}
	var on []*Rule
	for _, r := range reg.rules {
		extend, ignore := reg.Rank(r, s.Extend), reg.Rank(r, s.Ignore)
		if extend > ignore || ignore == 0 && slices.Contains(rules, r) {
			on = append(on, r)
		}
	}
	return on, nil
}

// check returns an error that names the entries of s that are unknown.
func (reg *Registry) check(s Selection) error {
	var faults []error
	families := reg.Families()
	for _, list := range [][]string{s.Select, s.Extend, s.Ignore} {
		for _, entry := range list {
			if entry != "ALL" && reg.byName[entry] == nil && !slices.Contains(families, entry) {
				faults = append(faults, reg.unknown(entry))
			}
		}
	}
	return errors.Join(faults...)
}

// Rank returns how closely entries name r: 3 by rule, 2 by family, 1 by ALL, 0
// not at all.
func (reg *Registry) Rank(r *Rule, entries []string) int {
	rank := 0
	for _, e := range entries {
		switch {
		case reg.byName[e] == r:
			return 3
		case e == r.Family:
			rank = 2
		case e == "ALL":
			rank = max(rank, 1)
		}
	}
	return rank
}

// Unknown returns an error that says that no rule has this name and suggests
// the nearest.
func (reg *Registry) unknown(name string) error {
	names := append(reg.Families(), "ALL")
	for _, r := range reg.rules {
		names = append(names, r.ID)
	}
	if near := spell.Nearest(name, names); near != "" {
		return fmt.Errorf("unknown rule %q; did you mean %q?", name, near)
	}
	return fmt.Errorf("unknown rule %q", name)
}

// Lookup returns the rule with this ID or alias, or an error that suggests the
// nearest.
func (reg *Registry) Lookup(name string) (*Rule, error) {
	if r := reg.Rule(name); r != nil {
		return r, nil
	}
	return nil, reg.unknown(name)
}
