package text

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var invisibleCharacter = &lint.Rule{
	ID:      "invisible-character",
	Summary: "a character that looks like a blank, or like nothing",
	Doc: `Publishing tools put in characters that a reader cannot see: hard and narrow blanks, zero width blanks and
joiners, soft hyphens, marks of writing direction, a byte order mark in the middle of a file, tabs. A search
for two words does not find them when a hard blank stands between, and no teletype could send one.

Characters of one kind side by side are one finding. The fix writes blanks for those that take room, for a tab
as many as reach to the next eighth column, and deletes the others; a soft hyphen at a line end becomes a
hyphen, a line separator between words a line end.

Accepted without a finding: the byte order mark at the start of a file, and joiners between letters of scripts
that need them.

Source: ACP 127(G), paragraph 140, for the characters that can be sent; Unicode 16.0, section 23.2, layout
controls.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Needs:    cable.Controls | cable.NonASCII,
	Check: func(p *lint.Pass) {
		text, base := p.Text(p.Doc.Span), p.Doc.Span.Start
		end := 0
		for at := range p.Doc.Oddities() {
			i := int(at - base)
			if i < end {
				continue // reported with those before it
			}
			r, n := utf8.DecodeRuneInString(text[i:])
			name, ok := invisible(r)
			if !ok || joins(text, i, r) {
				continue
			}
			end = i + n
			for strings.HasPrefix(text[end:], text[i:i+n]) {
				end += n
			}
			reportInvisible(p, source.Span{Start: at, End: base + int32(end)}, r, name)
		}
	},
}

// reportInvisible reports s, which holds r one or more times.
func reportInvisible(p *lint.Pass, s source.Span, r rune, name string) {
	f, count := p.Doc.File, utf8.RuneCountInString(p.Text(s))
	what, them := "a "+name, "the "+name
	if count > 1 {
		what, them = fmt.Sprintf("%d %ss", count, name), "the "+name+"s"
	}
	d := diag.Diagnostic{Span: s, Message: fmt.Sprintf("%s (U+%04X) in the text", what, r)}
	switch {
	case r == '\t':
		column := f.Position(s.Start, source.Runes).Column - 1
		d.Fix = diag.Replace(diag.Safe, "replace with blanks", s, strings.Repeat(" ", count*tabWidth-column%tabWidth))
	case unicode.Is(unicode.Zs, r):
		d.Fix = diag.Replace(diag.Safe, "replace with blanks", s, strings.Repeat(" ", count))
	case r == softHyphen && f.EndsLine(s.End):
		d.Fix = diag.Replace(diag.Safe, "replace with a hyphen", s, "-")
	case unicode.In(r, unicode.Zl, unicode.Zp) && !f.StartsLine(s.Start) && !f.EndsLine(s.End):
		d.Fix = diag.Replace(diag.Safe, "replace with a line end", s, f.LineEnd())
	default:
		d.Fix = diag.Replace(diag.Safe, "delete "+them, s, "")
	}
	p.Report(d)
}

const (
	tabWidth   = 8
	softHyphen = '\u00ad'
)

// invisible returns what r is called, and whether a reader cannot see it.
func invisible(r rune) (string, bool) {
	switch r {
	case '\t':
		return "tab", true
	case '\u00a0':
		return "hard blank", true
	case softHyphen:
		return "soft hyphen", true
	case '\u200b':
		return "zero width blank", true
	case '\u200c', '\u200d', '\u2060':
		return "zero width joiner", true
	case '\ufeff':
		return "byte order mark", true
	case '\u200e', '\u200f', '\u061c', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069':
		return "direction mark", true
	case '\u2028', '\u2029':
		return "line separator", true
	}
	if r != ' ' && unicode.Is(unicode.Zs, r) {
		return "special blank", true
	}
	return "", false
}

// joins reports whether r is a joiner at s[i] between letters outside the Latin
// script, where it belongs to the spelling.
func joins(s string, i int, r rune) bool {
	if r != '\u200c' && r != '\u200d' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
	foreign := func(r rune) bool {
		return (unicode.IsLetter(r) || unicode.IsMark(r)) && !unicode.Is(unicode.Latin, r)
	}
	return foreign(before) && foreign(after)
}
