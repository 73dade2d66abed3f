package subject

import (
	"fmt"
	"unicode/utf8"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var subjectTooLong = &lint.Rule{
	ID:      "subject-too-long",
	Summary: "the subject is so long that it has swallowed other text",
	Doc: `A subject runs over one line or a few. One of more than five lines or 300 characters
has swallowed what stands below it: a reference list whose label is lost, or the first
paragraph without its number.

Lines are counted as printed, characters with the folds unfolded and without the
label; a page line inside counts for nothing.

There is no fix: nothing says where the subject ends.

Source: the practice of the cables of 1973 to 2010; no handbook names a length.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkTooLong,
}

const (
	subjectLines      = 5
	subjectCharacters = 300
)

func checkTooLong(p *lint.Pass) {
	s := p.Doc.Subject
	if s == nil || len(s.Text.Parts) == 0 {
		return
	}
	report := func(count int, unit string, most int) {
		p.Report(diag.Diagnostic{
			Span:    s.Text.Span(),
			Message: fmt.Sprintf("the subject runs over %d %s; expected at most %d", count, unit, most),
			Help:    "Look for text that stands below the subject without its label or number.",
		})
	}
	if n := len(s.Text.Parts); n > subjectLines {
		report(n, "lines", subjectLines)
	} else if n := utf8.RuneCountInString(p.Doc.Flatten(s.Text).Text); n > subjectCharacters {
		report(n, "characters", subjectCharacters)
	}
}
