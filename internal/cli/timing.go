package cli

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// phase is a part of the work of a run.
type phase int

// The phases, in the order of the work.
const (
	walkPhase phase = iota
	cachePhase
	readPhase
	lintPhase // parsing, schema, rules and what is between them
	schemaPhase
	reportPhase
	phases
)

// timing adds up what the parts of a run take, on all workers. A nil timing adds
// up nothing and looks at no clock.
type timing struct {
	begin time.Time
	spent [phases]atomic.Int64 // nanoseconds
	rules map[string]*ruleTime // by ID
}

// ruleTime is what one rule took.
type ruleTime struct {
	id       string
	spent    atomic.Int64 // nanoseconds
	calls    atomic.Int64
	findings int
}

func newTiming() *timing {
	return &timing{begin: time.Now(), rules: make(map[string]*ruleTime)}
}

// start returns the time for add.
func (t *timing) start() (now time.Time) {
	if t != nil {
		now = time.Now()
	}
	return now
}

// add counts the time since start for p.
func (t *timing) add(p phase, start time.Time) {
	if t != nil {
		t.spent[p].Add(int64(time.Since(start)))
	}
}

// walk counts the time that listing paths takes.
func (t *timing) walk(paths iter.Seq[string]) iter.Seq[string] {
	if t == nil {
		return paths
	}
	return func(yield func(string) bool) {
		start := time.Now()
		for path := range paths {
			t.add(walkPhase, start)
			if !yield(path) {
				return
			}
			start = time.Now()
		}
		t.add(walkPhase, start)
	}
}

// registry returns reg with rules that count their time.
func (t *timing) registry(reg *lint.Registry) (*lint.Registry, error) {
	if t == nil {
		return reg, nil
	}
	var timed []*lint.Rule
	for _, r := range reg.Rules() {
		own, check := *r, r.Check
		if check != nil {
			entry := &ruleTime{id: r.ID}
			t.rules[r.ID] = entry
			own.Check = func(p *lint.Pass) {
				start := time.Now()
				check(p)
				entry.spent.Add(int64(time.Since(start)))
				entry.calls.Add(1)
			}
		}
		timed = append(timed, &own)
	}
	return lint.NewRegistry(timed...)
}

// schema returns check, and counts its time.
func (t *timing) schema(check func(*cable.Document) []diag.Diagnostic) func(*cable.Document) []diag.Diagnostic {
	if t == nil {
		return check
	}
	return func(doc *cable.Document) []diag.Diagnostic {
		defer t.add(schemaPhase, time.Now())
		return check(doc)
	}
}

// found counts the findings of one file.
func (t *timing) found(findings []lint.Finding) {
	if t == nil {
		return
	}
	for i := range findings {
		if r := t.rules[findings[i].Rule]; r != nil {
			r.findings++
		}
	}
}

// showTiming prints the times of a run of p with that many jobs.
func (s *session) showTiming(t *timing, p *plan, jobs int) {
	var notes []string
	for _, path := range slices.Sorted(maps.Keys(p.checkers)) {
		if !p.checkers[path].Fast() {
			notes = append(notes, fmt.Sprintf("%s takes the slow path: it asks for what the fast check of the built-in schema cannot tell", path))
		}
	}
	for line := range strings.Lines(t.table(jobs, notes)) {
		s.note(strings.TrimSuffix(line, "\n"))
	}
}

// shownRules is how many rules the table names.
const shownRules = 20

// table returns the times by phase and by rule, for people. Notes stand behind
// the phases.
func (t *timing) table(jobs int, notes []string) string {
	took := time.Since(t.begin)
	rules := make([]*ruleTime, 0, len(t.rules))
	var inRules, rest time.Duration
	for _, r := range t.rules {
		if r.calls.Load() > 0 {
			rules = append(rules, r)
			inRules += r.time()
		}
	}
	slices.SortFunc(rules, func(a, b *ruleTime) int {
		return cmp.Or(cmp.Compare(b.time(), a.time()), strings.Compare(a.id, b.id))
	})
	of := func(p phase) time.Duration { return time.Duration(t.spent[p].Load()) }
	rows := []struct {
		name string
		time time.Duration
	}{
		{"walk", of(walkPhase)},
		{"cache", of(cachePhase)},
		{"read", of(readPhase)},
		{"parse", of(lintPhase) - of(schemaPhase) - inRules},
		{"schema", of(schemaPhase)},
		{"rules", inRules},
		{"report", of(reportPhase)},
	}
	var total time.Duration
	for _, row := range rows {
		total += row.time
	}
	var b strings.Builder
	fmt.Fprintf(&b, "The run took %.3f s. With -j %d the work took, by the clock, on all workers together:\n\n", took.Seconds(), jobs)
	percent := func(d time.Duration) float64 { return 100 * float64(d) / float64(max(total, 1)) }
	for _, row := range rows {
		fmt.Fprintf(&b, "%-40s %10.3f s %5.1f %%\n", row.name, row.time.Seconds(), percent(row.time))
	}
	for _, note := range notes {
		fmt.Fprintf(&b, "%s\n", note)
	}
	fmt.Fprintf(&b, "\n%-40s %10s   %7s %10s %10s\n", "rule", "time", "", "calls", "findings")
	for i, r := range rules {
		if i >= shownRules {
			rest += r.time()
			continue
		}
		fmt.Fprintf(&b, "%-40s %10.3f s %5.1f %% %10d %10d\n", r.id, r.time().Seconds(), percent(r.time()), r.calls.Load(), r.findings)
	}
	if more := len(rules) - shownRules; more > 0 {
		fmt.Fprintf(&b, "%-40s %10.3f s %5.1f %%\n", fmt.Sprintf("%d more rules", more), rest.Seconds(), percent(rest))
	}
	return b.String()
}

func (r *ruleTime) time() time.Duration { return time.Duration(r.spent.Load()) }
