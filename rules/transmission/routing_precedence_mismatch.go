package transmission

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var routingPrecedenceMismatch = &lint.Rule{
	ID:      "routing-precedence-mismatch",
	Summary: "the routing line has another precedence than the date-time group",
	Doc: `The routing line repeats, doubled, the highest precedence in front of the date-time
group: "PP RUEHLE" goes with "P R 031455Z MAY 07". Relays send by the first, readers
go by the second. Where they differ, one of the two was changed.

Accepted: a copy without one of the lines; a precedence that is no known one, which
other rules report.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 151 and 152; 5 FAH-2 H-321.2.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkRoutingPrecedence,
}

func checkRoutingPrecedence(p *lint.Pass) {
	r := p.Doc.Transmission.Routing
	top, ok := highest(prosigns(p.Doc))
	if r == nil || !ok || len(r.Precedence.Text) != 2 {
		return
	}
	row, known := codes.Prosign(r.Precedence.Text)
	if !known || row.Rank == top.Rank {
		return
	}
	p.Report(diag.Diagnostic{
		Span: r.Precedence.Span,
		Message: fmt.Sprintf("the routing line has %q, the date-time group %q; expected %q",
			r.Precedence.Text, strings.ToUpper(top.Text), top.Routing),
		Related: []diag.Related{{Span: top.Span, Message: "the highest precedence"}},
	})
}
