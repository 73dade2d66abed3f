package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// trimBlanks returns s without the blanks and tabs at its end.
func trimBlanks(s string) string { return strings.TrimRight(s, " \t") }

const (
	maxLine      = 69 // characters of a line, ACP 127(G), paragraph 138
	reflowedLine = 90 // characters above which an overlong line is a paragraph
)

// overlong returns the lines of d that have more than maxLine characters, without
// blanks at their ends, and the number of characters of each.
func overlong(d *cable.Document) (long []source.Span, lengths []int) {
	for line := range d.File.Lines(d.Span) {
		if line.Len() <= maxLine {
			continue
		}
		text := trimBlanks(d.File.Text(line))
		if n := utf8.RuneCountInString(text); n > maxLine {
			long = append(long, source.Span{Start: line.Start, End: line.Start + int32(len(text))})
			lengths = append(lengths, n)
		}
	}
	return long, lengths
}

// reflowed reports whether the paragraphs of d are one long line each, as many
// publications print them: half of its overlong lines are too long to have been
// typed.
func reflowed(d *cable.Document) bool {
	_, lengths := overlong(d)
	slices.Sort(lengths)
	return len(lengths) > 0 && lengths[len(lengths)/2] > reflowedLine
}

// tabular reports whether line is a row of a table: it has columns.
func tabular(line string) bool {
	return strings.Contains(strings.TrimSpace(line), "   ")
}
