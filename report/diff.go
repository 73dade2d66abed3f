package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

// hunk is one run of lines that a fix changes.
type hunk struct{ old, new side }

// side is a hunk before or after the fix.
type side struct {
	first int      // number of the first line, 1-based
	lines []string // with their line ends
	// The bytes of the joined lines that differ from the other side.
	start, end int
	showEnds   bool // because only line ends differ
}

// hunks returns what x does to the lines of f, in order. A fix whose edits are
// out of order or out of bounds gives none.
func hunks(f *source.File, x *diag.Fix) []hunk {
	if x == nil || x.Validate(f) != nil {
		return nil
	}
	var out []hunk
	shift := 0 // of the line numbers, by the hunks before
	for edits := x.Edits; len(edits) > 0; {
		first, last := f.LineOf(edits[0].Span.Start), f.LineOf(edits[0].Span.End)
		n := 1
		for n < len(edits) && f.LineOf(edits[n].Span.Start) <= last {
			last = f.LineOf(edits[n].Span.End)
			n++
		}
		region := f.FullLine(first).Cover(f.FullLine(last))
		before := splitLines(f.Text(region))
		after := splitLines(edited(f, region, edits[:n]))
		if h, changed := newHunk(before, after, first, first+shift); changed {
			out = append(out, h)
		}
		shift += len(after) - len(before)
		edits = edits[n:]
	}
	return out
}

// edited returns the text of region with edits made, all of which lie in it.
func edited(f *source.File, region source.Span, edits []diag.Edit) string {
	var b strings.Builder
	at := region.Start
	for _, e := range edits {
		b.WriteString(f.Text(source.Span{Start: at, End: e.Span.Start}))
		b.WriteString(e.New)
		at = e.Span.End
	}
	b.WriteString(f.Text(source.Span{Start: at, End: region.End}))
	return b.String()
}

// newHunk returns the hunk that turns before into after, without the lines
// that stay at either end. It reports false when nothing changes.
func newHunk(before, after []string, oldFirst, newFirst int) (h hunk, changed bool) {
	for len(before) > 0 && len(after) > 0 && before[0] == after[0] {
		before, after = before[1:], after[1:]
		oldFirst++
		newFirst++
	}
	for b, a := len(before), len(after); b > 0 && a > 0 && before[b-1] == after[a-1]; {
		b, a = b-1, a-1
		before, after = before[:b], after[:a]
	}
	if len(before) == 0 && len(after) == 0 {
		return hunk{}, false
	}
	ends := slices.EqualFunc(before, after, func(b, a string) bool { return trimEnd(b) == trimEnd(a) })
	b, a := strings.Join(before, ""), strings.Join(after, "")
	prefix, suffix := common(b, a)
	return hunk{
		old: side{oldFirst, before, prefix, len(b) - suffix, ends},
		new: side{newFirst, after, prefix, len(a) - suffix, ends},
	}, true
}

// excerpt returns line i as it is shown, clipped around what differs in it.
func (s *side) excerpt(i int) string {
	at := 0
	for _, l := range s.lines[:i] {
		at += len(l)
	}
	line := s.lines[i]
	if !s.showEnds {
		line = trimEnd(line)
	}
	inLine := func(off int) int { return max(0, min(off-at, len(line))) }
	return newExcerpt(line, inLine(s.start), inLine(s.end), false).text
}

// common returns the lengths of the longest common prefix and suffix of a and
// b. They do not overlap and split no character.
func common(a, b string) (prefix, suffix int) {
	n := min(len(a), len(b))
	for prefix < n && a[prefix] == b[prefix] {
		prefix++
	}
	splits := func(s string, i int) bool { return i < len(s) && !utf8.RuneStart(s[i]) }
	for prefix > 0 && (splits(a, prefix) || splits(b, prefix)) {
		prefix--
	}
	for suffix < n-prefix && a[len(a)-1-suffix] == b[len(b)-1-suffix] {
		suffix++
	}
	for suffix > 0 && splits(a, len(a)-suffix) {
		suffix--
	}
	return prefix, suffix
}

// splitLines returns the lines of s with their ends: LF, CR LF or a lone CR.
func splitLines(s string) []string {
	var lines []string
	for len(s) > 0 {
		n := strings.IndexAny(s, "\r\n") + 1
		switch {
		case n == 0:
			n = len(s)
		case strings.HasPrefix(s[n-1:], "\r\n"):
			n++
		}
		lines = append(lines, s[:n])
		s = s[n:]
	}
	return lines
}

func trimEnd(line string) string { return strings.TrimRight(line, "\r\n") }
