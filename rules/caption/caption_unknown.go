package caption

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/spell"
)

var captionUnknown = &lint.Rule{
	ID:      "caption-unknown",
	Summary: "a word between banner and E.O. line is nearly a caption",
	Doc: `Captions are the keys by which the Department's processor routes a cable. A caption
with a letter lost or changed, "EXDI" or "SIPDI", limits nothing: the cable is handed
out as if the line were not there.

Only a word alone on its line is looked at, and only one that is a single slip away
from a known caption: a letter lost, doubled, changed or swapped with its neighbour,
and of a caption of five letters or more. Other unknown lines are attention lines and
may say anything.

The fix writes the caption out. It is safe: the line has no other reading.

Source: 5 FAH-2 H-440, Captions; 5 FAH-2 H-252.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check:    checkUnknown,
}

func checkUnknown(p *lint.Pass) {
	for _, c := range p.Doc.Captions {
		if word := strings.ReplaceAll(c.Text, " ", ""); isCut(p.Doc.Codes(), c.Text, word) {
			p.Report(diag.Diagnostic{
				Span:    c.Span,
				Message: fmt.Sprintf("%q is not a known caption; did you mean %q?", c.Text, word),
				Fix:     diag.Replace(diag.Safe, fmt.Sprintf("replace with %q", word), c.Span, word),
			})
		}
	}
	for _, text := range p.Doc.Attention {
		if len(text.Parts) != 1 {
			continue
		}
		span := text.Parts[0]
		word := p.Text(span)
		if len(word) < 4 || strings.ContainsAny(word, " ,;:/") || word != strings.ToUpper(word) {
			continue
		}
		known := nearCaption(p.Doc.Codes(), word)
		if known == "" {
			continue
		}
		p.Report(diag.Diagnostic{
			Span:    span,
			Message: fmt.Sprintf("%q is not a known caption; did you mean %q?", word, known),
			Fix:     diag.Replace(diag.Safe, fmt.Sprintf("replace with %q", known), span, known),
		})
	}
}

// isCut reports whether text is the caption word with a blank inside, and not
// letter-spaced.
func isCut(tables *codes.Tables, text, word string) bool {
	if len(text) != len(word)+1 || len(word) < 4 {
		return false
	}
	return slices.ContainsFunc(tables.Captions(), func(c codes.CaptionRow) bool { return c.Caption == word })
}

// nearCaption returns the one caption of a single word from which word differs
// by one slip, or "".
func nearCaption(tables *codes.Tables, word string) string {
	var known []string
	for _, c := range tables.Captions() {
		if len(c.Caption) >= 5 && !strings.Contains(c.Caption, " ") && c.Follows == "" {
			known = append(known, c.Caption)
		}
	}
	near := spell.Nearest(word, known)
	if near == "" || !spell.OneSlip(word, near) {
		return ""
	}
	rest := slices.DeleteFunc(known, func(k string) bool { return k == near })
	if other := spell.Nearest(word, rest); other != "" && spell.OneSlip(word, other) {
		return "" // EDIS: it could be either
	}
	return near
}
