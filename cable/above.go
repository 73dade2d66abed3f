package cable

import (
	"strings"

	"github.com/cablelint/cablelint/spell"
)

// aboveBanner reads the transmission header or the print's head, up to the
// line that opens the text: a banner, a label, a caption or a paragraph.
func (p *parser) aboveBanner() {
	p.last = fieldKinds
	for p.more() {
		l := p.next()
		switch {
		case l.blank():
			p.i++
		case p.transmissionLine(l), p.printLine(l), p.addressLine(l), p.breakAbove(l):
		case p.isTextStart(l) || !p.damagedLine(l) && !p.foreign(l):
			p.d.Profile = p.profile()
			return
		}
	}
	p.d.Profile = p.profile()
}

// profile returns the kind of copy that the lines above the banner make the
// cable.
func (p *parser) profile() Profile {
	d := p.d
	switch t := &d.Transmission; {
	case !t.ID.Absent() || t.Routing != nil || t.Origin != nil || t.Security != nil || p.seen[FieldRouting]:
		return Relay
	case p.seen[FieldDistribution] || p.seen[FieldRelay] ||
		len(d.Pages) > 0 && d.Pages[0].Print && (d.DTG == nil || d.Pages[0].Span.Start < d.DTG.Span.Start):
		return Print
	case d.DTG != nil:
		return Drafted
	}
	return d.conventions.Profile
}

// foreign takes a line that is no part of a cable but stands above one: a
// viewer's title, the lines of a mail client.
func (p *parser) foreign(l line) bool {
	if !p.headerAhead(p.i) {
		return false
	}
	at := cutBefore(l.text, "VZCZC")
	if id, ok := readTransmissionID(l.from(at)); ok && strings.IndexFunc(l.text[:at], isASCIIAlnum) < 0 {
		p.d.Transmission.ID = id // what stands before it is noise
		p.whole(FieldTransmissionID, int(id.Span.End-l.at))
		return true
	}
	if at == 0 { // more has run into the identification
		at = len(l.text)
	}
	p.block(BlockUnknown, -1, p.take(at).span()) // a title that ran into the header
	return true
}

func isASCIIAlnum(r rune) bool { return r < 0x80 && isAlnum(byte(r)) }

// headerAhead reports whether a format line stands within a few lines from i
// on: what is before it is furniture that a viewer or a mail client put there.
func (p *parser) headerAhead(i int) bool {
	const reach = 12
	for n := 0; i < len(p.lines) && n < reach; i++ {
		l := p.lines[i]
		if l.blank() {
			continue
		}
		if p.isTextStart(l) {
			return false
		}
		if _, ok := readTransmissionID(l); ok || n == 0 && strings.Contains(l.text, "VZCZC") {
			return true
		}
		if _, ok := readOrigin(l); ok {
			return true
		}
		if _, ok := readDTG(l); ok {
			return true
		}
		if k := readKeyword(l, "FM"); k > 0 && startsName(l.from(k).text) {
			return true
		}
		n++
	}
	return false
}

// isTextStart reports whether l opens the text of the cable. The subject that a
// mail client put above the header does not.
func (p *parser) isTextStart(l line) bool {
	if _, ok := readBanner(l, true); ok {
		return true
	}
	if k, n := scanLabel(l.text); n > 0 && k != FieldReason {
		return k != FieldSubject || len(p.d.Fields) > 0
	}
	n, ok := scanNumber(l)
	return ok && n.value < 100
}

// whole takes the first n bytes of the next line as a field without a label.
func (p *parser) whole(k FieldKind, n int) {
	p.last = k
	p.field(k, p.take(n))
}

