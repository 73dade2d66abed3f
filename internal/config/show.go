package config

import (
	"bytes"
	"fmt"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// fallback is the Origin of what nothing says.
var fallback = Origin{Name: "default"}

// Show returns a configuration that says, for the files of v, what c says with all
// that it extends and overrides. Each value has a comment with its Origin, which
// name may change. The paths in it are relative to dir, which is absolute.
func (c *Config) Show(reg *lint.Registry, v Variant, dir, comment string, name func(Origin) string) ([]byte, error) {
	e, err := c.Effective(reg, v)
	if err != nil {
		return nil, err
	}
	w := sheet{root: &yaml.Node{Kind: yaml.MappingNode}, dir: dir, name: name}
	if err := w.rules(c, reg, v); err != nil {
		return nil, err
	}
	s := &e.settings
	w.severities(s.Severity)
	if s.Schema != nil {
		w.scalar("schema", w.relative(s.Schema.V), s.Schema.From)
	}
	if s.Era != nil {
		w.scalar("era", s.Era.V.String(), s.Era.From)
	}
	profile := Value[cable.Profile]{cable.Body, fallback}
	if s.Profile != nil {
		profile = *s.Profile
	}
	w.scalar("profile", profile.V.String(), profile.From)
	w.grace(s.Grace)
	w.posts(s.Posts)
	w.kinds("tags", len(s.TAGs), func(i int) (string, string, Origin) {
		t := s.TAGs[i]
		return t.V.Code, word(tagKinds, t.V.Kind), t.From
	})
	w.kinds("captions", len(s.Captions), func(i int) (string, string, Origin) {
		caption := s.Captions[i]
		return caption.V.Caption, word(captionKinds, caption.V.Kind), caption.From
	})
	w.excludes(c.exclude)
	w.suppressions(c.Suppressions)
	if c.Baseline != nil {
		w.scalar("baseline", w.relative(c.Baseline.V), c.Baseline.From)
	}
	if c.Gitignore != nil {
		n := w.text("", c.Gitignore.From)
		n.Tag, n.Value = "!!bool", strconv.FormatBool(c.Gitignore.V)
		put(w.root, "gitignore", n)
	}
	failOn := Value[FailOn]{FailOn(diag.Error), fallback}
	if c.FailOn != nil {
		failOn = *c.FailOn
	}
	w.scalar("fail-on", failOn.V.String(), failOn.From)

	w.root.HeadComment = comment
	w.root.FootComment = strings.Join(w.elsewhere, "\n")
	var out bytes.Buffer
	enc := yaml.NewEncoder(&out)
	enc.SetIndent(2)
	if err := enc.Encode(w.root); err != nil {
		return nil, err
	}
	return align(out.String()), nil
}

// behind begins the comments behind values: a character for private use tells them
// from a sign within a value.
const behind = "#\uE000"

// align returns text with the comments behind values below each other.
func align(text string) []byte {
	const widest = 40 // values beyond it push their comment aside
	cut := func(line string) (value, comment string) {
		if i := strings.LastIndex(line, " "+behind); i > 0 {
			return line[:i], " #" + line[i+len(" "+behind):]
		}
		return line, ""
	}
	column := 0
	for line := range strings.Lines(text) {
		if value, comment := cut(line); comment != "" && len(value) <= widest {
			column = max(column, len(value))
		}
	}
	var out []byte
	for line := range strings.Lines(text) {
		value, comment := cut(line)
		if comment != "" {
			value = fmt.Sprintf("%-*s", column, value)
		}
		out = append(append(out, value...), comment...)
	}
	return out
}

// sheet is a configuration while it is written.
type sheet struct {
	root *yaml.Node
	dir  string // absolute; paths are relative to it
	name func(Origin) string

	elsewhere []string // what cannot be said from dir
}

// text returns the node of a string with its Origin.
func (w *sheet) text(value string, from Origin) *yaml.Node {
	n := quiet(value)
	n.LineComment = behind + " " + w.name(from)
	if value == "" || plain(value) {
		n.Tag = "" // 12958 and 1996-06-30 need no quotes
	}
	return n
}

// quiet returns the node of a string without its Origin.
func quiet(value string) *yaml.Node {
	n := new(yaml.Node)
	n.SetString(value)
	return n
}

// plain reports whether value is a number or a date, which the reader takes for
// the text that it is.
func plain(value string) bool {
	return value != "" && strings.Trim(value, "0123456789-.") == ""
}

// put adds a key to a mapping.
func put(m *yaml.Node, key string, value *yaml.Node) {
	n := quiet(key)
	if plain(key) {
		n.Tag = ""
	}
	m.Content = append(m.Content, n, value)
}

func (w *sheet) scalar(key, value string, from Origin) { put(w.root, key, w.text(value, from)) }

// mapping adds an empty mapping.
func (w *sheet) mapping(key string) *yaml.Node {
	m := &yaml.Node{Kind: yaml.MappingNode}
	put(w.root, key, m)
	return m
}

// list adds an empty list.
func (w *sheet) list(key string) *yaml.Node {
	list := &yaml.Node{Kind: yaml.SequenceNode}
	put(w.root, key, list)
	return list
}

// rules adds the rules that run, each with what turned it on.
func (w *sheet) rules(c *Config, reg *lint.Registry, v Variant) error {
	on, err := reg.Select(lint.Selection{})
	if err != nil {
		return err
	}
	from := make(map[*lint.Rule]Origin)
	for _, r := range on {
		from[r] = fallback
	}
	for _, s := range c.settings(v) {
		if on, err = reg.Change(on, s.selection()); err != nil {
			return err
		}
		for _, r := range on {
			if e := closest(reg, r, slices.Concat(s.Select, s.Extend)); e != nil {
				from[r] = e.From
			}
		}
	}
	list := w.list("select")
	for _, r := range on {
		list.Content = append(list.Content, w.text(r.ID, from[r]))
	}
	return nil
}

// closest returns the entry that names r most closely, or nil.
func closest(reg *lint.Registry, r *lint.Rule, entries []Value[string]) (best *Value[string]) {
	rank := 0
	for i := range entries {
		if n := reg.Rank(r, []string{entries[i].V}); n > rank {
			best, rank = &entries[i], n
		}
	}
	return best
}

func (w *sheet) severities(severities map[string]Value[diag.Severity]) {
	if len(severities) == 0 {
		return
	}
	m := w.mapping("severity")
	for _, id := range slices.Sorted(maps.Keys(severities)) {
		sev := severities[id]
		put(m, id, w.text(sev.V.String(), sev.From))
	}
}

func (w *sheet) grace(grace map[string]Value[time.Time]) {
	if len(grace) == 0 {
		return
	}
	m := w.mapping("grace")
	for _, r := range cable.Retirements() {
		if last, set := grace[r.Name]; set {
			put(m, r.Name, w.text(last.V.Format(time.DateOnly), last.From))
		}
	}
}

func (w *sheet) posts(posts []Value[codes.PostRow]) {
	if len(posts) == 0 {
		return
	}
	m := w.mapping("posts")
	for _, p := range posts {
		row := &yaml.Node{Kind: yaml.MappingNode}
		if len(p.V.Aliases) > 0 {
			list := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
			for _, alias := range p.V.Aliases {
				list.Content = append(list.Content, quiet(alias))
			}
			put(row, "aliases", list)
		}
		for _, field := range []struct{ key, value string }{{"from", p.V.From}, {"indicator", p.V.Indicator}} {
			if field.value != "" {
				put(row, field.key, quiet(field.value))
			}
		}
		put(m, p.V.Name, row)
		m.Content[len(m.Content)-2].HeadComment = w.name(p.From)
	}
}

// kinds adds n names with their kinds.
func (w *sheet) kinds(key string, n int, at func(i int) (name, kind string, from Origin)) {
	if n == 0 {
		return
	}
	m := w.mapping(key)
	for i := range n {
		name, kind, from := at(i)
		put(m, name, w.text(kind, from))
	}
}

// word returns the word that stands for value.
func word[T comparable](kinds []named[T], value T) string {
	i := slices.IndexFunc(kinds, func(k named[T]) bool { return k.value == value })
	return kinds[i].name
}

// excludes adds the globs that can be said from w.dir.
func (w *sheet) excludes(all []exclusion) {
	var list *yaml.Node
	for _, e := range all {
		for i, glob := range e.list {
			glob, ok := w.glob(e.dir, glob)
			if !ok {
				w.elsewhere = append(w.elsewhere, fmt.Sprintf("also excluded: %s, from %s", glob, w.name(e.from[i])))
				continue
			}
			if list == nil {
				list = w.list("exclude")
			}
			list.Content = append(list.Content, w.text(glob, e.from[i]))
		}
	}
}

// suppressions adds the entries whose files can be said from w.dir.
func (w *sheet) suppressions(all []*Suppression) {
	var list *yaml.Node
	for _, s := range all {
		at := s.File.Position(s.NameAt.Start, source.Runes)
		from := Origin{s.File.Path(), at.Line, at.Column}
		glob, ok := w.glob(s.dir, s.glob)
		if !ok {
			w.elsewhere = append(w.elsewhere, fmt.Sprintf("also suppressed: %s in %s, from %s", s.Name, glob, w.name(from)))
			continue
		}
		if list == nil {
			list = w.list("suppressions")
		}
		entry := &yaml.Node{Kind: yaml.MappingNode}
		put(entry, "path", quiet(glob))
		put(entry, "rule", w.text(s.Name, from))
		if s.Text != "" {
			put(entry, "text", quiet(s.Text))
		}
		put(entry, "reason", quiet(s.Reason))
		if !s.Until.IsZero() {
			until := s.Until.Format(time.DateOnly)
			put(entry, "until", &yaml.Node{Kind: yaml.ScalarNode, Value: until})
		}
		list.Content = append(list.Content, entry)
	}
}

// glob returns a glob that is relative to from as it is written in a file in
// w.dir, and whether it can be.
func (w *sheet) glob(from, glob string) (string, bool) {
	rel, below := relative(w.dir, from)
	if !below {
		return glob, false
	}
	return path.Join(rel, glob), true
}

// relative returns a path to open as it is written in a file in w.dir.
func (w *sheet) relative(file string) string {
	abs, err := filepath.Abs(file)
	if err == nil {
		if rel, err := filepath.Rel(w.dir, abs); err == nil {
			return filepath.ToSlash(rel)
		}
	}
	return filepath.ToSlash(file)
}
