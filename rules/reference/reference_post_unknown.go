package reference

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/spell"
)

var referencePostUnknown = &lint.Rule{
	ID:      "reference-post-unknown",
	Summary: "the post of a reference is nearly a known one",
	Doc: `A reference is found by post, number and year. A post that differs by one slip
from a known one, "MOSCWO 12", is a typing error or damage, and the cable that is meant
is not found.

Reported are names of five letters or more, one letter lost, added or changed or two
neighbours swapped away from a single post of the tables or from the cable's own. The
tables lack posts that existed only from 1980 to 2000 and those opened since, so that an
unknown name says nothing by itself.

Accepted: every other unknown name; short forms and older names, KL, RIO, PEKING; the
names of addressees and of the sender; names that are near to more than one post.

Source: the posts are those of the National Archives' Central Foreign Policy File
1973-79, of the record numbers of the public cables to 2010, and of an extract of ACP
117.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		for i := range p.Doc.References {
			r := &p.Doc.References[i]
			if r.Station.Absent() || isPost(p.Doc, r) {
				continue
			}
			if near := nearPost(p.Doc, r.Post); near != "" && !isAddressed(p.Doc, r.Post) {
				p.Report(diag.Diagnostic{
					Span:    r.Station.Span,
					Message: fmt.Sprintf("%q is not a known post; did you mean %q?", r.Station.Text, near),
					Fix:     diag.Replace(diag.DisplayOnly, fmt.Sprintf("replace with %q", near), r.Station.Span, near),
				})
			}
		}
	},
}

// isAddressed reports whether post sends or receives the cable.
func isAddressed(d *cable.Document, post string) bool {
	if d.From != nil && canonical(d, d.From.Text) == post {
		return true
	}
	for i := range d.Addressees {
		if canonical(d, d.Addressees[i].Name.Text) == post {
			return true
		}
	}
	return false
}

// shortName is how many letters the name of a post needs for a slip to show.
const shortName = 5

// nearPost returns the one post, of the tables or the cable's own, from which name
// differs by one slip, or "".
func nearPost(d *cable.Document, name string) string {
	name = codes.Squeeze(name)
	near := ""
	several := false
	compare := func(known string) {
		if !isNear(name, known) {
			return
		}
		several = several || near != "" && canonical(d, near) != canonical(d, known)
		near = known
	}
	posts := d.Codes().Posts()
	for i := range posts {
		compare(posts[i].Name)
	}
	compare(ownPost(d))
	if several {
		return ""
	}
	return near
}

// isNear reports whether name, which is squeezed, is known with one slip. A slip
// spares the first letter or the last.
func isNear(name, known string) bool {
	n, k := len(name), len(known)
	if n < shortName || k < max(shortName, n-1) || name[0] != known[0] && name[n-1] != known[k-1] {
		return false
	}
	known = codes.Squeeze(known)
	k = len(known)
	return k >= shortName && n-k <= 1 && k-n <= 1 && spell.OneSlip(name, known)
}
