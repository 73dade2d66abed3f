package golden

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// checkFinding returns what is wrong with the form of d: places outside f or
// inside a character, a message that is no fragment, a fix without effect.
func checkFinding(f *source.File, d *diag.Diagnostic) error {
	if err := d.Validate(f); err != nil {
		return err
	}
	var faults []error
	fault := func(format string, args ...any) {
		faults = append(faults, fmt.Errorf("%s at %s: "+format, append([]any{d.Rule, place(f, d.Span)}, args...)...))
	}
	span := func(what string, s source.Span) {
		if insideRune(f.Content(), s.Start) || insideRune(f.Content(), s.End) {
			fault("%s [%d,%d) cuts a character", what, s.Start, s.End)
		}
	}
	message := func(what, text string) {
		switch {
		case text == "":
			fault("%s is empty", what)
		case strings.ContainsAny(text, "\r\n"):
			fault("%s has a line end: %q", what, text)
		case strings.HasSuffix(text, "."):
			fault("%s ends with a period: %q", what, text)
		case sentenceCase(text):
			fault("%s begins with a capital: %q", what, text)
		}
	}
	span("the span", d.Span)
	message("the message", d.Message)
	if d.Severity < diag.Info || d.Severity > diag.Error {
		fault("the severity is invalid: %v", d.Severity)
	}
	if d.Help != "" && (!strings.HasSuffix(d.Help, ".") || !startsUpper(d.Help)) {
		fault("the help is no sentence: %q", d.Help)
	}
	for _, r := range d.Related {
		span("the related span", r.Span)
		message("the related message", r.Message)
	}
	if d.Fix != nil {
		message("the title of the fix", d.Fix.Title)
		changes := false
		for _, e := range d.Fix.Edits {
			span("the edit", e.Span)
			changes = changes || f.Text(e.Span) != e.New
		}
		if !changes {
			fault("fix %q changes nothing", d.Fix.Title)
		}
	}
	return errors.Join(faults...)
}

// insideRune reports whether off lies inside a character of s.
func insideRune(s string, off int32) bool {
	for i := off - 1; i >= 0 && i > off-utf8.UTFMax; i-- {
		if utf8.RuneStart(s[i]) {
			_, n := utf8.DecodeRuneInString(s[i:])
			return i+int32(n) > off
		}
	}
	return false
}

// sentenceCase reports whether s begins with a capitalised word that is no
// abbreviation: "The", not "TAGS" or "E.O.".
func sentenceCase(s string) bool {
	first, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	return unicode.IsUpper(first) && unicode.IsLower(second)
}

func startsUpper(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsLower(first)
}

// fixed is the outcome of fixing a cable.
type fixed struct {
	raw []byte // the bytes on disk
	err error  // what the fixing did that it must not do
}

// fixed applies the fixes of f that are at least as safe as atLeast until
// nothing is left to apply, and checks the outcome.
func (d *folder) fixed(f *source.File, atLeast diag.Safety) fixed {
	after, made, err := lint.Fix(f, atLeast, d.linter.Lint)
	if err != nil || made == 0 {
		return fixed{[]byte(f.Raw()), err}
	}
	var faults []error
	problems := make(map[string]int)
	for _, p := range d.linter.Lint(f).Findings {
		problems[p.Rule]++
	}
	var left []lint.Finding
	for _, p := range d.linter.Lint(after).Findings {
		if p.Fix != nil && p.Fix.Safety >= atLeast {
			left = append(left, p)
		}
		if problems[p.Rule]--; problems[p.Rule] < 0 && p.Rule != d.rule.ID {
			faults = append(faults, fmt.Errorf("fixing brings a new syntax problem:\n%s", Render(after, []lint.Finding{p})))
		}
	}
	if left != nil {
		faults = append(faults, fmt.Errorf("fixing does not come to an end; still fixable:\n%s", Render(after, left)))
	}
	if err := lowered(f, after); err != nil {
		faults = append(faults, err)
	}
	return fixed{[]byte(after.Raw()), errors.Join(faults...)}
}

// lowered returns an error when after has fewer markings at or above some
// level than before: a fix never lowers a classification.
func lowered(before, after *source.File) error {
	b, a := markings(before), markings(after)
	for level := range b {
		if a[level] < b[level] {
			return fmt.Errorf("fixing lowers a level: %d markings at %s or above, %d before",
				a[level], cable.Level(level), b[level])
		}
	}
	return nil
}

// markings counts the banners and portion marks of f at or above each
// classified level.
func markings(f *source.File) [cable.TopSecret + 1]int {
	var counts [cable.TopSecret + 1]int
	count := func(l cable.Level) {
		for at := cable.Restricted; at <= l; at++ {
			counts[at]++
		}
	}
	for _, d := range cable.ParseAll(f) {
		for i := range d.Banners {
			count(d.Banners[i].Level)
		}
		for i := range d.Paragraphs {
			if m := d.Paragraphs[i].Mark; m != nil {
				count(m.Level)
			}
		}
		if d.Subject != nil && d.Subject.Mark != nil {
			count(d.Subject.Mark.Level)
		}
	}
	return counts
}
