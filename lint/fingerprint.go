package lint

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/source"
)

// fingerprint sets the fingerprints of the findings of one file. Equal findings
// are told apart by counting them.
func fingerprint(findings []Finding, f *source.File) {
	seen := make(map[string]int)
	for i := range findings {
		d := &findings[i]
		id := d.MRN
		if id == "" {
			id = f.Path()
		}
		key := digest(d.Rule, id, textOf(f, d.Span))
		seen[key]++
		d.Fingerprint = digest(key, strconv.Itoa(seen[key]))
	}
}

const (
	// maxContext is how many bytes before and behind a span identify it: more
	// than a line of a cable has, and little of a file without line ends.
	maxContext = 256
	// maxBlanks is how many blank lines textOf passes over.
	maxBlanks = 16
)

// textOf returns what identifies the text at s, wherever it stands in f: its
// words and those on the same lines, or on the nearest line above that has some.
// Without the line one "(S)" would be as good as another.
func textOf(f *source.File, s source.Span) string {
	first, last := f.LineOf(s.Start), f.LineOf(s.End)
	if !s.Empty() {
		last = f.LineOf(s.End - 1)
	}
	before := f.Text(source.Span{Start: max(f.Line(first).Start, s.Start-maxContext), End: s.Start})
	behind := f.Text(source.Span{Start: s.End, End: max(s.End, min(f.Line(last).End, s.End+maxContext))})
	parts := []string{Fold(before), Fold(f.Text(s)), Fold(behind)}
	for top := max(1, first-maxBlanks); first > top && strings.Join(parts, "") == ""; {
		first--
		line := f.Line(first)
		parts[0] = Fold(f.Text(source.Span{Start: line.Start, End: min(line.End, line.Start+maxContext)}))
	}
	return strings.Join(parts, "\x00")
}

// Fold returns s with each run of white space as one blank, and none at its
// ends.
func Fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// digest returns a name of 32 hexadecimal digits for parts.
func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}
