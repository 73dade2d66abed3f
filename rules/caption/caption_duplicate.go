package caption

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var captionDuplicate = &lint.Rule{
	ID:      "caption-duplicate",
	Summary: "the same caption stands twice below the banner",
	Doc: `One caption says all that it has to say; a second copy adds nothing. SIPDIS is
printed twice in many cables of 2005 to 2010, it seems because drafting software and
message server both inserted it.

Accepted: captions that differ in a name or a word, such as two lines FOR ... ONLY;
captions that the printer repeats at each page and that each section repeats below
its banner; a control such as NOFORN on the banner and again as a caption; and
SPECAT, which is written twice by rule.

The fix deletes the later copy. It is safe: the same word stays on the cable.

Source: 5 FAH-2 H-250, Special Format Requirements, sections H-251 (SPECAT) and
H-252.1-1 (each caption on a line of its own).`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	Check:    checkDuplicate,
}

func checkDuplicate(p *lint.Pass) {
	for i, c := range p.Doc.Captions {
		name := canonical(c.Text)
		if strings.HasPrefix(name, "SPECAT") {
			continue
		}
		for _, first := range p.Doc.Captions[:i] {
			if canonical(first.Text) != name {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    c.Span,
				Message: fmt.Sprintf("caption %q is repeated", c.Text),
				Related: []diag.Related{{Span: first.Span, Message: "it stands here first"}},
				Fix:     diag.Replace(diag.Safe, fmt.Sprintf("delete the repeated %q", c.Text), repeat(p.Doc.File, c), ""),
			})
			break
		}
	}
}

// canonical returns a caption in capitals with single blanks.
func canonical(caption string) string {
	return strings.Join(strings.Fields(strings.ToUpper(caption)), " ")
}

// separators are what may stand between captions on one line.
const separators = " \t,;/+-"

// repeat returns what to delete with c so that the cable looks as if c had not
// been printed: its whole line, and the blank lines below it when others stand
// above. Where c shares its line, only c and the separator before or after it
// go.
func repeat(f *source.File, c cable.Word) source.Span {
	n := f.LineOf(c.Span.Start)
	line := f.Line(n)
	before := strings.TrimRight(f.Text(source.Span{Start: line.Start, End: c.Span.Start}), separators)
	after := strings.TrimLeft(f.Text(source.Span{Start: c.Span.End, End: line.End}), separators)
	switch {
	case before != "":
		return source.Span{Start: line.Start + int32(len(before)), End: c.Span.End}
	case after != "":
		return source.Span{Start: c.Span.Start, End: line.End - int32(len(after))}
	}
	del := f.FullLine(n)
	if n > 1 && blankLine(f, n-1) {
		for n++; n <= f.LineCount() && blankLine(f, n); n++ {
			del.End = f.FullLine(n).End
		}
	}
	return del
}

// blankLine reports whether line n holds nothing, or the lone hyphen that
// teletypes sent for an empty line.
func blankLine(f *source.File, n int) bool {
	text := strings.TrimSpace(f.Text(f.Line(n)))
	return text == "" || text == "-"
}
