package authority

import (
	"fmt"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var reasonSectionAnachronism = &lint.Rule{
	ID:      "reason-section-anachronism",
	Summary: "reasons are cited from a section of other years",
	Doc: `E.O. 12958 listed the reasons for classification in section 1.5. The amendments
of E.O. 13292 made it section 1.4 on 2003-03-25, and E.O. 13526 kept that. A
citation of 1.4 before that day, or of 1.5 long after, is a slip, or the date of
the cable is wrong.

Section 1.5 is accepted until 2003-09-21, the day before the directive with the
new numbers took effect. Up to the end of 2004 posts often still cited it: then
it is information only. The rule is silent on derivative classifications, whose
source may be older, and on cables without a date-time group.

Source: E.O. 12958, section 1.5; E.O. 13292, section 1; ISOO Directive No. 1,
68 F.R. 55168.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		a := p.Doc.Authority
		message, ok := p.Doc.Date()
		if a == nil || !ok || len(a.DerivedFrom.Parts) > 0 {
			return
		}
		s := sectionOf(a)
		if s == nil || s.Era.Contains(p.Doc.Dates()) {
			return
		}
		late := p.Doc.Conventions().Late(s)
		d := diag.Diagnostic{Span: a.Section.Span, Related: p.MessageDate()}
		switch {
		case message.Before(s.Era.From):
			d.Message = fmt.Sprintf("section %s lists the reasons since %s, after the message date, %s",
				s.Number, s.Era.From.Format(time.DateOnly), message.Format(time.DateOnly))
		case message.Before(late.From):
			return
		default:
			d.Message = fmt.Sprintf("section %s lists the reasons until %s, before the message date, %s",
				s.Number, s.Era.Last().Format(time.DateOnly), message.Format(time.DateOnly))
			if message.Before(late.Until) {
				d.Severity = diag.Info
			}
		}
		p.Report(d)
	},
}
