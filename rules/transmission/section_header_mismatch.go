package transmission

import (
	"fmt"
	"strconv"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var sectionHeaderMismatch = &lint.Rule{
	ID:      "section-header-mismatch",
	Summary: "the DE line names another section than the banner",
	Doc: `A long telegram is sent in sections, each with a header of its own. The DE line says
which one it is, "#0417/02", and the banner says it again: "SECTION 02 OF 03". Where
they differ, the header of one section stands above another, or a digit was changed.

Accepted: "/01" with a banner that names no section, which most stations print on
every telegram; a DE line without a section. "/02" and more without a section on the banner are
section-orphan's, a section that cannot be, 0 or 3 of 2, is section-number-invalid's.

Source: 5 FAH-2 H-320; ACP 127(G), Tape Relay Procedures, paragraph 208.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkSectionHeader,
}

func checkSectionHeader(p *lint.Pass) {
	o, b := p.Doc.Transmission.Origin, p.Doc.Banner()
	if o == nil || b == nil || b.Section == nil || !b.Section.Valid() {
		return
	}
	n, err := strconv.Atoi(o.Section.Text)
	if err != nil || n == b.Section.Number {
		return
	}
	p.Report(diag.Diagnostic{
		Span:    o.Section.Span,
		Message: fmt.Sprintf("the DE line says section %d, the banner section %d", n, b.Section.Number),
		Related: []diag.Related{{Span: b.Section.Span, Message: "the section of the text"}},
	})
}
