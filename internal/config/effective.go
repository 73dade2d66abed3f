package config

import (
	"maps"
	"slices"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// Effective is how the files of one Variant are checked.
type Effective struct {
	Rules    []*lint.Rule             // that run, ordered by ID
	Severity map[string]diag.Severity // by rule ID; others keep their default
	Schema   string                   // path to open; empty: the built-in one

	settings Settings // all that is said, the last word of each value
}

// Effective returns how the files of v are checked.
func (c *Config) Effective(reg *lint.Registry, v Variant) (*Effective, error) {
	rules, err := c.rules(reg, v)
	if err != nil {
		return nil, err
	}
	e := &Effective{Rules: rules, Severity: make(map[string]diag.Severity)}
	for _, s := range c.settings(v) {
		e.settings.put(s)
	}
	for id, sev := range e.settings.Severity {
		e.Severity[id] = sev.V
	}
	if e.settings.Schema != nil {
		e.Schema = e.settings.Schema.V
	}
	return e, nil
}

// rules returns the rules that run on the files of v, ordered by ID.
func (c *Config) rules(reg *lint.Registry, v Variant) ([]*lint.Rule, error) {
	on, err := reg.Select(lint.Selection{})
	if err != nil {
		return nil, err
	}
	for _, s := range c.settings(v) {
		if on, err = reg.Change(on, s.selection()); err != nil {
			return nil, err
		}
	}
	return on, nil
}

// put puts t on top of s, but for the selection of rules.
func (s *Settings) put(t *Settings) {
	if t.Schema != nil {
		s.Schema = t.Schema
	}
	if t.Era != nil {
		s.Era = t.Era
	}
	if t.Profile != nil {
		s.Profile = t.Profile
	}
	s.Severity = merge(s.Severity, t.Severity)
	s.Grace = merge(s.Grace, t.Grace)
	s.Posts = replace(s.Posts, t.Posts, func(p *codes.PostRow) string { return codes.Squeeze(p.Name) })
	s.Captions = replace(s.Captions, t.Captions, func(c *codes.CaptionRow) string { return codes.Squeeze(c.Caption) })
	s.TAGs = replace(s.TAGs, t.TAGs, func(t *codes.TAGRow) string { return t.Code })
}

// merge returns a map with the entries of both, those of more where both have
// one.
func merge[V any](m, more map[string]V) map[string]V {
	if len(more) == 0 {
		return m
	}
	out := make(map[string]V, len(m)+len(more))
	maps.Copy(out, m)
	maps.Copy(out, more)
	return out
}

// replace returns list with more behind it, without the entries whose key one of
// more has.
func replace[T any](list, more []Value[T], key func(*T) string) []Value[T] {
	var out []Value[T]
	for i := range list {
		if !slices.ContainsFunc(more, func(v Value[T]) bool { return key(&v.V) == key(&list[i].V) }) {
			out = append(out, list[i])
		}
	}
	return append(out, more...)
}

// Conventions returns what the messages hold to.
func (e *Effective) Conventions() *cable.Conventions {
	s := &e.settings
	c := new(cable.Conventions)
	if len(s.Grace) > 0 {
		c.Grace = make(map[string]time.Time, len(s.Grace))
		for name, last := range s.Grace {
			c.Grace[name] = last.V.AddDate(0, 0, 1)
		}
	}
	if len(s.Posts)+len(s.Captions)+len(s.TAGs) > 0 {
		c.Codes = codes.NewTables(codes.Entries{
			Posts: values(s.Posts), Captions: values(s.Captions), TAGs: values(s.TAGs),
		})
	}
	if s.Profile != nil {
		c.Profile = s.Profile.V
	}
	if s.Era != nil {
		c.Undated = s.Era.V.Days
		if s.Era.V.Order != "" {
			c.Undated = c.Carried(cable.FindOrder(s.Era.V.Order))
		}
	}
	return c
}
