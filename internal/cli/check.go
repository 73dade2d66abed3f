package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/alecthomas/kong"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
)

// flagGroups are the headings of the flags of check, in order.
var flagGroups = []kong.Group{
	{Key: "output", Title: "Output:"},
	{Key: "rules", Title: "Rules:"},
	{Key: "hidden", Title: "Suppressions and baseline:"},
	{Key: "fixes", Title: "Fixes:"},
	{Key: "exit", Title: "Exit code:"},
	{Key: "files", Title: "Files and configuration:"},
}

// checkCmd checks files.
type checkCmd struct {
	Fix bool `group:"fixes" help:"Make the safe fixes in the files; with -, print the fixed text."`
	checkFlags
}

// fixCmd is check --fix.
type fixCmd struct{ checkFlags }

func (c *fixCmd) run(ctx context.Context, s *session) (found bool, err error) {
	return (&checkCmd{Fix: !c.Diff, checkFlags: c.checkFlags}).run(ctx, s)
}

// checkFlags are what check and fix take.
type checkFlags struct {
	Paths []string `arg:"" optional:"" name:"path" help:"Files and directories; - is standard input (default: .)."`

	Format     format   `short:"f" aliases:"output-format" placeholder:"FORMAT" group:"output" help:"full (the default), concise, grouped, summary, json, jsonl, csv, markdown, sarif, github, gitlab, junit, checkstyle or rdjson."`
	OutputFile []string `short:"o" sep:"none" placeholder:"[FORMAT=]FILE" group:"output" help:"Write the report to FILE instead of standard output; FORMAT=FILE: one more report. Repeatable."`
	Color      string   `enum:"auto,always,never" default:"auto" placeholder:"WHEN" group:"output" help:"auto (the default), always or never."`
	Quiet      bool     `short:"q" group:"output" help:"Print findings only, no totals."`
	Redact     bool     `group:"output" help:"Show the letters of the cables as x and the digits as 9."`
	Category   string   `name:"sarif-category" placeholder:"NAME" group:"output" help:"What a SARIF report is called among those of one commit (default: cablelint)."`
	Suppressed bool     `name:"sarif-include-suppressed" group:"output" help:"Put hidden findings into SARIF reports, marked as such."`

	runFlags
	NoBaseline bool `group:"hidden" xor:"baseline" help:"Use no baseline."`

	UnsafeFixes bool `group:"fixes" help:"Make the unsafe fixes too, where fixes are made or shown."`
	Diff        bool `group:"fixes" help:"Print the fixes as a diff and write nothing."`

	failFlags
	MaxWarnings *int `placeholder:"N" group:"exit" help:"Exit with 1 when there are more than N warnings."`
	ExitZero    bool `group:"exit" help:"Exit with 0 in spite of findings."`

	gitFlags
	cacheFlags
	NoCache bool `group:"files" help:"Read every file, and keep no results for the next run."`

	Timing bool `group:"output" help:"Print on standard error where the time went, by phase and by rule."`
}

// format is the name of a report format.
type format string

// UnmarshalText accepts the names in report.Formats.
func (f *format) UnmarshalText(text []byte) error {
	*f = format(text)
	_, err := report.New(string(text), io.Discard, report.Options{})
	return err
}

func (c *checkCmd) run(ctx context.Context, s *session) (found bool, err error) {
	if err := c.validate(); err != nil {
		return false, err
	}
	c.Format = cmp.Or(c.Format, format(report.Formats()[0]))
	s.redact, s.color, s.short = c.Redact, c.Color, c.Format != format(report.Formats()[0])
	if c.Timing {
		c.timing = newTiming()
	}
	p, err := c.plan()
	if err != nil {
		return false, errors.Join(err, c.reportFailure(s, err))
	}
	in, err := c.files(ctx, s, p, c.Paths)
	if err != nil {
		return false, errors.Join(err, c.reportFailure(s, err))
	}
	since, err := c.gitFlags.open(ctx, in)
	if err != nil {
		return false, errors.Join(err, c.reportFailure(s, err))
	}
	defer in.close()
	if c.Diff {
		return c.diff(ctx, s, p, in)
	}
	return c.report(ctx, s, p, in, since)
}

