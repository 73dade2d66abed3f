package authority

import (
	"regexp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var derivedFromIncomplete = &lint.Rule{
	ID:      "derived-from-incomplete",
	Summary: "a Derived From line does not say which source, of which date",
	Doc: `Who derives a classification names the document or guide that it comes from, with its
date, so that others can look it up. ` + "`Multiple Sources`" + ` needs a list of them in the cable.

Accepted as a date are a year, a date in any form, the number of a guide that begins
with its year, such as ` + "`DSCG 05-1`" + `, the number of another cable, and the references of this
one. Accepted as a list are two references or more, words such as "Sources:" anywhere in
the cable, and anything that follows the words on the line. A source that the publisher masked
is not judged, nor is an unclassified cable.

Source: 32 CFR 2001.22(c); Intelligence Community Markings System Register and
Manual (2016), sections E.2 and E.3; ISM.XML rule ISM-ID-00143.`,
	Since:    "0.1",
	Severity: diag.Info,
	OptIn:    true,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		a := p.Doc.Authority
		if a == nil || len(a.DerivedFrom.Parts) == 0 || !p.Doc.Level().Classified() {
			return
		}
		flat := p.Doc.Flatten(a.DerivedFrom)
		if multiple.MatchString(flat.Text) {
			if len(p.Doc.References) < 2 && !sourceList.MatchString(p.Text(p.Doc.Span)) {
				p.Report(diag.Diagnostic{
					Span:    flat.Span(0, len(flat.Text)),
					Message: "multiple sources without a list of them",
					Help:    "A list of the sources belongs in the cable.",
				})
			}
			return
		}
		if several.MatchString(flat.Text) || dated.MatchString(flat.Text) {
			return
		}
		p.Report(diag.Diagnostic{
			Span:    source.At(a.DerivedFrom.Span().End),
			Message: "the source has no date",
			Help:    "The date of the source goes here.",
		})
	},
}

var (
	// multiple matches a line that says no more than this; several one that
	// says it and more.
	multiple = regexp.MustCompile(`(?i)^(?:multiple|various|several)(?: sources?| documents?)?\W*$`)
	several  = regexp.MustCompile(`(?i)^(?:multiple|various|several)\b`)
	// sourceList matches the words that open a list of sources.
	sourceList = regexp.MustCompile(`(?i)\bsources?(?: list| documents?)?:\s*\S|\blist of sources\b|\bsource list\b|\bsources? (?:is|are) listed\b`)
	// dated matches a source that has a date, or that is looked up by a number
	// or a place in which the date stands.
	dated = regexp.MustCompile(`(?i)\b(?:19|20)\d\d\b|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|\b(?:19|20)\d{6}\b|\bDATED\b|\bDTD\b` +
		`|\b(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.? ?\d|\b\d{1,2} ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)` +
		`|\bDSCG\W*\d\d|\bREFS?\b|\bREFTELS?\b|\bPARAS?\b|\bPARAGRAPHS?\b|[A-Z]{4,} 0*\d{2,6}(?:[^-\d]|$)|X{3,}|^\[`)
)
