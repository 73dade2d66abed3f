package banner

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var bannerTermsMixed = &lint.Rule{
	ID:      "banner-terms-mixed",
	Summary: "a classification level is joined with a marking of unclassified information",
	Doc: `LIMITED OFFICIAL USE, SBU and FOUO are markings of unclassified information. They may not
identify classified information, and may not be joined with a level as in "SECRET SBU":
the reader cannot tell which of the two holds.

SENSITIVE is looked at from 14 October 1995 on. In the years before, offices that were not
the Department's limited distribution with it.

Accepted: these words with UNCLAS; SENSITIVE and FOUO as captions on lines of their own;
(SBU) paragraphs in a classified cable; controls such as NOFORN.

There is no fix: only the drafter's records can say which marking is right.

Source: 32 CFR 2001.23(a) (2003).`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkTermsMixed,
}

func checkTermsMixed(p *lint.Pass) {
	d := p.Doc
	for i := range d.Banners {
		b := &d.Banners[i]
		if !b.Level.Classified() || !d.OwnSerial(b.Serial) {
			continue
		}
		for _, m := range d.Markings(b) {
			switch m.Name {
			case "LOU", "SBU", "FOUO":
			case "SENSITIVE":
				if !cable.SinceAuthority.Contains(d.Dates()) {
					continue
				}
			default:
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    m.Span,
				Message: fmt.Sprintf("%q marks unclassified information, but the banner is %s", m.Text, b.Level),
				Related: []diag.Related{{Span: b.Words, Message: "the level that it is joined with"}},
			})
			return // later banners repeat it
		}
	}
}