// validate returns an error for flags that contradict each other.
func (c *checkCmd) validate() error {
	switch {
	case c.Diff && c.Format != "":
		return errors.New("--diff takes no --format: it prints a diff instead of a report")
	case c.Diff && c.OutputFile != nil:
		return errors.New("--diff takes no --output-file: it prints a diff instead of a report")
	case c.Diff && c.Redact:
		return errors.New("--diff takes no --redact: its patch would not apply")
	case c.Staged && c.Fix:
		return errors.New("--staged takes no --fix: it checks what is staged, and the files may differ from that; see --diff")
	case c.NewFromRev != nil && (c.Fix || c.Diff):
		return errors.New("--new-from-rev takes no --fix and no --diff: fixes are made in whole files")
	case c.MaxWarnings != nil && *c.MaxWarnings < 0:
		return fmt.Errorf("--max-warnings: %d is negative", *c.MaxWarnings)
	}
	return nil
}

// report checks the files, fixes them when asked to, and writes the reports.
func (c *checkCmd) report(ctx context.Context, s *session, p *plan, in *files, since *changes) (found bool, err error) {
	screen := s.env.Stdout
	if c.Fix && slices.Contains(c.Paths, stdinArg) {
		screen = s.env.Stderr // standard output takes the fixed text
	}
	known, err := c.openBaseline(p)
	if err != nil {
		return false, errors.Join(err, c.reportFailure(s, err))
	}
	reports, err := c.open(s, p, in, screen)
	if err != nil {
		return false, err
	}
	hide := newHiding(p, in, &c.runFlags, known)
	k := &checkRun{flags: c, session: s, plan: p, since: since, hide: hide, fix: newFixer(c.safety(), hide), reports: reports}
	start := c.timing.start()
	x := &examiner{plan: p, files: in, cache: c.openCache(s, p, in), timing: c.timing}
	c.timing.add(cachePhase, start)
	if c.Fix {
		x.amend = k.fix.fix
	}
	if !c.Quiet {
		s.showProgress(ctx, in)
	}
	alive := true
	for r := range s.results(ctx, c.Jobs, x) {
		if alive = k.result(r); !alive && !c.Fix {
			break
		}
	}
	s.progress.end()
	whole := alive && ctx.Err() == nil
	start = c.timing.start()
	c.saveCache(s, x.cache, whole)
	c.timing.add(cachePhase, start)
	if whole {
		k.leftovers()
	}
	found = k.finish(ctx)
	if c.timing != nil {
		s.showTiming(c.timing, p, c.Jobs)
	}
	return found, nil
}

// checkRun takes the results of one run, in order, to its reports.
type checkRun struct {
	flags   *checkCmd
	session *session
	plan    *plan
	since   *changes // nil: old findings are reported, too
	hide    *hiding
	fix     *fixer
	reports sinks

	sum     report.Summary
	failing bool // a finding fails the run
}

// result reports the result of the next file. It returns false when no report
// takes more.
func (k *checkRun) result(r lint.Result) (alive bool) {
	s := k.session
	out := k.fix.outcome(r.File)
	if out.err != nil && r.Err == nil {
		r.Err = out.err
		s.complain(r.Err)
	}
	if out.stdin {
		s.printf("%s", r.File.Raw())
	}
	k.sum.Fixed += out.made
	about, err := k.hide.apply(&r)
	if err != nil {
		s.complain(err)
	}
	r = k.since.only(r)
	s.progress.count(len(r.Findings))
	alive = k.show(r)
	if about != nil {
		alive = k.show(k.since.only(*about))
	}
	return alive
}

