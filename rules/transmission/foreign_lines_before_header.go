package transmission

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var foreignLinesBeforeHeader = &lint.Rule{
	ID:      "foreign-lines-before-header",
	Summary: "lines that are not the telegram's stand above its header",
	Doc: `A telegram begins with its first format line, or with the date-time group when the
relay's own lines were taken off. Copies that went through a mail client or a web page
have lines above it: "From:" and "Sent:", a title, the word "null" for a field that
the program did not have. They are no part of the record.

Accepted: the head that the National Archives print above a record ("Message Text",
"*** Current Classification ***"); the print's classification, page line and
distribution; release stamps; the end mark of the message before; blank lines.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 128 and 142.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkForeignLines,
}

func checkForeignLines(p *lint.Pass) {
	d := p.Doc
	if d.Profile == cable.Body || d.Profile == cable.Smart {
		return
	}
	header := firstLine(d)
	if header == nil {
		return
	}
	var span source.Span
	lines := 0
	id := damagedID(d)
	for _, b := range d.Blocks {
		if b.Span.Start >= header.Span.Start || b.Span == id.Span || b.Kind != cable.BlockUnknown &&
			!(b.Kind == cable.BlockArchive && p.Text(b.Span) == "null") {
			continue
		}
		if span.Empty() {
			span = b.Span
		}
		span = span.Cover(b.Span)
		lines += d.File.LineOf(b.Span.End) - d.File.LineOf(b.Span.Start) + 1
	}
	if span.Empty() {
		return
	}
	message := fmt.Sprintf("%q stands above the header and is no line of it", p.Text(span))
	if lines > 1 {
		message = fmt.Sprintf("%d lines stand above the header and are none of it", lines)
	}
	p.Report(diag.Diagnostic{
		Span:    span,
		Message: message,
		Related: []diag.Related{{Span: head(d, header), Message: "the header begins here"}},
	})
}

// firstLine returns the first line of the header of d, or nil.
func firstLine(d *cable.Document) *cable.Field {
	for i := range d.Fields {
		if lineName(d.Fields[i].Kind) != "" {
			return &d.Fields[i]
		}
	}
	return nil
}
