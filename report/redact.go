package report

import (
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// redactionTokens are what redaction puts in the place of a letter and of a
// digit.
var redactionTokens = [...]string{"x", "9"}

// redacted hands results on without the words of the cables: quoted text has
// its letters and digits replaced, and fixes, which would write these, have no
// edits. A format that shows lines of a file redacts them itself.
type redacted struct{ Writer }

func (w redacted) Result(r lint.Result) error {
	r.Findings, r.Hidden = slices.Clone(r.Findings), slices.Clone(r.Hidden) // other reports show the same result
	for i := range r.Findings {
		redactFinding(&r.Findings[i])
	}
	for i := range r.Hidden {
		d := &r.Hidden[i]
		redactFinding(&d.Finding)
		d.Reason = RedactQuotes(d.Reason)
	}
	if r.Err != nil {
		r.Err = errors.New(RedactQuotes(failure(r)))
	}
	return w.Writer.Result(r)
}

// redactFinding redacts what d says. Nothing that other findings share changes.
func redactFinding(d *lint.Finding) {
	d.Message, d.Help = RedactQuotes(d.Message), RedactQuotes(d.Help)
	d.Related = slices.Clone(d.Related)
	for k := range d.Related {
		d.Related[k].Message = RedactQuotes(d.Related[k].Message)
	}
	if d.Fix != nil {
		d.Fix = &diag.Fix{Title: RedactQuotes(d.Fix.Title), Safety: d.Fix.Safety}
	}
}

// LeftOut makes w Limited; it is 0 for a format without a limit.
func (w redacted) LeftOut() int {
	if l, limited := w.Writer.(Limited); limited {
		return l.LeftOut()
	}
	return 0
}

// RedactQuotes returns s with the letters and digits in double quotes redacted.
// Quotes are those of Go: a backslash keeps the next one from ending them, and
// what it writes out is no letter.
func RedactQuotes(s string) string {
	if !strings.Contains(s, `"`) {
		return s
	}
	var b strings.Builder
	quoted := false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if quoted && r == '\\' {
			n = escapeLen(s[i:])
			b.WriteString(s[i : i+n])
			i += n
			continue
		}
		if r == '"' {
			quoted = !quoted
		}
		if token := redaction(r); quoted && token != "" {
			b.WriteString(token)
		} else if !quoted || !unicode.Is(unicode.M, r) {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// escapeLen returns the length of the escape sequence of a Go string at the
// start of s, or 1 when the backslash begins none.
func escapeLen(s string) int {
	if len(s) < 2 {
		return 1
	}
	n := 2
	switch s[1] {
	case 'x':
		n = 4
	case 'u':
		n = 6
	case 'U':
		n = 10
	case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\', '"':
	default:
		return 1
	}
	if n > len(s) || strings.Trim(s[2:n], "0123456789abcdefABCDEF") != "" {
		return 1
	}
	return n
}

// redaction returns what stands for r in redacted text, or "" for r itself.
func redaction(r rune) string {
	switch {
	case unicode.IsLetter(r):
		return redactionTokens[0]
	case unicode.IsNumber(r):
		return redactionTokens[1]
	}
	return ""
}

// redactCells redacts the cells of line. Their width stays.
func redactCells(line string, shown []cell) {
	for i := range shown {
		c := &shown[i]
		r, _ := utf8.DecodeRuneInString(line[c.start:])
		if token := redaction(r); token != "" {
			c.text = strings.Repeat(token, c.width)
		}
	}
}
