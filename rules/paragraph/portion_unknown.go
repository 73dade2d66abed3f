package paragraph

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/spell"
)

var portionUnknown = &lint.Rule{
	ID:      "portion-unknown",
	Summary: "brackets at the start of a paragraph hold what is nearly a portion mark",
	Doc: `A paragraph that begins "4. (SUB) ..." or "4. (CI) ..." was marked, and a letter of the mark
was mistyped or misread. The paragraph then counts as unmarked.

Looked at are the first brackets after the number, in cables that mark other paragraphs.
Their capitals must be a slip away from a mark, the beginning of a level spelled out
("CONF"), or a control without its level ("NF").

Accepted: the abbreviations that paragraphs begin with, such as (UN), (EU) and (US);
letters of a list, (A), (B), (D); references and numbers in brackets; small letters.

There is no fix: the right mark is for the drafter to say.

Source: 5 FAH-1 H-246.2 (2004), for the marks.`,
	Since:    "0.1",
	Severity: diag.Info,
	Check:    checkUnknownMark,
}

var firstBrackets = regexp.MustCompile(`^\s*\(([A-Z]{2,14})(?:\s?[/-]{1,2}\s?[A-Z /,-]{1,30})?\)\s`)

func checkUnknownMark(p *lint.Pass) {
	d := p.Doc
	for i := range d.Paragraphs {
		q := &d.Paragraphs[i]
		if q.Number == nil || q.Mark != nil || len(q.Text.Parts) == 0 {
			continue
		}
		text := p.Text(q.Text.Parts[0])
		if !strings.HasPrefix(strings.TrimLeft(text, " \t\r\n\f"), "(") {
			continue
		}
		m := firstBrackets.FindStringSubmatchIndex(text + " ")
		if m == nil {
			continue
		}
		near := nearMark(text[m[2]:m[3]], d)
		if near == "" || !marksOthers(d) {
			continue
		}
		flat := d.Flatten(q.Text)
		p.Report(diag.Diagnostic{
			Span:    flat.Span(strings.IndexByte(text, '('), strings.IndexByte(text, ')')+1),
			Message: fmt.Sprintf("%q is no portion mark; did you mean %q?", strings.TrimSpace(text[:strings.IndexByte(text, ')')+1]), near),
		})
	}
}

// marksOthers reports whether a numbered paragraph of d has a mark.
func marksOthers(d *cable.Document) bool {
	return slices.ContainsFunc(d.Paragraphs, func(q cable.Paragraph) bool { return q.Number != nil && q.Mark != nil })
}

// shortWords are abbreviations that differ from a mark by a letter.
var shortWords = []string{
	"AC", "AS", "BC", "CA", "CC", "CD", "CE", "CF", "CG", "CH", "CM", "CN", "CO", "CP", "CS", "CT", "CW", "DC", "DS", "EC", "ES",
	"EU", "GC", "GS", "IC", "IS", "MC", "MS", "NC", "NS", "OS", "PC", "PS", "RS", "SA", "SC", "SE", "SG", "SI", "SO", "SP",
	"SR", "SS", "ST", "SU", "SY", "TA", "TC", "TD", "TI", "TM", "TO", "TV", "UA", "UK", "UN", "US", "UV", "WC", "WS",
	"CUB", "LTU", "SBA", "SBS", "SBR", "LOS", "LOT", "LON", "LOG", "CPI", "CSI", "CBI", "CFI", "CU", "UI", "MOU", "IOU", "YOU",
	"SUN", "SAU", "SSU", "BU",
}

// nearMark returns the mark that word was probably meant to be in d, or "".
func nearMark(word string, d *cable.Document) string {
	if slices.Contains(shortWords, word) {
		return ""
	}
	switch word {
	case "NF", "NOFORN":
		return "(C/NF)"
	}
	for _, level := range []cable.Level{cable.Confidential, cable.Secret, cable.Unclassified} {
		name := level.String()
		if len(word) >= 3 && strings.HasPrefix(name, word) || len(word) > 4 && spell.OneSlip(word, name) {
			return "(" + level.Symbol() + ")"
		}
	}
	for _, mark := range []string{"SBU", "LOU", "FOUO", "CUI", "TS", "C", "S", "U"} {
		if spell.OneSlip(word, mark) && d.Conventions().Misuse(mark, d.Dates()) == "" {
			return "(" + mark + ")"
		}
	}
	return ""
}
