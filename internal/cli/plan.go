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
	failOn   config.FailOn
	inputs   []input // the files that it was made from

	dir        string // the working directory
	checkers   map[string]checker
	treatments sync.Map // config.Variant to *treatment
}

// input is a file, other than a cable, that findings depend on.
type input struct{ Path, Content string }

// checker is a compiled schema and what it was compiled from.
type checker struct {
	*schema.Checker
	source string
}

// treatment is how the files of one variant are checked.
type treatment struct {
	linter *lint.Linter
	// digest is a text that differs when the files may be checked in another way.
	digest string
}

func (c *checkCmd) plan() (*plan, error) {
	reg, err := rules.Registry()
	if err != nil {
		return nil, err
	}
	p := &plan{registry: reg, failOn: config.FailOn(diag.Error)}
	if p.dir, err = os.Getwd(); err != nil {
		return nil, fmt.Errorf("find the working directory: %w", err)
	}
	if p.config, err = c.configuration(reg, p.readConfig); err != nil {
		return nil, err
	}
	switch {
	case c.FailOn != nil:
		p.failOn = *c.FailOn
	case p.config.FailOn != nil:
		p.failOn = p.config.FailOn.V
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

// treatment returns how the file at path is checked. It is safe for concurrent use.
func (p *plan) treatment(path string) (*treatment, error) {
	if !filepath.IsAbs(path) {
		path = filepath.Join(p.dir, path)
	}
	return p.variant(p.config.Variant(path))
}

// variant returns how the files of v are checked.
func (p *plan) variant(v config.Variant) (*treatment, error) {
	if known, ok := p.treatments.Load(v); ok {
		return known.(*treatment), nil
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
	if reports(checker.Checker, e.Rules) {
		opts.Schema = checker.Check
	}
	t := &treatment{digest: e.Canonical() + checker.source}
	if t.linter, err = lint.New(p.registry, opts); err != nil {
		return nil, err
	}
	known, _ := p.treatments.LoadOrStore(v, t)
	return known.(*treatment), nil
}

// maxConfig is the size in bytes above which a configuration or schema file is
// refused.
const maxConfig = 4 << 20

// configuration reads the file that --config names, or else the nearest.
func (c *checkCmd) configuration(reg *lint.Registry, read func(path string) ([]byte, error)) (*config.Config, error) {
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
func (p *plan) readConfig(path string) ([]byte, error) {
	data, err := readRegular(path, nil, maxConfig)
	p.inputs = append(p.inputs, input{path, string(data)})
	return data, because(err)
}

// settings returns what the flags say of how files are checked.
func (c *checkCmd) settings(reg *lint.Registry) (config.Settings, error) {
	entries := func(list []string, flag string) []config.Value[string] {
		if list == nil {
			return nil
		}
		values := []config.Value[string]{}
		for _, entry := range list {
			entry = strings.TrimSpace(entry) // of "a, b"
			values = append(values, config.Value[string]{V: entry, From: config.Origin{Name: flag}})
		}
		return values
	}
	s := config.Settings{
		Select: entries(c.Select, "--select"),
		Extend: entries(c.ExtendSelect, "--extend-select"),
		Ignore: entries(c.Ignore, "--ignore"),
	}
	if c.Schema != "" {
		s.Schema = &config.Value[string]{V: c.Schema, From: config.Origin{Name: "--schema"}}
	}
	if err := s.Check(reg); err != nil {
		return s, errors.New(strings.ReplaceAll(err.Error(), "\n", "; "))
	}
	return s, nil
}

// compile compiles the schemas that files may be checked against.
func (p *plan) compile() error {
	builtIn, err := schema.New()
	if err != nil {
		return err
	}
	p.checkers = map[string]checker{"": {builtIn, ""}}
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
		p.checkers[path] = checker{compiled, string(data)}
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
