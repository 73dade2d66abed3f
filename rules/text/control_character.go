package text

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var controlCharacter = &lint.Rule{
	ID:      "control-character",
	Summary: "a control character or terminal escape stands in the text",
	Doc: `Beyond line ends and tabs a text holds no control characters. Those that remain drove a printer or a
terminal (form feed, bell, backspace, shift, ANSI escapes) or are rests of a wrong encoding; a terminal that
prints the file obeys them.

Characters side by side, and an escape with all its parameters, are one finding. The fix deletes them; a form
feed or vertical tab between words becomes a line end. There is no fix for C1 characters, which may be letters
or quotation marks of another code page, nor for a backspace, which struck one character over another.

Tabs belong to ` + "`invisible-character`" + `, carriage returns to ` + "`line-endings-mixed`" + `.

Source: ISO/IEC 6429 (ECMA-48), control functions; ACP 127(G), paragraph 140, for the characters that can be
sent.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixSometimes,
	Needs:    cable.Controls | cable.NonASCII,
	Check: func(p *lint.Pass) {
		text, base := p.Text(p.Doc.Span), p.Doc.Span.Start
		end := 0
		for at := range p.Doc.Oddities() {
			i := int(at - base)
			if i < end {
				continue // reported with those before it
			}
			if end = controlEnd(text, i); end == i {
				continue
			}
			for next := controlEnd(text, end); next > end; next = controlEnd(text, end) {
				end = next
			}
			s := source.Span{Start: at, End: base + int32(end)}
			d := diag.Diagnostic{Span: s, Message: describeControls(text[i:end])}
			switch {
			case strings.ContainsFunc(text[i:end], func(r rune) bool { return r == '\b' || r >= 0x80 }):
			case strings.ContainsAny(text[i:end], "\f\v") && !p.Doc.File.StartsLine(s.Start) && !p.Doc.File.EndsLine(s.End):
				d.Fix = diag.Replace(diag.Safe, "replace with a line end", s, p.Doc.File.LineEnd())
			default:
				d.Fix = diag.Replace(diag.Safe, "delete what no reader sees", s, "")
			}
			p.Report(d)
		}
	},
}

// escape matches a terminal's control sequence: CSI, OSC, or two characters.
var escape = regexp.MustCompile(`^(?:\x1b\[|\x{9b})[0-?]*[ -/]*[@-~]|^\x1b\][^\x07\x1b\r\n]*(?:\x07|\x1b\\)|^\x1b[ -/]*[0-~]`)

// controlEnd returns the end of the control character or escape at s[i], or i
// when there is none.
func controlEnd(s string, i int) int {
	if i == len(s) {
		return i
	}
	c := s[i]
	if c >= ' ' && c != 0x7f && c != 0xc2 || c == '\t' || c == '\n' || c == '\r' {
		return i
	}
	if c == 0xc2 && (i+1 == len(s) || s[i+1] < 0x80 || s[i+1] > 0x9f) { // a pilcrow, as a rule
		return i
	}
	if m := escape.FindStringIndex(s[i:min(len(s), i+64)]); m != nil {
		return i + m[1]
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 {
		return i + n
	}
	return i
}

var controlNames = map[rune]string{
	0: "NUL", 7: "BEL", 8: "BS", '\v': "VT", '\f': "FF", 0x0e: "SO", 0x0f: "SI", 0x1a: "SUB", 0x1b: "ESC", 0x7f: "DEL", 0x85: "NEL",
}

func describeControls(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	name := fmt.Sprintf("U+%04X", r)
	if known, ok := controlNames[r]; ok {
		name += " (" + known + ")"
	}
	switch {
	case escape.MatchString(s):
		return fmt.Sprintf("%q is a terminal escape", s)
	case n == len(s):
		return name + " is a control character"
	}
	return fmt.Sprintf("%d control characters, the first %s", utf8.RuneCountInString(s), name)
}
