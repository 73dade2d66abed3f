package banner

import (
	"fmt"
	"strconv"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var sectionOrphan = &lint.Rule{
	ID:      "section-orphan",
	Summary: "the DE line names a later section, the banner none",
	Doc: `The station line "DE RUEHFD #0417/02 1231455" says that this is the second section
of a telegram. The banner then reads "SECTION 02 OF 03". When it names no section,
the words were lost, or the header was put on top of another cable.

Accepted: "/01" without a section, which most stations print on every telegram; a
banner whose post cannot be read; a cable without a banner.

Source: 5 FAH-2 H-321; ACP 127(G), Tape Relay Procedures, paragraph 208.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkOrphan,
}

func checkOrphan(p *lint.Pass) {
	o, b := p.Doc.Transmission.Origin, p.Doc.Banner()
	if o == nil || b == nil || b.Section != nil || b.Post.Absent() || b.Serial.Absent() {
		return
	}
	n, err := strconv.Atoi(o.Section.Text)
	if err != nil || n < 2 {
		return
	}
	p.Report(diag.Diagnostic{
		Span:    o.Section.Span,
		Message: fmt.Sprintf("the DE line says section %d, the banner names no section", n),
		Related: []diag.Related{{Span: b.Span, Message: "the banner"}},
	})
}
