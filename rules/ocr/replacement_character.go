package ocr

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

const replacement = "\ufffd"

var replacementCharacter = &lint.Rule{
	ID:      "replacement-character",
	Summary: "U+FFFD stands where a character was lost",
	Doc: "A program that cannot decode a byte writes U+FFFD, which most fonts show as a question mark in a diamond. The\n" +
		"character that stood there is gone; only another copy of the cable has it.\n\n" +
		"Characters side by side are one finding. Before a number at the start of a line the lost character was\n" +
		"most likely a pilcrow, and the finding shows that as a suggestion; it is never applied.\n\n" +
		"Source: Unicode 16.0, section 23.8, replacement character.",
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixSometimes,
	Needs:    cable.NonASCII,
	Check: func(p *lint.Pass) {
		text, base := p.Text(p.Doc.Span), p.Doc.Span.Start
		for i := 0; ; {
			at := strings.Index(text[i:], replacement)
			if at < 0 {
				return
			}
			start := i + at
			end := start
			for strings.HasPrefix(text[end:], replacement) {
				end += len(replacement)
			}
			i = end
			count := (end - start) / len(replacement)
			d := diag.Diagnostic{
				Span:    source.Span{Start: base + int32(start), End: base + int32(end)},
				Message: "U+FFFD in place of a character that is lost",
			}
			if count > 1 {
				d.Message = fmt.Sprintf("%d times U+FFFD in place of characters that are lost", count)
			}
			if p.Doc.File.StartsLine(d.Span.Start) && startsNumber(text[end:]) {
				d.Fix = diag.Replace(diag.DisplayOnly, "replace with a pilcrow", d.Span, "¶")
			}
			p.Report(d)
		}
	},
}

// startsNumber reports whether s begins with one to three digits and a point.
func startsNumber(s string) bool {
	n := 0
	for n < len(s) && n < 3 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n > 0 && n < len(s) && s[n] == '.'
}
