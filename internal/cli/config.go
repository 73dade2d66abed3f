package cli

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/report"
)

// configCmd shows the configuration that counts.
type configCmd struct {
	Action string `arg:"" name:"show|path" enum:"show,path" help:"show: print how FILE is checked and where each value comes from; path: print the path of the configuration."`
	File   string `arg:"" optional:"" help:"A file that overrides may be for; it need not exist."`
	planFlags
	failFlags
}

func (c *configCmd) run(_ context.Context, s *session) (found bool, err error) {
	p, err := c.plan()
	if err != nil {
		return false, err
	}
	if c.Action == "path" {
		if p.config.Path == "" {
			s.note("cablelint: there is no configuration; the preset cablelint:archive counts")
		} else {
			s.printf("%s\n", report.Visible(filepath.ToSlash(p.config.Path)))
		}
		return false, nil
	}
	dir, variant, comment := p.dir, p.config.Base(), "how files are checked that no override is for"
	if p.config.Path != "" {
		abs, err := filepath.Abs(p.config.Path)
		if err != nil {
			return false, err
		}
		dir = filepath.Dir(abs)
	}
	if c.File != "" {
		abs, err := filepath.Abs(c.File)
		if err != nil {
			return false, err
		}
		variant, comment = p.config.Variant(abs), "how "+report.Visible(c.File)+" is checked"
		if p.config.Excludes(abs) {
			comment += " when it is named; else it is left out"
		}
	}
	if c.FailOn != nil {
		p.config.FailOn = &config.Value[config.FailOn]{V: *c.FailOn, From: config.Origin{Name: "--fail-on"}}
	}
	text, err := p.config.Show(p.registry, variant, dir, comment, func(o config.Origin) string {
		o.Name = s.variables.name(filepath.ToSlash(o.Name))
		return report.Visible(o.String())
	})
	if err != nil {
		return false, fmt.Errorf("show the configuration: %w", err)
	}
	_, err = s.stdout.WriteString(visibleLines(string(text)))
	return false, err
}
