package banner

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var sectionKeywordDamaged = &lint.Rule{
	ID:      "section-keyword-damaged",
	Summary: "the word SECTION or OF on the banner is damaged",
	Doc: `Line noise has cost the word SECTION a letter on many banners: "SECTON 01 OF 02",
"ECTION 01 OF 02", "SECTION 01 0F 02". Programs that do not know the word take it for
part of the post, and the cable ends up under a name such as SECTON01OF02FREDONIA.

The fix writes the word out. It is safe: nothing else stands between the
classification and two numbers.

Accepted: any number of blanks, and FINAL SECTION OF 3.

Source: ACP 127(G), Tape Relay Procedures, paragraph 208.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check:    checkSectionKeyword,
}

func checkSectionKeyword(p *lint.Pass) {
	for i := range p.Doc.Banners {
		if s := p.Doc.Banners[i].Section; s != nil {
			keyword, of := sectionWords(p, s)
			repair(p, keyword, "SECTION")
			repair(p, of, "OF")
		}
	}
}

// sectionWords returns the places of the words SECTION and OF.
func sectionWords(p *lint.Pass, s *cable.Section) (keyword, of source.Span) {
	before := source.Span{Start: s.Span.Start, End: s.NumberAt.Start}
	between := source.Span{Start: s.NumberAt.End, End: s.OfAt.Start}
	final, ok := strings.CutPrefix(p.Text(s.Span), "FINAL ")
	if ok {
		before.Start += int32(len("FINAL "))
	}
	if ok && s.NumberAt == s.OfAt { // the number is the total
		word, _, _ := strings.Cut(final, " ")
		before.End = before.Start + int32(len(word))
		between = source.Span{Start: before.End, End: s.OfAt.Start}
	}
	return trim(p, before), trim(p, between)
}

// trim returns s without blanks at its ends.
func trim(p *lint.Pass, s source.Span) source.Span {
	text := p.Text(s)
	s.Start += int32(len(text) - len(strings.TrimLeft(text, " ")))
	s.End -= int32(len(text) - len(strings.TrimRight(text, " ")))
	return s
}

func repair(p *lint.Pass, s source.Span, want string) {
	text := p.Text(s)
	if strings.EqualFold(text, want) || text == "" {
		return
	}
	p.Report(diag.Diagnostic{
		Span:    s,
		Message: fmt.Sprintf("%q is damaged; expected %q", text, want),
		Fix:     diag.Replace(diag.Safe, fmt.Sprintf("replace with %q", want), s, want),
	})
}
