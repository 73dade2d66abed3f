package declassification

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var declassificationMissing = &lint.Rule{
	ID:      "declassification-missing",
	Summary: "the E.O. line of a classified cable has no date, event or code",
	Doc: `The E.O. line says when a classified cable stops being classified. With
nothing after the number of the order, nobody can tell. The Department's
computer refused a classified telegram without a valid value.

What the line may say depends on the order it names:

- E.O. 11652: ` + "`GDS`, `ADS, DECLAS 12-31-74`, `XGDS1` to `XGDS4`" + `
- E.O. 12065: ` + "`GDS 9/14/85`, `RDS-1`, `XDS-4`" + `, with the classifier in brackets
- E.O. 12356: ` + "`DECL: OADR`" + `, a date or an event
- E.O. 12958 and 13526: ` + "`DECL: 05/03/2017`" + `, an event, or an exemption code

Any value counts, even a wrong one: other rules check it. The rule is silent
on a cable without an E.O. line, on extracts, on later sections alone, on the
archive messages used since 2009, which print ` + "`E.O.: 13526`" + ` with the value
elsewhere, and when the Classified By statement says when to declassify.

Source: handbook "Traffic Analysis by Geography and Subject", TL:TAGS-1
(1974), sections 1 and 3; E.O. 12958, section 1.7(a)(4).`,
	Since:    "0.1",
	Severity: diag.Error,
	Era:      cable.SinceLabels,
	Check: func(p *lint.Pass) {
		doc := p.Doc
		if !doc.Level().Classified() || !doc.Whole() || doc.Order() == nil || doc.Profile == cable.Smart || declassified(doc) {
			return
		}
		o := doc.Order()
		line := "the E.O. line"
		if !o.Number.Absent() {
			line = fmt.Sprintf("the E.O. %s line", o.Number.Text)
		}
		p.Report(diag.Diagnostic{
			Span:    valuePlace(p, o),
			Message: fmt.Sprintf("%s of a %s cable has no date, event or code", line, doc.Level()),
			Help:    orderValues[doc.OrderNumber()],
			Related: p.BannerLevel(),
		})
	},
}

// orderValues says what each order asks for.
var orderValues = map[string]string{
	"11652": "E.O. 11652 asks for GDS, ADS with DECLAS and a date or event, or XGDS1 to XGDS4.",
	"12065": "E.O. 12065 asks for GDS, RDS or XDS, a date, and the classifier in brackets.",
	"12356": "E.O. 12356 asks for DECL: with OADR, a date or an event.",
	"12958": "E.O. 12958 asks for DECL: with a date, an event or an exemption code.",
	"13526": "E.O. 13526 asks for DECL: with a date, an event or an exemption code.",
}

// valuePlace returns where the value of o would go: at the end of its line,
// before a period.
func valuePlace(p *lint.Pass, o *cable.Order) source.Span {
	line := strings.TrimRight(p.Text(o.Field.Span), " .,")
	return source.At(o.Field.Span.Start + int32(len(line)))
}

// declassified reports whether the cable says somewhere when it is
// declassified: on an E.O. line, in the Classified By statement, or on a line of
// its own below.
func declassified(doc *cable.Document) bool {
	for i := range doc.Orders {
		if doc.Orders[i].Kind != cable.OrderNone {
			return true
		}
	}
	if a := doc.Authority; a != nil && declassifyOn.MatchString(doc.Flatten(a.Text).Text) {
		return true
	}
	below := source.Span{Start: doc.Order().Field.Span.End, End: doc.Span.End}
	if len(doc.Paragraphs) > 0 {
		below.End = max(below.Start, doc.Paragraphs[0].Span.Start)
	}
	return declassifyLine.MatchString(doc.File.Text(below))
}

var (
	declassifyOn   = regexp.MustCompile(`(?i)\bDECL(?:AS(?:S(?:IFY)?)?)?\b`)
	declassifyLine = regexp.MustCompile(`(?im)^[ \t]*(?:DECL|DECLAS|DECLASSIFY ON)\b`)
)
