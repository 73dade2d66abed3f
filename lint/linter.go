package lint

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

// Options configures a Linter.
type Options struct {
	Rules    []*Rule                  // the rules that run, of the Registry
	Severity map[string]diag.Severity // by rule ID; others keep their default
	// Schema checks one cable against the schema; nil checks nothing.
	Schema func(*cable.Document) []diag.Diagnostic
	// Conventions are what the messages hold to; nil: the built-in tables.
	Conventions *cable.Conventions
	// Silences says which rules keep quiet where another explains the fault.
	Silences []Silence
	// Crash lets a panicking rule panic, for tests.
	Crash bool
}

// Linter checks files. It is safe for concurrent use.
type Linter struct {
	opts     Options
	severity map[string]diag.Severity // of the rules that run
	eras     map[string]cable.Era
}

// New returns a Linter that runs opts.Rules. Its error names a rule or silence
// that reg does not know.
func New(reg *Registry, opts Options) (*Linter, error) {
	if opts.Conventions == nil {
		opts.Conventions = new(cable.Conventions)
	}
	l := &Linter{opts: opts, severity: make(map[string]diag.Severity), eras: make(map[string]cable.Era)}
	for _, r := range opts.Rules {
		if reg.Rule(r.ID) != r {
			return nil, fmt.Errorf("rule %q is not in the registry", r.ID)
		}
		l.severity[r.ID] = r.Severity
		l.eras[r.ID] = r.Era
	}
	for id, sev := range opts.Severity {
		if reg.Rule(id) == nil {
			return nil, reg.unknown(id)
		}
		if _, on := l.severity[id]; on {
			l.severity[id] = sev
		}
	}
	for _, s := range opts.Silences {
		for _, id := range []string{s.By, s.Quiet} {
			if reg.Rule(id) == nil {
				return nil, reg.unknown(id)
			}
		}
	}
	return l, nil
}

// Rules returns the rules that l runs.
func (l *Linter) Rules() []*Rule { return l.opts.Rules }

// Finding is a Diagnostic with what identifies it across runs.
type Finding struct {
	diag.Diagnostic
	MRN string // canonical, such as 07MOSCOW5580; empty when not known
	// Fingerprint names the finding by rule, cable and text, never by line.
	Fingerprint string
}

// Result is what one file gave.
type Result struct {
	Path     string
	File     *source.File // nil when it was not read: it could not be, or nothing is found in it
	Findings []Finding    // ordered by span, then rule
	Hidden   []Hidden     // the findings that do not count, in the same order
	// Settings says that the file is no cable but a configuration or a sidecar.
	Settings bool
	// Err says why the file could not be read or wholly checked.
	Err error
}

// Lint checks the cables of f.
func (l *Linter) Lint(f *source.File) Result {
	res := Result{Path: f.Path(), File: f}
	for _, doc := range l.opts.Conventions.ParseAll(f) {
		found, err := l.check(doc)
		if err != nil && res.Err == nil {
			res.Err = err
		}
		if len(found) == 0 {
			continue
		}
		mrn := ""
		if m := doc.MRN(); m != nil {
			mrn = m.ID()
		}
		for _, d := range found {
			res.Findings = append(res.Findings, Finding{Diagnostic: d, MRN: mrn})
		}
	}
	fingerprint(res.Findings, f)
	return res
}

// check runs every rule over one cable.
func (l *Linter) check(doc *cable.Document) (found []diag.Diagnostic, err error) {
	dates := doc.Dates()
	add := func(d diag.Diagnostic) {
		if _, on := l.severity[d.Rule]; on && l.eras[d.Rule].Contains(dates) {
			found = append(found, d)
		}
	}
	for _, d := range doc.Problems {
		add(d)
	}
	pass := Pass{Doc: doc, report: add} // of one rule after the other
	for left := l.opts.Rules; len(left) > 0 && !doc.Foreign; {
		ran, e := l.run(left, &pass, dates)
		if err == nil {
			err = e
		}
		left = left[ran:]
	}
	if l.opts.Schema != nil && !doc.Foreign {
		for _, d := range l.opts.Schema(doc) {
			add(d)
		}
	}
	if len(found) == 0 {
		return nil, err
	}
	for i := range found {
		d := &found[i]
		// A rule may lower or raise one finding; the user's choice beats both.
		if sev, chosen := l.opts.Severity[d.Rule]; chosen {
			d.Severity = sev
		} else if d.Severity == 0 {
			d.Severity = l.severity[d.Rule]
		}
	}
	diag.Sort(found)
	return l.silence(doc, found), err
}

// run calls those of rules that apply to a message of these dates. A panic ends it:
// err names the rule, and ran counts it and those before.
func (l *Linter) run(rules []*Rule, pass *Pass, dates cable.Era) (ran int, err error) {
	if !l.opts.Crash {
		defer func() {
			if p := recover(); p != nil {
				ran++
				err = fmt.Errorf("%s: internal error in rule %s: %v", pass.Doc.File.Path(), pass.Rule.ID, p)
			}
		}()
	}
	for ; ran < len(rules); ran++ {
		r := rules[ran]
		if r.Check != nil && r.Era.Contains(dates) && (r.Needs == 0 || pass.Doc.Holds(r.Needs)) {
			pass.Rule = r
			r.Check(pass)
		}
	}
	return ran, nil
}

// Report returns the Result of what another part found in f: of ds, those whose
// rules run, with the severities that the user chose.
func (l *Linter) Report(f *source.File, ds []diag.Diagnostic) Result {
	diag.Sort(ds)
	res := Result{Path: f.Path(), File: f}
	for _, d := range ds {
		if sev, on := l.severity[d.Rule]; on {
			d.Severity = sev
			res.Findings = append(res.Findings, Finding{Diagnostic: d})
		}
	}
	fingerprint(res.Findings, f)
	return res
}
