package config

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// Globs are globs that match files below one directory. The zero Globs matches
// none.
type Globs struct {
	dir  string // absolute
	list []string
}

// NewGlobs returns the globs of list, which are relative to the absolute
// directory dir.
func NewGlobs(dir string, list []string) (Globs, error) {
	g := Globs{dir: dir}
	for _, glob := range list {
		if err := g.add(glob); err != nil {
			return Globs{}, err
		}
	}
	return g, nil
}

// add adds a glob; its error says what is wrong with it.
func (g *Globs) add(glob string) error {
	clean, err := cleanGlob(strings.TrimSuffix(glob, "/"))
	if err != nil {
		return err
	}
	g.list = append(g.list, clean)
	return nil
}

// cleanGlob returns glob in its simplest form. Its error says what is wrong with
// it.
func cleanGlob(glob string) (string, error) {
	clean := strings.TrimPrefix(glob, "./")
	switch {
	case clean == "" || !doublestar.ValidatePattern(clean):
		return "", fmt.Errorf("malformed glob %q", glob)
	case strings.HasPrefix(clean, "!"):
		return "", fmt.Errorf(`glob %q: a leading "!" takes nothing back; "\!" stands for the character`, glob)
	case strings.HasPrefix(clean, "/") || clean == ".." || strings.HasPrefix(clean, "../"):
		return "", fmt.Errorf("glob %q leads out of its directory and never matches", glob)
	}
	return clean, nil
}

// relative returns the slash-separated path of file from dir, both absolute, and
// whether it lies below.
func relative(dir, file string) (rel string, below bool) {
	rel, err := filepath.Rel(dir, file)
	if err != nil {
		return "", false
	}
	rel = filepath.ToSlash(rel)
	return rel, rel != ".." && !strings.HasPrefix(rel, "../")
}

// Match reports whether a glob matches file, given as an absolute path, or a
// directory above it.
func (g *Globs) Match(file string) bool {
	if len(g.list) == 0 {
		return false
	}
	rel, below := relative(g.dir, file)
	return below && slices.ContainsFunc(g.list, func(glob string) bool {
		for p := rel; p != "."; p = path.Dir(p) {
			if doublestar.MatchUnvalidated(glob, p) {
				return true
			}
		}
		return false
	})
}
