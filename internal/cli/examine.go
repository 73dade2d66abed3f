package cli

import (
	"context"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// examiner makes the result of each file: what the linter finds in it, before
// anything is suppressed. It is safe for concurrent use.
type examiner struct {
	plan  *plan
	files *files
	// amend, when not nil, may change a file before it is linted. It returns
	// the file as it then is.
	amend func(ctx context.Context, l *lint.Linter, path string, f *source.File) *source.File
}

// examine returns the result of the file at a path that files.list gave.
func (x *examiner) examine(ctx context.Context, path string) lint.Result {
	f, err := x.files.read(ctx, path)
	if err != nil {
		return lint.Result{Path: path, Err: err}
	}
	how, err := x.plan.treatment(f.Path())
	if err != nil {
		return lint.Result{Path: path, Err: err}
	}
	if x.amend != nil {
		f = x.amend(ctx, how.linter, path, f)
	}
	return how.linter.Lint(f)
}
