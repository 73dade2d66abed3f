package lint

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

// Suppression is an entry of a configuration or sidecar that hides findings.
type Suppression struct {
	Name    string    // the rule or family, as the entry has it
	Rules   []*Rule   // that it names
	Unknown string    // why it names none
	Text    string    // folded; what the span of a finding must hold
	Reason  string    // not empty
	Until   time.Time // the last day of the entry, at midnight UTC; zero: none

	File    *source.File // that the entry stands in
	NameAt  source.Span  // the place of Name
	UntilAt source.Span  // the place of Until
}

// Expired reports whether the last day of s lies before asOf. Nothing is expired
// as of the zero Time.
func (s *Suppression) Expired(asOf time.Time) bool {
	return !asOf.IsZero() && !s.Until.IsZero() && s.Until.Before(asOf)
}

// hides reports whether s speaks of d, a finding in f.
func (s *Suppression) hides(f *source.File, d *Finding) bool {
	named := slices.ContainsFunc(s.Rules, func(r *Rule) bool { return r.ID == d.Rule })
	return named && (s.Text == "" || strings.Contains(Fold(f.Text(d.Span)), s.Text))
}

// Suppress divides found, the findings in f, into those that are left and those
// that an entry hides, for the reason of the first that does. It also returns
// every entry that hides one.
func Suppress(f *source.File, found []Finding, entries []*Suppression) (left []Finding, hidden []Hidden, used []*Suppression) {
	if len(entries) == 0 {
		return found, nil, nil
	}
	for i := range found {
		reason := ""
		for _, s := range entries {
			if !s.hides(f, &found[i]) {
				continue
			}
			if reason == "" {
				reason = s.Reason
			}
			if !slices.Contains(used, s) {
				used = append(used, s)
			}
		}
		if reason == "" {
			left = append(left, found[i])
		} else {
			hidden = append(hidden, Hidden{found[i], BySuppression, reason})
		}
	}
	return left, hidden, used
}

// The rules whose findings are about entries.
const (
	suppressionUnused  = "suppression-unused"
	suppressionExpired = "suppression-expired"
	suppressionUnknown = "suppression-unknown-rule"
)

// JudgeSuppressions returns the Result about entries, which stand in f: which are
// expired as of a day, name no rule, or hide nothing. The last is said of an
// entry that unused picks, when those that it names are among the rules that ran:
// all of the default set, and at least one.
func (l *Linter) JudgeSuppressions(f *source.File, entries []*Suppression, asOf time.Time, ran []*Rule, unused func(*Suppression) bool) Result {
	var found []diag.Diagnostic
	for _, s := range entries {
		switch {
		case s.Unknown != "":
			found = append(found, s.unknown())
		case s.Expired(asOf):
			found = append(found, s.expired())
		case includes(ran, s.Rules) && unused(s):
			found = append(found, s.unused())
		}
	}
	res := l.Report(f, found)
	res.Settings = true
	return res
}

func includes(ran, named []*Rule) bool {
	some := false
	for _, r := range named {
		on := slices.Contains(ran, r)
		if !on && !r.OptIn {
			return false
		}
		some = some || on
	}
	return some
}

func (s *Suppression) unknown() diag.Diagnostic {
	return diag.Diagnostic{
		Rule:    suppressionUnknown,
		Span:    s.NameAt,
		Message: s.Unknown,
		Help:    "The entry hides nothing.",
	}
}

func (s *Suppression) expired() diag.Diagnostic {
	return diag.Diagnostic{
		Rule:    suppressionExpired,
		Span:    s.UntilAt,
		Message: "the entry expired after " + s.Until.Format(time.DateOnly),
		Help:    "It hides nothing any more: remove it, or give it a later date if its reason still holds.",
	}
}

func (s *Suppression) unused() diag.Diagnostic {
	what := fmt.Sprintf("no finding of %q", s.Name)
	if s.Text != "" {
		what += fmt.Sprintf(" about %q", s.Text)
	}
	return diag.Diagnostic{
		Rule:    suppressionUnused,
		Span:    s.NameAt,
		Message: what + " is left for this entry to hide",
		Help:    "Remove the entry, or mend what it names.",
	}
}
