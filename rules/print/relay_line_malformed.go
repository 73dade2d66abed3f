package print

import (
	"fmt"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var relayLineMalformed = &lint.Rule{
	ID:      "relay-line-malformed",
	Summary: "the dash line of the relay has not the form of its years",
	Doc: `The Department's relay printed a line of dashes above each telegram. Until November 1976
a counter of six digits follows them; since December 1976 the time of arrival, "270429Z",
the counter and the number of copies, "/61". From about 2000 the counter has hexadecimal
digits. A line that lacks one of them lost it in the copy.

The rule is not in the default set: nothing else depends on the line, and the copies of
those years often cut it short.

Accepted: time and counter in either order; any number of dashes from ten on; either form in
the months beside the change, and in a cable without a date.

Source: the declassified telegrams of 1973 to 1979 at the National Archives, Record
Group 59, Central Foreign Policy File.`,
	Since:    "0.1",
	Severity: diag.Info,
	OptIn:    true,
	Era:      cable.UntilPrint,
	Check: func(p *lint.Pass) {
		r := p.Doc.Relay()
		if r == nil {
			return
		}
		timed, bare := relayForms(p.Doc)
		hasTime := !r.Time.Absent() && !r.Copies.Absent()
		none := r.Time.Absent() && r.Copies.Absent()
		found := diag.Diagnostic{Span: r.Span}
		switch {
		case !r.Rest.Absent():
			found.Span = r.Rest.Span
			found.Message = fmt.Sprintf("%q is no part of the relay's line", r.Rest.Text)
		case r.Counter.Absent():
			found.Message = "the relay's line has no counter of six digits"
		case timed && hasTime, bare && none:
			return
		case timed && r.Time.Absent():
			found.Message = "the relay's line has no time of arrival; expected one such as \"270429Z\""
		case timed:
			found.Message = "the relay's line has no number of copies; expected one such as \"/61\""
		default:
			since := cable.SinceRelayTime.From.Format("January 2006")
			found.Message = "the relay's line has more than the counter, which was all it had before " + since
		}
		p.Report(found)
	},
}

// relayForms reports which forms of the line the message date allows: with the
// time of arrival, and the bare counter.
func relayForms(d *cable.Document) (timed, bare bool) {
	t, ok := d.Date()
	if !ok {
		return true, true
	}
	change := cable.SinceRelayTime.From
	const grace = 31 * 24 * time.Hour
	return t.After(change.Add(-grace)), t.Before(change.Add(grace))
}
