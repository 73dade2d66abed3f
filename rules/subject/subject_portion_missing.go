package subject

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var subjectPortionMissing = &lint.Rule{
	ID:      "subject-portion-missing",
	Summary: "the subject of a classified cable has no portion mark",
	Doc: `The subject is a portion like a paragraph. It travels alone, in reference lists and
logs, so its reader should see whether it is classified: "SUBJECT: (U) HARVEST TALKS".

The rule is not in the default set. Most posts leave the mark out when the subject is
unclassified.

Accepted: a mark before the colon or at the end of the subject; a mark for the entire
text of the cable; unclassified cables; cables before E.O. 12958 (14 October 1995).

There is no fix: only the drafter knows the level of the subject.

Source: IC Markings System Register and Manual (2016), section C; E.O. 12958, section
1.7(c).`,
	Since:    "0.1",
	Severity: diag.Info,
	OptIn:    true,
	Era:      cable.SinceAuthority,
	Check:    checkPortionMissing,
}

// markAtEnd matches a portion mark that ends a subject.
var markAtEnd = regexp.MustCompile(`\((?:TS|S|C|U|SBU)(?:/{1,2}[A-Z, ]+)?\)\s*$`)

func checkPortionMissing(p *lint.Pass) {
	d := p.Doc
	s := d.Subject
	if s == nil || s.Mark != nil || len(s.Text.Parts) == 0 || !d.Level().Classified() ||
		markAtEnd.MatchString(d.Flatten(s.Text).Text) || slices.ContainsFunc(d.Paragraphs, marksAll) {
		return
	}
	p.Report(diag.Diagnostic{
		Span:    source.At(s.Text.Parts[0].Start),
		Message: fmt.Sprintf("the subject has no portion mark in a %s cable", d.Level()),
		Help:    fmt.Sprintf("Its own level belongs in brackets before its words, at most (%s).", d.Level().Symbol()),
		Related: p.BannerLevel(),
	})
}

// marksAll reports whether the mark of q holds for the entire text.
func marksAll(q cable.Paragraph) bool { return q.Mark != nil && q.Mark.EntireText }
