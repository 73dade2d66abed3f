package tags

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var tagsExtraComma = &lint.Rule{
	ID:      "tags-extra-comma",
	Summary: "the TAGS line has a comma too many",
	Doc: `Blanks, commas or both separate the codes. A doubled comma, or one before the
first or after the last code, is one of the typing errors of which the handbook says
that they made the Department's computer file cables wrongly.

Accepted: lists without commas, and lists that mix blanks and commas; semicolons; a
comma inside the brackets of a name; a hyphen or points for what was left out; a comma
at a line end before the next codes; a comma after the last code that was read when more
codes stand below a blank line.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), section 3.a.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check:    checkExtraComma,
}

func checkExtraComma(p *lint.Pass) {
	if !mayHaveExtraComma(p.Doc) {
		return
	}
	for l := range lists(p.Doc) {
		for _, c := range l.extraCommas() {
			title := "delete the comma"
			if strings.Count(p.Text(c.span), ",") > 1 {
				title = "delete the commas"
			}
			p.Report(diag.Diagnostic{
				Span:    c.span,
				Message: c.message(l),
				Fix:     &diag.Fix{Title: title, Safety: diag.Safe, Edits: l.cutCommas(c)},
			})
		}
	}
}

// mayHaveExtraComma reports whether a TAGS line of d has a comma with nothing but
// blanks between it and another or an end of the line. It is quick and says no to
// nearly every cable.
func mayHaveExtraComma(d *cable.Document) bool {
	for f := range d.All(cable.FieldTags) {
		comma := true
		for _, part := range f.Value.Parts {
			for _, c := range []byte(d.File.Text(part)) {
				switch {
				case c == ',' && comma:
					return true
				case c == ',':
					comma = true
				case c != ' ' && c != '\t' && c != '.':
					comma = false
				}
			}
		}
		if comma && len(f.Value.Parts) > 0 {
			return true
		}
	}
	return false
}

// extraComma is one or more commas too many on one line.
type extraComma struct {
	span   source.Span
	part   int // of the value
	before int // the entry before, or -1
	last   bool
}

func (c extraComma) message(l *list) string {
	switch {
	case len(l.entries) == 0:
		return "a comma stands where a code is expected"
	case c.before < 0:
		return fmt.Sprintf("a comma stands before the first code, %q", l.entries[0].Text)
	case c.last:
		return fmt.Sprintf("a comma stands after the last code, %q", l.entries[c.before].Text)
	case c.before+1 == len(l.entries):
		return fmt.Sprintf("a second comma stands after %q", l.entries[c.before].Text)
	}
	return fmt.Sprintf("a second comma stands between %q and %q", l.entries[c.before].Text, l.entries[c.before+1].Text)
}

// extraCommas returns the commas too many in order, those of one line together.
func (l *list) extraCommas() []extraComma {
	var out, run []extraComma // run: the commas since the last content
	content := false
	end := func(extra []extraComma) {
		for _, c := range extra {
			if n := len(out) - 1; n >= 0 && out[n].before == c.before && out[n].part == c.part && out[n].span.End >= extra[0].span.Start {
				out[n].span.End = c.span.End
			} else {
				out = append(out, c)
			}
		}
		run = run[:0]
	}
	l.scan(func(part int, s source.Span, entry int, comma bool) {
		switch {
		case comma:
			run = append(run, extraComma{span: s, part: part, before: entry})
		case content:
			end(run[min(1, len(run)):])
		default:
			end(run)
			content = true
		}
	})
	switch {
	case content && len(run) > 0 && l.goesOn():
		end(run[1:])
	case content && len(run) > 0:
		for i := range run {
			run[i].last = true
		}
		fallthrough
	default:
		end(run)
	}
	return out
}

// scan calls yield for each comma of the line outside brackets and markup, and for what
// stands between commas, with the last entry up to there.
func (l *list) scan(yield func(part int, s source.Span, entry int, comma bool)) {
	entry := -1
	for k, part := range l.field.Value.Parts {
		text := l.doc.File.Text(part)
		for i := 0; i < len(text); i++ {
			at := part.Start + int32(i)
			if n := entry + 1; n < len(l.entries) && at >= l.entries[n].Span.Start {
				entry = n
				yield(k, l.entries[n].Span, entry, false)
			}
			if entry >= 0 && at < l.entries[entry].Span.End {
				i = int(min(l.entries[entry].Span.End, part.End)-part.Start) - 1
				continue
			}
			s := source.Span{Start: at, End: at + 1}
			switch c := text[i]; {
			case c == '<':
				i = skipTo(text, i, '>')
			case c == ']' && i+1 < len(text) && text[i+1] == '(':
				i = skipTo(text, i, ')')
			case c == ',':
				yield(k, s, entry, true)
			case c == '.' && strings.HasPrefix(text[i+1:], "."), strings.IndexByte(" \t.;[]()", c) < 0:
				yield(k, s, entry, false) // a hyphen, points for what was left out
			}
		}
	}
}

// skipTo returns the index of the next c in s from i on, or i.
func skipTo(s string, i int, c byte) int { return i + max(0, strings.IndexByte(s[i:], c)) }

// goesOn reports whether the line below the TAGS line, blank lines between, begins
// with a code or a name.
func (l *list) goesOn() bool {
	f := l.doc.File
	for n := f.LineOf(l.field.Span.End) + 1; n <= f.LineCount(); n++ {
		text := strings.TrimSpace(f.Text(f.Line(n)))
		if text == "" {
			continue
		}
		end := strings.IndexAny(text, separators)
		if end < 0 {
			end = len(text)
		}
		_, known := l.doc.Codes().TAG(text[:end])
		return known || text[0] == '('
	}
	return false
}

// cutCommas returns the edits that delete c with the blanks on one side of it.
func (l *list) cutCommas(c extraComma) []diag.Edit {
	part, f := l.field.Value.Parts[c.part], l.doc.File
	if strings.Trim(f.Text(part), separators) == "" {
		return l.cutLine(c.part)
	}
	s := c.span
	head := f.Text(source.Span{Start: part.Start, End: s.Start})
	tail := f.Text(source.Span{Start: s.End, End: part.End})
	if head == "" {
		s.End = part.End - int32(len(strings.TrimLeft(tail, " \t")))
	} else {
		s.Start = part.Start + int32(len(strings.TrimRight(head, " \t")))
	}
	return []diag.Edit{{Span: s}}
}
