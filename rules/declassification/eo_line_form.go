package declassification

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var eoLineForm = &lint.Rule{
	ID:      "eo-line-form",
	Summary: `the E.O. line does not begin in the form "E.O. 12958:"`,
	Doc: `The line begins with ` + "`E.O.`" + `, the number of the order and a colon. ` + "`EO`, `E.O`, `E.0.`" + ` with a
zero, ` + "`e.o.`" + `, a comma or hyphen in place of the colon or none at all are read by people and
missed by programs that look for the label. The fix writes letters, points and colon;
it leaves the number and the value alone, but for a ` + "`decl`" + ` in small letters.

Accepted are blanks too many or too few, as in ` + "`E. O. 12958`" + `, which token-blanks
looks at in the copies of the 1970s; a line that ends with the number; small letters
where TAGS has them too; and ` + "`E.O.: 13526`" + `, the form of the archive messages used since
2009.

Source: handbook "Traffic Analysis by Geography and Subject", TL:TAGS-1
(1974), sections 1.a and 3.c.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		if p.Doc.Profile == cable.Smart {
			return
		}
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			if o.Number.Absent() || !o.Field.Label.Contains(o.Number.Span) {
				continue
			}
			h := readHead(p, o)
			if len(h.edits) == 0 {
				continue
			}
			want := h.want(p)
			p.Report(diag.Diagnostic{
				Span:    h.fault,
				Message: fmt.Sprintf("the E.O. line begins with %q (want %q)", p.Text(h.span), want),
				Fix:     &diag.Fix{Title: fmt.Sprintf("write %q", want), Safety: diag.Safe, Edits: h.edits},
			})
		}
	},
}

// head is what an E.O. line begins with, and what is wrong with it.
type head struct {
	span   source.Span // E.O. 12958: or, when the keyword is at fault, E.O. 12958: DECL
	folded bool        // the copy has small letters in all labels
	fault  source.Span
	edits  []diag.Edit
}

// readHead reads the letters, the colon and the keyword of o.
func readHead(p *lint.Pass, o *cable.Order) head {
	h := head{span: o.Field.Label, folded: foldedLabels(p)}
	letters := source.Span{Start: h.span.Start, End: o.Number.Span.Start}
	colon := source.Span{Start: o.Number.Span.End, End: h.span.End}
	if n := len(dash.FindString(p.Text(source.Span{Start: colon.Start, End: max(colon.Start, o.Value.Span().End)}))); n > 0 {
		colon.End = colon.Start + int32(n)
		h.span.End = colon.End
	}
	late := strings.Contains(p.Text(colon), ":")
	if o.Number.Text != "13526" || late || strings.TrimSpace(p.Text(letters)) != "E.O.:" {
		h.letters(p, letters)
		if !late && !o.Value.Span().Empty() {
			h.colon(p, colon)
		}
	}
	if k := o.Keyword; strings.EqualFold(k.Text, "DECL") && k.Text != "DECL" && !h.folded {
		h.edit(k.Span, "DECL")
		h.span.End = k.Span.End
	}
	return h
}

// letters reads "E.O." and what separates it from the number, which is s.
// Blanks are no fault.
func (h *head) letters(p *lint.Pass, s source.Span) {
	text := p.Text(s)
	second := strings.IndexAny(text, "oO0")
	at := func(i, j int) source.Span { return source.Span{Start: s.Start + int32(i), End: s.Start + int32(j)} }
	if second < 1 { // a letter is lost, or both
		h.edit(s, "E.O. ")
		return
	}
	if text[0] != 'E' && !h.folded {
		h.edit(at(0, 1), "E")
	}
	if strings.Count(text[1:second], ".") != 1 {
		h.edit(at(1, second), ".")
	}
	if text[second] == '0' || text[second] == 'o' && !h.folded {
		h.edit(at(second, second+1), "O")
	}
	if strings.Count(text[second:], ".") != 1 || strings.Contains(text, ":") {
		h.edit(at(second+1, len(text)), ". ")
	}
	if len(h.edits) > 0 {
		h.fault = at(0, len(strings.TrimRight(text, " \t")))
	}
}

// colon notes that a colon should be s, and a blank behind it.
func (h *head) colon(p *lint.Pass, s source.Span) {
	if next := p.Text(source.Span{Start: s.End, End: p.Doc.Span.End}); next != "" && strings.IndexByte(" \t\r\n", next[0]) < 0 {
		h.edit(s, ": ")
		return
	}
	h.edit(s, ":")
}

// dash matches a mark that stands in place of the colon.
var dash = regexp.MustCompile(`^[ \t]*(?:-+|/)`)

// edit notes that s should be text.
func (h *head) edit(s source.Span, text string) {
	if len(h.edits) == 0 {
		h.fault = s
	}
	h.fault = h.fault.Cover(s)
	h.edits = append(h.edits, diag.Edit{Span: s, New: text})
}

// foldedLabels reports whether the copy has made small letters of all capitals:
// those of TAGS too.
func foldedLabels(p *lint.Pass) bool {
	f := p.Doc.Field(cable.FieldTags)
	return f != nil && strings.HasPrefix(p.Text(f.Label), "t")
}

// want returns what should stand in place of h.
func (h *head) want(p *lint.Pass) string {
	var b strings.Builder
	at := h.span.Start
	for _, e := range h.edits {
		b.WriteString(p.Text(source.Span{Start: at, End: e.Span.Start}))
		b.WriteString(e.New)
		at = e.Span.End
	}
	b.WriteString(p.Text(source.Span{Start: at, End: max(at, h.span.End)}))
	return strings.TrimRight(b.String(), " ")
}
