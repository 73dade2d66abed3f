package declassification

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var eoLineRepeated = &lint.Rule{
	ID:      "eo-line-repeated",
	Summary: "two E.O. lines say different things",
	Doc: `A cable has one E.O. line. When a second one names another order or another
date, event or code, it is not known when the cable is declassified. Often the
second was added at a later release, or two cables were run together.

A second line that says the same in other words or spacing is accepted, and so is
one without a value. Lines repeated above a later section are no second line, nor
is one inside a quoted cable.

Source: handbook "Traffic Analysis by Geography and Subject", TL:TAGS-1
(1974), section 3.c: the E.O. line is the line below the captions.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check: func(p *lint.Pass) {
		var first *cable.Order
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			switch {
			case o.Kind == cable.OrderNone:
			case first == nil:
				first = o
			case orderSays(p, o) != orderSays(p, first):
				p.Report(diag.Diagnostic{
					Span:    o.Field.Span,
					Message: "this E.O. line says something else than the first",
					Related: []diag.Related{{Span: first.Field.Span, Message: "the first E.O. line"}},
				})
			}
		}
	},
}

// orderSays returns what o says, without differences of form.
func orderSays(p *lint.Pass, o *cable.Order) string {
	says := normalCode(o.Number.Text)
	switch o.Kind {
	case cable.OrderNotApplicable:
		return says + " N/A"
	case cable.OrderEvent:
		return says + " " + strings.ToUpper(printed(p, o.Value.Span()))
	}
	for _, c := range o.Codes {
		says += " " + strings.ReplaceAll(normalCode(c.Text), "-", "")
	}
	for _, d := range o.Dates {
		says += fmt.Sprintf(" %d-%d-%d", d.Year, d.Month, d.Day)
	}
	return says + " " + strings.ToUpper(o.Event.Text)
}
