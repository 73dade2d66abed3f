package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

type rulesCmd struct {
	Format string `short:"f" aliases:"output-format" enum:"table,json" default:"table" placeholder:"FORMAT" help:"table (the default) or json."`
}

func (c *rulesCmd) run(_ context.Context, s *session) (found bool, err error) {
	reg, err := rules.Registry()
	if err != nil {
		return false, err
	}
	if c.Format == "json" {
		return false, s.rulesJSON(reg)
	}
	s.rulesTable(reg)
	return false, nil
}

// ruleJSON is one rule in the output of rules --format json.
type ruleJSON struct {
	ID       string   `json:"id"`
	Family   string   `json:"family"`
	Summary  string   `json:"summary"`
	Severity string   `json:"severity"`
	Default  bool     `json:"default"`         // runs unless told otherwise
	Fix      string   `json:"fix"`             // never, sometimes, always
	From     string   `json:"from,omitempty"`  // first message date, YYYY-MM-DD
	Until    string   `json:"until,omitempty"` // first message date past the last
	Since    string   `json:"since"`
	Aliases  []string `json:"aliases,omitempty"`
}

func (s *session) rulesJSON(reg *lint.Registry) error {
	day := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return t.Format(time.DateOnly)
	}
	list := []ruleJSON{}
	for _, r := range reg.Rules() {
		list = append(list, ruleJSON{
			ID: r.ID, Family: r.Family, Summary: r.Summary, Severity: r.Severity.String(), Default: !r.OptIn,
			Fix: r.Fixes.String(), From: day(r.Era.From), Until: day(r.Era.Until), Since: r.Since, Aliases: r.Aliases,
		})
	}
	out := json.NewEncoder(s.stdout)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(list)
}

// rulesTable prints the rules by family.
func (s *session) rulesTable(reg *lint.Registry) {
	var id, era int // the widest
	for _, r := range reg.Rules() {
		id, era = max(id, len(r.ID)), max(era, len(r.Era.String()))
	}
	format := fmt.Sprintf("%%-%dv  %%-8v  %%-7v  %%-9v  %%-%dv  %%v\n", id+2, era)
	s.printf(format, "RULE", "SEVERITY", "DEFAULT", "FIX", "ERA", "REPORTS")
	for _, family := range reg.Families() {
		s.printf("%s\n", family)
		for _, r := range reg.Rules() {
			if r.Family != family {
				continue
			}
			on := "on"
			if r.OptIn {
				on = "off"
			}
			s.printf(format, "  "+r.ID, r.Severity, on, r.Fixes, r.Era, r.Summary)
		}
	}
}
