package golden

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// shownLines is the number of lines of a span above which its middle is left
// out.
const shownLines = 8

// Render returns findings, which are about f, as a .want file has them.
func Render(f *source.File, findings []lint.Finding) string {
	var b strings.Builder
	for i := range findings {
		if i > 0 {
			b.WriteByte('\n')
		}
		d := &findings[i].Diagnostic
		fmt.Fprintf(&b, "%s %s %s: %s\n", place(f, d.Span), d.Rule, d.Severity, d.Message)
		excerpt(&b, f, d.Span)
		for _, r := range d.Related {
			fmt.Fprintf(&b, "   related %s: %s\n", place(f, r.Span), r.Message)
			excerpt(&b, f, r.Span)
		}
		if d.Help != "" {
			fmt.Fprintf(&b, "   help: %s\n", d.Help)
		}
		if d.Fix != nil {
			fmt.Fprintf(&b, "   fix (%s): %s\n", d.Fix.Safety, d.Fix.Title)
		}
		if d.Fix != nil && d.Fix.Safety == diag.DisplayOnly {
			for _, e := range d.Fix.Edits {
				fmt.Fprintf(&b, "      %s %q becomes %q\n", place(f, e.Span), f.Text(e.Span), e.New)
			}
		}
	}
	return b.String()
}

// place returns s as "4:7-4:11".
func place(f *source.File, s source.Span) string {
	from, to := f.Position(s.Start, source.Runes), f.Position(s.End, source.Runes)
	return fmt.Sprintf("%d:%d-%d:%d", from.Line, from.Column, to.Line, to.Column)
}

// excerpt writes the lines of s with carets under the bytes of s.
func excerpt(b *strings.Builder, f *source.File, s source.Span) {
	first := f.LineOf(s.Start)
	last := first
	if !s.Empty() {
		last = f.LineOf(s.End - 1)
	}
	for n := first; n <= last; n++ {
		if last-first >= shownLines && n == first+shownLines/2 {
			next := last - shownLines/2 + 1
			fmt.Fprintf(b, "     : %d more lines\n", next-n)
			n = next
		}
		excerptLine(b, f, s, n)
	}
}

func excerptLine(b *strings.Builder, f *source.File, s source.Span, n int) {
	line, full := f.Line(n), f.FullLine(n)
	if s.Start > line.End || s.Start == line.End && !s.Empty() || s.End > line.End && s.End <= full.End {
		line = full // the line end itself is marked
	}
	from := min(max(s.Start, line.Start), line.End)
	to := min(max(s.End, from), line.End)
	before, marked, after := visible(f.Text(source.Span{Start: line.Start, End: from})),
		visible(f.Text(source.Span{Start: from, End: to})),
		visible(f.Text(source.Span{Start: to, End: line.End}))
	writeTrimmed(b, fmt.Sprintf("%4d | %s%s%s", n, before, marked, after), marked+after)
	carets := strings.Repeat("^", utf8.RuneCountInString(marked))
	if s.Empty() {
		carets = "^ empty"
	}
	fmt.Fprintf(b, "     |%s\n", strings.TrimRight(" "+strings.Repeat(" ", utf8.RuneCountInString(before))+carets, " "))
}

// writeTrimmed writes line; an empty line of the cable leaves no blank behind
// the gutter.
func writeTrimmed(b *strings.Builder, line, text string) {
	if text == "" {
		line = strings.TrimRight(line, " ")
	}
	b.WriteString(line)
	b.WriteByte('\n')
}

// Printable returns s with line feeds and what prints as they are and all else
// as Go escapes.
func Printable(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		text, end := strings.CutSuffix(line, "\n")
		b.WriteString(visible(text))
		if end {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// visible returns s with everything that does not print as Go escapes.
func visible(s string) string {
	var b strings.Builder
	for i, r := range s {
		_, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case unicode.IsPrint(r):
			b.WriteRune(r)
		default:
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		}
	}
	return b.String()
}
