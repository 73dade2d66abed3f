package lint

import (
	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

// FixKind says whether the findings of a rule carry fixes. The tests check it.
type FixKind uint8

// How often a rule's findings carry a fix.
const (
	FixNever FixKind = iota
	FixSometimes
	FixAlways
)

// String returns "never", "sometimes" or "always".
func (k FixKind) String() string { return [...]string{"never", "sometimes", "always"}[k] }

// Rule is one check and all that is known about it.
type Rule struct {
	ID       string // names the fault; never changes meaning, never reused
	Family   string // set by Family
	Summary  string // a fragment: "a paragraph is marked above the banner"
	Doc      string // Markdown: why, what is accepted, the public source
	Since    string // the release that brought it
	Severity diag.Severity
	Fixes    FixKind
	OptIn    bool      // not in the default set
	Era      cable.Era // the message dates it applies to; the zero Era is all
	// Needs are signs without any of which the text of a cable is not worth a
	// look: Check is not called. Zero: it always is.
	Needs   cable.Signs
	Aliases []string // earlier IDs
	// Check reports what is wrong with p.Doc. It is nil for a rule whose
	// findings another part makes: the parser or the schema check.
	Check func(p *Pass)
}

// Family stamps name on rules and returns them.
func Family(name string, rules ...*Rule) []*Rule {
	for _, r := range rules {
		r.Family = name
	}
	return rules
}

// Pass is one run of one rule over one cable.
type Pass struct {
	Rule   *Rule
	Doc    *cable.Document
	report func(diag.Diagnostic)
}

// Report adds a finding. Rule is filled in; Severity is too when it is zero. A
// finding with a span or an edit outside the file panics, which the Linter
// reports as an internal error of the rule.
func (p *Pass) Report(d diag.Diagnostic) {
	d.Rule = p.Rule.ID
	if d.Severity == 0 {
		d.Severity = p.Rule.Severity
	}
	if err := d.Validate(p.Doc.File); err != nil {
		panic(err)
	}
	p.report(d)
}

// Text returns the cable's text at s.
func (p *Pass) Text(s source.Span) string { return p.Doc.File.Text(s) }
