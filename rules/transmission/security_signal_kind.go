package transmission

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var securitySignalKind = &lint.Rule{
	ID:      "security-signal-kind",
	Summary: "ZNR stands before a classified level, or ZNY before an unclassified one",
	Doc: `ZNR lets any circuit carry the message and stands before UUUUU only. ZNY limits it to
circuits that are approved for the level behind it. "ZNR CCCCC" says both, and each
relay may go by another half.

Accepted: ZNY UUUUU on a service message, which stations send each other about their
traffic, on LIMITED OFFICIAL USE and on UNCLAS E F T O; letters that cannot be read; a cable
without a banner, whose kind is not known, for ZNY.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 124 and 203.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkSecurityKind,
}

func checkSecurityKind(p *lint.Pass) {
	d := p.Doc
	s := d.Transmission.Security
	level := securityLevel(s)
	if level == cable.NoLevel {
		return
	}
	free := level == cable.Unclassified && !encrypted(s)
	var want string
	switch signal := strings.ToUpper(s.Signal.Text); {
	case signal == "ZNR" && !free:
		want = "ZNY"
	case signal == "ZNY" && free && d.Banner() != nil && d.Level() == cable.Unclassified && !markedEFTO(d.Banner()) && !isService(d):
		want = "ZNR"
	default:
		return
	}
	p.Report(diag.Diagnostic{
		Span:    s.Signal.Span,
		Message: fmt.Sprintf("%q stands before %q; expected %q", s.Signal.Text, s.Letters.Text, want),
	})
}

// isService reports whether d is a service message, which operators send each
// other about their traffic: its text begins with SVC or a signal of theirs.
func isService(d *cable.Document) bool {
	var openings []string
	if b := d.Banner(); b != nil {
		openings = append(openings, b.Post.Text)
	}
	if len(d.Attention) > 0 {
		openings = append(openings, d.Flatten(d.Attention[0]).Text)
	}
	if len(d.Paragraphs) > 0 {
		openings = append(openings, d.Flatten(d.Paragraphs[0].Text).Text)
	}
	for _, s := range openings {
		for _, word := range [...]string{"SVC", "ZES", "ZUI"} {
			if strings.HasPrefix(strings.ToUpper(s), word) {
				return true
			}
		}
	}
	return false
}
