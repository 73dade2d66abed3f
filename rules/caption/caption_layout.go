package caption

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var captionLayout = &lint.Rule{
	ID:      "caption-layout",
	Summary: "captions share a line, or a less restrictive one stands first",
	Doc: `Each caption has a line of its own, and the most restrictive comes first: NODIS above
STADIS, both above SIPDIS. Then the first line below the banner says how far the cable may
go.

The rule is not in the default set, and holds for messages from 2018 on only: earlier
cables mix orders and set "EXDIS/STADIS" on one line.

The fix gives each caption its line, or puts the captions in order. It is unsafe: the
order on a record is evidence too.

Accepted: NOFORN, SENSITIVE, channels and other captions in any place, for no order is
published for them; EXDIS for LIMDIS or STADIS for LIMDIS in either order; the line of an
archive message labelled "Captions:".

Source: 5 FAH-2 H-252.1-1 (2018).`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	OptIn:    true,
	Era:      cable.SinceCaptionLines,
	Check: func(p *lint.Pass) {
		checkLines(p)
		checkOrder(p)
	},
}

// restriction ranks the captions of which it is known how restrictive they are:
// those with a higher number come first.
var restriction = map[string]int{
	"NODIS":                      4,
	"EXDIS":                      3,
	"LIMDIS":                     2,
	"STADIS":                     2,
	"SIPDIS":                     1,
	"INFORM ALL STATE EMPLOYEES": 1,
}

// checkLines reports lines with several captions.
func checkLines(p *lint.Pass) {
	f := p.Doc.File
	captions := p.Doc.Captions
	for len(captions) > 0 {
		line := f.LineOf(captions[0].Span.Start)
		n := slices.IndexFunc(captions, func(w cable.Word) bool { return f.LineOf(w.Span.Start) != line })
		if n < 0 {
			n = len(captions)
		}
		if n > 1 && !labelled(p.Doc, captions[0]) {
			fix := &diag.Fix{Title: "give each caption a line of its own", Safety: diag.Unsafe}
			for i := range n - 1 {
				between := source.Span{Start: captions[i].Span.End, End: captions[i+1].Span.Start}
				fix.Edits = append(fix.Edits, diag.Edit{Span: between, New: f.LineEnd()})
			}
			p.Report(diag.Diagnostic{
				Span:    captions[0].Span.Cover(captions[n-1].Span),
				Message: fmt.Sprintf("%d captions stand on one line", n),
				Fix:     fix,
			})
		}
		captions = captions[n:]
	}
}

// labelled reports whether w stands behind a label.
func labelled(d *cable.Document, w cable.Word) bool {
	for f := range d.All(cable.FieldCaption) {
		if f.Span.Contains(w.Span) {
			return !f.Label.Empty()
		}
	}
	return false
}

// checkOrder reports the first caption that stands below a less restrictive
// one.
func checkOrder(p *lint.Pass) {
	var ranked []cable.Word
	for _, c := range p.Doc.Captions {
		if restriction[canonical(c.Text)] > 0 {
			ranked = append(ranked, c)
		}
	}
	rank := func(w cable.Word) int { return restriction[canonical(w.Text)] }
	for i, w := range ranked {
		above := slices.IndexFunc(ranked[:i], func(o cable.Word) bool { return rank(o) < rank(w) })
		if above < 0 {
			continue
		}
		sorted := slices.Clone(ranked)
		slices.SortStableFunc(sorted, func(a, b cable.Word) int { return cmp.Compare(rank(b), rank(a)) })
		fix := &diag.Fix{Title: "put the most restrictive caption first", Safety: diag.Unsafe}
		for k := range ranked {
			if ranked[k].Text != sorted[k].Text {
				fix.Edits = append(fix.Edits, diag.Edit{Span: ranked[k].Span, New: sorted[k].Text})
			}
		}
		p.Report(diag.Diagnostic{
			Span:    w.Span,
			Message: fmt.Sprintf("caption %q stands below %q, which is less restrictive", w.Text, ranked[above].Text),
			Related: []diag.Related{{Span: ranked[above].Span, Message: "the less restrictive caption"}},
			Fix:     fix,
		})
		return
	}
}
