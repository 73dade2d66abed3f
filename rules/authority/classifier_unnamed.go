package authority

import (
	"regexp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var classifierUnnamed = &lint.Rule{
	ID:      "classifier-unnamed",
	Summary: "the Classified By statement names nobody",
	Doc: `The statement names the person who classified the cable, by name or personal
identifier, and the position. Here the reason, or nothing at all, follows the
words at once.

A position alone is accepted, and so are a name that the publisher masked with
XXXX or brackets, a classification guide, and a statement with a Derived From
line.

Source: E.O. 12958, section 1.7(a)(2); E.O. 13526, section 1.6(a)(2).`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		a := p.Doc.Authority
		if a == nil || !p.Doc.Whole() {
			return
		}
		if at, ok := namePlace(p, a); ok {
			p.Report(diag.Diagnostic{
				Span:    at,
				Message: "nobody is named as the classifier",
				Help:    "Name and position go here.",
			})
		}
	},
}

// namePlace returns where the name is missing in a statement that names nobody.
// It reports false for others.
func namePlace(p *lint.Pass, a *cable.Authority) (source.Span, bool) {
	if a.Name != "" || a.Title != "" || len(a.DerivedFrom.Parts) > 0 || a.Field == nil || a.Field.Kind != cable.FieldClassifiedBy {
		return source.Span{}, false
	}
	m := nobody.FindStringSubmatchIndex(p.Text(place(a)))
	if m == nil {
		return source.Span{}, false
	}
	return source.At(place(a).Start + int32(m[3])), true
}

// nobody matches a statement whose label, group 1, is followed at once by the
// reason, or by nothing.
var nobody = regexp.MustCompile(`(?i)(class?if?ied[ \t]+by(?:[ \t]*:)?)\s*(?:$|(?:(?:for|per|under|due to)\s+)?(?:the\s+)?(?:following\s+)?(?:reasons?\b|sections?\b|e\.?o\.?\s?1|1\s?[.,]\s?[1-9]))`)
