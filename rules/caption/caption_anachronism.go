package caption

import (
	"fmt"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var captionAnachronism = &lint.Rule{
	ID:      "caption-anachronism",
	Summary: "a caption was not in use on the date of the message",
	Doc: `Captions come and go. SENSITIVE stands on unclassified cables since 1 October 1995, when
SBU took the place of LIMITED OFFICIAL USE; CUI since 4 November 2010; SIPDIS since there
is a SIPRNET, not before 1991. WNINTEL and NOCONTRACT ended on 12 April 1995. A caption
outside its years means that the date is misread, that the header of another cable was
put in, or that the caption was added to the copy.

WNINTEL and NOCONTRACT are looked for on the banner as well. A caption that stands
several times is reported once.

Accepted: SENSITIVE on a classified cable of any year, which limits its distribution and
says nothing of SBU; a cable with neither a date nor an executive order.

Source: 00 STATE 018029 (2000) on SENSITIVE and SBU; E.O. 13556; DCID 1/7 (12 April 1995).`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkAnachronism,
}

func checkAnachronism(p *lint.Pass) {
	d := p.Doc
	misuses := p.Misuses()
	check := func(name string, s source.Span) {
		if why := misuses.Of(name); why != "" {
			misuses.Report(name, s, fmt.Sprintf("caption %q is %s", p.Text(s), why))
		}
	}
	if b := d.Banner(); b != nil {
		for _, m := range d.Markings(b) {
			if m.Name == "WNINTEL" || m.Name == "NOCONTRACT" { // others are banner-marking-era's
				check(m.Name, m.Span)
			}
		}
	}
	for _, c := range d.Captions {
		if canonical(c.Text) == "SIPDIS" {
			check("SIPDIS", c.Span)
		}
	}
	for _, m := range d.CaptionMarkings() {
		if m.Name != "SENSITIVE" || !d.Level().Classified() && !d.Downgraded() {
			check(m.Name, m.Span)
		}
	}
}
