package banner

import (
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var sectionMissing = &lint.Rule{
	ID:      "section-missing",
	Summary: "the sections in the file have a gap",
	Doc: `A file that holds sections 1 and 3 of a cable lacks section 2. Either its text
is lost, or the banner or page line that began it is. The finding is an error,
but a warning when the paragraph numbers run on over the gap without a break: then
only the line is lost.

Accepted: a file with one section alone, first, last or in between, as archives
often keep the sections of a cable apart; a file that ends before the last section;
a cable that lost all its page lines; sections in another order; a section that is
there with another total, which section-count-mismatch reports. The rule is silent
when some banner or page line of the cable has no readable section number, because
it may be the one that is missing.

Source: ACP 127(G), Tape Relay Procedures, paragraph 208.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkSectionMissing,
}

func checkSectionMissing(p *lint.Pass) {
	places := p.Doc.Sections()
	total := agreedTotal(places)
	if total == nil || total.Of < 3 || unreadSection(p.Doc) {
		return
	}
	first := make(map[int]*cable.SectionPlace) // where each section is first named
	lowest := total.Of
	for i := range places {
		s := &places[i]
		if !s.Valid() || s.Of != total.Of {
			continue // another rule's finding
		}
		if first[s.Number] == nil {
			first[s.Number] = s
		}
		lowest = min(lowest, s.Number)
	}
	for before, n := lowest, lowest+1; n <= total.Of; n++ {
		if first[n] == nil {
			continue
		}
		if n > before+1 && !misnumbered(places, total.Of, before, n) {
			reportGap(p, first[before], first[n])
		}
		before = n
	}
}

// misnumbered reports whether a section between two numbers is there, but with
// another total than of.
func misnumbered(places []cable.SectionPlace, of, before, after int) bool {
	return slices.ContainsFunc(places, func(s cable.SectionPlace) bool {
		return s.Of != of && before < s.Number && s.Number < after
	})
}

func reportGap(p *lint.Pass, before, after *cable.SectionPlace) {
	d := diag.Diagnostic{
		Span: after.Section.Span,
		Message: fmt.Sprintf("section %d of %d follows section %d: %s missing",
			after.Number, after.Of, before.Number, between(before.Number, after.Number)),
		Related: []diag.Related{{Span: before.Section.Span, Message: fmt.Sprintf("section %d begins here", before.Number)}},
	}
	if before.Section.Span.Start < after.Section.Span.Start && runsOn(p.Doc, before.Section.Span, after.Section.Span) {
		d.Severity = diag.Warning
		d.Message = fmt.Sprintf("section %d of %d follows section %d: no line begins what is between",
			after.Number, after.Of, before.Number)
		d.Help = "The paragraph numbers run on, so that only the banner or page line seems to be lost, and no text."
	}
	p.Report(d)
}

// between names the sections between two numbers, with its verb.
func between(before, after int) string {
	switch after - before {
	case 2:
		return fmt.Sprintf("section %d is", before+1)
	case 3:
		return fmt.Sprintf("sections %d and %d are", before+1, before+2)
	}
	return fmt.Sprintf("sections %d to %d are", before+1, after-1)
}

// unreadSection reports whether a banner or page line of the cable lacks a
// section number that it may have had.
func unreadSection(d *cable.Document) bool {
	for i := range d.Banners {
		b := &d.Banners[i]
		if d.OwnSerial(b.Serial) && (b.Section == nil || b.Section.Number < 0 || b.Section.Of < 0) {
			return true
		}
	}
	for i := range d.Pages {
		if p := &d.Pages[i]; p.Section.Of <= 0 && p.Page != 1 && d.OwnSerial(p.Serial) {
			return true
		}
	}
	return false
}

// runsOn reports whether the paragraph numbers rise one by one from the section
// that begins at from to the first numbered paragraph after to.
func runsOn(d *cable.Document, from, to source.Span) bool {
	last := 0
	for i := range d.Paragraphs {
		q := &d.Paragraphs[i]
		if q.Number == nil || q.Span.End <= from.Start {
			continue
		}
		if last > 0 && q.Number.Value != last+1 {
			return false
		}
		if q.Span.Start >= to.End {
			return last > 0
		}
		last = q.Number.Value
	}
	return false
}
