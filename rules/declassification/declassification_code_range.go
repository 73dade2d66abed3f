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
	Doc: `The exemptions of E.O. 12958, section 1.6(d), are numbered X1 to X8, and those of
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
			o := &p.Doc.Orders[i]
			if o.Kind != cable.OrderCode {
				continue // a word of an event, such as PROJECT X10
			}
			for _, c := range o.Codes {
				if want := wantCode(normalCode(c.Text)); want != "" {
					p.Report(diag.Diagnostic{
						Span:    c.Span,
						Message: fmt.Sprintf("declassification code %q does not exist (want %s)", printed(p, c.Span), want),
					})
				}
			}
		}
	},
}

// wantCode returns the range that an exemption code misses, or "" for a code
// that exists or is no exemption.
func wantCode(code string) string {
	m := exemptionCode.FindStringSubmatch(code)
	if m == nil {
		return ""
	}
	section, number := m[1], m[2]
	want, last := "X1 to X8", "8"
	switch section {
	case "25", "50", "75":
		want, last = section+"X1 to "+section+"X9", "9"
	case "1.4", "1.5": // where the reasons are
		return "1.6X1 to 1.6X8"
	case "1.6":
		want = "1.6X1 to 1.6X8"
	case "":
	default:
		return ""
	}
	if len(number) == 1 && "1" <= number && number <= last {
		return ""
	}
	return want
}

// exemptionCode matches an exemption code: its section or years, and its number.
var exemptionCode = regexp.MustCompile(`^(1\.\d|25|50|75)?X-?(\d+)`)
