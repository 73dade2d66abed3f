package corpus

import (
	"fmt"
	"strings"
)

// text sets the paragraphs and the signature.
func (p *page) text() {
	for i := range p.m.Paragraphs {
		p.paragraph(&p.m.Paragraphs[i])
	}
	p.lines(p.m.Signature)
}

func (p *page) paragraph(q *Paragraph) {
	start := len(p.rows)
	p.heading(q)
	label := ""
	if q.Number > 0 {
		label = p.pilcrow(fmt.Sprintf("%d. ", q.Number))
	}
	if q.Mark != "" {
		label += q.Mark + " "
	}
	text := len(p.rows)
	for i, b := range q.Blocks {
		if i > 0 && !b.Tight {
			p.blank()
		}
		p.block(label, b)
		label = ""
	}
	if len(q.Blocks) == 0 {
		p.line("%s", label)
	}
	p.rows[start].first = true
	p.rows[text].held = q.Heading != nil
	p.blank()
}

// pilcrow returns s with the sign that a site sets before numbers and letters at
// the start of lines.
func (p *page) pilcrow(s string) string {
	if p.c.Pilcrows {
		return "¶" + s
	}
	return s
}

func (p *page) heading(q *Paragraph) {
	if len(q.Heading) == 0 {
		return
	}
	ruler := strings.Repeat("-", longest(q.Heading))
	if q.Ruling == Around {
		p.lines(ruler)
	}
	start := len(p.rows)
	p.lines(q.Heading...)
	if q.Ruling != Bare {
		p.lines(ruler)
	}
	p.blank()
	for i := start; i < len(p.rows); i++ {
		p.rows[i].held = i > start || q.Ruling == Around
	}
}

func longest(lines []string) int {
	n := 0
	for _, s := range lines {
		n = max(n, len(s))
	}
	return n
}

func (p *page) block(label string, b Block) {
	indent := strings.Repeat(" ", b.Indent)
	for _, s := range b.Rows {
		p.lines(indent + s)
	}
	if b.Rows != nil {
		return
	}
	if b.Label != "" {
		if opensLabel(b.Label + " ") {
			b.Label = p.pilcrow(b.Label)
		}
		label += indent + b.Label + " "
	}
	gap := " "
	if p.c.TwoBlanks {
		gap = "  "
	}
	hang := 0
	if b.Label != "" {
		hang = b.Indent
	}
	p.flow(label, strings.Join(b.Sentences, gap), hang)
}
