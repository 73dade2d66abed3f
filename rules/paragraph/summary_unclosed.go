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
		places := summaryPlaces(d)
		opener := summaryOpening(d, places)
		if !opener.Empty() && !closesSummary(places) {
			p.Report(diag.Diagnostic{
				Span:    opener,
				Message: `the summary that opens here has no "End summary"`,
			})
			return
		}
		if !opener.Empty() && opener.Start == places[0].flat.Offset(0) {
			return // nothing names a summary above it
		}
		if closer := summaryClosing(places); !closer.Empty() && !mentionsSummary(d, closer.Start) {
			p.Report(diag.Diagnostic{
				Span:    closer,
				Message: fmt.Sprintf("%q closes a summary that nothing opens", strings.Join(strings.Fields(p.Text(closer)), " ")),
			})
		}
	},
}

var (
	summaryOpener = regexp.MustCompile(`(?i)^\(?(?:begin\s+)?summa?r?y(?:\s*(?:and|&|/|,|with)\s*[a-z]+(?:\s+[a-z]+)?)?\s*[:.-]`)
	// summaryCloser matches what may close a summary from its END on, summaryEnds
	// another form of it, and closerSentence what surely closes one: a sentence of
	// its own.
	summaryCloser  = regexp.MustCompile(`(?i)^(?:end|en|nd)s?\b[.:]?(?:\s+[a-z]+){0,4}?[\s/,&]+s?u?m{2,3}a?r?y\b`)
	summaryEnds    = regexp.MustCompile(`(?i)\bsummary\s+ends?\b`)
	closerSentence = regexp.MustCompile(`(?i)(?:^|[.?!:;"')(-]\s*)(end\s+(?:of\s+)?summary(?:\s*(?:and|&|/)\s*[a-z]+(?:\s+[a-z]+)?)?)\s*(?:[.:)-]|$)`)
	summaryWord    = regexp.MustCompile(`(?i)\bs?u?m{2,3}a?r?y\b`)
)

// summaryPlace is a word in a paragraph that may be SUMMARY, and the text round it.
type summaryPlace struct {
	para   int        // index of the paragraph
	flat   cable.Flat // its text
	from   int        // where the window begins in it
	window string
	above  string // what goes before the window: a page line may cut a closer
}

// summaryPlaces returns the places in d, in source order.
func summaryPlaces(d *cable.Document) []summaryPlace {
	const (
		before = 60 // bytes before the word that may belong to its closer
		after  = 40
	)
	words := slices.Collect(d.Words(cable.SummaryWords))
	var places []summaryPlace
	above := "" // the last line above the paragraph
	for i := range d.Paragraphs {
		t := d.Paragraphs[i].Text
		if len(t.Parts) == 0 {
			continue
		}
		if namesSummary(d, words, t.Span()) {
			flat := d.Flatten(t)
			for at := 0; ; at++ {
				k := indexSummary(flat.Text[at:])
				if k < 0 {
					break
				}
				at += k
				place := summaryPlace{para: i, flat: flat, from: max(0, at-before)}
				place.window = flat.Text[place.from:min(len(flat.Text), at+after)]
				if place.from == 0 {
					place.above = above[max(0, len(above)-before):]
				}
				places = append(places, place)
			}
		}
		above = d.File.Text(t.Parts[len(t.Parts)-1])
	}
	return places
}

// summaryOpening returns the words that open a summary in running text, or an
// empty Span.
func summaryOpening(d *cable.Document, places []summaryPlace) source.Span {
	const (
		opens   = 4   // a summary is opened in one of the first paragraphs
		longest = 100 // bytes of the words that open it
	)
	for i, place := range places {
		if place.para >= opens {
			break
		}
		if i > 0 && places[i-1].para == place.para {
			continue
		}
		text := place.flat.Text
		m := summaryOpener.FindStringIndex(text[:min(len(text), longest)])
		if m != nil && m[1] < len(text) && !headedSummary(d, &d.Paragraphs[place.para]) {
			return place.flat.Span(m[0], m[1])
		}
	}
	return source.Span{}
}

// closesSummary reports whether anything at places may close a summary. It begins
// with the last one: the first opens it, as a rule.
func closesSummary(places []summaryPlace) bool {
	for _, place := range slices.Backward(places) {
		if mayClose(place.window) || place.from == 0 && mayClose(place.above+" "+place.window) {
			return true
		}
	}
	return false
}

// mayClose reports whether s holds what may close a summary.
func mayClose(s string) bool {
	ends := false // END, perhaps damaged, stands somewhere
	for i := 0; i+1 < len(s); i++ {
		c, next := s[i]|0x20, s[i+1]|0x20
		if (c == 'e' && next == 'n' || c == 'n' && next == 'd') && (i == 0 || !isWordByte(s[i-1])) {
			if summaryCloser.MatchString(s[i:]) {
				return true
			}
			ends = true
		}
	}
	return ends && summaryEnds.MatchString(s)
}

// isWordByte reports whether c belongs to a word for regular expressions.
func isWordByte(c byte) bool { return isLetter(c) || '0' <= c && c <= '9' || c == '_' }

// summaryClosing returns the sentence that closes a summary, or an empty Span.
func summaryClosing(places []summaryPlace) source.Span {
	for _, place := range places {
		if !mayClose(place.window) {
			continue
		}
		if m := closerSentence.FindStringSubmatchIndex(place.window); m != nil {
			return place.flat.Span(place.from+m[2], place.from+m[3])
		}
	}
	return source.Span{}
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
