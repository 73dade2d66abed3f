package authority

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var reasonMissing = &lint.Rule{
	ID:      "reason-missing",
	Summary: "a classified cable names its classifier but no reason",
	Doc: `Every original decision to classify gives its reason, as a section of the
executive order and its letters. Section 1.5 of E.O. 12958 lists them, and
section 1.4 since the amendments of 2003-03-25.

Any citation counts, whatever its form: ` + "`for reasons 1.4 (b) and (d)`" + `,
` + "`Reason: 1.5 (D)`, `1.4 b/d`, `E.O. 12958, 1.4 (b,d)`" + `, on the E.O. line too, and
cut by a line end anywhere. A Derived From line replaces the reason, and so does a
classification guide. A section number outside the statement is no reason:
reviewers mark what they withhold with ` + "`1.4(B)`" + `. When the whole statement is
missing, classifier-missing says so and this rule is silent; where it names nobody
either, this rule reports both and classifier-unnamed is silent.

Source: E.O. 12958, section 1.7(a)(5); 32 CFR 2001.21; 5 FAH-1 H-240 (2004).`,
	Since:    "0.1",
	Severity: diag.Error,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		doc := p.Doc
		a := doc.Authority
		if !asked(doc) || a == nil || reasoned(doc) {
			return
		}
		d := diag.Diagnostic{
			Span:    reasonPlace(p, a),
			Message: fmt.Sprintf("no reason for classifying this %s cable", doc.Level()),
			Help:    fmt.Sprintf("The statement goes on with a section and its letters, such as \"for reasons %s (b) and (d)\".", sectionOn(doc).Number),
			Related: p.BannerLevel(),
		}
		if at, unnamed := namePlace(p, a); unnamed {
			d.Span = at
			d.Message = fmt.Sprintf("neither classifier nor reason given for this %s cable", doc.Level())
			d.Help = fmt.Sprintf("Name, position and reasons go here, such as \"DCM Pat Example for reasons %s (b) and (d)\".", sectionOn(doc).Number)
		}
		p.Report(d)
	},
}

// reasonPlace returns where the reason would go: after the statement, before
// its period.
func reasonPlace(p *lint.Pass, a *cable.Authority) source.Span {
	whole := place(a)
	text := p.Text(whole)
	return source.At(whole.Start + int32(len(strings.TrimRight(text, ". \t\r\n"))))
}

// reasoned reports whether the cable gives a reason, or takes its classification
// from a document that does.
func reasoned(doc *cable.Document) bool {
	a := doc.Authority
	if !a.Section.Absent() || len(a.Reasons) > 0 || len(a.DerivedFrom.Parts) > 0 {
		return true
	}
	if cites(doc, a.Text) || derived.MatchString(doc.Flatten(a.Text).Text) {
		return true
	}
	for i := range doc.Orders {
		if cites(doc, doc.Orders[i].Value) {
			return true
		}
	}
	for i := range doc.Paragraphs[:min(3, len(doc.Paragraphs))] {
		text := doc.Paragraphs[i].Text
		if opensReason.MatchString(doc.Flatten(text).Text) && cites(doc, text) {
			return true
		}
	}
	return false
}

// cites reports whether t has what may be meant for a citation, however
// damaged. The line end that cuts it may stand for a blank or for nothing.
func cites(doc *cable.Document, t cable.Text) bool {
	return citation.MatchString(doc.Flatten(t).Text) || citation.MatchString(doc.FlattenTight(t).Text)
}

var (
	// citation matches a section in every damage, 1,5 and I.4 and 14 (b), and a
	// reason in the words of the order.
	citation = regexp.MustCompile(`(?i)(?:^|[^0-9a-z])[1il](?:\s?[.,:;-]{1,2}\s?[1-9]|[1-9]\s?\(?[a-h]\b)` +
		`|\b(?:foreign (?:government|relations)|military|intelligence|scientific|technolog|nuclear|vulnerabilit|weapons of mass)`)
	// derived matches what a derivative statement names in place of a reason.
	derived     = regexp.MustCompile(`(?i)\bDERIV|\bMULTIPLE SOURCES\b|\bGUIDE\b|\bDSCG\b`)
	opensReason = regexp.MustCompile(`(?i)^\W*REASON`)
)
