package transmission

import (
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var endOfMessageIncomplete = &lint.Rule{
	ID:      "end-of-message-incomplete",
	Summary: "one BT stands without the other, or text follows the end of the message",
	Doc: `BT stands on a line of its own above the text and again below it, and NNNN ends the
message. Most copies have lost all of them. A copy that kept one BT should have the other: it
is an info that one is gone, as the text may be cut off there. Text below NNNN is a
warning: it belongs to no message, or to the next one, whose header is gone.

Accepted: neither BT; a copy that begins at the banner, below the first BT; a BT around
each section; classification, page lines, stamps and the archive's own lines below NNNN;
the header of a further section or of the next message there; the NNNN of the message
before, above the header.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 133 and 214.`,
	Since:    "0.1",
	Severity: diag.Info,
	Check:    checkEndOfMessage,
}

func checkEndOfMessage(p *lint.Pass) {
	d := p.Doc
	var breaks []source.Span
	var end, after source.Span // NNNN, and the text below it
	header := headerEnd(d)
	for _, b := range d.Blocks {
		switch b.Kind {
		case cable.BlockEnd:
			switch text := p.Text(b.Span); {
			case text == "BT":
				breaks = append(breaks, b.Span)
			case strings.HasPrefix(text, "NNNN") && end.Empty() && b.Span.Start > header:
				end = b.Span
			}
		case cable.BlockHeader, cable.BlockBanner: // a further section
			end, after = source.Span{}, source.Span{}
			if p.Text(b.Span) == "BT" {
				breaks = append(breaks, b.Span)
			}
		case cable.BlockParagraph, cable.BlockHeading, cable.BlockTable, cable.BlockSignature:
			switch {
			case end.Empty() || b.Span.Start < end.End:
			case after.Empty():
				after = b.Span
			default:
				after = after.Cover(b.Span)
			}
		}
	}
	if !after.Empty() {
		p.Report(diag.Diagnostic{
			Span:     after,
			Severity: diag.Warning,
			Message:  "text stands below the end of the message",
			Related:  []diag.Related{{Span: end, Message: "the message ends here"}},
		})
	}
	if len(breaks)%2 == 0 || d.Partial {
		return
	}
	last := breaks[len(breaks)-1]
	switch opens := last.Start < textStart(d); {
	case opens:
		p.Report(diag.Diagnostic{Span: last, Message: "BT opens the text, and none closes it"})
	case d.Profile != cable.Body:
		p.Report(diag.Diagnostic{Span: last, Message: "BT closes the text, and none opens it"})
	}
}

// textStart returns where the last banner of d begins, or else its first
// paragraph.
func textStart(d *cable.Document) int32 {
	if n := len(d.Banners); n > 0 {
		return d.Banners[n-1].Span.Start
	}
	if len(d.Paragraphs) > 0 {
		return d.Paragraphs[0].Span.Start
	}
	return d.Span.End
}
