package cli

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/cablelint/cablelint/report"
)

// maxStepSummary is the size in bytes of the summary of a step above which
// GitHub shows none.
const maxStepSummary = 1 << 20

// openStepSummary begins a Markdown report at the end of the summary that
// GitHub Actions shows of a job, when a github report is among places. It
// returns nil when there is no such file.
func (s *session) openStepSummary(places []destination, opts report.Options) *sink {
	path := s.env.Getenv("GITHUB_STEP_SUMMARY")
	if path == "" || !slices.ContainsFunc(places, func(d destination) bool { return d.format == "github" }) {
		return nil
	}
	// What stands in the way of a summary must not fail a job.
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o666)
	if err != nil {
		s.note(fmt.Sprintf("cablelint: no job summary: %v", err))
		return nil
	}
	opts.MaxBytes = maxStepSummary
	if info, err := f.Stat(); err == nil {
		opts.MaxBytes = int(max(1, maxStepSummary-info.Size()))
	}
	buffer := bufio.NewWriter(f)
	k := &sink{format: "markdown", path: path, flush: func() error { return errors.Join(buffer.Flush(), f.Close()) }}
	k.Writer, k.err = report.New(k.format, buffer, opts)
	return k
}
