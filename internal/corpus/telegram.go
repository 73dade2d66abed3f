package corpus

import (
	"fmt"
	"strings"
)

// telegram sets a copy of the profiles body, drafted and relay.
func (p *page) telegram() {
	p.transmission(1)
	p.banner(1)
	p.blank()
	p.textHeader(1)
	start := len(p.rows)
	p.text()
	p.part(start)
	if p.c.EndMarks {
		p.line("BT")
		p.line("#%04d", p.m.Serial%10000)
		p.line("NNNN")
	}
}

// transmission sets the lines above the banner.
func (p *page) transmission(section int) {
	m := p.m
	if p.c.Profile == Body {
		return
	}
	if p.c.Profile == Relay {
		p.formatLines(section)
	}
	p.dtg()
	p.line("FM %s", m.Post.From)
	p.addressees("TO ", m.To)
	p.addressees("INFO ", m.Info)
	p.addressees("XMT ", m.Exempt)
	if p.c.EndMarks && section == 1 {
		p.line("BT") // the other closes the last section
	}
	if p.c.Profile == Drafted || m.Serial%3 > 0 {
		p.blank()
	}
}

// formatLines sets ACP 127 format lines 1 to 4. Transmissions on the channel XYZ
// call one station only, and have a blank line below it.
func (p *page) formatLines(section int) {
	m := p.m
	number := (m.Serial*7 + m.Time.Minute()*131) % 10000 // the channel's, which tells nothing
	prosign := strings.Repeat(m.Precedence[0], 2)
	if number%5 < 2 {
		p.line("VZCZCXYZ%04d", number)
		p.line("%s RUEHWEB", prosign)
		p.blank()
	} else {
		p.line("VZCZCXRO%04d", number)
		calls := strings.Join(stations[:1+number%len(stations)], " ")
		p.lines(wrap(prosign+" "+calls, maxLine, 0)...)
	}
	part := ""
	if m.Sections > 1 || number%3 == 0 {
		part = fmt.Sprintf("/%02d", section)
	}
	filed := m.filed()
	p.line("DE %s #%04d%s %03d%s", m.Post.Indicator, m.Serial%10000, part, filed.YearDay(), filed.Format("1504"))
	signal, letter := "ZNY", m.Level.Letter
	if m.EFTO {
		letter = "E"
	}
	if letter == "U" {
		signal = "ZNR"
	}
	p.line("%s %s ZZH", signal, strings.Repeat(letter, 5))
}

// maxLine is how many characters a line of a telegram holds: ACP 127(G),
// paragraph 138.
const maxLine = 69

func (p *page) dtg() {
	m := p.m
	p.line("%s %s", strings.Join(m.Precedence, " "), strings.ToUpper(m.Time.Format("021504Z Jan 06")))
}

// addressees sets a list of addressees, the first behind the keyword. Relays
// print the routing indicators, drafts do not.
func (p *page) addressees(keyword string, list []Addressee) {
	for i, a := range list {
		s := a.Name
		if p.c.Profile == Relay && a.Indicator != "" {
			s = a.Indicator + "/" + s
		}
		for _, word := range []string{a.Precedence, a.Number} {
			if word != "" {
				s += " " + word
			}
		}
		if i == 0 {
			s = keyword + s
		}
		p.lines(s)
	}
}

// banner sets the classification line of a section.
func (p *page) banner(section int) {
	m := p.m
	s := m.Level.Banner
	if m.EFTO {
		s += " E F T O"
	}
	if m.Control != "" {
		s += " " + m.Control
	}
	if m.Sections > 1 {
		s += fmt.Sprintf(" SECTION %02d OF %02d", section, m.Sections)
	}
	p.line("%s %s", s, m.number())
}

// number returns post and serial as the banner has them: six digits from 1996
// on, five or what it takes before.
func (m *Model) number() string {
	switch {
	case m.Year() >= 1996:
		return fmt.Sprintf("%s %06d", m.Post.Name, m.Serial)
	case m.Year() >= 1979:
		return fmt.Sprintf("%s %05d", m.Post.Name, m.Serial)
	}
	return fmt.Sprintf("%s %d", m.Post.Name, m.Serial)
}

