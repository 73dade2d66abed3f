package paragraph

import (
	"cmp"
	"fmt"
	"iter"
	"regexp"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var blockUnclosed = &lint.Rule{
	ID:      "block-unclosed",
	Summary: "a quotation, comment or note opens and does not close",
	Doc: `Cables say in words where another's text begins and ends: BEGIN TEXT and END TEXT, QUOTE and
UNQUOTE for the quotation marks that could not be sent. A comment of the embassy inside a
paragraph closes with "End comment", and one in brackets with its bracket. Without the end
nobody can tell whose words the rest is.

The opening words are marked. Anything that may be the end counts as one: "End of text",
"End translation", a lone "End".

Accepted: a comment that is a paragraph of its own, or that runs to the end of the last
paragraph; a comment or note in brackets that closes; BEGIN and QUOTE as words of a
sentence; a summary, which summary-unclosed looks at; extracts, records whose text is lost,
and files that hold only some of the sections.

Source: ACP 127(G), Tape Relay Procedures, paragraph 134, on QUOTE and UNQUOTE.`,
	Since:    "0.1",
	Severity: diag.Info,
	Needs:    cable.BeginWords | cable.QuoteWords | cable.CommentWords | cable.NoteWords,
	Check:    checkBlocks,
}

// blockKind is what is opened and closed.
type blockKind uint8

const (
	quotedText blockKind = iota // by many words: text, translation, letter
	quotation                   // QUOTE
	comment
	anyBlock // a lone END
)

// blockWord is a word that opens or closes a block.
type blockWord struct {
	kind   blockKind
	span   source.Span
	closes bool
	quiet  bool // an opener that needs no end
}

const textWords = `TEXT|TRANSLATION|MESSAGE|CABLE|TELEGRAM|LETTER|MEMO|MEMORANDUM|NOTE(?:\s+VERBALE)?|POINTS|NON-?PAPER|PAPER|DRAFT|EXCERPTS?|STATEMENT|COMMUNIQUE`

var (
	// begin matches an opener with the end of its sentence; group 1 is what it
	// opens.
	begin = regexp.MustCompile(`^(?:BEGIN|Begin)(?:\s+[A-Za-z'-]+){0,4}?\s+((?i:` + textWords + `|QUOTE|COMMENT))\b[^.:;)\n\r-]{0,30}(?:[.:;)-]|\s*[\n\r]|$)`)
	// end matches a closer. Its groups are a text, a quotation, a comment and a
	// summary; none for a lone END.
	end         = regexp.MustCompile(`(?i)^END\s*(?:OF\s+)?(?:(?:[A-Z'/-]+\s+){0,4}?(?:(` + textWords + `)|(QUOTE|QUOTATION)|(COMMENT)|(SUMMARY))\b|[.:;)-]|[\n\r]|$)`)
	quoteAsWord = regexp.MustCompile(`^QUOTE\s+(?:OF|FROM|MARKS?|BY)\b`)
	bracketed   = regexp.MustCompile(`^[(\[](?:(?i:BEGIN\s+)?(?:COMMENT|Comment|NOTE|Note))\s*:`)
)

func checkBlocks(p *lint.Pass) {
	d := p.Doc
	if len(d.Paragraphs) == 0 {
		return
	}
	words := blockOpeners(d)
	if !slices.ContainsFunc(words, func(w blockWord) bool { return !w.quiet }) || !complete(d) {
		return
	}
	words = append(words, blockClosers(d)...)
	slices.SortFunc(words, func(a, b blockWord) int { return cmp.Compare(a.span.Start, b.span.Start) })
	var open []blockWord
	for _, w := range words {
		if w.closes {
			open = closeBlock(open, w.kind)
		} else {
			open = append(open, w)
		}
	}
	for _, w := range open {
		if !w.quiet {
			p.Report(diag.Diagnostic{
				Span:    w.span,
				Message: fmt.Sprintf("nothing closes what %q opens", strings.Join(strings.Fields(p.Text(w.span)), " ")),
			})
		}
	}
}

// complete reports whether d holds the text of its cable from the first section
// to the last, which the signature ends.
func complete(d *cable.Document) bool {
	return d.Whole() && (d.Signature != nil || !sectionsLeft(d))
}

// closeBlock takes off open what a closer of this kind closes: the innermost of
// its kind, else the innermost text or quotation, for their words are mixed.
func closeBlock(open []blockWord, kind blockKind) []blockWord {
	for i := len(open) - 1; i >= 0; i-- {
		k := open[i].kind
		if kind == anyBlock || k == kind || k != comment && kind != comment {
			return append(open[:i:i], open[i+1:]...)
		}
	}
	return open
}

// bodyText is the text of a cable from its first paragraph on.
type bodyText struct {
	d    *cable.Document
	text string
	at   int32 // where it begins
}

// body returns the text of d, which must have a paragraph.
func body(d *cable.Document) bodyText {
	at := d.Paragraphs[0].Span.Start
	return bodyText{d, d.File.Text(source.Span{Start: at, End: d.Span.End}), at}
}

// words yields where words of this sign stand in b.text.
func (b bodyText) words(sign cable.Signs) iter.Seq[int] {
	return func(yield func(int) bool) {
		for off := range b.d.Words(sign) {
			if off >= b.at && !yield(int(off-b.at)) {
				return
			}
		}
	}
}

// occurrences yields where one of forms of a word, which is this sign, stands in
// b.text as a word of its own, and the form.
func (b bodyText) occurrences(sign cable.Signs, forms ...string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i := range b.words(sign) {
			for _, form := range forms {
				if rest, ok := strings.CutPrefix(b.text[i:], form); ok && (rest == "" || !isLetter(rest[0])) && !yield(i, form) {
					return
				}
			}
		}
	}
}

