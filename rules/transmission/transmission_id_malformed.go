package transmission

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var transmissionIDMalformed = &lint.Rule{
	ID:      "transmission-id-malformed",
	Summary: "the transmission identification is not VZCZC, three letters and a number",
	Doc: `The first line of a transmission is "VZCZCXRO4417": the start-of-message sign VZCZC,
three letters for the channel, and the channel's running number of three or four
digits. A letter or digit more or less is line noise or a slip of retyping.

The number counts transmissions of the channel and says nothing about the cable: it is
not compared with anything, and XYZ0000 is common.

Accepted: three digits, as the handbook has it, or four, as nearly all copies do; any
case; the form of manual relays, "VV ABC027", also with several channel numbers; a
copy without the line.

Source: 5 FAH-2 H-321.1; ACP 127(G), Tape Relay Procedures, paragraphs 112, 128 and 202.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkTransmissionID,
}

var (
	idForm     = regexp.MustCompile(`^(?i:VZCZC[A-Z]{3}[0-9]{3,4})$`)
	manualForm = regexp.MustCompile(`^(?i:VV(?: +[A-Z]{3} ?[0-9]{3,4})+)$`)
)

func checkTransmissionID(p *lint.Pass) {
	id := p.Doc.Transmission.ID
	if id.Absent() {
		id = damagedID(p.Doc)
	}
	if id.Absent() || idForm.MatchString(id.Text) || manualForm.MatchString(id.Text) {
		return
	}
	p.Report(diag.Diagnostic{
		Span:    id.Span,
		Message: fmt.Sprintf("%q is no transmission identification; expected VZCZC, three letters and three or four digits", id.Text),
	})
}

// damagedID returns the first unknown line of the header that holds ZCZC or a
// piece of it, as an identification that lost its first letters does.
func damagedID(d *cable.Document) cable.Word {
	for _, b := range d.Blocks {
		text := d.File.Text(b.Span)
		if b.Kind == cable.BlockUnknown && strings.Contains(text, "CZC") && !strings.Contains(text, " ") {
			return cable.Word{Span: b.Span, Text: text}
		}
	}
	return cable.Word{}
}
