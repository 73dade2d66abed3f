package banner

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var bannerSpacing = &lint.Rule{
	ID:      "banner-spacing",
	Summary: "the classification on the banner is not spaced as it must be",
	Doc: `Operators and relays tell a classified telegram at a glance by its first words: the
letters of a classified level stand one blank apart, "C O N F I D E N T I A L", in
capitals. UNCLAS is not spaced.

The fix changes blanks and case only.

Accepted: more than one blank between letters or words; LIMITED OFFICIAL USE spaced
or not; UNCLASSIFIED for UNCLAS; a whole banner in lower case, as in copies that a
publisher has folded to lower case; a classified level in one piece in cables before
2001, which is common there; a marking in the style of other agencies,
"SECRET//NOFORN"; and a level without a post after it, as the archive messages used
since 2009 print it.

Source: ACP 127(G), Tape Relay Procedures, paragraph 209.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	Check:    checkSpacing,
}

// sinceSoftware: software spaces the level, and only copying runs it together.
var sinceSoftware = cable.Era{From: cable.Day(2001, 1, 1)}

func checkSpacing(p *lint.Pass) {
	for i := range p.Doc.Banners {
		b := &p.Doc.Banners[i]
		line, text := p.Text(b.Span), p.Text(b.Words)
		marking := strings.HasPrefix(line[len(text):], "//") // SECRET//NOFORN
		alone := b.Post.Absent() || !b.Span.Contains(b.Post.Span)
		if alone || marking || wellSpaced(p.Doc, b.Level, text) || !p.Doc.Intact(b) || !isSpaced(b.Level, text) ||
			line == strings.ToLower(line) {
			continue
		}
		want := b.Level.BannerWords()
		if b.Level == cable.Unclassified { // either form of the word
			want = strings.ToUpper(strings.ReplaceAll(text, " ", ""))
		}
		p.Report(diag.Diagnostic{
			Span:    b.Words,
			Message: fmt.Sprintf("the banner has %q; expected %q", text, want),
			Fix:     diag.Replace(diag.Safe, fmt.Sprintf("write %q", want), b.Words, want),
		})
	}
}

// isSpaced reports whether text is the words of l and blanks. What a conversion
// left among them is another fault, and LOU and SBU are markings in place of a
// level.
func isSpaced(l cable.Level, text string) bool {
	letters := strings.ToUpper(strings.ReplaceAll(text, " ", ""))
	return letters == strings.ReplaceAll(l.String(), " ", "") || letters == strings.ReplaceAll(l.BannerWords(), " ", "")
}

// wellSpaced reports whether text is an accepted form of level l.
func wellSpaced(d *cable.Document, l cable.Level, text string) bool {
	switch {
	case text != strings.ToUpper(text):
		return false
	case l == cable.Unclassified:
		return !strings.Contains(text, " ")
	case l == cable.LimitedOfficialUse && text == l.String():
		return true
	case !touching(text):
		return true
	}
	return text == l.String() && !sinceSoftware.Contains(d.Dates())
}

// touching reports whether two letters of s stand side by side.
func touching(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i] != ' ' && s[i-1] != ' ' {
			return true
		}
	}
	return false
}
