package paragraph

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var summaryUnclosed = &lint.Rule{
	ID:      "summary-unclosed",
	Summary: `a summary without "End summary", or the reverse`,
	Doc: `A summary that opens in running text, ` + "`1. (C) Summary:`" + `, closes with ` + "`End summary`" + `. Without the one or the
other, nobody can tell what the drafter meant to be the summary, and programs that extract it take too much or
nothing. Drafters forget it at times; more often a line was lost.

Openers and closers are found with additions (` + "`Summary and Comment:`, `End of summary`" + `), across line ends and page
lines, and with a letter lost. The finding marks the words that have no partner.

Accepted without a finding: a summary that is headed rather than opened, with or without a ruler, for the next
heading ends it; the word elsewhere in a paragraph; a closer below any earlier opener or heading; extracts, and
files that hold only some of the sections.

Source: 5 FAH-1 H-246.3 (2004) on the summary.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Needs:    cable.SummaryWords,
	Check: func(p *lint.Pass) {
		d := p.Doc
		if !d.Whole() || sectionsLeft(d) {
			return
		}
		opener, closer, closed := summaryWords(d)
		switch {
		case !opener.Empty() && !closed:
			p.Report(diag.Diagnostic{
				Span:    opener,
				Message: `the summary that opens here has no "End summary"`,
			})
		case !closer.Empty() && !mentionsSummary(d, closer.Start):
			p.Report(diag.Diagnostic{
				Span:    closer,
				Message: fmt.Sprintf("%q closes a summary that nothing opens", strings.Join(strings.Fields(p.Text(closer)), " ")),
			})
		}
	},
}

var (
	summaryOpener = regexp.MustCompile(`(?i)^\(?(?:begin\s+)?summa?r?y(?:\s*(?:and|&|/|,|with)\s*[a-z]+(?:\s+[a-z]+)?)?\s*[:.-]`)
	// summaryCloser matches what may close a summary, and closerSentence what
	// surely does: a sentence of its own.
	summaryCloser  = regexp.MustCompile(`(?i)\b(?:end|en|nd)s?\b[.:]?(?:\s+[a-z]+){0,4}?[\s/,&]+s?u?m{2,3}a?r?y\b|\bsummary\s+ends?\b`)
	closerSentence = regexp.MustCompile(`(?i)(?:^|[.?!:;"')(-]\s*)(end\s+(?:of\s+)?summary(?:\s*(?:and|&|/)\s*[a-z]+(?:\s+[a-z]+)?)?)\s*(?:[.:)-]|$)`)
	summaryWord    = regexp.MustCompile(`(?i)\bs?u?m{2,3}a?r?y\b`)
)

// summaryWords returns the words that open a summary in running text, the
// sentence that closes one, and whether anything may close it. A Span is empty
// when there are no such words.
func summaryWords(d *cable.Document) (opener, closer source.Span, closed bool) {
	const (
		opens  = 4  // a summary is opened in one of the first paragraphs
		before = 60 // bytes before the word that may belong to its closer
		after  = 40
	)
	words := slices.Collect(d.Words(cable.SummaryWords))
	above := "" // the end of the paragraph above: a page line may cut a closer
	for i := range d.Paragraphs {
		para := &d.Paragraphs[i]
		if len(para.Text.Parts) == 0 {
			continue
		}
		last := d.File.Text(para.Text.Parts[len(para.Text.Parts)-1])
		if !namesSummary(d, words, para.Text.Span()) {
			above = last
			continue
		}
		flat := d.Flatten(para.Text)
		text := flat.Text
		if m := summaryOpener.FindStringIndex(text[:min(len(text), before+after)]); m != nil && i < opens && opener.Empty() && m[1] < len(text) && !headedSummary(d, para) {
			opener = flat.Span(m[0], m[1])
		}
		for at := 0; ; {
			k := indexSummary(text[at:])
			if k < 0 {
				break
			}
			at += k
			from, to := max(0, at-before), min(len(text), at+after)
			window := text[from:to]
			if from == 0 {
				closed = closed || summaryCloser.MatchString(above[max(0, len(above)-before):]+" "+window)
			}
			closed = closed || summaryCloser.MatchString(window)
			if m := closerSentence.FindStringSubmatchIndex(window); m != nil && closer.Empty() {
				closer = flat.Span(from+m[2], from+m[3])
			}
			at++
		}
		above = last
	}
	return opener, closer, closed
}

// namesSummary reports whether one of words, which may be SUMMARY, stands in s and
// is.
func namesSummary(d *cable.Document, words []int32, s source.Span) bool {
	return slices.ContainsFunc(words, func(at int32) bool {
		const longest = len("SUMMMARY")
		return s.Start <= at && at < s.End && indexSummary(d.File.Text(source.Span{Start: at, End: min(at+int32(longest), s.End)})) >= 0
	})
}

// indexSummary returns where s has the end of SUMMARY from the two M on, which it
// keeps when one of the other letters is lost, or -1.
func indexSummary(s string) int {
	for i := 0; i+1 < len(s); i++ {
		switch {
		case s[i+1]|0x20 != 'm':
			i++ // nor is it the first of two
		case s[i]|0x20 == 'm' && endsSummary(s[i:]):
			return i
		}
	}
	return -1
}

// endsSummary reports whether s, which begins with two M, goes on with ARY, which
// may lack the A or the R, or stand behind a third M.
func endsSummary(s string) bool {
	i := len("MM")
	for _, optional := range [...]byte{'m', 'a', 'r'} {
		if i < len(s) && s[i]|0x20 == optional {
			i++
		}
	}
	return i < len(s) && s[i]|0x20 == 'y'
}

// headedSummary reports whether para stands under a heading that names a
// summary.
func headedSummary(d *cable.Document, para *cable.Paragraph) bool {
	return para.Heading >= 0 && summaryWord.MatchString(d.File.Text(d.Headings[para.Heading].Text.Span()))
}

// mentionsSummary reports whether the text before the offset end names a
// summary, in a paragraph or a heading.
func mentionsSummary(d *cable.Document, end int32) bool {
	for i := range d.Headings {
		if s := d.Headings[i].Text.Span(); s.End <= end && summaryWord.MatchString(d.File.Text(s)) {
			return true
		}
	}
	for i := range d.Paragraphs {
		t := d.Paragraphs[i].Text.Span()
		if t.End = min(t.End, end); t.Start < t.End && summaryWord.MatchString(d.File.Text(t)) {
			return true
		}
	}
	return false
}

// sectionsLeft reports whether d announces more sections than the file holds.
func sectionsLeft(d *cable.Document) bool {
	last, of := 0, 0
	for _, place := range d.Sections() {
		last, of = max(last, place.Number), max(of, place.Of)
	}
	return last < of
}
