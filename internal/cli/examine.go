package cli

import (
	"context"

	"github.com/cablelint/cablelint/internal/cache"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// examiner makes the result of each file: what the linter finds in it, before
// anything is suppressed. It is safe for concurrent use.
type examiner struct {
	plan   *plan
	files  *files
	cache  *cache.Cache // nil: nothing is kept
	timing *timing
	// amend, when not nil, may change a file before it is linted. It returns
	// the file as it then is.
	amend func(ctx context.Context, l *lint.Linter, path string, f *source.File) *source.File
}

// examine returns the result of the file at a path that files.list gave.
func (x *examiner) examine(ctx context.Context, path string) lint.Result {
	start := x.timing.start()
	entry, known := x.recall(path)
	if known && entry.Clean() {
		if stamp, ok := stampAt(path); ok && entry.Holds(stamp) {
			x.timing.add(cachePhase, start)
			return lint.Result{Path: path}
		}
	}
	x.timing.add(cachePhase, start)
	start = x.timing.start()
	f, err := x.files.read(ctx, path, x.cache != nil)
	x.timing.add(readPhase, start)
	if err != nil {
		return lint.Result{Path: path, Err: err}
	}
	var res lint.Result
	if found, same := entry.Recall(f.sum); known && same {
		res = lint.Result{Path: path, File: f.File, Findings: found}
	} else {
		res = x.lint(ctx, path, f.File)
	}
	if x.cache != nil && path != stdinArg && res.Err == nil {
		start := x.timing.start()
		x.cache.Keep(path, f.stamp, f.sum, res.Findings)
		x.timing.add(cachePhase, start)
	}
	return res
}

// recall returns what earlier runs found in the file at path.
func (x *examiner) recall(path string) (entry cache.Entry, known bool) {
	if x.cache == nil {
		return entry, false
	}
	return x.cache.Find(path)
}

// lint returns what the linter makes of f, which was read from path.
func (x *examiner) lint(ctx context.Context, path string, f *source.File) lint.Result {
	start := x.timing.start()
	defer func() { x.timing.add(lintPhase, start) }()
	l, err := x.plan.linter(f.Path())
	if err != nil {
		return lint.Result{Path: path, Err: err}
	}
	if x.amend != nil {
		f = x.amend(ctx, l, path, f)
	}
	return l.Lint(f)
}
