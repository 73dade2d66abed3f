// Package diag defines what a check reports: a Diagnostic with its exact span,
// related places and at most one fix.
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/source"
)

// Severity says how sure a Diagnostic is and how much it matters. The zero
// value is invalid.
type Severity uint8

// The severities, lowest first.
const (
	Info    Severity = iota + 1 // unusual but legal
	Warning                     // probably wrong, or damage
	Error                       // the cable contradicts itself or lacks what it must have
)

// String returns "info", "warning" or "error".
func (s Severity) String() string {
	switch s {
	case Info:
		return "info"
	case Warning:
		return "warning"
	case Error:
		return "error"
	}
	return fmt.Sprintf("Severity(%d)", uint8(s))
}

// ParseSeverity returns the Severity that String would print as s.
func ParseSeverity(s string) (Severity, error) {
	for _, sev := range []Severity{Info, Warning, Error} {
		if sev.String() == s {
			return sev, nil
		}
	}
	return 0, fmt.Errorf("unknown severity %q (want info, warning or error)", s)
}

// Diagnostic is one finding about one file.
type Diagnostic struct {
	Rule     string      // stable ID, such as "portion-above-banner"
	Severity Severity    // as configured
	Span     source.Span // exactly the bytes at fault; empty: a place to insert
	Message  string      // a fragment: lower case, present tense, no final period
	Help     string      // optional full sentence: what to do
	Related  []Related   // other places, such as the banner
	Fix      *Fix        // at most one
}

// Related is another place that explains a Diagnostic.
type Related struct {
	Span    source.Span
	Message string
}

// Validate returns an error when a span of d lies outside f, or when its fix is
// not valid.
func (d *Diagnostic) Validate(f *source.File) error {
	spans := []source.Span{d.Span}
	for _, r := range d.Related {
		spans = append(spans, r.Span)
	}
	for _, s := range spans {
		if s.Start < 0 || s.End < s.Start || s.End > f.Span().End {
			return fmt.Errorf("span [%d,%d) of %s is not in the file", s.Start, s.End, d.Rule)
		}
	}
	if d.Fix == nil {
		return nil
	}
	return d.Fix.Validate(f)
}

// Sort orders ds by span, then rule, then message: the same for every run.
func Sort(ds []Diagnostic) {
	slices.SortStableFunc(ds, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.Span.Start, b.Span.Start),
			cmp.Compare(a.Span.End, b.Span.End),
			strings.Compare(a.Rule, b.Rule),
			strings.Compare(a.Message, b.Message),
		)
	})
}
