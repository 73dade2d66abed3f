package tags

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var tagDuplicate = &lint.Rule{
	ID:      "tag-duplicate",
	Summary: "the same code stands twice on the TAGS line",
	Doc: `A code says all that it has to say once. Some copies of cables in several
sections have the codes of every section on one line, and some posts typed a code of
their template again.

The fix deletes the later copy with its separator. It is safe: the same code stays on
the line. There is none for an entry that a line end cuts.

Accepted: the same code on two TAGS lines, as those of sections repeat each other; words
of free text; a code and its variants, UNGA and UNGA/C-6.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), sections 3 and 4.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixSometimes,
	Check: func(p *lint.Pass) {
		if !repeats(p.Doc.Tags) {
			return
		}
		for l := range lists(p.Doc) {
			for i := range l.entries {
				k := l.firstLike(i)
				if k == i {
					continue
				}
				e, first := &l.entries[i], &l.entries[k]
				d := diag.Diagnostic{
					Span:    e.Span,
					Message: fmt.Sprintf("tag %q is repeated", e.Text),
					Related: []diag.Related{{Span: first.Span, Message: "it stands here first"}},
				}
				if edits := l.cut(l.marked(e.Span)); edits != nil {
					d.Fix = &diag.Fix{Title: fmt.Sprintf("delete the repeated %q", e.Text), Safety: diag.Safe, Edits: edits}
				}
				p.Report(d)
			}
		}
	},
}

// repeats reports whether two of tags are the same.
func repeats(tags []cable.Tag) bool {
	for i := range tags {
		for k := range i {
			if sameEntry(tags[i].Text, tags[k].Text) {
				return true
			}
		}
	}
	return false
}

// firstLike returns the first entry that is the same as entry i.
func (l *list) firstLike(i int) int {
	e := &l.entries[i]
	switch e.is {
	case code, name, compound, unknown:
	default:
		return i
	}
	for k := range l.entries[:i] {
		if o := &l.entries[k]; o.is == e.is && sameEntry(o.Text, e.Text) {
			return k
		}
	}
	return i
}

// sameEntry reports whether a and b differ in case and blanks only.
func sameEntry(a, b string) bool {
	if strings.EqualFold(a, b) {
		return true
	}
	return a[0] == b[0] && strings.Contains(a, " ") && strings.Contains(b, " ") && strings.EqualFold(strings.Join(strings.Fields(a), ""), strings.Join(strings.Fields(b), ""))
}
