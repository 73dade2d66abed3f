package cable

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/source"
)

// Portions sorts the numbered paragraphs of a cable by whether they are marked.
// Headings, tables, unnumbered summaries and the items of a paragraph take over
// the level of what they belong to, and are no portions here.
type Portions struct {
	Marked   []*Paragraph
	Unmarked []*Paragraph // that the drafter had to mark
	// Unsure are paragraphs without a Mark of which it is not sure that they
	// needed one or that theirs was not read.
	Unsure []*Paragraph
}

// Portions returns the portions of d. A paragraph that only names the
// classifier is none.
func (d *Document) Portions() Portions { return d.kept.portions.of(d.readPortions) }

func (d *Document) readPortions() Portions {
	var out Portions
	var numbered []*Paragraph
	for i := range d.Paragraphs {
		if p := &d.Paragraphs[i]; p.Number != nil {
			numbered = append(numbered, p)
		}
	}
	listed := false // in a numbered list inside the last marked paragraph
	for i, p := range numbered {
		end := d.Span.End
		if i+1 < len(numbered) {
			end = numbered[i+1].Span.Start
		}
		whole := d.File.Text(source.Span{Start: p.Number.Span.End, End: end})
		listed = p.Mark == nil && (listed || i > 0 && d.continuesList(numbered[i-1], p))
		switch {
		case d.isAuthority(p):
		case p.Mark != nil:
			out.Marked = append(out.Marked, p)
		case listed || mayBeMarked(whole) || !d.hasProse(p.Text):
			out.Unsure = append(out.Unsure, p)
		default:
			out.Unmarked = append(out.Unmarked, p)
		}
	}
	return out
}

// continuesList reports whether the number of p follows that of an item inside
// the marked paragraph before: "3." after a list of 1. and 2. A pilcrow, which the
// items do not have, makes it a paragraph.
func (d *Document) continuesList(before, p *Paragraph) bool {
	if before.Mark == nil || p.Number.Value < 2 || !p.Number.Pilcrow.Empty() {
		return false
	}
	item := strconv.Itoa(p.Number.Value-1) + "."
	inside := d.File.Text(source.Span{Start: before.Number.Span.End, End: p.Span.Start})
	for line := range strings.Lines(inside) {
		if rest, ok := strings.CutPrefix(strings.TrimLeft(line, " "), item); ok && !isDigit(rest[0]) {
			return true
		}
	}
	return false
}

var (
	// markInside is a mark that may stand anywhere in a text: behind a heading word,
	// or on an item.
	markInside = regexp.MustCompile(`^\((?i:TS|S|C|U|SBU|LOU|FOUO|CUI|CONFIDENTIAL|SECRET|TOP SECRET|UNCLASSIFIED|UNCLAS)(?:\s?[-/]{1,2}\s?[^()\n]{1,40})?\)`)
	// markDamaged is what is left of a mark at the start of a text when a
	// bracket, a letter or a blank is wrong.
	markDamaged = regexp.MustCompile(`^[\s.]*(?:[(\[{<|]\s*[A-Z0-9/ ]{1,6}\s*[)\]}>|]|[A-Z0-9]{1,4}[)\]}]|[(\[{<][A-Z]{1,4}\b|(?:TS|SBU|LOU|FOUO|[CSU])\s+[A-Z0-9("])`)
	// markNever looks like a mark and is none.
	markNever = regexp.MustCompile(`^[\s.]*\((?:REFS?|REFTEL|PARAS?|NOTAL)\b`)
	// markElsewhere says that the paragraph goes on from one that was marked.
	markElsewhere = regexp.MustCompile(`(?i)^[\s.]*\(?CONT(?:INUED|'?D|INUATION)?\b`)
)

// mayBeMarked reports whether text, from the number of an unmarked paragraph to
// the next number, begins with what may be a damaged mark or holds a mark
// further in.
func mayBeMarked(text string) bool {
	opening := text[skipAny(text, 0, " \t\n\f\r."):]
	return mayBeDamagedMark(opening) && markDamaged.MatchString(text) && !markNever.MatchString(text) ||
		hasFold(strings.TrimPrefix(opening, "("), "CONT") && markElsewhere.MatchString(text) || holdsMark(text)
}

// mayBeDamagedMark reports whether markDamaged may match what begins with s: few
// paragraphs begin with a bracket, or a short word and a bracket or a level.
func mayBeDamagedMark(s string) bool {
	end := 0
	for end < len(s) && (isUpper(s[end]) || isDigit(s[end])) {
		end++
	}
	switch {
	case end == len(s):
		return false
	case end == 0:
		return strings.IndexByte("([{<|", s[0]) >= 0
	case isBlank(s[end]):
		return end <= len("FOUO") && strings.IndexByte("TSLFCU", s[0]) >= 0
	}
	return strings.IndexByte(")]}", s[end]) >= 0
}

// holdsMark reports whether s holds a mark, at its start or behind what may stand
// before one.
func holdsMark(s string) bool {
	const longest = 200 // bytes of a mark
	for i := 0; i < len(s); i++ {
		k := strings.IndexByte(s[i:], '(')
		if k < 0 {
			return false
		}
		i += k
		if (i == 0 || strings.IndexByte(" \t\n\f\r:.-*", s[i-1]) >= 0) && markInside.MatchString(s[i:min(len(s), i+longest)]) {
			return true
		}
	}
	return false
}

var (
	withheld = regexp.MustCompile(`(?i)^(?:x{2,}|pages?|withheld|redacted|deleted|excised)$`)
	minimize = regexp.MustCompile(`(?i)^[\s.]*(?:minimize considered|not used|blank|none)\b`)
)

