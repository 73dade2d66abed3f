package declassification

import (
	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// The schema makes the findings: cable.schema.json requires the executive order.
var eoLineMissing = &lint.Rule{
	ID:      "eo-line-missing",
	Summary: "the cable has no E.O. line",
	Doc: `An E.O. line has been compulsory on the telegrams of the Department of State and
its posts since 1 March 1973. It names the executive order under which the cable is
classified and says when, on what event or under which code it is declassified.
Unclassified cables print N/A on it. Without the line nobody can tell when the cable
is due for release.

Accepted: an E.O. line without a value, which is another rule's concern; cables with
the caption AIDAC or TOPEC, which were exempt; extracts and records whose text is
lost; a later section that stands alone; cables sent before 1 March 1973, and cables
without a date; telegrams of other services; service messages of the operators;
telegrams that repeat another one, whose labels stand inside the quotation; the archive
messages used since 2009.

The rule is a constraint of the schema of cables: it holds for the JSON that
` + "`cablelint parse`" + ` prints as well.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), sections 1
and 2; 5 FAH-1 H-212.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SinceLabels,
}
