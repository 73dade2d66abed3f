package transmission

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var securitySignalMalformed = &lint.Rule{
	ID:      "security-signal-malformed",
	Summary: "the security line is not ZNR or ZNY with five equal letters",
	Doc: `Format line 4 tells each relay on the way which circuits may carry the message: ZNR any,
ZNY those approved for the level that the letter behind it names five times, so that
noise is seen: "ZNY CCCCC ZZH". A letter lost or changed is what the repetition is there to
show, and the line must not be guessed at: look at the banner.

Accepted: U, E (encrypted for transmission only), R, C, S and T; a release code in the
place of the last two letters, "UUUAA"; a special handling group behind them,
"SSSSS/BBBBB"; blanks between the letters; any case; any operating signals and remarks
of the relays after it; a copy without the line.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 124 and 203; 5 FAH-2 H-320.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkSecuritySignal,
}

var (
	lettersForm = regexp.MustCompile(`^(?:U{5}|E{5}|R{5}|C{5}|S{5}|T{5}|(?:U{3}|E{3}|R{3}|C{3}|S{3}|T{3})[ABCOUX]{2})(?:/[A-Z]{5})?$`)
	// lostLetter is a signal that lost one of its three letters.
	lostLetter = regexp.MustCompile(`^Z[A-Z]$`)
)

func checkSecuritySignal(p *lint.Pass) {
	s := p.Doc.Transmission.Security
	if s == nil {
		return
	}
	if signal := strings.ToUpper(s.Signal.Text); signal != "ZNR" && signal != "ZNY" {
		p.Report(diag.Diagnostic{
			Span:    s.Signal.Span,
			Message: fmt.Sprintf("%q is no security signal; expected ZNR or ZNY", s.Signal.Text),
		})
	}
	if s.Letters.Absent() {
		p.Report(diag.Diagnostic{
			Span:    s.Span,
			Message: fmt.Sprintf("no letters stand behind %q; expected five of one kind, such as UUUUU", s.Signal.Text),
		})
		return
	}
	if !lettersForm.MatchString(securityLetters(s)) {
		p.Report(diag.Diagnostic{
			Span:    s.Letters.Span,
			Message: fmt.Sprintf("security letters %q; expected five equal letters, such as CCCCC", s.Letters.Text),
			Related: p.BannerLevel(),
		})
	} else if s.Letters.Span.Start == s.Signal.Span.End {
		p.Report(diag.Diagnostic{
			Span:     s.Signal.Span.Cover(s.Letters.Span),
			Severity: diag.Warning,
			Message:  fmt.Sprintf("no blank stands between %q and %q", s.Signal.Text, s.Letters.Text),
		})
	}
	if len(s.Operating) > 0 {
		if first := s.Operating[0]; lostLetter.MatchString(strings.ToUpper(first.Text)) {
			p.Report(diag.Diagnostic{
				Span:    first.Span,
				Message: fmt.Sprintf("%q is no operating signal; expected three letters, such as ZZH", first.Text),
			})
		}
	}
}
