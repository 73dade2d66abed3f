package schema

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// The schema check makes the findings.
var schemaPattern = &lint.Rule{
	ID:      "schema-pattern",
	Summary: "a text does not have the form that the schema gives",
	Doc: `A text of the cable does not match the regular expression of the keyword ` + "`pattern`" + `.
Patterns are RE2 expressions, without look-around and back-references. They match
anywhere in the text unless they are anchored.

` + ofUserSchemas + `

Source: JSON Schema, draft 2020-12, Validation, section 6.3.3.`,
	Since:    "0.1",
	Severity: diag.Error,
}
