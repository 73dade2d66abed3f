package banner

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var sectionNumberInvalid = &lint.Rule{
	ID:      "section-number-invalid",
	Summary: "a section has number 0 or a number above the total",
	Doc: `A long cable is sent in sections, and each says on its banner which one it is:
"SECTION 01 OF 03" to "SECTION 03 OF 03". The page lines that the relay or the
printer put into the text say the same. A section 0, or a section 4 of 3, cannot
be: a digit was changed, or the line belongs to another cable.

Accepted: one or two digits, "FINAL SECTION OF 3", the parts "001.2 OF 003" of a
long section, and page lines of another message that the cable quotes. A number
that holds letters is damage of another kind and left to other rules. Where page
lines repeat the number of the banner, the banner is reported.

Source: ACP 127(G), Tape Relay Procedures, paragraph 208.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkSectionNumber,
}

func checkSectionNumber(p *lint.Pass) {
	for _, s := range p.Doc.Sections() {
		if s.Number == 0 || s.Number > s.Of && s.Of >= 0 {
			if s.Span == named(p.Doc, s).Span {
				reportNumber(p, s)
			}
		}
	}
}

// named returns the place that speaks for all those with the number and total
// of s, as the print repeats them on each page: the first banner, else the first
// page line.
func named(d *cable.Document, s cable.SectionPlace) cable.SectionPlace {
	var first *cable.SectionPlace
	for _, o := range d.Sections() {
		if o.Number != s.Number || o.Of != s.Of {
			continue
		}
		if o.Banner != nil {
			return o
		}
		if first == nil {
			first = &o
		}
	}
	return *first
}

func reportNumber(p *lint.Pass, s cable.SectionPlace) {
	if s.Number == 0 {
		p.Report(diag.Diagnostic{
			Span:    s.NumberAt,
			Message: fmt.Sprintf("section 0 of %d: sections are numbered from 1", s.Of),
		})
		return
	}
	p.Report(diag.Diagnostic{
		Span:    s.NumberAt,
		Message: fmt.Sprintf("section %d is above the total of %d", s.Number, s.Of),
		Related: otherTotal(p.Doc, s),
	})
}

// otherTotal returns the first other place that states a total which has room
// for the section of s: it tells a wrong total from a wrong number.
func otherTotal(d *cable.Document, s cable.SectionPlace) []diag.Related {
	for _, o := range d.Sections() {
		if o.Span != s.Span && o.Valid() && o.Of >= s.Number {
			return []diag.Related{{Span: o.Section.Span, Message: fmt.Sprintf("%d sections are counted here", o.Of)}}
		}
	}
	return nil
}
