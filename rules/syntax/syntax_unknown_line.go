package syntax

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// The parser makes the findings.
var syntaxUnknownLine = &lint.Rule{
	ID:      "syntax-unknown-line",
	Summary: "text above the banner that is no line of a transmission header",
	Doc: `Between the lines of the transmission header, or above them, stands text that is
none of them. It may be a line so damaged that nothing of it can be recognised, or
something that does not belong to the cable. Lines that follow one another are
reported as one region, and what the parser knows again behind it is read as usual.

Accepted: the head that an archive puts above a record; level lines, page lines and
release stamps between the lines of the header; what stands below the banner.

Source: ACP 127(G), Tape Relay Procedures, paragraph 142.`,
	Since:    "0.1",
	Severity: diag.Info,
}
