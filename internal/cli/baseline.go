package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
)

// defaultBaseline is the file that the command baseline works on when none is
// named.
const defaultBaseline = "cablelint-baseline.jsonl"

// baselineCmd keeps a file of known findings.
type baselineCmd struct {
	Action string   `arg:"" name:"create|update|prune|show" enum:"create,update,prune,show" help:"create: write all findings to a new file; update: add new ones and remove those that are gone; prune: only remove; show: count them by rule and cable."`
	Paths  []string `arg:"" optional:"" name:"path" help:"Files and directories (default: .)."`
	runFlags
}

func (c *baselineCmd) run(ctx context.Context, s *session) (found bool, err error) {
	p, err := c.plan()
	if err != nil {
		return false, err
	}
	if slices.Contains(c.Paths, stdinArg) {
		return false, errors.New("baseline takes no -: standard input has no place to be found again")
	}
	path := c.baselinePath(p)
	configured := path != ""
	path = cmp.Or(path, defaultBaseline)
	if c.Action == "create" {
		err = c.create(ctx, s, p, path, configured)
		return false, err
	}
	b, err := readBaseline(path, p.registry)
	if err != nil {
		return false, err
	}
	if c.Action == "show" {
		return false, s.showBaseline(b, c.Paths)
	}
	return false, c.change(ctx, s, p, b)
}

// create writes all findings to a new baseline.
func (c *baselineCmd) create(ctx context.Context, s *session, p *plan, path string, configured bool) error {
	if err := mustNotExist(path); err != nil {
		if errors.Is(err, fs.ErrExist) {
			err = fmt.Errorf("%w; cablelint baseline update changes it", err)
		}
		return fmt.Errorf("write baseline %s: %w", path, because(err))
	}
	b, err := newBaseline(path, "", lint.NewBaseline(p.registry, nil))
	if err != nil {
		return err
	}
	_, met, err := c.collect(ctx, s, p, b)
	if err != nil {
		return err
	}
	b.Baseline = lint.NewBaseline(p.registry, met)
	if err := b.save(); err != nil {
		return err
	}
	s.printf("%s: %s.\n", report.Visible(path), entryCount(len(b.Entries())))
	if !configured {
		s.printf("To use it: cablelint --baseline %s, or \"baseline: %[1]s\" in .cablelint.yaml.\n", report.Visible(path))
	}
	return nil
}

// change removes from b what is gone and, for update, adds what is new.
func (c *baselineCmd) change(ctx context.Context, s *session, p *plan, b *baseline) error {
	hide, met, err := c.collect(ctx, s, p, b)
	if err != nil {
		return err
	}
	old := b.Entries()
	gone := hide.stale()
	var kept []lint.BaselineEntry
	for i, e := range old {
		_, isGone := slices.BinarySearch(gone, i)
		if !isGone && (c.Action == "prune" || !hide.claims[i]) {
			kept = append(kept, e)
		}
	}
	added := 0
	if c.Action == "update" {
		kept = append(kept, met...) // those that were known, as they are now
		added = len(met) - len(hide.claims)
	}
	b.Baseline = lint.NewBaseline(p.registry, kept)
	if err := b.save(); err != nil {
		return err
	}
	s.printf("%s: %s, %d added, %d removed.\n", report.Visible(b.path), entryCount(len(b.Entries())), added, len(gone))
	return nil
}

func entryCount(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}

// collect checks the files and returns the entries for all findings that no
// suppression hides, and what hid those that b knows.
func (c *baselineCmd) collect(ctx context.Context, s *session, p *plan, b *baseline) (*hiding, []lint.BaselineEntry, error) {
	in, err := c.files(ctx, s, p, c.Paths)
	if err != nil {
		return nil, nil, err
	}
	hide := newHiding(p, in, &c.runFlags, b)
	var entries []lint.BaselineEntry
	for r := range s.results(ctx, c.Jobs, &examiner{plan: p, files: in}) {
		if _, err := hide.apply(&r); err != nil {
			s.complain(err)
		}
		if r.File != nil {
			entries = append(entries, lint.BaselineEntries(b.name(r.Path), r.File, unsuppressed(&r))...)
		}
	}
	if ctx.Err() != nil {
		return nil, nil, ctx.Err() // nothing is written
	}
	return hide, entries, nil
}

// showBaseline prints how many entries of b about the files at or below paths
// there are, by rule and by cable.
func (s *session) showBaseline(b *baseline, paths []string) error {
	type debt struct {
		entries int
		name    string
		others  map[string]bool // cables of a rule, rules of a cable
	}
	rules, cables := make(map[string]*debt), make(map[string]*debt)
	count := func(of map[string]*debt, key, name, other string) {
		d := of[key]
		if d == nil {
			d = &debt{name: name, others: make(map[string]bool)}
			of[key] = d
		}
		d.entries++
		d.others[other] = true
	}
	total := 0
	for _, e := range b.Entries() {
		file := b.file(&e)
		if len(paths) > 0 && !slices.ContainsFunc(paths, func(p string) bool { return within(absolute(p), file) }) {
			continue
		}
		total++
		cable := cmp.Or(e.MRN, e.Path)
		count(rules, e.Rule, e.Rule, cable)
		count(cables, cable, cable, e.Rule)
	}
	table := func(head string, of map[string]*debt) error {
		var rows strings.Builder
		for _, d := range slices.SortedFunc(maps.Values(of), func(a, b *debt) int {
			return cmp.Or(cmp.Compare(b.entries, a.entries), strings.Compare(a.name, b.name))
		}) {
			fmt.Fprintf(&rows, "%s\t%d\t%d\n", report.Visible(d.name), d.entries, len(d.others))
		}
		w := tabwriter.NewWriter(s.stdout, 0, 0, 2, ' ', 0)
		if _, err := io.WriteString(w, head+"\n"+rows.String()+"\n"); err != nil {
			return err
		}
		return w.Flush()
	}
	if total > 0 {
		if err := errors.Join(table("RULE\tENTRIES\tCABLES", rules), table("CABLE\tENTRIES\tRULES", cables)); err != nil {
			return err
		}
	}
	s.printf("%s: %s.\n", report.Visible(b.path), entryCount(total))
	return nil
}
