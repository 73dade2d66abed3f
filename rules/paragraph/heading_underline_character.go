package paragraph

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var headingUnderlineCharacter = &lint.Rule{
	ID:      "heading-underline-character",
	Summary: "a heading is ruled with something other than hyphens",
	Doc: `Headings of cables are ruled with hyphens, the one ruling character that a teletype has. Equals signs,
underscores, asterisks and tildes were put in by a later program; Unicode hyphens and dashes are hyphens that
a conversion has replaced, and a search for a ruler does not find them.

A heading is one finding, at the ruler below it. The fix writes as many hyphens in place of its rulers, so what
it changes is layout; whether the length is right is for ` + "`heading-underline-length`" + `.

Accepted without a finding: hyphens, rulers of up to three characters, and lines of such characters that rule
no heading.

Source: ACP 127(G), paragraphs 134 and 140, for the characters that can be sent.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		for i := range p.Doc.Headings {
			h := &p.Doc.Headings[i]
			fix := &diag.Fix{Title: "rule with hyphens", Safety: diag.Safe}
			for _, ruler := range []source.Span{h.Above, h.Ruler} {
				text := p.Text(ruler)
				n := utf8.RuneCountInString(text)
				if n > separatorHyphens && strings.Trim(text, "-") != "" {
					fix.Edits = append(fix.Edits, diag.Edit{Span: ruler, New: strings.Repeat("-", n)})
				}
			}
			if len(fix.Edits) == 0 {
				continue
			}
			ruler := fix.Edits[len(fix.Edits)-1].Span
			first, _ := utf8.DecodeRuneInString(p.Text(ruler))
			p.Report(diag.Diagnostic{
				Span:    ruler,
				Message: fmt.Sprintf("a ruler of %q; expected hyphens", string(first)),
				Related: []diag.Related{{Span: h.Text.Span(), Message: "the heading"}},
				Fix:     fix,
			})
		}
	},
}
