package transmission

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var securitySignalMismatch = &lint.Rule{
	ID:      "security-signal-mismatch",
	Summary: "the security line names another level than the banner",
	Doc: `The letters of format line 4 are the first letter of the classification: CCCCC goes
with C O N F I D E N T I A L. A machine makes that line, so when the two differ,
suspect the banner first.

A line below the banner is an error: the message may have gone over circuits that were not
approved for it. A line above the banner is a warning: it is what copies show that were
downgraded or released in part. So is EEEEE, which is for UNCLAS E F T O, with another
UNCLAS banner, and UUUUU with E F T O.

Accepted: UUUUU and EEEEE for LIMITED OFFICIAL USE; release codes, of which three letters
count; letters that cannot be read; a cable without a banner.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 124, 203 and 209.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkSecurityLevel,
}

func checkSecurityLevel(p *lint.Pass) {
	d := p.Doc
	s, banner := d.Transmission.Security, d.Level()
	level := securityLevel(s)
	if level == cable.NoLevel || banner == cable.NoLevel {
		return
	}
	found := diag.Diagnostic{Span: s.Letters.Span, Related: p.BannerLevel()}
	switch {
	case banner.Outranks(level):
		found.Message = fmt.Sprintf("the security line is below the banner: %q for %s", s.Letters.Text, banner)
	case level.Outranks(banner):
		found.Severity = diag.Warning
		found.Message = fmt.Sprintf("the security line is above the banner: %q for %s", s.Letters.Text, banner)
	case banner == cable.LimitedOfficialUse || level.Classified() || encrypted(s) == markedEFTO(d.Banner()):
		return
	case encrypted(s):
		found.Severity = diag.Warning
		found.Message = fmt.Sprintf("the security line has %q, the banner no E F T O", s.Letters.Text)
	default:
		found.Severity = diag.Warning
		found.Message = fmt.Sprintf("the security line has %q, the banner E F T O; expected \"EEEEE\"", s.Letters.Text)
		found.Related = []diag.Related{{Span: d.Banner().Span, Message: "the banner"}}
	}
	p.Report(found)
}
