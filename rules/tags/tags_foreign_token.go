package tags

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var tagsForeignToken = &lint.Rule{
	ID:      "tags-foreign-token",
	Summary: "a caption, a label or a page line stands among the codes",
	Doc: `Copies that lost line ends have words of other lines on the TAGS line: the
caption SIPDIS, a page line of the printer, or the label of the next line, without its
colon, with its value. Programs take each word for a code.

The fix takes the words out: a page line is deleted, or begins a line when it stands at
the end; a caption is deleted too when it stands below the banner as well, a repeated
label TAGS is deleted, and another label begins a line and gets its colon. It is unsafe:
the words may say how the copy was made. A caption that stands nowhere else is left.

Accepted: words that only resemble captions, such as SENSITIVE or ONLY in a free text;
page lines between the lines of a list, which the printer put there; a label with its
colon, or at the start of a line, which begins a field of its own.

Source: 5 FAH-2 H-442, on the place of captions; ACP 127(G), Tape Relay Procedures,
paragraph 208, on page lines; "Traffic Analysis by Geography and Subject", TL:TAGS-1
(1974), section 3.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixSometimes,
	Check: func(p *lint.Pass) {
		if allCodes(p.Doc) && len(p.Doc.Pages) == 0 {
			return
		}
		for l := range lists(p.Doc) {
			if s, ok := l.pageBehind(); ok {
				reportPageBehind(p, s)
			}
			for i := range l.entries {
				switch e := &l.entries[i]; e.is {
				case caption:
					reportCaption(p, l, e)
				case label:
					if !p.Doc.File.StartsLine(e.Span.Start) {
						reportForeignLabel(p, l, e)
					}
				}
			}
			for _, s := range l.pageLines() {
				p.Report(diag.Diagnostic{
					Span:    s,
					Message: fmt.Sprintf("page line %q stands among the tags", p.Text(s)),
					Fix:     &diag.Fix{Title: "delete the page line", Safety: diag.Unsafe, Edits: l.cut(s)},
				})
			}
		}
	},
}

// reportPageBehind reports the page line s at the end of a TAGS line.
func reportPageBehind(p *lint.Pass, s source.Span) {
	line := p.Doc.File.Line(p.Doc.File.LineOf(s.Start))
	head := p.Text(source.Span{Start: line.Start, End: s.Start})
	gap := source.Span{Start: line.Start + int32(len(strings.TrimRight(head, " \t"))), End: s.Start}
	p.Report(diag.Diagnostic{
		Span:    s,
		Message: fmt.Sprintf("page line %q stands on the TAGS line", p.Text(s)),
		Fix:     diag.Replace(diag.Unsafe, "begin a line at the page line", gap, p.Doc.File.LineEnd()),
	})
}

func reportCaption(p *lint.Pass, l *list, e *entry) {
	d := diag.Diagnostic{
		Span:    e.Span,
		Message: fmt.Sprintf("caption %q stands among the tags", e.Text),
	}
	if edits := l.cut(l.marked(e.Span)); edits != nil && hasCaption(p.Doc, e.Text) {
		d.Fix = &diag.Fix{Title: fmt.Sprintf("delete %q, which stands below the banner", e.Text), Safety: diag.Unsafe, Edits: edits}
	}
	p.Report(d)
}

// hasCaption reports whether the caption stands on the banner or below it.
func hasCaption(d *cable.Document, caption string) bool {
	same := func(w cable.Word) bool {
		row, ok := d.Codes().Caption(w.Text)
		return ok && strings.EqualFold(row.Caption, caption)
	}
	b := d.Banner()
	return slices.ContainsFunc(d.Captions, same) || b != nil && slices.ContainsFunc(b.Controls, same)
}

func reportForeignLabel(p *lint.Pass, l *list, e *entry) {
	d := diag.Diagnostic{
		Span:    e.Span,
		Message: fmt.Sprintf("label %q stands among the tags", e.Text),
	}
	switch text := strings.ToUpper(e.Text); text {
	case "TAGS":
		if edits := l.cut(e.Span); edits != nil {
			d.Fix = &diag.Fix{Title: "delete the second label", Safety: diag.Unsafe, Edits: edits}
		}
	case "SUBJECT", "SUBJ": // which is no label without its colon
		d.Fix = diag.Replace(diag.Unsafe, fmt.Sprintf("begin a line with %q", e.Text+":"),
			l.gapBefore(e).Cover(e.Span), p.Doc.File.LineEnd()+e.Text+":")
	default:
		d.Fix = diag.Replace(diag.Unsafe, fmt.Sprintf("begin a line at %q", e.Text), l.gapBefore(e), p.Doc.File.LineEnd())
	}
	p.Report(d)
}

// gapBefore returns the blanks between e and what stands before it on its line.
func (l *list) gapBefore(e *entry) source.Span {
	part := l.field.Value.Parts[l.partOf(source.At(e.Span.Start))]
	head := strings.TrimRight(l.doc.File.Text(source.Span{Start: part.Start, End: e.Span.Start}), " \t")
	return source.Span{Start: part.Start + int32(len(head)), End: e.Span.Start}
}
