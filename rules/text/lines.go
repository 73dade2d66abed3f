package text

import (
	"iter"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// linesOf yields the lines of d without their line ends.
func linesOf(d *cable.Document) iter.Seq[source.Span] {
	return func(yield func(source.Span) bool) {
		if d.Span.Empty() {
			return
		}
		last := d.File.LineOf(d.Span.End - 1)
		for n := d.File.LineOf(d.Span.Start); n <= last; n++ {
			if !yield(d.File.Line(n)) {
				return
			}
		}
	}
}

// trimBlanks returns s without the blanks and tabs at its end.
func trimBlanks(s string) string { return strings.TrimRight(s, " \t") }
