package transmission

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var originLineMalformed = &lint.Rule{
	ID:      "origin-line-malformed",
	Summary: "the DE line does not have the form of the Department's telegrams",
	Doc: `The DE line says which station prepared the transmission, under which serial, and
when: "DE RUEHFD #0417/01 1231455" is serial 0417, section 1, filed on day 123 of the
year at 1455. The serial has four digits, the section two, day and time three and four.
A line that lacks one of them does not say when the message was sent, or which it is.

A line from which all can still be read, as one with a Z behind the time, is a
warning. The general form of ACP 127, which other services and older relays use, is
an info: "DE RUFDAE 134B 1231455", "DE RPDLE 123 03/1455Z".

Accepted: a line with or without a section; any case; a copy without the line. An
indicator that is none is routing-indicator-malformed's, a day or time that cannot be
that of filing-day-invalid and filing-time-invalid.

Source: 5 FAH-2 H-320; ACP 127(G), Tape Relay Procedures, paragraphs 115, 116 and 129.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkOriginLine,
}

// The forms of what follows the station on a DE line.
var (
	stateForm    = regexp.MustCompile(`^#[0-9]{4}(?:/[0-9]{2})? [0-9]{7}$`)
	readableForm = regexp.MustCompile(`^#? ?[0-9]{3,6} ?(?:/ ?[0-9]{1,3})? +[0-9]{3} ?[0-9]{4}Z?$`)
	generalForm  = regexp.MustCompile(`^[0-9]{1,4}[A-Z]? (?:[0-9]{7}|[0-9]{2}/[0-9]{4}Z)$`)
)

const originForm = `"#0417 1231455" or "#0417/01 1231455"`

func checkOriginLine(p *lint.Pass) {
	o := p.Doc.Transmission.Origin
	if o == nil {
		return
	}
	if o.Station.Absent() {
		station := trimmed(p.Doc, source.Span{Start: o.Span.Start + int32(len("DE")), End: max(o.Span.Start+int32(len("DE")), o.Serial.Span.Start)})
		if text := strings.TrimRight(p.Text(station), "# "); text != "" {
			station.End = station.Start + int32(len(text))
			p.Report(diag.Diagnostic{Span: station, Message: fmt.Sprintf("%q on the DE line is no routing indicator", text)})
		}
		return
	}
	after := behindStation(p.Doc, o)
	text := strings.Join(strings.Fields(strings.ToUpper(after.Text)), " ")
	found := diag.Diagnostic{Span: after.Span}
	switch {
	case stateForm.MatchString(text):
		if o.Station.Span.Start > o.Span.Start+int32(len("DE")) && after.Span.Start > o.Station.Span.End {
			return
		}
		found.Span = o.Station.Span
		found.Severity = diag.Warning
		found.Message = fmt.Sprintf("no blank stands beside %q on the DE line", o.Station.Text)
	case after.Text == "":
		found.Span = o.Span
		found.Message = "the DE line has neither a serial nor a time of filing; expected " + originForm
	case generalForm.MatchString(text):
		found.Severity = diag.Info
		found.Message = fmt.Sprintf("%q is the general form of the DE line, not the Department's", after.Text)
	case readableForm.MatchString(text):
		found.Severity = diag.Warning
		found.Message = fmt.Sprintf("the DE line goes on with %q; expected %s", after.Text, originForm)
	default:
		found.Message = fmt.Sprintf("the DE line goes on with %q; expected %s", after.Text, originForm)
	}
	p.Report(found)
}

// behindStation returns what follows the station on a DE line.
func behindStation(d *cable.Document, o *cable.Origin) cable.Word {
	rest := o.Span
	rest.Start = o.Station.Span.End
	rest = trimmed(d, rest)
	return cable.Word{Span: rest, Text: d.File.Text(rest)}
}

// numbered reports whether the serial of o is that of the message: the number
// sign says so. The general form counts the station's transmissions.
func numbered(d *cable.Document, o *cable.Origin) bool {
	return o != nil && !o.Serial.Absent() && strings.HasPrefix(behindStation(d, o).Text, "#")
}
