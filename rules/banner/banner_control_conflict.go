package banner

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var bannerControlConflict = &lint.Rule{
	ID:      "banner-control-conflict",
	Summary: "a control contradicts NOFORN, or needs a higher level than the banner's",
	Doc: `NOFORN says that no foreign national may have the cable; REL TO, RELIDO and DISPLAY ONLY
say that some may. Both together leave open who may read it, and NOFORN holds. Some
controls protect classified information only: ORCON and the markings of atomic energy
information, RD and FRD, need CONFIDENTIAL or above, IMCON needs SECRET.

Controls are looked for on the banner and on the caption lines below it.

Accepted: NOFORN on an unclassified cable, with or without SBU; EYES ONLY for a named
reader; a released copy whose banner is the reviewer's UNCLASSIFIED while other markings
are still classified; cables before 2001.

There is no fix: only the originator can say which control is right.

Source: IC Markings System Register and Manual (2016), sections D.2, G and H.8.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SinceControls,
	Check:    checkControls,
}

// floors are the lowest levels of the controls that need one.
var floors = map[string]cable.Level{
	"ORCON": cable.Confidential,
	"IMCON": cable.Secret,
	"RD":    cable.Confidential,
	"FRD":   cable.Confidential,
}

func checkControls(p *lint.Pass) {
	d := p.Doc
	b := d.Banner()
	if b == nil {
		return
	}
	controls := append(d.Markings(b), d.CaptionMarkings()...)
	if len(controls) == 0 {
		return
	}
	var noforn *cable.Marking
	for i := range controls {
		if controls[i].Name == "NOFORN" && noforn == nil {
			noforn = &controls[i]
		}
	}
	reported := make(map[string]bool)
	for _, c := range controls {
		floor := floors[c.Name]
		switch {
		case reported[c.Name]:
		case noforn != nil && (c.Name == "REL TO" || c.Name == "RELIDO" || c.Name == "DISPLAY ONLY"):
			reported[c.Name] = true
			p.Report(diag.Diagnostic{
				Span:    c.Span,
				Message: fmt.Sprintf("control %q contradicts %q", c.Text, noforn.Text),
				Related: []diag.Related{{Span: noforn.Span, Message: "no foreign national may have the cable"}},
			})
		case floor.Outranks(b.Level) && !d.Downgraded():
			reported[c.Name] = true
			p.Report(diag.Diagnostic{
				Span:    c.Span,
				Message: fmt.Sprintf("control %q needs %s or above, the banner is %s", c.Text, floor, b.Level),
				Related: p.BannerLevel(),
			})
		}
	}
}
