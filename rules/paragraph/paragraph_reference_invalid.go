package paragraph

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var paragraphReferenceInvalid = &lint.Rule{
	ID:      "paragraph-reference-invalid",
	Summary: "the text sends the reader to a paragraph that the cable does not have",
	Doc: `"This is an action request; see para 9" in a cable of seven paragraphs means that the end
of the cable is lost, or that paragraphs were taken out and renumbered.

Only words that surely speak of this cable are looked at: "see para 9", "para 9 above",
"para 9 below", and an action request "in para 9".

Accepted: paragraphs of something else, "see para 9 of the resolution", "reftel, see para
9", "REF A para 9"; numbers that stand at a line start of the cable, as in an annex; a text
that the cable quotes; extracts, records whose text is lost, and files that hold only some
of the sections.

There is no fix: nothing says which paragraph was meant.

Source: 5 FAH-1 H-246.2 (2004) on the numbers of paragraphs.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkParagraphReferences,
}

const (
	paraWord = `para(?:graph)?s?\.?\s+`
	paraList = `(\d{1,2}(?:\s*(?:,|&|-|/|\band\b|\bor\b|\bto\b|\bthrough\b|\bthru\b)\s*\d{1,2}\b)*)`
)

var (
	paraReference = regexp.MustCompile(`(?i)\b(?:see\s+(?:also\s+)?` + paraWord + paraList +
		`|action\s+request(?:s|ed)?\b[^.\n]{0,20}?\b` + paraWord + paraList +
		`|` + paraWord + paraList + `\s*,?\s*(?:above|below)\b)`)
	paraNumber = regexp.MustCompile(`\d+`)
	// elsewhere matches what follows a reference to another text, and mentions
	// what stands before it.
	elsewhere = regexp.MustCompile(`(?i)^(?:\.\d|[a-z(),\s]{0,12}\b(?:of|in|to|from|reftels?|refs?|septel)\b)`)
	mentions  = regexp.MustCompile(`(?i)\b(?:refs?|reftels?|septels?|resolution|unscr|article|annex|report|treaty|agreement|convention|note|letter|paper|text|draft|decision|statement|declaration|decree|law|communique|memo|memorandum)\b`)
)

func checkParagraphReferences(p *lint.Pass) {
	d := p.Doc
	text := p.Text(d.Span)
	if !strings.Contains(text, "para") && !strings.Contains(text, "PARA") && !strings.Contains(text, "Para") {
		return
	}
	last := lastNumber(d)
	if last == nil || !d.Whole() || sectionsLeft(d) {
		return
	}
	quotations := sync.OnceValue(d.Quotations)
	for i := range d.Paragraphs {
		flat := d.Flatten(d.Paragraphs[i].Text)
		for _, m := range paraReference.FindAllStringSubmatchIndex(flat.Text, -1) {
			const context = 60 // bytes before a reference that may name another text
			before := flat.Text[max(0, m[0]-context):m[0]]
			if k := strings.LastIndexAny(before, ".;"); k >= 0 {
				before = before[k+1:]
			}
			if elsewhere.MatchString(flat.Text[m[1]:]) || mentions.MatchString(before) {
				continue
			}
			list := max(m[2], m[4], m[6])
			for _, n := range paraNumber.FindAllStringIndex(flat.Text[list:m[1]], -1) {
				number := flat.Word(list+n[0], list+n[1])
				value, err := strconv.Atoi(number.Text)
				if err != nil || value <= last.Value || numbersLine(text, number.Text) || quotations().Contain(number.Span) {
					continue
				}
				p.Report(diag.Diagnostic{
					Span:    number.Span,
					Message: fmt.Sprintf("paragraph %d does not exist; the last one is %d", value, last.Value),
					Related: []diag.Related{{Span: last.Span, Message: "the last number"}},
				})
				break // one finding for one reference
			}
		}
	}
}

// lastNumber returns the highest paragraph number of d, or nil when it has fewer
// than two or they do not begin at 1.
func lastNumber(d *cable.Document) *cable.Number {
	var last *cable.Number
	numbers, first := 0, 0
	for i := range d.Paragraphs {
		n := d.Paragraphs[i].Number
		if n == nil {
			continue
		}
		if numbers++; numbers == 1 {
			first = n.Value
		}
		if last == nil || n.Value > last.Value {
			last = n
		}
	}
	if numbers < 2 || first != 1 {
		return nil
	}
	return last
}

// numbersLine reports whether a line of text begins with number, as a paragraph
// or the item of a list does.
func numbersLine(text, number string) bool {
	for line := range strings.Lines(text) {
		rest, ok := strings.CutPrefix(strings.TrimLeft(line, " \t¶("), number)
		if ok && rest != "" && strings.IndexByte(".) \t,", rest[0]) >= 0 {
			return true
		}
	}
	return false
}
