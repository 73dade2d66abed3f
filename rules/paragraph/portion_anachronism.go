package paragraph

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var portionAnachronism = &lint.Rule{
	ID:      "portion-anachronism",
	Summary: "a portion mark was not in use on the date of the message",
	Doc: `The marks of unclassified information changed: (LOU) was replaced by (SBU) on 1 October
1995, and (CUI) exists since 4 November 2010. A mark outside its years means that the date
is misread, that the mark was added to the copy, or that the paragraph comes from another
cable.

A mark is reported once, where it first stands. The subject counts as a portion.

Accepted: (LOU) to the end of 1995, while posts changed over; marks in a text that the
cable quotes; a cable with neither a date nor an executive order.

Source: 00 STATE 018029 (2000), which restates 95 STATE 232445; E.O. 13556 (2010).`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkMarkYears,
}

func checkMarkYears(p *lint.Pass) {
	d := p.Doc
	misuses := p.Misuses()
	check := func(m *cable.Mark, q *cable.Paragraph) {
		if m == nil {
			return
		}
		symbol := strings.ToUpper(m.Symbol.Text)
		if symbol == "LIMITED OFFICIAL USE" {
			symbol = "LOU"
		}
		if why := misuses.Of(symbol); why != "" && !d.Quoted(m.Span) {
			what := "the subject"
			if q != nil {
				what = name(q)
			}
			misuses.Report(symbol, m.Span, fmt.Sprintf("%s is marked %s, which is %s", what, p.Text(m.Span), why))
		}
	}
	if d.Subject != nil {
		check(d.Subject.Mark, nil)
	}
	for i := range d.Paragraphs {
		check(d.Paragraphs[i].Mark, &d.Paragraphs[i])
	}
}
