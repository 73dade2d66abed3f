package tags

import (
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var tagsWithoutSubject = &lint.Rule{
	ID:      "tags-without-subject",
	Summary: "no code on the TAGS line is a subject",
	Doc: `A telegram carries at least one subject code of four letters, such as PREL or
ECON, since 1 March 1973. Countries, organizations and names say whom a cable concerns,
not what it is about: without a subject it is filed nowhere.

Accepted: a program code, KDEM, in the place of a subject; an unknown or damaged code of
four letters, which may be one; N/A; captions AIDAC and TOPEC, which were exempt;
extracts and records whose text is lost; a second TAGS line that has the subject. Codes
without a separator between them are left to ` + "`tags-run-together`" + `.

There is no fix: only the text tells the subject.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), sections 4 and 7;
5 FAH-1 H-212.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SinceLabels,
	Check:    checkWithoutSubject,
}

func checkWithoutSubject(p *lint.Pass) {
	d, known := p.Doc, p.Doc.Codes()
	for i := range d.Tags {
		if row, ok := known.TAG(d.Tags[i].Text); ok && isSubject(row) {
			return
		}
	}
	first := d.Field(cable.FieldTags)
	if first == nil || !d.Whole() || exempt(d) {
		return
	}
	span, message := first.Label, "the TAGS line is empty"
	for l := range lists(d) {
		for i := range l.entries {
			if mayBeSubject(known, &l.entries[i], d.Dates()) {
				return
			}
		}
		if len(l.entries) > 0 && span == first.Label {
			span, message = l.firstLine(), "no code on the TAGS line is a subject"
		}
	}
	p.Report(diag.Diagnostic{
		Span:    span,
		Message: message,
		Help:    "A telegram carries at least one subject code of four letters, such as PREL or ECON.",
	})
}

// firstLine returns the entries of the line on which the first stands.
func (l *list) firstLine() source.Span {
	s := l.entries[0].Span
	for i := range l.entries {
		if next := l.entries[i].Span; l.partOf(next) == l.partOf(s) {
			s = s.Cover(next)
		}
	}
	return s
}

// isSubject reports whether row says what a cable is about, or that nothing does.
func isSubject(row *codes.TAGRow) bool {
	return row.Kind == codes.SubjectTAG || row.Kind == codes.ProgramTAG || row.Code == "N/A"
}

// mayBeSubject reports whether e may be a subject that is damaged or in no table.
func mayBeSubject(known *codes.Tables, e *entry, dates cable.Era) bool {
	switch e.is {
	case unreadable, swallowed:
		return true
	case compound:
		return split(known, e.Text) == nil
	case unknown, bareName:
		if len(e.Text) == 4 || suggestions(known, e.Text, dates) != nil {
			return true
		}
		if len(e.Text) < 4 || split(known, e.Text) != nil {
			return false
		}
		row, ok := known.TAG(e.Text[:4])
		return ok && isSubject(row)
	}
	return false
}

// exempt reports whether d has a caption of the cables that need no TAGS. Handbook
// TL:TAGS-1 (1974), section 2.
func exempt(d *cable.Document) bool {
	for _, c := range d.Captions {
		if isExempt(c.Text) {
			return true
		}
	}
	for _, a := range d.Attention {
		if isExempt(d.Flatten(a).Text) {
			return true
		}
	}
	return false
}

func isExempt(line string) bool {
	return strings.Contains(line, "AIDAC") || strings.Contains(line, "TOPEC")
}
