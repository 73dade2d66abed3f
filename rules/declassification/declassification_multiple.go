package declassification

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var declassificationMultiple = &lint.Rule{
	ID:      "declassification-multiple",
	Summary: "the E.O. line has more than one declassification value",
	Doc: `The E.O. line has one date, one event or one code. With two it is not known
which of them counts: when several sources differ, the drafter carries over the
one that protects longest and leaves the others out.

Accepted are lists of X codes until 2003-09-21, the date after a 25X, 50X or 75X
code, and the same value twice. A date together with an event in words is not
judged: it may be part of the event.

Source: 32 CFR 2001.22; Intelligence Community Markings System Register and
Manual (2016), section E.2.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			if len(o.Codes)+len(o.Dates) < 2 {
				continue
			}
			if w := cable.FindOrder(o.Number.Text); w == nil || !cable.SinceAuthority.Contains(w.Era) || !o.Event.Absent() {
				continue
			}
			if s, ok := secondValue(p, o); ok {
				first := values(o)[0]
				p.Report(diag.Diagnostic{
					Span:    s,
					Message: fmt.Sprintf("a second declassification value, %q, after %q", printed(p, s), printed(p, first)),
					Related: []diag.Related{{Span: first, Message: "the first value"}},
				})
			}
		}
	},
}

// values returns the places of the codes and dates of o in print order.
func values(o *cable.Order) []source.Span {
	var spans []source.Span
	codes, dates := o.Codes, o.Dates
	for len(codes) > 0 || len(dates) > 0 {
		if len(dates) == 0 || len(codes) > 0 && codes[0].Span.Start < dates[0].Span.Start {
			spans, codes = append(spans, codes[0].Span), codes[1:]
		} else {
			spans, dates = append(spans, dates[0].Span), dates[1:]
		}
	}
	return spans
}

// secondValue returns the first value of o that is one too many.
func secondValue(p *lint.Pass, o *cable.Order) (source.Span, bool) {
	lists := !p.Doc.Dates().From.After(cable.CodesX.Last()) // or not known
	seen := make(map[string]bool)
	kinds := make(map[string]bool)
	for _, s := range values(o) {
		text := normalCode(p.Text(s))
		kind := "code"
		switch {
		case !isCode(o, s):
			kind = "date"
		case exemptionX.MatchString(text):
			kind = "x"
		case yearsCode.MatchString(text):
			kind = "years"
		}
		repeats := seen[text]
		listed := kind == "x" && kinds["x"] && len(kinds) == 1 && lists
		dated := kind == "date" && kinds["years"] && !kinds["date"]
		if len(kinds) > 0 && !repeats && !listed && !dated {
			return s, true
		}
		seen[text], kinds[kind] = true, true
	}
	return source.Span{}, false
}

func isCode(o *cable.Order, s source.Span) bool {
	for _, c := range o.Codes {
		if c.Span == s {
			return true
		}
	}
	return false
}
