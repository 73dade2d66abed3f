package schema

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// The schema check makes the findings.
var schemaFormat = &lint.Rule{
	ID:      "schema-format",
	Summary: "a text is not of the format that the schema names",
	Doc: `A text of the cable is not a date, a time or whatever else the keyword ` + "`format`" + ` names.
Formats are always checked. A schema that names a format which cablelint does not know
is refused.

` + ofUserSchemas + `

Source: JSON Schema, draft 2020-12, Validation, section 7.`,
	Since:    "0.1",
	Severity: diag.Error,
}
