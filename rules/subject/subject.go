// Package subject holds the rules on the SUBJECT line.
package subject

import "github.com/cablelint/cablelint/lint"

// Rules are the rules of the family.
var Rules = lint.Family("subject",
	subjectMissing,
	subjectLabelDamaged,
	subjectRepeated,
	subjectTooLong,
	subjectLabelGlued,
	subjectPortionAboveBanner,
	subjectPortionMissing,
)
