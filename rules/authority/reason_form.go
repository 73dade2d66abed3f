package authority

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var reasonForm = &lint.Rule{
	ID:      "reason-form",
	Summary: `the reasons are not cited in the form "1.4 (b) and (d)"`,
	Doc: `Most cables cite their reasons as ` + "`1.4 (b) and (d)`, `1.4 (b), (d) and (e)`" + `: the section, a
blank, each letter in brackets, "and" before the last. Programs that read the
reasons by that form miss ` + "`1.4(b/d)`, `1.5 B,D`, `1.4 (b and (d)`" + ` and thirty more.

The fix writes the letters as they stand, in their order and case, and "and" in
capitals when the statement is. It is safe. Where a line end cuts the list there is
no fix.

Accepted are capitals, a comma before "and", more than one blank, and a line end in
place of a blank or, as the systems of 2004 to 2010 broke lines, inside a word. Not
checked are letters without a section, a section with a letter for a digit, that of a
guide in a Derived From line, and a list with anything else in it: a word, a second
section, a hyphen that may stand for "to".

Source: 5 FAH-1 H-240 (2004), and the form that most cables have.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixSometimes,
	OptIn:    true,
	Era:      cable.SinceAuthority,
	Check: func(p *lint.Pass) {
		a := p.Doc.Authority
		if a == nil || !p.Doc.Level().Classified() || len(a.Reasons) == 0 || !plainSection.MatchString(a.Section.Text) {
			return
		}
		s := citationSpan(p, a)
		if a.DerivedFrom.Span().Contains(s) {
			return
		}
		blank, tight := joined(p, a.Text, s)
		if usualForm.MatchString(blank) || usualForm.MatchString(tight) {
			return
		}
		if !onlyLetters(p, a) {
			return
		}
		want := usual(p, a)
		d := diag.Diagnostic{Span: s, Message: fmt.Sprintf("reasons cited as %q (want %q)", blank, want)}
		if !strings.ContainsAny(p.Text(s), "\r\n") {
			d.Fix = diag.Replace(diag.Safe, fmt.Sprintf("write %q", want), s, want)
		}
		p.Report(d)
	},
}

var (
	// plainSection matches a section of which no letter or other mark stands for
	// a digit or the point.
	plainSection = regexp.MustCompile(`^1\s?[.,]\s?\d$`)
	// usualForm matches a citation as most cables have it.
	usualForm = regexp.MustCompile(`(?i)^1\.\d +\([a-z]\)(?:(?:, +\([a-z]\))*,? +and +\([a-z]\))?$`)
)

// citationSpan returns the section of a and its letters, with the bracket that
// closes the last.
func citationSpan(p *lint.Pass, a *cable.Authority) source.Span {
	s := a.Section.Span
	for _, r := range a.Reasons {
		s = s.Cover(r.Span)
	}
	rest := p.Text(source.Span{Start: s.End, End: max(s.End, a.Text.Span().End)})
	if after := strings.TrimLeft(rest, " "); after != "" && strings.IndexByte(")]", after[0]) >= 0 {
		s.End += int32(len(rest) - len(after) + 1)
	}
	return s
}

// joined returns the text of t that lies in s with a blank in place of each line
// end, and with nothing.
func joined(p *lint.Pass, t cable.Text, s source.Span) (blank, tight string) {
	var parts []string
	for _, part := range t.Parts {
		part.Start, part.End = max(part.Start, s.Start), min(part.End, s.End)
		if part.Start < part.End {
			parts = append(parts, p.Text(part))
		}
	}
	return strings.Join(parts, " "), strings.Join(parts, "")
}

// usual returns the citation of a in the usual form.
func usual(p *lint.Pass, a *cable.Authority) string {
	and := " and "
	if text := p.Doc.Flatten(a.Text).Text; strings.ToUpper(text) == text {
		and = " AND "
	}
	var b strings.Builder
	b.WriteString(normalSection.Replace(a.Section.Text) + " ")
	for i, r := range a.Reasons {
		switch {
		case i == 0:
		case i == len(a.Reasons)-1:
			b.WriteString(and)
		default:
			b.WriteString(", ")
		}
		b.WriteString("(" + r.Text + ")")
	}
	return b.String()
}

// onlyLetters reports whether nothing but punctuation and "and" stands among the
// section of a and its letters.
func onlyLetters(p *lint.Pass, a *cable.Authority) bool {
	at, separator := a.Section.Span.End, afterSection
	for _, r := range a.Reasons {
		if r.Span.Start < at || !separator.MatchString(p.Text(source.Span{Start: at, End: r.Span.Start})) {
			return false
		}
		at, separator = r.Span.End, betweenLetters
	}
	return true
}

var (
	afterSection   = regexp.MustCompile(`^[-\s.,:;([]*$`)
	betweenLetters = regexp.MustCompile(`(?i)^[\s)\]]*[,/&+;]?\s*(?:a\s*n\s*d)?[\s([]*$`)
)
