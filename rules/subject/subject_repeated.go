package subject

import (
	"regexp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var subjectRepeated = &lint.Rule{
	ID:      "subject-repeated",
	Summary: "a second SUBJECT line stands above the first paragraph",
	Doc: `A cable has one subject. A second line above the text means that the header of another
cable was run into this one, or that a copy printed the header twice; programs then take
one of the two at random.

Accepted: SUBJECT lines in the text; the header of a telegram that the cable repeats, below
its own banner or the word QUOTE; the header that each section repeats below its banner; a
line that goes on with "SUBJECT TO".

There is no fix: only the original can say which of the two is the cable's own.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), section 1.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkRepeated,
}

func checkRepeated(p *lint.Pass) {
	d := p.Doc
	var first *cable.Field
	for f := range d.All(cable.FieldSubject) {
		switch {
		case first == nil:
			first = f
		case belowText(d, f), p.Text(f.Label) == "SUBJECT": // SUBJECT TO APPROVAL
		case repeats.MatchString(p.Text(source.Span{Start: first.Span.Start, End: f.Span.Start})):
		default:
			p.Report(diag.Diagnostic{
				Span:    f.Span,
				Message: "the cable has a second subject",
				Related: []diag.Related{{Span: first.Span, Message: "the first subject"}},
			})
		}
	}
}

// belowText reports whether a paragraph stands above f.
func belowText(d *cable.Document, f *cable.Field) bool {
	return len(d.Paragraphs) > 0 && d.Paragraphs[0].Span.Start < f.Span.Start
}

// repeats matches what stands above the header of a telegram that a cable
// repeats: the word for it, or the other banner.
var repeats = regexp.MustCompile(`(?m)\bQUOTE\b|\b(?:REPEAT|RPT)|(?i:\bBEGIN\s+TEXT\b|\bTEXT\s+FOLLOWS\b)` +
	`|^ *(?:UNCLAS|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T|LIMITED OFFICIAL USE)\b.*\d$`)
