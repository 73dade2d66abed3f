package cli

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// progress is the line that a long run shows of itself on a terminal: how far it
// is and how long it will take. It stands below all that is printed meanwhile.
// A nil progress shows nothing.
type progress struct {
	w     io.Writer
	begin time.Time
	stop  context.CancelFunc
	ended chan struct{}

	files, findings atomic.Int64
	total           atomic.Int64 // of files; 0: not known yet

	mu    sync.Mutex
	shown int  // columns of the line on the screen
	open  bool // what was printed last ends within a line
}

// When a run shows its progress for the first time, and how often it does then.
const (
	progressDelay    = time.Second
	progressInterval = 100 * time.Millisecond
)

// startProgress begins to show the progress of a run on w. Once it is worth it,
// count is called for the number of files.
func startProgress(ctx context.Context, w io.Writer, count func(context.Context) int64) *progress {
	p := &progress{w: w, begin: time.Now(), ended: make(chan struct{})}
	ctx, p.stop = context.WithCancel(ctx)
	go p.run(ctx, count)
	return p
}

func (p *progress) run(ctx context.Context, count func(context.Context) int64) {
	var counting sync.WaitGroup
	defer close(p.ended)
	defer counting.Wait()
	next := time.NewTimer(progressDelay)
	defer next.Stop()
	for started := false; ; {
		select {
		case <-ctx.Done():
			return
		case now := <-next.C:
			if !started {
				started = true
				counting.Go(func() { p.total.Store(count(ctx)) })
			}
			p.draw(now)
			next.Reset(progressInterval)
		}
	}
}

// end takes the line away, for good.
func (p *progress) end() {
	if p == nil {
		return
	}
	p.stop()
	<-p.ended
	p.mu.Lock()
	defer p.mu.Unlock()
	p.erase()
}

// count counts a file with its findings.
func (p *progress) count(findings int) {
	if p != nil {
		p.files.Add(1)
		p.findings.Add(int64(findings))
	}
}

// draw shows the line as it is now, unless it would stand behind half a line.
func (p *progress) draw(now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.open {
		return
	}
	line := p.line(now.Sub(p.begin))
	_, _ = io.WriteString(p.w, "\r"+line+strings.Repeat(" ", max(0, p.shown-len(line))))
	p.shown = len(line)
}

// line returns what the run has done after so long, in less than 80 columns.
func (p *progress) line(elapsed time.Duration) string {
	files, total := p.files.Load(), p.total.Load()
	rate := float64(files) / max(elapsed.Seconds(), 1e-3)
	line := withCommas(files)
	if total > 0 {
		line += " of " + withCommas(max(total, files))
	}
	line += fmt.Sprintf(" files, %s a second, findings: %s", withCommas(int64(rate)), withCommas(p.findings.Load()))
	if total > 0 && files > 0 {
		left := time.Duration(float64(max(total-files, 0)) / rate * float64(time.Second))
		line += ", " + left.Round(time.Second).String() + " left"
	}
	return line
}

// withCommas returns n with commas between thousands.
func withCommas(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// erase takes the line away.
func (p *progress) erase() {
	if p.shown > 0 {
		_, _ = io.WriteString(p.w, "\r"+strings.Repeat(" ", p.shown)+"\r")
		p.shown = 0
	}
}

// beside writes to w, which leads to the same terminal.
type beside struct {
	*session
	w io.Writer
}

func (b beside) Write(data []byte) (n int, err error) {
	p := b.progress
	if p == nil {
		return b.w.Write(data)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.erase()
	n, err = b.w.Write(data)
	p.open = n > 0 && data[n-1] != '\n'
	return n, err
}

// showProgress begins to show the progress of a run over in, where there is a
// terminal to show it on.
func (s *session) showProgress(ctx context.Context, in *files) {
	if !isTerminal(s.env.Stderr) || s.env.Getenv("TERM") == "dumb" {
		return
	}
	s.progress = startProgress(ctx, s.env.Stderr, in.count)
	if isTerminal(s.env.Stdout) {
		_ = s.stdout.Flush() // Run meets the error
		s.stdout.Reset(beside{s, s.env.Stdout})
	}
}

// count returns the number of files that list will yield, or 0 when it is not to
// be known.
func (s *files) count(ctx context.Context) (n int64) {
	if s.staged != nil {
		return 0
	}
	other := &files{args: s.args, more: s.more, excludes: s.excludes, forced: s.forced, gitUser: s.gitUser, written: s.written}
	for range other.list(ctx) {
		n++
	}
	if ctx.Err() != nil {
		return 0
	}
	return n
}
