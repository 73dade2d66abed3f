package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// grouped writes the findings of each file below its name, in columns, as
// ESLint does.
type grouped struct {
	output
	colors palette
}

func newGrouped(w io.Writer, opts Options) Writer {
	return &grouped{output: output{w: w}, colors: newPalette(opts.Color)}
}

// maxAligned is the widest message that sets the width of its column.
const maxAligned = 80

func (g *grouped) Result(r lint.Result) error {
	var wide struct{ place, message int }
	places, messages := make([]string, len(r.Findings)), make([]string, len(r.Findings))
	for i := range r.Findings {
		d := &r.Findings[i]
		pos := r.File.Position(d.Span.Start, source.Runes)
		places[i], messages[i] = fmt.Sprintf("%d:%d", pos.Line, pos.Column), visible(d.Message)
		wide.place = max(wide.place, len(places[i]))
		if n := widths.StringWidth(messages[i]); n <= maxAligned {
			wide.message = max(wide.message, n)
		}
	}
	if len(r.Findings) > 0 {
		g.buf.WriteString(g.colors.paint(g.colors.bold, Visible(r.Path)) + "\n")
	}
	for i := range r.Findings {
		d := &r.Findings[i]
		fmt.Fprintf(&g.buf, "  %-*s  %s  %s  %s\n", wide.place, places[i],
			g.colors.paint(g.colors.severity[d.Severity], fmt.Sprintf("%-7s", d.Severity)),
			padded(messages[i], wide.message), d.Rule)
	}
	writeFailure(&g.output, &g.colors, r)
	if len(r.Findings) > 0 || r.Err != nil {
		g.buf.WriteByte('\n')
	}
	return g.flush()
}

func (g *grouped) Close(s Summary) error {
	g.buf.WriteString(totals(s))
	return g.flush()
}

// padded returns s with blanks up to the given number of columns.
func padded(s string, columns int) string {
	return s + strings.Repeat(" ", max(0, columns-widths.StringWidth(s)))
}
