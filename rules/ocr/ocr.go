// Package ocr holds the rules about digitisation damage: what scanners,
// exports, web pages and wrong encodings leave in the text of a cable.
package ocr

import "github.com/cablelint/cablelint/lint"

// Rules lists the family.
var Rules = lint.Family("ocr",
	backslashLineEnd,
	commaForApostrophe,
	digitForLetter,
	headerRunOn,
	htmlResidue,
	letterForDigit,
	markdownResidue,
	mojibake,
	paragraphSplit,
	pilcrowAsOne,
	pilcrowFalse,
	replacementCharacter,
	textLost,
	tokenBlanks,
	wordBrokenByWrap,
)
