package golden

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/aymanbagabas/go-udiff"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/schema"
	"github.com/cablelint/cablelint/source"
)

const (
	invalidDir = "testdata/invalid"
	validDir   = "testdata/valid"
	// schemaFile is the name of a schema that takes the place of the built-in one.
	schemaFile = "schema.json"
	// nearMisses is the number of ok_*.txt cables that a rule needs.
	nearMisses = 2
)

// Suite is a set of rules with the cables that prove them.
type Suite struct {
	Root     string // the folder that holds rules and testdata
	Rules    []*lint.Rule
	Silences []lint.Silence
	// Schema checks one cable against the schema.
	Schema func(*cable.Document) []diag.Diagnostic
	// Update writes the expectations instead of comparing with them.
	Update bool
}

// Updating reports whether the environment asks tests to rewrite their golden
// files.
func Updating() bool { return os.Getenv("UPDATE") != "" }

// Test runs every rule over its folder and all default rules over the valid
// cables, one subtest each.
func (s *Suite) Test(t *testing.T) {
	for _, check := range []func() error{s.Listed, s.Folders} {
		if err := check(); err != nil {
			t.Error(err)
		}
	}
	for _, r := range s.Rules {
		t.Run(r.ID, func(t *testing.T) {
			if err := s.Rule(r); err != nil {
				t.Error(err)
			}
		})
	}
	t.Run("valid", func(t *testing.T) {
		if err := s.Valid(); err != nil {
			t.Error(err)
		}
	})
}

// Folders returns an error that names every folder that belongs to no rule. A
// rule without a folder fails in Rule.
func (s *Suite) Folders() error {
	entries, err := os.ReadDir(s.disk(invalidDir))
	if err != nil {
		return err
	}
	var faults []error
	for _, e := range entries {
		known := slices.ContainsFunc(s.Rules, func(r *lint.Rule) bool { return r.ID == e.Name() })
		if !known || !e.IsDir() {
			faults = append(faults, fmt.Errorf("%s/%s: no rule has this ID", invalidDir, e.Name()))
		}
	}
	return errors.Join(faults...)
}

// Rule runs r over the cables of its folder. Its error names every cable and
// file that is not as it must be.
func (s *Suite) Rule(r *lint.Rule) error {
	dir := path.Join(invalidDir, r.ID)
	own, err := OwnSchema(s.disk(dir))
	if err != nil {
		return err
	}
	check := s.Schema
	if own != nil {
		check = own.Check
	}
	list := append([]*lint.Rule{r}, s.syntax(r)...)
	if r.Family == suppressionFamily {
		list = s.defaults()
	}
	l, err := s.linter(list, check)
	if err != nil {
		return err
	}
	entries, err := os.ReadDir(s.disk(dir))
	if err != nil {
		return fmt.Errorf("%s: the rule has no cables: %w", r.ID, err)
	}
	run := folder{suite: s, rule: r, linter: l, dir: dir, made: map[string]bool{schemaFile: own != nil}}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".txt") {
			run.cable(e.Name())
		}
	}
	run.whole()
	for _, e := range entries {
		run.stray(e)
	}
	return errors.Join(run.faults...)
}

// OwnSchema returns the Checker of the schema that stands beside the cables in
// dir, or nil when there is none.
func OwnSchema(dir string) (*schema.Checker, error) {
	file := filepath.Join(dir, schemaFile)
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return schema.Load(file, data)
}

// syntax returns the rules of the syntax problems, without r.
func (s *Suite) syntax(r *lint.Rule) []*lint.Rule {
	var rules []*lint.Rule
	for _, o := range s.Rules {
		if o.Family == "syntax" && o != r {
			rules = append(rules, o)
		}
	}
	return rules
}

// defaults returns the rules that run by default.
func (s *Suite) defaults() []*lint.Rule {
	return slices.DeleteFunc(slices.Clone(s.Rules), func(r *lint.Rule) bool { return r.OptIn })
}

