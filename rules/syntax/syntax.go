// Package syntax holds the rules whose findings the parser makes.
package syntax

import "github.com/cablelint/cablelint/lint"

// Rules are the rules of the family.
var Rules = lint.Family("syntax",
	syntaxNotACable,
	syntaxUnknownLine,
)
