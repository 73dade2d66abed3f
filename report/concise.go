package report

import (
	"fmt"
	"io"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// concise writes one line for each finding in the layout of gcc, which
// editors and problem matchers read:
//
//	path:line:column: severity: message [rule]
type concise struct {
	output
	colors palette
}

func newConcise(w io.Writer, opts Options) Writer {
	return &concise{output: output{w: w}, colors: newPalette(opts.Color)}
}

func (c *concise) Result(r lint.Result) error {
	path := c.colors.paint(c.colors.bold, Visible(r.Path))
	for i := range r.Findings {
		d := &r.Findings[i]
		c.buf.WriteString(conciseLine(path, c.colors.paint(c.colors.severity[d.Severity], d.Severity.String()), r.File, d) + "\n")
	}
	writeFailure(&c.output, &c.colors, r)
	return c.flush()
}

// conciseLine returns the line of d without its end. The path and the severity
// are given as they are shown.
func conciseLine(path, severity string, f *source.File, d *lint.Finding) string {
	pos := f.Position(d.Span.Start, source.Runes)
	return fmt.Sprintf("%s:%d:%d: %s: %s [%s]", path, pos.Line, pos.Column, severity, visible(d.Message), d.Rule)
}

func (c *concise) Close(s Summary) error {
	c.buf.WriteString(totals(s))
	return c.flush()
}

// writeFailure writes the line of a file that was not read or wholly checked.
func writeFailure(o *output, colors *palette, r lint.Result) {
	if r.Err == nil {
		return
	}
	fmt.Fprintf(&o.buf, "%s: %s: %s\n", colors.paint(colors.severity[diag.Error], "error"), visible(r.Path), visible(failure(r)))
}