// linter returns a Linter of these rules alone. A fault of another rule does not
// reach it.
func (s *Suite) linter(list []*lint.Rule, check func(*cable.Document) []diag.Diagnostic) (*lint.Linter, error) {
	reg, err := lint.NewRegistry(list...)
	if err != nil {
		return nil, err
	}
	opts := lint.Options{Rules: list, Schema: check, Crash: true}
	for _, silence := range s.Silences {
		if reg.Rule(silence.By) != nil && reg.Rule(silence.Quiet) != nil {
			opts.Silences = append(opts.Silences, silence)
		}
	}
	return lint.New(reg, opts)
}

// disk returns the name on disk of a slash-separated path below the root.
func (s *Suite) disk(name string) string { return filepath.Join(s.Root, filepath.FromSlash(name)) }

// open reads a cable. Its path in findings is name, wherever the root is.
func (s *Suite) open(name string) (*source.File, error) {
	data, err := os.ReadFile(s.disk(name))
	if err != nil {
		return nil, err
	}
	return source.NewFile(name, data)
}

// folder is one run of a rule over its folder.
type folder struct {
	suite  *Suite
	rule   *lint.Rule
	linter *lint.Linter
	dir    string
	made   map[string]bool // the files that the cables account for
	faults []error

	near           int // near misses
	fixable, plain int // findings of the rule with and without a fix
}

func (d *folder) fault(name, format string, args ...any) {
	d.faults = append(d.faults, fmt.Errorf("%s: "+format, append([]any{path.Join(d.dir, name)}, args...)...))
}

// cable checks one cable and the files beside it.
func (d *folder) cable(name string) {
	d.made[name] = true
	f, err := d.suite.open(path.Join(d.dir, name))
	if err != nil {
		d.faults = append(d.faults, err)
		return
	}
	res := d.linter.Lint(f)
	if d.rule.Family == suppressionFamily {
		d.made[name+config.SidecarSuffix] = true
		if _, res, err = d.suite.sidecar(d.linter, f); err != nil {
			d.fault(name, "%w", err)
			return
		}
		f = res.File
	}
	findings := res.Findings
	wellFormed, own := true, 0
	for i := range findings {
		if err := checkFinding(f, &findings[i].Diagnostic); err != nil {
			d.fault(name, "%w", err)
			wellFormed = false
		}
		if findings[i].Rule == d.rule.ID {
			own++
			d.count(&findings[i].Diagnostic)
		}
	}
	if !wellFormed {
		return // its spans cannot be shown
	}
	if strings.HasPrefix(name, "ok_") {
		d.near++
		if len(findings) > 0 {
			d.fault(name, "a near miss has findings:\n%s", Render(f, findings))
		}
		return
	}
	if own == 0 {
		d.fault(name, "%s finds nothing; the name of a near miss begins with ok_", d.rule.ID)
		return
	}
	d.compare(strings.TrimSuffix(name, ".txt")+".want", []byte(Render(f, findings)))
	if !res.Settings {
		d.fix(name, f)
	}
}

// fix compares what fixing makes of f, which is the cable called name, with
// the files beside it.
func (d *folder) fix(name string, f *source.File) {
	stem := strings.TrimSuffix(name, ".txt")
	all := d.fixed(f, diag.Unsafe)
	safe := d.fixed(f, diag.Safe)
	if all.err != nil {
		d.fault(name, "%w", all.err)
	}
	if safe.err != nil && (all.err == nil || safe.err.Error() != all.err.Error()) {
		d.fault(name, "safe fixes only: %w", safe.err)
	}
	if raw := f.Raw(); string(all.raw) != raw {
		d.compare(stem+".fixed", all.raw)
		if string(safe.raw) != raw && string(safe.raw) != string(all.raw) {
			d.compare(stem+".safe", safe.raw)
		}
	}
}

// count notes whether a finding of the rule has a fix, and whether Fixes lets
// it.
func (d *folder) count(f *diag.Diagnostic) {
	if f.Fix != nil {
		d.fixable++
	} else {
		d.plain++
	}
}

