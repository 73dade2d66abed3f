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

var portionControlMissing = &lint.Rule{
	ID:      "portion-control-missing",
	Summary: "a portion is marked NF, but the cable does not say NOFORN",
	Doc: `A control on a portion holds for the cable: when a paragraph is marked (C/NF), the banner
or a caption says NOFORN. Without it the cable as a whole may be shown to those who must not
see that paragraph.

One finding for the first such mark. The subject counts as a portion.

Accepted: NOFORN anywhere above the first paragraph, spelled out or not; (SBU/NF) on an
unclassified cable; marks in a text that the cable quotes; extracts, later sections that
stand alone, and cables without a banner; cables before 1995.

There is no fix: only the drafter knows whether the control or its absence is the slip.

Source: IC Markings System Register and Manual (2016), sections D.2 and H.8.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SincePortionControls,
	Check:    checkControlMissing,
}

// saysNOFORN matches the words that hold for the whole cable.
var saysNOFORN = regexp.MustCompile(`(?i)\bN ?O ?F ?O ?R ?N\b|/NF\b|\bNOT RELEASABLE\b`)

func checkControlMissing(p *lint.Pass) {
	d := p.Doc
	mark, what := noForeign(d)
	if mark == nil || !d.Level().Classified() || !d.Whole() {
		return
	}
	header := source.Span{Start: d.Span.Start, End: d.Span.End}
	if len(d.Paragraphs) > 0 {
		header.End = d.Paragraphs[0].Span.Start
	}
	if d.Subject != nil && d.Subject.Mark == mark {
		header.End = mark.Span.Start
	}
	if markedNOFORN(d) || saysNOFORN.MatchString(p.Text(header)) || d.Quoted(mark.Span) {
		return
	}
	p.Report(diag.Diagnostic{
		Span:    mark.Span,
		Message: fmt.Sprintf("%s is marked %s, but neither banner nor captions say NOFORN", what, p.Text(mark.Span)),
		Related: p.BannerLevel(),
	})
}

// markedNOFORN reports whether the banner or a caption of d is NOFORN: where most
// cables say it.
func markedNOFORN(d *cable.Document) bool {
	is := func(m cable.Marking) bool { return m.Name == "NOFORN" }
	return slices.ContainsFunc(d.CaptionMarkings(), is) || d.Banner() != nil && slices.ContainsFunc(d.Markings(d.Banner()), is)
}

// noForeign returns the first mark of a classified portion with NOFORN, and how
// messages name the portion; nil without one.
func noForeign(d *cable.Document) (*cable.Mark, string) {
	if d.Subject != nil && isNoForeign(d.Subject.Mark) {
		return d.Subject.Mark, "the subject"
	}
	for i := range d.Paragraphs {
		if isNoForeign(d.Paragraphs[i].Mark) {
			return d.Paragraphs[i].Mark, name(&d.Paragraphs[i])
		}
	}
	return nil, ""
}

func isNoForeign(m *cable.Mark) bool {
	if m == nil || !m.Level.Classified() {
		return false
	}
	for _, c := range m.Controls {
		if s := strings.ToUpper(c.Text); s == "NF" || s == "NOFORN" {
			return true
		}
	}
	return false
}
