package cli

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// safety returns how safe a fix must be to be made.
func (c *checkCmd) safety() diag.Safety {
	if c.UnsafeFixes {
		return diag.Unsafe
	}
	return diag.Safe
}

// fixer fixes files before they are linted. It is safe for concurrent use.
type fixer struct {
	safety diag.Safety
	hide   *hiding // what it hides is left alone

	mu   sync.Mutex
	done map[*source.File]outcome
}

// outcome is what fixing made of one file.
type outcome struct {
	made  int    // number of fixes
	diff  string // of the file and its fixed text
	stdin bool   // the file is standard input
	err   error  // why the file is not fixed
}

func newFixer(safety diag.Safety, hide *hiding) *fixer {
	return &fixer{safety: safety, hide: hide, done: make(map[*source.File]outcome)}
}

// outcome returns, once, what fixing made of f.
func (x *fixer) outcome(f *source.File) outcome {
	x.mu.Lock()
	defer x.mu.Unlock()
	out := x.done[f]
	delete(x.done, f)
	return out
}

func (x *fixer) record(f *source.File, out outcome) *source.File {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.done[f] = out
	return f
}

// fixed makes the fixes of f, but for those of hidden findings. What the baseline
// hides stays even when a fix beside it changes the line by which it is known.
func (x *fixer) fixed(l *lint.Linter, f *source.File) (*source.File, int, error) {
	type text struct{ rule, words string }
	known := make(map[text]bool)
	return lint.Fix(f, x.safety, func(f *source.File) lint.Result {
		r := l.Lint(f)
		textOf := func(d *lint.Finding) text { return text{d.Rule, lint.Fold(f.Text(d.Span))} }
		x.hide.divide(&r, make(lint.Claims))
		r.Findings = slices.DeleteFunc(r.Findings, func(d lint.Finding) bool { return known[textOf(&d)] })
		for i := range r.Hidden {
			if d := &r.Hidden[i]; d.By == lint.ByBaseline {
				known[textOf(&d.Finding)] = true
			}
		}
		return r
	})
}

// fix rewrites the file at path, of which f was read, with its fixes made and
// returns it as it then is. A file that cannot be rewritten stays as it was.
func (x *fixer) fix(ctx context.Context, l *lint.Linter, path string, f *source.File) *source.File {
	out := outcome{stdin: path == stdinArg}
	after, made, err := x.fixed(l, f)
	switch {
	case err != nil:
	case after.Raw() == f.Raw():
	case out.stdin:
		f, out.made = after, made
	case ctx.Err() != nil:
	default:
		if err = rewrite(path, f.Raw(), after.Raw()); err != nil {
			err = fmt.Errorf("%s: not fixed: %w", path, because(err))
			break
		}
		f, out.made = after, made
	}
	out.err = err
	return x.record(f, out)
}

// preview notes what fix would change and changes nothing.
func (x *fixer) preview(_ context.Context, l *lint.Linter, _ string, f *source.File) *source.File {
	var out outcome
	after, made, err := x.fixed(l, f)
	if err == nil && after.Raw() != f.Raw() {
		out.made = made
		out.diff, err = unified(f.Path(), f.Raw(), after.Raw())
	}
	out.err = err
	return x.record(f, out)
}
