package declassification

import (
	"fmt"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var declassificationTooLate = &lint.Rule{
	ID:      "declassification-too-late",
	Summary: "the declassification date is beyond the limit of its order",
	Doc: `E.O. 12958 let a cable stay classified for ten years, unless an exemption code
such as X1 stood on the line. Since the amendments of 2003-03-25 the limit is
25 years, also under E.O. 13526. A later date needs a code that allows it, or
its year is mistyped.

The years are counted by the calendar from the message date, with one day to
spare for the difference between Zulu time and the post's. The limit of the day
itself is accepted. With any code on the line the rule is silent, and so it is
for E.O. 12356 and before, which set no limit.

Source: E.O. 12958, section 1.6, and 5 CFR 1312.6; 32 CFR 2001.12 (2003);
E.O. 13526, section 1.5.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		message, ok := p.Doc.Date()
		if !ok || !underLimits(p.Doc) {
			return
		}
		limit := limitOn(message)
		if limit == nil {
			return
		}
		last := message.AddDate(limit.Years, 0, 1)
		for d, t := range setDates(p.Doc) {
			if t.After(last) {
				p.Report(diag.Diagnostic{
					Span: d.Span,
					Message: fmt.Sprintf("declassification date %q is more than %d years after the message date, %s",
						printed(p, d.Span), limit.Years, message.Format(time.DateOnly)),
					Related: p.MessageDate(),
				})
			}
		}
	},
}

// underLimits reports whether doc is classified under an order that limits its
// duration, without a code that exempts it.
func underLimits(doc *cable.Document) bool {
	if l := doc.Level(); l != cable.NoLevel && !l.Classified() {
		return false
	}
	for i := range doc.Orders {
		if len(doc.Orders[i].Codes) > 0 {
			return false
		}
	}
	w := cable.FindOrder(doc.OrderNumber())
	return w != nil && cable.SinceAuthority.Contains(w.Era)
}

// limitOn returns the limit for messages of day t, or nil when there is none.
func limitOn(t time.Time) *cable.DurationLimit {
	for i := range cable.DurationLimits {
		if l := &cable.DurationLimits[i]; l.Era.Contains(cable.Era{From: t, Until: t.AddDate(0, 0, 1)}) {
			return l
		}
	}
	return nil
}
