package tags

import (
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var tagsTrailingPeriod = &lint.Rule{
	ID:      "tags-trailing-period",
	Summary: "a full stop stands at the end of the TAGS line",
	Doc: `The TAGS line is a list, not a sentence. A full stop at its end is one of the
typing errors of which the handbook says that they made the Department's computer file
cables wrongly.

Accepted: the point of an initial or an abbreviation, "(DOE, JANE Q.", "ACME CORP.";
points between codes; rows of points, which stand for words taken out.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), section 3.a.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		if !mayHaveTrailingPeriod(p.Doc) {
			return
		}
		for l := range lists(p.Doc) {
			s, ok := l.trailingPeriod()
			if !ok {
				continue
			}
			edits := []diag.Edit{{Span: s}}
			k := l.partOf(s)
			part := l.field.Value.Parts[k]
			if strings.Trim(p.Text(part), ". \t") == "" {
				edits = l.cutLine(k)
			} else {
				head := p.Text(source.Span{Start: part.Start, End: s.Start})
				edits[0].Span.Start = part.Start + int32(len(strings.TrimRight(head, " \t")))
			}
			p.Report(diag.Diagnostic{
				Span:    s,
				Message: "a full stop stands at the end of the list of tags",
				Fix:     &diag.Fix{Title: "delete the full stop", Safety: diag.Safe, Edits: edits},
			})
		}
	},
}

// mayHaveTrailingPeriod reports whether a TAGS line of d ends with a point. It is
// quick and says no to nearly every cable.
func mayHaveTrailingPeriod(d *cable.Document) bool {
	for f := range d.All(cable.FieldTags) {
		if n := len(f.Value.Parts); n > 0 && strings.HasSuffix(strings.TrimRight(d.File.Text(f.Value.Parts[n-1]), separators), ".") {
			return true
		}
	}
	return false
}

// trailingPeriod returns the full stop at the end of the line, and whether there is
// one.
func (l *list) trailingPeriod() (source.Span, bool) {
	n := len(l.entries)
	if n == 0 {
		return source.Span{}, false
	}
	last := &l.entries[n-1]
	switch last.is {
	case code:
	case unknown:
		if len(last.Text) > 4 {
			return source.Span{}, false
		}
	case name, brackets:
		if !strings.HasSuffix(last.Text, ")") {
			return source.Span{}, false
		}
	default:
		return source.Span{}, false
	}
	rest := l.behind(last)
	text := l.doc.File.Text(rest)
	if strings.Count(text, ".") != 1 {
		return source.Span{}, false
	}
	i := strings.IndexByte(text, '.')
	if strings.Trim(text[i+1:], separators) != "" {
		return source.Span{}, false
	}
	at := rest.Start + int32(i)
	return source.Span{Start: at, End: at + 1}, true
}