// transmissionLine takes one of format lines 1 to 5. In a copy without line
// breaks it ends where the next one begins.
func (p *parser) transmissionLine(l line) bool {
	t := &p.d.Transmission
	switch l.text[0] | 0x20 {
	case 'v':
		if id, ok := readTransmissionID(l); ok {
			if t.ID.Absent() {
				t.ID = id
			}
			p.whole(FieldTransmissionID, id.Span.Len())
			return true
		}
	case 'd':
		if o, ok := readOrigin(l.upTo(cutBefore(l.text, " ZN"))); ok {
			if t.Origin == nil {
				t.Origin = o
			}
			p.whole(FieldOrigin, o.Span.Len())
			return true
		}
	}
	return p.security(l) || p.routing(l) || p.dateTimeGroup(l)
}

// dateTimeGroup takes format line 5.
func (p *parser) dateTimeGroup(l line) bool {
	if len(l.text) < 7 || !mayOpenGroup(l.text) {
		return false
	}
	g, ok := readDTG(l.upTo(cutBefore(l.text, " FM ")))
	if !ok {
		return false
	}
	if p.d.DTG == nil {
		p.d.DTG = g
	}
	p.whole(FieldDTG, g.Span.Len())
	return true
}

// damagedLine takes a line that does not read as one of the header but stands in
// the place of one: the lines above and below tell which.
func (p *parser) damagedLine(l line) bool {
	next, _ := p.peek(p.i + 1)
	if len(l.text) > 80 || next.blank() {
		return false
	}
	t := &p.d.Transmission
	switch p.last {
	case fieldKinds: // above the routing line, or the DE line
		_, routing := readRouting(next)
		_, origin := readOrigin(next)
		if (routing || origin) && t.ID.Absent() && isDamagedID(l.text) {
			t.ID = l.word(0, len(l.text))
			p.whole(FieldTransmissionID, len(l.text))
			return true
		}
	case FieldRouting:
		if _, ok := readSecurity(next); ok && t.Origin == nil {
			if o := readDamagedOrigin(l); o != nil {
				t.Origin = o
				p.whole(FieldOrigin, len(l.text))
				return true
			}
		}
	case FieldOrigin:
		if _, ok := readDTG(next); ok && t.Security == nil && isPlain(l.text) {
			t.Security = readSignal(l, damagedSignal(l))
			p.whole(FieldSecurity, len(l.text))
			return true
		}
	}
	return p.damagedGroup(l, next) || p.damagedKeyword(l, next)
}

// isDamagedID reports whether s is nearly VZCZC with a channel and a number.
func isDamagedID(s string) bool {
	if len(s) < 10 || len(s) > 16 || !isPlain(s) || trailingDigits(s) < 3 {
		return false
	}
	s = strings.ToUpper(strings.ReplaceAll(s, " ", ""))
	head := s[:len(s)-trailingDigits(s)]
	return len(head) >= 6 && (spell.Within(head[:min(len(head), 5)], "VZCZC", 2) || strings.HasPrefix(head[1:], "ZCZC"))
}

// damagedKeyword takes a line of FM, TO or INFO whose keyword has a slip in it and
// stands before a name.
func (p *parser) damagedKeyword(l, next line) bool {
	at := keywordEnd(l.text)
	if at == 0 {
		return false
	}
	switch p.last {
	case FieldDTG:
		if p.d.From == nil && (readKeyword(next, "TO") > 0 || readKeyword(next, "INFO") > 0) {
			p.from(l, at)
			return true
		}
	case FieldFrom:
		p.addressedTo(FieldTo, l, at)
		return true
	}
	return false
}

// keywordEnd returns the index after a word of at most four letters, which may
// have a blank in it, when a name follows, or 0.
func keywordEnd(s string) int {
	for i := 1; i < len(s) && i <= 6; i++ {
		if isBlank(s[i]) && startsName(s[skipBlanks(s, i):]) {
			return i
		}
		if !isLetter(s[i]) && !isBlank(s[i]) {
			break
		}
	}
	return 0
}

