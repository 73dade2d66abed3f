package transmission

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var operatingSignalUnknown = &lint.Rule{
	ID:      "operating-signal-unknown",
	Summary: "a Z-signal of the header is in no list",
	Doc: `Operators speak to each other in signals of three letters, of which those with Z stand
in headers: ZDK, a repetition; ZFR, a cancellation; ZZH on nearly every telegram of the
Department. A signal that the list does not have may be misread, or a national one.

The list has the signals seen on the Department's telegrams, not the whole of ACP 131.
The rule is off by default.

Accepted: digits behind a signal, which select its form (ZFF4); words, numbers and
indicators that go with a signal; remarks in brackets.

Source: ACP 131, Communication Instructions, Operating Signals; ACP 127(G), Tape Relay
Procedures, paragraphs 206 and 419 to 438.`,
	Since:    "0.1",
	Severity: diag.Info,
	OptIn:    true,
	Check:    checkOperatingSignals,
}

var signalForm = regexp.MustCompile(`^Z[A-Z]{2}[0-9]?$`)

func checkOperatingSignals(p *lint.Pass) {
	if s := p.Doc.Transmission.Security; s != nil {
		for _, w := range s.Operating {
			checkSignals(p, w)
			if strings.Contains(w.Text, "(") {
				break // a remark up to the end of the line
			}
		}
	}
	if p.Doc.DTG != nil {
		checkSignals(p, p.Doc.DTG.Operating)
	}
}

// checkSignals reports the unknown signals in w, which may be several words, up
// to the first bracket.
func checkSignals(p *lint.Pass, w cable.Word) {
	text, _, _ := strings.Cut(w.Text, "(")
	for at := 0; at < len(text); {
		if text[at] == ' ' {
			at++
			continue
		}
		word, _, _ := strings.Cut(text[at:], " ")
		if _, known := codes.OperatingSignal(word); !known && signalForm.MatchString(strings.ToUpper(word)) {
			p.Report(diag.Diagnostic{
				Span:    part(w, at, at+len(word)).Span,
				Message: fmt.Sprintf("%q is no operating signal seen on the Department's telegrams", word),
			})
		}
		at += len(word)
	}
}
