package corpus_test

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/source"
)

// marked returns the paragraphs whose mark is symbol in brackets, from the
// second paragraph on.
func (s *sheet) marked(symbol string) []*cable.Paragraph {
	var out []*cable.Paragraph
	for i := range s.d.Paragraphs {
		p := &s.d.Paragraphs[i]
		if i > 0 && p.Number != nil && p.Mark != nil && s.of(p.Mark.Span) == "("+symbol+")" && len(p.Text.Parts) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// numbered returns the numbered paragraphs.
func (s *sheet) numbered() []*cable.Paragraph {
	var out []*cable.Paragraph
	for i := range s.d.Paragraphs {
		if p := &s.d.Paragraphs[i]; p.Number != nil {
			out = append(out, p)
		}
	}
	return out
}

// digits returns the digits of a paragraph number.
func digits(n *cable.Number) source.Span {
	at := source.Span{Start: n.Span.Start + int32(n.Pilcrow.Len()), End: n.Span.End}
	at.End-- // the point
	return at
}

// ruled returns the first heading with a ruler below it and none above.
func (s *sheet) ruled() *cable.Heading {
	headings := 0
	var first *cable.Heading
	for i := range s.d.Headings {
		h := &s.d.Headings[i]
		if h.Ruler.Empty() || !h.Above.Empty() {
			continue
		}
		if headings++; first == nil && h.Ruler.Len() > 8 {
			first = h
		}
	}
	return first
}

// mixed reports whether the text of s has small letters.
func (s *sheet) mixed() bool { return !s.m.Capitals }

// inText returns the place of the first match of re, or of its first group, in
// the text of a numbered paragraph that does not name the classifier.
func (s *sheet) inText(re *regexp.Regexp) (source.Span, bool) {
	for _, p := range s.numbered() {
		at := p.Text.Span()
		if len(s.of(at)) > 10 && strings.EqualFold(s.of(at)[:10], "classified") {
			continue
		}
		m := re.FindStringSubmatchIndex(s.of(at))
		if m == nil {
			continue
		}
		if len(m) > 2 {
			m = m[2:]
		}
		return source.Span{Start: at.Start + int32(m[0]), End: at.Start + int32(m[1])}, true
	}
	return source.Span{}, false
}

var (
	summaryOpens  = regexp.MustCompile(`(?i)^(summary[ :.])`)
	summaryCloses = regexp.MustCompile(`(?i)\s(end\ssummary\.)`)
	twoWords      = regexp.MustCompile(`[a-zA-Z]( )[a-zA-Z]`)
	wrappedNumber = regexp.MustCompile(`(?i)[a-z0-9,]\n()[2-9]\d{0,3}\. `)
	lineNumber    = regexp.MustCompile(`\n\d{1,4}\.`)
	listed        = regexp.MustCompile(`\n +1\. `) // the items of a list
	cutSentence   = regexp.MustCompile(`[a-z](\n)[a-z]{2}`)
	tilde         = regexp.MustCompile(`ñ`)
	quotationMark = regexp.MustCompile(`"`)
)

// textFaults befall paragraphs, marks, headings and the summary.
var textFaults = []fault{
	{name: "a paragraph lost its mark", rule: "portion-missing", befall: func(s *sheet) *breakage {
		ps := s.marked("C")
		if len(ps) < 2 || !s.dated() || s.m.Level != corpus.Confidential || listed.MatchString(s.text) {
			return nil
		}
		p := ps[1]
		return s.remove(source.Span{Start: p.Mark.Span.Start, End: p.Text.Span().Start}).reported(p.Number.Span)
	}},
	{name: "a paragraph is marked above the banner", rule: "portion-above-banner", befall: func(s *sheet) *breakage {
		ps := s.marked("C")
		if len(ps) < 2 || s.m.Level != corpus.Confidential {
			return nil
		}
		return s.replace(ps[1].Mark.Span, "(S)")
	}},
	{name: "an unclassified cable has a marked paragraph", rule: "portion-above-banner", befall: func(s *sheet) *breakage {
		ps := s.marked("U")
		if len(ps) < 2 || s.m.Level != corpus.Unclassified {
			return nil
		}
		return s.replace(ps[1].Mark.Span, "(C)")
	}},
	{name: "the banner is above all marks", rule: "banner-above-portions", befall: func(s *sheet) *breakage {
		headed := len(s.d.Headings) > 0 && strings.EqualFold(s.of(s.d.Headings[0].Text.Span()), "summary")
		if s.m.Level != corpus.Confidential || len(s.marked("C")) < 2 || len(s.d.Levels) > 0 || len(s.d.Banners) > 1 ||
			s.c.Profile == corpus.Relay || !s.dated() || headed {
			return nil
		}
		return s.replace(s.d.Banner().Words, "S E C R E T")
	}},
	{name: "a mark lost its opening bracket", rule: "portion-malformed", fixed: true, befall: func(s *sheet) *breakage {
		if ps := s.marked("C"); len(ps) > 1 {
			return s.replace(ps[1].Mark.Span, "C)")
		}
		return nil
	}},
	{name: "a mark lost its closing bracket", rule: "portion-malformed", fixed: true, befall: func(s *sheet) *breakage {
		ps := s.marked("C")
		if len(ps) < 2 || strings.Contains(s.text[ps[1].Mark.Span.End:ps[1].Mark.Span.End+60], ")") {
			return nil
		}
		return s.replace(ps[1].Mark.Span, "(C")
	}},
	{name: "a mark has blanks inside", rule: "portion-malformed", fixed: true, befall: func(s *sheet) *breakage {
		if ps := s.marked("SBU"); len(ps) > 1 {
			return s.replace(ps[1].Mark.Span, "( SBU )")
		}
		return nil
	}},
	{name: "a mark is glued to the number", rule: "portion-malformed", fixed: true, befall: func(s *sheet) *breakage {
		ps := s.marked("C")
		if len(ps) < 2 {
			return nil
		}
		m := ps[1].Mark.Span
		gap := source.Span{Start: ps[1].Number.Span.End, End: m.Start}
		return s.remove(gap).shifted(m)
	}},
	{name: "a mark is glued to the text", rule: "portion-malformed", fixed: true, befall: func(s *sheet) *breakage {
		ps := s.marked("U")
		if len(ps) < 2 {
			return nil
		}
		m := ps[1].Mark.Span
		gap := source.Span{Start: m.End, End: ps[1].Text.Span().Start}
		if c := s.text[gap.End]; c == '"' || s.of(gap) != " " {
			return nil
		}
		return s.remove(gap).reported(m)
	}},
	{name: "the entire text is marked above the banner", rule: "entire-text-conflict", befall: func(s *sheet) *breakage {
		p := &s.d.Paragraphs[0]
		if s.m.Level != corpus.Confidential || p.Mark == nil || s.of(p.Mark.Span) != "(C - ENTIRE TEXT)" {
			return nil
		}
		return s.replace(p.Mark.Span, "(S - ENTIRE TEXT)")
	}},

	{name: "a paragraph is lost", rule: "paragraph-number-gap", befall: func(s *sheet) *breakage {
		ps := s.numbered()
		if len(ps) < 7 || len(s.d.Pages) > 0 || len(s.d.Banners) > 1 || len(s.d.Levels) > 0 {
			return nil
		}
		lost, next := ps[3], ps[4]
		above := strings.TrimRight(s.text[:lost.Span.Start], "\n ")
		if next.Heading >= 0 || lost.Heading >= 0 || !strings.HasSuffix(above, ".") {
			return nil
		}
		return s.remove(source.Span{Start: lost.Span.Start, End: next.Span.Start}).shifted(next.Number.Span)
	}},
	{name: "a number falls", rule: "paragraph-number-repeated", befall: func(s *sheet) *breakage {
		ps := s.numbered()
		if len(ps) < 6 || ps[3].Mark == nil || ps[3].Number.Value != 4 || listed.MatchString(s.of(ps[0].Span.Cover(ps[3].Span))) {
			return nil
		}
		b := s.replace(digits(ps[3].Number), "2")
		return b.reported(source.Span{Start: ps[3].Number.Span.Start, End: ps[3].Number.Span.End})
	}},
	{name: "the first number is 2", rule: "paragraph-number-repeated", befall: func(s *sheet) *breakage {
		ps := s.numbered()
		if len(ps) < 4 || ps[1].Mark == nil || ps[0].Number.Value != 1 || listed.MatchString(s.of(ps[0].Span.Cover(ps[1].Span))) {
			return nil
		}
		b := s.replace(digits(ps[1].Number), "1")
		return b.reported(ps[1].Number.Span)
	}},

	{name: "a summary is not closed", rule: "summary-unclosed", befall: func(s *sheet) *breakage {
		open, ok := s.inText(summaryOpens)
		end, closed := s.inText(summaryCloses)
		if !ok || !closed || s.m.Sections > 1 {
			return nil
		}
		colon := strings.IndexAny(s.text[open.Start:], ":.")
		return s.remove(source.Span{Start: end.Start - 1, End: end.End}).
			reported(source.Span{Start: open.Start, End: open.Start + int32(colon) + 1})
	}},
	{name: "a summary is not opened", rule: "summary-unclosed", befall: func(s *sheet) *breakage {
		open, ok := s.inText(summaryOpens)
		end, closed := s.inText(summaryCloses)
		if !ok || !closed || s.m.Sections > 1 {
			return nil
		}
		colon := strings.IndexAny(s.text[open.Start:], ":.")
		rest := s.text[open.Start+int32(colon)+1:]
		blanks := len(rest) - len(strings.TrimLeft(rest, " \n"))
		at := source.Span{Start: open.Start, End: open.Start + int32(colon+1+blanks)}
		end.End-- // without the period
		return s.remove(at).shifted(end)
	}},

	{name: "a ruler is cut", rule: "heading-underline-length", fixed: true, befall: func(s *sheet) *breakage {
		h := s.ruled()
		if h == nil {
			return nil
		}
		return s.replace(h.Ruler, strings.Repeat("-", h.Ruler.Len()-3))
	}},
	{name: "a ruler is one too long", rule: "heading-underline-length", fixed: true, befall: func(s *sheet) *breakage {
		h := s.ruled()
		if h == nil {
			return nil
		}
		return s.replace(h.Ruler, strings.Repeat("-", h.Ruler.Len()+1))
	}},
	{name: "a ruler of equals signs", rule: "heading-underline-character", fixed: true, befall: func(s *sheet) *breakage {
		h := s.ruled()
		if h == nil {
			return nil
		}
		return s.replace(h.Ruler, strings.Repeat("=", h.Ruler.Len()))
	}},

	{name: "a pilcrow is read as 1", rule: "pilcrow-as-one", fixed: true, befall: func(s *sheet) *breakage {
		ps := s.numbered()
		if len(ps) < 8 || len(ps) > 15 || ps[4].Number.Pilcrow.Empty() {
			return nil
		}
		n := ps[4].Number
		return s.replace(n.Pilcrow, "1").reported(source.Span{Start: n.Span.Start, End: n.Span.End - 1})
	}},
	{name: "a pilcrow inside a sentence", rule: "pilcrow-false", fixed: true, befall: func(s *sheet) *breakage {
		at, ok := s.inText(wrappedNumber)
		if !ok || !s.c.Pilcrows || s.c.Width == 0 {
			return nil
		}
		for _, p := range s.numbered() { // two such numbers look like a list
			if text := s.of(p.Text.Span()); p.Span.Contains(at) && len(lineNumber.FindAllString(text, -1)) > 1 {
				return nil
			}
		}
		return s.insert(at.Start, "¶")
	}},
	{name: "a blank line cuts a sentence", rule: "paragraph-split", befall: func(s *sheet) *breakage {
		if !s.mixed() || s.c.Width == 0 {
			return nil
		}
		for _, p := range s.numbered() {
			for k := 1; k+2 < len(p.Text.Parts); k++ {
				a, b := p.Text.Parts[k], p.Text.Parts[k+1]
				if cutSentence.MatchString(s.text[a.End-1:b.Start+2]) && a.Len() > 40 {
					return s.insert(b.Start, "\n").reported(source.Span{Start: a.End, End: b.Start + 1})
				}
			}
		}
		return nil
	}},
	{name: "the text is lost", rule: "text-lost", befall: func(s *sheet) *breakage {
		last := s.d.Paragraphs[len(s.d.Paragraphs)-1]
		if last.Number == nil {
			return nil
		}
		return s.insert(s.lines(last.Span).Start, "EXPAND ERROR ENCOUNTERED\n").within("EXPAND ERROR ENCOUNTERED")
	}},
	{name: "a mojibake pilcrow", rule: "mojibake", fixed: true, befall: func(s *sheet) *breakage {
		ps := s.numbered()
		if len(ps) < 4 || ps[2].Number.Pilcrow.Empty() {
			return nil
		}
		return s.replace(ps[2].Number.Pilcrow, "Â¶")
	}},
	{name: "mojibake", rule: "mojibake", fixed: true, befall: replaceTilde("Ã±")},
	{name: "doubled mojibake", rule: "mojibake", fixed: true, befall: replaceTilde("ÃƒÂ±")},
	{name: "a letter is lost", rule: "replacement-character", befall: replaceTilde("\ufffd")},
	{name: "a lost pilcrow", rule: "replacement-character", befall: func(s *sheet) *breakage {
		ps := s.numbered()
		if len(ps) < 4 || ps[2].Number.Pilcrow.Empty() {
			return nil
		}
		return s.replace(ps[2].Number.Pilcrow, "\ufffd")
	}},
	{name: "an HTML entity", rule: "html-residue", fixed: true, befall: func(s *sheet) *breakage {
		at, ok := s.inText(quotationMark)
		if !ok {
			return nil
		}
		return s.replace(at, "&quot;")
	}},
	{name: "a numeric HTML entity", rule: "html-residue", fixed: true, befall: func(s *sheet) *breakage {
		ps := s.numbered()
		if len(ps) < 4 || ps[2].Number.Pilcrow.Empty() {
			return nil
		}
		return s.replace(ps[2].Number.Pilcrow, "&#182;")
	}},
	{name: "an HTML tag", rule: "html-residue", fixed: true, befall: func(s *sheet) *breakage {
		p := s.d.Paragraphs[len(s.d.Paragraphs)-1]
		return s.insert(p.Span.End, "<br>")
	}},
	{name: "a Markdown link on the TAGS line", rule: "markdown-residue", fixed: true, befall: func(s *sheet) *breakage {
		tag := s.d.Tags[0]
		return s.replace(tag.Span, fmt.Sprintf("[%s](/tag/%s_0.html)", tag.Text, tag.Text))
	}},
	{name: "a backslash at a line end", rule: "backslash-line-end", fixed: true, befall: func(s *sheet) *breakage {
		p := s.numbered()
		if len(p) == 0 || len(p[0].Text.Parts) < 3 || strings.Contains(s.of(p[0].Text.Parts[1]), "/") {
			return nil
		}
		end := p[0].Text.Parts[1].End
		if !cutSentence.MatchString(s.text[end-1 : end+3]) {
			return nil
		}
		return s.insert(end, `\`)
	}},
}

// characterFaults befall single characters and line ends.
var characterFaults = []fault{
	replaceBlank("a hard blank", "invisible-character", "\u00a0", true),
	replaceBlank("a thin blank", "invisible-character", "\u2009", true),
	insertAtBlank("a zero width blank", "invisible-character", "\u200b", true),
	insertAtBlank("a soft hyphen", "invisible-character", "\u00ad", true),
	insertAtBlank("a byte order mark inside", "invisible-character", "\ufeff", true),
	insertAtBlank("a bell", "control-character", "\a", true),
	insertAtBlank("a terminal escape", "control-character", "\x1b[31m", true),
	insertAtBlank("a C1 control", "control-character", "\u0092", false),
	{name: "one CR LF among LF", rule: "line-endings-mixed", fixed: true, befall: func(s *sheet) *breakage {
		at := s.field(cable.FieldTags).Span
		end := s.lines(at).End - 1
		return s.replace(source.Span{Start: end, End: end + 1}, "\r\n")
	}},
	{name: "a byte of another encoding", rule: "invalid-encoding", befall: func(s *sheet) *breakage {
		at, ok := s.inText(twoWords)
		if !ok || !s.c.Pilcrows {
			return nil
		}
		return s.insert(at.Start, "\x92")
	}},
	{name: "the last line end is lost", rule: "final-newline-missing", fixed: true, befall: func(s *sheet) *breakage {
		end := int32(len(s.text))
		return s.remove(source.Span{Start: end - 1, End: end})
	}},
}

// replaceTilde is the fault that an ñ becomes with.
func replaceTilde(with string) func(*sheet) *breakage {
	return func(s *sheet) *breakage {
		at, ok := s.inText(tilde)
		if !ok {
			return nil
		}
		return s.replace(at, with)
	}
}

// replaceBlank is the fault that a blank between two words becomes with.
func replaceBlank(name, rule, with string, fixed bool) fault {
	return fault{name: name, rule: rule, fixed: fixed, befall: func(s *sheet) *breakage {
		at, ok := s.inText(twoWords)
		if !ok {
			return nil
		}
		return s.replace(at, with)
	}}
}

// insertAtBlank is the fault that with stands before a blank between two words.
func insertAtBlank(name, rule, with string, fixed bool) fault {
	return fault{name: name, rule: rule, fixed: fixed, befall: func(s *sheet) *breakage {
		at, ok := s.inText(twoWords)
		if !ok {
			return nil
		}
		return s.insert(at.Start, with)
	}}
}
