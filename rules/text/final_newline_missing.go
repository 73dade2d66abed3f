package text

import (
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var finalNewlineMissing = &lint.Rule{
	ID:      "final-newline-missing",
	Summary: "the last line has no line end",
	Doc: `A text file is a row of lines, each with a line end. Without the last one, tools that count or join lines
lose the signature or glue it to the next cable. It may also show that a copy was cut short.

The fix adds a line end of the file's own kind. An empty file is accepted.

Source: POSIX.1-2024, Base Definitions, 3.185 and 3.387, line and text file.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		f := p.Doc.File
		content, end := f.Content(), f.Span().End
		if p.Doc.Span.End != end || halfUnit(f) || content == "" || strings.HasSuffix(content, "\n") || strings.HasSuffix(content, "\r") {
			return
		}
		p.Report(diag.Diagnostic{
			Span:    source.At(end),
			Message: "no line end after the last line",
			Fix:     diag.Replace(diag.Safe, "add a line end", source.At(end), f.LineEnd()),
		})
	},
}
