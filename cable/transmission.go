package cable

import (
	"strings"
	"time"

	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/spell"
)

// The readers of ACP 127 format lines. Each reports false when the line is not
// of its kind, and reads what it can when the line is damaged. All read capitals
// and lower case: some copies were folded.

// readTransmissionID reads format line 1 (ACP 127(G), paragraphs 112, 128 and
// 202). Manual relays put the channel numbers behind VV instead.
func readTransmissionID(l line) (Word, bool) {
	switch {
	case hasFold(l.text, "VZCZ"):
		end := wordEnd(l.text, 0)
		if rest := l.from(end); !rest.blank() {
			if _, ok := readRouting(rest); !ok && !hasFold(rest.text, "DE R") {
				end = len(l.text)
			}
		}
		return l.word(0, end), end <= 40
	case hasFold(l.text, "VV "):
		for w := range l.from(2).words {
			n := len(w.Text) - 3
			if n < 2 || n > 4 || digits(w.Text, n) != len(w.Text) || !isUpper(w.Text[0]) || !isUpper(w.Text[n-1]) {
				return Word{}, false
			}
		}
		return l.word(0, len(l.text)), true
	}
	return Word{}, false
}

// readRouting reads format line 2 (ACP 127(G), paragraphs 151 and 152): a
// doubled prosign and routing indicators.
func readRouting(l line) (*Routing, bool) {
	if len(l.text) < 6 || !isDoubled(l.text) || !isPrecedence(l.text[0]) {
		return nil, false
	}
	first := l.from(2)
	if !isRoutingIndicator(first.text[:wordEnd(first.text, 0)]) {
		return nil, false
	}
	r := &Routing{Span: l.span(), Precedence: l.word(0, 2)}
	for w := range first.words {
		r.Indicators = append(r.Indicators, w)
	}
	return r, true
}

// isDoubled reports whether s begins with one letter twice, as format line 2 does.
func isDoubled(s string) bool { return len(s) > 1 && s[0]|0x20 == s[1]|0x20 }

// readDamagedRouting reads a line that stands between format lines 1 and 3,
// whatever it holds: a prosign or none, and words for indicators.
func readDamagedRouting(l line) *Routing {
	r := &Routing{Span: l.span()}
	for w := range l.words {
		if r.Precedence.Absent() && r.Indicators == nil && len(w.Text) <= 2 {
			r.Precedence = w
			continue
		}
		r.Indicators = append(r.Indicators, w)
	}
	return r
}

// moreRouting reads a continuation of format line 2: indicators only.
func moreRouting(l line) ([]Word, bool) {
	var ws []Word
	for w := range l.words {
		if !isRoutingIndicator(w.Text) {
			return nil, false
		}
		ws = append(ws, w)
	}
	return ws, len(ws) > 0
}

// isChannelLine reports whether s is the first line of JANAP 128, which stands
// for format lines 1 to 4: "PTTUZYUW RUEHFDA0417 1231455-UUUU--RUEHC.".
func isChannelLine(s string) bool {
	i := strings.IndexByte(s, ' ')
	return i == 8 && isPrecedence(s[0]) && len(s) > 20 && s[9] == 'R' && strings.Contains(s, "--R")
}

func isPrecedence(b byte) bool {
	switch b | 0x20 {
	case 'z', 'o', 'p', 'r':
		return true
	}
	return false
}

// readOrigin reads format line 3: "DE RUEHFD #0417/01 1231455", or the general
// form of ACP 127(G), paragraphs 115 and 116: "DE RUFDAE 134B 1231455" and
// "DE RPDLE 123 03/1455Z".
func readOrigin(l line) (*Origin, bool) {
	if !hasFold(l.text, "DE") || len(l.text) < 6 || !isBlank(l.text[2]) && l.text[3]|0x20 != 'u' {
		return nil, false
	}
	o := &Origin{Span: l.span()}
	station := true
	for w := range l.from(2).words {
		at := line{text: w.Text, at: w.Span.Start}
		if station {
			station = false
			if i := strings.IndexByte(w.Text, '#'); i > 0 {
				o.Station = at.word(0, i)
				o.readSerial(at.from(i))
			} else {
				o.Station = w
			}
			continue
		}
		o.readWord(at)
	}
	numbered := !o.Serial.Absent() || !o.Day.Absent()
	if isRoutingIndicator(o.Station.Text) {
		return o, numbered || isUpper(l.text[1])
	}
	return o, numbered && isIndicatorLike(o.Station.Text)
}

