package ocr

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var textLost = &lint.Rule{
	ID:      "text-lost",
	Summary: "the text is gone, and only an error message of the archive stands there",
	Doc: "When the Department's files of the 1970s were moved to another system, some texts could not be read. The record\n" +
		"then holds `ERROR READING TEXT INDEX` or `EXPAND ERROR ENCOUNTERED`, or lines of `¿`, one for each character that\n" +
		"had no equivalent. Most such records are of December 1975 and of March to July 1976. No tool can bring the\n" +
		"text back; microfilm or another post's copy may have it.\n\n" +
		"The error messages are reported where they stand alone on a line, `¿` where three or more stand side by side;\n" +
		"lines in a row are one finding.\n\n" +
		"Accepted without a finding: the inverted question marks of a Spanish quotation, and prose that speaks of an\n" +
		"error.\n\n" +
		"Source: National Archives, FAQ on the Central Foreign Policy File 1973-1979, question I.10.",
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixNever,
	Needs:    cable.ErrorWords | cable.NonASCII,
	Check: func(p *lint.Pass) {
		f := p.Doc.File
		var lost source.Span
		var what string
		report := func() {
			if what != "" {
				p.Report(diag.Diagnostic{Span: lost, Message: what})
				what = ""
			}
		}
		text, base := p.Text(p.Doc.Span), p.Doc.Span.Start
		if !strings.Contains(text, "ERROR") && !strings.Contains(text, "¿¿¿") {
			return
		}
		for line := range strings.Lines(text) {
			start := base
			base += int32(len(line))
			span, message := lostLine(line)
			if message == "" {
				if strings.TrimSpace(line) != "" {
					report()
				}
				continue
			}
			span.Start, span.End = span.Start+start, span.End+start
			if what == message && f.LineOf(span.Start) <= f.LineOf(lost.End)+1 {
				lost = lost.Cover(span)
				continue
			}
			report()
			lost, what = span, message
		}
		report()
	},
}

// lostLine returns the part of line that says that text is lost, and a message
// about it; the message is empty when there is none.
func lostLine(line string) (source.Span, string) {
	trimmed := strings.TrimSpace(line)
	start := int32(strings.Index(line, trimmed))
	for _, phrase := range []string{"EXPAND ERROR ENCOUNTERED", "ERROR READING TEXT"} {
		rest, ok := strings.CutPrefix(trimmed, phrase)
		rest = strings.Trim(rest, " .:*#0123456789")
		if ok && (rest == "" || rest == "INDEX") {
			return source.Span{Start: start, End: start + int32(len(trimmed))}, fmt.Sprintf("%q stands in place of the text", trimmed)
		}
	}
	if i := strings.Index(line, "¿¿¿"); i >= 0 {
		end := i
		for strings.HasPrefix(line[end:], "¿") {
			end += len("¿")
		}
		return source.Span{Start: int32(i), End: int32(end)}, `"¿" stands in place of characters that could not be read`
	}
	return source.Span{}, ""
}
