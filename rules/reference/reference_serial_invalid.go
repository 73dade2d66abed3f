package reference

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var referenceSerialInvalid = &lint.Rule{
	ID:      "reference-serial-invalid",
	Summary: "the number of a reference is 0 or has more than six digits",
	Doc: `Telegrams are numbered from 1 in each calendar year, and not even the Department
sends a million of them. A reference to number 0, or to one of seven digits, names no
cable: a number that was to be filled in, or damage.

Accepted: leading zeros, also those of page lines, FREDONIA 00000417; dates behind a
name, STATE 20070503; what stands behind a word that is no post of the tables, as it may
be another kind of document.

Source: National Archives, FAQ on the Central Foreign Policy File 1973-79, section I.12.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check: func(p *lint.Pass) {
		for i := range p.Doc.References {
			r := &p.Doc.References[i]
			if r.Post == "" || isSerial(r.Serial) || isDate(r.Serial) || !isPost(p.Doc, r) {
				continue
			}
			d := diag.Diagnostic{
				Span:    r.Number.Span,
				Message: fmt.Sprintf("the number %q has more than %d digits", r.Number.Text, maxSerial),
			}
			if r.Serial == "0" {
				d.Message = fmt.Sprintf("no telegram has the number %q", r.Number.Text)
			}
			p.Report(d)
		}
	},
}

// isDate reports whether s is a date of eight digits, the year first.
func isDate(s string) bool {
	return len(s) == len("20070503") && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20")) &&
		"01" <= s[4:6] && s[4:6] <= "12" && "01" <= s[6:] && s[6:] <= "31"
}