// blockOpeners returns the openers in the text of d.
func blockOpeners(d *cable.Document) []blockWord {
	b := body(d)
	text := b.text
	var words []blockWord
	add := func(kind blockKind, i, j int, quiet bool) {
		span := source.Span{Start: b.at + int32(i), End: b.at + int32(j)}
		words = append(words, blockWord{kind: kind, span: span, quiet: quiet})
	}
	for i := range b.occurrences(cable.BeginWords, "BEGIN", "Begin") {
		m := begin.FindStringSubmatchIndex(text[i:min(len(text), i+120)])
		if m == nil || !startsSentence(text, i) && !startsLine(text, i) {
			continue
		}
		kind := quotedText
		switch strings.ToUpper(text[i+m[2] : i+m[3]]) {
		case "QUOTE":
			kind = quotation
		case "COMMENT":
			kind = comment
		}
		add(kind, i, i+m[3], false)
	}
	for i := range b.occurrences(cable.QuoteWords, "QUOTE") {
		if startsSentence(text, i) && !quoteAsWord.MatchString(text[i:min(len(text), i+20)]) && !strings.HasSuffix(text[:i], "UN-") {
			add(quotation, i, i+len("QUOTE"), false)
		}
	}
	for i, word := range b.occurrences(cable.CommentWords, "COMMENT:", "Comment:") {
		if startsSentence(text, i) && (i == 0 || text[i-1] != '(' && text[i-1] != '[') {
			add(comment, i, i+len(word), startsLine(text, i) || endsWithParagraph(d, b.at+int32(i)))
		}
	}
	inBrackets := func(kind blockKind, i int) {
		if open, end := openBracket(text, i); end > open {
			add(kind, open, end, false)
		}
	}
	for i := range b.occurrences(cable.CommentWords, "COMMENT", "Comment") {
		inBrackets(comment, i)
	}
	for i := range b.occurrences(cable.NoteWords, "NOTE", "Note") {
		inBrackets(quotedText, i)
	}
	return words
}

// openBracket returns the bounds of the words that open a comment or note in
// brackets, whose word stands at text[i:]. They are empty when it has no bracket
// or the bracket closes.
func openBracket(text string, i int) (open, end int) {
	near := max(0, i-len("(BEGIN "))
	k := strings.LastIndexAny(text[near:i], "([")
	if k < 0 {
		return 0, 0
	}
	open = near + k
	m := bracketed.FindStringIndex(text[open:min(len(text), i+20)])
	if m == nil || balanced(text[open:min(len(text), open+maxBracket)]) {
		return 0, 0
	}
	return open, open + m[1]
}

// maxBracket bounds the bytes in which a bracket must close.
const maxBracket = 4000

// blockClosers returns the closers in the text of d.
func blockClosers(d *cable.Document) []blockWord {
	b := body(d)
	text := b.text
	var words []blockWord
	add := func(kind blockKind, i int) {
		words = append(words, blockWord{kind: kind, span: source.At(b.at + int32(i)), closes: true})
	}
	for i := range b.occurrences(cable.EndWords, "END", "End", "end") {
		m := end.FindStringSubmatchIndex(text[i:min(len(text), i+100)])
		switch {
		case m == nil, m[8] >= 0:
		case m[2] >= 0:
			add(quotedText, i)
		case m[4] >= 0:
			add(quotation, i)
		case m[6] >= 0:
			add(comment, i)
		case startsSentence(text, i) || startsLine(text, i):
			add(anyBlock, i)
		}
	}
	for i := range b.occurrences(cable.UnquoteWords, "UNQUOTE", "Unquote", "unquote", "UN-QUOTE", "UN QUOTE") {
		add(quotation, i)
	}
	for i := range b.occurrences(cable.QuoteWords, "QUOTE") {
		if before, ok := strings.CutSuffix(text[:i], "CLOSE "); ok && (before == "" || !isLetter(before[len(before)-1])) {
			add(quotation, len(before))
		}
	}
	return words
}

func isLetter(c byte) bool { return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' }

// startsSentence reports whether punctuation stands before text[i:].
func startsSentence(text string, i int) bool {
	before := strings.TrimRight(text[:i], " \t\r\n")
	return before == "" || strings.IndexByte(".:;,!?)(\"'-[", before[len(before)-1]) >= 0
}

// startsLine reports whether only blanks stand before text[i:] on its line.
func startsLine(text string, i int) bool {
	before := strings.TrimRight(text[:i], " \t")
	return before == "" || before[len(before)-1] == '\n' || before[len(before)-1] == '\r'
}

// endsWithParagraph reports whether a comment at off needs no closer: it begins
// the text of its paragraph, or stands in the last one that is numbered.
func endsWithParagraph(d *cable.Document, off int32) bool {
	last := &d.Paragraphs[len(d.Paragraphs)-1]
	for i := range d.Paragraphs {
		q := &d.Paragraphs[i]
		if len(q.Text.Parts) > 0 && q.Text.Parts[0].Start == off {
			return true
		}
		if q.Number != nil {
			last = q
		}
	}
	return off >= last.Span.Start
}

// balanced reports whether the bracket that begins s closes in it.
func balanced(s string) bool {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(', '[':
			depth++
		case ')', ']':
			if depth--; depth == 0 {
				return true
			}
		}
	}
	return false
}
