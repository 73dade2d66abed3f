package transmission

import (
	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var fromMissing = &lint.Rule{
	ID:      "from-missing",
	Summary: "the header does not say who sent the telegram",
	Doc: `Below the date-time group stands FM and the originator, in plain language: "FM AMEMBASSY
FREDONIA". Every telegram has one and only one. A header without the line, or with FM
and nothing behind it, lost it.

Accepted: copies without a date-time group, which begin below the header or inside it;
extracts and records whose text is lost; the archive messages used since 2009.

Source: ACP 127(G), Tape Relay Procedures, paragraph 142; 5 FAH-2 H-232.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkFromMissing,
}

func checkFromMissing(p *lint.Pass) {
	d := p.Doc
	if d.DTG == nil || d.From != nil || d.Partial || d.Profile == cable.Smart {
		return
	}
	if f := d.Field(cable.FieldFrom); f != nil {
		p.Report(diag.Diagnostic{Span: f.Span, Message: "the FM line names no originator"})
		return
	}
	p.Report(diag.Diagnostic{
		Span:    d.MissingAt(cable.FieldFrom),
		Message: `no FM line stands below the date-time group; expected a line such as "FM AMEMBASSY FREDONIA"`,
	})
}
