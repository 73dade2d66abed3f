package cable

import "strings"

// archiveHead takes the head that an archive put above the cable.
func (p *parser) archiveHead() {
	for l, i := p.peek(p.i); !l.blank(); l, i = p.peek(p.i) {
		p.i = i
		switch {
		case l.text == "Message Attributes" && p.textBelow(i):
			for p.next().text != "Message Text" {
				p.attribute()
			}
		case l.text == "Message Text", l.text == "null", strings.HasPrefix(l.text, "*** Current "), isMarkup(l.text):
			p.block(BlockArchive, -1, l.span())
			p.i++
		default:
			return
		}
	}
}

// textBelow reports whether the text of the record stands below line i, where its
// attributes begin, and not above it.
func (p *parser) textBelow(i int) bool {
	const reach = 200 // some 69 attributes with blank lines among them
	for n := 0; i < len(p.lines) && n < reach; i, n = i+1, n+1 {
		if p.lines[i].text == "Message Text" {
			return true
		}
	}
	return false
}

// archiveTail cuts off the lines that an archive added below the cable and
// returns them.
func (p *parser) archiveTail() []line {
	for i := p.i; i < len(p.lines); i++ {
		if p.lines[i].text == "Message Attributes" {
			tail := p.lines[i:]
			p.lines = p.lines[:i]
			return tail
		}
	}
	return nil
}

// attributes reads the lines that an archive added below the cable.
func (p *parser) attributes(lines []line) {
	p.i = len(p.lines)
	for p.lines = append(p.lines, lines...); p.more(); {
		p.attribute()
	}
}

// attribute takes one line of an archive's attributes: a key, a colon and a
// value, or something else. One of them may say that the text is lost.
func (p *parser) attribute() {
	l := p.next()
	p.i++
	colon := strings.IndexByte(l.text, ':')
	switch {
	case l.blank():
	case colon <= 0:
		p.block(BlockArchive, -1, l.span())
	default:
		f := p.label(FieldArchive, l.upTo(colon+1))
		if value := l.from(colon + 1); !value.blank() {
			p.extend(f, value)
			p.d.Partial = p.d.Partial || isLostText(value.text)
		}
	}
}
