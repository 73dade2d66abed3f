package cli

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"time"
)

// runFlags choose rules and files. Every command that checks cables has them.
type runFlags struct {
	planFlags

	NoSuppressions bool   `group:"hidden" help:"Let neither the configuration nor sidecars hide findings."`
	Baseline       string `placeholder:"FILE" group:"hidden" xor:"baseline" help:"Hide the findings that FILE holds; see cablelint baseline. Replaces the baseline of the configuration."`
	AsOf           *asOf  `placeholder:"DATE" group:"hidden" help:"The day by which suppressions expire: YYYY-MM-DD or today (default: none expires)."`

	FilesFrom string `placeholder:"FILE" group:"files" help:"Check the files that FILE, or standard input if it is -, lists too, one a line or NUL-separated."`
	fileFlags
	StdinFilename string `placeholder:"NAME" default:"<stdin>" group:"files" help:"What - is called in reports."`
	Jobs          int    `short:"j" placeholder:"N" group:"files" help:"Check N files at a time (default: one for each processor)."`
}

// asOf is the day by which suppressions expire.
type asOf struct{ time.Time }

// UnmarshalText reads a date, or today.
func (a *asOf) UnmarshalText(text []byte) (err error) {
	if string(text) == "today" {
		a.Time = time.Now().UTC().Truncate(24 * time.Hour)
		return nil
	}
	if a.Time, err = time.Parse(time.DateOnly, string(text)); err != nil {
		return fmt.Errorf("%q is no date such as 2027-01-31, nor today", text)
	}
	return nil
}

// maxJobs bounds --jobs: each job is a goroutine with files in memory.
const maxJobs = 1024

// files returns the files that paths name.
func (c *runFlags) files(ctx context.Context, s *session, p *plan, paths []string) (*files, error) {
	if c.Jobs < 0 || c.Jobs > maxJobs {
		return nil, fmt.Errorf("--jobs: %d is not between 0 and %d", c.Jobs, maxJobs)
	}
	c.Jobs = cmp.Or(c.Jobs, runtime.GOMAXPROCS(0))
	in := &files{
		args:      paths,
		commands:  s.commands,
		stdin:     s.env.Stdin,
		stdinName: c.StdinFilename,
	}
	if err := c.readPaths(ctx, in); err != nil {
		return nil, err
	}
	if len(paths) == 0 && in.more == nil {
		in.args = []string{"."}
	}
	return in, c.leaveOut(in, p.config, s.env.Getenv)
}