// nearKeyword returns the length of what is nearly INFO at the start of an
// unlabelled addressee, when the name of another one follows, or 0.
func nearKeyword(s string) int {
	end := keywordEnd(s)
	if end < 3 {
		return 0
	}
	if w := strings.ToUpper(strings.ReplaceAll(s[:end], " ", "")); !spell.Within(w, "INFO", 1) {
		return 0
	}
	return end
}

// damagedGroup takes a line that stands in the place of format line 5, above FM,
// and cannot be read as one.
func (p *parser) damagedGroup(l, next line) bool {
	if p.d.DTG != nil || p.d.From != nil || len(l.text) > 50 || !strings.ContainsAny(l.text, "0123456789") || readKeyword(next, "FM") == 0 {
		return false
	}
	g := groupReader{l: l}
	start := g.precedence()
	if len(g.precedences) == 0 && p.last == fieldKinds {
		return false
	}
	p.d.DTG = &DTG{Span: l.span(), Precedence: g.precedences, Group: l.word(start, len(l.text))}
	p.whole(FieldDTG, len(l.text))
	return true
}

// cutBefore returns the index of word in s, or len(s).
func cutBefore(s, word string) int {
	if i := strings.Index(s, word); i >= 0 {
		return i
	}
	return len(s)
}

func (p *parser) security(l line) bool {
	if l.text[0]|0x20 != 'z' && p.last != FieldOrigin {
		return false
	}
	sec, ok := readSecurity(l)
	if !ok && p.last == FieldOrigin {
		sec, ok = readDamagedSecurity(l)
	}
	if !ok {
		return false
	}
	for w := range l.from(len(sec.Signal.Text)).words {
		if at := int(w.Span.Start - l.at); isPrecedence(w.Text[0]) && len(w.Text) == 1 {
			if _, ok := readDTG(l.from(at)); ok {
				sec = readSignal(l.upTo(at), len(sec.Signal.Text))
				break
			}
		}
	}
	if p.d.Transmission.Security == nil {
		p.d.Transmission.Security = sec
	}
	p.whole(FieldSecurity, sec.Span.Len())
	return true
}

// routing takes format line 2: one that reads as such, its continuation, or
// whatever stands between format lines 1 and 3.
func (p *parser) routing(l line) bool {
	t := &p.d.Transmission
	expected := p.last == FieldTransmissionID || p.last == FieldRouting
	if !expected && !isPrecedence(l.text[0]) {
		return false
	}
	if isChannelLine(l.text) {
		p.whole(FieldRouting, len(l.text))
		return true
	}
	if !expected && !isDoubled(l.text) {
		return false
	}
	l = l.upTo(cutBefore(l.text, " DE R"))
	if p.last == FieldRouting {
		if more, ok := moreRouting(l); ok && t.Routing != nil {
			t.Routing.Indicators = append(t.Routing.Indicators, more...)
			p.extend(&p.d.Fields[len(p.d.Fields)-1], p.take(len(l.text)))
			return true
		}
	}
	r, ok := readRouting(l)
	if !ok {
		if p.last != FieldTransmissionID || t.Origin != nil || !isPlain(l.text) {
			return false
		}
		next, _ := p.peek(p.i + 1)
		if _, ok := readOrigin(next); !ok {
			return false
		}
		r = readDamagedRouting(l)
	}
	if t.Routing == nil {
		t.Routing = r
	}
	p.whole(FieldRouting, len(l.text))
	return true
}

