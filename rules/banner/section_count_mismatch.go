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
			Message: fmt.Sprintf("the total is %d sections here, but %d on %s", s.Of, right.Of, placeName(right, s)),
			Related: []diag.Related{{Span: right.OfAt, Message: fmt.Sprintf("%d sections are counted here", right.Of)}},
		})
	}
}

// agreedTotal returns a place with the total that most valid places state; of
// equals the one that a banner has. It is a banner where one states the total,
// and nil when no place is valid.
func agreedTotal(places []cable.SectionPlace) *cable.SectionPlace {
	votes := make(map[int]int) // two for each place, one more for a banner's total
	first := make(map[int]*cable.SectionPlace)
	for i := range places {
		s := &places[i]
		if !s.Valid() {
			continue
		}
		votes[s.Of] += 2
		switch before := first[s.Of]; {
		case before == nil:
			first[s.Of] = s
		case before.Banner == nil && s.Banner != nil:
			first[s.Of] = s
		default:
			continue
		}
		if s.Banner != nil {
			votes[s.Of]++
		}
	}
	var best *cable.SectionPlace
	for _, s := range places {
		if s.Valid() && (best == nil || votes[s.Of] > votes[best.Of]) {
			best = first[s.Of]
		}
	}
	return best
}

// placeName names right for a message about other.
func placeName(right *cable.SectionPlace, other cable.SectionPlace) string {
	switch {
	case right.Banner == nil && other.Banner == nil:
		return "another page line"
	case right.Banner == nil:
		return "the page lines"
	case other.Banner != nil:
		return "the other banner"
	}
	return "the banner"
}
