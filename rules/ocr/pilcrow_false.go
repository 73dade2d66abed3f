package ocr

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var pilcrowFalse = &lint.Rule{
	ID:      "pilcrow-false",
	Summary: "a pilcrow stands before a number or letter that begins no paragraph",
	Doc: `Publishers set pilcrows with a pattern: a number or a capital and a point at the start of a line. The pattern also
meets a wrapped line that happens to begin with the end of a sentence, such as ` + "`2006.`" + `, and one reference in a
list. The pilcrow then cuts a sentence, and programs that trust it find a paragraph 2006.

Reported are the pilcrow before a number inside a paragraph, when the line above leaves its sentence open and
the number is no item of a list there; and the pilcrow before a letter, when most other letters at line starts
of the cable have none. The fix deletes the pilcrow and nothing else.

Accepted without a finding: pilcrows before all letters, or before the only one; numbered lists with pilcrows;
and a first reference that stands behind its label and has none.

Source: ACP 127(G), paragraph 134: the paragraph sign cannot be sent.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Needs:    cable.Pilcrows,
	Check: func(p *lint.Pass) {
		if !strings.Contains(p.Text(p.Doc.Span), pilcrow) {
			return
		}
		for i := range p.Doc.Paragraphs {
			parts := p.Doc.Paragraphs[i].Text.Parts
			for k := 1; k < len(parts); k++ {
				if token := falseNumber(p, parts, k); token != "" {
					reportFalsePilcrow(p, parts[k].Start, fmt.Sprintf("%q goes on with a sentence and begins no paragraph", token))
				}
			}
		}
		with, without := labels(p.Doc)
		if len(with) > 0 && len(with) < without {
			for _, at := range with {
				token := p.Text(source.Span{Start: at, End: at + int32(len(pilcrow)+len("B."))})
				reportFalsePilcrow(p, at, fmt.Sprintf("%q has a pilcrow, other letters at line starts have none", token))
			}
		}
	},
}

const pilcrow = "¶"

func reportFalsePilcrow(p *lint.Pass, at int32, message string) {
	s := source.Span{Start: at, End: at + int32(len(pilcrow))}
	p.Report(diag.Diagnostic{Span: s, Message: message, Fix: diag.Replace(diag.Safe, "delete the pilcrow", s, "")})
}

// falseNumber returns the pilcrow, number and point that begin parts[k] and are
// the end of a sentence of parts[k-1], or "".
func falseNumber(p *lint.Pass, parts []source.Span, k int) string {
	number, ok := strings.CutPrefix(p.Text(parts[k]), pilcrow)
	if !ok {
		return ""
	}
	n := leadingNumber(number)
	if marked.MatchString(number) {
		return "" // a paragraph
	}
	above := strings.TrimRight(p.Text(parts[k-1]), " \"')")
	if n < 2 || above == "" || strings.IndexByte(".?!:;", above[len(above)-1]) >= 0 {
		return ""
	}
	for _, other := range parts {
		if m := leadingNumber(strings.TrimPrefix(p.Text(other), pilcrow)); m == n-1 || m == n+1 {
			return "" // an item of a list
		}
	}
	return pilcrow + number[:strings.IndexByte(number, '.')+1]
}

// marked matches a number that a portion mark follows.
var marked = regexp.MustCompile(`^\d+\.\s*\((?:TS|S|C|U|SBU|LOU)[)/-]`)

// leadingNumber returns the value of the one to four digits that begin s, or -1
// when no point follows them.
func leadingNumber(s string) int {
	n := 0
	for i := range len(s) {
		switch c := s[i]; {
		case '0' <= c && c <= '9' && i < 4:
			n = 10*n + int(c-'0')
		case c == '.' && i > 0:
			return n
		default:
			return -1
		}
	}
	return -1
}

// hasLabel reports whether a capital and a point follow a pilcrow of s.
func hasLabel(s string) bool {
	for {
		i := strings.Index(s, pilcrow)
		if i < 0 {
			return false
		}
		s = s[i+len(pilcrow):]
		if len(s) > 1 && 'A' <= s[0] && s[0] <= 'Z' && s[1] == '.' {
			return true
		}
	}
}

// labels returns where the letters with a pilcrow stand that begin lines of d,
// "¶B. ", and how many letters without one do.
func labels(d *cable.Document) (with []int32, without int) {
	text, at := d.File.Text(d.Span), d.Span.Start
	if !hasLabel(text) {
		return nil, 0
	}
	for line := range strings.Lines(text) {
		label := strings.TrimLeft(line, " ")
		start := at + int32(len(line)-len(label))
		at += int32(len(line))
		letter, marked := strings.CutPrefix(label, pilcrow)
		if len(letter) < 3 || letter[0] < 'A' || letter[0] > 'Z' || letter[1] != '.' || letter[2] != ' ' {
			continue
		}
		if marked {
			with = append(with, start)
		} else {
			without++
		}
	}
	return with, without
}
