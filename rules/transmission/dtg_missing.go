package transmission

import (
	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var dtgMissing = &lint.Rule{
	ID:      "dtg-missing",
	Summary: "the header has no date-time group",
	Doc: `The date-time group is the date of a telegram: day, hour, minute, month and year of its
release, in Zulu time. Without it the cable has no date, and no number either, as serials
begin anew each year.

A line that is missing below others of the header was lost. A copy that begins lower
down, at the FM line or at the banner, had its header cut off and is not reported.

Accepted: copies without a header; extracts and records whose text is lost; the archive
messages used since 2009. A group that is there but cannot be read is dtg-malformed's.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 113 and 142.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkDTGMissing,
}

func checkDTGMissing(p *lint.Pass) {
	d := p.Doc
	if d.DTG != nil || d.Partial || d.Profile == cable.Smart || !headedAbove(d) {
		return
	}
	at := d.MissingAt(cable.FieldDTG)
	if f := d.Field(cable.FieldFrom); f != nil && d.Profile == cable.Print {
		at = source.At(f.Span.Start) // below the print's own lines
	}
	p.Report(diag.Diagnostic{
		Span:    at,
		Message: `no date-time group stands in the header; expected a line such as "R 031455Z MAY 07"`,
	})
}

// headedAbove reports whether d has lines that stand above a date-time group:
// those of the relay or, with an FM line to show that the header went on, those
// of the print.
func headedAbove(d *cable.Document) bool {
	t := &d.Transmission
	if !t.ID.Absent() || t.Routing != nil || t.Origin != nil || t.Security != nil {
		return true
	}
	return d.From != nil && (d.Field(cable.FieldDistribution) != nil || d.Field(cable.FieldRelay) != nil)
}
