// Package config reads .cablelint.yaml and keeps the place of every value, so
// that a mistake is told with its line and column and every setting with where it
// comes from. docs/configuration.md describes the file.
//
// A configuration is a list of layers. Each changes what the layers before it
// left: what a file extends comes before the file, and its overrides come behind
// it.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// names are the file names that Find looks for.
var names = [...]string{".cablelint.yaml", ".cablelint.yml"}

// Names returns the names that a configuration file may have, the usual one first.
func Names() []string { return names[:] }

// Config is what a configuration file says, with all that it extends. The zero
// Config says nothing.
type Config struct {
	Path      string         // of the file; empty when there is none
	FailOn    *Value[FailOn] // nil when not set
	Gitignore *Value[bool]   // whether what git ignores is left out; nil when not set
	// Suppressions are the entries that hide findings, file by file.
	Suppressions []*Suppression
	Baseline     *Value[string] // path to open; nil when not set

	layers  []layer // in the order in which they count
	conds   int     // how many of them are for some files only
	exclude []exclusion
}

// layer is what one file or preset says of how files are checked.
type layer struct {
	files    *Globs // that it is for; nil: all
	settings Settings
}

// exclusion is the exclude globs of one file.
type exclusion struct {
	Globs
	from []Origin // of each
}

// Find returns the path of the configuration file that is nearest to dir, in it
// or in a directory above, or "" when there is none. The path is relative when
// dir is and the file stands in it. Two files in one directory are an error.
func Find(dir string) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for at := dir; ; {
		var found []string
		for _, name := range names {
			file := filepath.Join(at, name)
			if _, err := os.Lstat(file); err == nil {
				found = append(found, file)
			} else if !errors.Is(err, fs.ErrNotExist) {
				return "", err
			}
		}
		switch parent := filepath.Dir(abs); {
		case len(found) == 1:
			return found[0], nil
		case len(found) > 1:
			return "", fmt.Errorf("%s stands beside %s; keep one of them", found[1], found[0])
		case parent == abs:
			return "", nil
		default:
			abs, at = parent, parent
		}
	}
}

// Excludes reports whether an exclude glob matches file, given as an absolute
// path, or a directory above it.
func (c *Config) Excludes(file string) bool {
	return slices.ContainsFunc(c.exclude, func(e exclusion) bool { return e.Match(file) })
}

// Add puts a layer that is for every file on top of c: what the command line
// says.
func (c *Config) Add(s Settings) {
	c.layers = append(slices.Clip(c.layers), layer{settings: s})
}

// Variant names the files for which the same overrides count: one byte for each
// override, '1' where its globs match.
type Variant string

// Base is the Variant of files that no override is for.
func (c *Config) Base() Variant { return Variant(strings.Repeat("0", c.conds)) }

// Variant returns that of file, given as an absolute path. When there are no
// overrides it is the same for every file.
func (c *Config) Variant(file string) Variant {
	if c.conds == 0 {
		return ""
	}
	bits := make([]byte, 0, c.conds)
	for i := range c.layers {
		l := &c.layers[i]
		if l.files == nil {
			continue
		}
		bit := byte('0')
		if l.files.Match(file) {
			bit = '1'
		}
		bits = append(bits, bit)
	}
	return Variant(bits)
}

// settings returns the Settings that count for the files of v, each on top of
// those before.
func (c *Config) settings(v Variant) (list []*Settings) {
	cond := 0
	for i := range c.layers {
		if l := &c.layers[i]; l.files != nil {
			cond++
			if v[cond-1] == '0' {
				continue
			}
		}
		list = append(list, &c.layers[i].settings)
	}
	return list
}

// MayRun returns the rules that run on any file at all, ordered by ID.
func (c *Config) MayRun(reg *lint.Registry) ([]*lint.Rule, error) {
	rules, err := c.rules(reg, c.Base())
	if err != nil {
		return nil, err
	}
	for i := range c.layers {
		l := &c.layers[i]
		if l.files == nil {
			continue
		}
		more, err := reg.Change(nil, l.settings.selection())
		for _, later := range c.layers[i+1:] {
			if later.files == nil && err == nil {
				more, err = reg.Change(more, later.settings.selection())
			}
		}
		if err != nil {
			return nil, err
		}
		rules = append(rules, more...)
	}
	slices.SortFunc(rules, func(a, b *lint.Rule) int { return strings.Compare(a.ID, b.ID) })
	return slices.Compact(rules), nil
}

// Schemas returns the paths of all schemas that a file may be checked against
// beside the built-in one.
func (c *Config) Schemas() []Value[string] {
	var list []Value[string]
	for i := range c.layers {
		s := c.layers[i].settings.Schema
		if s != nil && !slices.ContainsFunc(list, func(v Value[string]) bool { return v.V == s.V }) {
			list = append(list, *s)
		}
	}
	return list
}
