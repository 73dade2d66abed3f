// Package report writes what a run found, one file per format. A Writer gets
// the results one by one as they come, so that a run over a large archive is
// never held in memory.
package report

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/spell"
)

// Options says what a Writer needs to know before the first result.
type Options struct {
	Version string       // of cablelint, without a leading v
	Rules   []*lint.Rule // that ran, ordered by ID
	Color   bool         // write ANSI colours (text formats only)
	Redact  bool         // show the letters of cables as x and the digits as 9
	// Root is the absolute path of the repository, and Dir that of the
	// directory that the paths of results are relative to. Formats for a code
	// host name files relative to Root; without it paths stay as they are.
	Root, Dir string
	Hidden    bool   // put findings that do not count into a SARIF log, too
	Category  string // of a SARIF run among those of one commit; default: cablelint
	MaxBytes  int    // what a Markdown report may take; default: 1 MiB
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
	Suppressed    int // findings that an entry hides; they count nowhere else
	Baselined     int // findings that the baseline hides; they count nowhere else
	Stale         int // entries of the baseline whose findings are gone
	ExitCode      int // of the program
}

// Findings returns the number of findings of all severities.
func (s *Summary) Findings() int { return s.Errors + s.Warnings + s.Infos }

// Add counts one result.
func (s *Summary) Add(r lint.Result) {
	if r.Err != nil {
		s.Unreadable++
	}
	if (r.File != nil || r.Err == nil) && !r.Settings {
		s.Files++
	}
	for i := range r.Findings {
		s.addFinding(&r.Findings[i])
	}
	for i := range r.Hidden {
		switch r.Hidden[i].By {
		case lint.BySuppression:
			s.Suppressed++
		case lint.ByBaseline:
			s.Baselined++
		}
	}
}

func (s *Summary) addFinding(f *lint.Finding) {
	s.addSeverity(f.Severity)
	if f.Fix == nil {
		return
	}
	switch f.Fix.Safety {
	case diag.Safe:
		s.Fixable++
	case diag.Unsafe:
		s.UnsafeFixable++
	case diag.DisplayOnly:
	}
}

func (s *Summary) addSeverity(sev diag.Severity) {
	switch sev {
	case diag.Error:
		s.Errors++
	case diag.Warning:
		s.Warnings++
	default:
		s.Infos++
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

// Limited is a Writer of a format that takes so many findings and no more.
type Limited interface {
	Writer
	// LeftOut returns, after Close, how many findings it did not write.
	LeftOut() int
}

// formats holds the formats in the order in which a user reads about them.
var formats = [...]struct {
	name string
	open func(io.Writer, Options) Writer
	text bool
}{
	{"full", newFull, true},
	{"concise", newConcise, true},
	{"grouped", newGrouped, true},
	{"summary", newSummary, true},
	{"json", newJSON, false},
	{"jsonl", newJSONL, false},
	{"csv", newCSV, false},
	{"markdown", newMarkdown, false},
	{"sarif", newSARIF, false},
	{"github", newGitHub, false},
	{"gitlab", newGitLab, false},
	{"junit", newJUnit, false},
	{"checkstyle", newCheckstyle, false},
	{"rdjson", newRDJSON, false},
}

// Formats returns the names that New accepts, the default first.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// IsText reports whether a format is lines for people to read on a screen. Such
// a report ends with the totals of the run.
func IsText(format string) bool {
	for _, f := range formats {
		if f.name == format {
			return f.text
		}
	}
	return false
}

// New returns the Writer of a format. The one error is a name that is not in
// Formats. Each Result makes at most one call of w.Write.
func New(format string, w io.Writer, opts Options) (Writer, error) {
	for _, f := range formats {
		if f.name != format {
			continue
		}
		out := f.open(w, opts)
		if opts.Redact {
			out = redacted{out}
		}
		return out, nil
	}
	if near := spell.Nearest(format, Formats()); near != "" {
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

// cannotCheck is failure with the words that a format needs in which it stands
// among findings.
func cannotCheck(r lint.Result) string { return "cannot check: " + failure(r) }

// hostPath returns path as a code host names it: relative to o.Root.
func (o *Options) hostPath(path string) string {
	if o.Root == "" {
		return path
	}
	abs := filepath.FromSlash(path)
	if !filepath.IsAbs(abs) {
		abs = filepath.Join(o.Dir, abs)
	}
	rel, err := filepath.Rel(o.Root, abs)
	if err != nil {
		return path
	}
	return filepath.ToSlash(rel)
}
