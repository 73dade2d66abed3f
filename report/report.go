// Package report writes what a run found, one file per format. A Writer gets
// the results one by one as they come, so that a run over a large archive is
// never held in memory.
package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// Options says what a Writer needs to know before the first result.
type Options struct {
	Version string       // of cablelint, without a leading v
	Rules   []*lint.Rule // that ran, ordered by ID
	Color   bool         // write ANSI colours (text formats only)
}

// Summary counts a whole run.
type Summary struct {
	Files         int // read and checked
	Unreadable    int // not read, or not wholly checked
	Errors        int
	Warnings      int
	Infos         int
	Fixable       int // findings with a safe fix
	UnsafeFixable int // findings with an unsafe fix
	Fixed         int // fixes made by this run
}

// Findings returns the number of findings of all severities.
func (s *Summary) Findings() int { return s.Errors + s.Warnings + s.Infos }

// Add counts one result.
func (s *Summary) Add(r lint.Result) {
	if r.Err != nil {
		s.Unreadable++
	}
	if r.File != nil {
		s.Files++
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		switch f.Severity {
		case diag.Error:
			s.Errors++
		case diag.Warning:
			s.Warnings++
		default:
			s.Infos++
		}
		if f.Fix != nil {
			switch f.Fix.Safety {
			case diag.Safe:
				s.Fixable++
			case diag.Unsafe:
				s.UnsafeFixable++
			case diag.DisplayOnly:
			}
		}
	}
}

// Writer writes one report. Its methods return the error of the underlying
// io.Writer.
type Writer interface {
	// Result writes what one file gave. Calls come in the order of the files.
	Result(r lint.Result) error
	// Close writes what stands at the end. Nothing is written after it.
	Close(s Summary) error
}

// formats holds the formats in the order in which a user reads about them.
var formats = [...]struct {
	name string
	open func(io.Writer, Options) Writer
}{
	{"full", newFull},
	{"concise", newConcise},
	{"json", newJSON},
	{"jsonl", newJSONL},
	{"sarif", newSARIF},
}

// Formats returns the names that New accepts, the default first.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// New returns the Writer of a format. The one error is a name that is not in
// Formats. Each Result and Close makes at most one call of w.Write.
func New(format string, w io.Writer, opts Options) (Writer, error) {
	for _, f := range formats {
		if f.name == format {
			return f.open(w, opts), nil
		}
	}
	if near := lint.Nearest(format, Formats()); near != "" {
		return nil, fmt.Errorf("unknown format %q; did you mean %q?", format, near)
	}
	return nil, fmt.Errorf("unknown format %q (want one of %s)", format, strings.Join(Formats(), ", "))
}

// output gathers what one call of a Writer writes.
type output struct {
	w   io.Writer
	buf bytes.Buffer
}

func (o *output) flush() error {
	if o.buf.Len() == 0 {
		return nil
	}
	_, err := o.w.Write(o.buf.Bytes())
	o.buf.Reset()
	return err
}

// failure says why the file of r could not be read or wholly checked, without
// the path: every format names that itself.
func failure(r lint.Result) string {
	msg := strings.TrimPrefix(r.Err.Error(), r.Path+": ")
	return strings.Replace(msg, " "+r.Path+": ", ": ", 1)
}
