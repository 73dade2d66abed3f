package transmission

import (
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// part returns w.Text[i:j] with its Span.
func part(w cable.Word, i, j int) cable.Word {
	return cable.Word{
		Span: source.Span{Start: w.Span.Start + int32(i), End: w.Span.Start + int32(j)},
		Text: w.Text[i:j],
	}
}

// digits reports whether s is n decimal digits.
func digits(s string, n int) bool {
	if len(s) != n {
		return false
	}
	for i := range n {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

func withoutBlanks(s string) string { return strings.ReplaceAll(s, " ", "") }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
