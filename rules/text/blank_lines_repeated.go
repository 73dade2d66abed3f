package text

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var blankLinesRepeated = &lint.Rule{
	ID:      "blank-lines-repeated",
	Summary: "more than one blank line, or a blank line at an end of the file",
	Doc: `One blank line parts two paragraphs; a second says nothing more, and blank lines at the ends of the file
say nothing at all. They come from conversions, and make two copies of one cable differ. Authentic prints
have them by the dozen, so the rule is not in the default set.

The lines that are too many are marked, each run by itself. The fix deletes them and keeps the first. Lines of
blanks and tabs are blank.

Accepted without a finding: blank lines beside a page line, a bare level or an archive's head, which the relay
or the printer set; between rows of a table; in quoted texts; in cables whose paragraphs are one long line
each; and the lone hyphen, which was the teletype's blank line.

Source: ACP 127(G), paragraph 138, on lines; 5 FAH-1 H-246.1, on single spacing.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	OptIn:    true,
	Check: func(p *lint.Pass) {
		if reflowed(p.Doc) {
			return
		}
		f := p.Doc.File
		first := 0 // line number of the run's first blank line
		n := f.LineOf(p.Doc.Span.Start)
		for line := range f.Lines(p.Doc.Span) {
			switch blank := trimBlanks(f.Text(line)) == ""; {
			case blank && first == 0:
				first = n
			case !blank && first > 0:
				checkBlankLines(p, first, n)
				first = 0
			}
			n++
		}
		if first > 0 {
			checkBlankLines(p, first, n)
		}
	},
}

// checkBlankLines reports the blank lines from number first up to next that are
// too many. All are at an end of the file, all but one elsewhere.
func checkBlankLines(p *lint.Pass, first, next int) {
	f := p.Doc.File
	count := next - first
	var where string
	span := source.Span{Start: f.FullLine(first).Start, End: f.FullLine(next - 1).End}
	switch {
	case first == 1:
		where = "at the start of the file"
	case next > f.LineCount():
		where = "at the end of the file"
	case count == 1 || setByPrinter(p.Doc, first-1) || setByPrinter(p.Doc, next) ||
		tabular(f.Text(f.Line(first-1))) && tabular(f.Text(f.Line(next))) || p.Doc.Quoted(span):
		return
	default:
		// The first blank line and the last line end stay.
		span = source.Span{Start: f.Line(first).End, End: f.Line(next - 1).End}
		p.Report(diag.Diagnostic{
			Span:    span,
			Message: fmt.Sprintf("%d blank lines in a row; expected one", count),
			Fix:     diag.Replace(diag.Safe, "keep one blank line", span, ""),
		})
		return
	}
	what, them := "a blank line ", "the blank line"
	if count > 1 {
		what, them = fmt.Sprintf("%d blank lines ", count), "the blank lines"
	}
	p.Report(diag.Diagnostic{
		Span:    span,
		Message: what + where,
		Fix:     diag.Replace(diag.Safe, "delete "+them, span, ""),
	})
}

// setByPrinter reports whether line n of d is one that a relay, a printer or an
// archive sets with blank lines round it.
func setByPrinter(d *cable.Document, n int) bool {
	line := d.File.Line(n)
	for _, b := range d.Blocks {
		switch b.Kind {
		case cable.BlockPage, cable.BlockLevel, cable.BlockArchive, cable.BlockStamp, cable.BlockEnd:
			if line.Contains(b.Span) {
				return true
			}
		}
	}
	return strings.HasPrefix(d.File.Text(line), "Message Attributes")
}