// hasProse reports whether t holds some words of the drafter: not only what a
// reviewer put in place of them, or a service note.
func (d *Document) hasProse(t Text) bool {
	const (
		some   = 3  // words of the drafter
		looked = 12 // words that are looked at
	)
	if minimize.MatchString(d.Flatten(Text{t.Parts[:min(len(t.Parts), 2)]}).Text) {
		return false
	}
	found, seen := 0, 0
	for _, part := range t.Parts {
		for w := range strings.FieldsFuncSeq(d.File.Text(part), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if utf8.RuneCountInString(w) < 2 {
				continue
			}
			if !withheld.MatchString(w) {
				found++
			}
			if seen++; found == some || seen == looked {
				return found == some
			}
		}
	}
	return false
}

// levelWord matches a level as a mark or a sentence names it.
const levelWord = `(?:TS|S|C|U|SBU|LOU|TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|LIMITED OFFICIAL USE)\b`

// entireText matches the words that give one level to a whole cable. The level
// must stand by: "the entire text of the treaty" says nothing about one.
var entireText = regexp.MustCompile(`(?im)` +
	`(?:^|[\s(])` + levelWord + `[^A-Z0-9\n]{0,6}(?:[A-Z]{2,6}[^A-Z0-9\n]{1,4})?(?:ENTIRE|WHOLE|COMPLETE)\s+(?:TEXT|MESSAGE|CABLE|TELEGRAM)\b` +
	`|\b(?:ENTIRE|WHOLE|COMPLETE)\s+(?:TEXT|MESSAGE|CABLE|TELEGRAM)\b[\s:()-]*(?:IS\s+)?` + levelWord +
	`|\bALL\s+(?:TEXT|PARAGRAPHS?|PARAS?|PORTIONS?)\s+(?:IS|ARE)\s+(?:CLASSIFIED\s+)?` + levelWord +
	`|(?:^|[\s(])` + levelWord + `[^.\n]{0,40}\bUNLESS\s+OTHERWISE\b`)

// EntireText reports whether d says anywhere that one level holds for all of
// it, in a mark or in words: "1. CONFIDENTIAL - ENTIRE TEXT."
func (d *Document) EntireText() bool {
	for i := range d.Paragraphs {
		if m := d.Paragraphs[i].Mark; m != nil && m.EntireText {
			return true
		}
	}
	return entireText.MatchString(d.File.Text(d.Span))
}

// Quotations are the parts of a cable that are another's words.
type Quotations []source.Span

// Contain reports whether s lies in one of q.
func (q Quotations) Contain(s source.Span) bool {
	return slices.ContainsFunc(q, func(o source.Span) bool { return o.Contains(s) })
}

const quoted = `(?:\s+(?:OF|UNOFFICIAL|INFORMAL|EMBASSY|VERBATIM|FULL))*\s+(?:TEXT|QUOTE|MESSAGE|TRANSLATION|CABLE|NOTE|LETTER|MEMO)\b`

// quotationMark matches the words that close a quotation (group 1) or open one,
// at the start of a text.
var quotationMark = regexp.MustCompile(`(?i)^(?:(END` + quoted + `|UN ?QUOTE\b)|(?:BEGIN|START)` + quoted + `|QUOTE\b)`)

// mayMarkQuotation reports whether quotationMark may match s, which begins with a
// word: few words do, and the expression is slow on a whole cable.
func mayMarkQuotation(s string) bool {
	switch s[0] | 0x20 {
	case 'q':
		return hasFold(s, "QUOTE")
	case 'u':
		return hasFold(s, "UNQUOTE") || hasFold(s, "UN QUOTE")
	case 'e':
		return hasFold(s, "END") && len(s) > 3 && isBlank(s[3])
	case 'b':
		return hasFold(s, "BEGIN") && len(s) > 5 && isBlank(s[5])
	case 's':
		return hasFold(s, "START") && len(s) > 5 && isBlank(s[5])
	}
	return false
}

// Quotations returns what stands between BEGIN TEXT and END TEXT, or QUOTE and
// UNQUOTE, which teletypes sent for quotation marks (ACP 127(G), paragraph
// 134). A quotation that is not closed is left out: nothing says where it ends.
func (d *Document) Quotations() Quotations {
	return d.kept.quotations.of(d.readQuotations)
}

func (d *Document) readQuotations() Quotations {
	var out Quotations
	open := int32(-1)
	if !d.Holds(BeginWords | StartWords | QuoteWords) {
		return nil
	}
	text := d.File.Text(d.Span)
	next := 0 // the end of the last mark
	for at := range d.Words(BeginWords | StartWords | QuoteWords | EndWords | UnquoteWords) {
		i := int(at - d.Span.Start)
		if i < next || i > 0 && (isDigit(text[i-1]) || text[i-1] == '_') || !mayMarkQuotation(text[i:]) {
			continue
		}
		m := quotationMark.FindStringSubmatchIndex(text[i:])
		if m == nil {
			continue
		}
		next = i + m[1]
		begin, end := at, d.Span.Start+int32(next)
		switch closes := m[2] >= 0; {
		case closes && open >= 0:
			out = append(out, source.Span{Start: open, End: begin})
			open = -1
		case !closes && open < 0:
			open = end
		}
	}
	return out
}

// Quoted reports whether s lies in a quotation.
func (d *Document) Quoted(s source.Span) bool { return d.Quotations().Contain(s) }