// printLine takes a line of the head of the Department's print: distribution,
// drafting data, the relay's dash line.
func (p *parser) printLine(l line) bool {
	if p.d.DTG != nil || p.d.From != nil {
		return false
	}
	head := p.last == FieldDistribution || p.last == FieldDrafting || len(p.d.Pages) > 0
	if !head && isPageStamp(l.text) {
		next, _ := p.peek(p.i + 1)
		head = !next.blank() && isDistribution(next)
	}
	switch {
	case isRelay(l), head && isDamagedRelay(l.text):
		p.whole(FieldRelay, len(l.text))
	case isDistribution(l), head && (isPageStamp(l.text) || isDamagedDistribution(l) || hasFold(l.text, "SOURCE: ")):
		p.whole(FieldDistribution, len(l.text))
	case isDrafting(l.text):
		p.whole(FieldDrafting, len(l.text))
	case head && p.readCaptions(l) != nil:
		p.block(BlockHeader, -1, l.span())
		p.i++
	case p.last == FieldDrafting && !p.isTextStart(l) && !p.atBreak(p.i):
		// Clearances follow, one a line, up to the dash line.
		p.extend(&p.d.Fields[len(p.d.Fields)-1], l)
		p.i++
	default:
		return false
	}
	return true
}

// isDrafting reports whether s opens the drafting data: DRAFTED BY, with a letter
// wrong or not.
func isDrafting(s string) bool {
	i := strings.Index(s[:min(len(s), 12)], " BY")
	if i < 6 || i+3 < len(s) && isAlnum(s[i+3]) {
		return false
	}
	for _, w := range [...]string{"DRAFTED", "APPROVED", "CLEARED", "RELEASED"} {
		if spell.Within(s[:i], w, 1) {
			return true
		}
	}
	return false
}

// breakAbove takes what separates pages above the banner. A level below the
// addresses is the banner unless a page line is near it.
func (p *parser) breakAbove(l line) bool {
	if isGroupCount(l.text) || isEndMark(l.text) {
		mark := p.take(cutBefore(l.text, "VZCZC")) // of the message before
		p.block(BlockEnd, -1, mark.span())
		return true
	}
	addressed := p.d.From != nil || len(p.d.Addressees) > 0
	if _, ok := readLevelLine(l); ok && addressed && !p.atBreak(p.i) {
		return false
	}
	if p.pageBreak() {
		p.broken = addressed
		return true
	}
	return p.furniture(l)
}

// isGroupCount reports whether s is format line 10 (ACP 127(G), paragraph 133).
func isGroupCount(s string) bool {
	s = strings.TrimPrefix(s, "STATE ")
	if s == "GRNC" {
		return true
	}
	n, ok := strings.CutPrefix(s, "GR")
	return ok && len(n) < 6 && atoi(strings.TrimLeft(n, " ")) >= 0
}

// addressLine takes a line of FM, TO, INFO or XMT, or one that goes on with
// such a field.
func (p *parser) addressLine(l line) bool {
	if n := p.fromLabel(l); n > 0 {
		p.from(l, n)
		return true
	}
	if p.d.DTG == nil && p.d.From == nil && p.d.Transmission.ID.Absent() {
		return false
	}
	if k, n := addressKeyword(l); n > 0 {
		p.addressedTo(k, l, n)
		return true
	}
	switch p.last {
	case FieldTo, FieldInfo, FieldExempt:
		if !p.goesOnAddressing(l) {
			return false
		}
		if n := nearKeyword(l.text); n > 0 {
			p.addressedTo(FieldInfo, l, n)
		} else {
			p.addressees()
		}
		return true
	}
	return false
}

// addressKeyword returns the field that l opens with TO, INFO or XMT, and the
// length of the keyword, or 0.
func addressKeyword(l line) (FieldKind, int) {
	switch l.text[0] | 0x20 {
	case 't':
		return FieldTo, readKeyword(l, "TO")
	case 'i':
		return FieldInfo, readKeyword(l, "INFO")
	case 'x':
		return FieldExempt, readKeyword(l, "XMT")
	case ',':
		return FieldExempt, readKeyword(l, ", XMT")
	}
	return 0, 0
}

// addressedTo takes the line l of TO, INFO or XMT, whose keyword has n bytes.
func (p *parser) addressedTo(k FieldKind, l line, n int) {
	p.label(k, l.upTo(n))
	p.last, p.broken = k, false
	p.take(n)
	if rest := l.from(n); !rest.blank() && !p.isPageLine(p.i) {
		p.addressees()
	}
}

