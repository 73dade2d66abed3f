package subject

import (
	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// The schema makes the findings: cable.schema.json requires the subject.
var subjectMissing = &lint.Rule{
	ID:      "subject-missing",
	Summary: "the cable has no SUBJECT line",
	Doc: `A SUBJECT line has been compulsory on every telegram of the Department of State
and its posts since 1 March 1973. It says what the cable is about, in the drafter's
words, and routing and retrieval go by it. Without one, either the line is lost or
its label is damaged beyond recognition. A SUBJECT line that says nothing is
reported too.

Accepted: SUBJ for SUBJECT; a subject that begins on a line below its label;
extracts and records whose text is lost; a later section that stands alone; cables
sent before 1 March 1973, and cables with neither a date nor a later executive
order; telegrams of other services; service messages of the operators; telegrams that
repeat another one, whose labels stand inside the quotation; the archive messages used
since 2009.

The rule is a constraint of the schema of cables: it holds for the JSON that
` + "`cablelint parse`" + ` prints as well.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), section 1;
5 FAH-1 H-212.`,
	Since:    "0.1",
	Severity: diag.Error,
	Era:      cable.SinceLabels,
}
