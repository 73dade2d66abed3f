package banner

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var bannerMarkingEra = &lint.Rule{
	ID:      "banner-marking-era",
	Summary: "a marking on the banner was not in use on the date of the message",
	Doc: `Below the three levels the banner has had other words. RESTRICTED ended on 15 December
1953 with E.O. 10501. LIMITED OFFICIAL USE was replaced by SBU on 1 October 1995, and CUI
exists since 4 November 2010. One of them outside its years means that the date is
misread, or that the banner is another cable's.

A marking is reported once, on the first banner that bears it.

Accepted: LIMITED OFFICIAL USE to the end of 1995, while posts changed over; the banner of
another message that the cable quotes; SENSITIVE beside a classified level, which is
banner-terms-mixed's business; a cable with neither a date nor an executive order.

Source: E.O. 10501 (1953); 00 STATE 018029 (2000), which restates 95 STATE 232445; E.O.
13556 (2010).`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkMarkingEra,
}

func checkMarkingEra(p *lint.Pass) {
	d := p.Doc
	misuses := p.Misuses()
	check := func(name string, s source.Span) {
		if why := misuses.Of(name); why != "" {
			misuses.Report(name, s, fmt.Sprintf("banner marking %q is %s", p.Text(s), why))
		}
	}
	for i := range d.Banners {
		b := &d.Banners[i]
		if !d.OwnSerial(b.Serial) {
			continue
		}
		switch b.Level {
		case cable.LimitedOfficialUse:
			check("LOU", b.Words)
		case cable.Restricted:
			check("RESTRICTED", b.Words)
		}
		for _, m := range d.Markings(b) {
			switch m.Name {
			case "WNINTEL", "NOCONTRACT": // caption-anachronism's
			case "SENSITIVE":
				if !b.Level.Classified() {
					check(m.Name, m.Span)
				}
			default:
				check(m.Name, m.Span)
			}
		}
	}
}
