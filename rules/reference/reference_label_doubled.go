package reference

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var referenceLabelDoubled = &lint.Rule{
	ID:      "reference-label-doubled",
	Summary: "a reference has its letter twice",
	Doc: `Programs of the 2000s set letters before references whose drafter had typed his
own: "A. A) STATE 77", "A. REF A FREDONIA 402". Programs that take the second letter for
a part of the entry do not find the cable.

The fix deletes the second letter. It is unsafe: the letter may be an initial.

Accepted: a letter and an initial of another letter, "A. B. ROE LETTER"; the same letter
at the start of a name, "A. ANKARA 12".

Source: practice, as the tests of a public parser of cables show
(github.com/heuer/cablemap).`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		for i := range p.Doc.References {
			s, ok := secondLabel(p.Doc, &p.Doc.References[i])
			if !ok {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    s,
				Message: fmt.Sprintf("%q repeats the label of reference %s", p.Text(s), p.Doc.References[i].Label.Text),
				Fix:     diag.Replace(diag.Unsafe, "delete the second label", withBlanks(p.Doc.File, s), ""),
			})
		}
	},
}

// secondLabel returns the second label of r, with its signs and the word REF before
// it, and whether there is one.
func secondLabel(d *cable.Document, r *cable.Reference) (source.Span, bool) {
	if r.Label.Absent() || len(r.Text.Parts) == 0 {
		return source.Span{}, false
	}
	between := source.Span{Start: r.Label.Span.End, End: r.Text.Parts[0].Start}
	if between.End < between.Start {
		return source.Span{}, false
	}
	text := d.File.Text(between)
	rest := strings.TrimLeft(text, ".):] \t\r\n")
	s := source.Span{Start: between.End - int32(len(rest)), End: between.Start + int32(len(strings.TrimRight(text, " \t\r\n")))}
	return s, hasLetter(rest, letter(r))
}

// withBlanks returns s with the blanks behind it, or its whole line when it stands
// there alone.
func withBlanks(f *source.File, s source.Span) source.Span {
	n := f.LineOf(s.Start)
	line := f.Line(n)
	if strings.TrimSpace(f.Text(line)) == f.Text(s) {
		return f.FullLine(n)
	}
	if f.LineOf(s.End) == n {
		rest := f.Text(source.Span{Start: s.End, End: line.End})
		s.End += int32(len(rest) - len(strings.TrimLeft(rest, " \t")))
	}
	return s
}
