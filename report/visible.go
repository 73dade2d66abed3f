package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
)

// Cable text, paths and the messages that quote them are untrusted: nothing of
// them reaches a terminal or a CI log but through this file.

// widths measures characters alike in every locale; the package's own default
// depends on the environment.
var widths = runewidth.Condition{StrictEmojiNeutral: true}

// ciCommands are the texts that CI runners take for a command wherever they
// stand in a line of a log: GitHub Actions, Azure Pipelines, TeamCity.
var ciCommands = [...]string{"##[", "##vso[", "##teamcity["}

// cell is what is shown for one character, with the marks that combine with
// it, or for one byte that is not UTF-8.
type cell struct {
	start, end int    // bytes of the text
	text       string // harmless
	width      int    // columns on a terminal
}

// cells returns s as it may be shown. Characters that cannot be seen are
// written out: controls as their pictures, other ones as \u{200B}, bytes that
// are not UTF-8 as \x92. A tab is a control.
func cells(s string) []cell {
	out := make([]cell, 0, len(s))
	combines := false // with the character before
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		c := cell{i, i + n, s[i : i+n], 1}
		mark := combines && unicode.Is(unicode.M, r) && !invisible(r)
		combines = mark || unicode.IsLetter(r)
		switch {
		case r == utf8.RuneError && n == 1:
			c.text = fmt.Sprintf(`\x%02X`, s[i])
			c.width = len(c.text)
		case r < ' ':
			c.text = string('␀' + r)
		case r == 0x7F:
			c.text = "␡"
		case r == '#' && startsCommand(s[i:]):
			c.text, c.width = written(r)
		case r < 0x7F:
		case mark:
			last := &out[len(out)-1]
			last.text += c.text
			last.end = c.end
			last.width += widths.RuneWidth(r)
			i += n
			continue
		default:
			if c.width = widths.RuneWidth(r); c.width == 0 || invisible(r) {
				c.text, c.width = written(r)
				combines = false
			}
		}
		out = append(out, c)
		i += n
	}
	return out
}

// visible returns s as it may be shown inside a line.
func visible(s string) string {
	if harmless(s) {
		return s
	}
	var b strings.Builder
	for _, c := range cells(s) {
		b.WriteString(c.text)
	}
	return b.String()
}

// Visible returns line, which others may have written, as it may be printed:
// what cannot be seen is written out, a line end too, and what a CI runner
// takes for a command is broken. That includes a colon at the start, since a
// second one may follow.
func Visible(line string) string {
	s := visible(line)
	if rest := strings.TrimLeft(s, " "); strings.HasPrefix(rest, ":") {
		colon, _ := written(':')
		return s[:len(s)-len(rest)] + colon + rest[1:]
	}
	return s
}

// written returns r written out as \u{200B}, and its length.
func written(r rune) (string, int) {
	s := fmt.Sprintf(`\u{%X}`, r)
	return s, len(s)
}

// harmless reports whether s is shown as it is, one column for each byte.
func harmless(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7F {
			return false
		}
	}
	return !strings.Contains(s, "##")
}

// invisible reports whether r leaves no mark on a screen, looks like the blank
// that it is not, or changes how other characters look.
func invisible(r rune) bool {
	return !unicode.IsPrint(r) || r == '\u2800' || // a Braille cell without dots
		unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// Commands reports whether a CI runner would take a line of text for a command.
func Commands(text string) bool {
	for i := range len(text) {
		if text[i] == '#' && startsCommand(text[i:]) {
			return true
		}
	}
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		rest, begins := strings.CutPrefix(strings.TrimSpace(line), "::")
		if begins && strings.Contains(rest, "::") {
			return true
		}
	}
	return false
}

func startsCommand(s string) bool {
	for _, c := range ciCommands {
		if strings.HasPrefix(s, c) {
			return true
		}
	}
	return false
}
