package text

import (
	"fmt"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var characterNotSendable = &lint.Rule{
	ID:      "character-not-sendable",
	Summary: "a character that no teletype could send",
	Doc: `The code of the teletypes has capitals, digits and a dozen of punctuation marks. A character outside ASCII in
a telegram of those years is not the original's: somebody retyped the text, restored accents, or pasted it
through a word processor. Searches and comparisons with other copies then fail.

Characters side by side are one finding. There is no fix: what was sent for an ` + "`é`" + ` may have been E, or nothing.

Accepted without a finding: the pilcrow, which publishers set before paragraph numbers; ASCII that could not be
sent either, small letters among it; lines of dashes; tables; quoted texts; cables whose paragraphs are one
long line each, which a publisher set anew; and what archives and reviewers put round the cable. Blanks and
other characters that cannot be seen are left to ` + "`invisible-character`" + `, lost ones to
` + "`replacement-character`" + ` and ` + "`text-lost`" + `.

Source: ACP 127(G), paragraphs 134 and 140, for the characters that can be sent.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixNever,
	Era:      cable.UntilTeletype,
	Needs:    cable.NonASCII,
	Check: func(p *lint.Pass) {
		if isASCII(p.Text(p.Doc.Span)) || reflowed(p.Doc) {
			return
		}
		for s := range foreignRuns(p.Doc, notSendable) {
			text := p.Text(s)
			r, n := utf8.DecodeRuneInString(text)
			message := describe(r) + " could not be sent by teletype"
			if n < len(text) {
				message = fmt.Sprintf("%d characters that could not be sent by teletype, the first %s", utf8.RuneCountInString(text), describe(r))
			}
			p.Report(diag.Diagnostic{Span: s, Message: message})
		}
	},
}

// notSendable reports whether r is a character that no teletype could send and
// that no other rule is about.
func notSendable(r rune) bool {
	const pilcrow = '¶'
	if r < 0xA0 || r == pilcrow || r == utf8.RuneError { // C1 controls are control-character's
		return false
	}
	_, unseen := invisible(r)
	return !unseen
}

// lostText is what an archive wrote for characters that it could not read.
const lostText = "¿¿¿"

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// foreignRuns yields the runs of characters for which is holds, in the lines of
// d that are the cable's own text: no rulers, tables, quoted texts, nor lines
// that an archive or a reviewer added.
func foreignRuns(d *cable.Document, is func(rune) bool) iter.Seq[source.Span] {
	return func(yield func(source.Span) bool) {
		var quoted cable.Quotations
		asked := false
		for line := range d.File.Lines(d.Span) {
			text := d.File.Text(line)
			if isASCII(text) || isRuler(text) || tabular(text) || strings.Contains(text, lostText) || added(d, line) {
				continue
			}
			if !asked { // to find quotations is slow
				quoted, asked = d.Quotations(), true
			}
			for i := 0; i < len(text); {
				end := i
				for end < len(text) {
					r, n := utf8.DecodeRuneInString(text[end:])
					if r < utf8.RuneSelf || !is(r) {
						break
					}
					end += n
				}
				if end == i {
					_, n := utf8.DecodeRuneInString(text[i:])
					i += n
					continue
				}
				s := source.Span{Start: line.Start + int32(i), End: line.Start + int32(end)}
				if !quoted.Contain(s) && !yield(s) {
					return
				}
				i = end
			}
		}
	}
}

// isRuler reports whether line is made of one sort of dash, whatever a
// conversion made of the hyphens.
func isRuler(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && strings.Trim(line, "\u2010\u2011\u2012\u2013\u2014\u2015\u2500-=_") == ""
}

// added reports whether line is not the cable's own: a stamp, a note or an
// attribute that others put round it.
func added(d *cable.Document, line source.Span) bool {
	for _, b := range d.Blocks {
		switch b.Kind {
		case cable.BlockStamp, cable.BlockArchive, cable.BlockUnknown:
			if line.Contains(b.Span) {
				return true
			}
		}
	}
	for f := range d.All(cable.FieldArchive) {
		if line.Contains(f.Span) {
			return true
		}
	}
	return false
}
