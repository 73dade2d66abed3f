package schema

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// The schema check makes the findings.
var schemaType = &lint.Rule{
	ID:      "schema-type",
	Summary: "a value is of another type than the schema wants",
	Doc: `A value of the cable is text where the schema wants a number, a list where it wants
text, and so on. The keyword is ` + "`type`" + `. Numbers that cables print with zeros in front,
such as serials and days, are text; paragraph numbers, section numbers, years and
lines are whole numbers.

` + ofUserSchemas + `

Source: JSON Schema, draft 2020-12, Validation, section 6.1.1.`,
	Since:    "0.1",
	Severity: diag.Error,
}
