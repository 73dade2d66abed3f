package transmission

import (
	"fmt"
	"regexp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var routingLineMalformed = &lint.Rule{
	ID:      "routing-line-malformed",
	Summary: "the routing line is not a doubled precedence and routing indicators",
	Doc: `Format line 2 tells the relay how fast to send and where: the precedence, doubled so
that noise is seen, then the routing indicators of the stations called, and nothing
else: "PP RUEHLE RUEHZN". A single precedence, two letters that differ or another word
on the line is damage.

Accepted: any number of indicators, in any order, also on several lines; any case; the
first line of the AUTODIN form, "PTTUZYUW RUEHFDA0417 1231455-UUUU--RUEHC"; a copy
without the line. An indicator with a wrong letter is routing-indicator-malformed's.

Source: 5 FAH-2 H-321.2; ACP 127(G), Tape Relay Procedures, paragraphs 151, 152 and 204.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkRoutingLine,
}

// autodinForm is the first line of JANAP 128, whose first letter is the
// precedence.
var autodinForm = regexp.MustCompile(`^[ZOPRYM][A-Z]{2}[A-Z][A-Z]{3}[A-Z0-9]$`)

func checkRoutingLine(p *lint.Pass) {
	r := p.Doc.Transmission.Routing
	if r == nil || autodinForm.MatchString(r.Precedence.Text) {
		return
	}
	first, calls := routingWords(r)
	if row, ok := codes.Prosign(first.Text); !ok || len(first.Text) != len(row.Routing) {
		p.Report(diag.Diagnostic{
			Span:    first.Span,
			Message: fmt.Sprintf("the routing line begins with %q; expected ZZ, OO, PP or RR", first.Text),
		})
	} else if len(calls) > 0 && calls[0].Span.Start == first.Span.End {
		p.Report(diag.Diagnostic{
			Span:    first.Span.Cover(calls[0].Span),
			Message: fmt.Sprintf("no blank stands between %q and %q", first.Text, calls[0].Text),
		})
	}
	if len(calls) == 0 {
		p.Report(diag.Diagnostic{
			Span:    r.Span,
			Message: "the routing line calls no station; expected routing indicators",
		})
	}
	for _, w := range calls {
		if !nearIndicator(w.Text) {
			p.Report(diag.Diagnostic{
				Span:    w.Span,
				Message: fmt.Sprintf("%q on the routing line is no routing indicator", w.Text),
			})
		}
	}
}

// routingWords returns the precedence of r, or what stands in its place, and the
// words behind it.
func routingWords(r *cable.Routing) (cable.Word, []cable.Word) {
	if r.Precedence.Absent() && len(r.Indicators) > 0 {
		return r.Indicators[0], r.Indicators[1:]
	}
	return r.Precedence, r.Indicators
}

// nearIndicator reports whether s is a routing indicator or a damaged one: one
// word of letters, with a digit or two among them.
func nearIndicator(s string) bool {
	letters := 0
	for i := range len(s) {
		switch {
		case 'A' <= s[i]&^0x20 && s[i]&^0x20 <= 'Z':
			letters++
		case !isDigit(s[i]):
			return false
		}
	}
	return letters >= 3 && letters >= len(s)-2
}
