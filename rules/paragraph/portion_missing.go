package paragraph

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var portionMissing = &lint.Rule{
	ID:      "portion-missing",
	Summary: "a paragraph of a classified cable has no portion mark",
	Doc: `Each numbered paragraph of a classified cable bears its own level right after the
number: "4. (C) Text". Without the mark nobody can tell which parts may be released
or quoted, and the banner cannot be checked against them.

A paragraph without a mark among marked ones is an error, and a warning in cables
before 14 October 1995, when E.O. 12958 took effect. A cable without any mark
gets one warning, not one for each paragraph.

Accepted:

- unclassified cables, which often carry no marks at all, and cables of the time
  before E.O. 12065 (1 December 1978);
- "1. (C - ENTIRE TEXT)" and other words that give one level to the whole cable;
- headings, tables, summaries without a number, sub-paragraphs, and numbers that
  start anew in a list or a quoted text: they go with what holds them;
- a first paragraph that only names the classifier;
- a mark behind the opening words, "1. Summary: (SBU) ...", or on each item of a
  paragraph;
- a damaged mark, which other rules report;
- extracts and cables whose text is lost, and a paragraph whose text was withheld.

Source: E.O. 12065, section 1-504; E.O. 12958, section 1.7(c); 5 FAH-1 H-246.2.`,
	Since:    "0.1",
	Severity: diag.Error,
	Era:      cable.SincePortions,
	Check:    checkPortionMissing,
}

// readable is the number of unmarked paragraphs below which a cable without any
// mark may be a remnant.
const readable = 2

func checkPortionMissing(p *lint.Pass) {
	d := p.Doc
	if !marksLevels(d) || d.Partial {
		return
	}
	portions := d.Portions()
	if len(portions.Unmarked) == 0 || d.EntireText() {
		return
	}
	sev := diag.Error
	if !cable.SinceAuthority.Contains(d.Dates()) {
		sev = diag.Warning
	}
	if len(portions.Marked) == 0 {
		// Only the first section would say that one level holds for all.
		if n := len(portions.Unmarked); n >= readable && len(portions.Unsure) == 0 && d.Whole() {
			p.Report(diag.Diagnostic{
				Severity: diag.Warning,
				Span:     portions.Unmarked[0].Number.Span,
				Message:  fmt.Sprintf("none of the %d paragraphs has a portion mark in a %s cable", n, d.Level()),
				Related:  p.BannerLevel(),
			})
		}
		return
	}
	quotations := d.Quotations()
	for _, q := range portions.Unmarked {
		if quotations.Contain(q.Span) {
			continue
		}
		p.Report(diag.Diagnostic{
			Severity: sev,
			Span:     q.Number.Span,
			Message:  fmt.Sprintf("paragraph %d has no portion mark in a %s cable", q.Number.Value, d.Level()),
			Help:     fmt.Sprintf("The level of the paragraph goes after its number: (%s) or a lower one.", d.Level().Symbol()),
			Related:  p.BannerLevel(),
		})
	}
}

// marksLevels reports whether the paragraphs of d had to be marked: its banner
// is classified, and it was not written under an order before E.O. 12065.
func marksLevels(d *cable.Document) bool {
	switch d.Level() {
	case cable.Confidential, cable.Secret, cable.TopSecret:
	default:
		return false
	}
	order := d.OrderNumber()
	return order != "11652" && order != "10501"
}
