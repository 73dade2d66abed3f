package cli

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/report"
	"github.com/cablelint/cablelint/source"
)

// part is a field or block of a cable.
type part struct {
	span source.Span
	kind fmt.Stringer
}

// printTree writes the fields and blocks of doc in source order, one a line:
// where each begins and ends (line:column in code points, the end exclusive),
// its kind and its text. A part inside another stands below it, indented.
func printTree(w io.Writer, doc *cable.Document) error {
	f := doc.File
	id := ""
	if mrn := doc.MRN(); mrn != nil && mrn.ID() != "" {
		id = " " + mrn.ID()
	}
	if _, err := fmt.Fprintf(w, "%s:%s %s%s\n", report.Visible(f.Path()), extent(f, doc.Span), doc.Profile, id); err != nil {
		return err
	}
	var parts []part
	for i := range doc.Fields {
		parts = append(parts, part{doc.Fields[i].Span, doc.Fields[i].Kind})
	}
	for _, b := range doc.Blocks {
		parts = append(parts, part{b.Span, b.Kind})
	}
	slices.SortStableFunc(parts, func(a, b part) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(b.span.End, a.span.End))
	})
	var around []source.Span
	for _, p := range parts {
		for len(around) > 0 && !around[len(around)-1].Contains(p.span) {
			around = around[:len(around)-1]
		}
		around = append(around, p.span)
		indent := strings.Repeat("  ", len(around))
		if _, err := fmt.Fprintf(w, "%s%s %s %s\n", indent, extent(f, p.span), p.kind, excerpt(f.Text(p.span))); err != nil {
			return err
		}
	}
	return nil
}

// extent returns where s begins and ends.
func extent(f *source.File, s source.Span) string {
	start, end := f.Position(s.Start, source.Runes), f.Position(s.End, source.Runes)
	return fmt.Sprintf("%d:%d-%d:%d", start.Line, start.Column, end.Line, end.Column)
}

// excerptLength is how many characters of a part's text the tree shows.
const excerptLength = 60

// excerpt returns the beginning of text on one line and in quotes.
func excerpt(text string) string {
	words := []rune(strings.Join(strings.Fields(text), " "))
	if len(words) > excerptLength {
		words = append(words[:excerptLength-1:excerptLength-1], '…')
	}
	return `"` + report.Visible(string(words)) + `"`
}
