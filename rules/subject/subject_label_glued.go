package subject

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var subjectLabelGlued = &lint.Rule{
	ID:      "subject-label-glued",
	Summary: "the label of the next line is glued to the end of the subject",
	Doc: `Copies that lost a line end have the label of the next line stuck to the last word of
the subject: "HARVEST TALKSREF: A. FREDONIA 402". The references or the classifier then
count as part of the subject, or are lost.

The fix sets the line end. It is unsafe: a word of the subject may end in these letters.

Accepted: REF inside a word of the subject, "BRIEFS"; a label after a blank, which
header-run-on reports; "CLASSIFIED BY" as words of a subject.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), section 3, on the
lines of the header.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check:    checkGlued,
}

// gluedLabel matches a label (group 1) right after a word or a mark that ends
// one.
var gluedLabel = regexp.MustCompile(`[A-Za-z0-9.,;?!)"'](REF(?:S|TELS?|\(S\)|ERENCES?)?:|(?:Ref(?:s|tels?|erences?)?|Classified [Bb]y|CLASSIFIED BY):)`)

func checkGlued(p *lint.Pass) {
	d := p.Doc
	if d.Subject == nil {
		return
	}
	field := d.Subject.Field
	// The parser sees some of the labels, and ends the subject before them.
	for i := range d.Fields {
		f := &d.Fields[i]
		if f.Span.Start == field.Span.End && f.Kind > cable.FieldSubject && !f.Label.Empty() {
			reportGlued(p, f.Label)
			return
		}
	}
	for _, part := range field.Value.Parts {
		text := p.Text(part)
		if !strings.Contains(text, ":") || !strings.Contains(text, "REF") && !strings.Contains(text, "Ref") &&
			!strings.Contains(text, "lassified") && !strings.Contains(text, "LASSIFIED") {
			continue
		}
		m := gluedLabel.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		reportGlued(p, source.Span{Start: part.Start + int32(m[2]), End: part.Start + int32(m[3])})
		return
	}
}

// reportGlued reports label with the word that it is glued to.
func reportGlued(p *lint.Pass, label source.Span) {
	f := p.Doc.File
	line := f.Line(f.LineOf(label.Start))
	before := f.Text(source.Span{Start: line.Start, End: label.Start})
	word := label
	word.Start = line.Start + int32(strings.LastIndexByte(before, ' ')+1)
	p.Report(diag.Diagnostic{
		Span:    word,
		Message: fmt.Sprintf("label %q is glued to the subject", p.Text(label)),
		Fix:     diag.Replace(diag.Unsafe, fmt.Sprintf("begin a line at %q", p.Text(label)), source.At(label.Start), f.LineEnd()),
	})
}
