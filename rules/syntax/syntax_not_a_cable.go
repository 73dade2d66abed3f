package syntax

import (
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

// The parser makes the findings.
var syntaxNotACable = &lint.Rule{
	ID:      "syntax-not-a-cable",
	Summary: "the text has no line that a cable has",
	Doc: `Nothing in the file is a line of a cable: no line of a transmission header, no
classification line, no E.O., TAGS or Classified By line, no marked paragraph, no page
line. It may be prose, a list, an empty file or a file that is no text, which came
into the archive by mistake or was left by an extraction that failed.

No other rule runs on such a file, nor on one that holds a NUL, which no text does: its
first is marked.

Accepted: extracts of a cable that say so, and records that say that the text of the
cable is lost; a text of nothing but paragraphs, as long as one carries a portion
mark.`,
	Since:    "0.1",
	Severity: diag.Warning,
}
