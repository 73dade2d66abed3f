package corpus

import (
	"fmt"
	"strings"
)

// Render returns the bytes of a copy of m in the container c.
func (m *Model) Render(c Container) []byte {
	p := &page{m: m, c: c}
	switch c.Profile {
	case Smart:
		p.smart()
	case Print:
		p.print()
	default:
		p.telegram()
	}
	return c.encode(p.rows)
}

// encode returns the lines as bytes on disk.
func (c Container) encode(rows []row) []byte {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(r.text)
		if c.TrailingBlanks && r.text != "" {
			b.WriteByte(' ')
		}
		b.WriteString(c.LineEnd)
	}
	text := b.String()
	if c.Mark || c.Encoding == UTF16LE || c.Encoding == UTF16BE {
		text = "\ufeff" + text
	}
	data, ok := c.Encoding.Encode(text)
	if !ok { // a character that the encoding lacks
		data = []byte(text)
	}
	return data
}

// row is a line of the copy.
type row struct {
	text string
	held bool // no page ends above the row
	// first says that a paragraph or its heading begins with the row.
	first bool
}

// page is a copy that is being made.
type page struct {
	m    *Model
	c    Container
	rows []row
}

func (p *page) line(format string, args ...any) {
	p.rows = append(p.rows, row{text: strings.TrimRight(fmt.Sprintf(format, args...), " ")})
}

func (p *page) lines(texts ...string) {
	for _, s := range texts {
		p.rows = append(p.rows, row{text: strings.ReplaceAll(s, together, " ")})
	}
}

func (p *page) blank() { p.lines("") }

// flow sets text behind label and wraps it, with indent blanks before the lines
// after the first. A text that is not wrapped is one line.
func (p *page) flow(label, text string, indent int) {
	for i, s := range wrap(label+text, p.c.Width, indent) {
		if i > 0 {
			if opensLabel(s) {
				s = p.pilcrow(s)
			}
			s = strings.Repeat(" ", indent) + s
		}
		p.lines(s)
	}
}

// opensLabel reports whether s begins with a letter that a site takes for a
// label: "B. " of a list, or of "ref B. " where a line was cut.
func opensLabel(s string) bool {
	return len(s) > 2 && 'A' <= s[0] && s[0] <= 'Z' && s[1] == '.' && s[2] == ' '
}

// together stands for a blank at which no line is cut.
const together = "\x00"

// wrap cuts s at blanks into lines of at most width bytes, all but the first less
// indent. Width 0 leaves s whole.
func wrap(s string, width, indent int) []string {
	if width == 0 {
		return []string{s}
	}
	var lines []string
	for room := width; len(s) > room; room = width - indent {
		cut := strings.LastIndexByte(s[:room+1], ' ')
		if cut <= 0 || strings.TrimSpace(s[:cut]) == "" {
			if cut = strings.IndexByte(s, ' '); cut <= 0 {
				break
			}
		}
		lines = append(lines, strings.TrimRight(s[:cut], " "))
		s = strings.TrimLeft(s[cut:], " ")
	}
	return append(lines, s)
}

// cut cuts s into lines of width bytes, words or no words.
func cut(s string, width int) []string {
	var lines []string
	for len(s) > width {
		lines = append(lines, s[:width])
		s = s[width:]
	}
	return append(lines, s)
}
