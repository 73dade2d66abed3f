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
the line of the word TO, "TO PAGE 02 STATE 012345 182333Z", and one at the end of a line of
text, where a line end was lost.

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
			checkLineEnd(p, part)
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

// pageBehindText matches a page line behind the last word of a line; its groups
// are the blanks between, the post and the number.
var pageBehindText = regexp.MustCompile(`[a-z.,;:!?)"']( +)([A-Z][A-Z .'-]{1,9}) +(\d{8}) +\d{3}(?:\.\d)? OF \d{3}$`)

// checkLineEnd reports a page line of the cable at the end of a line of text.
func checkLineEnd(p *lint.Pass, line source.Span) {
	const shortest = len("a OSLO 00000417 002 OF 002")
	text, b := p.Text(line), p.Doc.Banner()
	if b == nil || len(text) < shortest || text[len(text)-7:len(text)-3] != " OF " {
		return
	}
	m := pageBehindText.FindStringSubmatchIndex(text)
	if m == nil || !samePost(p.Doc.Codes(), text[m[4]:m[5]], b.Post.Text, 10) || !p.Doc.OwnSerial(cable.Word{Text: text[m[6]:m[7]]}) {
		return
	}
	blanks := source.Span{Start: line.Start + int32(m[2]), End: line.Start + int32(m[3])}
	p.Report(diag.Diagnostic{
		Span:    source.Span{Start: blanks.End, End: line.End},
		Message: "a page line stands at the end of a line of text",
		Fix:     diag.Replace(diag.Unsafe, "give it a line of its own", blanks, p.Doc.File.LineEnd()),
	})
}
