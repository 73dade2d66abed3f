package schema

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// The schema check makes the findings.
var schemaEnum = &lint.Rule{
	ID:      "schema-enum",
	Summary: "a value is none of those that the schema allows",
	Doc: `A value of the cable is none of those that the schema allows. The keywords are ` + "`enum`" + `
and ` + "`const`" + `; ` + "`minimum`" + `, ` + "`maximum`" + `, their exclusive forms and ` + "`multipleOf`" + ` for numbers;
` + "`not`" + `; and ` + "`oneOf`" + ` where several of its forms fit at once.

` + ofUserSchemas + `

Source: JSON Schema, draft 2020-12, Validation, sections 6.1 and 6.2; Core, section 10.2.1.`,
	Since:    "0.1",
	Severity: diag.Error,
}
