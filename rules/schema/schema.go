// Package schema holds the rules whose findings the schema check makes for
// constraints that name no rule of their own.
package schema

import "github.com/cablelint/cablelint/lint"

// Rules are the rules of the family.
var Rules = lint.Family("schema",
	schemaRequired,
	schemaType,
	schemaPattern,
	schemaEnum,
	schemaFormat,
	schemaCount,
	schemaUnique,
	schemaUnknown,
)

// ofUserSchemas is the part of every rule's document that says when it fires.
const ofUserSchemas = `A constraint may name another rule with the custom keyword ` + "`x-rule`" + ` and say what is
wrong with ` + "`x-message`" + `: then its findings belong to that rule. The built-in schema does
so for all that it asks of cables and is silent otherwise, so that this rule speaks up
about schemas of your own (` + "`--schema`" + `).`
