package authority

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var classifierUntitled = &lint.Rule{
	ID:      "classifier-untitled",
	Summary: "the classifier is named without a position",
	Doc: `The statement gives the name and the position of the person who classified the
cable: ` + "`Classified By: DCM Pat Example`" + `. The position says whether that person could
classify at all. Here a name stands alone.

Silent, because it is not sure that a name is all there is: one word or three, of which
one may be a short form of a position; a name that the publisher masked; words beside
the name that are not understood; and a position named further on in the statement.
A classification that is derived from another document is not checked.

Source: E.O. 12958, section 1.7(a)(2); E.O. 13526, section 1.6(a)(2);
5 FAH-1 H-240 (2004).`,
	Since:    "0.1",
	Severity: diag.Info,
	OptIn:    true,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		a := p.Doc.Authority
		if a == nil || !p.Doc.Level().Classified() || len(a.DerivedFrom.Parts) > 0 || !isWholeName(a.Name) ||
			bare(a.Name) != bare(a.Classifier.Text) || position.MatchString(p.Doc.Flatten(a.Text).Text) {
			return
		}
		p.Report(diag.Diagnostic{
			Span:    a.Classifier.Span,
			Message: fmt.Sprintf("classifier %q is named without a position", a.Name),
			Help:    "The position goes before or after the name.",
		})
	},
}

// isWholeName reports whether name is a first name and a surname. A word more
// may be the short form of a position.
func isWholeName(name string) bool {
	words := 0
	for _, w := range strings.Fields(name) {
		if !addition.MatchString(w) {
			words++
		}
	}
	return words == 2
}

// addition matches an initial, a particle or what comes after a surname.
var addition = regexp.MustCompile(`^(?:[A-Z]\.?|[a-z]+|(?i:JR|SR)\.?|II|III|IV)$`)

// position matches the words of a position further on in a statement.
var position = regexp.MustCompile(`(?i)\b(?:title|position|office|ambassador|charg|dcm|counsel|consul|chief|director|secretary|minister|attach|advis)`)

// bare returns s without blanks and punctuation.
func bare(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\r\n.,;:()-", r) }), "")
}
