package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/schema"
)

// plan is what flags and configuration make of a run.
type plan struct {
	config *config.Config
	rules  []*lint.Rule // that run, ordered by ID
	linter *lint.Linter
	failOn config.FailOn
}

func (c *checkCmd) plan() (*plan, error) {
	reg, err := rules.Registry()
	if err != nil {
		return nil, err
	}
	p := &plan{failOn: config.FailOn(diag.Error)}
	if p.config, err = c.configuration(reg); err != nil {
		return nil, err
	}
	for _, level := range []*config.FailOn{p.config.FailOn, c.FailOn} {
		if level != nil {
			p.failOn = *level
		}
	}
	if p.rules, err = c.selectRules(reg, p.config.Rules); err != nil {
		return nil, err
	}
	checker, err := c.checker(reg, p.config.Schema)
	if err != nil {
		return nil, err
	}
	opts := lint.Options{Rules: p.rules, Severity: p.config.Severity, Silences: rules.Silences()}
	if reports(checker, p.rules) {
		opts.Schema = checker.Check
	}
	p.linter, err = lint.New(reg, opts)
	return p, err
}

// maxConfig is the size in bytes above which a configuration or schema file is
// refused.
const maxConfig = 4 << 20

// configuration reads the file that --config names, or else the nearest.
func (c *checkCmd) configuration(reg *lint.Registry) (*config.Config, error) {
	path := c.Config
	if c.Isolated {
		return new(config.Config), nil
	}
	if path == "" {
		var err error
		if path, err = config.Find("."); err != nil {
			return nil, fmt.Errorf("find the configuration: %w", err)
		}
	}
	if path == "" {
		return new(config.Config), nil
	}
	data, err := readRegular(path, nil, maxConfig)
	if err != nil {
		return nil, fmt.Errorf("read configuration %s: %w", path, because(err))
	}
	return config.Parse(path, data, reg)
}

// selectRules returns the rules that run. --select replaces what the
// configuration says, and else --extend-select and --ignore change it.
func (c *checkCmd) selectRules(reg *lint.Registry, configured lint.Selection) ([]*lint.Rule, error) {
	for _, list := range [][]string{c.Select, c.ExtendSelect, c.Ignore} {
		for i := range list {
			list[i] = strings.TrimSpace(list[i]) // of "a, b"
		}
	}
	flags := lint.Selection{Select: c.Select, Extend: c.ExtendSelect, Ignore: c.Ignore}
	change := c.Select == nil
	if change {
		flags.Select = []string{}
	}
	on, err := reg.Select(flags)
	if err != nil {
		return nil, errors.New(strings.ReplaceAll(err.Error(), "\n", "; "))
	}
	if change {
		kept, err := reg.Select(configured)
		if err != nil {
			return nil, err
		}
		dropped, err := reg.Select(lint.Selection{Select: append([]string{}, c.Ignore...)})
		if err != nil {
			return nil, err
		}
		kept = slices.DeleteFunc(kept, func(r *lint.Rule) bool { return slices.Contains(dropped, r) || slices.Contains(on, r) })
		on = slices.SortedFunc(slices.Values(append(on, kept...)), func(a, b *lint.Rule) int { return strings.Compare(a.ID, b.ID) })
	}
	if len(on) == 0 {
		return nil, errors.New("no rule is selected")
	}
	return on, nil
}

// checker compiles the schema that --schema or the configuration names, or else
// the built-in one.
func (c *checkCmd) checker(reg *lint.Registry, configured string) (*schema.Checker, error) {
	path := cmp.Or(c.Schema, configured)
	if path == "" {
		return schema.New()
	}
	data, err := readRegular(path, nil, maxConfig)
	if err != nil {
		return nil, fmt.Errorf("read schema %s: %w", path, because(err))
	}
	checker, err := schema.Load(path, data)
	if err != nil {
		return nil, err
	}
	for _, id := range checker.Rules() {
		if _, err := reg.Lookup(id); err != nil {
			return nil, fmt.Errorf("%s: x-rule: %w", path, err)
		}
	}
	return checker, nil
}

// reports reports whether the schema check can give a finding of one of rules.
func reports(checker *schema.Checker, rules []*lint.Rule) bool {
	own := checker.Rules()
	return slices.ContainsFunc(rules, func(r *lint.Rule) bool {
		return r.Family == "schema" || slices.Contains(own, r.ID)
	})
}
