package banner

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var sectionCountMismatch = &lint.Rule{
	ID:      "section-count-mismatch",
	Summary: "the banner, the page lines and the sections differ on how many sections there are",
	Doc: `Every section of a cable states the same total, on its banner and on its page
lines: "SECTION 01 OF 03" goes with "FREDONIA 00000417  002 OF 003". Where the
totals differ, a digit was changed, or text of another cable was put in.

The total that most places state is taken for right; between two the banner
decides. Each other total is reported once, where it first stands.

Accepted: a cable whose page lines were lost, padding ("02" and "002"), "FINAL
SECTION OF 3", and page lines of another message that the cable quotes.

Source: ACP 127(G), Tape Relay Procedures, paragraph 208.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkSectionCount,
}

func checkSectionCount(p *lint.Pass) {
	places := p.Doc.Sections()
	right := agreedTotal(places)
	if right == nil {
		return
	}
	reported := map[int]bool{right.Of: true}
	for _, s := range places {
		if !s.Valid() || reported[s.Of] {
			continue // an invalid section is section-number-invalid's
		}
		reported[s.Of] = true
		p.Report(diag.Diagnostic{
			Span:    s.OfAt,
			Message: fmt.Sprintf("%s counts %d sections, %s %d", placeName(s), s.Of, placeName(*right), right.Of),
			Related: []diag.Related{{Span: right.OfAt, Message: fmt.Sprintf("%d sections are counted here", right.Of)}},
		})
	}
}

// agreedTotal returns the first place with the total that most valid places
// state; of equals the one that stands first, which is the banner's. It is nil
// when no place is valid.
func agreedTotal(places []cable.SectionPlace) *cable.SectionPlace {
	votes := make(map[int]int)
	for _, s := range places {
		if s.Valid() {
			votes[s.Of]++
		}
	}
	var best *cable.SectionPlace
	for i, s := range places {
		if s.Valid() && (best == nil || votes[s.Of] > votes[best.Of]) {
			best = &places[i]
		}
	}
	return best
}

func placeName(s cable.SectionPlace) string {
	if s.Banner != nil {
		return "the banner"
	}
	return "the page line"
}
