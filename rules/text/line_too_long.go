package text

import (
	"fmt"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var lineTooLong = &lint.Rule{
	ID:      "line-too-long",
	Summary: "a line has more than 69 characters",
	Doc: `A line of a telegram holds at most 69 characters, blanks included; posts drafted to 55. A longer line shows
that lines were joined, or that something was put in, such as a markup or a longer word. Many authentic lines
have 70 characters, so the rule is not in the default set.

The part beyond the limit is marked, without blanks at the line end.

Accepted without a finding: cables whose paragraphs are one long line each, as many publications print them.
A cable is taken for one when half of its overlong lines have more than 90 characters.

Source: ACP 127(G), paragraph 138; 5 FAH-1 H-246.1 for the 55.`,
	Since:    "0.1",
	Severity: diag.Info,
	OptIn:    true,
	Check: func(p *lint.Pass) {
		f := p.Doc.File
		long, lengths := overlong(p.Doc)
		if len(long) == 0 || reflowed(p.Doc) {
			return
		}
		for i, line := range long {
			p.Report(diag.Diagnostic{
				Span:    source.Span{Start: line.Start + runeOffset(f.Text(line), maxLine), End: line.End},
				Message: fmt.Sprintf("%d characters; a line holds %d", lengths[i], maxLine),
			})
		}
	},
}

// runeOffset returns the offset of character n of s, 0-based.
func runeOffset(s string, n int) int32 {
	for i := range s {
		if n == 0 {
			return int32(i)
		}
		n--
	}
	return int32(len(s))
}
