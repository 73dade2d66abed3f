package transmission

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var endSerialMismatch = &lint.Rule{
	ID:      "end-serial-mismatch",
	Summary: "the serial at the end is not that of the DE line",
	Doc: `Below the closing BT stands the serial once more, "#0417", so that the station which
receives the message can tell that its beginning and its end belong together. Another
number there means that the end of one message was joined to the beginning of another, or
that a digit was changed.

Accepted: a copy without the line, or without a DE line; other padding. Where the line
and the banner agree, it is the DE line that is wrong, which serial-mismatch reports.

Source: 5 FAH-2 H-320; ACP 127(G), Tape Relay Procedures, paragraph 214.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkEndSerial,
}

func checkEndSerial(p *lint.Pass) {
	d := p.Doc
	o := d.Transmission.Origin
	if o == nil || o.Serial.Absent() {
		return
	}
	for _, b := range d.Blocks {
		if b.Kind != cable.BlockEnd || p.Text(b.Span)[0] != '#' {
			continue
		}
		text := p.Text(b.Span)
		if len(text) < 4 || lastFour(text[1:]) == lastFour(o.Serial.Text) ||
			serialDiffers(d) && lastFour(text[1:]) == lastFour(d.Banner().Serial.Text) {
			continue
		}
		p.Report(diag.Diagnostic{
			Span:    b.Span,
			Message: fmt.Sprintf("the message ends with %q, the DE line has serial %q", text, o.Serial.Text),
			Related: []diag.Related{{Span: o.Serial.Span, Message: "the serial"}},
		})
	}
}
