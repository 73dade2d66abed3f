package tags

import (
	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// The schema makes the findings: cable.schema.json requires the tags.
var tagsMissing = &lint.Rule{
	ID:      "tags-missing",
	Summary: "the cable has no TAGS line",
	Doc: `A TAGS line (Traffic Analysis by Geography and Subject) has been compulsory on the
telegrams of the Department of State and its posts since 1 March 1973. Cables are
routed, filed and found by the codes on it.

Accepted: a TAGS line without an entry, which is another rule's concern; cables with
the caption AIDAC or TOPEC, which were exempt; extracts and records whose text is
lost; a later section that stands alone; cables sent before 1 March 1973, and cables
with neither a date nor a later executive order; telegrams of other services; service
messages of the operators; telegrams that repeat another one, whose labels stand inside
the quotation; the archive messages used since 2009.

The rule is a constraint of the schema of cables: it holds for the JSON that
` + "`cablelint parse`" + ` prints as well.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), sections 1
and 2; 5 FAH-1 H-212.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SinceLabels,
}
