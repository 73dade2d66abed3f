package transmission

import (
	"fmt"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var filingBeforeDTG = &lint.Rule{
	ID:      "filing-before-dtg",
	Summary: "the message is filed before the time of its date-time group",
	Doc: `The date-time group is the time at which the message was released, and the filing
time on the DE line the time at which the communications centre took it over. The
second cannot come before the first, but for clocks that go differently.

Only messages filed on the day of the date-time group are looked at; other days are
filing-day-mismatch's.

Accepted: up to five minutes.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 113 and 115.`,
	Since:    "0.1",
	Severity: diag.Info,
	Check:    checkFilingBefore,
}

func checkFilingBefore(p *lint.Pass) {
	f, message, ok := readFiling(p.Doc)
	if !ok || f.after(message) != 0 {
		return
	}
	lead, ok := f.lead(p.Doc.DTG.Time)
	if !ok || lead <= clockTolerance {
		return
	}
	at := p.Doc.Transmission.Origin.Time
	early := fmt.Sprintf("%d minutes", int(lead.Minutes()))
	if hours := int(lead.Hours()); hours > 1 {
		early = fmt.Sprintf("%d hours", hours)
	}
	p.Report(diag.Diagnostic{
		Span:    at.Span,
		Message: fmt.Sprintf("filed at %s, %s before the date-time group", at.Text, early),
		Related: p.MessageDate(),
	})
}
