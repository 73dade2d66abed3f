package text

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var trailingSpace = &lint.Rule{
	ID:      "trailing-space",
	Summary: "blanks at the end of a line",
	Doc: `Blanks at line ends are invisible and make two copies of one cable differ. In the text of the cables of 2001 to
2010 they stand on nearly every line, because the relay or the archive's file format left them; so the rule
is not in the default set.

Each line is a finding; lines of blanks only count too. The fix deletes the blanks. Tabs are blanks here.

Source: ACP 127(G), paragraph 138, on lines and the blanks between groups.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	OptIn:    true,
	Check: func(p *lint.Pass) {
		f := p.Doc.File
		for line := range f.Lines(p.Doc.Span) {
			text := f.Text(line)
			kept := int32(len(trimBlanks(text)))
			if int(kept) == len(text) {
				continue
			}
			s := source.Span{Start: line.Start + kept, End: line.End}
			p.Report(diag.Diagnostic{
				Span:    s,
				Message: "blanks at the line end",
				Fix:     diag.Replace(diag.Safe, "delete the blanks", s, ""),
			})
		}
	},
}
