package print

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var distributionOriginConflict = &lint.Rule{
	ID:      "distribution-origin-conflict",
	Summary: "the print names both a bureau that acts and one that wrote, or neither",
	Doc: `A telegram that came in is printed with the bureau that acts on it, ACTION; one that went
out with the bureau that wrote it, ORIGIN. A block with both was put together from two
telegrams, and one that begins at INFO has lost its first line.

Accepted: one keyword on each of several heads, as above the sections of a long cable; a
keyword twice; a block in which a line cannot be read, which may be the missing one.

Source: the declassified telegrams of 1973 to 1979 at the National Archives, Record
Group 59, Central Foreign Policy File.`,
	Since:    "0.1",
	Severity: diag.Info,
	Era:      cable.UntilPrint,
	Check: func(p *lint.Pass) {
		for _, b := range p.Doc.Distributions() {
			action, origin := b.Keyword("ACTION"), b.Keyword("ORIGIN")
			switch {
			case len(b.Copies) == 0:
			case action != nil && origin != nil:
				first, second := action, origin
				if second.Span.Start < first.Span.Start {
					first, second = second, first
				}
				p.Report(diag.Diagnostic{
					Span:    second.Span,
					Message: fmt.Sprintf("the print has %q and %q for one telegram", first.Text, second.Text),
					Related: []diag.Related{{Span: first.Span, Message: fmt.Sprintf("%q stands here", first.Text)}},
				})
			case action == nil && origin == nil && len(b.Unread) == 0:
				at := b.Copies[0].Span
				if info := b.Keyword("INFO"); info != nil {
					at = info.Span
				}
				p.Report(diag.Diagnostic{
					Span:    at,
					Message: `the print has neither "ACTION" nor "ORIGIN" before the copies for information`,
				})
			}
		}
	},
}
