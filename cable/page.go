package cable

import "strings"

// readLevelLine reads a classification alone on its line, with or without
// controls behind it.
func readLevelLine(l line) (LevelLine, bool) {
	if len(l.text) > 48 {
		return LevelLine{}, false
	}
	level, n := scanLevel(l.text)
	if level == NoLevel {
		return LevelLine{}, false
	}
	if n < len(l.text) {
		var b Banner
		if rest := b.readControls(b.readEFTO(l.from(n))); !rest.blank() {
			return LevelLine{}, false
		}
	}
	return LevelLine{l.span(), level}, true
}

// longestPost is the length of the longest name of a post, which page lines cut
// to 10 characters as a rule.
const longestPost = 20

// readPageLine reads a page line: the relay's "FREDONIA 00000417  002 OF 002",
// also with a part, "001.2 OF 018", or the print's
// "PAGE 02        FREDON 00417  01 OF 03  182017Z".
func readPageLine(l line) (PageLine, bool) {
	s := l.text
	if hasFold(s, "PAGE ") {
		return readPrintPage(l)
	}
	if len(s) < 16 || len(s) > 60 || !isLetter(s[0]) || !isDigit(s[len(s)-1]) {
		return PageLine{}, false
	}
	p := PageLine{Span: l.span()}
	of := len(s) - trailingDigits(s) - len(" OF ")
	if of < 0 || !hasFold(s[of:], " OF ") {
		return PageLine{}, false
	}
	p.Section.Of, p.Section.OfAt = atoi(s[of+4:]), l.part(of+4, len(s))
	head := trimRight(s[:of])
	at := lastWord(head)
	number := head[at:]
	if dot := strings.IndexByte(number, '.'); dot >= 0 {
		if p.Part = atoi(number[dot+1:]); p.Part < 0 {
			return PageLine{}, false
		}
		number = number[:dot]
	}
	if len(number) != 3 || !isNumberLike(number) || p.Section.Of < 0 {
		return PageLine{}, false
	}
	p.Section.Number = atoi(number)
	p.Section.NumberAt = l.part(at, at+len(number))
	p.Section.Span = l.part(at, len(s))
	head = trimRight(head[:at])
	at = lastWord(head)
	if serial := head[at:]; len(serial) < 6 || len(serial) > 9 || !isNumberLike(serial) {
		return PageLine{}, false
	}
	p.Serial = l.word(at, len(head))
	post := trimRight(head[:at])
	if post == "" || len(post) > longestPost {
		return PageLine{}, false
	}
	for i := range len(post) {
		if !isPostByte(post[i]) {
			return PageLine{}, false
		}
	}
	p.Post = l.word(0, len(post))
	return p, true
}

// isNumberLike reports whether s is digits, one of which may be a letter that
// looks like one.
func isNumberLike(s string) bool {
	letters := 0
	for i := range len(s) {
		switch {
		case isDigit(s[i]):
		case s[i] == 'O', s[i] == 'o', s[i] == 'l', s[i] == 'I':
			letters++
		default:
			return false
		}
	}
	return letters <= 1 && s != ""
}

// readPrintPage reads the page line of the Department's print. A relay of the
// time wrote "PAGE 02 RUEHFRA0170 S E C R E T" (ACP 127(G), paragraph 208).
func readPrintPage(l line) (PageLine, bool) {
	p := PageLine{Span: l.span(), Print: true}
	s := l.text
	i := skipBlanks(s, len("PAGE "))
	j := wordEnd(s, i)
	if j-i > 3 || !isNumberLike(s[i:j]) {
		return PageLine{}, false
	}
	p.Page = atoi(s[i:j])
	if i = skipBlanks(s, j); i == len(s) {
		return p, p.Page >= 0
	}
	for j = i; j < len(s) && (isLetter(s[j]) || s[j] == ' ' || s[j] == '.'); j++ {
	}
	post := trimRight(s[i:j])
	if post == "" || len(post) > 12 {
		return PageLine{}, false
	}
	p.Post = l.word(i, i+len(post))
	end := digits(s, j)
	least := 3
	if !isUpper(s[1]) { // "Page 3 notes 1975" is text
		least = 5
	}
	const longestTail = 48 // section, time and level
	if end < j+least || len(s)-end > longestTail {
		return PageLine{}, false
	}
	p.Serial = l.word(j, end)
	at := skipBlanks(s, end)
	k := digits(s, at)
	if k-at == 2 && hasFold(s[k:], " OF ") {
		of := skipBlanks(s, k+len(" OF "))
		ofEnd := digits(s, of)
		p.Section = Section{
			Span: l.part(at, ofEnd), Number: atoi(s[at:k]), Of: atoi(s[of:ofEnd]),
			NumberAt: l.part(at, k), OfAt: l.part(of, ofEnd),
		}
	}
	return p, true
}

