package reference

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var referenceLabelGap = &lint.Rule{
	ID:      "reference-label-gap",
	Summary: "the letters of the references have a gap or a repeat",
	Doc: `References are lettered A, B, C and so on; the text cites them by these letters.
A letter that is skipped means that an entry is lost or that the letter was misread, and
a letter that stands twice makes citations ambiguous. After a fault the count goes on
from either reading, so one slip is one finding.

Accepted: J after I; letters after Z; lists without letters, and a first entry without
its letter; one letter alone; letters in another order where every one is there; a
letter that stands in the entry before and was not read as a label, or a digit that
looks like it (8 for B); a second list, in a field of its own, that begins with A again.

There is no fix: nothing says which entry is lost.

Source: practice. The lists of the public cables of 1973 to 2010 skip no letter, as the
tests of a public parser show (github.com/heuer/cablemap).`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check: func(p *lint.Pass) {
		s := sequence{p: p, seen: make(map[byte]*cable.Reference)}
		for f := range p.Doc.All(cable.FieldReference) {
			s.field(f)
		}
	},
}

// sequence is the run of letters read so far.
type sequence struct {
	p       *lint.Pass
	last    *cable.Reference // the last with a letter
	count   int              // of letters
	seen    map[byte]*cable.Reference
	skipped [26]bool
}

// field reads the letters of one REF line.
func (s *sequence) field(f *cable.Field) {
	d := s.p.Doc
	first := true // entry of the line
	for i := range d.References {
		r := &d.References[i]
		if !f.Span.Contains(r.Span) {
			continue
		}
		if !r.Label.Absent() {
			if first && letter(r) == 'A' && s.last != nil { // a list of its own
				*s = sequence{p: s.p, seen: make(map[byte]*cable.Reference)}
			}
			s.label(r, f, first)
		}
		first = false
	}
}

func letter(r *cable.Reference) byte { return r.Label.Text[0] &^ 0x20 }

// label reads the letter of r, which is perhaps the first entry of the line f.
func (s *sequence) label(r *cable.Reference, f *cable.Field, first bool) {
	l, want := letter(r), byte('A')
	if s.last != nil {
		want = letter(s.last) + 1
	}
	switch before := s.seen[l]; {
	case l == want || l == byte('A'+s.count) || s.skipped[l-'A']:
	case before != nil:
		s.p.Report(diag.Diagnostic{
			Span:    r.Label.Span,
			Message: fmt.Sprintf("reference label %q is repeated", r.Label.Text),
			Related: []diag.Related{{Span: before.Label.Span, Message: "it stands here first"}},
		})
	case l < want:
		// Falling, but neither seen nor skipped: before the first.
	case s.last == nil && (!first || !s.hasAfter(r)):
	case s.hidden(want, l, r, f):
	default:
		s.gap(want, l, r)
	}
	for ; want < l; want++ {
		s.skipped[want-'A'] = s.seen[want] == nil
	}
	s.skipped[l-'A'] = false
	if s.seen[l] == nil {
		s.seen[l] = r
	}
	s.last = r
	s.count++
}

// gap reports that the letters from want to the one before l are missing.
func (s *sequence) gap(want, l byte, r *cable.Reference) {
	missing := fmt.Sprintf("%q is missing", string(want))
	if l > want+1 {
		missing = fmt.Sprintf("%q to %q are missing", string(want), string(l-1))
	}
	d := diag.Diagnostic{Span: r.Label.Span}
	if s.last == nil {
		d.Message = fmt.Sprintf("the references begin with %q; %s", r.Label.Text, missing)
	} else {
		d.Message = fmt.Sprintf("reference label %q follows %q; %s", r.Label.Text, s.last.Label.Text, missing)
		d.Related = []diag.Related{{Span: s.last.Label.Span, Message: "the label before it"}}
	}
	s.p.Report(d)
}

// hasAfter reports whether an entry with a letter comes after r.
func (s *sequence) hasAfter(r *cable.Reference) bool {
	for i := range s.p.Doc.References {
		if o := &s.p.Doc.References[i]; o.Span.Start > r.Span.Start && !o.Label.Absent() {
			return true
		}
	}
	return false
}

// hidden reports whether one of the letters from want to the one before l stands
// above r, unread, or labels a later entry.
func (s *sequence) hidden(want, l byte, r *cable.Reference, f *cable.Field) bool {
	from := f.Span.Start
	if s.last != nil {
		from = s.last.Label.Span.End
	}
	text := s.p.Text(source.Span{Start: from, End: max(from, r.Label.Span.Start)})
	for ; want < l; want++ {
		later := func(o cable.Reference) bool {
			return !o.Label.Absent() && o.Span.Start > r.Span.Start && letter(&o) == want
		}
		if hasLetter(text, want) || slices.ContainsFunc(s.p.Doc.References, later) {
			return true
		}
	}
	return false
}

// lookalikes are the digits that stand for letters in bad copies.
var lookalikes = map[byte]byte{'B': '8', 'D': '0', 'G': '6', 'I': '1', 'S': '5'}

// hasLetter reports whether a letter, or the digit that looks like it, stands in text
// by itself.
func hasLetter(text string, letter byte) bool {
	for i := range len(text) {
		c := text[i]
		if c&^0x20 != letter && c != lookalikes[letter] || c == 0 {
			continue
		}
		if (i == 0 || !isAlnum(text[i-1])) && (i+1 == len(text) || !isAlnum(text[i+1])) {
			return true
		}
	}
	return false
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || strings.IndexByte("abcdefghijklmnopqrstuvwxyz", c|0x20) >= 0
}
