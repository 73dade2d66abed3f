package declassification

import (
	"fmt"
	"regexp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var declassificationCodeRange = &lint.Rule{
	ID:      "declassification-code-range",
	Summary: "the E.O. line has an exemption code that does not exist",
	Doc: `
The exemptions of E.O. 12958, section 1.6(d), are numbered X1 to X8, and those of
section 3.4(b) are 25X1 to 25X9. X0, X9 and X10 do not exist, and neither does
1.5X1: section 1.5 lists the reasons for classification.

Accepted are ` + "`X1` to `X8`, `1.6X1` to `1.6X8`, `25X1` to `25X9`" + `, and the 50X and
75X codes of E.O. 13526.

Source: E.O. 12958, sections 1.6(d) and 3.4(b).`,
	Since:    "0.1",
	Severity: diag.Error,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		for i := range p.Doc.Orders {
			for _, c := range p.Doc.Orders[i].Codes {
				m := numbered.FindStringSubmatch(normalCode(c.Text))
				if m == nil {
					continue
				}
				d := diag.Diagnostic{Span: c.Span}
				first, last := "X1", "X8"
				switch prefix, number := m[1], m[2]; {
				case prefix == "1.5" || prefix == "1.4":
					d.Message = fmt.Sprintf("code %q takes an exemption from section %s, which lists reasons (want 1.6X1 to 1.6X8)", printed(p, c.Span), prefix)
				case prefix != "" && prefix != "1.6":
					first, last = prefix+"X1", prefix+"X9"
					fallthrough
				default:
					if number >= "1" && number <= last[len(last)-1:] && len(number) == 1 {
						continue
					}
					d.Message = fmt.Sprintf("code %q does not exist (want %s to %s)", printed(p, c.Span), first, last)
				}
				p.Report(d)
			}
		}
	},
}

// numbered matches an exemption code: its section or years, and its number.
var numbered = regexp.MustCompile(`^(1\.\d|25|50|75)?X(\d+)`)