// textHeader sets the lines between banner and text. Later sections have it
// without references and statement.
func (p *page) textHeader(section int) {
	m := p.m
	airy := p.c.Profile != Print
	gap := func() {
		if airy {
			p.blank()
		}
	}
	if len(m.Captions) > 0 {
		p.lines(m.Captions...)
		gap()
	}
	if len(m.Attention) > 0 && section == 1 {
		for _, s := range m.Attention {
			p.flow("", s, 0)
		}
		gap()
	}
	p.flow("E.O. "+m.Order+": ", m.Decl, 0)
	p.flow("TAGS: ", m.Tags.String(), 0)
	p.flow(m.Subject.Label+": ", m.subject(), 0)
	if section > 1 {
		p.blank()
		return
	}
	if len(m.Refs.Items) > 0 {
		gap()
		p.references()
	}
	if len(m.Authority.Lines) > 0 {
		p.blank()
		for _, s := range m.Authority.Lines {
			if p.c.CutWords {
				p.lines(cut(s, 75)...)
			} else {
				p.flow("", s, 0)
			}
		}
		airy = true
	}
	if first := &m.Paragraphs[0]; first.Number == 0 || first.Heading != nil {
		airy = true // only a number tells the text from what is above it
	}
	gap()
}

// String returns the TAGS as they are printed.
func (t Tags) String() string {
	if t.Commas {
		return strings.Join(t.List, ", ")
	}
	return strings.Join(t.List, " ")
}

// subject returns mark and text of the subject.
func (m *Model) subject() string {
	if m.Subject.Mark != "" {
		return m.Subject.Mark + " " + m.Subject.Text
	}
	return m.Subject.Text
}

// references sets the REF line.
func (p *page) references() {
	r := p.m.Refs
	label := r.Label + ": "
	switch r.Style {
	case RefDotted, RefClosed:
		for i, item := range r.Items {
			letter := fmt.Sprintf("%c)", 'A'+i)
			if r.Style == RefDotted {
				letter = fmt.Sprintf("%c.", 'A'+i)
				if i > 0 {
					letter = p.pilcrow(letter)
				}
			}
			p.line("%s%s %s", label, letter, item.Text)
			label = strings.Repeat(" ", len(label))
		}
	case RefInRow:
		var items []string
		for i, item := range r.Items {
			items = append(items, fmt.Sprintf("(%c)%s%s", 'A'+i, together, strings.ReplaceAll(item.Text, " ", together)))
		}
		p.flow(label, strings.Join(items, ", "), 5)
	default:
		p.flow(label, r.Items[0].Text, 5)
	}
}

// part puts what parts the sections between the rows from start on.
func (p *page) part(start int) {
	m := p.m
	if m.Sections == 1 || p.c.Sections == Joined {
		return
	}
	body := p.rows[start:]
	var out []row
	next := 0 // of body
	for section := 1; section <= m.Sections; section++ {
		end := len(body)
		if section < m.Sections {
			end = breakNear(body, len(body)*section/m.Sections)
			if p.c.Sections == OwnHeaders {
				end = paragraphNear(body, end)
			}
		}
		if p.c.Sections == PageParts && end-next > 20 {
			mid := breakNear(body, (next+end)/2)
			out = append(out, body[next:mid]...)
			out = append(out, p.pageLine(section, 2)...)
			next = mid
		}
		out = append(out, body[next:end]...)
		next = end
		if section == m.Sections {
			break
		}
		if p.c.Sections == OwnHeaders {
			out = append(out, p.header(section+1)...)
		} else {
			out = append(out, p.pageLine(section+1, 0)...)
		}
	}
	p.rows = append(p.rows[:start:start], out...)
}

// breakNear returns the first index from i on at which a page may end.
func breakNear(rows []row, i int) int {
	for i < len(rows)-1 && (rows[i].held || rows[i].text == "") {
		i++
	}
	return i
}

// paragraphNear returns the first index from i on at which a paragraph begins,
// else the last row.
func paragraphNear(rows []row, i int) int {
	for i < len(rows)-1 && !rows[i].first {
		i++
	}
	return i
}

// pageLine returns the line that a relay put between pages, and the blank lines
// below it.
func (p *page) pageLine(section, part int) []row {
	m := p.m
	number := fmt.Sprintf("%03d", section)
	if part > 0 {
		number += fmt.Sprintf(".%d", part)
	}
	s := fmt.Sprintf("%s %08d  %s OF %03d", m.Post.short(10), m.Serial, number, m.Sections)
	return []row{{text: s}, {}, {}}
}

// header returns the header of a later section, down to its text.
func (p *page) header(section int) []row {
	h := page{m: p.m, c: p.c, rows: []row{{}}}
	h.transmission(section)
	h.banner(section)
	h.blank()
	h.textHeader(section)
	return h.rows
}
