package authority

import (
	"fmt"
	"regexp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var classifierMissing = &lint.Rule{
	ID:      "classifier-missing",
	Summary: "a classified cable does not say who classified it",
	Doc: `Since E.O. 12958 took effect on 1995-10-14 every classified document names the
person who classified it, with the position, on its face. In a cable this is
the statement before paragraph 1, such as
` + "`Classified By: DCM Pat Example for reasons 1.4 (b) and (d).`" + `, or paragraph 1
itself in the first years:
` + "`1. (U) CLASSIFIED BY DCM PAT EXAMPLE. REASON: 1.5 (D).`" + `

Accepted in its place is a Derived From line. Posts were still changing over
until 1996-04-11: up to then a missing statement is a warning. The rule is
silent on a cable under an earlier order, of which E.O. 12065 names the
classifier on the E.O. line and E.O. 12356 asks for none; on extracts, on later
sections alone, and when the level of the banner cannot be read; on messages with
neither an E.O. nor a TAGS line, which are other services' or repeat another
telegram; and on the archive messages used since 2009.

Source: E.O. 12958, section 1.7(a)(2); 5 FAH-1 H-240 (2004).`,
	Since:    "0.1",
	Severity: diag.Error,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		doc := p.Doc
		labelled := doc.Order() != nil || len(doc.Tags) > 0 // else it is another service's, or quotes
		if !asked(doc) || !labelled || stated(doc) {
			return
		}
		d := diag.Diagnostic{
			Span:    doc.MissingAt(cable.FieldClassifiedBy),
			Message: fmt.Sprintf("nothing says who classified this %s cable", doc.Level()),
			Help:    fmt.Sprintf("A statement such as \"Classified By: DCM Pat Example for reasons %s (b) and (d).\" goes here.", sectionOn(doc).Number),
			Related: p.BannerLevel(),
		}
		if a := doc.Authority; a != nil {
			d.Span = source.At(place(a).Start)
			d.Help = "A line such as \"Classified By: DCM Pat Example\" goes above the reason."
		}
		if doc.Conventions().AuthorityGrace().Contains(doc.Dates()) {
			d.Severity = diag.Warning
		}
		p.Report(d)
	},
}

// stated reports whether the cable says who classified it or from what its
// classification is derived.
func stated(doc *cable.Document) bool {
	if a := doc.Authority; a != nil && !reasonOnly(a) {
		return true
	}
	// A damaged label may have been read as part of the field before it.
	head := doc.Span
	if b := doc.Banner(); b != nil {
		head.Start = b.Span.End
	}
	ps := doc.Paragraphs
	if len(ps) > 0 {
		head.End = ps[0].Span.Start
	}
	if head.Start < head.End && statement.MatchString(doc.File.Text(head)) {
		return true
	}
	// Some drafters sign off with the statement. One that is quoted from
	// another cable stands in the middle.
	for i := range ps {
		if i >= 2 && i < len(ps)-2 {
			continue
		}
		text := doc.Flatten(ps[i].Text).Text
		if at := statement.FindStringIndex(text); at != nil && at[0] < 40 {
			return true
		}
	}
	return false
}

// reasonOnly reports whether a begins at its Reason line and names nobody.
func reasonOnly(a *cable.Authority) bool {
	return a.Field != nil && a.Field.Kind == cable.FieldReason && a.Name == "" && len(a.DerivedFrom.Parts) == 0
}

// statement matches the words that open the statement, with the letters that
// copies lose or misread.
var statement = regexp.MustCompile(`(?i)\b(?:CLASS?[I1L]?F?[I1L]?ED[ \t]+BY|CLASSIF(?:IED|YING|ICATION)[ \t]+(?:PER|OFFICER|OFFICIAL|AUTHORITY)|DERIVED[ \t]+FROM)\b`)
