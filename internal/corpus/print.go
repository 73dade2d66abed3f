package corpus

import (
	"fmt"
	"strings"
	"time"
)

// filed returns when the message was filed for sending: as a rule in the minute
// of its date-time group.
func (m *Model) filed() time.Time {
	switch m.Serial % 20 {
	case 0:
		return m.Time.Add(40 * time.Minute)
	case 1:
		return m.Time.Add(7 * time.Hour)
	}
	return m.Time
}

// pageRows is how many lines of text a page of the print has.
const pageRows = 48

// print sets the Department's print of 1973 to about 2002.
func (p *page) print() {
	m := p.m
	if p.c.Archive {
		p.lines("Message Text", "", "")
	}
	text := page{m: m, c: p.c}
	text.text()
	body := text.rows
	sections := 1
	if p.c.Sections == OwnHeaders {
		sections = m.Sections
	}
	next := 0
	for section := 1; section <= sections; section++ {
		end := len(body)
		if section < sections {
			end = paragraphNear(body, len(body)*section/sections)
		}
		p.printHead(section)
		p.banner(section)
		if p.airy() {
			p.blank()
		}
		p.textHeader(section)
		p.printText(body[next:end], section)
		next = end
		p.line("%s", m.Level.Name)
		p.blank()
		p.line("NNNN")
	}
	if p.c.Archive {
		p.attributes()
	}
}

// airy reports whether the print has blank lines in its head.
func (p *page) airy() bool { return p.m.Serial%2 == 0 }

// printText sets the text of a section, page by page.
func (p *page) printText(body []row, section int) {
	used := len(p.rows)
	for n := 2; ; n++ {
		room := max(10, pageRows-used%pageRows)
		end := breakNear(body, min(room, len(body)))
		if end >= len(body)-1 {
			p.rows = append(p.rows, body...)
			return
		}
		p.rows = append(p.rows, body[:end]...)
		body = body[end:]
		p.line("%s", p.m.Level.Name)
		if p.airy() {
			p.blank()
		}
		if p.c.Archive {
			p.line("%s", p.m.reviewStamp())
			p.blank()
		}
		p.line("%s", p.m.Level.Name)
		p.pageHeading(n, section)
		p.blank()
		used = 0
	}
}

// pageHeading sets a PAGE line.
func (p *page) pageHeading(number, section int) {
	m := p.m
	s := fmt.Sprintf("PAGE %02d        %-6s %05d", number, m.Post.short(6), m.Serial)
	if m.Sections > 1 {
		s += fmt.Sprintf("  %02d OF %02d", section, m.Sections)
	}
	p.line("%s  %s", s, m.filed().Format("021504Z"))
}

// printHead sets what stands above the banner on a print.
func (p *page) printHead(section int) {
	m := p.m
	gap := func() {
		if p.airy() {
			p.blank()
		}
	}
	p.line("%s", m.Level.Name)
	gap()
	p.pageHeading(1, section)
	if m.Year() < 1978 {
		gap()
		p.line("%02d", m.Serial%90+10)
	}
	p.distribution()
	if m.Post == department {
		p.line("DRAFTED BY EUR/XX:JADOE:MH")
		p.line("APPROVED BY EUR/XX:RROE")
		p.line("NEA/YY:PSAMPLE (INFO)")
	}
	p.dashes()
	p.dtg()
	p.line("FM %s", m.Post.From)
	p.addressees("TO ", m.To)
	p.addressees("INFO ", m.Info)
	gap()
}

// distribution sets the bureaus that get copies. The counts add up to the total.
func (p *page) distribution() {
	m := p.m
	keyword, flag := "ACTION", "W"
	if m.Post == department {
		keyword = "ORIGIN"
	}
	if m.Year() < 1980 && m.Serial%3 > 0 {
		flag = "R"
	}
	first := m.Serial % len(bureaus)
	total := 1 + m.Serial%15
	p.line("%s EUR-%02d", keyword, total)
	if p.airy() {
		p.blank()
	}
	s := "INFO "
	for i := range 4 + m.Serial%12 {
		copies := 0
		if m.Year() < 1985 {
			copies = (m.Serial + 7*i) % 12
		}
		total += copies
		entry := fmt.Sprintf(" %s-%02d", bureaus[(first+i)%len(bureaus)], copies)
		if len(s)+len(entry) > 60 {
			p.line("%s", s)
			s = "     "
		}
		s += entry
	}
	separator := " "
	if m.Year() >= 1985 {
		separator = ""
	}
	p.line("%s  /%03d%s%s", s, total, separator, flag)
}

// dashes sets the line of the Department's relay.
func (p *page) dashes() {
	m := p.m
	counter := (m.Serial*37 + m.Time.Minute()*911) % 130000
	arrived := m.filed().Add(35 * time.Minute).Format("021504Z")
	switch {
	case m.Time.Before(day(1976, 12, 1)):
		p.line("%21s--------------------- %06d", "", counter)
	case m.Serial%2 == 0:
		p.line("%18s------------------%s %06d /%02d", "", arrived, counter, 10+m.Serial%80)
	default:
		p.line("%18s------------------%06d  %s /%02d", "", counter, arrived, 10+m.Serial%80)
	}
}

// attributes sets the tail that the National Archives put under a record.
func (p *page) attributes() {
	m := p.m
	caption := "n/a"
	if len(m.Captions) > 0 {
		caption = m.Captions[0]
	}
	p.lines("", "", "Message Attributes", "")
	for _, s := range []string{
		"Automatic Decaptioning: X",
		"Capture Date: 01 JAN 1994",
		"Channel Indicators: n/a",
		"Current Classification: UNCLASSIFIED",
		"Concepts: " + strings.Join([]string{"HARVESTS", "PRICES"}, ", "),
		"Control Number: n/a",
		"Copy: SINGLE",
		"Draft Date: " + strings.ToUpper(m.Time.Format("02 Jan 2006")),
		"Decaption Date: 01 JAN 1960",
		"Disposition Action: RELEASED",
		fmt.Sprintf("Document Number: %d%s%05d", m.Year(), strings.ReplaceAll(m.Post.short(6), " ", ""), m.Serial),
		"Document Source: CORE",
		"Film Number: D750310-0842",
		"From: " + m.Post.Name,
		"Handling Restrictions: " + caption,
		"Locator: TEXT ON-LINE, ON MICROFILM",
		"Office: ACTION EUR",
		"Original Classification: " + m.Level.Name,
		"TAGS: " + m.Tags.String(),
		"To: " + m.To[0].Name,
		"Type: TE",
	} {
		p.lines(s)
	}
	p.line("Markings: %s", m.reviewStamp())
}

// reviewStamp returns the stamp of the review for release of the year's messages.
func (m *Model) reviewStamp() string {
	const stamp = "Declassified/Released US Department of State EO Systematic Review "
	switch m.Year() {
	case 1973, 1974:
		return stamp + "30 JUN 2005"
	case 1975:
		return "Margaret P. Grafeld " + stamp + "05 JUL 2006"
	case 1976:
		return "Margaret P. Grafeld " + stamp + "04 MAY 2006"
	case 1977:
		return "Margaret P. Grafeld " + stamp + "22 May 2009"
	}
	return "Sheryl P. Walter " + stamp + "20 Mar 2014"
}
