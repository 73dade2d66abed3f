package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/fatih/color"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// full shows each finding in its place: the source line with the span marked,
// related places, help, and the fix as a small diff.
type full struct {
	output
	colors palette
	redact bool
	gutter int // width of the line numbers of the current finding
}

func newFull(w io.Writer, opts Options) Writer {
	return &full{output: output{w: w}, colors: newPalette(opts.Color), redact: opts.Redact}
}

func (w *full) Result(r lint.Result) error {
	for i := range r.Findings {
		w.finding(r.Path, r.File, &r.Findings[i].Diagnostic)
		w.buf.WriteByte('\n')
	}
	if r.Err != nil {
		writeFailure(&w.output, &w.colors, r)
		w.buf.WriteByte('\n')
	}
	return w.flush()
}

func (w *full) Close(s Summary) error {
	w.buf.WriteString(totals(s))
	return w.flush()
}

func (w *full) finding(path string, f *source.File, d *diag.Diagnostic) {
	changes := hunks(f, d.Fix)
	w.gutter = max(2, len(strconv.Itoa(highestLine(f, d, changes))))
	severity := w.colors.severity[d.Severity]

	w.buf.WriteString(w.colors.paint(severity, d.Severity.String()+"["+d.Rule+"]"))
	if d.Fix != nil && d.Fix.Safety == diag.Safe {
		w.buf.WriteString(" [*]")
	}
	w.buf.WriteString(w.colors.paint(w.colors.bold, ": "+visible(d.Message)) + "\n")
	pos := f.Position(d.Span.Start, source.Runes)
	w.pad(w.gutter)
	fmt.Fprintf(&w.buf, "%s %s:%d:%d\n", w.colors.paint(w.colors.gutter, "-->"), visible(path), pos.Line, pos.Column)

	w.frame(f, d.Span, "^", severity, "")
	for _, rel := range d.Related {
		w.frame(f, rel.Span, "-", w.colors.gutter, rel.Message)
	}
	if d.Help == "" && d.Fix == nil {
		return
	}
	w.row("", "|", "")
	if d.Help != "" {
		w.row("", "=", w.colors.paint(w.colors.bold, "help:")+" "+visible(d.Help))
	}
	if d.Fix != nil {
		w.row("", "=", w.colors.paint(w.colors.bold, fixKind(d.Fix.Safety)+":")+" "+visible(d.Fix.Title))
		w.diff(changes)
	}
}

func fixKind(s diag.Safety) string {
	switch s {
	case diag.Safe:
		return "safe fix"
	case diag.Unsafe:
		return "unsafe fix"
	case diag.DisplayOnly:
	}
	return "suggestion"
}

// row writes one line behind the gutter: a line number or "", a sign and text.
// Blanks at the end are left out.
func (w *full) row(number, sign, text string) {
	w.signedRow(number, sign, w.colors.gutter, text)
}

// signedRow is row with a colour for the sign.
func (w *full) signedRow(number, sign string, c *color.Color, text string) {
	w.pad(w.gutter - len(number))
	w.buf.WriteString(w.colors.paint(w.colors.gutter, number))
	w.buf.WriteByte(' ')
	w.buf.WriteString(w.colors.paint(c, sign))
	if text = strings.TrimRight(text, " "); text != "" {
		w.buf.WriteByte(' ')
		w.buf.WriteString(text)
	}
	w.buf.WriteByte('\n')
}

func (w *full) pad(columns int) {
	for range columns {
		w.buf.WriteByte(' ')
	}
}

// elision stands for lines that are not shown.
func (w *full) elision() {
	w.buf.WriteString(w.colors.paint(w.colors.gutter, "...") + "\n")
}

// frame writes the lines of s with mark under what s covers, and label behind
// the last mark. Of many lines it shows the first two and the last two.
func (w *full) frame(f *source.File, s source.Span, mark string, c *color.Color, label string) {
	s = within(f, s)
	w.row("", "|", "")
	first, last := linesOf(f, s)
	for n := first; n <= last; n++ {
		if n == first+2 && last-first > 3 {
			w.elision()
			n = last - 1
		}
		x := markLine(f, n, s, w.redact)
		w.row(strconv.Itoa(n), "|", x.text)
		marks := w.colors.paint(c, strings.Repeat(mark, x.width))
		if n == last && label != "" {
			marks += " " + w.colors.paint(c, visible(label))
		}
		w.row("", "|", strings.Repeat(" ", x.pad)+marks)
	}
}

// markLine returns line n with the part of s that lies in it marked. Where
// that is only the line end, the line end is shown too.
func markLine(f *source.File, n int, s source.Span, redact bool) excerpt {
	line, whole := f.Line(n), f.FullLine(n)
	start, end := max(s.Start, whole.Start), min(s.End, whole.End)
	if start >= line.End && end > start {
		return newExcerpt(f.Text(whole), int(start-line.Start), int(end-line.Start), redact)
	}
	return newExcerpt(f.Text(line), int(min(start, line.End)-line.Start), int(min(end, line.End)-line.Start), redact)
}

// linesOf returns the numbers of the first and last line that hold a byte of
// s, or the line of an empty s.
func linesOf(f *source.File, s source.Span) (first, last int) {
	first = f.LineOf(s.Start)
	if s.Empty() {
		return first, first
	}
	return first, f.LineOf(s.End - 1)
}

// within brings s into the bounds of f.
func within(f *source.File, s source.Span) source.Span {
	end := f.Span().End
	start := max(0, min(s.Start, end))
	return source.Span{Start: start, End: max(start, min(s.End, end))}
}

// highestLine returns the highest line number that the finding shows.
func highestLine(f *source.File, d *diag.Diagnostic, changes []hunk) int {
	_, n := linesOf(f, within(f, d.Span))
	for _, rel := range d.Related {
		_, last := linesOf(f, within(f, rel.Span))
		n = max(n, last)
	}
	for _, h := range changes {
		n = max(n, h.old.first+len(h.old.lines)-1, h.new.first+len(h.new.lines)-1)
	}
	return n
}

// maxHunks is how many changed places of one fix are shown.
const maxHunks = 3

func (w *full) diff(changes []hunk) {
	for i, h := range changes {
		if i == maxHunks {
			w.elision()
			return
		}
		w.side(h.old, "-", w.colors.minus)
		w.side(h.new, "+", w.colors.plus)
	}
}

// side writes the lines of one side of a hunk, shortened as in frame.
func (w *full) side(s side, sign string, c *color.Color) {
	for i := 0; i < len(s.lines); i++ {
		if i == 2 && len(s.lines) > 4 {
			w.elision()
			i = len(s.lines) - 2
		}
		text := s.excerpt(i)
		blanks := len(text) - len(strings.TrimRight(text, " "))
		text = text[:len(text)-blanks] + strings.Repeat("·", blanks)
		w.signedRow(strconv.Itoa(s.first+i), sign, c, w.colors.paint(c, text))
	}
}