// show writes r to the reports. It returns false when none takes more.
func (k *checkRun) show(r lint.Result) (alive bool) {
	failOn := k.flags.failOn(k.plan.config)
	k.failing = k.failing || slices.ContainsFunc(r.Findings, func(f lint.Finding) bool { return failOn.Fails(f.Severity) })
	t := k.flags.timing
	t.found(r.Findings)
	start := t.start()
	defer func() { t.add(reportPhase, start) }()
	return k.reports.result(r, &k.sum)
}

// leftovers reports, after the last file, what there is to say of entries that
// hide nothing.
func (k *checkRun) leftovers() {
	about, err := k.hide.leftovers()
	if err != nil {
		k.session.complain(err)
	}
	for _, r := range about {
		k.show(k.since.only(r))
	}
	k.sum.Stale = len(k.hide.stale())
}

// finish ends the reports. It reports whether the findings fail the run.
func (k *checkRun) finish(ctx context.Context) (found bool) {
	c, s := k.flags, k.session
	if ctx.Err() != nil {
		k.reports.result(lint.Result{Path: ".", Err: errInterrupted}, &k.sum)
	}
	tooMany := c.MaxWarnings != nil && k.sum.Warnings > *c.MaxWarnings
	found = (k.failing || tooMany) && !c.ExitZero
	k.sum.ExitCode = s.exitCode(ctx, found)
	for _, r := range k.reports {
		if err := r.finish(k.sum, c.Quiet, ctx.Err() == nil); err != nil {
			s.complain(err)
		} else if n := r.leftOut(); n > 0 {
			s.note(fmt.Sprintf("cablelint: findings left out of the %s report: %d; it holds no more, and the most severe are in it", r.format, n))
		}
	}
	if k.since != nil && k.since.leftOut > 0 && !c.Quiet {
		s.note(fmt.Sprintf("cablelint: findings left out because %s has them too: %d", *c.NewFromRev, k.since.leftOut))
	}
	if tooMany {
		s.note(fmt.Sprintf("cablelint: too many warnings: %d, --max-warnings is %d", k.sum.Warnings, *c.MaxWarnings))
	}
	return found
}

// open begins the reports, and has in leave out the files that they replace.
func (c *checkCmd) open(s *session, p *plan, in *files, screen io.Writer) (reports sinks, err error) {
	places, err := destinations(string(c.Format), c.OutputFile)
	if err != nil {
		return nil, err
	}
	if in.written, err = replaced(places, c.Paths); err != nil {
		return nil, err
	}
	return c.openAll(s, places, p.rules, screen)
}

// openAll begins the reports on a run of rules.
func (c *checkCmd) openAll(s *session, places []destination, rules []*lint.Rule, screen io.Writer) (reports sinks, err error) {
	opts := report.Options{Version: version(), Rules: rules, Redact: c.Redact, Category: c.Category, Hidden: c.Suppressed}
	opts.Root, opts.Dir = checkout()
	for _, d := range places {
		k, err := s.openSink(d, screen, opts, c.Color)
		if err != nil {
			for _, k := range reports {
				_ = k.finish(report.Summary{}, true, false)
			}
			return nil, err
		}
		reports = append(reports, k)
	}
	if k := s.openStepSummary(places, opts); k != nil {
		reports = append(reports, k)
	}
	return reports, nil
}

// results yields the results of all files in order and complains of those that
// were not read or wholly checked. It ends early when ctx is done.
func (s *session) results(ctx context.Context, jobs int, x *examiner) iter.Seq[lint.Result] {
	return func(yield func(lint.Result) bool) {
		for r := range lint.Each(ctx, jobs, x.timing.walk(x.files.list(ctx)), func(path string) lint.Result { return x.examine(ctx, path) }) {
			if ctx.Err() != nil {
				return
			}
			if r.File == nil {
				r.Path = x.files.name(r.Path)
			}
			if r.Err != nil {
				s.complain(r.Err)
			}
			if !yield(r) {
				return
			}
		}
		for _, path := range x.files.allIgnored {
			s.note(fmt.Sprintf("cablelint: %s: nothing to check but what git ignores; --no-gitignore checks it", path))
		}
	}
}
