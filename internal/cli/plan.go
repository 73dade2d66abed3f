package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/schema"
)

// plan is what flags and configuration make of a run.
type plan struct {
	registry *lint.Registry
	config   *config.Config
	rules    []*lint.Rule // that may run, ordered by ID
	inputs   []input      // the files that it was made from
	timing   *timing      // of the run, or nil

	dir      string // the working directory
	checkers map[string]*schema.Checker
	linters  sync.Map // config.Variant to *lint.Linter
}

// input is a file, other than a cable, that findings depend on.
type input struct{ Path, Content string }

// planFlags are what a plan is made from.
type planFlags struct {
	Select       []string `placeholder:"RULE" group:"rules" help:"Run these rules: a rule, a family or ALL. Replaces the selection of the configuration."`
	ExtendSelect []string `placeholder:"RULE" group:"rules" help:"Run these rules too."`
	Ignore       []string `placeholder:"RULE" group:"rules" help:"Do not run these rules."`
	Schema       string   `placeholder:"FILE" group:"rules" help:"Check the cables against this JSON Schema instead of the built-in one."`

	configFlags

	timing *timing // nil without --timing
}

// failFlags say what fails a run.
type failFlags struct {
	FailOn *config.FailOn `aliases:"fail-level" placeholder:"LEVEL" group:"exit" help:"The lowest severity that gives exit code 1: error (the default), warning, info or never."`
}

// failOn returns the flag's level, or else that of conf, or else the default.
func (c *failFlags) failOn(conf *config.Config) config.FailOn {
	switch {
	case c.FailOn != nil:
		return *c.FailOn
	case conf.FailOn != nil:
		return conf.FailOn.V
	}
	return config.FailOn(diag.Error)
}

// configFlags choose the configuration.
type configFlags struct {
	Config   string `short:"c" placeholder:"FILE" group:"files" xor:"config" help:"Read this configuration instead of the nearest .cablelint.yaml."`
	Isolated bool   `group:"files" xor:"config" help:"Read no configuration."`
}

func (c *planFlags) plan() (*plan, error) {
	reg, err := rules.Registry()
	if err != nil {
		return nil, err
	}
	if reg, err = c.timing.registry(reg); err != nil {
		return nil, err
	}
	p := &plan{registry: reg, timing: c.timing}
	if p.dir, err = os.Getwd(); err != nil {
		return nil, fmt.Errorf("find the working directory: %w", err)
	}
	if p.config, err = c.configuration(reg, p.readConfig); err != nil {
		return nil, err
	}
	settings, err := c.settings(reg)
	if err != nil {
		return nil, err
	}
	p.config.Add(settings)
	if p.rules, err = p.config.MayRun(reg); err != nil {
		return nil, err
	}
	if len(p.rules) == 0 {
		return nil, errors.New("no rule is selected")
	}
	if err := p.compile(); err != nil {
		return nil, err
	}
	_, err = p.variant(p.config.Base())
	return p, err
}

// linter returns what checks the file at path. It is safe for concurrent use.
func (p *plan) linter(path string) (*lint.Linter, error) {
	if !filepath.IsAbs(path) {
		path = filepath.Join(p.dir, path)
	}
	return p.variant(p.config.Variant(path))
}

// variant returns what checks the files of v.
func (p *plan) variant(v config.Variant) (*lint.Linter, error) {
	if known, ok := p.linters.Load(v); ok {
		return known.(*lint.Linter), nil
	}
	e, err := p.config.Effective(p.registry, v)
	if err != nil {
		return nil, err
	}
	opts := lint.Options{
		Rules:       e.Rules,
		Severity:    e.Severity,
		Silences:    rules.Silences(),
		Conventions: e.Conventions(),
	}
	checker := p.checkers[e.Schema]
	if reports(checker, e.Rules) {
		opts.Schema = p.timing.schema(checker.Check)
	}
	l, err := lint.New(p.registry, opts)
	if err != nil {
		return nil, err
	}
	known, _ := p.linters.LoadOrStore(v, l)
	return known.(*lint.Linter), nil
}

// maxConfig is the size in bytes above which a configuration or schema file is
// refused.
const maxConfig = 4 << 20

// configuration reads the file that --config names, or else the nearest.
func (c *configFlags) configuration(reg *lint.Registry, read func(path string) ([]byte, error)) (*config.Config, error) {
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
	conf, err := config.Load(path, reg, read)
	if m := (*config.Mistake)(nil); err != nil && !errors.As(err, &m) {
		return nil, fmt.Errorf("read configuration %s: %w", path, err)
	}
	return conf, err
}

// readConfig returns the content of the configuration file at path.
func readConfig(path string) ([]byte, error) {
	data, err := readRegular(path, nil, maxConfig)
	return data, because(err)
}

// readConfig is the function readConfig, and notes what is read.
func (p *plan) readConfig(path string) ([]byte, error) {
	data, err := readConfig(path)
	p.inputs = append(p.inputs, input{path, string(data)})
	return data, err
}

// settings returns what the flags say of how files are checked.
func (c *planFlags) settings(reg *lint.Registry) (config.Settings, error) {
	var s config.Settings
	for _, list := range []struct {
		flag string
		from []string
		to   *[]config.Value[string]
	}{
		{"--select", c.Select, &s.Select},
		{"--extend-select", c.ExtendSelect, &s.Extend},
		{"--ignore", c.Ignore, &s.Ignore},
	} {
		if list.from == nil {
			continue
		}
		*list.to = []config.Value[string]{}
		for i, entry := range list.from {
			entry = strings.TrimSpace(entry) // of "a, b"
			list.from[i] = entry
			*list.to = append(*list.to, config.Value[string]{V: entry, From: config.Origin{Name: list.flag}})
		}
		if _, err := reg.Select(lint.Selection{Extend: list.from}); err != nil {
			return s, fmt.Errorf("%s: %s", list.flag, strings.ReplaceAll(err.Error(), "\n", "; "))
		}
	}
	if c.Schema != "" {
		s.Schema = &config.Value[string]{V: c.Schema, From: config.Origin{Name: "--schema"}}
	}
	return s, nil
}

// compile compiles the schemas that files may be checked against.
func (p *plan) compile() error {
	builtIn, err := schema.New()
	if err != nil {
		return err
	}
	p.checkers = map[string]*schema.Checker{"": builtIn}
	for _, s := range p.config.Schemas() {
		path := s.V
		data, err := readRegular(path, nil, maxConfig)
		if err != nil {
			return fmt.Errorf("read schema %s: %w", path, because(err))
		}
		compiled, err := schema.Load(path, data)
		if err != nil {
			return err
		}
		for _, id := range compiled.Rules() {
			if _, err := p.registry.Lookup(id); err != nil {
				return fmt.Errorf("%s: x-rule: %w", path, err)
			}
		}
		for _, f := range compiled.Files() {
			p.inputs = append(p.inputs, input{f.Path(), f.Raw()})
		}
		p.checkers[path] = compiled
	}
	return nil
}

// reports reports whether the schema check can give a finding of one of rules.
func reports(checker *schema.Checker, rules []*lint.Rule) bool {
	own := checker.Rules()
	return slices.ContainsFunc(rules, func(r *lint.Rule) bool {
		return r.Family == "schema" || slices.Contains(own, r.ID)
	})
}
