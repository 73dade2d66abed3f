package declassification

import (
	"fmt"
	"regexp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var declassificationEventIndefinite = &lint.Rule{
	ID:      "declassification-event-indefinite",
	Summary: "the cable is declassified on an event without a date",
	Doc: `An event may stand in place of a declassification date when it is definite and will
come. ` + "`DECL: AFTER KOREAN UNIFICATION`" + ` may never come, and nobody is told when it has. An
event together with the latest date, ` + "`DECL: 05/03/2017 OR AFTER THE VOTE`" + `, settles both.

Accepted is an event that names its time: a year, ` + "`AFTER THE 2009 ELECTION`" + `, or a number of
days, months or years. Silent, too, are unclassified cables, an event that the publisher
masked, and ` + "`N/A TO RD PORTIONS`" + `, which is none. Before the amendments of 2003-03-25 events
were often set and are not judged.

Source: E.O. 12958 as amended by E.O. 13292, section 1.5(a); E.O. 13526,
section 1.5(a).`,
	Since:    "0.1",
	Severity: diag.Info,
	OptIn:    true,
	Era:      cable.Since13292,
	Check: func(p *lint.Pass) {
		if !p.Doc.Level().Classified() {
			return
		}
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			if o.Kind != cable.OrderEvent || len(o.Dates) > 0 || len(o.Codes) > 0 || timed.MatchString(o.Event.Text) {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    o.Event.Span,
				Message: fmt.Sprintf("declassification event %q without a date", printed(p, o.Event.Span)),
				Help:    "A date beside the event says when the cable is declassified at the latest.",
			})
		}
	},
}

// timed matches an event that says when it comes, one that the publisher masked,
// and "N/A TO RD PORTIONS".
var timed = regexp.MustCompile(`(?i)\b(?:19|20)\d\d\b|\b(?:DAYS?|MONTHS?|YEARS?)\b|^N/?A TO\b|^\[|\bX{3,}\b`)
