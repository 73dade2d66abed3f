// Package text holds the rules about lines and characters, whatever they say.
package text

import "github.com/cablelint/cablelint/lint"

// Rules lists the family.
var Rules = lint.Family("text",
	blankLinesRepeated,
	characterNotSendable,
	controlCharacter,
	finalNewlineMissing,
	invalidEncoding,
	invisibleCharacter,
	lineEndingsMixed,
	lineTooLong,
	smartPunctuation,
	trailingSpace,
)