// readDamagedOrigin reads a line in the place of format line 3 that has its
// number or its time, or returns nil.
func readDamagedOrigin(l line) *Origin {
	o := &Origin{Span: l.span()}
	for w := range l.words {
		at := line{text: w.Text, at: w.Span.Start}
		switch i := strings.IndexByte(w.Text, 'R'); {
		case o.Station.Absent() && i >= 0 && isRoutingIndicator(w.Text[i:]):
			o.Station = at.word(i, len(w.Text))
		case strings.ContainsAny(w.Text, "0123456789"):
			o.readWord(at)
		}
	}
	if o.Serial.Absent() && o.Time.Absent() || !isPlain(l.text) {
		return nil
	}
	return o
}

// readWord reads a word after the station.
func (o *Origin) readWord(w line) {
	n := digits(w.text, 0)
	bare := strings.TrimRight(w.text, "Zz")
	switch slash := strings.IndexByte(w.text, '/'); {
	case !o.Time.Absent():
	case n == 7 && n == len(bare):
		o.Day, o.Time = w.word(0, 3), w.word(3, 7)
	case !o.Serial.Absent() && n == 3 && len(bare) == 3 && o.Day.Absent():
		o.Day = w.word(0, 3)
	case !o.Serial.Absent() && n == 4 && len(bare) == 4 && !o.Day.Absent():
		o.Time = w.word(0, 4)
	case !o.Serial.Absent() && n == 2 && slash == 2 && digits(w.text, 3) == 7:
		o.Time = w.word(3, 7) // the day before the slash is one of the month
	case o.Serial.Absent() && (w.text[0] == '#' || 1 <= n && n <= 4 && (n == len(w.text) || n == len(w.text)-1 || slash == n)):
		o.readSerial(w)
	}
}

// readSerial reads "#0417/01" or "134B".
func (o *Origin) readSerial(w line) {
	i := 0
	if w.text[0] == '#' {
		i = 1
	}
	end := len(w.text)
	if slash := strings.IndexByte(w.text, '/'); slash >= 0 {
		end = slash
		if slash+1 < len(w.text) {
			o.Section = w.word(slash+1, len(w.text))
		}
	}
	if n := digits(w.text, i); n == end-1 && n > i {
		end = n // the letter of a retransmission
	}
	if i < end {
		o.Serial = w.word(i, end)
	}
}

// readSecurity reads format line 4 (ACP 127(G), paragraphs 124 and 203). A
// remark in brackets is one operating signal.
func readSecurity(l line) (*Security, bool) {
	if !hasFold(l.text, "ZNR") && !hasFold(l.text, "ZNY") {
		return nil, false
	}
	if len(l.text) > 3 && !isBlank(l.text[3]) && !sameLetters(l.text[3:wordEnd(l.text, 3)]) {
		return nil, false
	}
	return readSignal(l, 3), true
}

// readDamagedSecurity reads a line below format line 3 whose first word lost a
// letter: "ZN CCCCC ZZH".
func readDamagedSecurity(l line) (*Security, bool) {
	n := wordEnd(l.text, 0)
	letters := l.from(n)
	if n > 3 || !sameLetters(letters.text[:wordEnd(letters.text, 0)]) {
		return nil, false
	}
	return readSignal(l, n), true
}

// damagedSignal returns the length of the signal that begins l, a line in the
// place of format line 4: what stands before the security letters.
func damagedSignal(l line) int {
	for w := range l.words {
		if i := int(w.Span.Start - l.at); i > 0 && sameLetters(w.Text) {
			return len(trimRight(l.text[:i]))
		}
	}
	return wordEnd(l.text, 0)
}

