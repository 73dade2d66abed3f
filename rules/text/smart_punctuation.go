package text

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var smartPunctuation = &lint.Rule{
	ID:      "smart-punctuation",
	Summary: "a curly quotation mark, dash or ellipsis of a word processor",
	Doc: `Word processors and publishing systems turn straight quotation marks into curly ones, hyphens into dashes and
three points into an ellipsis. Telegrams were written in ASCII up to about 2010. Searches for a word with an
apostrophe miss the others, and the length of a line changes.

Characters of one kind side by side are one finding. The fix writes ASCII: a hyphen for an en dash, two for an
em dash, three points for an ellipsis. It is unsafe, since a quotation of something printed may have had them.
Later cables may have them honestly; the rule is not in the default set.

Accepted without a finding: lines of dashes, which are ` + "`heading-underline-character`" + `'s; tables; quoted texts;
cables whose paragraphs are one long line each, which a publisher set anew; guillemets and other marks that
only foreign texts have.

Source: ACP 127(G), paragraphs 134 and 140, for the characters that can be sent.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	OptIn:    true,
	Needs:    cable.NonASCII,
	Check: func(p *lint.Pass) {
		if isASCII(p.Text(p.Doc.Span)) || reflowed(p.Doc) {
			return
		}
		for run := range foreignRuns(p.Doc, func(r rune) bool { return plainMarks[r].text != "" }) {
			for s := run; !s.Empty(); {
				r, n := utf8.DecodeRuneInString(p.Text(s))
				end := s.Start
				for count := 1; ; count++ {
					end += int32(n)
					if next := (source.Span{Start: end, End: s.End}); !strings.HasPrefix(p.Text(next), string(r)) {
						reportSmart(p, source.Span{Start: s.Start, End: end}, r, count)
						break
					}
				}
				s.Start = end
			}
		}
	},
}

// reportSmart reports s, which holds r count times.
func reportSmart(p *lint.Pass, s source.Span, r rune, count int) {
	plain := plainMarks[r]
	p.Report(diag.Diagnostic{
		Span:    s,
		Message: describe(r) + " in place of " + plain.name,
		Fix:     diag.Replace(diag.Unsafe, "replace with "+plain.name, s, strings.Repeat(plain.text, count)),
	})
}

// plainMark is a mark in ASCII, and what it is called.
type plainMark struct{ text, name string }

var (
	apostrophe  = plainMark{"'", "an apostrophe"}
	quotation   = plainMark{`"`, "a straight quotation mark"}
	hyphen      = plainMark{"-", "a hyphen"}
	twoHyphens  = plainMark{"--", "two hyphens"}
	threePoints = plainMark{"...", "three points"}
)

// plainMarks are the marks of word processors and what they stand for.
var plainMarks = map[rune]plainMark{
	'\u2018': apostrophe, '\u2019': apostrophe, '\u201a': apostrophe, '\u201b': apostrophe, '\u2032': apostrophe, '\u02bc': apostrophe,
	'\u201c': quotation, '\u201d': quotation, '\u201e': quotation, '\u201f': quotation, '\u2033': quotation,
	'\u2010': hyphen, '\u2011': hyphen, '\u2012': hyphen, '\u2013': hyphen, '\u2212': hyphen,
	'\u2014': twoHyphens, '\u2015': twoHyphens,
	'\u2026': threePoints,
}