// innerPage returns the index in s of a page line that has run into the text
// before it, or len(s). Posts of page lines are cut to 10 characters.
func (p *parser) innerPage(s string) int {
	if i := strings.Index(s, " PAGE "); i > 0 {
		if page, ok := readPrintPage(line{text: s[i+1:]}); ok && !page.Serial.Absent() {
			return i + 1
		}
	}
	b := p.d.Banner()
	if b == nil || b.Post.Absent() || len(s) < 20 || !isDigit(s[len(s)-1]) || !hasFold(s[max(0, len(s)-trailingDigits(s)-4):], " OF ") {
		return len(s)
	}
	post := trimRight(b.Post.Text[:min(len(b.Post.Text), 10)])
	for i := len(s) - 16 - len(post); i > 0; i-- {
		if s[i] != post[0] {
			continue
		}
		if page, ok := readPageLine(line{text: s[i:]}); ok && page.Post.Text == post {
			return i
		}
		if len(s)-i > 60 {
			break
		}
	}
	return len(s)
}

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
			if d.Pages == nil {
				d.Pages = make([]PageLine, 0, 4) // most cables with any have two or three
			}
			d.Pages = append(d.Pages, page)
		} else if level, ok := readLevelLine(l); ok {
			p.block(BlockLevel, len(d.Levels), l.span())
			d.Levels = append(d.Levels, level)
		} else if isStamp(l.text) {
			p.block(BlockStamp, -1, l.span())
		} else if took && p.readCaptions(l) != nil && (d.Profile != Relay && len(d.Captions) > 0 || p.atBreak(i+1)) {
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

// atBreak reports whether line i is a page line, or a level with a page line or
// a stamp below it and nothing but levels and captions between.
func (p *parser) atBreak(i int) bool {
	const reach = 6
	for n := 0; i < len(p.lines) && n < reach; i++ {
		l := p.lines[i]
		if l.blank() {
			continue
		}
		if _, ok := readPageLine(l); ok || isStamp(l.text) {
			return true
		}
		if _, ok := readLevelLine(l); !ok && (n == 0 || p.readCaptions(l) == nil) {
			return false
		}
		n++
	}
	return false
}

// repeatedHeader takes the header that is printed anew above a later section,
// from its first format line to its banner.
func (p *parser) repeatedHeader() bool {
	if !p.opensHeader(p.next()) {
		return false
	}
	const reach = 80
	banner, own := -1, p.d.Banner()
	for i := p.i; i < len(p.lines) && i < p.i+reach; i++ {
		if p.lines[i].blank() {
			continue
		}
		if b, ok := readBanner(p.lines[i], false); ok && !b.Serial.Absent() {
			if own == nil || p.d.OwnSerial(b.Serial) && strings.EqualFold(b.Post.Text, own.Post.Text) {
				banner = i
			}
			break // else it is another cable, which the text quotes
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
	if isPageStamp(l.text) {
		next, _ := p.peek(p.i + 1)
		return !next.blank() && isDistribution(next)
	}
	if _, ok := readDTG(l); ok {
		next, _ := p.peek(p.i + 1)
		return readKeyword(next, "FM") > 0
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
		if p.readCaptions(l) == nil && (n == 0 || p.numberOf(i) != nil) {
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
