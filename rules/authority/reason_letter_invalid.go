package authority

import (
	"fmt"
	"strings"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var reasonLetterInvalid = &lint.Rule{
	ID:      "reason-letter-invalid",
	Summary: "a reason has a letter that its section does not have",
	Doc: `The reasons for classification are lettered. Section 1.5 of E.O. 12958 has the
letters a to g. Section 1.4, which took its place with the amendments of
2003-03-25 and stands in E.O. 13526 too, adds h, weapons of mass destruction.
Any other letter is a slip or a misreading, and the cable gives no valid reason
there.

The section that the cable cites decides, whatever the date, which is the
concern of reason-section-anachronism. Accepted are small and capital letters in
every form, ` + "`1.4 (b) and (d)`, `1.5 B,D`, `1.4(b/d)`" + `. Letters of sections that
list no reasons are not checked.

Source: E.O. 12958, section 1.5; E.O. 12958 as amended by E.O. 13292, and
E.O. 13526, section 1.4.`,
	Since:    "0.1",
	Severity: diag.Error,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		a := p.Doc.Authority
		if a == nil {
			return
		}
		section := sectionOf(a)
		if section == nil {
			return
		}
		for _, r := range a.Reasons {
			letter := strings.ToLower(r.Text)
			if len(letter) != 1 || letter[0] < 'a' || letter[0] <= section.Last {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    r.Span,
				Message: fmt.Sprintf("reason (%s) does not exist in section %s (%s)", r.Text, section.Number, letters(section)),
				Help:    elsewhere(letter[0]),
			})
		}
	},
}

// letters says which letters s has, and when.
func letters(s *cable.ReasonSection) string {
	text := fmt.Sprintf("letters a to %c", s.Last)
	if !s.Era.Until.IsZero() {
		return text + " until " + s.Era.Last().Format(time.DateOnly)
	}
	return text + " since " + s.Era.From.Format(time.DateOnly)
}

// elsewhere says which section has the letter, if one has.
func elsewhere(letter byte) string {
	for i := range cable.ReasonSections {
		if s := &cable.ReasonSections[i]; letter <= s.Last {
			return fmt.Sprintf("Section %s has (%c): %s.", s.Number, letter, letters(s))
		}
	}
	return ""
}
