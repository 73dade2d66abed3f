package authority

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var reasonLetterRepeated = &lint.Rule{
	ID:      "reason-letter-repeated",
	Summary: "a reason is given twice in one list",
	Doc: `A list such as ` + "`1.4 (b/b)`" + ` gives one reason twice. Nearly always the second
letter was meant to be another: most cables cite (b) and (d).

Only letters of one list are compared. A statement that gives its whole citation
twice, ` + "`for reasons 1.4 (b) and (d). Reasons: 1.4 (b) and (d)`" + `, is accepted.

Source: E.O. 12958, section 1.5; E.O. 13526, section 1.4.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		if p.Doc.Authority == nil {
			return
		}
		reasons := p.Doc.Authority.Reasons
		for i, r := range reasons {
			for k := range i {
				if !strings.EqualFold(reasons[k].Text, r.Text) || !oneList(p, reasons[k:i+1]) {
					continue
				}
				p.Report(diag.Diagnostic{
					Span:    r.Span,
					Message: fmt.Sprintf("reason (%s) is given twice", r.Text),
					Related: []diag.Related{{Span: reasons[k].Span, Message: "it is given here already"}},
				})
				break
			}
		}
	},
}

// oneList reports whether reasons stand in one list: nothing but brackets,
// separators and "and" between one and the next.
func oneList(p *lint.Pass, reasons []cable.Word) bool {
	for i := 1; i < len(reasons); i++ {
		between := p.Text(source.Span{Start: reasons[i-1].Span.End, End: reasons[i].Span.Start})
		between = strings.ToLower(strings.Join(strings.Fields(between), ""))
		between = strings.ReplaceAll(strings.ReplaceAll(between, "and", ""), "or", "")
		if strings.Trim(between, "()/&+,;-") != "" {
			return false
		}
	}
	return true
}
