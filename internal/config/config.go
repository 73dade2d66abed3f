// Package config reads .cablelint.yaml and keeps the place of every value, so
// that a mistake is told with its line and column.
//
// The file is a mapping; every key is optional:
//
//	select: [portion, tag-unknown]   # rules, families or ALL; default: the default set
//	extend-select: [text]            # in addition
//	ignore: [serial-gap]             # these not
//	severity: {tag-unknown: error}   # info, warning or error, by rule
//	exclude: ["drafts/**"]           # globs, relative to the file's directory
//	fail-on: warning                 # error, warning, info or never
//	schema: archive.schema.json      # relative to the file's directory
package config

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// names are the file names that Find looks for.
var names = [...]string{".cablelint.yaml", ".cablelint.yml"}

// Config is what a configuration file says. The zero Config says nothing.
type Config struct {
	Rules    lint.Selection
	Severity map[string]diag.Severity // by rule ID
	FailOn   *FailOn                  // nil when not set
	Schema   string                   // path to open, empty when not set

	exclude Globs // below the file's directory
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

// Excludes reports whether a glob of the file matches file, given as an
// absolute path, or a directory above it.
func (c *Config) Excludes(file string) bool { return c.exclude.Match(file) }

// Mistake is one fault of a configuration file.
type Mistake struct {
	Path         string
	Line, Column int // 1-based
	Message      string
}

// Error returns path:line:column: message.
func (m *Mistake) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", m.Path, m.Line, m.Column, m.Message)
}

// sortMistakes orders ms by place and joins them; it returns nil for none.
func sortMistakes(ms []*Mistake) error {
	slices.SortStableFunc(ms, func(a, b *Mistake) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	errs := make([]error, len(ms))
	for i, m := range ms {
		errs[i] = m
	}
	return errors.Join(errs...)
}
