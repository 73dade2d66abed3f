package banner

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var bannerDamaged = &lint.Rule{
	ID:      "banner-damaged",
	Summary: "letters of the classification on the banner are lost, doubled or replaced",
	Doc: `The classification stands letter by letter at the start of the text, and line noise or
retyping has cost it a letter in some copies: "C O N F I D E N T A L". A reader sees
what was meant, a search for the level does not.

The fix writes the level out. It is safe: no other level is near enough to have been
meant, and the level does not change.

Accepted: any spacing and case, which is banner-spacing's business. Digits in the
place of letters ("S E C R E 7") are left to digit-for-letter.

Source: ACP 127(G), Tape Relay Procedures, paragraph 209.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check:    checkDamaged,
}

func checkDamaged(p *lint.Pass) {
	for i := range p.Doc.Banners {
		b := &p.Doc.Banners[i]
		text := p.Text(b.Words)
		if b.Words.Empty() || p.Doc.Intact(b) || strings.ContainsAny(text, "0123456789") {
			continue
		}
		want := b.Level.BannerWords()
		p.Report(diag.Diagnostic{
			Span:    b.Words,
			Message: fmt.Sprintf("%q is damaged; expected %q", text, want),
			Fix:     diag.Replace(diag.Safe, fmt.Sprintf("write %q", want), b.Words, want),
		})
	}
}
