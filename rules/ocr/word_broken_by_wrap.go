package ocr

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var wordBrokenByWrap = &lint.Rule{
	ID:      "word-broken-by-wrap",
	Summary: "a marking word or a label is cut at a line end",
	Doc: `Software of 2004 to 2010 cut the Classified By statement at a fixed column, also inside words: ` + "`REA`" + ` stands at
the end of one line and ` + "`SONS`" + ` at the start of the next. Programs that read the lines one by one find no reason.

Looked at are the words of the statement that say what follows, levels, labels, precedences and the commonest
captions, in the header and in the statement. The fix joins the word at the end of the upper line. It is unsafe, as what stands there is a
guess: the two halves might be words.

Accepted without a finding: names and other words cut in the same way, which only a reader can join; the
small words and numbers, ` + "`a`/`nd`, `1.`/`4`" + `, that readers join anyhow; hyphenated words; halves that stand on
either side of a blank line.

Source: E.O. 12958, section 1.7, for the words of the statement; 5 FAH-1 H-246.1, for the form of a telegram.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		f := p.Doc.File
		end := p.Doc.TextStart()
		if a := p.Doc.Authority; a != nil {
			end = max(end, a.Text.Span().End)
		}
		for n := f.LineOf(p.Doc.Span.Start); n < f.LineOf(end); n++ {
			checkWrap(p, f.Line(n), f.Line(n+1))
		}
	},
}

// wrappedWords are the words that count, in capitals.
var wrappedWords = []string{
	"CLASSIFIED", "CONFIDENTIAL", "DECL", "DECLAS", "DECLASSIFY", "DERIVED", "EXDIS", "IMMEDIATE", "INFO", "LIMDIS", "LIMITED", "NODIS", "NOFORN",
	"OFFICIAL", "PRIORITY", "REASON", "REASON(S)", "REASONS", "REFERENCE", "ROUTINE", "SECRET", "SENSITIVE", "SIPDIS", "STADIS",
	"SUBJ", "SUBJECT", "TAGS", "UNCLAS", "UNCLASSIFIED",
}

// endsWord reports whether c stands between words.
func endsWord(c byte) bool {
	switch c {
	case ' ', '\t', '.', ',', ';', ':', '/':
		return true
	}
	return false
}

// isWrapped reports whether head and tail are one of wrappedWords, in any case.
func isWrapped(head, tail string) bool {
	return slices.ContainsFunc(wrappedWords, func(word string) bool {
		return (head == "" || word[0]|0x20 == head[0]|0x20) && len(word) == len(head)+len(tail) && strings.EqualFold(word[:len(head)], head) && strings.EqualFold(word[len(head):], tail)
	})
}

// checkWrap reports the word that begins at the end of line upper and ends at
// the start of line lower.
func checkWrap(p *lint.Pass, upper, lower source.Span) {
	above := strings.TrimRight(p.Text(upper), " \t")
	below := p.Text(lower)
	first := len(above)
	for first > 0 && above[first-1] != '-' && !endsWord(above[first-1]) {
		first--
	}
	end := 0
	for end < len(below) && !endsWord(below[end]) {
		end++
	}
	head, tail := above[first:], below[:end]
	if head == "" || tail == "" || !isWrapped(head, tail) || isWrapped("", tail) {
		return
	}
	cut := source.Span{Start: upper.Start + int32(len(above)), End: lower.Start}
	half := lower.Start + int32(len(tail))
	fix := &diag.Fix{
		Title:  fmt.Sprintf("write %q on the upper line", head+tail),
		Safety: diag.Unsafe,
		Edits:  []diag.Edit{{Span: cut, New: ""}},
	}
	// In a statement, which is cut at a column, what follows the word stays on a
	// line of its own, unless the word is the label of the line.
	a := p.Doc.Authority
	cutAtColumn := a != nil && a.Text.Span().Contains(cut)
	if i := strings.IndexAny(below, " \t"); i >= 0 && cutAtColumn && strings.TrimLeft(above, " \t") != head {
		if rest := strings.TrimLeft(below[i:], " \t"); rest != "" {
			gap := source.Span{Start: lower.Start + int32(i), End: lower.End - int32(len(rest))}
			fix.Edits = append(fix.Edits, diag.Edit{Span: gap, New: p.Doc.File.LineEnd()})
		}
	}
	p.Report(diag.Diagnostic{
		Span:    source.Span{Start: cut.Start - int32(len(head)), End: half},
		Message: fmt.Sprintf("%q is cut at the line end into %q and %q", head+tail, head, tail),
		Fix:     fix,
	})
}
