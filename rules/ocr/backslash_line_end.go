package ocr

import (
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var backslashLineEnd = &lint.Rule{
	ID:      "backslash-line-end",
	Summary: "a backslash stands before a line end",
	Doc: "A database export writes a line end inside a field as a backslash and a line end, and the copies made from it\n" +
		"keep the backslash. No teletype could send one.\n\n" +
		"The one backslash that stands last on its line is reported, each line by itself. The fix deletes it, also on\n" +
		"a line that holds nothing else, which was a blank line.\n\n" +
		"Accepted without a finding: lines ruled or drawn with slashes and backslashes, two or more backslashes side by\n" +
		"side, and the path of a drive (`C:\\`).\n\n" +
		"Source: the escapes of delimited text, as in the manual of PostgreSQL, COPY; ACP 127(G), paragraph 140, for\n" +
		"the characters that can be sent.",
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		text, base := p.Text(p.Doc.Span), p.Doc.Span.Start
		for at := 0; ; at++ {
			i := strings.IndexByte(text[at:], '\\')
			if i < 0 {
				return
			}
			at += i
			if !p.Doc.File.EndsLine(base+int32(at)+1) || at > 0 && strings.IndexByte(`\/:`, text[at-1]) >= 0 || drawn(text[:at]) {
				continue
			}
			s := source.Span{Start: base + int32(at), End: base + int32(at) + 1}
			p.Report(diag.Diagnostic{
				Span:    s,
				Message: "a backslash before the line end is an export's escape",
				Fix:     diag.Replace(diag.Safe, "delete the backslash", s, ""),
			})
		}
	},
}

// drawn reports whether the last line of s is a drawing: it begins with a stroke,
// or has strokes and no letter or digit.
func drawn(s string) bool {
	line := strings.TrimSpace(s[strings.LastIndexAny(s, "\r\n")+1:])
	if !strings.ContainsAny(line, `\/|_`) {
		return false
	}
	return strings.IndexByte(`\/|_`, line[0]) >= 0 || !strings.ContainsFunc(line, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
