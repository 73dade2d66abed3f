// Package caption holds the rules on captions: the lines between banner and
// E.O. line that limit a cable's distribution or name its channel.
package caption

import "github.com/cablelint/cablelint/lint"

// Rules are the rules of the family.
var Rules = lint.Family("caption",
	captionUnknown,
	captionDuplicate,
	captionLayout,
	captionConflict,
	captionChannelExclusive,
	captionMisplaced,
	captionAnachronism,
)
