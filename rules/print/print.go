// Package print holds the rules on what the Department's print and the archives
// put round a cable: copies for bureaus, the relay's dash line, release stamps,
// attributes.
package print

import "github.com/cablelint/cablelint/lint"

// Rules lists the family.
var Rules = lint.Family("print",
	distributionSumMismatch,
	distributionOriginConflict,
	relayLineMalformed,
	relayBeforeDTG,
	releaseStampUnknown,
	releaseOverlayAsBanner,
	originalClassificationMismatch,
)
