package paragraph

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var textAfterSignature = &lint.Rule{
	ID:      "text-after-signature",
	Summary: "text stands below the signature",
	Doc: `The signature ends the text. What follows it is not the cable's own: a note of the
communications centre, the words of a web page, or the beginning of another cable.

The rule is not in the default set, for a name and a heading in capitals look alike. A line
counts as the signature when it is one or two words of capitals below the last numbered
paragraph and the end of a sentence, and no common heading.

Accepted: end marks, BT, NNNN and the number; classification and page lines; release stamps;
NOTE BY OC/T and the like; an archive's attributes; a second name.

Source: ACP 127(G), Tape Relay Procedures, paragraph 133, on what follows the text.`,
	Since:    "0.1",
	Severity: diag.Info,
	OptIn:    true,
	Check: func(p *lint.Pass) {
		name, after := earlySignature(p.Doc)
		if name == nil {
			return
		}
		p.Report(diag.Diagnostic{
			Span:    after,
			Message: fmt.Sprintf("text stands below the signature %q", p.Text(*name)),
			Related: []diag.Related{{Span: *name, Message: "the signature"}},
		})
	},
}

var (
	surname = regexp.MustCompile(`^(?:[A-Z][A-Z'-]{2,}|(?:MC|MAC|VAN|DE|LA) ?[A-Z][A-Z'-]{2,})(?: [A-Z][A-Z'-]{2,})?$`)
	// headingWord matches words of headings that look like names.
	headingWord = regexp.MustCompile(`\b(?:[A-Z]+(?:TION|TIONS|MENT|MENTS|ITY|ITIES|ANCE|ENCE|ICS|ISM|NESS|ING|INGS)|SUMMARY|BACKGROUND|NOTES?|ANNEX(?:ES)?|TEXT|END|PARTICIPANTS?|POINTS?|NEXT|STEPS?|QUOTE|UNQUOTE|REFERENCES?|ATTACHED|ENCLOSURES?|MINIMIZE|CONTACTS?|BIOS?|BIOGRAPHIC|DATA|AGENDA|SCHEDULE|GUIDANCE|OVERVIEW|OUTLOOK|ISSUES|TABLES?|REPORT|LIST|NAMES?|QUESTIONS?|ANSWERS?|FOREIGN|AFFAIRS|TRADE|LABOR|ENERGY|SECURITY|MEDIA|PRESS)\b`)
)

// earlySignature returns the line that is the signature of d although other text
// stands below it, and that text; nil when there is none.
func earlySignature(d *cable.Document) (name *source.Span, after source.Span) {
	if d.Signature != nil || d.Profile == cable.Smart {
		return nil, source.Span{}
	}
	lines := lastLines(d)
	for i := 1; i+1 < len(lines); i++ {
		text := d.File.Text(lines[i])
		if len(text) > 32 || !surname.MatchString(text) || headingWord.MatchString(text) ||
			!sentenceEnd.MatchString(d.File.Text(lines[i-1])) {
			continue
		}
		after := lines[i+1]
		for _, l := range lines[i+1:] {
			if !endsMessage(d, lines[i].End, l.Start) {
				after.End = l.End
			}
		}
		if !endsMessage(d, lines[i].End, after.Start) && strings.Count(d.File.Text(after), " ") >= 2 {
			return &lines[i], after
		}
	}
	return nil, source.Span{}
}

// lastLines returns the lines of text of d from its last numbered paragraph on.
func lastLines(d *cable.Document) []source.Span {
	last := 0
	for i := range d.Paragraphs {
		if d.Paragraphs[i].Number != nil {
			last = i
		}
	}
	var lines []source.Span
	for i := last; i < len(d.Paragraphs); i++ {
		lines = append(lines, d.Paragraphs[i].Text.Parts...)
	}
	for i := range d.Headings {
		if parts := d.Headings[i].Text.Parts; len(lines) > 0 && len(parts) > 0 && parts[0].Start > lines[0].Start {
			lines = append(lines, parts...)
		}
	}
	slices.SortFunc(lines, func(a, b source.Span) int { return cmp.Compare(a.Start, b.Start) })
	return lines
}

// endsMessage reports whether an end mark stands between two offsets.
func endsMessage(d *cable.Document, from, to int32) bool {
	return slices.ContainsFunc(d.Blocks, func(b cable.Block) bool {
		return (b.Kind == cable.BlockEnd || b.Kind == cable.BlockArchive) && from <= b.Span.Start && b.Span.End <= to
	})
}
