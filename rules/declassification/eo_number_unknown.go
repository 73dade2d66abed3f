package declassification

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/spell"
)

var eoNumberUnknown = &lint.Rule{
	ID:      "eo-number-unknown",
	Summary: "the number on the E.O. line is no order on classification",
	Doc: `Six executive orders on classification have stood on E.O. lines: 10501, 11652,
12065, 12356, 12958 and 13526. Any other number is a slip of the typist or of
the machine that read the print, and nothing that depends on the order can be
checked.

The order in force on the message date is suggested when one digit leads to it,
or else the nearest of the six. The orders that amend one of them, such as 13292,
never stand on the line: the amended order keeps its number. Blanks inside the
number are left to token-blanks.

Source: 18 F.R. 7049 (10501), 37 F.R. 5209 (11652), 43 F.R. 28949 (12065),
47 F.R. 14874 (12356), 60 F.R. 19825 (12958), 75 F.R. 707 (13526).`,
	Since:    "0.1",
	Severity: diag.Error,
	Fixes:    lint.FixSometimes,
	Check: func(p *lint.Pass) {
		for i := range p.Doc.Orders {
			n := p.Doc.Orders[i].Number
			number := strings.Join(strings.Fields(n.Text), "")
			if number == "" || cable.FindOrder(number) != nil {
				continue
			}
			d := diag.Diagnostic{Span: n.Span}
			near, amends := cable.OrderAmendments[number]
			if !amends {
				near = nearestOrder(p.Doc, number)
			}
			switch {
			case amends:
				d.Message = fmt.Sprintf("E.O. %s amends E.O. %s, whose number the line keeps", number, near)
			case near != "":
				d.Message = fmt.Sprintf("E.O. %q is no order on classification; did you mean %q?", number, near)
			default:
				d.Message = fmt.Sprintf("E.O. %q is no order on classification (want %s)", number, strings.Join(orderNumbers(), ", "))
			}
			if near != "" {
				d.Fix = diag.Replace(diag.Unsafe, fmt.Sprintf("replace with %q", near), n.Span, near)
			}
			p.Report(d)
		}
	},
}

// orderNumbers returns the numbers of all orders, oldest first.
func orderNumbers() []string {
	var numbers []string
	for _, w := range cable.OrderWindows {
		numbers = append(numbers, w.Number)
	}
	return numbers
}

// nearestOrder returns the order that number was meant to be, or "". The order
// in force on the message date comes first; without it only one may be near.
func nearestOrder(doc *cable.Document, number string) string {
	if t, ok := doc.Date(); ok {
		if w := cable.OrderOn(t); w != nil {
			if near := spell.Nearest(number, []string{w.Number}); near != "" {
				return near
			}
		}
	}
	found := ""
	for _, known := range orderNumbers() {
		if near := spell.Nearest(number, []string{known}); near != "" {
			if found != "" {
				return ""
			}
			found = near
		}
	}
	return found
}
