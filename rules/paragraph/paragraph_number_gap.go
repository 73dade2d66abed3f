package paragraph

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var paragraphNumberGap = &lint.Rule{
	ID:      "paragraph-number-gap",
	Summary: "a paragraph number is skipped, or the numbers fall",
	Doc: `The paragraphs of a cable are numbered from 1 without a gap, across its sections and page lines. A number
that does not follow the one before it is a drafter's slip, a misread digit, or a paragraph that the copy
has lost.

The number that is checked is the one that the sequence proves: where a copy reads a pilcrow as a ` + "`1`" + `,
` + "`pilcrow-as-one`" + ` reports that damage and this rule is silent. After a fault the count goes on from
either reading, so one slip is one finding.

Accepted without a finding: lists inside a paragraph that begin at 1 again; a first number above 1 in a
later section, in an extract or after text that carries no number; numbers that are missing together with a
section of the cable; and a gap at a line in square brackets or of crosses, which is where a reviewer has
taken paragraphs out.

Source: 5 FAH-1 H-246.2 (2004), "number consecutively".`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check: func(p *lint.Pass) {
		for _, f := range numberFaults(p.Doc) {
			if f.used != nil {
				continue
			}
			d := diag.Diagnostic{Span: f.number.Span}
			switch {
			case f.before == nil:
				d.Message = fmt.Sprintf("the first paragraph is numbered %d; expected 1", f.number.Value)
			case f.number.Value < f.before.Value:
				d.Message = fmt.Sprintf("the numbers fall: paragraph %d follows paragraph %d", f.number.Value, f.before.Value)
			default:
				d.Message = fmt.Sprintf("paragraph %d follows paragraph %d; expected %d", f.number.Value, f.before.Value, f.before.Value+1)
			}
			if f.before != nil {
				d.Related = []diag.Related{{Span: f.before.Span, Message: "the number before it"}}
			}
			p.Report(d)
		}
	},
}

// numberFault is a paragraph number that is out of sequence.
type numberFault struct {
	number *cable.Number
	before *cable.Number // the number before it, nil for the first
	used   *cable.Number // the earlier paragraph of the same number, or nil
}

// numberFaults returns the numbers of d that do not follow from those before
// them. The paragraphs of a quoted text have a sequence of their own.
func numberFaults(d *cable.Document) []numberFault {
	if countUp(d) {
		return nil
	}
	outer := outerNumbers(d)
	faults := sequenceFaults(d, outer)
	if faults == nil {
		return nil
	}
	// To find quotations is slow, and few cables come here.
	quoted := d.Quotations()
	own := slices.DeleteFunc(slices.Clone(outer), func(p *cable.Paragraph) bool { return quoted.Contain(p.Number.Span) })
	if len(own) < len(outer) {
		return sequenceFaults(d, own)
	}
	return faults
}

// countUp reports whether the numbers of d are 1, 2, 3 and so on, as they mostly are.
func countUp(d *cable.Document) bool {
	want := 1
	for i := range d.Paragraphs {
		if n := d.Paragraphs[i].Number; n != nil {
			if n.Value != want {
				return false
			}
			want++
		}
	}
	return true
}

// sequenceFaults returns the numbers that are out of sequence. A number that
// agrees with the one before it, with the last one that was right, or with the
// count of paragraphs is in sequence: one slip must not spoil what comes after
// it.
func sequenceFaults(d *cable.Document, numbered []*cable.Paragraph) []numberFault {
	if len(numbered) < 2 {
		return nil
	}
	var faults []numberFault
	seen := make(map[int]*cable.Number, len(numbered))
	skipped := make(map[int]bool) // reported already as a gap
	first := numbered[0].Number
	if first.Value > 1 && beginsAtOne(d, first) {
		faults = append(faults, numberFault{number: first})
	}
	seen[first.Value] = first
	before, right := first, first.Value
	for i, p := range numbered[1:] {
		n := p.Number
		count := first.Value + i + 1
		switch used := seen[n.Value]; {
		case n.Value == before.Value+1, n.Value == right+1:
			right = n.Value
		case used != nil && restarts(d, before, n):
		case used != nil:
			faults = append(faults, numberFault{n, before, used})
		case n.Value == count:
			right = n.Value
		case skipped[n.Value]:
		case n.Value > before.Value && removed(d, source.Span{Start: before.Span.End, End: n.Span.Start}):
			right = n.Value
		default:
			faults = append(faults, numberFault{number: n, before: before})
			for v := before.Value + 1; v < n.Value && v < before.Value+len(numbered); v++ {
				skipped[v] = true
			}
		}
		if seen[n.Value] == nil {
			seen[n.Value] = n
		}
		before = n
	}
	return faults
}

