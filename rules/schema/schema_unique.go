package schema

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// The schema check makes the findings.
var schemaUnique = &lint.Rule{
	ID:      "schema-unique",
	Summary: "an entry stands twice in a list that may not repeat",
	Doc: `A list of the cable has the same entry twice although the schema says ` + "`uniqueItems`" + `.
The finding marks the second and shows the first.

` + ofUserSchemas + `

Source: JSON Schema, draft 2020-12, Validation, section 6.4.3.`,
	Since:    "0.1",
	Severity: diag.Error,
}
