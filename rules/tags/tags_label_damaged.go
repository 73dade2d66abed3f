package tags

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var tagsLabelDamaged = &lint.Rule{
	ID:      "tags-label-damaged",
	Summary: "the label of the TAGS line lacks a letter, is cut or has another sign for its colon",
	Doc: `Programs find the codes by the word TAGS and a colon. "TAG:", "TA GS:" or "TAGS,"
hides the line from them, and the codes are taken for an attention line or for the E.O.
line's value.

A word that is no form of TAGS seen in archives is found only below the E.O. line of a
cable that has no other TAGS line. The fix writes the label out and leaves the codes
alone.

Accepted: TAGS in any case, and letter-spaced; blanks round the colon, and two colons;
TAGS without a colon, as many drafters left it out; a label alone on its line; markup
round the label, which other rules report. Digits in the place of letters are left to
digit-for-letter.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), sections 3 and 7.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check:    checkLabel,
}

func checkLabel(p *lint.Pass) {
	for f := range p.Doc.All(cable.FieldTags) {
		text := p.Text(f.Label)
		word := strings.TrimRight(text, " :;,-.")
		if !isWord(word) || isTags(word) && strings.Trim(text[len(word):], " :") == "" {
			continue
		}
		want := "TAGS:"
		if text != strings.ToUpper(text) {
			want = "Tags:"
		}
		p.Report(diag.Diagnostic{
			Span:    f.Label,
			Message: fmt.Sprintf("label %q is damaged; expected %q", text, want),
			Fix:     diag.Replace(diag.Safe, fmt.Sprintf("write %q", want), f.Label, want),
		})
	}
}

// isTags reports whether word is TAGS, letter-spaced or not.
func isTags(word string) bool {
	return strings.EqualFold(word, "TAGS") || strings.EqualFold(word, "T A G S")
}

// isWord reports whether word is letters and blanks: digits and markup are the
// concern of other rules.
func isWord(word string) bool {
	return strings.Trim(strings.ToUpper(word), "ABCDEFGHIJKLMNOPQRSTUVWXYZ ") == ""
}
