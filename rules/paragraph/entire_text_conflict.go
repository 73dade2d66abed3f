package paragraph

import (
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var entireTextConflict = &lint.Rule{
	ID:      "entire-text-conflict",
	Summary: "an ENTIRE TEXT mark contradicts the banner or the marks below it",
	Doc: `From 1978 to about 1996 most classified cables did not mark each paragraph. Their
first paragraph said "(C - ENTIRE TEXT)", and that level is the banner's. Another
level means that the banner or the mark was misread; a single mark above it on a later
paragraph contradicts it too. A lower mark further down is a warning: some drafters
meant it as an exception.

Accepted: the markings of unclassified information for each other, (SBU) for U and
LOU; a mark of the same level on later paragraphs; a (U) first paragraph that names
the classifier, above the mark for the rest.

There is no fix: nothing but the drafter's records can say which level is right.

Source: E.O. 12065, section 1-504; IC Markings System Register and Manual (2016),
sections C and D.2.`,
	Since:    "0.1",
	Severity: diag.Error,
	Era:      cable.SincePortions,
	Check:    checkEntireText,
}

func checkEntireText(p *lint.Pass) {
	d := p.Doc
	entire := slices.IndexFunc(d.Paragraphs, func(q cable.Paragraph) bool {
		return q.Mark != nil && q.Mark.EntireText
	})
	if entire < 0 {
		return
	}
	whole := d.Paragraphs[entire].Mark
	quotations := d.Quotations()
	if quotations.Contain(whole.Span) {
		return
	}
	if differ(whole.Level, d.Level()) {
		p.Report(diag.Diagnostic{
			Span:    whole.Span,
			Message: fmt.Sprintf("the entire text is marked %s in %s cable", whole.Level, article(d.Level())),
			Related: p.BannerLevel(),
		})
	}
	for i := entire + 1; i < len(d.Paragraphs); i++ {
		q := &d.Paragraphs[i]
		if q.Mark == nil || !differ(whole.Level, q.Mark.Level) || quotations.Contain(q.Mark.Span) {
			continue
		}
		report := diag.Diagnostic{
			Span:    q.Mark.Span,
			Message: fmt.Sprintf("%s is marked %s, but the entire text %s", name(q), p.Text(q.Mark.Span), whole.Level),
			Related: []diag.Related{{Span: whole.Span, Message: "the mark for the entire text"}},
		}
		if whole.Level.Outranks(q.Mark.Level) {
			report.Severity = diag.Warning
		}
		p.Report(report)
	}
}

// differ reports whether two known levels are of different rank.
func differ(a, b cable.Level) bool { return a.Outranks(b) || b.Outranks(a) }
