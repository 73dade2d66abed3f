package authority

import (
	"fmt"
	"regexp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var reasonSectionUnknown = &lint.Rule{
	ID:      "reason-section-unknown",
	Summary: "reasons are cited from a section that lists none",
	Doc: `Reasons for classification stand in section 1.5 of E.O. 12958 and, since
2003-03-25, in section 1.4. The sections around them are about other things: 1.2
about the levels, 1.3 about who may classify, 1.6 about how long. A citation of
those gives no reason and is nearly always a slip of one key.

Accepted are a comma or a blank in the number, a letter that stands for the 1, and
` + "`1.6X1`" + `, which is no reason but an exemption from declassification.

Source: E.O. 12958, sections 1.2 to 1.6; E.O. 13526, section 1.4.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		a := p.Doc.Authority
		if a == nil || a.Section.Absent() || sectionOf(a) != nil {
			return
		}
		if after := (source.Span{Start: a.Section.Span.End, End: place(a).End}); after.Start < after.End &&
			exempts.MatchString(p.Text(after)) {
			return
		}
		p.Report(diag.Diagnostic{
			Span:    a.Section.Span,
			Message: fmt.Sprintf("section %s lists no reasons (want %s)", normalSection.Replace(a.Section.Text), sectionOn(p.Doc).Number),
		})
	},
}

// exempts matches what makes an exemption of a section: the X6 of 1.6X6.
var exempts = regexp.MustCompile(`(?i)^[ (]*X ?\d`)