// readSignal reads format line 4, whose signal takes n bytes.
func readSignal(l line, n int) *Security {
	s := &Security{Span: l.span(), Signal: l.word(0, n)}
	i := skipBlanks(l.text, n)
	end := wordEnd(l.text, i)
	if end == i+1 { // C C C C C
		for end+1 < len(l.text) && l.text[end+1] == l.text[i] && wordEnd(l.text, end+1) == end+2 {
			end += 2
		}
	}
	if i < end {
		s.Letters = l.word(i, end)
	}
	for i = skipBlanks(l.text, end); i < len(l.text); i = skipBlanks(l.text, end) {
		if l.text[i] == '(' {
			end = len(l.text)
			if k := strings.IndexByte(l.text[i:], ')'); k > 0 {
				end = i + k + 1
			}
		} else {
			end = wordEnd(l.text, i)
			if k := strings.IndexByte(l.text[i:end], '('); k > 0 {
				end = i + k
			}
		}
		s.Operating = append(s.Operating, l.word(i, end))
	}
	return s
}

// sameLetters reports whether s is three letters or more that are all the same.
func sameLetters(s string) bool {
	return len(s) >= 3 && isLetter(s[0]) && strings.Count(s, s[:1]) == len(s)
}

var months = [...]string{
	"JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER",
}

// monthNumber returns 1 to 12 for a month's name or its first three letters or
// more, in any case, or 0.
func monthNumber(s string) int {
	if len(s) < 3 {
		return 0
	}
	for i, m := range months {
		if s[0]&^0x20 == m[0] && len(s) <= len(m) && hasFold(s, m[:len(s)]) {
			return i + 1
		}
	}
	return 0
}

// centuryPivot is the two-digit year from which years are of the 20th century:
// no machine-readable cable is older.
const centuryPivot = 45

func fullYear(yy int) int {
	if yy >= centuryPivot {
		return 1900 + yy
	}
	return 2000 + yy
}

// readDTG reads format line 5: precedences and the date-time group
// "P R 031455Z MAY 07" (ACP 127(G), paragraphs 113 and 150). It is read
// leniently, as prints of the 1970s put blanks inside the group, spell the
// month out, or lose the Z, the month or the year.
func readDTG(l line) (*DTG, bool) {
	s := l.text
	if len(s) < 7 || !mayOpenGroup(s) {
		return nil, false
	}
	g := groupReader{l: l}
	i := g.precedence()
	start := i
	if i = g.numbers(i); i < 0 {
		return nil, false
	}
	end := g.monthAndYear(i)
	if end < 0 {
		return nil, false
	}
	d := &DTG{Span: l.span(), Precedence: g.precedences, Group: l.word(start, end), Time: g.time()}
	if rest := l.from(end); !rest.blank() {
		d.Operating = rest.word(0, len(rest.text))
	}
	return d, true
}

// mayOpenGroup reports whether s begins as format line 5 does: with a digit, with
// a letter that stands for one, or with a precedence that stands alone.
func mayOpenGroup(s string) bool {
	if isDigit(s[0]) {
		return true
	}
	if len(s) < 3 || !isPrecedence(s[0]) {
		return false
	}
	return isBlank(s[1]) || isPrecedence(s[1]) && isBlank(s[2]) || isDigit(s[1])
}

// groupReader reads a date-time group.
type groupReader struct {
	l           line
	precedences []Word
	number      [7]byte // day, hour and minute
	n           int     // of number
	zone        byte    // 0 when there is none
	month, year int     // 0 and -1 when not read
}

// precedence reads the prosigns and returns the index of the group.
func (g *groupReader) precedence() int {
	s := g.l.text
	i := 0
	for i+1 < len(s) && isPrecedence(s[i]) {
		if !isBlank(s[i+1]) && !(i+2 < len(s) && isPrecedence(s[i+1]) && isBlank(s[i+2])) {
			break
		}
		g.precedences = append(g.precedences, g.l.word(i, i+1))
		i = skipBlanks(s, i+1)
	}
	return i
}

