package text

import (
	"iter"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// lineEndKinds lists the line ends in the order of preference.
var lineEndKinds = []string{"\n", "\r\n", "\r"}

var lineEndNames = map[string]string{"\n": "LF", "\r\n": "CR LF", "\r": "CR"}

// lineEnds counts the line ends of f by kind.
func lineEnds(f *source.File) map[string]int {
	counts := make(map[string]int, len(lineEndNames))
	for n := 1; n <= f.LineCount(); n++ {
		if end := f.Text(source.Span{Start: f.Line(n).End, End: f.FullLine(n).End}); end != "" {
			counts[end]++
		}
	}
	return counts
}

// usualLineEnd returns the most frequent line end of f. Of equals LF wins, then
// CR LF; a file without any has LF.
func usualLineEnd(f *source.File) string {
	counts, usual := lineEnds(f), lineEndKinds[0]
	for _, end := range lineEndKinds {
		if counts[end] > counts[usual] {
			usual = end
		}
	}
	return usual
}

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
