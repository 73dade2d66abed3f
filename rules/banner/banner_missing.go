package banner

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// The schema makes the findings: cable.schema.json requires the banner.
var bannerMissing = &lint.Rule{
	ID:      "banner-missing",
	Summary: "no classification line stands above the text",
	Doc: `Every telegram says its classification in the first line of its text: the level,
letter by letter when it is classified, then section, post and number. UNCLAS is said
too. Without the line the classification of the cable is not known, and its number is
lost.

Accepted: extracts and records whose text is lost; a later section that stands alone;
a text with neither lines above it nor an E.O. or TAGS line, which may be a passage
out of a cable; copies that print the level alone on a line, as at page breaks.

The rule is a constraint of the schema of cables: it holds for the JSON that
` + "`cablelint parse`" + ` prints as well.

Source: ACP 127(G), Tape Relay Procedures, paragraph 209; 5 FAH-2 H-222.`,
	Since:    "0.1",
	Severity: diag.Error,
}
