package suppression

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var suppressionExpired = &lint.Rule{
	ID:      "suppression-expired",
	Summary: "the last day of an entry that hides findings is past",
	Doc: `The date under ` + "`until`" + ` is the last day on which the entry hides anything. What it
hid is reported again, and the entry itself is reported until it is removed or given
another date.

cablelint does not look at the clock: the day is the one that ` + "`--as-of`" + ` gives, or today
with ` + "`--as-of today`" + `. Without the flag no entry expires.`,
	Since:    "0.1",
	Severity: diag.Warning,
}
