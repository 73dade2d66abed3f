package banner

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var pageLineInSentence = &lint.Rule{
	ID:      "page-line-in-sentence",
	Summary: "a page line cuts a paragraph or a field of the header",
	Doc: `Page lines stand where a page was full, in the middle of a sentence, of the references or
of the addressees. That is how the cable was sent. Who wants clean text can find the places
with this rule and mend them. It is not in the default set.

Reported is the page line of each page break inside a paragraph or a field, also one on
the line of the word TO, "TO PAGE 02 STATE 012345 182333Z", and one inside a line of text,
where line ends were lost.

The fix moves all page breaks of a paragraph or a field below it, with the classification
lines that go with them, so that no marking is lost. It is unsafe: it changes on which page
a text stands.

Accepted: page lines between paragraphs.

Source: ACP 127(G), Tape Relay Procedures, paragraph 208.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	OptIn:    true,
	Check:    checkPageBreaks,
}

func checkPageBreaks(p *lint.Pass) {
	d := p.Doc
	for i := range d.Fields {
		f := &d.Fields[i]
		if f.Label.Empty() || pageIn(d, f.Span) == nil {
			continue
		}
		parts := append([]source.Span{f.Label}, f.Value.Parts...)
		checkBreaks(p, parts, fmt.Sprintf("field %q", p.Text(f.Label)), "the field", 1)
	}
	for i := range d.Paragraphs {
		q := &d.Paragraphs[i]
		if pageIn(d, q.Span) != nil {
			checkBreaks(p, q.Text.Parts, name(q), "the paragraph", 2)
		}
		for _, part := range q.Text.Parts {
			checkLine(p, part)
		}
	}
}

// name returns how messages name a paragraph.
func name(q *cable.Paragraph) string {
	if q.Number == nil {
		return "a paragraph"
	}
	return fmt.Sprintf("paragraph %d", q.Number.Value)
}

// checkBreaks reports the page lines between parts. The fix moves them below
// the last part, with lines line ends before each.
func checkBreaks(p *lint.Pass, parts []source.Span, name, short string, lines int) {
	f := p.Doc.File
	var pages []source.Span
	fix := &diag.Fix{Title: "move the page break below " + short, Safety: diag.Unsafe}
	moved := ""
	for k := range max(0, len(parts)-1) {
		gap := source.Span{Start: parts[k].End, End: f.Line(f.LineOf(parts[k+1].Start)).Start}
		page := pageIn(p.Doc, gap)
		if page == nil {
			continue
		}
		pages = append(pages, page.Span)
		fix.Edits = append(fix.Edits, diag.Edit{Span: gap, New: f.LineEnd()})
		moved += strings.Repeat(f.LineEnd(), lines) + strings.Trim(f.Text(gap), " \t\r\n")
	}
	if len(pages) == 0 {
		return
	}
	end := f.Line(f.LineOf(parts[len(parts)-1].End)).End
	fix.Edits = append(fix.Edits, diag.Edit{Span: source.At(end), New: moved})
	for _, page := range pages {
		p.Report(diag.Diagnostic{Span: page, Message: "a page line cuts " + name, Fix: fix})
	}
}

// pageIn returns the first page line in s, or nil.
func pageIn(d *cable.Document, s source.Span) *cable.PageLine {
	for i := range d.Pages {
		if s.Contains(d.Pages[i].Span) {
			return &d.Pages[i]
		}
	}
	return nil
}

// pageNumbers matches what follows the post on a page line of the relay (group 1
// is the number), pageOfPrint a page line of the print (2).
var (
	pageNumbers = regexp.MustCompile(` +(\d{8}) +\d{3}(?:\.\d)? OF \d{3}(?: |$)`)
	pageOfPrint = regexp.MustCompile(`(PAGE \d{2} +[A-Z][A-Z .]{1,5} +(\d{5,6})(?: +\d{2} OF \d{2})? +\d{6}Z)(?: |$)`)
)

// checkLine reports a page line of the cable inside a line of text.
func checkLine(p *lint.Pass, line source.Span) {
	b := p.Doc.Banner()
	if b == nil {
		return
	}
	text := p.Text(line)
	if strings.Contains(text, " OF ") {
		if m := pageNumbers.FindStringSubmatchIndex(text); m != nil {
			post := cut(b.Post.Text, 10)
			start := m[0] - len(post)
			if start >= 0 && text[start:m[0]] == post && p.Doc.OwnSerial(cable.Word{Text: text[m[2]:m[3]]}) {
				reportPageInLine(p, line, start, m[1])
				return
			}
		}
	}
	if strings.Contains(text, "PAGE ") {
		if m := pageOfPrint.FindStringSubmatchIndex(text); m != nil && p.Doc.OwnSerial(cable.Word{Text: text[m[4]:m[5]]}) {
			reportPageInLine(p, line, m[2], m[3])
		}
	}
}

// reportPageInLine reports the page line between the bytes start and end of line,
// blanks at its ends set aside. The fix gives it a line of its own.
func reportPageInLine(p *lint.Pass, line source.Span, start, end int) {
	text := p.Text(line)
	page := source.Span{Start: line.Start + int32(start), End: line.Start + int32(len(strings.TrimRight(text[:end], " ")))}
	before := source.Span{Start: line.Start + int32(len(strings.TrimRight(text[:start], " "))), End: page.Start}
	after := source.Span{Start: page.End, End: line.End - int32(len(strings.TrimLeft(text[page.End-line.Start:], " ")))}
	fix := &diag.Fix{Title: "give it a line of its own", Safety: diag.Unsafe}
	where := "inside"
	if before.Start > line.Start {
		fix.Edits = append(fix.Edits, diag.Edit{Span: before, New: p.Doc.File.LineEnd()})
	} else {
		where = "at the start of"
	}
	if after.End < line.End {
		fix.Edits = append(fix.Edits, diag.Edit{Span: after, New: p.Doc.File.LineEnd()})
	} else {
		where = "at the end of"
	}
	p.Report(diag.Diagnostic{Span: page, Message: "a page line stands " + where + " a line of text", Fix: fix})
}
