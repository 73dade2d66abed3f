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

	UnsafeFixes bool `group:"fixes" help:"Make the unsafe fixes too, where fixes are made or shown."`
	Diff        bool `group:"fixes" help:"Print the fixes as a diff and write nothing."`

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
		return false, err
	}
	since, err := c.gitFlags.open(ctx, in)
	if err != nil {
		return false, err
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
	s.redact = c.Redact
	known, err := c.openBaseline(p)
	if err != nil {
		return false, errors.Join(err, c.reportFailure(s, err))
	}
	reports, err := c.open(s, p, in, screen)
	if err != nil {
		return false, err
	}
	hide := newHiding(p, in, &c.runFlags, known)
	fix := newFixer(c.safety(), hide)
	t := c.timing
	start := t.start()
	x := &examiner{plan: p, files: in, cache: c.openCache(s, p, in), timing: t}
	t.add(cachePhase, start)
	if c.Fix {
		x.amend = fix.fix
	}
	var sum report.Summary
	show := func(r lint.Result) (alive bool) {
		found = found || slices.ContainsFunc(r.Findings, func(f lint.Finding) bool { return p.failOn.Fails(f.Severity) })
		t.found(r.Findings)
		start := t.start()
		defer func() { t.add(reportPhase, start) }()
		return reports.result(r, &sum)
	}
	alive := true
	if !c.Quiet {
		s.showProgress(ctx, in)
	}
	for r := range s.results(ctx, c.Jobs, x) {
		out := fix.outcome(r.File)
		if out.err != nil && r.Err == nil {
			r.Err = out.err
			s.complain(r.Err)
		}
		if out.stdin {
			s.printf("%s", r.File.Raw())
		}
		sum.Fixed += out.made
		about, err := hide.apply(&r)
		if err != nil {
			s.complain(err)
		}
		r = since.only(r)
		s.progress.count(len(r.Findings))
		alive = show(r)
		if about != nil {
			alive = show(since.only(*about))
		}
		if !alive && !c.Fix {
			break
		}
	}
	s.progress.end()
	start = t.start()
	c.saveCache(s, x.cache, alive && ctx.Err() == nil)
	t.add(cachePhase, start)
	if alive && ctx.Err() == nil {
		about, err := hide.leftovers()
		if err != nil {
			s.complain(err)
		}
		for _, r := range about {
			show(since.only(r))
		}
		sum.Stale = len(hide.stale())
	}
	if ctx.Err() != nil {
		reports.result(lint.Result{Path: ".", Err: errInterrupted}, &sum)
	}
	tooMany := c.MaxWarnings != nil && sum.Warnings > *c.MaxWarnings
	found = (found || tooMany) && !c.ExitZero
	sum.ExitCode = s.exitCode(ctx, found)
	for _, k := range reports {
		if err := k.finish(sum, c.Quiet, ctx.Err() == nil); err != nil {
			s.complain(err)
		} else if n := k.leftOut(); n > 0 {
			s.note(fmt.Sprintf("cablelint: findings left out of the %s report: %d; it holds no more, and the most severe are in it", k.format, n))
		}
	}
	if since != nil && since.leftOut > 0 && !c.Quiet {
		s.note(fmt.Sprintf("cablelint: findings left out because %s has them too: %d", *c.NewFromRev, since.leftOut))
	}
	if tooMany {
		s.note(fmt.Sprintf("cablelint: too many warnings: %d, --max-warnings is %d", sum.Warnings, *c.MaxWarnings))
	}
	if t != nil {
		s.showTiming(t, p, c.Jobs)
	}
	return found, nil
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
