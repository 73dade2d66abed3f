package text

import (
	"fmt"

	"golang.org/x/text/unicode/runenames"
)

// describe returns r as a reader can see it whatever it looks like: its code
// point and its name, as in "U+00AD SOFT HYPHEN".
func describe(r rune) string {
	if name := runenames.Name(r); name != "" {
		return fmt.Sprintf("U+%04X %s", r, name)
	}
	return fmt.Sprintf("U+%04X", r)
}
