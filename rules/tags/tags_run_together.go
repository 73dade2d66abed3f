package tags

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var tagsRunTogether = &lint.Rule{
	ID:      "tags-run-together",
	Summary: "codes on the TAGS line have no blank or comma between them",
	Doc: `Copies that lost their blanks run the codes together, up to a dozen of them:
"ETRDEINVECIN". Nothing finds such a cable by its subjects any more.

Reported is a word that splits into subject and program codes of four letters, two at
least and the first a subject, with geographic codes of two letters at its end; and
codes, one of them a subject, with a sign between them that is no separator,
"PREL/PGOV". Every piece must be in the tables.

The fix sets the separator that the line has elsewhere. It is unsafe: the word may be
another one.

Accepted: codes that have a sign of their own, UNGA/C-6, ZANU-PF; places joined by a
stroke, US/UK; words such as SOCIAL or TECHNO, which are a subject and a country only by
accident.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), section 3, on
separators.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		if allCodes(p.Doc) {
			return
		}
		for l := range lists(p.Doc) {
			for i := range l.entries {
				e := &l.entries[i]
				if e.is != unknown && e.is != compound && e.is != bareName || l.partOf(e.Span) < 0 {
					continue
				}
				if pieces := split(p.Doc.Codes(), e.Text); pieces != nil {
					p.Report(diag.Diagnostic{
						Span:    e.Span,
						Message: fmt.Sprintf("%q runs the codes %s together", e.Text, strings.Join(pieces, ", ")),
						Fix:     &diag.Fix{Title: "separate the codes", Safety: diag.Unsafe, Edits: l.separate(e, pieces)},
					})
				}
			}
		}
	},
}

// separate returns the edits that set a separator between the pieces of e.
func (l *list) separate(e *entry, pieces []string) []diag.Edit {
	separator := " "
	if l.hasCommas() {
		separator = ", "
	}
	var edits []diag.Edit
	at := e.Span.Start
	for _, piece := range pieces[:len(pieces)-1] {
		at += int32(len(piece))
		s := source.At(at)
		if strings.Contains(signs, l.doc.File.Text(source.Span{Start: at, End: at + 1})) {
			s.End++
		}
		edits = append(edits, diag.Edit{Span: s, New: separator})
		at = s.End
	}
	return edits
}

// split returns the known codes that s is made of, or nil when it is one word.
func split(known *codes.Tables, s string) []string {
	if strings.ContainsAny(s, signs) {
		return splitSigns(known, s)
	}
	var pieces []string
	i := 0
	for ; i+4 <= len(s); i += 4 {
		row, ok := known.TAG(s[i : i+4])
		if !ok || row.Doubtful || row.Kind != codes.SubjectTAG && (row.Kind != codes.ProgramTAG || i == 0) {
			break
		}
		pieces = append(pieces, s[i:i+4])
	}
	if len(pieces) < 2 {
		return nil
	}
	for ; i+2 <= len(s); i += 2 {
		row, ok := known.TAG(s[i : i+2])
		if !ok || row.Doubtful || row.Kind != codes.CountryTAG && row.Kind != codes.RegionTAG {
			return nil
		}
		pieces = append(pieces, s[i:i+2])
	}
	if i < len(s) {
		return nil
	}
	return pieces
}

// splitSigns returns the codes between the signs of s, or nil unless all are codes
// and one is a subject.
func splitSigns(known *codes.Tables, s string) []string {
	pieces := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(signs, r) })
	if len(strings.Join(pieces, ".")) != len(s) {
		return nil
	}
	subject := false
	for _, piece := range pieces {
		row, ok := known.TAG(piece)
		if !ok || row.Doubtful || row.Kind == codes.Keyword {
			return nil
		}
		subject = subject || row.Kind == codes.SubjectTAG
	}
	if !subject {
		return nil
	}
	return pieces
}
