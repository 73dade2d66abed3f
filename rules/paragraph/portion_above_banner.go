package paragraph

import (
	"fmt"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var portionAboveBanner = &lint.Rule{
	ID:      "portion-above-banner",
	Summary: "a paragraph is marked above the cable's classification",
	Doc: `The banner must carry the highest level of any portion. A paragraph marked (S) in a
CONFIDENTIAL cable means that the banner is too low, that the mark was misread, or
that the paragraph comes from another cable.

The markings of unclassified information, (U), (SBU), (LOU) and (FOUO), are of one
rank and never above a banner.

Accepted: a banner whose level cannot be read; marks inside a text that the cable
quotes between BEGIN TEXT and END TEXT or QUOTE and UNQUOTE; (C) as the third letter
of a list (A), (B), (C). A mark for the entire text is compared by
entire-text-conflict, the mark of the subject by subject-portion-above-banner.

There is no fix: nothing but the drafter's records can say which of the two levels
is right.

Source: IC Markings System Register and Manual (2016), section D.2; 32 CFR 2001.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkAboveBanner,
}

func checkAboveBanner(p *lint.Pass) {
	d := p.Doc
	quotations := sync.OnceValue(d.Quotations) // most cables have no need of them
	for i := range d.Paragraphs {
		q := &d.Paragraphs[i]
		if q.Mark == nil || q.Mark.EntireText || !q.Mark.Level.Outranks(d.Level()) ||
			isListLetter(d, i) || quotations().Contain(q.Mark.Span) {
			continue
		}
		p.Report(diag.Diagnostic{
			Span:    q.Mark.Span,
			Message: fmt.Sprintf("%s is marked %s in %s cable", name(q), p.Text(q.Mark.Span), article(d.Level())),
			Related: p.BannerLevel(),
		})
	}
}

// isListLetter reports whether the mark of paragraph i is the letter of an item:
// "(C)" after a paragraph that begins with "(B)", or "C)" in a list of "A)".
func isListLetter(d *cable.Document, i int) bool {
	q := &d.Paragraphs[i]
	if len(q.Mark.Symbol.Text) != 1 {
		return false
	}
	if q.Mark.Span.Start == q.Mark.Symbol.Span.Start { // no opening bracket
		return isLettered(d, q.Mark.Symbol.Text)
	}
	if q.Number != nil || i == 0 {
		return false
	}
	before := d.Flatten(d.Paragraphs[i-1].Text).Text
	letter := string(q.Mark.Symbol.Text[0] - 1)
	return strings.HasPrefix(before, "("+letter+")") || strings.HasPrefix(before, letter+")")
}

// name returns how messages name a paragraph.
func name(q *cable.Paragraph) string {
	if q.Number == nil {
		return "a paragraph"
	}
	return fmt.Sprintf("paragraph %d", q.Number.Value)
}

// article returns a level as an adjective with its article: "an UNCLASSIFIED".
func article(l cable.Level) string {
	if l == cable.Unclassified {
		return "an " + l.String()
	}
	return "a " + l.String()
}
