package report

import (
	"io"
	"strconv"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// checkstyle writes the XML of Checkstyle 4.3, which many dashboards read: an
// element for each file with findings. It has no schema of its own; the
// attributes are those of its XMLLogger.
type checkstyle struct {
	output
}

func newCheckstyle(w io.Writer, _ Options) Writer {
	c := &checkstyle{output{w: w}}
	c.buf.WriteString(xmlHeader + `<checkstyle version="4.3">` + "\n")
	return c
}

func (c *checkstyle) Result(r lint.Result) error {
	if len(r.Findings) == 0 && r.Err == nil {
		return c.flush()
	}
	c.buf.WriteString("<file")
	c.attribute("name", r.Path)
	c.buf.WriteString(">\n")
	for i := range r.Findings {
		d := &r.Findings[i]
		message := d.Message
		if d.Help != "" {
			message += ". " + d.Help
		}
		c.element(r.File.Position(d.Span.Start, source.Runes), d.Severity, message, "cablelint."+d.Rule)
	}
	if r.Err != nil {
		c.element(source.Position{Line: 1, Column: 1}, diag.Error, cannotCheck(r), "cablelint")
	}
	c.buf.WriteString("</file>\n")
	return c.flush()
}

func (c *checkstyle) element(at source.Position, s diag.Severity, message, rule string) {
	c.buf.WriteString("<error")
	c.attribute("line", strconv.Itoa(at.Line))
	c.attribute("column", strconv.Itoa(at.Column))
	c.attribute("severity", s.String())
	c.attribute("message", message)
	c.attribute("source", rule)
	c.buf.WriteString("/>\n")
}

func (c *checkstyle) Close(Summary) error {
	c.buf.WriteString("</checkstyle>\n")
	return c.flush()
}
