package transmission

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var precedenceMisspelt = &lint.Rule{
	ID:      "precedence-misspelt",
	Summary: "the precedence of an addressee is misspelt",
	Doc: `The precedence behind an addressee is one of five: FLASH, NIACT IMMEDIATE, IMMEDIATE,
PRIORITY, ROUTINE. "PIORITY" and "IMEDIATE" are none of them: programs take the word for
part of the name, and the addressee for ROUTINE.

A word that is one letter away, lost, added, changed or swapped with its neighbour, or cut
in two by a blank, is written out by a safe fix: nothing else ends an addressee with such a word. Of the long
words, two wrong letters are reported too, but left to a person.

Accepted: an addressee without a precedence; names that end in a number, a country or an
office.

Source: 5 FAH-1 H-221; ACP 127(G), Tape Relay Procedures, paragraph 150.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixSometimes,
	Check:    checkPrecedenceMisspelt,
}

func checkPrecedenceMisspelt(p *lint.Pass) {
	for i := range p.Doc.Addressees {
		s := misspelling(&p.Doc.Addressees[i])
		if s.meant == "" {
			continue
		}
		meant := s.meant
		if s.Text == strings.ToLower(s.Text) {
			meant = strings.ToLower(meant)
		}
		found := diag.Diagnostic{
			Span:    s.Span,
			Message: fmt.Sprintf("%q is no precedence; did you mean %q?", s.Text, meant),
		}
		if s.sure {
			found.Fix = diag.Replace(diag.Safe, fmt.Sprintf("replace with %q", meant), s.Span, meant)
		}
		p.Report(found)
	}
}
