package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestProgressLine(t *testing.T) {
	for _, test := range []struct {
		files, total, findings int64
		elapsed                time.Duration
		want                   string
	}{
		{0, 0, 0, time.Second, "0 files, 0 a second, findings: 0"},
		{1234, 0, 1000000, 2 * time.Second, "1,234 files, 617 a second, findings: 1,000,000"},
		{0, 500, 0, time.Second, "0 of 500 files, 0 a second, findings: 0"},
		{100, 500, 7, 2 * time.Second, "100 of 500 files, 50 a second, findings: 7, 8s left"},
		{500, 500, 7, 2 * time.Second, "500 of 500 files, 250 a second, findings: 7, 0s left"},
		{501, 500, 7, 2 * time.Second, "501 of 501 files, 250 a second, findings: 7, 0s left"}, // one was added
		{1000, 250000, 7, 10 * time.Second, "1,000 of 250,000 files, 100 a second, findings: 7, 41m30s left"},
	} {
		p := new(progress)
		p.files.Store(test.files)
		p.total.Store(test.total)
		p.findings.Store(test.findings)
		if got := p.line(test.elapsed); got != test.want || len(got) >= 80 {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

// What is printed during a run stands in whole lines, whatever the progress shows
// between them, and nothing of the progress stays.
func TestProgressAmongOutput(t *testing.T) {
	var terminal bytes.Buffer
	p := &progress{w: &terminal, begin: time.Unix(0, 0)}
	s := &session{progress: p, env: Env{Stderr: &terminal}}
	out := beside{s, &terminal}
	p.count(1)
	p.draw(time.Unix(1, 0))
	_, _ = io.WriteString(out, "first\n")
	p.draw(time.Unix(2, 0))
	_, _ = io.WriteString(out, "half a ")
	p.draw(time.Unix(3, 0)) // must wait
	_, _ = io.WriteString(out, "line\n")
	p.count(999)
	p.draw(time.Unix(4, 0))
	p.draw(time.Unix(5000, 0)) // a shorter line
	p.mu.Lock()
	p.erase()
	p.mu.Unlock()
	_, _ = io.WriteString(out, "last\n")
	if got, want := onScreen(terminal.String()), "first\nhalf a line\nlast\n"; got != want {
		t.Errorf("the terminal shows %q, want %q; it got %q", got, want, terminal.String())
	}
	if n := strings.Count(terminal.String(), "files"); n != 4 {
		t.Errorf("the line was drawn %d times, want 4", n)
	}
}

// onScreen returns what a terminal shows that got text.
func onScreen(text string) string {
	var shown strings.Builder
	var line []byte
	column := 0
	for i := range len(text) {
		switch b := text[i]; {
		case b == '\r':
			column = 0
		case b == '\n':
			shown.WriteString(strings.TrimRight(string(line), " ") + "\n")
			line, column = nil, 0
		case column < len(line):
			line[column] = b
			column++
		default:
			line = append(line, b)
			column++
		}
	}
	return shown.String() + strings.TrimRight(string(line), " ")
}

// The line appears after a second, with the total as soon as it is counted.
func TestProgressRuns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var terminal bytes.Buffer
		p := startProgress(t.Context(), &terminal, func(context.Context) int64 { return 40 })
		p.count(3)
		time.Sleep(progressDelay - 1)
		synctest.Wait()
		p.mu.Lock()
		early := terminal.Len()
		p.mu.Unlock()
		time.Sleep(progressInterval + 1)
		p.end()
		if early > 0 || !strings.Contains(terminal.String(), "1 of 40 files") || onScreen(terminal.String()) != "" {
			t.Errorf("%d bytes too early; all: %q", early, terminal.String())
		}
	})
}

// Without a terminal there is no progress.
func TestNoProgress(t *testing.T) {
	s := &session{env: Env{Stderr: new(bytes.Buffer), Getenv: func(string) string { return "" }}}
	s.showProgress(t.Context(), &files{})
	if s.progress != nil {
		t.Error("progress is shown in a file")
	}
	s.progress.count(1)
	s.progress.end()
}

func TestCount(t *testing.T) {
	t.Chdir(t.TempDir())
	for i := range 30 {
		writeFile(t, fmt.Sprintf("a/%d/%d.txt", i%3, i), badCable)
	}
	in := &files{args: []string{"a", "a/1"}, excludes: func(abs string) bool { return strings.HasSuffix(abs, "/7.txt") }}
	if n := in.count(t.Context()); n != 29 {
		t.Errorf("count = %d, want 29", n)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if n := in.count(ctx); n != 0 {
		t.Errorf("an interrupted count gives %d", n)
	}
}
