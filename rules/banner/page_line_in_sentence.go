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

Reported is the page line of each page break inside a paragraph or a field, one at the end
of a line of text, where a line end was lost, and one on the line of the word TO:
"TO PAGE 02 STATE 012345 182333Z".

The fix moves all page breaks of a paragraph or a field below it, with the classification
lines that go with them, so that no marking is lost. A page line at the end of a line of
text gets a line of its own first; one behind TO is deleted. The fix is unsafe: it changes
on which page a text stands.

Accepted: page lines between paragraphs.

Source: ACP 127(G), Tape Relay Procedures, paragraph 208.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	OptIn:    true,
	Check: func(p *lint.Pass) {
		d := p.Doc
		for i := range d.Fields {
			f := &d.Fields[i]
			parts := f.Value.Parts
			if !f.Label.Empty() {
				parts = append([]source.Span{f.Label}, parts...)
			}
			checkBreaks(p, parts, "the "+f.Kind.String()+" field", "the field", 1)
		}
		for _, a := range d.Addressees {
			checkAddressee(p, a)
		}
		for i := range d.Paragraphs {
			q := &d.Paragraphs[i]
			name := "a paragraph"
			if q.Number != nil {
				name = fmt.Sprintf("paragraph %d", q.Number.Value)
			}
			checkBreaks(p, q.Text.Parts, name, "the paragraph", 2)
			for _, part := range q.Text.Parts {
				checkLineEnd(p, part)
			}
		}
	},
}

// checkBreaks reports the page lines between parts. The fix moves them below
// the last part, with lines line ends before each.
func checkBreaks(p *lint.Pass, parts []source.Span, name, short string, lines int) {
	d, f := p.Doc, p.Doc.File
	var pages []source.Span
	fix := &diag.Fix{Title: "move the page break below " + short, Safety: diag.Unsafe}
	moved := ""
	for k := range max(0, len(parts)-1) {
		page := pageBetween(d, parts[k].End, parts[k+1].Start)
		if page == nil {
			continue
		}
		pages = append(pages, page.Span)
		gap := source.Span{
			Start: f.Line(f.LineOf(parts[k].End)).End,
			End:   f.Line(f.LineOf(parts[k+1].Start)).Start,
		}
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

// pageBetween returns the first page line between two offsets, or nil.
func pageBetween(d *cable.Document, start, end int32) *cable.PageLine {
	for i := range d.Pages {
		if s := d.Pages[i].Span; start <= s.Start && s.End <= end {
			return &d.Pages[i]
		}
	}
	return nil
}

var (
	pageBehindText = regexp.MustCompile(`[a-z.,;:!?)"'] *( )([A-Z][A-Z .'-]{1,9}) +(\d{8}) +\d{3}(?:\.\d)? OF \d{3}$`)
	pageBehindTo   = regexp.MustCompile(`^PAGE +\d{2,3} +[A-Z][A-Z .]{0,9}? +\d{5,6}\b`)
)

// checkLineEnd reports a page line of the cable at the end of a line of text.
func checkLineEnd(p *lint.Pass, part source.Span) {
	text := p.Text(part)
	if len(text) < 20 || !strings.Contains(text[len(text)-8:], " OF ") {
		return
	}
	m := pageBehindText.FindStringSubmatchIndex(text)
	b := p.Doc.Banner()
	if m == nil || b == nil || !samePost(text[m[4]:m[5]], b.Post.Text, 10) || !p.Doc.OwnSerial(cable.Word{Text: text[m[6]:m[7]]}) {
		return
	}
	blank := source.Span{Start: part.Start + int32(m[2]), End: part.Start + int32(m[3])}
	p.Report(diag.Diagnostic{
		Span:    source.Span{Start: blank.End, End: part.End},
		Message: "a page line stands at the end of a line of text",
		Fix:     diag.Replace(diag.Unsafe, "give it a line of its own", blank, p.Doc.File.LineEnd()),
	})
}

// checkAddressee reports a page line that stands in the place of an addressee.
func checkAddressee(p *lint.Pass, a cable.Addressee) {
	f := p.Doc.File
	if !pageBehindTo.MatchString(p.Text(a.Span)) {
		return
	}
	line := f.LineOf(a.Span.Start)
	del := f.FullLine(line)
	if !f.StartsLine(a.Span.Start) {
		before := f.Text(source.Span{Start: f.Line(line).Start, End: a.Span.Start})
		del = source.Span{Start: f.Line(line).Start + int32(len(strings.TrimRight(before, " "))), End: a.Span.End}
	}
	p.Report(diag.Diagnostic{
		Span:    a.Span,
		Message: "a page line stands among the addressees",
		Fix:     diag.Replace(diag.Unsafe, "delete the page line", del, ""),
	})
}
