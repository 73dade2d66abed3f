package paragraph

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
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
	Needs:    cable.ParaWords,
	Check:    checkParagraphReferences,
}

var (
	// paraReference matches a reference from "para" on; group 1 is the list of
	// numbers, 2 the word that says where.
	paraReference = regexp.MustCompile(`(?i)^para(?:graph)?s?\.?\s+(\d{1,2}(?:\s*(?:,|&|-|/|\band\b|\bor\b|\bto\b|\bthrough\b|\bthru\b)\s*\d{1,2}\b)*)(?:\s*,?\s*(above|below)\b)?`)
	paraNumber    = regexp.MustCompile(`\d+`)
	// sendsThere matches the words before a reference that send the reader there.
	sendsThere = regexp.MustCompile(`(?i)(?:\bsee\s+(?:also\s+)?|\baction\s+request(?:s|ed)?\b[^.]{0,20}?\b(?:in|see|at)\s+)$`)
	// elsewhere matches what follows a reference to another text, a cable among
	// them, and mentions what stands before it.
	elsewhere = regexp.MustCompile(`^(?:\.\d|(?i:\s*(?:\([a-z0-9]{1,3}\)|[a-z]\b)?[\s,(]*\b(?:of|in|to|from|reftels?|refs?|septel)\b)|[\s(,]+(?:\d\d\s+)?[A-Z]{3,}(?:\s+[A-Z]+)*\s+\d{2,})`)
	mentions  = regexp.MustCompile(`(?i)\b(?:refs?|reftels?|septels?|resolution|unscr|article|annex|report|treaty|agreement|convention|note|letter|paper|text|draft|decision|statement|declaration|decree|law|communique|memo|memorandum)\b`)
)

func checkParagraphReferences(p *lint.Pass) {
	d := p.Doc
	if len(d.Paragraphs) == 0 {
		return
	}
	last := lastNumber(d)
	if last == nil || !complete(d) {
		return
	}
	b := body(d)
	for i := range b.words(cable.ParaWords) {
		list, start := ownReference(b.text, i, last.Value)
		for _, n := range paraNumber.FindAllStringIndex(list, -1) {
			span := source.Span{Start: b.at + int32(start+n[0]), End: b.at + int32(start+n[1])}
			number := list[n[0]:n[1]]
			value, err := strconv.Atoi(number)
			if err != nil || value <= last.Value || numbersLine(d, number) || d.Quoted(span) {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    span,
				Message: fmt.Sprintf("paragraph %d does not exist; the last one is %d", value, last.Value),
				Related: []diag.Related{{Span: last.Span, Message: "the last number"}},
			})
			break // one finding for one reference
		}
	}
}

// ownReference returns the numbers of the reference that begins at text[i:] when
// it surely speaks of this cable, and where they begin, else "". It may leave out
// numbers of which none is above last.
func ownReference(text string, i, last int) (list string, start int) {
	const context = 60 // bytes before a reference that may name another text
	reference := text[i:min(len(text), i+context)]
	if !namesAbove(reference, last) {
		return "", 0
	}
	m := paraReference.FindStringSubmatchIndex(reference)
	if m == nil {
		return "", 0
	}
	before := text[max(0, i-context):i]
	if k := strings.LastIndexAny(before, ".;"); k >= 0 {
		before = before[k+1:]
	}
	there := sendsThere.FindStringIndex(before)
	if there == nil && m[4] < 0 {
		return "", 0
	}
	if there != nil {
		before = before[:there[0]]
	}
	if mentions.MatchString(before) || elsewhere.MatchString(text[i+m[1]:min(len(text), i+m[1]+context)]) {
		return "", 0
	}
	return text[i+m[2] : i+m[3]], i + m[2]
}

// namesAbove reports whether the reference that begins s may name a paragraph above
// last: a number follows at once, and it or one that it is listed with is above
// last, if only by its first two digits. Most references name none.
func namesAbove(s string, last int) bool {
	start := strings.IndexAny(s, "0123456789")
	if start < 0 || strings.Trim(s[len("para"):start], "graphsGRAPHS. \t\n\r\f") != "" {
		return false
	}
	before := 0 // the digit before
	for i := start; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			if strings.IndexByte(" \t\n\r\f,&-/andorthughANDORTHUGH", s[i]) < 0 {
				return false // the list ends
			}
			before = 0
			continue
		}
		digit := int(s[i] - '0')
		if 10*before+digit > last {
			return true
		}
		before = digit
	}
	return false
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

// numbersLine reports whether a line of the text of d begins with number, as a
// paragraph or the item of a list does.
func numbersLine(d *cable.Document, number string) bool {
	for line := range d.File.Lines(source.Span{Start: d.Paragraphs[0].Span.Start, End: d.Span.End}) {
		rest, ok := strings.CutPrefix(strings.TrimLeft(d.File.Text(line), " \t¶("), number)
		if ok && rest != "" && strings.IndexByte(".) \t,", rest[0]) >= 0 {
			return true
		}
	}
	return false
}