// numbers reads the digits of day, hour and minute, blanks among them, and the
// zone letter. It returns the index after them, or -1.
func (g *groupReader) numbers(i int) int {
	s := g.l.text
	for ; i < len(s) && g.n < len(g.number); i++ {
		c := s[i]
		if isDigit(c) || isLikeDigit(s, i) && (g.n > 0 || i+1 < len(s) && isDigit(s[i+1])) {
			g.number[g.n] = c
			g.n++
		} else if !isBlank(c) || g.n == 6 {
			break
		}
	}
	if g.n < 5 || g.n != 6 && len(g.precedences) == 0 {
		return -1
	}
	j := skipBlanks(s, i)
	if j < len(s) && isLetter(s[j]) {
		next := j + 1
		if s[j]|0x20 == 'z' || next == len(s) || isBlank(s[next]) {
			g.zone = s[j] &^ 0x20
			j = skipBlanks(s, next)
		}
	}
	if g.zone == 0 && (len(g.precedences) == 0 || g.n != 6) {
		return -1
	}
	return j
}

// isLikeDigit reports whether s[i] is a letter that stands for a digit in
// damaged copies, and does not begin OCT.
func isLikeDigit(s string, i int) bool {
	switch s[i] {
	case 'O', 'o', 'l':
		return !hasFold(s[i:], "OCT")
	}
	return false
}

// monthAndYear reads from i on. It returns the end of the group, or -1 when no
// month can be meant.
func (g *groupReader) monthAndYear(i int) int {
	s := g.l.text
	g.year = -1
	if i == len(s) { // R 011200Z
		if g.zone == 'Z' && len(g.precedences) > 0 {
			return len(trimRight(s[:i]))
		}
		return -1
	}
	k := i
	for k < len(s) && isLetter(s[k]) {
		k++
	}
	if k < i+3 || k > i+9 {
		return -1
	}
	g.month = monthNumber(s[i:k])
	y := skipBlanks(s, k)
	end := digits(s, y)
	if end < len(s) && isLikeDigit(s, end) && (end > y || end+1 < len(s) && isDigit(s[end+1])) {
		end = digits(s, end+1)
	}
	if end-y == 1 && end+1 < len(s) && s[end] == ' ' && isDigit(s[end+1]) && digits(s, end+1) == end+2 {
		end += 2 // "7 3"
	}
	if end == y {
		if g.month == 0 {
			return -1
		}
		return k
	}
	if g.month == 0 && (len(g.precedences) == 0 || g.zone == 0) {
		return -1
	}
	g.year = atoi(strings.ReplaceAll(s[y:end], " ", ""))
	return end
}

// time returns the time in UTC, or the zero Time when a part is not read or is
// no part of a date.
func (g *groupReader) time() time.Time {
	if g.n != 6 || g.month == 0 || g.year < 0 || g.year > 99 && g.year < 1000 {
		return time.Time{}
	}
	year := g.year
	if year < 100 {
		year = fullYear(year)
	}
	day, hour, minute := atoi(string(g.number[0:2])), atoi(string(g.number[2:4])), atoi(string(g.number[4:6]))
	if day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59 {
		return time.Time{}
	}
	t := time.Date(year, time.Month(g.month), day, hour, minute, 0, 0, time.UTC)
	if t.Day() != day {
		return time.Time{}
	}
	return t.Add(-time.Duration(zoneHours(g.zone)) * time.Hour)
}

// zoneHours returns the hours by which a zone is ahead of UTC: A to M without J
// lie east, N to Y west (ACP 121). A missing zone is taken for Z.
func zoneHours(zone byte) int {
	switch {
	case 'A' <= zone && zone <= 'I':
		return int(zone-'A') + 1
	case 'K' <= zone && zone <= 'M':
		return int(zone-'K') + 10
	case 'N' <= zone && zone <= 'Y':
		return -int(zone-'N') - 1
	}
	return 0
}

// readKeyword reads the address keyword kw at the start of l and returns its
// length with the punctuation behind it, or 0. Damaged copies run the keyword
// into a routing indicator or a mission, or put a slash after it.
func readKeyword(l line, kw string) int {
	s := l.text
	if !hasFold(s, kw) {
		return 0
	}
	n := len(kw)
	switch {
	case n == len(s), isBlank(s[n]):
		return n
	case s[n] == '/', s[n] == ':', s[n] == ',', s[n] == 'Q' && startsName(s[n+1:]): // noise in place of the blank
		return n + 1
	case startsName(s[n:]):
		return n
	}
	return 0
}

// startsName reports whether s begins with a routing indicator and a slash or
// with a word that only names of addressees have.
func startsName(s string) bool { return startsIndicator(s) || startsMission(s) }

