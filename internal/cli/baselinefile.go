package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
)

// maxBaseline is the size in bytes above which a baseline is refused: more than
// a million entries.
const maxBaseline = 1 << 29

// baseline is a file of known findings.
type baseline struct {
	*lint.Baseline
	path string // as it was given
	dir  string // absolute, of the file
	old  string // what the file holds
}

// baselinePath returns the path of the baseline that the flags or the
// configuration name, or "".
func (c *runFlags) baselinePath(p *plan) string {
	if c.Baseline == "" && p.config.Baseline != nil {
		return p.config.Baseline.V
	}
	return c.Baseline
}

// openBaseline reads the baseline of the run; it returns nil when there is none.
func (c *checkFlags) openBaseline(p *plan) (*baseline, error) {
	path := c.baselinePath(p)
	if path == "" || c.NoBaseline {
		return nil, nil
	}
	return readBaseline(path, p.registry)
}

// readBaseline reads the baseline at path.
func readBaseline(path string, reg *lint.Registry) (*baseline, error) {
	data, err := readRegular(path, nil, maxBaseline)
	var entries []lint.BaselineEntry
	if err == nil {
		entries, err = lint.ParseBaseline(string(data))
	} else {
		err = because(err)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read baseline %s: %w; cablelint baseline create makes it", path, err)
	}
	if err != nil {
		return nil, fmt.Errorf("read baseline %s: %w", path, err)
	}
	return newBaseline(path, string(data), lint.NewBaseline(reg, entries))
}

// newBaseline returns the baseline at path, which holds the text old.
func newBaseline(path, old string, entries *lint.Baseline) (*baseline, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	return &baseline{entries, path, filepath.Dir(abs), old}, nil
}

// name returns the path of a file, by its name in reports, as entries have it.
func (b *baseline) name(path string) string {
	rel, err := filepath.Rel(b.dir, absolute(path))
	if err != nil { // on another volume
		return path
	}
	return filepath.ToSlash(rel)
}

// file returns the absolute path of the file that e is about.
func (b *baseline) file(e *lint.BaselineEntry) string {
	path := filepath.FromSlash(e.Path)
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(b.dir, path)
}

// save writes the entries in the place of what the file held when it was read,
// unless that is the same. Old is "" for a file that was not there.
func (b *baseline) save() error {
	var out bytes.Buffer
	report.WriteVisibleJSON(&out, lint.FormatBaseline(b.Baseline)) // a diff of it may be shown
	data := out.String()
	var err error
	switch b.old {
	case data:
		return nil
	case "":
		err = create(b.path, data)
	default:
		err = rewrite(b.path, b.old, data)
	}
	if err != nil {
		return fmt.Errorf("write baseline %s: %w", b.path, because(err))
	}
	return nil
}

// create writes the file at path, which is not there.
func create(path, content string) error {
	r, err := newReplacement(path, 0)
	if err != nil {
		return err
	}
	_, err = r.WriteString(content)
	if err == nil {
		err = mustNotExist(path)
	}
	if err != nil {
		r.abort()
		return err
	}
	return r.commit()
}

func mustNotExist(path string) error {
	switch _, err := os.Lstat(path); {
	case err == nil:
		return fs.ErrExist
	case errors.Is(err, fs.ErrNotExist):
		return nil
	default:
		return err
	}
}

// stale returns, after the last file, the indexes of the entries of the baseline
// whose findings are gone, in order: their rule ran on the file, or is a rule no
// more, and did not find them.
func (h *hiding) stale() []int {
	if h.baseline == nil || h.files.staged != nil {
		return nil
	}
	x := expiry{hiding: h, entries: h.baseline.Entries(), listed: make(map[string]bool)}
	var gone []int
	for i := range x.entries {
		if !h.claims[i] && x.isGone(&x.entries[i]) {
			gone = append(gone, i)
		}
	}
	return gone
}

// expiry decides which entries of a baseline are gone.
type expiry struct {
	*hiding
	entries []lint.BaselineEntry
	listed  map[string]bool // by absolute path: was it checked, or would it have been
	whole   *bool           // the run met all files of the baseline; nil: not asked yet
}

func (x *expiry) isGone(e *lint.BaselineEntry) bool {
	rule := x.plan.registry.Rule(e.Rule)
	if rule != nil && !slices.Contains(x.plan.rules, rule) {
		return false
	}
	path := x.baseline.file(e)
	if !x.met(path) {
		return false
	}
	if _, err := os.Lstat(path); err == nil {
		return true
	}
	// The cable may stand elsewhere, unless the run saw all that the baseline knows.
	if x.whole == nil {
		missed := slices.ContainsFunc(x.entries, func(e lint.BaselineEntry) bool { return !x.met(x.baseline.file(&e)) })
		whole := !missed
		x.whole = &whole
	}
	return *x.whole
}

// met reports whether the file at path was checked in whole, or would have been
// if it were there.
func (x *expiry) met(path string) bool {
	met, known := x.listed[path]
	if !known {
		met = x.files.listedFile(path) && !x.failedAt(path)
		x.listed[path] = met
	}
	return met
}
