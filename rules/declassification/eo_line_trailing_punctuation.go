package declassification

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var eoLineTrailingPunctuation = &lint.Rule{
	ID:      "eo-line-trailing-punctuation",
	Summary: "the E.O. line ends with a comma or a full stop",
	Doc: `The Department's computer read the E.O. line of the telegrams under E.O. 11652 and
refused what it did not expect. Its handbook names the extra comma and the full stop
at the end of the line among the errors. The fix deletes them.

Accepted are the points of an abbreviation, ` + "`N.A.`" + ` or ` + "`DECLAS ON DEPARTURE FROM U.S.`" + `;
and an event of several lines, to which an attention line below may have been added.
Cables of other orders are not checked: nobody read their lines by machine.

Source: handbook "Traffic Analysis by Geography and Subject", TL:TAGS-1
(1974), section 3.a.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	Era:      cable.Era{From: cable.SinceLabels.From, Until: cable.FindOrder("11652").Era.Until},
	Check: func(p *lint.Pass) {
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			if o.Kind == cable.OrderNone || !o.Event.Absent() && len(o.Value.Parts) > 1 {
				continue
			}
			last := o.Value.Parts[len(o.Value.Parts)-1]
			text := p.Text(last)
			value := strings.TrimRight(text, " .,;")
			if value == "" || value == text || abbreviated.MatchString(text) {
				continue
			}
			s := source.Span{Start: last.Start + int32(len(value)), End: last.End}
			p.Report(diag.Diagnostic{
				Span:    s,
				Message: fmt.Sprintf("the E.O. line ends with %q", p.Text(s)),
				Fix:     diag.Replace(diag.Safe, fmt.Sprintf("delete %q", p.Text(s)), s, ""),
			})
		}
	},
}

// abbreviated matches a value whose last point belongs to its last word: N.A.,
// U.S., CORP.
var abbreviated = regexp.MustCompile(`(?:\.\s?[A-Za-z]|[ .][A-Za-z]{1,4})\.$`)
