package tags

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
	"github.com/cablelint/cablelint/spell"
)

var tagUnknown = &lint.Rule{
	ID:      "tag-unknown",
	Summary: "a code on the TAGS line is in no list",
	Doc: `A code that no list has is a slip of the typist or of the machine that read the
print, or it is right and the lists lack it. It is a warning when a known code is one
letter away, or when the slip is a known one, such as RU for Russia before the codes
after GENC; the code meant is then suggested. Else it is no more than information:
organizations are an open class.

One letter added or changed and two neighbours swapped are one letter away. Only subject
and program codes are suggested: UNMIS and UNMIK are two missions of the United Nations.
A changed letter proves nothing before 1980 in the fields E, M, P, S and T, to which
codes were added all the time, and before 2005 in program codes, of which the older are
not known.

Accepted: free text such as HUMAN RIGHTS or TIP IN FREDONIA; names of travellers without
brackets; variants of a code, UNGA/C-7; two letters that are no known slip, as the lists
of places between 1975 and 2012 are not complete; numbers and damaged characters.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974); National
Archives, FAQ on the Central Foreign Policy File 1973-79, appendices I and II; 5 FAH-3
H-010 and H-410.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixSometimes,
	Check: func(p *lint.Pass) {
		if allCodes(p.Doc) {
			return
		}
		dates := p.Doc.Dates()
		for l := range lists(p.Doc) {
			for i := range l.entries {
				if i > 0 && reportCut(p, &l.entries[i-1], &l.entries[i], dates) {
					continue
				}
				if e := &l.entries[i]; e.is == unknown && split(p.Doc.Codes(), e.Text) == nil {
					reportUnknown(p, e, dates)
				}
			}
		}
	},
}

// reportCut reports a subject that a blank or a line end cuts in two, "EF IN" in a
// list with commas, and returns true when it does. Two letters by themselves may
// be a place.
func reportCut(p *lint.Pass, a, b *entry, dates cable.Era) bool {
	if len(a.Text) != 2 || len(b.Text) != 2 || a.is == code && b.is == code {
		return false
	}
	row, known := p.Doc.Codes().TAG(a.Text + b.Text)
	between := p.Text(source.Span{Start: a.Span.End, End: b.Span.Start})
	if !known || !isCurrent(row, dates) || strings.TrimSpace(between) != "" {
		return false
	}
	at := a.Span.Cover(b.Span)
	p.Report(diag.Diagnostic{
		Span:    at,
		Message: fmt.Sprintf("%q and %q are not known tags; did you mean %q?", a.Text, b.Text, row.Code),
		Fix:     diag.Replace(diag.DisplayOnly, fmt.Sprintf("replace with %q", row.Code), at, row.Code),
	})
	return true
}

func reportUnknown(p *lint.Pass, e *entry, dates cable.Era) {
	d := diag.Diagnostic{Span: e.Span, Message: fmt.Sprintf("%q is not a known tag", e.Text)}
	switch near := suggestions(p.Doc.Codes(), e.Text, dates); {
	case len(near) == 1:
		d.Message += fmt.Sprintf("; did you mean %q?", near[0])
		d.Fix = diag.Replace(diag.DisplayOnly, fmt.Sprintf("replace with %q", near[0]), e.Span, near[0])
	case len(near) > 1:
		d.Message += fmt.Sprintf("; did you mean %q or %q?", near[0], near[1])
	case len(e.Text) == 2:
		return
	default:
		d.Severity = diag.Info
		if len(e.Text) != 4 {
			d.Help = "It may be an organization: the lists do not have all of them."
		}
	}
	p.Report(d)
}

// suggestions returns the codes that s was meant to be in a message of these dates:
// one where it is clear, several where it is not.
func suggestions(known *codes.Tables, s string, dates cable.Era) []string {
	if c, ok := codes.Correction(s); ok {
		if codes.Geo(s) == nil || dates.Before(cable.SinceGENC) {
			return []string{c.Right}
		}
		return nil
	}
	if len(s) != 4 && len(s) != 5 {
		return nil
	}
	var near []string
	for _, row := range known.TAGs() {
		if isCurrent(&row, dates) && isSlip(s, row.Code, dates) {
			near = append(near, row.Code)
		}
	}
	return near
}

// isCurrent reports whether row is a subject or a program that a message of these
// dates may have.
func isCurrent(row *codes.TAGRow, dates cable.Era) bool {
	switch row.Kind {
	case codes.SubjectTAG:
		return !row.Retired || !cable.SinceSubjectList.Contains(dates)
	case codes.ProgramTAG:
		return !row.Doubtful && !dates.Before(cable.SinceProgramTags)
	}
	return false
}

// isSlip reports whether s is known with one slip.
func isSlip(s, known string, dates cable.Era) bool {
	upper := []byte(s)
	for i, c := range upper {
		if 'a' <= c && c <= 'z' {
			upper[i] = c - 'a' + 'A'
		}
	}
	last := len(upper) - 1
	if upper[0] != known[0] && upper[last] != known[len(known)-1] || !spell.OneSlip(string(upper), known) {
		return false
	}
	changed := 0
	for i := range min(len(upper), len(known)) {
		if upper[i] != known[i] {
			changed++
		}
	}
	if len(upper) != len(known) || changed != 1 {
		return true
	}
	switch known[0] {
	case 'E', 'M', 'P', 'S', 'T':
		return cable.SinceProgramTags.Contains(dates)
	case 'K':
		return cable.SinceSubjectList.Contains(dates)
	}
	return true
}
