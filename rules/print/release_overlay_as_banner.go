package print

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var releaseOverlayAsBanner = &lint.Rule{
	ID:      "release-overlay-as-banner",
	Summary: "the only level on the copy is the reviewer's, not the cable's",
	Doc: `On the pages of a cable that was released under the Freedom of Information Act stands
"UNCLASSIFIED U.S. Department of State Case No. ... Doc No. ... Date: ...", and the
cable's own level is struck out. Where the copy has lost that level altogether, the
overlay's UNCLASSIFIED is all that is left, and programs take it for the banner.

There is no fix: what the cable's level was is not in the text.

Accepted: a copy with its own banner, or with another level at any page break; a bare
UNCLASSIFIED below the overlay counts as its repetition; extracts.

Source: 5 U.S.C. 552 and 22 CFR 171, on the release; 5 FAH-2 H-222, on the banner.`,
	Since:    "0.1",
	Severity: diag.Info,
	Check: func(p *lint.Pass) {
		overlay := p.Doc.ReleaseOverlay()
		if overlay.Absent() || !p.Doc.Whole() || ownLevel(p.Doc) {
			return
		}
		p.Report(diag.Diagnostic{
			Span:    overlay.Span,
			Message: fmt.Sprintf("%q is the level of the release; the cable's own is not on the copy", overlay.Text),
		})
	},
}

// ownLevel reports whether d has a level that is not the overlay's: a banner
// with post or number, or any other level than UNCLASSIFIED.
func ownLevel(d *cable.Document) bool {
	for i := range d.Banners {
		b := &d.Banners[i]
		if b.Level != cable.Unclassified || !b.Post.Absent() || !b.Serial.Absent() {
			return true
		}
	}
	for _, l := range d.Levels {
		if l.Level != cable.Unclassified {
			return true
		}
	}
	return false
}
