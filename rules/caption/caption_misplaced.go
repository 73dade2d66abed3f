package caption

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var captionMisplaced = &lint.Rule{
	ID:      "caption-misplaced",
	Summary: "a caption stands among the tags or inside the text",
	Doc: `Captions stand below the banner. In some copies SIPDIS got into the TAGS line, where it
counts as a tag, or onto a line of its own in the middle of a paragraph, where it counts
as text.

Looked for are NODIS, EXDIS, LIMDIS, STADIS, SIPDIS and NOFORN: as an entry of the TAGS
line, and alone on a line of the text.

The fix deletes the caption when it stands below the banner too, else it moves it there,
so that none is lost. It is unsafe: where the line stood may tell how the copy was made.
There is none when the cable has no banner.

Accepted: captions above the first paragraph; the captions that each section and, in
print, each page repeats at its head, between two paragraphs; captions in a text that the
cable quotes; a list of captions, and a line after a colon.

Source: 5 FAH-2 H-442, on the place of captions below the message number.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixSometimes,
	Check:    checkMisplaced,
}

var misplaceable = []string{"NODIS", "EXDIS", "LIMDIS", "STADIS", "SIPDIS", "NOFORN"}

func checkMisplaced(p *lint.Pass) {
	d := p.Doc
	for i, t := range d.Tags {
		if !slices.Contains(misplaceable, t.Text) {
			continue
		}
		p.Report(diag.Diagnostic{
			Span:    t.Span,
			Message: fmt.Sprintf("caption %q stands among the tags", t.Text),
			Fix:     putBack(d, t.Text, tagEntry(d, i)),
		})
	}
	quotations := sync.OnceValue(d.Quotations)
	for _, w := range captionsInText(d) {
		if quotations().Contain(w.Span) {
			continue
		}
		p.Report(diag.Diagnostic{
			Span:    w.Span,
			Message: fmt.Sprintf("caption %q stands inside the text", w.Text),
			Fix:     putBack(d, w.Text, repeat(d.File, w)),
		})
	}
}

// tagEntry returns what to delete with tag i: the separator on one side.
func tagEntry(d *cable.Document, i int) source.Span {
	f := d.File
	s := d.Tags[i].Span
	sameLine := func(k int) bool { return f.LineOf(d.Tags[k].Span.Start) == f.LineOf(s.Start) }
	switch {
	case i > 0 && sameLine(i-1):
		s.Start = d.Tags[i-1].Span.End
	case i+1 < len(d.Tags) && sameLine(i+1):
		s.End = d.Tags[i+1].Span.Start
	}
	return s
}

// captionsInText returns the captions alone on a line of the text of d, below
// its first paragraph, that no page break explains.
func captionsInText(d *cable.Document) []cable.Word {
	if len(d.Paragraphs) == 0 {
		return nil
	}
	below := d.Paragraphs[0].Span.Start
	var out []cable.Word
	for i := range d.Paragraphs {
		parts := d.Paragraphs[i].Text.Parts
		for k, part := range parts {
			// A page break repeats captions between paragraphs, not inside.
			inside := k > 0 && k+1 < len(parts)
			if text := d.File.Text(part); isMisplaced(text) && part.Start > below &&
				!listed(d, part) && (inside || !atPageBreak(d, part)) {
				out = append(out, cable.Word{Span: part, Text: text})
			}
		}
	}
	for i := range d.Headings {
		s := d.Headings[i].Text.Span()
		if text := d.File.Text(s); isMisplaced(text) && s.Start > below && !listed(d, s) && !atPageBreak(d, s) {
			out = append(out, cable.Word{Span: s, Text: text})
		}
	}
	return out
}

func isMisplaced(line string) bool {
	return len(line) <= len("STADIS") && slices.Contains(misplaceable, line)
}

// listed reports whether the line of s is an item of a list: the line above it
// introduces one, or a line next to it names another caption.
func listed(d *cable.Document, s source.Span) bool {
	for _, step := range [...]int{-1, 1} {
		text := nextLine(d.File, s, step)
		if step < 0 && strings.HasSuffix(text, ":") || isMisplaced(text) && text != d.File.Text(s) {
			return true
		}
	}
	return false
}

// atPageBreak reports whether the line above s, blank lines and captions set
// aside, ends a page.
func atPageBreak(d *cable.Document, s source.Span) bool {
	line := d.File.LineOf(s.Start) - 1
	for line > 0 && (blankLine(d.File, line) || isMisplaced(strings.TrimSpace(d.File.Text(d.File.Line(line))))) {
		line--
	}
	if line == 0 {
		return false
	}
	above := d.File.Line(line)
	return slices.ContainsFunc(d.Blocks, func(b cable.Block) bool {
		switch b.Kind {
		case cable.BlockPage, cable.BlockLevel, cable.BlockHeader, cable.BlockBanner, cable.BlockStamp:
			return above.Contains(b.Span)
		}
		return false
	})
}

// nextLine returns the next line above or below s that is not blank, without
// blanks at its ends; "" beyond the ends of f.
func nextLine(f *source.File, s source.Span, step int) string {
	for n := f.LineOf(s.Start) + step; n >= 1 && n <= f.LineCount(); n += step {
		if !blankLine(f, n) {
			return strings.TrimSpace(f.Text(f.Line(n)))
		}
	}
	return ""
}

// putBack returns the fix that deletes del, which holds a caption, and sets the
// caption below the banner unless it stands there. It is nil without a banner.
func putBack(d *cable.Document, caption string, del source.Span) *diag.Fix {
	fix := diag.Replace(diag.Unsafe, fmt.Sprintf("delete %q, which stands below the banner", caption), del, "")
	same := func(w cable.Word) bool { return canonical(w.Text) == caption }
	b := d.Banner()
	if slices.ContainsFunc(d.Captions, same) || b != nil && slices.ContainsFunc(b.Controls, same) {
		return fix
	}
	if b == nil {
		return nil
	}
	f := d.File
	after, text := b.Span, f.LineEnd()+caption
	if n := len(d.Captions); n > 0 {
		after = d.Captions[n-1].Span
	} else if below := f.LineOf(b.Span.Start) + 1; below <= f.LineCount() && blankLine(f, below) {
		text = f.LineEnd() + text
	}
	if after.End > del.Start {
		return nil
	}
	return &diag.Fix{
		Title:  fmt.Sprintf("move %q below the banner", caption),
		Safety: diag.Unsafe,
		Edits:  []diag.Edit{{Span: source.At(f.Line(f.LineOf(after.Start)).End), New: text}, {Span: del}},
	}
}
