package corpus

import (
	"fmt"
	"strings"
)

// smart sets an archive message as released copies show them.
func (p *page) smart() {
	m := p.m
	p.line("%s", m.Level.Name)
	p.blank()
	p.line("MRN: %02d %s %d", m.Year()%100, m.Post.Name, m.Serial)
	p.line("Date/DTG: %s / %s", m.Time.Format("Jan 02, 2006"), strings.ToUpper(m.Time.Format("021504Z Jan 06")))
	p.line("From: %s", m.Post.From)
	p.list("Action: ", m.To)
	p.flow("E.O.: "+m.Order+": ", m.Decl, 0)
	p.flow("TAGS: ", m.Tags.String(), 0)
	if len(m.Captions) > 0 {
		p.line("Captions: %s", strings.Join(m.Captions, ", "))
	}
	if len(m.Refs.Items) > 0 {
		label := "Reference: "
		for i, item := range m.Refs.Items {
			if len(m.Refs.Items) > 1 {
				label += fmt.Sprintf("%c) ", 'A'+i)
			}
			p.line("%s%s", label, item.Text)
			label = strings.Repeat(" ", len("Reference: "))
		}
	}
	for i, s := range m.Attention {
		if i == 0 {
			s = "Pass Line: " + s
		}
		p.flow("", s, 0)
	}
	p.flow("Subject: ", m.subject(), 0)
	p.blank()
	for _, s := range m.Authority.Lines {
		p.flow("", s, 0)
	}
	if len(m.Authority.Lines) > 0 {
		p.blank()
	}
	for i := range m.Paragraphs {
		p.paragraph(&m.Paragraphs[i])
	}
	p.line("Signature: %s", m.Signature)
	p.blank()
	p.line("Drafted By: %s:Roe, Jane", m.Post.Name)
	p.line("Cleared By: POL:Doe, John")
	p.line("Approved By: EXEC:Example, Pat")
	p.list("Info: ", m.Info)
	p.list("XMT: ", m.Exempt)
	p.line("Dissemination Rule: Archive Copy")
	p.blank()
	p.line("%s", m.Level.Name)
}

// list sets addressees behind one another, here with ROUTINE too.
func (p *page) list(label string, addressees []Addressee) {
	var names []string
	for _, a := range addressees {
		precedence := a.Precedence
		if precedence == "" {
			precedence = "ROUTINE"
		}
		names = append(names, a.Name+" "+precedence)
	}
	if len(names) > 0 {
		p.flow(label, strings.Join(names, "; "), 0)
	}
}
