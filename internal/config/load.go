package config

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/cablelint/cablelint/lint"
)

// Load reads the configuration at path and those that it extends. The rules that
// they name are looked up in reg; open returns the content of the file at a path.
// The error is that of open for path itself, or joins every Mistake: file by file,
// each in the order of its lines.
func Load(path string, reg *lint.Registry, open func(path string) ([]byte, error)) (*Config, error) {
	data, err := open(path)
	if err != nil {
		return nil, err
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	l := loader{reg: reg, open: open, config: &Config{Path: path}}
	if err := l.load(path, data, []string{abs}); err != nil {
		return nil, err
	}
	if err := joinMistakes(l.mistakes); err != nil {
		return nil, err
	}
	return l.config, nil
}

// loader puts the layers of a file behind those of what it extends.
type loader struct {
	reg      *lint.Registry
	open     func(path string) ([]byte, error)
	config   *Config
	mistakes []*Mistake
}

// maxDepth is how many files may extend each other in a row.
const maxDepth = 10

// load reads data, which was read from path. The absolute paths of the files that
// are being read, this one last, are in stack.
func (l *loader) load(path string, data []byte, stack []string) error {
	r, err := newReader(path, data, l.reg)
	if err != nil {
		return err
	}
	root, err := r.document(data)
	if m := (*Mistake)(nil); errors.As(err, &m) {
		l.mistakes = append(l.mistakes, m)
		return nil
	}
	if root != nil {
		r.mapping(root, topKeys, "keys such as select and ignore")
	}
	for _, n := range r.extends {
		if err := l.extend(r, n, stack); err != nil {
			return err
		}
	}
	l.mistakes = append(l.mistakes, inOrder(r.mistakes)...)

	c := l.config
	c.layers = append(append(c.layers, r.layer), r.override...)
	c.conds += len(r.override)
	c.exclude = append(c.exclude, r.config.exclude...)
	c.Suppressions = append(c.Suppressions, r.config.Suppressions...)
	if r.config.Gitignore != nil {
		c.Gitignore = r.config.Gitignore
	}
	if r.config.FailOn != nil {
		c.FailOn = r.config.FailOn
	}
	if r.config.Baseline != nil {
		c.Baseline = r.config.Baseline
	}
	return nil
}

// extend loads what the entry n of r's file names.
func (l *loader) extend(r *reader, n *yaml.Node, stack []string) error {
	if name, ok := strings.CutPrefix(n.Value, presetPrefix); ok {
		if !slices.Contains(Presets(), n.Value) {
			r.unknown(n, "preset", Presets())
			return nil
		}
		data, err := presets.ReadFile("presets/" + name + ".yaml")
		if err != nil {
			return err
		}
		return l.load(n.Value, data, append(slices.Clip(stack), n.Value))
	}
	path := r.relative(n.Value)
	abs, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	switch i := slices.Index(stack, abs); {
	case i == len(stack)-1 && i >= 0:
		r.fault(n, "the file extends itself")
		return nil
	case i >= 0:
		r.fault(n, "%q extends this file already: a circle of %d files", n.Value, len(stack)-i)
		return nil
	case len(stack) > maxDepth:
		r.fault(n, "more than %d files extend each other", maxDepth)
		return nil
	}
	data, err := l.open(path)
	if err != nil {
		r.fault(n, "cannot read %q: %v", n.Value, err)
		return nil
	}
	return l.load(path, data, append(slices.Clip(stack), abs))
}

// presets are configurations that cablelint comes with.
//
//go:embed presets/*.yaml
var presets embed.FS

const presetPrefix = "cablelint:"

// Presets returns the names of the presets that a configuration may extend, in
// alphabetical order.
func Presets() []string {
	files, err := fs.Glob(presets, "presets/*.yaml")
	if err != nil {
		panic(fmt.Sprintf("config: presets: %v", err)) // the pattern is malformed
	}
	names := make([]string, len(files))
	for i, file := range files {
		names[i] = presetPrefix + strings.TrimSuffix(strings.TrimPrefix(file, "presets/"), ".yaml")
	}
	return names
}
