package banner

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var eftoForm = &lint.Rule{
	ID:      "efto-form",
	Summary: "E F T O on the banner is not spaced, or is glued to the post",
	Doc: `UNCLAS E F T O means that an unclassified telegram is to be encrypted for transmission.
The four letters stand apart, so that nobody takes them for a post. Where a copy ran them
together, programs file the cable under EFTO FREDONIA, and where it lost the blank after
them, under EFTOFREDONIA.

The fix spaces the letters and sets the blank. It is unsafe: the post of the cable
changes with it.

Accepted: more than one blank between the letters; EFTO in a line that is not a banner; a
banner in lower case, as in copies that a publisher has folded to lower case.

Source: 5 FAH-2 H-222.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	Check:    checkEFTO,
}

const spacedEFTO = "E F T O"

func checkEFTO(p *lint.Pass) {
	for i := range p.Doc.Banners {
		b := &p.Doc.Banners[i]
		efto, glued := printedEFTO(p.Doc.File, b)
		if efto.Empty() {
			continue
		}
		text := p.Text(efto)
		want := spacedEFTO
		if glued {
			want += " "
		}
		if !glued && strings.Join(strings.Fields(text), " ") == want || text == strings.ToLower(text) {
			continue
		}
		span := efto
		message := fmt.Sprintf("the banner has %q; expected %q", text, spacedEFTO)
		if glued {
			after, _, _ := strings.Cut(p.Text(source.Span{Start: efto.End, End: b.Span.End}), " ")
			span.End += int32(len(after))
			message = fmt.Sprintf("%q is glued to %q", text, after)
		}
		p.Report(diag.Diagnostic{
			Span:    span,
			Message: message,
			Fix:     diag.Replace(diag.Unsafe, fmt.Sprintf("write %q", spacedEFTO), efto, want),
		})
	}
}

// printedEFTO returns where b has the letters EFTO, also where they are read as
// the beginning of the post, and whether the next word is glued to them.
func printedEFTO(f *source.File, b *cable.Banner) (efto source.Span, glued bool) {
	efto = b.EFTO
	if efto.Empty() && strings.HasPrefix(b.Post.Text, "EFTO") {
		efto = source.Span{Start: b.Post.Span.Start, End: b.Post.Span.Start + int32(len("EFTO"))}
	}
	if efto.Empty() || efto.End == b.Span.End {
		return efto, false
	}
	return efto, isAlnum(f.Content()[efto.End])
}
