package schema

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// The schema check makes the findings.
var schemaRequired = &lint.Rule{
	ID:      "schema-required",
	Summary: "the cable lacks a part that the schema requires",
	Doc: `The schema requires a part that the cable does not have, at the place where the part
would go. The keywords are ` + "`required`" + `, ` + "`dependentRequired`" + ` and, in older drafts,
` + "`dependencies`" + `; for the last two the finding also shows the part that asks for the
other.

` + ofUserSchemas + `

Source: JSON Schema, draft 2020-12, Validation, sections 6.5.3 and 6.5.4.`,
	Since:    "0.1",
	Severity: diag.Error,
}
