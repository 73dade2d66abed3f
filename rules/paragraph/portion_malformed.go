package paragraph

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var portionMalformed = &lint.Rule{
	ID:      "portion-malformed",
	Summary: "a portion mark lacks a bracket or a blank, or has one too many",
	Doc: `The mark stands in brackets between the number and the text, one blank on either
side: "4. (C) Text". Damaged marks, "4. C) Text", "4. (C Text", "4. ( C ) Text",
"4.(C) Text", are read by people and missed by programs, which then take the portion
for unmarked.

The fix sets brackets and blanks. It is safe: the letters of the mark do not change.

Accepted: more than one blank; a mark with controls in any style, (C/NF), (S//NF),
(C-NF); a level spelled out, "1. CONFIDENTIAL - ENTIRE TEXT."; letters of a list,
"A)", "B)", "C)"; and a mark at the end of its line.

Source: 5 FAH-1 H-246.2.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check:    checkMalformed,
}

func checkMalformed(p *lint.Pass) {
	d := p.Doc
	for i := range d.Paragraphs {
		q := &d.Paragraphs[i]
		if q.Mark == nil || q.Mark.EntireText || len(q.Mark.Symbol.Text) > 4 {
			continue
		}
		text := p.Text(q.Mark.Span)
		want := canonicalMark(text)
		if text != want && !strings.HasPrefix(text, "(") && isLettered(d, q.Mark.Symbol.Text) {
			continue
		}
		before := q.Number != nil && q.Number.Span.End == q.Mark.Span.Start && strings.HasSuffix(p.Text(q.Number.Span), ".")
		after := followed(d.File, q.Mark.Span)
		if text == want && !before && !after {
			continue
		}
		p.Report(diag.Diagnostic{
			Span:    q.Mark.Span,
			Message: malformed(text, want, before),
			Fix:     markFix(q.Mark.Span, text, want, before, after),
		})
	}
}

// markFix returns the fix that makes want of text, the mark at s, with a blank
// before or after it where one is lacking.
func markFix(s source.Span, text, want string, before, after bool) *diag.Fix {
	var edits []diag.Edit
	if before {
		edits = append(edits, diag.Edit{Span: source.At(s.Start), New: " "})
	}
	if text != want {
		edits = append(edits, diag.Edit{Span: s, New: want})
	}
	if after {
		edits = append(edits, diag.Edit{Span: source.At(s.End), New: " "})
	}
	blank := ""
	switch {
	case before && after:
		blank = "a blank on either side of"
	case before:
		blank = "a blank before"
	case after:
		blank = "a blank after"
	}
	title := fmt.Sprintf("insert %s %q", blank, want)
	switch {
	case text != want && blank == "":
		title = fmt.Sprintf("write %q", want)
	case text != want:
		title = fmt.Sprintf("write %q and %s it", want, blank)
	}
	return &diag.Fix{Title: title, Safety: diag.Safe, Edits: edits}
}

func malformed(text, want string, before bool) string {
	switch {
	case text != want:
		return fmt.Sprintf("portion mark %q is malformed; expected %q", text, want)
	case before:
		return fmt.Sprintf("no blank stands between the number and portion mark %q", text)
	}
	return fmt.Sprintf("no blank stands after portion mark %q", text)
}

// canonicalMark returns a mark with both brackets and no blanks inside them.
func canonicalMark(text string) string {
	return "(" + strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(text, "("), ")")) + ")"
}

// followed reports whether a letter or digit stands right after s.
func followed(f *source.File, s source.Span) bool {
	if s.End == f.Span().End {
		return false
	}
	c := f.Content()[s.End]
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

// isLettered reports whether paragraphs of d begin with the letters next to
// symbol as items of a list do, so that "C)" is no mark.
func isLettered(d *cable.Document, symbol string) bool {
	if len(symbol) != 1 {
		return false
	}
	for i := range d.Paragraphs {
		text := d.Flatten(d.Paragraphs[i].Text).Text
		for _, letter := range [...]byte{symbol[0] - 1, symbol[0] + 1} {
			if strings.HasPrefix(text, string(letter)+")") {
				return true
			}
		}
	}
	return false
}