// goesOnAddressing reports whether the line l, which has no keyword, is one more
// addressee.
func (p *parser) goesOnAddressing(l line) bool {
	if startsIndicator(l.text) {
		return true
	}
	if p.i > 0 && p.lines[p.i-1].blank() && len(p.d.Fields[len(p.d.Fields)-1].Value.Parts) > 0 {
		// After a blank line only its form tells; after a page break it need be
		// no more than a name.
		return p.broken && startsMission(l.text)
	}
	return !p.isTextStart(l) && !p.isPageLine(p.i) && !isEndMark(l.text) && !isGroupCount(l.text) &&
		!isStamp(l.text) && !isLostText(l.text) && p.readCaptions(l) == nil
}

// fromLabel returns the length of the keyword FM, or FROM written out, at the
// start of l, or 0.
func (p *parser) fromLabel(l line) int {
	if l.text[0]|0x20 != 'f' {
		return 0
	}
	if n := readKeyword(l, "FM"); n > 0 {
		return n
	}
	if n := readKeyword(l, "FROM"); n > 0 && p.d.DTG != nil && p.d.From == nil && startsName(l.from(n).text) {
		return n
	}
	return 0
}

// from takes the originator, whose keyword has n bytes.
func (p *parser) from(l line, n int) {
	end := len(l.text)
	for _, kw := range [...]string{" TO ", " INFO "} {
		if k := strings.Index(strings.ToUpper(l.text), kw); k > n && k < end && startsName(l.text[k+len(kw):]) {
			end = k
		}
	}
	l = p.take(end)
	p.last, p.broken = FieldFrom, false
	f := p.label(FieldFrom, l.upTo(n))
	if name := l.from(n); !name.blank() {
		p.extend(f, name)
		if p.d.From == nil {
			w := name.word(0, len(name.text))
			p.d.From = &w
		}
	}
}

// addressees takes the addressees on the next line for the last field. The line
// ends where another keyword, a page line or the text begins on it.
func (p *parser) addressees() {
	f := &p.d.Fields[len(p.d.Fields)-1]
	l := p.take(p.addressesEnd(p.next()))
	p.extend(f, l)
	if p.d.Addressees == nil {
		p.d.Addressees = make([]Addressee, 0, 1+p.group())
	}
	for !l.blank() {
		n := nextName(l.text)
		p.d.Addressees = append(p.d.Addressees, readAddressee(f.Kind, l.upTo(n)))
		l = l.from(n)
	}
}

// group returns the number of lines from the next one to a blank one.
func (p *parser) group() int {
	const most = 64
	n := 0
	for n < most && p.i+n < len(p.lines) && !p.lines[p.i+n].blank() {
		n++
	}
	return n
}

// addressesEnd returns the index in l where the addressees end.
func (p *parser) addressesEnd(l line) int {
	for w := range l.words {
		i := int(w.Span.Start - l.at)
		if i == 0 {
			continue
		}
		rest := l.from(i)
		switch w.Text[0] | 0x20 {
		case 'i':
			if n := readKeyword(rest, "INFO"); n > 0 && startsName(rest.from(n).text) {
				return i
			}
		case 'x':
			if readKeyword(rest, "XMT") > 0 {
				if before := trimRight(l.text[:i]); before[len(before)-1] == ',' {
					return len(before) - 1
				}
				return i
			}
		case 'p':
			if page, ok := readPageLine(rest); ok && !page.Serial.Absent() {
				return i
			}
		case 'u', 'l', 'c', 's', 't':
			if level, _ := scanLevel(rest.text); level == NoLevel {
				continue
			}
			if b, ok := readBanner(rest, false); ok && !b.Serial.Absent() {
				return i
			}
		}
	}
	return len(l.text)
}
