package ocr

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var pilcrowAsOne = &lint.Rule{
	ID:      "pilcrow-as-one",
	Summary: `a paragraph number shows a pilcrow read as "1"`,
	Doc: `Publishers set a pilcrow before the number of each paragraph. A scanner or a poor conversion reads it as the
digit one, and paragraph 5 becomes ` + "`15.`" + `. Whoever cites "paragraph 15" then cites nothing.

The sequence decides, not the look of the number: ` + "`15.`" + ` after paragraph 4 is damage, ` + "`15.`" + ` after paragraph 14 is
right, and so is ` + "`11.`" + ` after paragraph 10. The fix puts the pilcrow back. It is safe when the numbers around
agree and other numbers of the cable still carry the pilcrow; else it is unsafe, for the cable may never have
had one.

The pilcrow itself is no part of the telegram, which could not be sent with it: it is accepted and never asked
for.

Source: ACP 127(G), paragraph 134, on the paragraph sign; 5 FAH-1 H-246.2 on the numbers.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		var before *cable.Number
		for i := range p.Doc.Paragraphs {
			n := p.Doc.Paragraphs[i].Number
			if n == nil {
				continue
			}
			if token, ok := misreadPilcrow(p.Doc, n); ok {
				reportPilcrow(p, n, token, before)
			}
			before = n
		}
	},
}

// misreadPilcrow returns the digits of n and the point after them, and whether
// their first digit is a misread pilcrow.
func misreadPilcrow(d *cable.Document, n *cable.Number) (source.Span, bool) {
	if n.Printed == n.Value || n.Proof == cable.Unproved || !n.Pilcrow.Empty() {
		return source.Span{}, false
	}
	text := d.File.Text(n.Span)
	if !strings.HasPrefix(text, "1"+strconv.Itoa(n.Value)) {
		return source.Span{}, false
	}
	return n.Span, true
}

func reportPilcrow(p *lint.Pass, n *cable.Number, token source.Span, before *cable.Number) {
	one := source.Span{Start: token.Start, End: token.Start + 1}
	damaged := p.Text(token)
	restored := "¶" + damaged[1:]
	safety := diag.Unsafe
	if n.Proof == cable.Proved {
		safety = diag.Safe
	}
	d := diag.Diagnostic{
		Span:    token,
		Message: fmt.Sprintf(`%q is %q with the pilcrow read as "1"`, damaged, restored),
		Fix:     diag.Replace(safety, fmt.Sprintf("replace %q with %q", damaged, restored), one, "¶"),
	}
	if before != nil {
		d.Related = []diag.Related{{Span: before.Span, Message: fmt.Sprintf("paragraph %d is the one before", before.Value)}}
	}
	p.Report(d)
}
