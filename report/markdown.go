package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// markdown writes a table of the findings, the most severe first, in GitHub
// Flavored Markdown. It is cut at a number of bytes: a host refuses more.
type markdown struct {
	output
	rows ranking[string]
}

const (
	// maxMarkdown is what GitHub takes for the summary of a step, in bytes.
	maxMarkdown = 1 << 20
	// markdownFrame is what the lines around the rows take at most.
	markdownFrame = 1 << 10

	markdownHead = "| severity | place | finding | rule |\n|---|---|---|---|\n"
)

func newMarkdown(w io.Writer, opts Options) Writer {
	limit := cmp.Or(opts.MaxBytes, maxMarkdown)
	return &markdown{output: output{w: w}, rows: ranking[string]{room: max(0, limit-markdownFrame)}}
}

func (m *markdown) Result(r lint.Result) error {
	path := codeSpan(r.Path)
	for i := range r.Findings {
		d := &r.Findings[i]
		pos := r.File.Position(d.Span.Start, source.Runes)
		m.row(d.Severity, fmt.Sprintf("%s %d:%d", path, pos.Line, pos.Column), codeSpan(d.Message), codeSpan(d.Rule))
	}
	if r.Err != nil {
		m.row(diag.Error, path, codeSpan(cannotCheck(r)), "")
	}
	return nil
}

func (m *markdown) row(s diag.Severity, place, message, rule string) {
	row := fmt.Sprintf("| %s | %s | %s | %s |\n", s, place, message, rule)
	m.rows.add(s, len(row), row)
}

func (m *markdown) Close(s Summary) error {
	m.buf.WriteString("### cablelint\n\n")
	head := markdownHead
	for row := range m.rows.all() {
		m.buf.WriteString(head + row)
		head = ""
	}
	if head == "" {
		m.buf.WriteByte('\n')
	}
	if n := m.rows.left; n > 0 {
		fmt.Fprintf(&m.buf, "%d more, none of them more severe, did not fit in this table.\n\n", n)
	}
	// A line of the totals is a paragraph; its stars and brackets are no markup.
	for line := range strings.Lines(totals(s)) {
		m.buf.WriteString(strings.ReplaceAll(line, "[*]", `\[\*\]`) + "\n")
	}
	return m.flush()
}

// LeftOut returns how many findings the table has no row for.
func (m *markdown) LeftOut() int { return m.rows.left }

// codeSpan returns s as code in a cell of a table: nothing in it is markup, a
// link or a mention. The fence is longer than any run of backticks in s.
func codeSpan(s string) string {
	if s = visible(s); s == "" {
		return ""
	}
	longest := 0
	for rest := s; rest != ""; {
		run := len(rest) - len(strings.TrimLeft(rest, "`"))
		longest = max(longest, run)
		rest = rest[max(1, run):]
	}
	if longest > 0 || strings.HasPrefix(s, " ") && strings.HasSuffix(s, " ") {
		s = " " + s + " " // one blank on both sides is dropped
	}
	fence := strings.Repeat("`", longest+1)
	return fence + strings.ReplaceAll(s, "|", `\|`) + fence // in a table, in code too
}
