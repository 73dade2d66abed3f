package schema

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// The schema check makes the findings.
var schemaUnknown = &lint.Rule{
	ID:      "schema-unknown",
	Summary: "the cable has a part that the schema has no place for",
	Doc: `The cable has a part that the schema rules out. The keywords are
` + "`additionalProperties`" + ` and ` + "`unevaluatedProperties`" + `, or a subschema that is ` + "`false`" + `.

` + ofUserSchemas + `

Source: JSON Schema, draft 2020-12, Core, sections 10.3.2.3 and 11.3.`,
	Since:    "0.1",
	Severity: diag.Error,
}
