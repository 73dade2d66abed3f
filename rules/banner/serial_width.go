package banner

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var serialWidth = &lint.Rule{
	ID:      "serial-width",
	Summary: "the number on the banner has another width than in its years",
	Doc: `From 1996 on the number on the banner is padded to six digits, "FREDONIA 000417"; before,
it was not padded, "FREDONIA 417", or had five digits, "FREDONIA 00417". Another width is
harmless to readers, but shows that the line was retyped, and tools that cut a fixed
number of digits read another message number.

The rule is not in the default set.

The fix pads the number, or takes the zeros away. It is unsafe: a digit may be lost
instead.

Accepted: six digits before 1996 as well where the Department pads them (STATE 012345);
the numbers of the Secretary's travelling party (SECTO, PARTO, TOSEC), which have a series
of their own; archive messages, whose number stands behind MRN; cables without a date.

Source: the practice of the cables of 1966 to 2010; no handbook names a width.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	OptIn:    true,
	Check:    checkSerialWidth,
}

func checkSerialWidth(p *lint.Pass) {
	d := p.Doc
	if d.Profile == cable.Smart {
		return
	}
	dates := d.Dates()
	for i := range d.Banners {
		b := &d.Banners[i]
		if b.Serial.Absent() || !d.OwnSerial(b.Serial) || isSeries(b.Post.Text) {
			continue
		}
		number := strings.TrimLeft(b.Serial.Text, "0")
		if number == "" || len(number) > 6 {
			continue
		}
		var want string
		switch n := len(b.Serial.Text); {
		case cable.SincePaddedSerials.Contains(dates):
			want = pad(number, 6)
		case !dates.Before(cable.SincePaddedSerials), n == 5, n == 6 && b.Post.Text == "STATE":
			continue
		default:
			want = number
		}
		if b.Serial.Text == want {
			continue
		}
		p.Report(diag.Diagnostic{
			Span:    b.Serial.Span,
			Message: fmt.Sprintf("number %q has %d digits; expected %q", b.Serial.Text, len(b.Serial.Text), want),
			Fix:     diag.Replace(diag.Unsafe, fmt.Sprintf("write %q", want), b.Serial.Span, want),
		})
	}
}

// isSeries reports whether post is a series of telegrams with numbers of its
// own rather than a place.
func isSeries(post string) bool {
	switch post {
	case "SECTO", "PARTO", "TOSEC":
		return true
	}
	return false
}
