package ocr

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var paragraphSplit = &lint.Rule{
	ID:      "paragraph-split",
	Summary: "a blank line cuts a sentence",
	Doc: `Where a page ended, a converter left an empty line, and now one sentence stands in two paragraphs. A reader
who counts or quotes paragraphs takes the second half for one of its own, and it carries no number and no
portion mark.

A blank line is reported when the text before it has no end of a sentence and the text after it goes on in
lower case; in a cable that is all capitals or has none, nothing shows the damage. The fix joins the lines: with a blank where a paragraph is one long line, else with a line
end. It is unsafe, because a line in between may be lost.

Accepted without a finding: a gap that a page line, a classification line or a lone hyphen explains; blank
lines around headings, tables, lists, quotations, letters, verse, addressees and signatures; and copies in
double spacing.

Source: 5 FAH-1 H-246.2 on paragraphs.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		for i := range p.Doc.Paragraphs {
			checkSplits(p, &p.Doc.Paragraphs[i])
		}
	},
}

const (
	// wrappedLine is the number of characters above which a line was not
	// wrapped: the relay took lines of 69 (ACP 127(G), paragraph 138).
	wrappedLine = 80
	// fullLine is the number of characters from which on a line may be one that
	// a wrap ended, rather than an item or a verse.
	fullLine = 60
)

// checkSplits reports the gaps in para that cut a sentence.
func checkSplits(p *lint.Pass, para *cable.Paragraph) {
	var gaps []gap
	for _, s := range para.Broken {
		for k := range para.Text.Parts[:len(para.Text.Parts)-1] {
			if part := para.Text.Parts[k]; part.Start <= s.Start && s.Start < part.End {
				gaps = append(gaps, gap{k, source.Span{Start: part.End, End: para.Text.Parts[k+1].Start}})
			}
		}
	}
	for i, g := range gaps {
		// A single wrapped line between two gaps is a verse, an item, or a line
		// of a copy in double spacing.
		lone := func(i int) bool {
			return i >= 0 && i+1 < len(gaps) && gaps[i].part+1 == gaps[i+1].part && length(p, para.Text.Parts[gaps[i+1].part]) <= wrappedLine
		}
		first := 0
		if i > 0 {
			first = gaps[i-1].part + 1
		}
		lines := para.Text.Parts[first : g.part+1]
		switch {
		case strings.TrimSpace(p.Text(g.span)) != "", lone(i - 1), lone(i):
		case para.Number == nil && len(lines) == 1 && length(p, lines[0]) < fullLine:
		case g.part+2 == len(para.Text.Parts) && !strings.ContainsAny(p.Text(para.Text.Parts[g.part+1]), " .?!"): // a signature
		case laidOut(p.Text(para.Text.Parts[g.part])), laidOut(p.Text(para.Text.Parts[g.part+1])):
		case p.Doc.Quotations().Contain(g.span), noCase(p.Text(p.Doc.Span)):
		default:
			reportSplit(p, para, g)
		}
	}
}

// gap is a place where blank lines cut a paragraph: after the part with this
// index.
type gap struct {
	part int
	span source.Span // from the last byte of that part to the first of the next
}

func length(p *lint.Pass, line source.Span) int { return utf8.RuneCountInString(p.Text(line)) }

// laidOut reports whether s is a line of a table or a list, or begins with a
// name like "iPhone", rather than running text.
func laidOut(s string) bool {
	if strings.Contains(strings.TrimLeft(s, " "), "   ") || strings.ContainsRune(s, '\t') {
		return true
	}
	if strings.IndexByte("-*+", s[0]) >= 0 || strings.HasPrefix(s, "•") {
		return true
	}
	return len(s) > 1 && 'a' <= s[0] && s[0] <= 'z' && ('A' <= s[1] && s[1] <= 'Z' || s[1] == ' ' && s[0] != 'a')
}

// noCase reports whether the letters of text have all been made small, so that
// a small letter tells nothing: less than one in fifty is a capital.
func noCase(text string) bool {
	capitals, small := 0, 0
	for _, c := range []byte(text) {
		switch {
		case 'A' <= c && c <= 'Z':
			capitals++
		case 'a' <= c && c <= 'z':
			small++
		}
	}
	return capitals*50 < small
}

func reportSplit(p *lint.Pass, para *cable.Paragraph, g gap) {
	f := p.Doc.File
	before, after := para.Text.Parts[g.part], para.Text.Parts[g.part+1]
	join, title := " ", "join the lines with a blank"
	gapLines := "the blank line"
	if f.LineOf(after.Start)-f.LineOf(before.Start) > 2 {
		gapLines += "s"
	}
	switch {
	case max(length(p, before), length(p, after)) <= wrappedLine:
		n := f.LineOf(before.Start)
		join, title = f.Text(source.Span{Start: f.Line(n).End, End: f.FullLine(n).End}), "delete "+gapLines
	case strings.HasSuffix(p.Text(before), "-"):
		join, title = "", "join the lines"
	}
	last, next := p.Text(before), p.Text(after)
	last = unquoted(last[strings.LastIndexByte(last, ' ')+1:])
	next, _, _ = strings.Cut(next, " ")
	p.Report(diag.Diagnostic{
		Span:    g.span,
		Message: fmt.Sprintf("a blank line cuts the sentence between %q and %q", last, unquoted(next)),
		Fix:     diag.Replace(diag.Unsafe, title, g.span, join),
	})
}

// unquoted returns a word without the quotation marks at its ends, unless it is
// nothing else.
func unquoted(word string) string {
	if bare := strings.Trim(word, "\"“”"); bare != "" {
		return bare
	}
	return word
}
