package corpus

import (
	"fmt"
	"strings"
	"time"
)

// marking is how the paragraphs of a cable are marked.
type marking int

const (
	unmarked   marking = iota
	simple             // (C)
	controlled         // (C/NF)
	capco              // (C//NF)
	entire             // the first paragraph speaks for all: (C - ENTIRE TEXT)
)

var (
	sincePortions  = day(1978, time.December, 1)
	sinceAuthority = day(1995, time.October, 14)
)

// marking returns how the cable's paragraphs are marked.
func (w *writer) marking() marking {
	m := w.m
	switch {
	case m.Time.Before(sincePortions):
		return unmarked
	case !m.Level.Classified():
		return pick(w.dice, unmarked, unmarked, simple)
	case m.Time.Before(sinceAuthority):
		return pick(w.dice, entire, entire, simple)
	case m.noForeign():
		return pick(w.dice, controlled, capco)
	}
	return simple
}

// mark returns the mark of a paragraph at the cable's own level.
func (w *writer) mark(how marking) string {
	m := w.m
	switch {
	case how == unmarked || how == entire:
		return ""
	case m.Level == Unclassified && m.Year() > 1995 && w.chance(30):
		return "(SBU)"
	case how == controlled:
		return "(" + m.Level.Symbol + "/NF)"
	case how == capco:
		return "(" + m.Level.Symbol + "//NF)"
	}
	return "(" + m.Level.Symbol + ")"
}

// anyMark returns the mark of a paragraph at the cable's level or below.
func (w *writer) anyMark(how marking) string {
	m := w.m
	if how == unmarked || how == entire || !m.Level.Classified() || w.chance(65) {
		return w.mark(how)
	}
	lower := []string{"(U)", "(U)"}
	if m.Level == Secret {
		lower = append(lower, "(C)")
	}
	if m.Year() > 1995 {
		lower = append(lower, "(SBU)")
	}
	return pick(w.dice, lower...)
}

// subjectMark returns the mark of the subject.
func (w *writer) subjectMark() string {
	if w.m.Time.Before(sincePortions) || !w.chance(20) {
		return ""
	}
	if w.m.Level.Classified() && w.chance(50) {
		return "(" + w.m.Level.Symbol + ")"
	}
	return "(U)"
}

// body writes the text with about size bytes, and the signature.
func (w *writer) body(size int) {
	m := w.m
	how := w.marking()
	number := 0
	add := func(p Paragraph) {
		if p.Number == 0 {
			number++
			p.Number = number
			w.paragraphs = number
		}
		m.Paragraphs = append(m.Paragraphs, p)
		for _, b := range p.Blocks {
			for _, s := range b.Sentences {
				size -= len(s)
			}
			for _, s := range b.Rows {
				size -= len(s)
			}
		}
	}
	if a := &m.Authority; a.Section != "" && len(a.Lines) == 0 {
		add(Paragraph{Mark: "(U)", Blocks: []Block{{Sentences: w.inlineStatement()}}})
	} else if how == entire {
		add(w.entireText())
	}
	headed := w.chance(25)
	ruling := pick(w.dice, Bare, Below, Below, Below, Around)
	summary := w.IntN(100)
	if m.Year() < 1979 && summary < 15 {
		m.Paragraphs = append(m.Paragraphs, Paragraph{Blocks: []Block{{Sentences: w.framed("summary", w.between(2, 4))}}})
		summary = 100
	}
	for first := true; size > 0 || number < 2; first = false {
		mark := w.anyMark(how)
		if first {
			mark = w.mark(how) // one at least is at the banner's level
		}
		p := Paragraph{Mark: mark, Ruling: ruling}
		switch last := size < 500 && number > 1; {
		case first && summary < 40:
			p.Blocks = []Block{{Sentences: w.framed("summary", w.between(2, 5))}}
		case first && summary < 50 && headed && ruling != Bare:
			p.Heading = []string{w.text("Summary")}
			p.Blocks = []Block{{Sentences: w.sentences(w.between(2, 5))}}
		case last && w.chance(50):
			p.Blocks = []Block{{Sentences: w.framed("comment", w.between(1, 4))}}
		case headed && w.chance(35):
			p.Heading = []string{w.say("heading")}
			fallthrough
		default:
			p.Blocks = w.blocks(how)
		}
		add(p)
	}
	m.Sections = 1
	if total := m.textBytes(); total > 6000 {
		m.Sections = (total + 5999) / 6000
	}
	if len(m.Paragraphs) == 1 {
		m.Paragraphs[0].Number = 0
	}
	m.Signature = pick(w.dice, surnames...)
}

