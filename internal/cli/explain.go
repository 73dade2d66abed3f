package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	ruledocs "github.com/cablelint/cablelint/docs/rules"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

type explainCmd struct {
	Rule string `arg:"" help:"The rule, by its ID or an earlier one."`
}

// run prints the page of the rule: what it says of itself, the example of its
// tests and what cablelint prints for that.
func (c *explainCmd) run(_ context.Context, s *session) (found bool, err error) {
	reg, err := rules.Registry()
	if err != nil {
		return false, err
	}
	if slices.Contains(reg.Families(), c.Rule) {
		return false, fmt.Errorf("%q is a family of rules: %s", c.Rule, strings.Join(family(reg, c.Rule), ", "))
	}
	rule, err := reg.Lookup(c.Rule)
	if err != nil {
		return false, err
	}
	page, ok := ruledocs.Page(rule.ID)
	if !ok {
		return false, fmt.Errorf("rule %q has no page", rule.ID)
	}
	_, err = s.stdout.WriteString(page)
	return false, err
}

// family returns the IDs of the rules of a family.
func family(reg *lint.Registry, name string) []string {
	var ids []string
	for _, r := range reg.Rules() {
		if r.Family == name {
			ids = append(ids, r.ID)
		}
	}
	return ids
}
