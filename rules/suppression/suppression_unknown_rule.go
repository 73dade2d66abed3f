package suppression

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var suppressionUnknownRule = &lint.Rule{
	ID:      "suppression-unknown-rule",
	Summary: "an entry that hides findings names no known rule",
	Doc: `What stands under ` + "`rule`" + ` is the name of no rule and of no family, so that the entry
hides nothing. The name is misspelt, or the rule came with a later version of cablelint
than this one.

Accepted: the earlier names of a rule that was renamed.`,
	Since:    "0.1",
	Severity: diag.Warning,
}