// textBytes returns the length of the text.
func (m *Model) textBytes() int {
	n := 0
	for _, p := range m.Paragraphs {
		for _, b := range p.Blocks {
			n += len(strings.Join(b.Sentences, " ")) + len(strings.Join(b.Rows, " "))
		}
	}
	return n
}

// inlineStatement returns the first paragraph of 1995 to 2002, which names the
// classifier.
func (w *writer) inlineStatement() []string {
	a := &w.m.Authority
	by := a.Title + " " + a.Name
	switch w.IntN(3) {
	case 0:
		return []string{w.text("Classified by ") + by + w.text("; reason: ") + w.cite() + "."}
	case 1:
		return []string{w.text("Classified by ") + strings.TrimSuffix(by, ".") + ".", w.text("Reason: ") + w.cite() + "."}
	}
	return []string{w.text("Classified by: ") + by + w.text(", for reasons ") + w.cite() + "."}
}

// entireText returns a first paragraph that gives one level to the whole cable.
func (w *writer) entireText() Paragraph {
	l := w.m.Level
	mark := pick(w.dice, "(%[1]s - ENTIRE TEXT)", "(%[1]s - ENTIRE TEXT.)", "(%[1]s-ENTIRE TEXT)", "(%[2]s - ENTIRE TEXT)")
	return Paragraph{Mark: fmt.Sprintf(mark, l.Symbol, l.Name)}
}

// framed returns n sentences between the words that open and close a summary or
// comment.
func (w *writer) framed(what string, n int) []string {
	open, end := strings.ToUpper(what[:1])+what[1:], what
	if w.chance(10) {
		open, end = open+" and introduction", end+" and introduction"
	}
	list := w.sentences(n)
	list[0] = w.text(open+pick(w.dice, ": ", ": ", ":  ", ". ")) + list[0]
	return append(list, w.text("End "+end+"."))
}

// blocks returns the parts of an ordinary paragraph.
func (w *writer) blocks(how marking) []Block {
	text := func(n int) Block { return Block{Sentences: w.sentences(n)} }
	switch n := w.IntN(100); {
	case n < 12:
		return append([]Block{text(w.between(1, 3))}, w.list()...)
	case n < 15 && how != unmarked && how != entire:
		return append([]Block{text(w.between(1, 2))}, w.numbered()...)
	case n < 19:
		return []Block{text(w.between(1, 2)), w.table()}
	case n < 22:
		return []Block{text(w.between(2, 4)), text(w.between(2, 3))}
	case n < 26:
		return []Block{{Sentences: w.sentences(1)}}
	}
	return []Block{text(w.between(2, 8))}
}

// list returns the items of a list that is not numbered.
func (w *writer) list() []Block {
	style := w.IntN(6)
	tight := w.chance(40)
	indent := pick(w.dice, 0, 0, 2, 5)
	var items []Block
	for i := range w.between(2, 6) {
		label := [...]string{"--", "-", "*", fmt.Sprintf("%c.", 'A'+i), fmt.Sprintf("(%d)", 1+i), "- --"}[style]
		items = append(items, Block{Label: label, Indent: indent, Sentences: []string{w.say("item")}, Tight: tight})
	}
	items[0].Tight = false
	last := &items[len(items)-1].Sentences[0]
	*last = strings.TrimRight(*last, ";") + strings.Repeat(".", strings.Count(*last, ";"))
	return items
}

// numbered returns the items of a list whose numbers begin at 1 inside a
// paragraph.
func (w *writer) numbered() []Block {
	var items []Block
	for i := range w.between(2, 4) {
		items = append(items, Block{Label: fmt.Sprintf("%d.", i+1), Indent: 3, Sentences: []string{w.say("claim") + "."}, Tight: i > 0})
	}
	return items
}

// table returns a table of two or three columns.
func (w *writer) table() Block {
	columns := w.between(2, 3)
	row := func(first string, cell func() string) string {
		s := fmt.Sprintf("%-16s", w.text(first))
		for range columns - 1 {
			s += fmt.Sprintf("%10s", cell())
		}
		return s
	}
	b := Block{Indent: 5, Rows: []string{row("District", func() string { return w.text("Tons") })}}
	for _, name := range some(w.dice, w.between(2, 5), "North", "South", "East", "West", "Upper Fredonia", "Delta") {
		b.Rows = append(b.Rows, row(name, func() string { return w.special("number") }))
	}
	return b
}
