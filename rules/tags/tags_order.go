package tags

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var tagsOrder = &lint.Rule{
	ID:      "tags-order",
	Summary: "the TAGS line has places before subjects, or names not last",
	Doc: `The handbook wants subjects first, then places and organizations, then names.
Programs do not depend on it, and many drafters did not care: the rule is not in the
default set.

The fix puts the entries into that order and keeps the order among equals and every
separator. It is safe: the same entries stay on the line. There is none when an entry is
on two lines, when the line has links, or when two travellers' codes could each claim
the name.

Accepted: subjects in any order, places and organizations in any order; program codes,
free text and unknown codes anywhere.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), section 4.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixSometimes,
	OptIn:    true,
	Check: func(p *lint.Pass) {
		for l := range lists(p.Doc) {
			i, k := l.disorder()
			if i < 0 {
				continue
			}
			early, late := &l.entries[i], &l.entries[k]
			p.Report(diag.Diagnostic{
				Span:    early.Span,
				Message: fmt.Sprintf("%q stands before the %s %q", early.Text, noun(late.code), late.Text),
				Related: []diag.Related{{Span: late.Span, Message: "this comes first"}},
				Fix:     l.reorder(),
			})
		}
	},
}

// The ranks of entries. One without a rank may stand anywhere.
const (
	noRank = iota
	subjectRank
	placeRank
	nameRank
)

func rank(e *entry) int {
	switch e.is {
	case name:
		return nameRank
	case code:
		switch e.code.Kind {
		case codes.SubjectTAG:
			return subjectRank
		case codes.CountryTAG, codes.RegionTAG, codes.OrganisationTAG:
			return placeRank
		}
	}
	return noRank
}

// noun returns what messages call a code that has a rank.
func noun(row *codes.TAGRow) string {
	switch row.Kind {
	case codes.SubjectTAG:
		return "subject"
	case codes.OrganisationTAG:
		return "organization"
	}
	return "place"
}

// disorder returns the first entry that stands before one of lower rank, and the
// first such; -1 when the line is in order.
func (l *list) disorder() (int, int) {
	for i := range l.entries {
		for k := i + 1; k < len(l.entries); k++ {
			if r := rank(&l.entries[k]); r != noRank && r < rank(&l.entries[i]) {
				return i, k
			}
		}
	}
	return -1, -1
}

// reorder returns the fix that sorts the ranked entries into their own places, or nil.
func (l *list) reorder() *diag.Fix {
	if strings.ContainsAny(l.doc.File.Text(l.field.Value.Span()), "[<") {
		return nil
	}
	var places, sorted []*entry
	travellers, names := 0, 0
	for i := range l.entries {
		e := &l.entries[i]
		if l.partOf(e.Span) < 0 || i > 0 && l.between(i) == "" {
			return nil
		}
		if l.isTraveller(i) {
			travellers++
		}
		if e.is == name {
			names++
		}
		if rank(e) != noRank {
			places = append(places, e)
		}
	}
	if travellers > 1 && names > 0 {
		return nil
	}
	sorted = slices.Clone(places)
	slices.SortStableFunc(sorted, func(a, b *entry) int { return rank(a) - rank(b) })
	fix := &diag.Fix{Title: "put subjects first and names last", Safety: diag.Safe}
	for i, e := range places {
		if e != sorted[i] {
			fix.Edits = append(fix.Edits, diag.Edit{Span: e.Span, New: sorted[i].Text})
		}
	}
	return fix
}
