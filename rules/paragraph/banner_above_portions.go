package paragraph

import (
	"fmt"
	"regexp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var bannerAbovePortions = &lint.Rule{
	ID:      "banner-above-portions",
	Summary: "no portion is marked as high as the banner",
	Doc: `The banner carries the highest level of any portion. When every paragraph of a
SECRET cable is marked (C) or lower, the cable is classified too high, a mark was
misread, or a paragraph is lost.

The subject counts as a portion. The rule speaks only when all portions are there to
be judged. It is silent on:

- a cable with an unmarked paragraph or a damaged mark, which other rules report;
- a cable whose paragraph numbers have a gap, an extract, and a file that lacks some
  of the cable's sections: the missing part may be the classified one;
- a mark for the entire text;
- a mark at the banner's level anywhere else, such as on an item or a heading;
- words that explain the higher level: a compilation, "in aggregate", or a
  transmittal that is unclassified when its enclosure is removed;
- cables before E.O. 12065 (1 December 1978).

There is no fix: cablelint never lowers a classification.

Source: IC Markings System Register and Manual (2016), sections B.7, B.10 and D.2;
32 CFR 2001.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SincePortions,
	Check:    checkBannerAbove,
}

func checkBannerAbove(p *lint.Pass) {
	d := p.Doc
	if !marksLevels(d) || !d.Whole() {
		return
	}
	highest := highestMark(d)
	if highest == nil || !d.Level().Outranks(highest.Level) {
		return
	}
	portions := d.Portions()
	if len(portions.Marked) == 0 || len(portions.Unmarked) > 0 || len(portions.Unsure) > 0 ||
		hasGap(portions.Marked) || !allSections(d) || unmarkedSummary(d) {
		return
	}
	text := d.File.Text(d.Span)
	if explained.MatchString(text) || marksAt(text, d.Level()) || d.EntireText() {
		return
	}
	p.Report(diag.Diagnostic{
		Span:    d.Banner().Words,
		Message: fmt.Sprintf("the banner says %s, but no portion is marked above (%s)", d.Level(), highest.Level.Symbol()),
		Related: []diag.Related{{Span: highest.Span, Message: fmt.Sprintf("%s is the highest mark", p.Text(highest.Span))}},
	})
}

// highestMark returns the first of the highest marks of the subject and the
// paragraphs, or nil when there is none or one without a known level.
func highestMark(d *cable.Document) *cable.Mark {
	var best *cable.Mark
	if d.Subject != nil {
		best = d.Subject.Mark
	}
	for i := range d.Paragraphs {
		m := d.Paragraphs[i].Mark
		if m != nil && (best == nil || m.Level == cable.NoLevel || m.Level.Outranks(best.Level)) {
			best = m
		}
		if best != nil && best.Level == cable.NoLevel {
			return nil
		}
	}
	return best
}

// hasGap reports whether the paragraphs, which are numbered, lack one.
func hasGap(ps []*cable.Paragraph) bool {
	for i := 1; i < len(ps); i++ {
		if ps[i].Number.Value > ps[i-1].Number.Value+1 {
			return true
		}
	}
	return ps[0].Number.Value > 2 // 1 may name the classifier
}

// allSections reports whether the file of d goes on to the last section.
func allSections(d *cable.Document) bool {
	b := d.Banner()
	if b.Section == nil || b.Section.Of == 1 || d.Signature != nil {
		return true
	}
	for _, s := range d.Sections() {
		if s.Valid() && s.Number == s.Of {
			return true
		}
	}
	return false
}

// unmarkedSummary reports whether the cable has a summary outside the numbered
// paragraphs that takes over the level of the cable.
func unmarkedSummary(d *cable.Document) bool {
	if d.Summary == nil {
		return false
	}
	for i := range d.Paragraphs {
		q := &d.Paragraphs[i]
		if q.Span.Contains(d.Summary.Span()) {
			return q.Number == nil && q.Mark == nil
		}
	}
	return true
}

// explained matches the words that let a banner be above all portions.
var explained = regexp.MustCompile(`(?i)\bcompilation\b|\bin (?:the )?aggregate\b|\bwhen\s+(?:\S+\s+){0,4}?(?:removed|separated|detached)\b|\bupon\s+(?:the\s+)?(?:removal|separation)\b|\bclassified\s+(?:attachments?|enclosures?|annex)\b`)

// marks are what marks any level, wherever it stands.
var marks = map[cable.Level]*regexp.Regexp{
	cable.Confidential: regexp.MustCompile(`(?i)\((?:C|S|TS|CONFIDENTIAL|SECRET|TOP SECRET)(?:\s?[-/][^()\n]{1,40})?\)`),
	cable.Secret:       regexp.MustCompile(`(?i)\((?:S|TS|SECRET|TOP SECRET)(?:\s?[-/][^()\n]{1,40})?\)`),
	cable.TopSecret:    regexp.MustCompile(`(?i)\((?:TS|TOP SECRET)(?:\s?[-/][^()\n]{1,40})?\)`),
}

// marksAt reports whether text has a mark at level or above anywhere.
func marksAt(text string, level cable.Level) bool { return marks[level].MatchString(text) }
