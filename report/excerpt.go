package report

import (
	"strings"
	"unicode/utf8"
)

const (
	excerptWidth = 100 // columns of a source line that are shown
	tabWidth     = 4
)

// excerpt is a source line as it is shown, with the place of a mark in it.
type excerpt struct {
	text  string
	pad   int // columns before the mark
	width int // columns of the mark, at least 1
}

// newExcerpt returns the excerpt of line around the bytes from start to end. A
// long line is cut on both sides so that these stay in sight.
func newExcerpt(line string, start, end int, redact bool) excerpt {
	if !redact && len(line) <= excerptWidth && harmless(line) {
		return excerpt{line, start, max(1, end-start)}
	}
	from, to := window(line, start)
	shown := cells(line[from:to])
	if redact {
		redactCells(line[from:to], shown)
	}
	total := expandTabs(shown)

	first := 0 // marked cell
	for first < len(shown) && from+shown[first].end <= start {
		first++
	}
	last := first // after the marked cells
	for last < len(shown) && from+shown[last].start < end {
		last++
	}
	lo, hi := 0, len(shown)
	if from > 0 || to < len(line) || total > excerptWidth {
		lo, hi = clip(shown, first, last)
	}

	var x excerpt
	var b strings.Builder
	if from > 0 || lo > 0 {
		b.WriteString("…")
		x.pad = 1
	}
	for i := lo; i < hi; i++ {
		b.WriteString(shown[i].text)
		switch {
		case i < first:
			x.pad += shown[i].width
		case i < last:
			x.width += shown[i].width
		}
	}
	if to < len(line) || hi < len(shown) {
		b.WriteString("…")
	}
	x.text = b.String()
	x.width = max(1, x.width)
	return x
}

// window returns the bytes of line that can come into sight around start: a
// line may be as long as its file.
func window(line string, start int) (from, to int) {
	from, to = start, start
	for n := 0; n < excerptWidth && from > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(line[:from])
		from -= size
	}
	for n := 0; n < 2*excerptWidth && to < len(line); n++ {
		_, size := utf8.DecodeRuneInString(line[to:])
		to += size
	}
	return from, to
}

// expandTabs turns tabs into blanks and returns the width of all cells.
func expandTabs(shown []cell) (total int) {
	for i := range shown {
		c := &shown[i]
		if c.text == tabPicture && c.end-c.start == 1 {
			c.width = tabWidth - total%tabWidth
			c.text = strings.Repeat(" ", c.width)
		}
		total += c.width
	}
	return total
}

// tabPicture is how cells shows a tab, which takes one byte; the picture itself
// takes three.
const tabPicture = "␉"

// clip returns the range of cells to show: as many as fit of those from first
// to last, then neighbours on both sides.
func clip(shown []cell, first, last int) (lo, hi int) {
	room := excerptWidth - 2 // for the two ellipses
	take := func(i int) bool {
		if i < 0 || i >= len(shown) || shown[i].width > room {
			return false
		}
		room -= shown[i].width
		return true
	}
	lo, hi = first, first
	for hi < last {
		if !take(hi) {
			return lo, hi
		}
		hi++
	}
	for left, right := true, true; left || right; {
		if right = right && take(hi); right {
			hi++
		}
		if left = left && take(lo-1); left {
			lo--
		}
	}
	return lo, hi
}
