package schema

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// The schema check makes the findings.
var schemaCount = &lint.Rule{
	ID:      "schema-count",
	Summary: "there are more or fewer than the schema allows",
	Doc: `A text of the cable has too many or too few characters, or a list has too many or too
few entries. The keywords are ` + "`minLength`" + `, ` + "`maxLength`" + `, ` + "`minItems`" + `, ` + "`maxItems`" + `,
` + "`contains`" + ` with ` + "`minContains`" + ` and ` + "`maxContains`" + `, ` + "`minProperties`" + ` and ` + "`maxProperties`" + `.

` + ofUserSchemas + `

Source: JSON Schema, draft 2020-12, Validation, sections 6.3 to 6.5; Core, section 10.3.1.3.`,
	Since:    "0.1",
	Severity: diag.Error,
}