// startsIndicator reports whether s begins with a routing indicator and a slash.
func startsIndicator(s string) bool {
	if s == "" || s[0]|0x20 != 'r' {
		return false
	}
	i := strings.IndexByte(s[:min(len(s), 10)], '/')
	return i > 0 && isRoutingIndicator(s[:i])
}

// missions are words with which the names of addressees begin. 5 FAH-2 H-232.
var missions = [...]string{
	"AMEMBASSY", "AMCONSUL", "AMCONGEN", "SECSTATE", "SECDEF", "USMISSION", "USDEL ", "USINT ", "USLO ", "USUN ", "USEU ", "USNATO", "USOFFICE",
}

func startsMission(s string) bool {
	if s == "" {
		return false
	}
	switch s[0] | 0x20 {
	case 'a', 's', 'u':
		for _, m := range missions {
			if hasFold(s, m) {
				return true
			}
		}
	}
	return false
}

// nextName returns the index in s at which a second addressee begins on the same
// line, or len(s). Only an indicator tells, and in a line longer than may be
// sent (ACP 127(G), paragraph 138) a mission.
func nextName(s string) int {
	starts := startsIndicator
	if len(s) > 69 {
		starts = startsName
	}
	for i := wordEnd(s, 0); i < len(s); i = wordEnd(s, i) {
		if i = skipBlanks(s, i); starts(s[i:]) {
			return i
		}
	}
	return len(s)
}

var precedenceWords = [...]string{"FLASH", "NIACT IMMEDIATE", "IMMEDIATE", "PRIORITY", "ROUTINE"}

// readAddressee reads one addressee of TO, INFO or XMT: routing indicator, name,
// precedence and continuity number (5 FAH-2 H-321.7 and .8).
func readAddressee(kind FieldKind, l line) Addressee {
	a := Addressee{Kind: kind, Span: l.span()}
	s := l.text
	start := 0
	if i := strings.IndexByte(s[:min(len(s), 12)], '/'); i > 0 {
		if name := trimRight(s[:i]); isIndicatorLike(name) {
			a.Indicator = l.word(0, len(name))
			start = i + 1
		}
	}
	end := len(s)
	number := func() {
		if i := lastWord(s[:end]); a.Number.Absent() && i > start && !isGroupName(trimRight(s[start:i])) && (isContinuity(s[i:end], 4) || isContinuity(s[i:end], 1) && (!a.Precedence.Absent() || precedenceAt(trimRight(s[:i])) >= 0)) {
			a.Number = l.word(i, end)
			end = len(trimRight(s[:i]))
		}
	}
	number()
	if i := precedenceAt(s[:end]); i > start {
		a.Precedence = l.word(i, end)
		if n := trailingDigits(s[:end]); n > 0 { // PRIORITY0611
			a.Precedence, a.Number = l.word(i, end-n), l.word(end-n, end)
		}
		end = len(trimRight(s[:i]))
		number()
	}
	for end > start && s[end-1] == ',' {
		end--
	}
	start = skipBlanks(s, start)
	if start < end {
		a.Name = l.word(start, end)
	}
	return a
}

// isGroupName reports whether s is a name that a number completes: an address
// indicating group.
func isGroupName(s string) bool { return strings.EqualFold(strings.TrimLeft(s, " "), "AIG") }

// isIndicatorLike reports whether s, in front of a slash, is a routing
// indicator, ZEN, or an indicator that lost its first letter or has a digit in
// it. Names with a slash in them begin with other words.
func isIndicatorLike(s string) bool {
	if len(s) < 3 || len(s) > 9 {
		return false
	}
	if strings.EqualFold(s, "ZEN") {
		return true
	}
	if isRoutingIndicator(s) {
		if c := s[1] | 0x20; c == 'u' || c == 'h' {
			return true
		}
		_, post := codes.BuiltIn().Post(s)
		return !post
	}
	for i := range len(s) {
		if !isUpper(s[i]) && !isDigit(s[i]) {
			return false
		}
	}
	return strings.HasPrefix(s, "UEH") || strings.HasPrefix(s, "RUE") || strings.HasPrefix(s, "RUC") || codes.BuiltIn().KnownIndicator("R"+s)
}

