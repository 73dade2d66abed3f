package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// Parse reads data, which was read from path. The rules that it names are
// looked up in reg. The error joins every Mistake, in the order of the file.
func Parse(path string, data []byte, reg *lint.Registry) (*Config, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	r := reader{path: path, reg: reg, config: &Config{exclude: Globs{dir: filepath.Dir(abs)}}}
	root, err := r.document(data)
	if err != nil {
		return nil, err
	}
	if root != nil {
		r.root(root)
	}
	if err := sortMistakes(r.mistakes); err != nil {
		return nil, err
	}
	return r.config, nil
}

// reader turns the nodes of one file into a Config.
type reader struct {
	path     string
	reg      *lint.Registry
	config   *Config
	mistakes []*Mistake
}

func (r *reader) fault(n *yaml.Node, format string, args ...any) {
	r.mistakes = append(r.mistakes, &Mistake{r.path, n.Line, n.Column, fmt.Sprintf(format, args...)})
}

// document returns the root node of data, or nil when it says nothing.
func (r *reader) document(data []byte) (*yaml.Node, error) {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc, more yaml.Node
	if err := dec.Decode(&doc); errors.Is(err, io.EOF) {
		return nil, nil
	} else if err != nil {
		return nil, r.syntaxMistake(err)
	}
	switch err := dec.Decode(&more); {
	case err == nil:
		r.fault(&more, "a second document; the file holds one")
	case !errors.Is(err, io.EOF):
		return nil, r.syntaxMistake(err)
	}
	if doc.Kind == yaml.DocumentNode {
		doc = *doc.Content[0]
	}
	if doc.ShortTag() == "!!null" {
		return nil, nil
	}
	return &doc, nil
}

var yamlError = regexp.MustCompile(`^yaml: (?:line (\d+): )?((?s:.*))$`)

// syntaxMistake gives an error of the YAML reader its place: the line that it
// names, or the first.
func (r *reader) syntaxMistake(err error) error {
	m := &Mistake{Path: r.path, Line: 1, Column: 1, Message: err.Error()}
	if parts := yamlError.FindStringSubmatch(err.Error()); parts != nil {
		if n, err := strconv.Atoi(parts[1]); err == nil {
			m.Line = n
		}
		m.Message = parts[2]
	}
	return m
}

// key is one key of the file and the method that reads its value.
type key struct {
	name string
	read func(*reader, *yaml.Node)
}

var keys = [...]key{
	{"select", func(r *reader, n *yaml.Node) { r.config.Rules.Select = r.rules(n) }},
	{"extend-select", func(r *reader, n *yaml.Node) { r.config.Rules.Extend = r.rules(n) }},
	{"ignore", func(r *reader, n *yaml.Node) { r.config.Rules.Ignore = r.rules(n) }},
	{"severity", (*reader).severity},
	{"exclude", (*reader).exclude},
	{"fail-on", (*reader).failOn},
	{"schema", (*reader).schema},
}

func (r *reader) root(n *yaml.Node) {
	for name, value := range r.pairs(n, "keys such as select and ignore") {
		i := slices.IndexFunc(keys[:], func(k key) bool { return k.name == name.Value })
		if i < 0 {
			r.unknownKey(name)
			continue
		}
		keys[i].read(r, value)
	}
}

func (r *reader) unknownKey(n *yaml.Node) {
	var known []string
	for _, k := range keys {
		known = append(known, k.name)
	}
	if near := lint.Nearest(n.Value, known); near != "" {
		r.fault(n, "unknown key %q; did you mean %q?", n.Value, near)
		return
	}
	r.fault(n, "unknown key %q (want %s)", n.Value, strings.Join(known, ", "))
}

// pairs yields the keys and values of the mapping n. A key that is repeated or
// is no string is a mistake and is left out.
func (r *reader) pairs(n *yaml.Node, want string) iter.Seq2[*yaml.Node, *yaml.Node] {
	return func(yield func(key, value *yaml.Node) bool) {
		n := resolve(n)
		if n.Kind != yaml.MappingNode {
			r.fault(n, "%s where a mapping of %s is expected", describe(n), want)
			return
		}
		first := make(map[string]int)
		for i := 0; i+1 < len(n.Content); i += 2 {
			name := resolve(n.Content[i])
			switch line, seen := first[name.Value]; {
			case name.Kind != yaml.ScalarNode:
				r.fault(name, "%s where a key is expected", describe(name))
			case seen:
				r.fault(name, "key %q is repeated; it stands on line %d too", name.Value, line)
			default:
				first[name.Value] = name.Line
				if !yield(name, n.Content[i+1]) {
					return
				}
			}
		}
	}
}

