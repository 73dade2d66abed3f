package paragraph

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var portionSlashesMixed = &lint.Rule{
	ID:      "portion-slashes-mixed",
	Summary: "portion marks have one slash here and two slashes there",
	Doc: `Between a level and its control the Department's posts set one slash, (C/NF), and the
intelligence community two, (C//NF). Either is readable; both in one cable show that its
paragraphs were drafted in two places, or were retyped.

The rule is not in the default set. The form that most marks of the cable have is taken for
its own, between equals the first. The fix changes the slashes of the others. It is unsafe:
a paragraph taken over from elsewhere keeps its marks.

Accepted: two slashes after the level and one between two controls, (S//OC/NF); hyphens,
(C-NF); cables before 2000.

Source: IC Markings System Register and Manual (2016), sections A.6 and C; 5 FAH-1 H-246.2
(2004).`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	OptIn:    true,
	Era:      cable.SinceSlashes,
	Check:    checkSlashes,
}

func checkSlashes(p *lint.Pass) {
	var separators []source.Span // between level and control: / or //
	var marks []*cable.Mark
	votes := 0 // for one slash
	for i := range p.Doc.Paragraphs {
		m := p.Doc.Paragraphs[i].Mark
		if m == nil || len(m.Controls) == 0 {
			continue
		}
		between := source.Span{Start: m.Symbol.Span.End, End: m.Controls[0].Span.Start}
		switch strings.TrimSpace(p.Text(between)) {
		case "/":
			votes++
		case "//":
			votes--
		default:
			continue
		}
		separators = append(separators, between)
		marks = append(marks, m)
	}
	if len(separators) == 0 {
		return
	}
	own := strings.TrimSpace(p.Text(separators[0]))
	if votes > 0 {
		own = "/"
	} else if votes < 0 {
		own = "//"
	}
	for i, s := range separators {
		if strings.TrimSpace(p.Text(s)) == own {
			continue
		}
		p.Report(diag.Diagnostic{
			Span:    marks[i].Span,
			Message: fmt.Sprintf("%s has %q, other marks of the cable %q", p.Text(marks[i].Span), strings.TrimSpace(p.Text(s)), own),
			Fix:     diag.Replace(diag.Unsafe, fmt.Sprintf("write %q", own), s, own),
		})
	}
}
