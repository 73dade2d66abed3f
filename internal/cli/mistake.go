package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/source"
)

// showMistake shows a mistake in a configuration on standard error, as findings
// are shown.
func (s *session) showMistake(m *config.Mistake) {
	_ = s.stdout.Flush() // the error stays and Run meets it
	w, err := report.New("full", s.env.Stderr, report.Options{
		Color:  colors(cmp.Or(s.color, "auto"), s.env.Stderr, s.env.Getenv),
		Redact: s.redact,
	})
	if err == nil {
		err = w.Result(lint.Result{Path: m.File.Path(), File: m.File, Findings: []lint.Finding{{
			Diagnostic: diag.Diagnostic{Rule: "configuration", Severity: diag.Error, Span: m.Span, Message: m.Message},
		}}})
	}
	if err != nil {
		s.note(m.Error())
	}
}

// reportFailure has the reports that programs read say that nothing is checked
// because of fault. Those for people stay as they are: it is told on standard
// error.
func (c *checkCmd) reportFailure(s *session, fault error) error {
	places, err := destinations(string(c.Format), c.OutputFile)
	if err != nil || c.Diff {
		return err
	}
	places = slices.DeleteFunc(places, func(d destination) bool { return report.IsText(d.format) })
	if len(places) == 0 {
		return nil
	}
	if _, err := replaced(places, c.Paths); err != nil {
		return err
	}
	reg, err := rules.Registry()
	if err != nil {
		return err
	}
	usual, err := reg.Select(lint.Selection{})
	if err != nil {
		return err
	}
	reports, err := c.openAll(s, places, usual, s.env.Stdout)
	if err != nil {
		return err
	}
	sum := report.Summary{ExitCode: exitFailure}
	for _, err := range parts(fault) {
		r := lint.Result{Path: ".", Err: err}
		if m := (*config.Mistake)(nil); errors.As(err, &m) {
			r.Path = m.File.Path()
			at := m.File.Position(m.Span.Start, source.Runes)
			r.Err = fmt.Errorf("%s: line %d, column %d: %s", r.Path, at.Line, at.Column, m.Message)
		}
		reports.result(r, &sum)
	}
	for _, k := range reports {
		err = errors.Join(err, k.finish(sum, c.Quiet, true))
	}
	return err
}

// parts returns the errors that err joins, or err alone. An error that wraps a
// list has words of its own.
func parts(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var list []error
		for _, err := range joined.Unwrap() {
			list = append(list, parts(err)...)
		}
		return list
	}
	return []error{err}
}
