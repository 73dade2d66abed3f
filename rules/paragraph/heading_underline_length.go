package paragraph

import (
	"cmp"
	"fmt"
	"html"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var headingUnderlineLength = &lint.Rule{
	ID:      "heading-underline-length",
	Summary: "the hyphens under a heading are not as long as the heading",
	Doc: `A heading stands on a line of its own with a line of hyphens below it, or above and below. The hyphens are
typed to the length of the heading, so a difference of two or more shows that a line was cut, joined or
replaced in the copy. A difference of one is reported as information only: often a blank of the heading was
lost.

Lengths count code points without blanks at the ends. A heading of several lines is as long as its longest
line; hyphens under its last line only, or above its first, may have the length of that line. Hyphens that
begin or end in the column of an indented heading are right too.

Accepted without a finding: one to three hyphens, which are a blank line or a separator; hyphens across the
whole page (55 or more); hyphens of one length under all headings of a cable and shorter than none; and
headings whose own length has changed, by crosses in place of a name, by markup or a wrong encoding, or by a
character that replaced two or three (a dash, an ellipsis). Rulers of other characters are left to
` + "`heading-underline-character`" + `.

Source: the practice of the cables of 2001 to 2010; 5 FAH-1 H-246.1 gives the line of 55 characters.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		if uniformRulers(p.Doc) {
			return
		}
		for i := range p.Doc.Headings {
			checkRulers(p, &p.Doc.Headings[i])
		}
	},
}

const (
	// separatorHyphens is the number of hyphens up to which a line of them is
	// a blank line or a separator rather than a ruler.
	separatorHyphens = 3
	// pageHyphens is the number of hyphens from which on a ruler may run across
	// the page: a drafted line holds 55 characters (5 FAH-1 H-246.1).
	pageHyphens = 55
)

// checkRulers reports the rulers of h that are not as long as h. Two rulers of
// one length are one finding.
func checkRulers(p *lint.Pass, h *cable.Heading) {
	if len(h.Text.Parts) == 0 || altered(p.Text(h.Text.Span())) {
		return
	}
	above, below := hyphens(p, h.Above), hyphens(p, h.Ruler)
	if above > 0 && (h.Ruler.Empty() || above != below) {
		checkRuler(p, h, h.Text.Parts[0], h.Above)
	}
	switch {
	case below == 0:
	case above == below:
		checkRuler(p, h, h.Text.Parts[len(h.Text.Parts)-1], h.Ruler, h.Above)
	default:
		checkRuler(p, h, h.Text.Parts[len(h.Text.Parts)-1], h.Ruler)
	}
}

// altered reports whether heading has lost its length: crosses in place of a
// name, markup, or characters in the wrong encoding.
func altered(heading string) bool {
	if strings.Contains(strings.ToUpper(heading), "XXX") {
		return true
	}
	return strings.ContainsAny(heading, "<>ÃÂ\ufffd") || strings.Contains(heading, "â€") || strings.Contains(heading, "](")
}

// checkRuler reports ruler when its length is neither that of the longest line
// of h nor that of the line next to it. The fix also covers twins, rulers of
// the same length.
func checkRuler(p *lint.Pass, h *cable.Heading, next, ruler source.Span, twins ...source.Span) {
	length := func(line source.Span) int { return utf8.RuneCountInString(p.Text(line)) }
	longest := slices.MaxFunc(h.Text.Parts, func(a, b source.Span) int { return cmp.Compare(length(a), length(b)) })
	have, want := hyphens(p, ruler), length(longest)
	if fits(p, longest, ruler) || fits(p, next, ruler) ||
		have <= separatorHyphens || have >= pageHyphens && have > want {
		return
	}
	d := diag.Diagnostic{
		Span:    ruler,
		Message: fmt.Sprintf("%d hyphens rule off a heading of %d characters", have, want),
		Related: []diag.Related{{Span: h.Text.Span(), Message: "the heading"}},
		Fix:     &diag.Fix{Title: fmt.Sprintf("rule the heading with %d hyphens", want), Safety: diag.Safe},
	}
	if want-have == 1 || have-want == 1 {
		d.Severity = diag.Info
	}
	for _, s := range append(twins, ruler) {
		d.Fix.Edits = append(d.Fix.Edits, diag.Edit{Span: s, New: strings.Repeat("-", want)})
		if s != ruler {
			d.Related = append(d.Related, diag.Related{Span: s, Message: "the ruler above it"})
		}
	}
	p.Report(d)
}

// spelledOut undoes what word processors make of hyphens and points.
var spelledOut = strings.NewReplacer("–", "--", "—", "--", "…", "...")

// fits reports whether ruler is as long as line, as long as line was before a
// conversion, or begins and ends in the columns of line and its indent.
func fits(p *lint.Pass, line, ruler source.Span) bool {
	text, have := p.Text(line), hyphens(p, ruler)
	if utf8.RuneCountInString(text) == have {
		return true
	}
	long := spelledOut.Replace(text)
	if utf8.RuneCountInString(long) == have || utf8.RuneCountInString(html.UnescapeString(text)) == have {
		return true
	}
	f := p.Doc.File
	column := func(off int32) int { return f.Position(off, source.Runes).Column }
	return column(line.End) == column(ruler.End) && column(ruler.Start) <= column(line.Start)
}

// hyphens returns the length of ruler, or 0 when it is not made of hyphens.
func hyphens(p *lint.Pass, ruler source.Span) int {
	if strings.Trim(p.Text(ruler), "-") != "" {
		return 0
	}
	return ruler.Len()
}

// uniformRulers reports whether d rules all its headings, three or more, with
// the same number of hyphens, and none too short: the drafter's style.
func uniformRulers(d *cable.Document) bool {
	length, headings := 0, 0
	for i := range d.Headings {
		h := &d.Headings[i]
		if h.Ruler.Empty() {
			continue
		}
		headings++
		if length == 0 {
			length = h.Ruler.Len()
		}
		if h.Ruler.Len() != length {
			return false
		}
		for _, line := range h.Text.Parts {
			if utf8.RuneCountInString(d.File.Text(line)) > length {
				return false
			}
		}
	}
	return headings >= 3
}
