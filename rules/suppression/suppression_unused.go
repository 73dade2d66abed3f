package suppression

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var suppressionUnused = &lint.Rule{
	ID:      "suppression-unused",
	Summary: "an entry hides no finding",
	Doc: `An entry under ` + "`suppressions`" + ` in the configuration, or in the sidecar of a cable,
hides nothing that cablelint finds: the cable was mended, the rule has learnt better,
or the entry never said what was meant. Left alone it would one day hide a new finding.

Accepted: an entry whose cables were not all checked, or could not be read; one whose
rules did not all run. An entry for a family waits for the rules of the family that
run by default. Nothing is said after a run that was interrupted.`,
	Since:    "0.1",
	Severity: diag.Warning,
}
