package cable

import (
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/source"
)

// authorityParagraph returns the statement of a cable that has it in a numbered
// paragraph, and the field that it would be, or nil. From 1995 to 2003 the first
// paragraph was the place for it: "1. (U) CLASSIFIED BY DCM PAT EXAMPLE. REASON:
// 1.5 (D)." The field is none of d.Fields: its bytes belong to the paragraph.
func (d *Document) authorityParagraph() (*Field, Text) {
	const reach = 3 // paragraphs from the start, and one less from the end
	for i := range d.Paragraphs {
		if i >= reach && i < len(d.Paragraphs)-reach+1 {
			continue
		}
		if !d.opensStatement(d.Paragraphs[i].Text) {
			continue
		}
		flat := d.Flatten(d.Paragraphs[i].Text)
		m := statementStart.FindStringSubmatchIndex(flat.Text)
		if m == nil || i >= reach && m[2] > 0 {
			continue
		}
		end := len(flat.Text)
		if k := statementEnd.FindStringIndex(flat.Text[m[1]:]); k != nil {
			end = m[1] + len(trimRight(flat.Text[m[1]:m[1]+k[0]]))
		}
		statement := flat.Slice(m[1], end)
		if !d.Level().Classified() && !statementReason.MatchString(flat.Text[m[1]:end]) {
			continue // CLASSIFIED BY COLOR
		}
		f := &Field{Kind: FieldClassifiedBy, Label: flat.Span(m[2], m[1])}
		f.Value = statement
		f.Span = f.Label.Cover(flat.Span(m[2], end))
		if i+1 < len(d.Paragraphs) {
			next := d.Flatten(d.Paragraphs[i+1].Text)
			if reasonStart.MatchString(next.Text) { // 2. (U) REASON: 1.5 (D).
				statement.Parts = append(append([]source.Span(nil), statement.Parts...), d.Paragraphs[i+1].Text.Parts...)
			}
		}
		return f, statement
	}
	return nil, Text{}
}

// isAuthority reports whether p does nothing but name the classifier.
func (d *Document) isAuthority(p *Paragraph) bool {
	const short = 500 // bytes
	if p.Number.Value > 2 || p.Span.Len() >= short || !d.opensStatement(p.Text) {
		return false
	}
	text := d.Flatten(p.Text).Text
	m := statementStart.FindStringSubmatchIndex(text)
	return m != nil && strings.Trim(text[:m[2]], " .:") == ""
}

// opensStatement reports whether the first lines of t name a class of anything.
// It is quick: most cables have no such paragraph.
func (d *Document) opensStatement(t Text) bool {
	const reach = 120 // bytes of a line that was not broken
	for _, part := range t.Parts[:min(2, len(t.Parts))] {
		text := d.File.Text(part)
		if indexFold(text[:min(reach, len(text))], "CLASS") >= 0 {
			return true
		}
	}
	return false
}

var (
	// statementStart matches the words that open the statement, from group 1 on:
	// first in a paragraph, or after the sentence that gives all of the text one
	// level.
	statementStart = regexp.MustCompile(`(?i)^(?:[\s.:]*(?:[^.]{0,40}(?:ENTIRE|WHOLE|COMPLETE) (?:TEXT|MESSAGE|CABLE|TELEGRAM)\b[\s.:;,)]*)?)((?:THIS (?:MESSAGE|CABLE|TELEGRAM) (?:IS |WAS )?)?CLASS?IF?IED BY\b[ ]?:?)[ ]?`)
	// statementEnd matches where the text of the paragraph begins behind the
	// statement.
	statementEnd    = regexp.MustCompile(`(?i)\b(?:BEGIN )?SUMMARY\b`)
	statementReason = regexp.MustCompile(`(?i)\bREASON|\b1[.,] ?[1-8]\b|\bDERIVED FROM\b|E\.?O\.? ?1[0-9]{4}`)
	reasonStart     = regexp.MustCompile(`(?i)^[\s.:]*REASONS?\b[^.]{0,30}\b1[.,] ?[1-8]`)
)
