package cable

import "strings"

// pageBreak takes the lines that a relay or printer put between two pages: page
// lines, levels, stamps, repeated captions. It begins at the next line and
// takes the blank lines after it too.
func (p *parser) pageBreak() bool {
	d := p.d
	took := false
	for i := p.i; i < len(p.lines); i++ {
		l := p.lines[i]
		if l.blank() {
			continue
		}
		if page, ok := readPageLine(l); ok {
			p.block(BlockPage, len(d.Pages), l.span())
			d.Pages = append(d.Pages, page)
		} else if level, ok := readLevelLine(l); ok {
			p.block(BlockLevel, len(d.Levels), l.span())
			d.Levels = append(d.Levels, level)
		} else if isStamp(l.text) {
			p.block(BlockStamp, -1, l.span())
		} else if took && d.Profile != Relay && len(d.Captions) > 0 && readCaptions(l) != nil {
			p.block(BlockHeader, -1, l.span())
		} else {
			break
		}
		took = true
		p.i = i + 1
	}
	if took {
		for p.more() && p.next().blank() {
			p.i++
		}
	}
	return took
}

// pageBreakInside takes a page break that begins at the next line, or after
// blank lines, when what it cuts goes on after it.
func (p *parser) pageBreakInside() bool {
	l := p.next()
	if l.blank() {
		return false
	}
	if _, ok := readPageLine(l); !ok {
		// A level is a page break only with a page line near it.
		if _, ok := readLevelLine(l); !ok {
			return false
		}
	}
	return p.pageBreak()
}

// repeatedHeader takes the header that is printed anew above a later section,
// from its first format line to its banner.
func (p *parser) repeatedHeader() bool {
	if !p.opensHeader(p.next()) {
		return false
	}
	const reach = 80
	banner := -1
	for i := p.i; i < len(p.lines) && i < p.i+reach; i++ {
		if p.lines[i].blank() {
			continue
		}
		if b, ok := readBanner(p.lines[i], false); ok && !b.Serial.Absent() {
			banner = i
			break
		}
	}
	if banner < 0 {
		return false
	}
	for p.i < banner {
		l := p.next()
		if !l.blank() && !p.pageBreak() {
			p.block(BlockHeader, -1, l.span())
			p.i++
		} else if l.blank() {
			p.i++
		}
	}
	return true
}

// opensHeader reports whether l begins a transmission header or a print's head.
func (p *parser) opensHeader(l line) bool {
	switch l.text[0] {
	case 'V':
		_, ok := readTransmissionID(l)
		return ok
	case 'D':
		_, ok := readOrigin(l)
		return ok
	case '-':
		return isRelay(l)
	case 'A', 'O', 'I':
		if isDistribution(l) {
			return true
		}
	}
	if _, ok := readDTG(l); ok {
		next, _ := p.peek(p.i + 1)
		return strings.HasPrefix(next.text, "FM ")
	}
	return false
}

// laterSection takes the banner that begins a later section in the same file,
// with the captions and labels repeated below it.
func (p *parser) laterSection(l line) bool {
	b, ok := readBanner(l, false)
	if !ok || b.Serial.Absent() || len(l.text) > 90 {
		return false
	}
	own := p.d.Banner()
	switch {
	case b.Section != nil:
	case own != nil && strings.EqualFold(own.Post.Text, b.Post.Text) && atoi(own.Serial.Text) == atoi(b.Serial.Text):
	default:
		return false
	}
	p.block(BlockBanner, len(p.d.Banners), l.span())
	p.d.Banners = append(p.d.Banners, b)
	p.i++
	for p.more() {
		l, i := p.peek(p.i)
		if l.blank() {
			break
		}
		_, n := scanLabel(l.text)
		if readCaptions(l) == nil && (n == 0 || p.numberOf(i) != nil) {
			break
		}
		p.block(BlockHeader, -1, l.span())
		p.i = i + 1
		for n > 0 && p.more() && !p.next().blank() && p.numberOf(p.i) == nil {
			if _, label := scanLabel(p.next().text); label > 0 {
				break
			}
			p.block(BlockHeader, -1, p.next().span())
			p.i++
		}
	}
	return true
}
