package subject

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var subjectLabelDamaged = &lint.Rule{
	ID:      "subject-label-damaged",
	Summary: "the label of the SUBJECT line lacks letters or its colon",
	Doc: `Programs find the subject by its label. One that lost a letter or its colon,
"UBJECT: ..." or "SUBJECT HARVEST TALKS", hides the line from them, and the subject is
taken for tags, for an attention line or for text.

Labels are looked for in the header only, where nothing else is like this one. The fix
writes the label out with its colon and leaves the words of the subject alone.

Accepted: SUBJECT and SUBJ in any case; a blank before the colon; a portion mark
before the colon, "SUBJECT (C): HARVEST TALKS"; a wrapped line that goes on with
"SUBJECT TO". Digits in the place of letters ("SUBJ8CT") are left to
digit-for-letter.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), sections 1
and 3.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check:    checkLabel,
}

func checkLabel(p *lint.Pass) {
	s := p.Doc.Subject
	if s == nil {
		return
	}
	label := s.Field.Label
	text := p.Text(label)
	word := strings.TrimRight(text, " :;,-.")
	colon := strings.HasSuffix(text, ":")
	switch {
	case !isLabel(word):
		if len(word) != len("SUBJECT") || !strings.ContainsAny(word, "0123456789") {
			reportLabel(p, label, fullLabel(word))
		}
	case !colon && !markColon(p.Doc, s) && !isSubjectTo(p.Doc, s):
		// SUBJECT - HARVEST: the hyphen stands for the colon.
		if value := p.Doc.Flatten(s.Field.Value).Text; strings.HasPrefix(value, "- ") {
			label.End = s.Field.Value.Parts[0].Start + 1
		}
		reportLabel(p, label, fullLabel(word))
	}
}

func reportLabel(p *lint.Pass, label source.Span, want string) {
	p.Report(diag.Diagnostic{
		Span:    label,
		Message: fmt.Sprintf("label %q is damaged; expected %q", p.Text(label), want),
		Fix:     diag.Replace(diag.Safe, fmt.Sprintf("write %q", want), label, want),
	})
}

// isLabel reports whether word is a label of subjects.
func isLabel(word string) bool {
	return strings.EqualFold(word, "SUBJECT") || strings.EqualFold(word, "SUBJ")
}

// fullLabel returns what the label word should have been, with its colon.
func fullLabel(word string) string {
	switch {
	case isLabel(word):
		return word + ":"
	case word == strings.ToUpper(word):
		return "SUBJECT:"
	}
	return "Subject:"
}

// markColon reports whether the colon of s stands after its portion mark.
func markColon(d *cable.Document, s *cable.Subject) bool {
	if s.Mark == nil {
		return false
	}
	rest := d.File.Text(source.Span{Start: s.Mark.Span.End, End: s.Field.Span.End})
	return strings.HasPrefix(strings.TrimLeft(rest, " "), ":")
}

// isSubjectTo reports whether the line of s is one that wraps: "SUBJECT TO
// APPROVAL".
func isSubjectTo(d *cable.Document, s *cable.Subject) bool {
	return strings.HasPrefix(strings.ToUpper(d.Flatten(s.Field.Value).Text), "TO ")
}
