package diag

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/source"
)

// Safety says who may apply a Fix.
type Safety uint8

// The safeties, least safe first.
const (
	DisplayOnly Safety = iota // a suggestion for a person, never applied
	Unsafe                    // likely right; applied with --unsafe-fixes
	Safe                      // the cable itself proves it, or it is layout only
)

// String returns "display", "unsafe" or "safe".
func (s Safety) String() string { return [...]string{"display", "unsafe", "safe"}[s] }

// Fix is a change that removes a finding.
type Fix struct {
	Title  string // imperative, lower case: `replace "15." with "¶5."`
	Safety Safety
	Edits  []Edit // in order, without overlap
}

// Edit replaces the text of Span with New. An empty Span inserts.
type Edit struct {
	Span source.Span
	New  string
}

// Replace returns a Fix with the one edit of s to text.
func Replace(safety Safety, title string, s source.Span, text string) *Fix {
	return &Fix{Title: title, Safety: safety, Edits: []Edit{{s, text}}}
}

// Validate returns an error when an edit of x lies outside f, or when edits are
// out of order or overlap.
func (x *Fix) Validate(f *source.File) error {
	end := int32(0)
	for i, e := range x.Edits {
		if e.Span.Start < end || e.Span.End < e.Span.Start || e.Span.End > f.Span().End {
			return fmt.Errorf("edit %d of fix %q has a bad span [%d,%d)", i, x.Title, e.Span.Start, e.Span.End)
		}
		end = e.Span.End
	}
	return nil
}

// Apply returns the bytes of f on disk with the given fixes made, for those at
// least as safe as atLeast. Fixes are changes to one baseline: a fix that
// overlaps an earlier one is skipped whole and counted, to be found again in
// the next round. Bytes outside the edits are kept as they are. The error names
// text that the file's encoding cannot hold.
func Apply(f *source.File, fixes []*Fix, atLeast Safety) (out []byte, applied, skipped int, err error) {
	var edits []Edit
	for _, x := range fixes {
		if x == nil || x.Safety < atLeast || len(x.Edits) == 0 {
			continue
		}
		if slices.ContainsFunc(x.Edits, func(e Edit) bool { return conflicts(edits, e) }) {
			skipped++
			continue
		}
		applied++
		for _, e := range x.Edits {
			i, _ := slices.BinarySearchFunc(edits, e, compareEdits)
			edits = slices.Insert(edits, i, e)
		}
	}
	raw, at := f.Raw(), int32(0)
	for _, e := range edits {
		text, ok := f.Encoding().Encode(e.New)
		if !ok {
			return nil, 0, 0, fmt.Errorf("%s: the file's encoding, %s, cannot hold %q", f.Path(), f.Encoding(), e.New)
		}
		disk := f.Disk(e.Span)
		out = append(out, raw[at:disk.Start]...)
		out = append(out, text...)
		at = disk.End
	}
	return append(out, raw[at:]...), applied, skipped, nil
}

func compareEdits(a, b Edit) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
}

// conflicts reports whether e touches one of edits, which are in order. Two
// insertions at one place conflict too: their order would be a guess.
func conflicts(edits []Edit, e Edit) bool {
	i, _ := slices.BinarySearchFunc(edits, e, compareEdits)
	touches := func(o Edit) bool { return o.Span.Overlaps(e.Span) || o.Span == e.Span }
	return i > 0 && touches(edits[i-1]) || i < len(edits) && touches(edits[i])
}
