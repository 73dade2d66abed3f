package banner

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var bannerGlued = &lint.Rule{
	ID:      "banner-glued",
	Summary: "no blank stands between the classification and what follows it",
	Doc: `In some copies the blank between the level and the post was lost:
"C O N F I D E N T I A LFREDONIA 000417". Programs then take "LFREDONIA" for the
post, and the cable is filed under a name that does not exist.

The fix inserts the blank and changes nothing else.

Accepted: a slash or a comma after the level, as in "SECRET//NOFORN".

Source: ACP 127(G), Tape Relay Procedures, paragraphs 138 and 209.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check:    checkGlued,
}

func checkGlued(p *lint.Pass) {
	for i := range p.Doc.Banners {
		b := &p.Doc.Banners[i]
		after := p.Text(source.Span{Start: b.Words.End, End: b.Span.End})
		if b.Words.Empty() || after == "" || !isAlnum(after[0]) {
			continue
		}
		word, _, _ := strings.Cut(after, " ")
		glued := source.Span{Start: b.Words.End - 1, End: b.Words.End + int32(len(word))}
		p.Report(diag.Diagnostic{
			Span:    glued,
			Message: fmt.Sprintf("%q runs the classification into %q", p.Text(glued), word),
			Fix:     diag.Replace(diag.Safe, "insert a blank", source.At(b.Words.End), " "),
		})
	}
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}
