package transmission

import (
	"fmt"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var precedenceOrder = &lint.Rule{
	ID:      "precedence-order",
	Summary: "two precedences are the same, or the lower comes first",
	Doc: `A telegram may have two precedences, that of the action addressees and a lower one for
the others: "P R 031455Z MAY 07". The higher comes first. Two that are equal, or the
lower first, cannot both be right.

Accepted: one precedence; any two in falling order.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 150 and 152.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkPrecedenceOrder,
}

func checkPrecedenceOrder(p *lint.Pass) {
	list := prosigns(p.Doc)
	for i := 1; i < len(list); i++ {
		a, b := list[i-1], list[i]
		found := diag.Diagnostic{Span: a.Span.Cover(b.Span)}
		switch {
		case a.above(b):
			continue
		case b.above(a):
			found.Message = fmt.Sprintf("precedence %q stands before the higher %q; expected the higher first", a.Text, b.Text)
		default:
			found.Message = fmt.Sprintf("precedence %q stands twice; expected a lower one, or one alone", b.Text)
		}
		p.Report(found)
	}
}
