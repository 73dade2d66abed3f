package transmission

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var precedenceAddresseeMismatch = &lint.Rule{
	ID:      "precedence-addressee-mismatch",
	Summary: "the precedence of the telegram is not the highest of its addressees",
	Doc: `Each addressee carries a precedence in words, ROUTINE when none is printed, and the
higher letter in front of the date-time group is the highest of them: "P" when somebody is
PRIORITY and nobody higher. Where they differ, a letter was changed or a word lost.

Drafts and prints may leave words out. Where the first addressee has none there, only a
word above the letter is reported.

Accepted: NIACT IMMEDIATE for O; a misspelt word, as what it was meant to be; a
date-time group without a precedence; the archive messages used since 2009.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 150 to 152; 5 FAH-1 H-221.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkPrecedenceAddressee,
}

func checkPrecedenceAddressee(p *lint.Pass) {
	d := p.Doc
	first, ok := highest(prosigns(d)) // whatever their order
	if !ok || len(d.Addressees) == 0 || d.Profile == cable.Smart {
		return
	}
	top, ok := highest(addresseePrecedences(d))
	switch {
	case ok && top.above(first):
		p.Report(diag.Diagnostic{
			Span:    first.Span,
			Message: fmt.Sprintf("precedence %q, but an addressee is %s; expected %q", first.Text, top.PrecedenceRow.Word, top.Prosign),
			Related: []diag.Related{{Span: top.Span, Message: "the highest precedence of the addressees"}},
		})
	case d.Profile != cable.Relay && !printed(d.Addressees[0]):
	case ok && first.above(top):
		p.Report(diag.Diagnostic{
			Span:    first.Span,
			Message: fmt.Sprintf("precedence %q, but no addressee is above %s", first.Text, top.PrecedenceRow.Word),
			Related: []diag.Related{{Span: top.Span, Message: "the highest precedence of the addressees"}},
		})
	case !ok && first.Prosign != "R":
		p.Report(diag.Diagnostic{
			Span:    first.Span,
			Message: fmt.Sprintf("precedence %q, but no addressee has one: all are ROUTINE", first.Text),
			Related: []diag.Related{{Span: d.Addressees[0].Span, Message: "the first addressee"}},
		})
	}
}

// printed reports whether a carries a precedence in words, be it misspelt.
func printed(a cable.Addressee) bool { return !a.Precedence.Absent() || misspelling(&a).meant != "" }
