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
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
	"github.com/cablelint/cablelint/spell"
)

// reader turns the nodes of one file into layers.
type reader struct {
	path string // as it is shown, or the name of a preset
	dir  string // absolute, of the file
	file *source.File
	reg  *lint.Registry

	extends  []*yaml.Node // the entries of the key
	config   Config       // what only the top of the file says
	layer    layer        // what the top of the file says of checking
	override []layer      // behind it
	settings *Settings    // what is being read: of layer or of an override
	mistakes []*Mistake
}

func newReader(path string, data []byte, reg *lint.Registry) (*reader, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	f, err := source.NewFile(path, data)
	if err != nil {
		return nil, err
	}
	r := &reader{path: path, dir: filepath.Dir(abs), file: f, reg: reg}
	r.settings = &r.layer.settings
	return r, nil
}

func (r *reader) fault(n *yaml.Node, format string, args ...any) {
	r.mistakes = append(r.mistakes, &Mistake{r.file, r.span(n), fmt.Sprintf(format, args...)})
}

// origin returns where n stands.
func (r *reader) origin(n *yaml.Node) Origin { return Origin{r.path, n.Line, n.Column} }

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
func (r *reader) syntaxMistake(err error) *Mistake {
	line, message := 1, err.Error()
	if parts := yamlError.FindStringSubmatch(message); parts != nil {
		if n, err := strconv.Atoi(parts[1]); err == nil {
			line = n
		}
		message = parts[2]
	}
	return &Mistake{r.file, r.file.Line(max(1, min(line, r.file.LineCount()))), message}
}

// key is one key of a mapping and the method that reads its value.
type key struct {
	name string
	read func(*reader, *yaml.Node)
}

// everywhere are the keys that a file and its overrides have.
var everywhere = []key{
	{"select", func(r *reader, n *yaml.Node) { r.settings.Select = r.rules(n) }},
	{"extend-select", func(r *reader, n *yaml.Node) { r.settings.Extend = r.rules(n) }},
	{"ignore", func(r *reader, n *yaml.Node) { r.settings.Ignore = r.rules(n) }},
	{"severity", (*reader).severity},
	{"schema", (*reader).schema},
	{"era", (*reader).era},
	{"profile", (*reader).profile},
	{"grace", (*reader).grace},
	{"posts", (*reader).posts},
	{"tags", (*reader).tags},
	{"captions", (*reader).captions},
}

// topKeys are the keys of a file.
var topKeys = slices.Concat([]key{
	{"extends", (*reader).extend},
}, everywhere, []key{
	{"overrides", (*reader).overrides},
	{"exclude", (*reader).exclude},
	{"gitignore", (*reader).gitignore},
	{"suppressions", (*reader).suppressions},
	{"baseline", (*reader).baseline},
	{"fail-on", (*reader).failOn},
})

// overrideKeys are the keys of an entry under overrides.
var overrideKeys = slices.Concat([]key{
	{"files", (*reader).files},
}, everywhere)

// mapping reads the mapping n, which has the given keys.
func (r *reader) mapping(n *yaml.Node, keys []key, want string) {
	for name, value := range r.pairs(n, want) {
		i := slices.IndexFunc(keys, func(k key) bool { return k.name == name.Value })
		if i < 0 {
			known := make([]string, len(keys))
			for i, k := range keys {
				known[i] = k.name
			}
			r.unknownKey(name, known)
			continue
		}
		keys[i].read(r, value)
	}
}

func (r *reader) unknownKey(n *yaml.Node, known []string) { r.unknown(n, "key", known) }

