package banner

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var pageLineSequence = &lint.Rule{
	ID:      "page-line-sequence",
	Summary: "the page lines do not rise",
	Doc: `Pages and sections follow each other in rising order: "002 OF 003" comes before
"003 OF 003", PAGE 02 before PAGE 03. A line that falls back, or a page that comes
twice, means that pages were swapped, copied twice or misread.

Accepted: pages that start anew in each section; sections in any order when each
has its own banner; lost page lines; the parts "001.2 OF 018" and "001.3 OF 018".
A section above the total is reported by section-number-invalid, one that begins
twice by section-repeated.

Source: ACP 127(G), Tape Relay Procedures, paragraph 208.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkSequence,
}

func checkSequence(p *lint.Pass) {
	d := p.Doc
	var last *cable.PageLine
	banner := 1 // the next that begins a section
	for i := range d.Pages {
		page := &d.Pages[i]
		if !d.OwnSerial(page.Serial) || page.Section.Of != 0 && !page.Section.Valid() {
			continue
		}
		for banner < len(d.Banners) && d.Banners[banner].Span.Start < page.Span.Start {
			banner++
			last = nil
		}
		if last != nil && last.Print == page.Print && !rises(last, page) {
			p.Report(diag.Diagnostic{
				Span:    page.Span,
				Message: fmt.Sprintf("%s comes after %s", pageName(page), pageName(last)),
				Related: []diag.Related{{Span: last.Span, Message: "the page line before"}},
			})
			continue
		}
		last = page
	}
}

// rises reports whether page b may follow page a.
func rises(a, b *cable.PageLine) bool {
	if a.Section.Number != b.Section.Number && a.Section.Of != 0 && b.Section.Of != 0 {
		return a.Section.Number < b.Section.Number
	}
	if a.Print {
		return a.Page < b.Page || a.Page == 0 || b.Page == 0
	}
	// A plain line twice is section-repeated's.
	return a.Part < b.Part || a.Part == 0 && b.Part == 0
}

func pageName(p *cable.PageLine) string {
	switch {
	case p.Print && p.Section.Of != 0:
		return fmt.Sprintf("page %d of section %d", p.Page, p.Section.Number)
	case p.Print:
		return fmt.Sprintf("page %d", p.Page)
	case p.Part > 0:
		return fmt.Sprintf("page %d of section %d", p.Part, p.Section.Number)
	}
	return fmt.Sprintf("section %d", p.Section.Number)
}
