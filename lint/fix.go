package lint

import (
	"slices"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

// maxFixRounds bounds Fix: a fix may uncover the next, but not for ever.
const maxFixRounds = 10

// Fix applies the fixes that check finds for f and that are at least as safe as
// atLeast, checks the outcome and goes on until nothing is left to apply. It
// returns the file as it then is (f itself when nothing changed) and the number
// of fixes made. The error says that the file's encoding cannot hold a fix, or
// why the file could not be wholly checked; the work done so far is returned
// with it.
func Fix(f *source.File, atLeast diag.Safety, check func(*source.File) Result) (*source.File, int, error) {
	made := 0
	for range maxFixRounds {
		res := check(f)
		if res.Err != nil {
			return f, made, res.Err
		}
		var fixes []*diag.Fix
		for i := range res.Findings {
			fixes = append(fixes, res.Findings[i].Fix)
		}
		out, applied, _, err := diag.Apply(f, slices.DeleteFunc(fixes, func(x *diag.Fix) bool { return x == nil }), atLeast)
		if err != nil || applied == 0 {
			return f, made, err
		}
		next, err := source.NewFile(f.Path(), out)
		if err != nil {
			return f, made, err
		}
		f, made = next, made+applied
	}
	return f, made, nil
}
