package config

import (
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/bmatcuk/doublestar/v4"
	"go.yaml.in/yaml/v3"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// SidecarSuffix is what the name of a cable's sidecar adds to the cable's own.
const SidecarSuffix = ".cablelint"

// Suppression is an entry of a configuration, with the files that it is for.
type Suppression struct {
	lint.Suppression

	dir  string // absolute, of the configuration
	glob string // relative to dir
}

// Covers reports whether s is for file, an absolute path.
func (s *Suppression) Covers(file string) bool {
	rel, below := relative(s.dir, file)
	return below && doublestar.MatchUnvalidated(s.glob, rel)
}

// Base returns the absolute path of the directory that holds all files that s is
// for or, when it is for one file, which literal says, of that file.
func (s *Suppression) Base() (base string, literal bool) {
	if !strings.ContainsAny(s.glob, `*?[{\`) {
		return filepath.Join(s.dir, filepath.FromSlash(s.glob)), true
	}
	base, _ = doublestar.SplitPattern(s.glob)
	return filepath.Join(s.dir, filepath.FromSlash(base)), false
}

// ParseSidecar reads the entries of the sidecar f: a list like the one under
// suppressions in a configuration, without paths. The error joins every Mistake;
// the entries without one are returned all the same.
func ParseSidecar(f *source.File, reg *lint.Registry) ([]*lint.Suppression, error) {
	r := &reader{path: f.Path(), file: f, reg: reg}
	root, err := r.document([]byte(f.Raw()))
	if err != nil {
		return nil, err
	}
	var list []*lint.Suppression
	if root != nil {
		for _, e := range r.entries(root, sidecarKeys) {
			list = append(list, &e.Suppression)
		}
	}
	return list, joinMistakes(inOrder(r.mistakes))
}

// suppressions reads the key of that name.
func (r *reader) suppressions(n *yaml.Node) {
	r.config.Suppressions = r.entries(n, entryKeys[:])
}

// entryKey is one key of an entry and the method that reads its value.
type entryKey struct {
	name     string
	required bool
	read     func(*reader, *Suppression, *yaml.Node)
}

var entryKeys = [...]entryKey{
	{"path", true, (*reader).entryPath},
	{"rule", true, (*reader).entryRule},
	{"text", false, (*reader).entryText},
	{"reason", true, (*reader).entryReason},
	{"until", false, (*reader).entryUntil},
}

var sidecarKeys = entryKeys[1:]

// entries returns the entries of the sequence n that have no mistake. An entry
// that has one must not hide more than was meant.
func (r *reader) entries(n *yaml.Node, keys []entryKey) []*Suppression {
	if n = resolve(n); n.Kind != yaml.SequenceNode {
		r.fault(n, "%s where a list of entries is expected", describe(n))
		return nil
	}
	var list []*Suppression
	for _, item := range n.Content {
		before := len(r.mistakes)
		if s := r.entry(item, keys); len(r.mistakes) == before {
			list = append(list, s)
		}
	}
	return list
}

func (r *reader) entry(n *yaml.Node, keys []entryKey) *Suppression {
	var known, missing []string
	for _, k := range keys {
		known = append(known, k.name)
		if k.required {
			missing = append(missing, k.name)
		}
	}
	s := &Suppression{Suppression: lint.Suppression{File: r.file}, dir: r.dir}
	before := len(r.mistakes)
	for name, value := range r.pairs(n, "keys such as rule and reason") {
		i := slices.Index(known, name.Value)
		if i < 0 {
			r.unknownKey(name, known)
			continue
		}
		missing = slices.DeleteFunc(missing, func(key string) bool { return key == name.Value })
		keys[i].read(r, s, value)
	}
	if len(missing) > 0 && len(r.mistakes) == before {
		r.fault(resolve(n), "the entry has no %q", missing[0])
	}
	return s
}

func (r *reader) entryPath(s *Suppression, n *yaml.Node) {
	n, ok := r.string(n, "a path or glob")
	if !ok {
		return
	}
	if strings.HasSuffix(n.Value, "/") {
		r.fault(n, "%q is a directory; write %q for the files below it", n.Value, path.Join(n.Value, "**"))
		return
	}
	var err error
	if s.glob, err = cleanGlob(n.Value); err != nil {
		r.fault(n, "%v", err)
	}
}

func (r *reader) entryRule(s *Suppression, n *yaml.Node) {
	n, ok := r.string(n, "a rule or family")
	if !ok {
		return
	}
	if n.Value == "ALL" {
		r.fault(n, `"ALL" says too much for an entry; name a rule or a family`)
		return
	}
	s.Name, s.NameAt = n.Value, r.span(n)
	named, err := r.reg.Select(lint.Selection{Select: []string{n.Value}})
	if err != nil {
		s.Unknown = err.Error() // a finding, not a mistake: a later version may know the rule
		return
	}
	for _, rule := range named {
		if rule.Family == "suppression" {
			r.fault(n, "no entry hides findings about entries; list %q under \"ignore\"", n.Value)
			return
		}
	}
	s.Rules = named
}

func (r *reader) entryText(s *Suppression, n *yaml.Node) {
	if n, ok := r.phrase(n, "the text that a finding marks"); ok {
		s.Text = lint.Fold(n.Value)
	}
}

func (r *reader) entryReason(s *Suppression, n *yaml.Node) {
	if n, ok := r.phrase(n, "a reason"); ok {
		s.Reason = lint.Fold(n.Value)
	}
}

// phrase returns n and whether it is a string with a word in it.
func (r *reader) phrase(n *yaml.Node, want string) (*yaml.Node, bool) {
	n, ok := r.string(n, want)
	if ok && lint.Fold(n.Value) == "" {
		r.fault(n, "a blank where %s is expected", want)
		return n, false
	}
	return n, ok
}

func (r *reader) entryUntil(s *Suppression, n *yaml.Node) {
	n = resolve(n)
	day, err := time.Parse(time.DateOnly, n.Value)
	if n.Kind != yaml.ScalarNode || err != nil {
		r.fault(n, "%s where a date such as 2027-01-31 is expected", describe(n))
		return
	}
	s.Until, s.UntilAt = day, r.span(n)
}
