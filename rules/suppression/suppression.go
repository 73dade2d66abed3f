// Package suppression holds the rules about the entries that hide findings. The
// findings are made where entries meet the findings of a run.
package suppression

import "github.com/cablelint/cablelint/lint"

// Rules are the rules of the family.
var Rules = lint.Family("suppression",
	suppressionExpired,
	suppressionUnknownRule,
	suppressionUnused,
)
