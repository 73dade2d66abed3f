package lint

import (
	"slices"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

// Misuses reports markings that were not in use on the date of a message, each
// once.
type Misuses struct {
	pass     *Pass
	dates    cable.Era
	reported []string
}

// Misuses returns the Misuses of the message, none of them reported.
func (p *Pass) Misuses() *Misuses { return &Misuses{pass: p, dates: p.Doc.Dates()} }

// Of says why a message of the date does not bear the marking, as in "not in use
// before 1995-10-01". It is empty when it may, or when that is reported.
func (m *Misuses) Of(marking string) string {
	why := m.pass.Doc.Conventions().Misuse(marking, m.dates)
	if why != "" && slices.Contains(m.reported, marking) {
		return ""
	}
	return why
}

// Report reports the marking at s, with the date of the message.
func (m *Misuses) Report(marking string, s source.Span, message string) {
	m.reported = append(m.reported, marking)
	m.pass.Report(diag.Diagnostic{Span: s, Message: message, Related: m.pass.MessageDate()})
}