// precedenceAt returns the index of the precedence at the end of s, which may be
// misspelt or have the number run into it, or -1.
func precedenceAt(s string) int {
	i := lastWord(s)
	w := s[i : len(s)-trailingDigits(s)]
	if !isPrecedenceWord(w) {
		return -1
	}
	if head := trimRight(s[:i]); strings.EqualFold(w, "IMMEDIATE") {
		if k := lastWord(head); strings.EqualFold(head[k:], "NIACT") {
			return k
		}
	}
	return i
}

func trailingDigits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[len(s)-1-n]) {
		n++
	}
	return n
}

// isPrecedenceWord reports whether s is the last word of a precedence, or one
// with a slip or two in it.
func isPrecedenceWord(s string) bool {
	if len(s) < 5 || len(s) > 10 {
		return false
	}
	for _, w := range precedenceWords {
		switch c := s[0] &^ 0x20; {
		case c != w[0] && c != w[1]:
		case len(s) == len(w) && hasFold(s, w), len(w) > 6 && spell.Within(strings.ToUpper(s), w, 2):
			return true
		}
	}
	return false
}

func lastWord(s string) int { return strings.LastIndexByte(s, ' ') + 1 }

// isContinuity reports whether s is a message continuity number, 0611, or a
// range of them, 9759-9760, of least digits or more.
func isContinuity(s string, least int) bool {
	i := digits(s, 0)
	return i >= least && (i == len(s) || s[i] == '-' && digits(s, i+1) == len(s) && len(s)-i > least)
}

// isDistribution reports whether l is a line of the print's distribution
// block: bureau codes with copy counts, such as "EUR-12", and their total, such
// as "/028 W".
func isDistribution(l line) bool {
	counts, keyword := 0, false
	for w := range l.words {
		s := w.Text
		i := strings.LastIndexByte(s, '-')
		switch {
		case i >= 0 && i+2 <= len(s) && len(s) <= i+3 && digits(s, i+1) == len(s) && (i == 0 || isUpper(s[i-1])),
			keyword && i > 0 && i+1 == len(s):
			counts++ // EUR-12, and with blanks inside: EUR- 12, EUR -12
		case s == "ACTION" || s == "ORIGIN" || s == "INFO":
			keyword = true
		case s[0] == '/' && len(s) >= 4 && digits(s, 1) >= 4:
			counts++
		case len(s) == 1, keyword && len(s) == 2 && digits(s, 0) == 2:
		case keyword && len(s) <= 5 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ/") == "":
		default:
			return false
		}
	}
	return counts > 0
}

// isDamagedDistribution reports whether l is a line of the distribution block with
// a slip in it: most of its words, the first set aside, are codes with counts.
func isDamagedDistribution(l line) bool {
	words, codes := 0, 0
	for w := range l.words {
		words++
		if i := strings.IndexByte(w.Text, '-'); i > 0 && i <= 5 && isUpper(w.Text[0]) && trailingDigits(w.Text) > 0 {
			codes++
		}
	}
	return codes > 0 && codes*2 >= words-2 && isPlain(l.text)
}

// isDamagedRelay reports whether s is the relay's dash line with a character among
// the dashes.
func isDamagedRelay(s string) bool {
	return strings.Count(s, "-") >= 10 && trailingDigits(s) >= 2 && len(strings.Trim(s, "-0123456789ABCDEFZ/ Q")) <= 1
}

// isRelay reports whether l is the dash line that the Department's relay
// printed above the date-time group.
func isRelay(l line) bool {
	s := l.text
	if !strings.HasPrefix(s, "----------") {
		return false
	}
	i := 0
	for i < len(s) && s[i] == '-' {
		i++
	}
	i = skipBlanks(s, i)
	return i < len(s) && (isDigit(s[i]) || isUpper(s[i]))
}

// isPageStamp reports whether s is one of the numbers that the print has
// between page line and date-time group: 15, "12 41", 20/50, 66011.
func isPageStamp(s string) bool {
	n := 0
	for i := range len(s) {
		switch {
		case isDigit(s[i]):
			n++
		case s[i] != ' ' && s[i] != '/':
			return false
		}
	}
	return n > 0 && len(s) <= 7
}