// whole checks what holds over all cables of the folder.
func (d *folder) whole() {
	if !d.made["example.txt"] {
		d.fault("example.txt", "the rule needs an example")
	}
	if d.near < nearMisses {
		d.fault("ok_*.txt", "%d near misses, a rule needs %d", d.near, nearMisses)
	}
	switch kind := d.rule.Fixes; {
	case kind == lint.FixAlways && d.plain > 0:
		d.fault("", "Fixes is always, but %d findings have no fix", d.plain)
	case kind == lint.FixNever && d.fixable > 0:
		d.fault("", "Fixes is never, but %d findings have a fix", d.fixable)
	case kind == lint.FixSometimes && (d.fixable == 0 || d.plain == 0):
		d.fault("", "Fixes is sometimes, but %d findings have a fix and %d have none: show both", d.fixable, d.plain)
	}
}

// compare compares a golden file with got, or writes it.
func (d *folder) compare(name string, got []byte) {
	d.made[name] = true
	file := path.Join(d.dir, name)
	want, err := os.ReadFile(d.suite.disk(file))
	switch {
	case err == nil && string(want) == string(got):
	case d.suite.Update:
		if err := os.WriteFile(d.suite.disk(file), got, 0o644); err != nil {
			d.faults = append(d.faults, err)
		}
	case errors.Is(err, fs.ErrNotExist):
		d.fault(name, "missing; UPDATE=1 go test ./rules/ writes it:\n%s", Printable(string(got)))
	case err != nil:
		d.faults = append(d.faults, err)
	default:
		d.fault(name, "not what the rule gives (-want +got); UPDATE=1 go test ./rules/ rewrites it:\n%s",
			Printable(udiff.Unified(name, "got", string(want), string(got))))
	}
}

// stray reports a file that no cable accounts for, or removes it when it is a
// stale golden file.
func (d *folder) stray(e fs.DirEntry) {
	name := e.Name()
	if d.made[name] {
		return
	}
	stale := slices.Contains([]string{".want", ".fixed", ".safe"}, path.Ext(name))
	switch {
	case stale && d.suite.Update:
		if err := os.Remove(d.suite.disk(path.Join(d.dir, name))); err != nil {
			d.faults = append(d.faults, err)
		}
	case stale:
		d.fault(name, "stale: no cable makes it; UPDATE=1 go test ./rules/ removes it")
	default:
		d.fault(name, "unexpected: a rule's folder holds cables (.txt), their golden files, sidecars and schema.json")
	}
}

// Valid runs all default rules over the cables below testdata/valid. Its error
// shows every finding.
func (s *Suite) Valid() error {
	l, err := s.linter(s.defaults(), s.Schema)
	if err != nil {
		return err
	}
	var faults []error
	err = filepath.WalkDir(s.disk(validDir), func(file string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		rel, err := filepath.Rel(s.Root, file)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(rel)
		if path.Ext(name) != ".txt" {
			faults = append(faults, fmt.Errorf("%s: unexpected: only cables (.txt) stand here", name))
			return nil
		}
		f, err := s.open(name)
		if err != nil {
			return err
		}
		if found := l.Lint(f).Findings; len(found) > 0 {
			faults = append(faults, fmt.Errorf("%s: a valid cable has findings:\n%s", name, Render(f, found)))
		}
		return nil
	})
	return errors.Join(append(faults, err)...)
}

// Findings runs rule alone over text and returns what it finds as a .want file
// has it; "" when it is silent. Malformed findings fail t.
func Findings(t testing.TB, rule *lint.Rule, text string) string {
	t.Helper()
	f, err := source.NewFile("cable.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	reg, err := lint.NewRegistry(rule)
	if err != nil {
		t.Fatal(err)
	}
	l, err := lint.New(reg, lint.Options{Rules: []*lint.Rule{rule}, Crash: true})
	if err != nil {
		t.Fatal(err)
	}
	found := l.Lint(f).Findings
	for i := range found {
		if err := checkFinding(f, &found[i].Diagnostic); err != nil {
			t.Fatal(err)
		}
	}
	return Render(f, found)
}
