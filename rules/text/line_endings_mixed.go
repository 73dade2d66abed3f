package text

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var lineEndingsMixed = &lint.Rule{
	ID:      "line-endings-mixed",
	Summary: "a file has more than one kind of line end",
	Doc: `A file uses LF, CR LF or a lone CR for all its lines. More than one kind shows that pieces of two sources were
put together, or that a tool changed some lines; comparing and signing such files gives false differences.

The file is one finding, at the first line end of a kind other than the most frequent one. The fix makes all
of them that kind; of equals LF wins, then CR LF. A CR doubled before CR LF is deleted.

Accepted without a finding: any one kind.

Source: Unicode 16.0, section 5.8, newline guidelines.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		f := p.Doc.File
		if p.Doc.Span.Start != 0 || !strings.Contains(f.Content(), "\r") {
			return // once a file
		}
		counts := f.LineEnds()
		usual := f.LineEnd()
		others := counts["\n"] + counts["\r\n"] + counts["\r"] - counts[usual]
		if others == 0 {
			return
		}
		fix := &diag.Fix{Title: fmt.Sprintf("end all lines with %s", lineEndNames[usual]), Safety: diag.Safe}
		for n := 1; n <= f.LineCount(); n++ {
			s := source.Span{Start: f.Line(n).End, End: f.FullLine(n).End}
			if s.Empty() || f.Text(s) == usual {
				continue
			}
			edit := diag.Edit{Span: s, New: usual}
			if f.Text(s) == "\r" && strings.HasPrefix(f.Content()[s.End:], "\r\n") {
				edit.New = ""
			}
			fix.Edits = append(fix.Edits, edit)
		}
		var kinds []string
		for _, end := range []string{"\n", "\r\n", "\r"} {
			if n := counts[end]; n > 0 {
				kinds = append(kinds, fmt.Sprintf("%d with %s", n, lineEndNames[end]))
			}
		}
		p.Report(diag.Diagnostic{
			Span:    fix.Edits[0].Span,
			Message: "the lines end in different ways: " + strings.Join(kinds, ", "),
			Fix:     fix,
		})
	},
}

var lineEndNames = map[string]string{"\n": "LF", "\r\n": "CR LF", "\r": "CR"}
