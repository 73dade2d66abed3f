package cli

import (
	"cmp"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// hiding decides which findings count. They pass, in this order, the entries of
// the configuration and of the sidecar, and the baseline.
type hiding struct {
	plan     *plan
	files    *files
	off      bool // no suppression counts
	asOf     time.Time
	baseline *baseline // nil: there is none

	sidecars sync.Map // path of a cable (string) to *sidecar

	used   map[*lint.Suppression]bool
	claims lint.Claims // on the baseline
	failed []string    // absolute paths of files and directories that were not wholly checked
}

func newHiding(p *plan, in *files, flags *runFlags, b *baseline) *hiding {
	h := &hiding{
		plan:     p,
		files:    in,
		off:      flags.NoSuppressions || flags.Isolated,
		baseline: b,
		used:     make(map[*lint.Suppression]bool),
		claims:   make(lint.Claims),
	}
	if flags.AsOf != nil {
		h.asOf = flags.AsOf.Time
	}
	return h
}

// divide takes what is hidden out of the findings of r. It is safe for
// concurrent use as long as claims are not shared.
func (h *hiding) divide(r *lint.Result, claims lint.Claims) (used []*lint.Suppression) {
	if len(r.Findings) == 0 {
		return nil
	}
	var entries []*lint.Suppression
	if !h.off {
		entries = h.entries(r.Path)
	}
	r.Findings, r.Hidden, used = lint.Suppress(r.File, r.Findings, entries)
	if h.baseline != nil {
		var known []lint.Hidden
		r.Findings, known = h.baseline.Divide(h.baseline.name(r.Path), r.File, r.Findings, claims)
		r.Hidden = append(r.Hidden, known...)
	}
	return used
}

// entries returns the entries for the file at path that have not expired.
func (h *hiding) entries(path string) []*lint.Suppression {
	var list []*lint.Suppression
	if len(h.plan.config.Suppressions) > 0 {
		abs := absolute(path)
		for _, s := range h.plan.config.Suppressions {
			if s.Covers(abs) {
				list = append(list, &s.Suppression)
			}
		}
	}
	if side := h.sidecar(path); side != nil {
		list = append(list, side.entries...)
	}
	return slices.DeleteFunc(list, func(s *lint.Suppression) bool { return s.Expired(h.asOf) })
}

// unsuppressed returns the findings of r that no suppression hides, in order.
func unsuppressed(r *lint.Result) []lint.Finding {
	all := slices.Clone(r.Findings)
	for _, d := range r.Hidden {
		if d.By == lint.ByBaseline {
			all = append(all, d.Finding)
		}
	}
	slices.SortStableFunc(all, func(a, b lint.Finding) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return all
}

// absolute returns the absolute path of a file by its name in reports.
func absolute(path string) string {
	abs, err := filepath.Abs(filepath.FromSlash(path))
	if err != nil { // the working directory is gone
		return path
	}
	return abs
}

// apply divides the findings of r, the result of the next file, and notes what
// is used. It returns the result about the file's sidecar, or nil when there is
// nothing to say of it; err joins the mistakes in it.
func (h *hiding) apply(r *lint.Result) (about *lint.Result, err error) {
	whole := r.Err == nil
	if !whole {
		h.failed = append(h.failed, absolute(r.Path))
	}
	for _, s := range h.divide(r, h.claims) {
		h.used[s] = true
	}
	return h.aboutSidecar(r.Path, whole)
}

// aboutSidecar returns the result about the sidecar of the file at path, which may
// have been checked in whole, or nil; err joins the mistakes in it.
func (h *hiding) aboutSidecar(path string, whole bool) (about *lint.Result, err error) {
	side := h.sidecar(path)
	if side == nil {
		return nil, nil
	}
	h.sidecars.Delete(path)
	err = side.err
	if side.file != nil {
		var l *lint.Linter
		if l, err = h.plan.linter(path); err == nil {
			about = h.about(l, side.file, side.entries, l.Rules(), func(*lint.Suppression) bool { return whole })
			err = side.err
		}
	}
	if err == nil {
		return about, nil
	}
	if about == nil {
		about = &lint.Result{Path: side.path}
	}
	about.Err = errors.New(strings.ReplaceAll(err.Error(), "\n", "; "))
	return about, err
}

// leftovers returns, after the last file, the results about the sidecars of files
// that are not there, and about the entries of the configuration. Its error joins
// the mistakes in the sidecars.
func (h *hiding) leftovers() (results []lint.Result, err error) {
	slices.Sort(h.files.orphans)
	for _, path := range slices.Compact(h.files.orphans) {
		about, fault := h.aboutSidecar(path, true)
		if about != nil {
			results = append(results, *about)
		}
		if fault != nil {
			err = errors.Join(err, fault)
		}
	}
	if h.off || len(h.plan.config.Suppressions) == 0 {
		return results, err
	}
	l, fault := h.plan.variant(h.plan.config.Base())
	if fault != nil {
		return results, errors.Join(err, fault)
	}
	settled := make(map[*lint.Suppression]bool)
	for all := h.plan.config.Suppressions; len(all) > 0; {
		// Each file of those that extend each other has a result.
		n := slices.IndexFunc(all, func(s *config.Suppression) bool { return s.File != all[0].File })
		if n < 0 {
			n = len(all)
		}
		entries := make([]*lint.Suppression, n)
		for i, s := range all[:n] {
			entries[i] = &s.Suppression
			settled[entries[i]] = h.settled(s)
		}
		about := h.about(l, all[0].File, entries, h.plan.rules, func(s *lint.Suppression) bool { return settled[s] })
		if about != nil {
			results = append(results, *about)
		}
		all = all[n:]
	}
	return results, err
}

// settled reports whether every file that s is for was checked, as far as a walk
// would list it.
func (h *hiding) settled(s *config.Suppression) bool {
	base, literal := s.Base()
	switch {
	case h.files.staged != nil || h.failedAt(base):
		return false
	case literal:
		return h.files.listedFile(base)
	}
	return h.files.walked(base)
}

// failedAt reports whether something at or below base, or a directory above it,
// could not be wholly checked.
func (h *hiding) failedAt(base string) bool {
	return slices.ContainsFunc(h.failed, func(path string) bool { return within(base, path) || within(path, base) })
}

// within reports whether path is dir or lies below it. Both are absolute and clean.
func within(dir, path string) bool {
	rest, has := strings.CutPrefix(path, strings.TrimSuffix(dir, string(filepath.Separator)))
	return has && (rest == "" || rest[0] == filepath.Separator)
}

// about returns what there is to say of entries, which stand in f, or nil. That
// one hides nothing is told when its rules ran and it is settled that nothing is
// left to hide.
func (h *hiding) about(l *lint.Linter, f *source.File, entries []*lint.Suppression, ran []*lint.Rule, settled func(*lint.Suppression) bool) *lint.Result {
	r := l.JudgeSuppressions(f, entries, h.asOf, ran, func(s *lint.Suppression) bool { return !h.used[s] && settled(s) })
	for _, s := range entries {
		delete(h.used, s)
	}
	if len(r.Findings) == 0 {
		return nil
	}
	return &r
}