// unknown faults n, which is none of the known.
func (r *reader) unknown(n *yaml.Node, what string, known []string) {
	if near := spell.Nearest(n.Value, known); near != "" {
		r.fault(n, "unknown %s %q; did you mean %q?", what, n.Value, near)
		return
	}
	r.fault(n, "unknown %s %q (want %s)", what, n.Value, strings.Join(known, ", "))
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
func (r *reader) rules(n *yaml.Node) []Value[string] {
	entries := []Value[string]{}
	for _, item := range r.strings(n, "rule") {
		if _, err := r.reg.Select(lint.Selection{Extend: []string{item.Value}}); err != nil {
			r.fault(item, "%v", err)
			continue
		}
		entries = append(entries, Value[string]{item.Value, r.origin(item)})
	}
	return entries
}

func (r *reader) severity(n *yaml.Node) {
	r.settings.Severity = make(map[string]Value[diag.Severity])
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
			r.settings.Severity[rule.ID] = Value[diag.Severity]{sev, r.origin(value)}
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
	if _, set := r.settings.Severity[rule.ID]; set {
		r.fault(n, "the severity of rule %q is set under another of its names", rule.ID)
	}
	return rule
}

func (r *reader) exclude(n *yaml.Node) {
	e := exclusion{Globs: Globs{dir: r.dir}}
	for _, item := range r.globs(n, &e.Globs) {
		e.from = append(e.from, r.origin(item))
	}
	r.config.exclude = []exclusion{e}
}

// globs reads the list n into g and returns the nodes of its globs.
func (r *reader) globs(n *yaml.Node, g *Globs) (items []*yaml.Node) {
	for _, item := range r.strings(n, "glob") {
		if err := g.add(item.Value); err != nil {
			r.fault(item, "%v", err)
			continue
		}
		items = append(items, item)
	}
	return items
}

func (r *reader) gitignore(n *yaml.Node) {
	if n = resolve(n); n.ShortTag() != "!!bool" {
		r.fault(n, "%s where true or false is expected", describe(n))
		return
	}
	r.config.Gitignore = &Value[bool]{strings.EqualFold(n.Value, "true"), r.origin(n)}
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
	r.config.FailOn = &Value[FailOn]{*level, r.origin(n)}
}

func (r *reader) schema(n *yaml.Node) {
	if n, ok := r.string(n, "a path"); ok {
		r.settings.Schema = &Value[string]{r.relative(n.Value), r.origin(n)}
	}
}

func (r *reader) baseline(n *yaml.Node) {
	if n, ok := r.string(n, "a path"); ok {
		r.config.Baseline = &Value[string]{r.relative(n.Value), r.origin(n)}
	}
}

// relative returns a path of the file, which may be relative to it, to open.
func (r *reader) relative(path string) string {
	path = filepath.FromSlash(path)
	if !filepath.IsAbs(path) {
		path = filepath.Join(filepath.Dir(r.path), path)
	}
	return path
}

// extend reads the key extends: one entry or a list.
func (r *reader) extend(n *yaml.Node) {
	if n = resolve(n); n.Kind == yaml.SequenceNode {
		r.extends = r.strings(n, "path or preset")
	} else if n, ok := r.string(n, "a path, a preset or a list of them"); ok {
		r.extends = []*yaml.Node{n}
	}
}

func (r *reader) overrides(n *yaml.Node) {
	if n = resolve(n); n.Kind != yaml.SequenceNode {
		r.fault(n, "%s where a list of overrides is expected", describe(n))
		return
	}
	for _, item := range n.Content {
		r.override = append(r.override, layer{})
		at := &r.override[len(r.override)-1]
		r.settings = &at.settings
		before := len(r.mistakes)
		r.mapping(item, overrideKeys, "keys such as files and ignore")
		if at.files == nil && len(r.mistakes) == before {
			r.fault(resolve(item), `the override has no "files"`)
		}
	}
	r.settings = &r.layer.settings
}

// files reads the globs of the override that is being read.
func (r *reader) files(n *yaml.Node) {
	at := &r.override[len(r.override)-1]
	at.files = &Globs{dir: r.dir}
	before := len(r.mistakes)
	if r.globs(n, at.files) == nil && len(r.mistakes) == before {
		r.fault(resolve(n), "the override is for no file")
	}
}

func (r *reader) era(n *yaml.Node) {
	n = resolve(n)
	if n.Kind != yaml.ScalarNode || n.ShortTag() == "!!null" {
		r.fault(n, "%s where an era such as 12958 or 1973..1979 is expected", describe(n))
		return
	}
	era, err := ParseEra(n.Value)
	if err != nil {
		r.fault(n, "%v", err)
		return
	}
	r.settings.Era = &Value[Era]{era, r.origin(n)}
}

func (r *reader) profile(n *yaml.Node) {
	n, ok := r.string(n, "a profile")
	if !ok {
		return
	}
	var known []string
	for p := cable.Body; p <= cable.Smart; p++ {
		if known = append(known, p.String()); p.String() == n.Value {
			r.settings.Profile = &Value[cable.Profile]{p, r.origin(n)}
			return
		}
	}
	r.unknown(n, "profile", known)
}

// span returns the place of n: the text of a scalar, what brackets hold, or what
// of it stands on its first line.
func (r *reader) span(n *yaml.Node) source.Span {
	line := r.file.Line(max(1, min(n.Line, r.file.LineCount())))
	start := line.Start
	for range n.Column - 1 {
		if start == line.End {
			break
		}
		_, size := utf8.DecodeRuneInString(r.file.Text(source.Span{Start: start, End: line.End}))
		start += int32(size)
	}
	rest := r.file.Text(source.Span{Start: start, End: line.End})
	return source.Span{Start: start, End: start + int32(r.extent(n, rest))}
}

// extent returns how many bytes n takes of rest, the end of the line on which it
// begins.
func (r *reader) extent(n *yaml.Node, rest string) int {
	if n.Kind == yaml.ScalarNode {
		if n.ShortTag() == "!!null" && n.Value == "" {
			return 0
		}
		for _, quote := range []string{"", `"`, "'"} {
			if text := quote + n.Value + quote; strings.HasPrefix(rest, text) {
				return len(text)
			}
		}
	}
	if n.Style&yaml.FlowStyle != 0 && len(n.Content) > 0 {
		last := n.Content[len(n.Content)-1]
		if last.Line == n.Line {
			from := min(last.Column-n.Column, len(rest))
			end := from + r.extent(last, rest[from:])
			if i := strings.IndexAny(rest[end:], "]}"); i >= 0 {
				return end + i + 1
			}
		}
	}
	if i := strings.Index(rest, " #"); i >= 0 && n.Kind != yaml.ScalarNode {
		rest = rest[:i]
	}
	return len(strings.TrimRight(rest, " \t"))
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
