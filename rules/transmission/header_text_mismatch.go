package transmission

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var headerTextMismatch = &lint.Rule{
	ID:      "header-text-mismatch",
	Summary: "the header and the text below it belong to different messages",
	Doc: `The header says who sent a telegram, under which serial and at which level, and the
banner at the start of the text says it again. Where at least two of serial, post and
level differ, no digit was misread: the header of one message stands above the text of
another, as when an export joined the halves of two records.

This one finding takes the place of those about the single parts: serial-mismatch,
from-post-mismatch, security-signal-mismatch, and what page lines and sections say
beyond the banner.

Accepted: what the rules on the parts accept. A post with a letter or two garbled is
still the post.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 115, 203 and 209; 5 FAH-2 H-320.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkHeaderText,
}

func checkHeaderText(p *lint.Pass) {
	d := p.Doc
	var related []diag.Related
	var parts []string
	if serialDiffers(d) {
		o := d.Transmission.Origin
		related = append(related, diag.Related{Span: o.Serial.Span, Message: fmt.Sprintf("the serial is %s here", o.Serial.Text)})
		parts = append(parts, "serial")
	}
	if postDiffers(d) && !postGarbled(d) {
		related = append(related, diag.Related{Span: d.From.Span, Message: fmt.Sprintf("the originator is %q", d.From.Text)})
		parts = append(parts, "post")
	}
	if levelDiffers(d) {
		s := d.Transmission.Security
		related = append(related, diag.Related{Span: s.Letters.Span, Message: fmt.Sprintf("the level is %s here", securityLevel(s))})
		parts = append(parts, "level")
	}
	if len(related) < 2 {
		return
	}
	last := len(parts) - 1
	p.Report(diag.Diagnostic{
		Span:    d.Banner().Span,
		Message: fmt.Sprintf("%s and %s are not those of the header: the text is of another message", strings.Join(parts[:last], ", "), parts[last]),
		Help:    "Find the text that goes with the header, and the header that goes with the text.",
		Related: related,
	})
}
