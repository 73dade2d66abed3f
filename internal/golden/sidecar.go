package golden

import (
	"os"
	"slices"
	"time"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// suppressionFamily is the family of the rules about entries that hide findings.
const suppressionFamily = "suppression"

// AsOf is the day by which the entries of sidecars expire.
var AsOf = time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)

// Sidecar applies the sidecar of the cable f, which was read from below root. It
// returns the result of f and the one about the entries. Rules are those of reg,
// and l runs them.
func Sidecar(root string, reg *lint.Registry, l *lint.Linter, f *source.File) (of, about lint.Result, err error) {
	s := Suite{Root: root}
	name := f.Path() + config.SidecarSuffix
	data, err := os.ReadFile(s.disk(name))
	if err != nil {
		return of, about, err
	}
	side, err := source.NewFile(name, data)
	if err != nil {
		return of, about, err
	}
	entries, err := config.ParseSidecar(side, reg)
	if err != nil {
		return of, about, err
	}
	of = l.Lint(f)
	var used []*lint.Suppression
	active := slices.DeleteFunc(slices.Clone(entries), func(s *lint.Suppression) bool { return s.Expired(AsOf) })
	of.Findings, of.Hidden, used = lint.Suppress(f, of.Findings, active)
	about = l.JudgeSuppressions(side, entries, AsOf, l.Rules(), func(s *lint.Suppression) bool { return !slices.Contains(used, s) })
	return of, about, nil
}

// sidecar is Sidecar with the rules of s.
func (s *Suite) sidecar(l *lint.Linter, f *source.File) (of, about lint.Result, err error) {
	reg, err := lint.NewRegistry(s.Rules...)
	if err != nil {
		return of, about, err
	}
	return Sidecar(s.Root, reg, l, f)
}
