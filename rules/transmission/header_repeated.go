package transmission

import (
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var headerRepeated = &lint.Rule{
	ID:      "header-repeated",
	Summary: "the transmission header stands again inside the text",
	Doc: `In some copies the whole header of a telegram is printed a second time below the
banner, where it was pasted in or where an export put two halves of a record together.
The second header is no part of the text, and readers count its lines as such.

A header counts as the same when its DE line is, or when there is none, its date-time
group and FM line. All its lines are one finding.

Accepted: the header above each further section of a long telegram; the header of
another telegram that the text quotes.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 142 and 208.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkRepeated,
}

func checkRepeated(p *lint.Pass) {
	d := p.Doc
	end := headerEnd(d)
	mark := headerMark(d)
	text := p.Text(source.Span{Start: end, End: d.Span.End})
	if mark == "" || !strings.Contains(text, mark) {
		return
	}
	own := ownLines(d, end)
	for n, last := d.File.LineOf(end), d.File.LineOf(d.Span.End); n <= last; n++ {
		if lineAt(d, n) != mark || d.File.Line(n).Start < end {
			continue
		}
		first, to := n, n
		for own[lineAt(d, first-1)] && d.File.Line(first-1).Start >= end {
			first--
		}
		for to < last && own[lineAt(d, to+1)] {
			to++
		}
		span := trimmed(d, source.Span{Start: d.File.Line(first).Start, End: d.File.Line(to).End})
		if to > n && !opensSection(d, span) {
			p.Report(diag.Diagnostic{
				Span:    span,
				Message: "the transmission header stands a second time",
				Related: []diag.Related{{Span: markSpan(d), Message: "the first"}},
			})
		}
		n = to
	}
}

// markSpan returns the line that makes one header known from another: the DE
// line, or else the date-time group.
func markSpan(d *cable.Document) source.Span {
	switch {
	case d.Transmission.Origin != nil:
		return d.Transmission.Origin.Span
	case d.DTG != nil && d.From != nil:
		return d.DTG.Span
	}
	return source.Span{}
}

func headerMark(d *cable.Document) string { return d.File.Text(markSpan(d)) }

// headerEnd returns the end of the header's last line.
func headerEnd(d *cable.Document) int32 {
	end := d.Span.Start
	for i := range d.Fields {
		if f := &d.Fields[i]; lineName(f.Kind) != "" || f.Kind == cable.FieldExempt {
			end = max(end, f.Span.End)
		}
	}
	return end
}

// ownLines returns the lines above end.
func ownLines(d *cable.Document, end int32) map[string]bool {
	own := make(map[string]bool)
	for n := d.File.LineOf(d.Span.Start); n <= d.File.LineOf(end); n++ {
		own[lineAt(d, n)] = true
	}
	delete(own, "")
	return own
}

// lineAt returns line n, counted from 1, without the blanks at its ends.
func lineAt(d *cable.Document, n int) string {
	return strings.Trim(d.File.Text(d.File.Line(n)), " \t")
}

// trimmed returns s without blanks at its ends.
func trimmed(d *cable.Document, s source.Span) source.Span {
	text := d.File.Text(s)
	s.Start += int32(len(text) - len(strings.TrimLeft(text, " \t")))
	s.End -= int32(len(text) - len(strings.TrimRight(text, " \t")))
	return s
}

// opensSection reports whether the banner below a header begins another section
// than those above it.
func opensSection(d *cable.Document, header source.Span) bool {
	above := make(map[int]bool)
	for i := range d.Banners {
		b := &d.Banners[i]
		switch {
		case b.Section == nil:
		case b.Span.Start < header.Start:
			above[b.Section.Number] = true
		default:
			return !above[b.Section.Number]
		}
	}
	return false
}
