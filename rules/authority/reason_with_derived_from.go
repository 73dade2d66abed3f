package authority

import (
	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var reasonWithDerivedFrom = &lint.Rule{
	ID:      "reason-with-derived-from",
	Summary: "a reason stands beside a Derived From line",
	Doc: `A classification is either decided or derived. Who decides gives the reason; who
derives names the source, and the reason is not carried over from it. With both
it is not clear which of the two the cable is.

Under E.O. 12958 many cables cite a guide and reasons together; only cables of
E.O. 13526 are checked.

Source: 32 CFR 2001.22(c); Intelligence Community Markings System Register and
Manual (2016), section E.2; ISM.XML rule ISM-ID-00221.`,
	Since:    "0.1",
	Severity: diag.Info,
	Era:      cable.Since13526,
	Check: func(p *lint.Pass) {
		a := p.Doc.Authority
		if a == nil || a.Section.Absent() || len(a.DerivedFrom.Parts) == 0 || !p.Doc.Level().Classified() {
			return
		}
		s := a.Section.Span
		for _, r := range a.Reasons {
			s = s.Cover(r.Span)
		}
		p.Report(diag.Diagnostic{
			Span:    s,
			Message: "a reason in a cable that derives its classification",
			Related: []diag.Related{{Span: a.DerivedFrom.Span(), Message: "the source"}},
		})
	},
}
