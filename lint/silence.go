package lint

import (
	"slices"
	"sort"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
)

// Silence keeps Quiet from reporting where By reports: one fault, one finding.
type Silence struct {
	By, Quiet string // rule IDs
	Reach     Reach
}

// Reach is how far a finding silences another rule.
type Reach uint8

// The reaches.
const (
	Lines  Reach = iota // where the lines of the two findings meet
	Header              // where both stand above the first paragraph
	Whole               // in the whole cable
)

// silence drops the findings that a more specific one explains. They are in
// order.
func (l *Linter) silence(doc *cable.Document, found []diag.Diagnostic) []diag.Diagnostic {
	var rows []Silence
	covers := make(map[string][]lines)
	for _, s := range l.opts.Silences {
		if !reports(found, s.By) || !reports(found, s.Quiet) {
			continue
		}
		rows = append(rows, s)
		if covers[s.By] == nil {
			covers[s.By] = linesOf(doc, found, s.By)
		}
	}
	if rows == nil {
		return found
	}
	header := doc.File.LineOf(doc.TextStart())
	return slices.DeleteFunc(found, func(d diag.Diagnostic) bool {
		at := lines{doc.File.LineOf(d.Span.Start), doc.File.LineOf(d.Span.End)}
		return slices.ContainsFunc(rows, func(s Silence) bool {
			switch by := covers[s.By]; {
			case s.Quiet != d.Rule:
				return false
			case s.Reach == Whole:
				return true
			case s.Reach == Header:
				return by[0].first < header && at.first < header
			default:
				return meets(by, at)
			}
		})
	})
}

func reports(found []diag.Diagnostic, rule string) bool {
	return slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Rule == rule })
}

// lines are line numbers, both included.
type lines struct{ first, last int }

// linesOf returns the lines on which rule reports, in order and without
// overlap.
func linesOf(doc *cable.Document, found []diag.Diagnostic, rule string) []lines {
	var all []lines
	for i := range found {
		if found[i].Rule != rule {
			continue
		}
		at := lines{doc.File.LineOf(found[i].Span.Start), doc.File.LineOf(found[i].Span.End)}
		if n := len(all); n > 0 && at.first <= all[n-1].last {
			all[n-1].last = max(all[n-1].last, at.last)
			continue
		}
		all = append(all, at)
	}
	return all
}

// meets reports whether one of all shares a line with at.
func meets(all []lines, at lines) bool {
	i := sort.Search(len(all), func(i int) bool { return all[i].last >= at.first })
	return i < len(all) && all[i].first <= at.last
}
