// Package paragraph holds the rules on the text of a cable: the numbers and
// portion marks of its paragraphs, its headings, blocks and signature.
package paragraph

import "github.com/cablelint/cablelint/lint"

// Rules are the rules of the family.
var Rules = lint.Family("paragraph",
	portionMissing,
	portionAboveBanner,
	bannerAbovePortions,
	portionMalformed,
	portionUnknown,
	portionAnachronism,
	portionControlMissing,
	portionSlashesMixed,
	entireTextConflict,
	paragraphNumberGap,
	paragraphNumberRepeated,
	paragraphSingleNumbered,
	paragraphReferenceInvalid,
	headingUnderlineLength,
	headingUnderlineCharacter,
	summaryUnclosed,
	blockUnclosed,
	signatureMissing,
	textAfterSignature,
)
