package ocr

import (
	"fmt"
	"iter"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var digitForLetter = &lint.Rule{
	ID:      "digit-for-letter",
	Summary: "a digit stands for a letter in a marking word or a label",
	Doc: `A scanner reads O as 0, I as 1 and S as 5, and typists of the time set one for the other: ` + "`C0NFIDENTIAL`" + `,
` + "`SECTI0N`" + `, ` + "`REAS0NS`" + `, ` + "`SUBJ8CT`" + `. Programs find level, section, subject and reasons by these words, and miss
them then.

Looked at are the level on a banner, alone on its line or before "ENTIRE TEXT"; the words SECTION and OF and
the controls on a banner; portion marks; the labels of the header; and the words of a Classified By statement. In a long word
any digit counts, in a short one only a digit that looks like the letter; at most one letter in three may be
a digit. The fix writes the letters. It is safe: no other word is meant there, and the level does not change.

In the names of sender, addressees, posts and references, 0 and 1 are reported among capitals, ` + "`FRED0NIA`" + `. There
the fix is safe only where the header has the word whole elsewhere.

Accepted without a finding: names and other words of the text, ` + "`COUNSEL0R`" + `; codes of offices, ` + "`//ECJ1A//`" + `; numbers
behind a label, ` + "`REF1:`" + `; the codes of E.O. lines but for ` + "`0ADR`" + `. ` + "`E.0.`" + ` is ` + "`eo-line-form`" + `'s, ` + "`E F T 0`" + ` is ` + "`efto-form`" + `'s, a caption alone on its line is
` + "`caption-unknown`" + `'s.

Source: ACP 127(G), paragraphs 208 and 209, on banner and sections; handbook "Traffic Analysis by Geography and
Subject", TL:TAGS-1 (1974), on the labels.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		for i := range p.Doc.Banners {
			checkBannerLetters(p, &p.Doc.Banners[i])
		}
		checkLineLetters(p)
		checkNames(p)
		for i := range p.Doc.Orders {
			checkCodes(p, &p.Doc.Orders[i])
		}
		if s := p.Doc.Subject; s != nil {
			checkMark(p, s.Mark)
		}
		for i := range p.Doc.Paragraphs {
			checkMark(p, p.Doc.Paragraphs[i].Mark)
		}
		if a := p.Doc.Authority; a != nil {
			for _, part := range a.Text.Parts {
				checkStatementLetters(p, part)
			}
		}
	},
}

// checkCodes checks OADR on an E.O. line, the one code whose zero is a letter.
func checkCodes(p *lint.Pass, o *cable.Order) {
	for _, part := range o.Value.Parts {
		if !strings.Contains(p.Text(part), "0ADR") {
			continue
		}
		for w := range words(p.Text(part)) {
			if w.text == "0ADR" {
				reportLetters(p, source.Span{Start: part.Start + int32(w.at), End: part.Start + int32(w.at+len(w.text))}, "OADR")
			}
		}
	}
}

// checkNames checks the names of the header: sender, addressees, posts of
// banners and references. No name of one has 0 or 1 among its letters.
func checkNames(p *lint.Pass) {
	d := p.Doc
	if d.From != nil {
		checkName(p, d.From.Span)
	}
	for i := range d.Addressees {
		checkName(p, d.Addressees[i].Name.Span)
	}
	for i := range d.Banners {
		b := &d.Banners[i]
		if _, level := scanLevel(p.Text(b.Span)); level == "" { // else the digit is one of the level's
			checkName(p, b.Post.Span)
		}
	}
	for i := range d.References {
		for _, part := range d.References[i].Text.Parts {
			checkName(p, part)
		}
	}
}

// misreadName matches a word of capitals with 0 or 1 among them, or with 0 at an
// end.
var misreadName = regexp.MustCompile(`\b(?:[A-Z]+(?:[01][A-Z]+)+|0[A-Z]{4,}|[A-Z]{4,}0)\b`)

// nameLength is the number of letters from which on a word with a digit inside is
// a name rather than a code.
const nameLength = 4

// checkName reports the words of s, which names posts and persons, that have
// digits for letters. The fix is safe where another place of the header has the
// word whole.
func checkName(p *lint.Pass, s source.Span) {
	text := p.Text(s)
	if !digitAtLetter(text) {
		return
	}
	for _, m := range misreadName.FindAllStringIndex(text, -1) {
		word := text[m[0]:m[1]]
		at := source.Span{Start: s.Start + int32(m[0]), End: s.Start + int32(m[1])}
		fixed := cable.AsLetters(word)
		safety := diag.Unsafe
		if header := (source.Span{Start: p.Doc.Span.Start, End: p.Doc.TextStart()}); strings.Contains(p.Text(header), fixed) {
			safety = diag.Safe
		}
		office := m[0] > 0 && text[m[0]-1] == '/' || m[1] < len(text) && text[m[1]] == '/'
		if office || len(word) < nameLength && safety != diag.Safe || slices.Contains(controlWords, fixed) {
			continue
		}
		p.Report(diag.Diagnostic{
			Span:    at,
			Message: fmt.Sprintf("%q has a digit for a letter; expected %q", word, fixed),
			Fix:     diag.Replace(safety, fmt.Sprintf("write %q", fixed), at, fixed),
		})
	}
}

// digitAtLetter reports whether 0 or 1 stands beside a capital in s. Few names
// have one, and numbers are many.
func digitAtLetter(s string) bool {
	capital := func(i int) bool { return i >= 0 && i < len(s) && 'A' <= s[i] && s[i] <= 'Z' }
	for i := range len(s) {
		if (s[i] == '0' || s[i] == '1') && (capital(i-1) || capital(i+1)) {
			return true
		}
	}
	return false
}

// reportLetters reports s, which holds digits for letters of word.
func reportLetters(p *lint.Pass, s source.Span, word string) {
	text := p.Text(s)
	fixed := respell(text, word)
	p.Report(diag.Diagnostic{
		Span:    s,
		Message: fmt.Sprintf("%q has a digit for a letter; expected %q", text, fixed),
		Fix:     diag.Replace(diag.Safe, fmt.Sprintf("write %q", fixed), s, fixed),
	})
}

// levelWords are the words of the levels without blanks.
var levelWords = []string{"UNCLASSIFIED", "UNCLAS", "LIMITEDOFFICIALUSE", "CONFIDENTIAL", "SECRET", "TOPSECRET"}

// controlWords are the controls that stand on a banner.
var controlWords = []string{"NOFORN", "NODIS", "EXDIS", "LIMDIS", "STADIS", "ORCON"}

// checkBannerLetters reports the words of b that have digits for letters.
func checkBannerLetters(p *lint.Pass, b *cable.Banner) {
	rest := source.Span{Start: b.Words.End, End: b.Span.End}
	if level, word := scanLevel(p.Text(b.Span)); word != "" {
		span := source.Span{Start: b.Span.Start, End: b.Span.Start + int32(len(level))}
		reportLetters(p, span, word)
		rest.Start = span.End
	} else if text := p.Text(b.Words); hasDigit(text) { // and other damage
		want := b.Level.BannerWords()
		p.Report(diag.Diagnostic{
			Span:    b.Words,
			Message: fmt.Sprintf("%q has a digit for a letter; expected %q", text, want),
			Fix:     diag.Replace(diag.Safe, fmt.Sprintf("write %q", want), b.Words, want),
		})
	}
	checkBannerWords(p, rest)
}

// markWords are the words of portion marks that are no level spelled out.
var markWords = slices.Concat([]string{"LOU", "SBU", "ENTIRE", "TEXT"}, controlWords)

// checkMark checks the words of a portion mark. Levels are left to the check of
// their line.
func checkMark(p *lint.Pass, m *cable.Mark) {
	if m == nil || !hasDigit(p.Text(m.Span)) {
		return
	}
	for w := range words(p.Text(m.Span)) {
		reportWord(p, source.Span{Start: m.Span.Start + int32(w.at), End: m.Span.Start + int32(w.at+len(w.text))}, markWords)
	}
}

// checkBannerWords reports the words between the level and the post in s that
// have digits for letters.
func checkBannerWords(p *lint.Pass, s source.Span) {
	var before string
	for w := range words(p.Text(s)) {
		at := source.Span{Start: s.Start + int32(w.at), End: s.Start + int32(w.at+len(w.text))}
		switch _, counts := number(before); {
		case misspells(w.text, "SECTION"):
			reportLetters(p, at, "SECTION")
		case w.text == "0F" && (counts || before == "SECTION" || misspells(before, "SECTION")):
			reportLetters(p, at, "OF")
		default:
			reportWord(p, at, controlWords)
		}
		before = w.text
	}
}

// reportWord reports s when it is one of the known words with digits for letters.
func reportWord(p *lint.Pass, s source.Span, known []string) {
	for _, word := range known {
		if misspells(p.Text(s), word) {
			reportLetters(p, s, word)
			return
		}
	}
}

// wordAt is a word of a line, at byte at.
type wordAt struct {
	text string
	at   int
}

// words yields the words of s: what stands between blanks, slashes and the
// punctuation of a statement.
func words(s string) iter.Seq[wordAt] {
	const between = " \t/,;:.()-"
	return func(yield func(wordAt) bool) {
		for i := 0; i < len(s); {
			if strings.IndexByte(between, s[i]) >= 0 {
				i++
				continue
			}
			end := i
			for end < len(s) && strings.IndexByte(between, s[end]) < 0 {
				end++
			}
			if !yield(wordAt{s[i:end], i}) {
				return
			}
			i = end
		}
	}
}

// scanLevel returns the level words with digits for letters that begin s,
// spaced or not, and the level's word without blanks; both are empty when there
// are none.
func scanLevel(s string) (text, level string) {
	for _, want := range levelWords {
		i, wrong := 0, 0
		for k := range len(want) {
			for k > 0 && i < len(s) && s[i] == ' ' {
				i++
			}
			if i == len(s) || s[i]&^0x20 != want[k] && !isDigit(s[i]) {
				i = -1
				break
			}
			if isDigit(s[i]) {
				wrong++
			}
			i++
		}
		if i > 0 && wrong > 0 && wrong*3 <= len(want) && (i == len(s) || !isLetter(s[i]) && !isDigit(s[i])) {
			return s[:i], want
		}
	}
	return "", ""
}

const classifiedBy = "CLASSIFIED BY"

// labelWords are the labels of the header. REF is too short, and REF1 a
// numbered one.
var labelWords = []string{
	"SUBJECT", "SUBJ", "TAGS", "REFERENCES", "REFERENCE", "REFTELS", "REFTEL", classifiedBy, "DERIVED FROM",
	"DECLASSIFY ON", "REASON(S)", "REASONS", "REASON",
}

// entireText matches what follows a level that holds for a whole cable.
var entireText = regexp.MustCompile(`^[ -]{1,4}ENTIRE TEXT`)

// openings holds the first two letters, without their case, of the words that
// may begin a line with a digit in them.
var openings = func() (set [1 << 10]bool) {
	for _, word := range slices.Concat(levelWords, labelWords, slices.Collect(maps.Values(misreadKeywords))) {
		set[pairOf(word[0], word[1])] = true
	}
	return set
}()

// pairOf returns an index for two letters in any case.
func pairOf(a, b byte) int { return int(a&31)<<5 | int(b&31) }

// mayBeDamaged reports whether line may begin with a level, a label or a keyword that
// has a digit, behind the number and the mark of a paragraph perhaps. Few lines may.
func mayBeDamaged(line string) bool {
	i := 0
	for i < len(line) && (line[i] == ' ' || line[i] == '\t') {
		i++
	}
	next := skipBlanks(line, i+1)
	if next >= len(line) {
		return i < len(line) && isDigit(line[i])
	}
	switch a, b := line[i], line[next]; {
	case isDigit(a), isDigit(b), a == '(', a == pilcrow[0], openings[pairOf(a, b)]:
		return hasDigit(line[i:min(len(line), i+maxLevelLine)])
	}
	return false
}

// checkLineLetters reports bare levels, labels and statements with digits for
// letters that the parser may not know for what they are.
func checkLineLetters(p *lint.Pass) {
	d := p.Doc
	textStart := d.TextStart()
	statement := false // the line goes on with a statement that a misspelt label opened
	for span := range d.File.Lines(d.Span) {
		text := p.Text(span)
		if !statement && !mayBeDamaged(text) {
			continue
		}
		text = strings.TrimRight(text, " \t")
		span.End = span.Start + int32(len(text))
		text = strings.TrimLeft(text, " \t")
		span.Start = span.End - int32(len(text))
		statement = statement && text != ""
		switch {
		case !hasDigit(text[:min(len(text), maxLevelLine)]) || known(d, span):
		case statement:
			checkStatementLetters(p, span)
		case span.Start < textStart:
			statement = checkHeaderLine(p, span)
		default:
			statement = checkTextLine(p, span)
		}
	}
}

// known reports whether line is a banner or goes on with a statement, which are
// checked by themselves.
func known(d *cable.Document, line source.Span) bool {
	for i := range d.Banners {
		if d.Banners[i].Span.Overlaps(line) {
			return true
		}
	}
	return d.Authority != nil && slices.ContainsFunc(d.Authority.Text.Parts, func(part source.Span) bool {
		return part.Start == line.Start
	})
}

// checkHeaderLine checks a line above the text for a level and a label. It
// reports whether the label opens a statement.
func checkHeaderLine(p *lint.Pass, line source.Span) bool {
	text := p.Text(line)
	if level, word := scanLevel(text); word != "" {
		end := line.Start + int32(len(level))
		reportLetters(p, source.Span{Start: line.Start, End: end}, word)
		checkBannerWords(p, source.Span{Start: end, End: line.End})
		return false
	}
	if first, _, ok := strings.Cut(text, " "); ok && misreadKeywords[first] != "" {
		reportLetters(p, source.Span{Start: line.Start, End: line.Start + int32(len(first))}, misreadKeywords[first])
		return false
	}
	word := scanLabel(text)
	if word == "" {
		return false
	}
	return checkLabel(p, line, word)
}

// misreadKeywords are the keywords before addressees with digits for letters.
var misreadKeywords = map[string]string{"T0": "TO", "1NFO": "INFO", "INF0": "INFO", "1NF0": "INFO"}

// checkTextLine checks a line of the text: one that holds nothing but a level,
// and the words that begin a paragraph. It reports whether these open a
// statement.
func checkTextLine(p *lint.Pass, line source.Span) bool {
	text := p.Text(line)
	start := paragraphOpening(text)
	line.Start += int32(start)
	text = text[start:]
	if !mayBeDamaged(text) {
		return false
	}
	if level, word := scanLevel(text); word != "" {
		rest := text[len(level):]
		if entireText.MatchString(rest) || rest == "" && start == 0 {
			reportLetters(p, source.Span{Start: line.Start, End: line.Start + int32(len(level))}, word)
		}
		return false
	}
	return start > 0 && scanLabel(text) == classifiedBy && checkLabel(p, line, classifiedBy)
}

// checkLabel reports word, a label with digits for letters that begins line. It
// reports whether a statement follows that the parser does not know.
func checkLabel(p *lint.Pass, line source.Span, word string) bool {
	end := line.Start + int32(len(word))
	reportLetters(p, source.Span{Start: line.Start, End: end}, word)
	if word != classifiedBy || p.Doc.Authority != nil {
		return false
	}
	checkStatementLetters(p, source.Span{Start: end, End: line.End})
	return true
}

// maxLevelLine is the length in bytes within which a digit must stand in a line
// that has one in its level or label: both stand at the line's start.
const maxLevelLine = 48

// paragraphOpening returns the size of the number and mark that begin s, with the
// bracket of a mark that may follow: "¶2. (C) ". It is 0 when there is no number.
func paragraphOpening(s string) int {
	i := 0
	if strings.HasPrefix(s, pilcrow) {
		if i = len(pilcrow); i < len(s) && s[i] == ' ' {
			i++
		}
	}
	end := i
	for end < len(s) && end < i+2 && isDigit(s[end]) {
		end++
	}
	if end == i || end == len(s) || s[end] != '.' {
		return 0
	}
	i = skipBlanks(s, end+1)
	if i == len(s) || s[i] != '(' {
		return i
	}
	end = i + 1
	for end < len(s) && end <= i+3 && 'A' <= s[end] && s[end] <= 'Z' {
		end++
	}
	if end == i+1 || end == len(s) || s[end] != ')' {
		return i + 1
	}
	if i = skipBlanks(s, end+1); i < len(s) && s[i] == '(' {
		i++
	}
	return i
}

// scanLabel returns the label that begins s with digits for letters, or "". A
// colon must follow, but for CLASSIFIED BY.
func scanLabel(s string) string {
	for _, word := range labelWords {
		if len(s) < len(word) || !misspells(s[:len(word)], word) {
			continue
		}
		rest := s[len(word):]
		if strings.HasPrefix(strings.TrimLeft(rest, " "), ":") || word == classifiedBy && strings.HasPrefix(rest, " ") {
			return word
		}
	}
	return ""
}

// statementWords are the words that open the parts of a Classified By
// statement, the longer ones first.
var statementWords = []string{"CLASSIFIED", "DECLASSIFY", "REASONS", "DERIVED", "REASON"}

// joiningWords are the short words of a statement with 0 for O.
var joiningWords = map[string]string{"F0R": "FOR", "FR0M": "FROM", "0N": "ON"}

// checkStatementLetters reports the words of a statement in s that have digits
// for letters.
func checkStatementLetters(p *lint.Pass, s source.Span) {
	for w := range words(p.Text(s)) {
		if !hasDigit(w.text) {
			continue
		}
		at := source.Span{Start: s.Start + int32(w.at), End: s.Start + int32(w.at+len(w.text))}
		if joined, ok := joiningWords[strings.ToUpper(w.text)]; ok {
			reportLetters(p, at, joined)
			continue
		}
		reportWord(p, at, statementWords)
	}
}
