package subject

import (
	"fmt"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var subjectPortionAboveBanner = &lint.Rule{
	ID:      "subject-portion-above-banner",
	Summary: "the subject is marked above the cable's classification",
	Doc: `The subject is a portion like a paragraph, and its mark stands before its words:
"SUBJECT: (C) HARVEST TALKS". The banner must carry the highest level of any portion, so
a subject marked (S) in a CONFIDENTIAL cable means that the banner is too low or that the
mark was misread.

Accepted: a subject without a mark; the markings of unclassified information, (U), (SBU)
and (LOU), under any banner; brackets further on in the subject, "(JUL 30 - JUL 31)"; a
banner whose level cannot be read.

There is no fix: nothing but the drafter's records can say which of the two levels
is right.

Source: IC Markings System Register and Manual (2016), sections C and D.2; 32 CFR 2001.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check: func(p *lint.Pass) {
		s := p.Doc.Subject
		if s == nil || s.Mark == nil || !s.Mark.Level.Outranks(p.Doc.Level()) {
			return
		}
		p.Report(diag.Diagnostic{
			Span:    s.Mark.Span,
			Message: fmt.Sprintf("the subject is marked %s, above the banner's %s", p.Text(s.Mark.Span), p.Doc.Level()),
			Related: p.BannerLevel(),
		})
	},
}
