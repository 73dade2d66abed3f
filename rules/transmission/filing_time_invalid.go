package transmission

import (
	"fmt"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var filingTimeInvalid = &lint.Rule{
	ID:      "filing-time-invalid",
	Summary: "the time of filing on the DE line is no time of day",
	Doc: `The last four digits of the filing time on the DE line are hour and minute, 0000 to
2359, in Zulu time. An hour above 23 or a minute above 59 shows that a digit was
changed.

Accepted: 0000; a line without a time or with a damaged one, which is
origin-line-malformed's.

Source: 5 FAH-2 H-320; ACP 127(G), Tape Relay Procedures, paragraph 115.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkFilingTime,
}

func checkFilingTime(p *lint.Pass) {
	o := p.Doc.Transmission.Origin
	if o == nil || !digits(o.Time.Text, 4) {
		return
	}
	hour, minute := part(o.Time, 0, 2), part(o.Time, 2, 4)
	switch {
	case hour.Text > "23":
		p.Report(diag.Diagnostic{Span: hour.Span, Message: fmt.Sprintf("there is no hour %s in filing time %q", hour.Text, o.Time.Text)})
	case minute.Text > "59":
		p.Report(diag.Diagnostic{Span: minute.Span, Message: fmt.Sprintf("there is no minute %s in filing time %q", minute.Text, o.Time.Text)})
	}
}
