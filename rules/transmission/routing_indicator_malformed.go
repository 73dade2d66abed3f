package transmission

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var routingIndicatorMalformed = &lint.Rule{
	ID:      "routing-indicator-malformed",
	Summary: "a routing indicator is not R and three to seven letters",
	Doc: `Each station of the network has a routing indicator: R, then the letters of its
nation, relay and place, as in RUEHMO. Line noise has cost some of them the first letter,
"UEHMO", or put a digit in their place. Relays cannot deliver to such a station.

A letter R that makes a known indicator of the rest is suggested. The fix is shown, never
made: other stations end alike.

Accepted: any case; ZEN in the place of an indicator, for an addressee who is served
by other means; addressees without an indicator, as in drafts and prints.

Source: 5 FAH-2 H-231; ACP 127(G), Tape Relay Procedures, paragraphs 204 and 206.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixSometimes,
	Check:    checkIndicators,
}

func checkIndicators(p *lint.Pass) {
	t := &p.Doc.Transmission
	if t.Routing != nil && !autodinForm.MatchString(t.Routing.Precedence.Text) {
		_, calls := routingWords(t.Routing)
		for _, w := range calls {
			if nearIndicator(w.Text) {
				checkIndicator(p, w)
			}
		}
	}
	if t.Origin != nil {
		checkIndicator(p, t.Origin.Station)
	}
	for i := range p.Doc.Addressees {
		a := &p.Doc.Addressees[i]
		if !strings.EqualFold(a.Indicator.Text, "ZEN") {
			checkIndicator(p, a.Indicator)
		}
	}
}

func checkIndicator(p *lint.Pass, w cable.Word) {
	upper := strings.ToUpper(w.Text)
	if w.Absent() || isIndicator(upper) {
		return
	}
	found := diag.Diagnostic{
		Span:    w.Span,
		Message: fmt.Sprintf("%q is no routing indicator; expected R and three to seven letters", w.Text),
	}
	if whole := "R" + upper; p.Doc.Codes().KnownIndicator(whole) {
		found.Message = fmt.Sprintf("%q is no routing indicator; did you mean %q?", w.Text, whole)
		found.Fix = diag.Replace(diag.DisplayOnly, fmt.Sprintf("replace with %q", whole), w.Span, whole)
	}
	p.Report(found)
}
