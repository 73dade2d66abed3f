package corpus_test

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/source"
)

// accidentKind is something that befalls copies.
type accidentKind struct {
	name string
	// rules find it, where it stands.
	rules []string
	// befall returns all ways in which it can befall a clean copy.
	befall func(*sheet) []accident
}

// accident is one edit that damages a clean copy.
type accident struct {
	at    source.Span // in the clean copy
	with  string
	place string // what stands there: see terrain
}

// The rules that know of characters and words that were misread, or of lines
// that run on, in one part of the cable or another.
var (
	misreadWords = []string{
		"digit-for-letter", "letter-for-digit", "caption-unknown", "declassification-code-unknown", "dtg-malformed",
		"efto-form", "eo-line-form", "eo-number-unknown", "page-line-malformed", "precedence-misspelt", "routing-indicator-malformed",
		"routing-line-malformed", "syntax-unknown-line", "tag-unknown", "transmission-id-malformed",
	}
	brokenWords = []string{
		"word-broken-by-wrap", "banner-damaged", "banner-spacing", "caption-unknown", "eo-line-form", "foreign-lines-before-header",
		"heading-underline-length", "origin-line-malformed", "page-line-malformed", "portion-unknown", "precedence-misspelt",
		"routing-indicator-malformed", "routing-line-malformed", "section-keyword-damaged", "security-signal-malformed",
		"subject-label-damaged", "syntax-unknown-line", "tag-unknown", "tags-label-damaged", "transmission-id-malformed",
	}
	runOnLines = []string{
		"header-run-on", "addressee-missing", "addressee-keyword-glued", "banner-glued", "end-of-message-incomplete", "foreign-lines-before-header", "from-missing", "header-line-order", "origin-line-malformed",
		"page-line-in-sentence", "routing-line-malformed", "security-signal-malformed", "subject-label-glued", "syntax-unknown-line",
		"transmission-id-malformed", "tags-foreign-token",
	}
)

// accidentKinds are the kinds of damage that copies suffer: misread by a
// scanner, converted, re-flowed, cut.
var accidentKinds = []accidentKind{
	{"pilcrow read as 1", []string{"pilcrow-as-one"}, misread("¶", "1")},
	{"0 read as O", misreadWords, misread("0", "O")},
	{"O read as 0", misreadWords, misread("O", "0")},
	{"1 read as l", misreadWords, misread("1", "l")},
	{"l read as 1", misreadWords, misread("l", "1")},
	{"I read as 1", misreadWords, misread("I", "1")},
	{"mojibake", []string{"mojibake"}, wrongEncoding(1)},
	{"doubled mojibake", []string{"mojibake"}, wrongEncoding(2)},
	{"line break lost", runOnLines, lineBreaks("")},
	{"line break made a blank", runOnLines, lineBreaks(" ")},
	{"word broken by a line end", brokenWords, brokenWord("\n")},
	{"word broken by a blank", brokenWords, brokenWord(" ")},
	{"page line in a sentence", []string{"page-line-in-sentence"}, movedPages},
}

// misread is the accident that one of the characters from is read as to.
func misread(from, to string) func(*sheet) []accident {
	return func(s *sheet) []accident {
		var all []accident
		for i := 0; ; i += len(from) {
			k := strings.Index(s.text[i:], from)
			if k < 0 {
				return all
			}
			i += k
			all = append(all, accident{at: source.Span{Start: int32(i), End: int32(i + len(from))}, with: to})
		}
	}
}

// wrongEncoding is the accident that a program took UTF-8 for Windows-1252, as
// many times as layers says. A program does that to a whole text; here it is one
// character.
func wrongEncoding(layers int) func(*sheet) []accident {
	return func(s *sheet) []accident {
		var all []accident
		for i, r := range s.text {
			if r < utf8.RuneSelf {
				continue
			}
			with := string(r)
			for range layers {
				with = misdecode(with)
			}
			all = append(all, accident{at: source.Span{Start: int32(i), End: int32(i + utf8.RuneLen(r))}, with: with})
		}
		return all
	}
}

// misdecode returns what a program shows that takes the UTF-8 of s for
// Windows-1252.
func misdecode(s string) string {
	const above = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ" // its characters where Latin-1 has controls
	var b strings.Builder
	for _, c := range []byte(s) {
		r := rune(c)
		for _, high := range above {
			if own, ok := source.Windows1252.Encode(string(high)); ok && own[0] == c {
				r = high
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

var (
	lineBreak = regexp.MustCompile(`[^\n]()\n[^\n]`)
	longWord  = regexp.MustCompile(`[A-Za-z]{4,}`)
)

// lineBreaks is the accident that a line break between two lines of text
// becomes with.
func lineBreaks(with string) func(*sheet) []accident {
	return func(s *sheet) []accident {
		var all []accident
		for _, m := range lineBreak.FindAllStringSubmatchIndex(s.text, -1) {
			all = append(all, accident{at: source.Span{Start: int32(m[2]), End: int32(m[2]) + 1}, with: with})
		}
		return all
	}
}

// brokenWord is the accident that with gets into a word, with two letters at
// least on either side.
func brokenWord(with string) func(*sheet) []accident {
	return func(s *sheet) []accident {
		var all []accident
		for _, m := range longWord.FindAllStringIndex(s.text, -1) {
			for i := m[0] + 2; i <= m[1]-2; i++ {
				all = append(all, accident{at: source.At(int32(i)), with: with})
			}
		}
		return all
	}
}

// movedPages returns the ways in which a page line can get into the sentence
// above or below it: behind the last word, before the first, or further down,
// between two words or two lines.
func movedPages(s *sheet) []accident {
	var all []accident
	add := func(start, end int32, with string) {
		all = append(all, accident{at: source.Span{Start: start, End: end}, with: with})
	}
	f := s.d.File
	for i := range s.d.Paragraphs {
		parts := s.d.Paragraphs[i].Text.Parts
		for k := range max(0, len(parts)-3) {
			for _, p := range s.d.Pages {
				if p.Span.Start < parts[k].End || p.Span.End > parts[k+1].Start {
					continue
				}
				page := s.of(p.Span)
				above := source.Span{Start: parts[k].End, End: p.Span.Start}
				below := source.Span{Start: p.Span.End, End: parts[k+1].Start}
				next := parts[k+1]
				if strings.TrimSpace(s.of(above)) == "" {
					add(above.Start, above.End, " ")
				}
				if strings.TrimSpace(s.of(below)) == "" {
					add(below.Start, below.End, " ")
				}
				if blank := strings.IndexByte(s.of(next), ' '); blank > 0 {
					at := next.Start + int32(blank)
					add(p.Span.Start, at, s.text[next.Start:at]+" "+page)
				}
				end := f.FullLine(f.LineOf(next.Start)).End
				add(p.Span.Start, end, s.text[next.Start:end]+page+"\n")
			}
		}
	}
	return all
}
