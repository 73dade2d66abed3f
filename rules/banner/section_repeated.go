package banner

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var sectionRepeated = &lint.Rule{
	ID:      "section-repeated",
	Summary: "a section of the cable begins twice in the file",
	Doc: `Each section of a cable has one banner, and one page line "002 OF 003" at its
first page. A second one means that the section was copied twice, or that a digit of
its number was changed.

Accepted: the page lines of the Department's print, which name the section on each
of its pages; the parts "001.2 OF 018" of a long section; a banner and a page line
that begin the same section; a banner with an operator's note that the message is
sent again (ZDK, ZEL, CORRECTED COPY, SUSPECTED DUPLICATE); and a banner of another
message that the cable quotes.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 208, 419 to 438.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkSectionRepeated,
}

func checkSectionRepeated(p *lint.Pass) {
	type start struct {
		number int
		banner bool
	}
	first := make(map[start]cable.SectionPlace)
	for _, s := range p.Doc.Sections() {
		if !s.Starts() || !s.Valid() || sentAgain(s.Banner) {
			continue
		}
		key := start{s.Number, s.Banner != nil}
		before, seen := first[key]
		if !seen {
			first[key] = s
			continue
		}
		p.Report(diag.Diagnostic{
			Span:    s.Section.Span,
			Message: fmt.Sprintf("section %d of %d begins a second time", s.Number, s.Of),
			Related: []diag.Related{{Span: before.Section.Span, Message: fmt.Sprintf("section %d first begins here", s.Number)}},
		})
	}
}

// sentAgain reports whether an operator's note after the number on b says that
// the message repeats or corrects an earlier one. Operating signals: ACP 127(G),
// paragraphs 419 to 438.
func sentAgain(b *cable.Banner) bool {
	if b == nil || b.Tail.Absent() {
		return false
	}
	for _, note := range [...]string{"ZDK", "ZDS", "ZEL", "ZFD", "ZFG", "CCY", "CORRECTED", "C O R R E C T E D", "DUPLICATE"} {
		if strings.Contains(b.Tail.Text, note) {
			return true
		}
	}
	return false
}
