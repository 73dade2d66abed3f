package transmission

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var serialMismatch = &lint.Rule{
	ID:      "serial-mismatch",
	Summary: "the serial on the DE line is not that of the banner",
	Doc: `The DE line carries the last four digits of the message's number, and the banner the
whole of it: "#5580" goes with "MOSCOW 005580". Where they differ, a digit of one was
changed, or the header stands above another text.

Accepted: any padding; numbers above 9999, of which the DE line has the end; the series
PARTO, SECTO and TOSEC of the travelling Secretary, which are numbered apart; the
general form of the DE line without "#", whose number counts the transmissions of the
station; a banner without a number.

Source: 5 FAH-2 H-320; ACP 127(G), Tape Relay Procedures, paragraph 115.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkSerial,
}

func checkSerial(p *lint.Pass) {
	if !serialDiffers(p.Doc) {
		return
	}
	o, b := p.Doc.Transmission.Origin, p.Doc.Banner()
	p.Report(diag.Diagnostic{
		Span:    o.Serial.Span,
		Message: fmt.Sprintf("the DE line has serial %q, the banner number %s; expected %q", o.Serial.Text, b.Serial.Text, lastFour(b.Serial.Text)),
		Related: []diag.Related{{Span: b.Serial.Span, Message: "the number of the cable"}},
	})
}

// serialDiffers reports whether the DE line and the banner of d have two
// serials.
func serialDiffers(d *cable.Document) bool {
	o, b := d.Transmission.Origin, d.Banner()
	if b == nil || b.Serial.Absent() || !numbered(d, o) || travelling(d) {
		return false
	}
	if _, err := strconv.Atoi(o.Serial.Text); err != nil {
		return false // origin-line-malformed's
	}
	return lastFour(o.Serial.Text) != lastFour(b.Serial.Text)
}

// lastFour returns the last four digits of a serial, with zeros in front of a
// shorter one.
func lastFour(serial string) string {
	serial = strings.Repeat("0", 4) + serial
	return serial[len(serial)-4:]
}
