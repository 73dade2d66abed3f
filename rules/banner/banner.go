// Package banner holds the rules on the classification line, the sections that
// it announces, and the page lines that repeat it.
package banner

import "github.com/cablelint/cablelint/lint"

// Rules are the rules of the family.
var Rules = lint.Family("banner",
	bannerMissing,
	bannerDamaged,
	bannerSpacing,
	bannerGlued,
	bannerLevelConflict,
	bannerMarkingEra,
	bannerTermsMixed,
	bannerControlConflict,
	eftoForm,
	serialWidth,
	sectionNumberInvalid,
	sectionCountMismatch,
	sectionMissing,
	sectionRepeated,
	sectionKeywordDamaged,
	sectionOrphan,
	pageLineMalformed,
	pageLineMismatch,
	pageLineSequence,
	pageLineInSentence,
)
