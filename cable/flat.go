package cable

import (
	"sort"
	"strings"

	"github.com/cablelint/cablelint/source"
)

// Flat is a Text joined to one string: a fold is one blank, or nothing after a
// hyphen. A dash, such as "--" or a hyphen behind a blank, is no hyphen. It maps
// offsets in the string back to the file.
type Flat struct {
	Text  string
	parts []source.Span
	at    []int32 // where each part begins in Text
}

// Flatten joins the parts of t.
func (d *Document) Flatten(t Text) Flat {
	return d.flatten(t, func(before, _ string) bool { return !endsInHyphen(before) })
}

// endsInHyphen reports whether the last word of s ends in a hyphen, so that what
// follows belongs to it.
func endsInHyphen(s string) bool {
	n := len(s)
	return n > 1 && s[n-1] == '-' && s[n-2] != '-' && !isBlank(s[n-2])
}

// FlattenTight joins the parts of t with nothing between them. The Classified
// By statement of some years is cut at a fixed column inside words, so that
// "rea" and "sons" stand on two lines.
func (d *Document) FlattenTight(t Text) Flat {
	return d.flatten(t, func(_, _ string) bool { return false })
}

// flatten joins the parts of t. A fold is one blank where apart says so of the
// parts before and after it.
func (d *Document) flatten(t Text, apart func(before, after string) bool) Flat {
	if len(t.Parts) == 1 {
		return Flat{Text: d.File.Text(t.Parts[0]), parts: t.Parts}
	}
	f := Flat{parts: t.Parts, at: make([]int32, len(t.Parts))}
	var b strings.Builder
	b.Grow(t.Span().Len() + len(t.Parts))
	for i, p := range t.Parts {
		text := d.File.Text(p)
		if i > 0 && apart(d.File.Text(t.Parts[i-1]), text) {
			b.WriteByte(' ')
		}
		f.at[i] = int32(b.Len())
		b.WriteString(text)
	}
	f.Text = b.String()
	return f
}

// Offset returns the offset in the file of byte i of f.Text. The blank of a
// fold is taken for the end of the part before it.
func (f Flat) Offset(i int) int32 {
	if len(f.parts) == 0 {
		return 0
	}
	if len(f.at) == 0 {
		return f.parts[0].Start + int32(i)
	}
	k := max(0, sort.Search(len(f.at), func(k int) bool { return f.at[k] > int32(i) })-1)
	return min(f.parts[k].Start+int32(i)-f.at[k], f.parts[k].End)
}

// Span returns the Span in the file of f.Text[i:j]: from the first byte to
// the last, whatever cuts it in between.
func (f Flat) Span(i, j int) source.Span {
	if i >= j {
		return source.At(f.Offset(i))
	}
	return source.Span{Start: f.Offset(i), End: f.Offset(j-1) + 1}
}

// Word returns f.Text[i:j] with its Span.
func (f Flat) Word(i, j int) Word { return Word{f.Span(i, j), f.Text[i:j]} }

// Slice returns the Text of f.Text[i:j].
func (f Flat) Slice(i, j int) Text {
	var t Text
	first := max(0, sort.Search(len(f.at), func(k int) bool { return f.at[k] > int32(i) })-1)
	for k := first; k < len(f.parts); k++ {
		p, at := f.parts[k], int32(0)
		if len(f.at) > 0 {
			at = f.at[k]
		}
		if at >= int32(j) {
			break
		}
		from := max(int32(i)-at, 0)
		to := min(int32(j)-at, p.End-p.Start)
		if from < to {
			t.Parts = append(t.Parts, source.Span{Start: p.Start + from, End: p.Start + to})
		}
	}
	return t
}