// strings returns the string nodes of the sequence n, which holds things called
// one. The result is never nil: an empty list is a list.
func (r *reader) strings(n *yaml.Node, one string) []*yaml.Node {
	list := []*yaml.Node{}
	if n = resolve(n); n.Kind != yaml.SequenceNode {
		r.fault(n, "%s where a list of %ss is expected", describe(n), one)
		return list
	}
	for _, item := range n.Content {
		if item, ok := r.string(item, "a "+one); ok {
			list = append(list, item)
		}
	}
	return list
}

// string returns n and whether it is a string that is not empty.
func (r *reader) string(n *yaml.Node, want string) (*yaml.Node, bool) {
	n = resolve(n)
	if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!str" || n.Value == "" {
		r.fault(n, "%s where %s is expected", describe(n), want)
		return n, false
	}
	return n, true
}

// rules reads a list of rules, families and ALL.
func (r *reader) rules(n *yaml.Node) []string {
	entries := []string{}
	for _, item := range r.strings(n, "rule") {
		if _, err := r.reg.Select(lint.Selection{Extend: []string{item.Value}}); err != nil {
			r.fault(item, "%v", err)
			continue
		}
		entries = append(entries, item.Value)
	}
	return entries
}

func (r *reader) severity(n *yaml.Node) {
	r.config.Severity = make(map[string]diag.Severity)
	for name, value := range r.pairs(n, "rules and severities") {
		rule := r.rule(name)
		value, ok := r.string(value, "info, warning or error")
		if !ok {
			continue
		}
		sev, err := diag.ParseSeverity(value.Value)
		switch {
		case value.Value == "off":
			r.fault(value, `"off" is no severity; list the rule under "ignore"`)
		case err != nil:
			r.fault(value, "%v", err)
		case rule != nil:
			r.config.Severity[rule.ID] = sev
		}
	}
}

// rule returns the rule whose severity n sets, or nil.
func (r *reader) rule(n *yaml.Node) *lint.Rule {
	if n.Value == "ALL" || slices.Contains(r.reg.Families(), n.Value) {
		r.fault(n, "%q is not one rule; a severity is set rule by rule", n.Value)
		return nil
	}
	rule, err := r.reg.Lookup(n.Value)
	if err != nil {
		r.fault(n, "%v", err)
		return nil
	}
	if _, set := r.config.Severity[rule.ID]; set {
		r.fault(n, "the severity of rule %q is set under another of its names", rule.ID)
	}
	return rule
}

func (r *reader) exclude(n *yaml.Node) {
	for _, item := range r.strings(n, "glob") {
		if err := r.config.exclude.add(item.Value); err != nil {
			r.fault(item, "%v", err)
		}
	}
}

func (r *reader) failOn(n *yaml.Node) {
	n, ok := r.string(n, "error, warning, info or never")
	if !ok {
		return
	}
	level := new(FailOn)
	if err := level.UnmarshalText([]byte(n.Value)); err != nil {
		r.fault(n, "%v", err)
		return
	}
	r.config.FailOn = level
}

func (r *reader) schema(n *yaml.Node) {
	n, ok := r.string(n, "a path")
	if !ok {
		return
	}
	path := filepath.FromSlash(n.Value)
	if !filepath.IsAbs(path) {
		path = filepath.Join(filepath.Dir(r.path), path)
	}
	r.config.Schema = path
}

// resolve returns the node that n stands for.
func resolve(n *yaml.Node) *yaml.Node {
	for n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	return n
}

// describe says what n is, for a message.
func describe(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a mapping"
	case yaml.SequenceNode:
		return "a list"
	}
	switch n.ShortTag() {
	case "!!null":
		return "nothing"
	case "!!str":
		return strconv.Quote(n.Value)
	}
	return "the value " + n.Value
}