// restarts reports whether the number before n in its sequence stands at a line
// start between before and n: an annex that begins at 1 again, whose first
// paragraph was taken for the item of a list.
func restarts(d *cable.Document, before, n *cable.Number) bool {
	number := strconv.Itoa(n.Value-1) + "."
	for line := range strings.Lines(d.File.Text(source.Span{Start: before.Span.End, End: n.Span.Start})) {
		rest, ok := strings.CutPrefix(strings.TrimLeft(line, " \t¶"), number)
		if ok && strings.TrimLeft(rest, "0123456789") == rest { // not 1.8 million
			return true
		}
	}
	return false
}

// outerNumbers returns the numbered paragraphs of d without the items of lists
// that stand in a paragraph: a run of unmarked numbers from 1 on, and a lone
// unmarked number between two that follow each other.
func outerNumbers(d *cable.Document) []*cable.Paragraph {
	var all, outer []*cable.Paragraph
	for i := range d.Paragraphs {
		if d.Paragraphs[i].Number != nil {
			all = append(all, &d.Paragraphs[i])
		}
	}
	for i := 0; i < len(all); i++ {
		if len(outer) > 0 && all[i].Mark == nil {
			if j := listEnd(all, i, outer[len(outer)-1].Number.Value); j > i {
				i = j - 1
				continue
			}
		}
		outer = append(outer, all[i])
	}
	return outer
}

// listEnd returns the index after the list that begins at all[i] below the
// paragraph numbered last, or i when none does.
func listEnd(all []*cable.Paragraph, i, last int) int {
	value := func(j int) int { return all[j].Number.Value }
	j := i + 1
	for j < len(all) && all[j].Mark == nil && value(j) == value(j-1)+1 && (value(i) != 1 || value(j) != last+1) {
		j++
	}
	goesOn := j < len(all) && value(j) == last+1
	switch value(i) {
	case last:
		return i
	case last + 1: // items 3 and 4 of a list, when a marked 3 comes after them
		if goesOn && all[j].Mark != nil {
			return j
		}
		return i
	case 1:
		if j-i > 1 || goesOn {
			return j
		}
		return i
	}
	if i+1 < len(all) && value(i+1) == last+1 {
		return i + 1
	}
	return i
}

// beginsAtOne reports whether nothing explains a first number above 1: the
// cable is whole from its banner on, and no text or number stands between its
// header and the paragraph.
func beginsAtOne(d *cable.Document, first *cable.Number) bool {
	b := d.Banner()
	if b == nil || b.Span.End > first.Span.Start || d.Subject == nil || !d.Whole() {
		return false
	}
	for i := range d.Paragraphs {
		if p := &d.Paragraphs[i]; p.Span.Start < first.Span.Start {
			return false
		}
	}
	for line := range strings.Lines(d.File.Text(source.Span{Start: b.Span.End, End: first.Span.Start})) {
		line = strings.TrimLeft(line, " \t¶")
		if strings.HasPrefix(line, "1.") || strings.HasPrefix(line, "1 ") || strings.HasPrefix(line, "1)") {
			return false
		}
	}
	return !removed(d, source.Span{Start: b.Span.End, End: first.Span.Start})
}

// removed reports whether the text of s says that something is missing there:
// a section that is not in the file, or a reviewer's line in brackets, of
// crosses, dots or stars.
func removed(d *cable.Document, s source.Span) bool {
	if d.Partial {
		return true
	}
	section := 0
	for _, place := range d.Sections() {
		if s.Contains(place.Span) && section > 0 && place.Number > section+1 {
			return true
		}
		section = place.Number
	}
	for line := range strings.Lines(d.File.Text(s)) {
		line = strings.TrimSpace(line)
		if len(line) < 3 {
			continue
		}
		if line[0] == '[' && line[len(line)-1] == ']' ||
			strings.Trim(line, "Xx ") == "" || strings.Trim(line, ".… ") == "" || strings.Trim(line, "* ") == "" {
			return true
		}
	}
	return false
}
