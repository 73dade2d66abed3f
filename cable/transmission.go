package cable

import (
	"strings"
	"time"
)

// The readers of ACP 127 format lines. Each reports false when the line is not
// of its kind, and reads what it can when the line is damaged.

// readTransmissionID reads format line 1 (ACP 127(G), paragraphs 128 and 202).
func readTransmissionID(l line) (Word, bool) {
	if !strings.HasPrefix(l.text, "VZCZ") || len(l.text) > 40 {
		return Word{}, false
	}
	return l.word(0, len(l.text)), true
}

// readRouting reads format line 2 (ACP 127(G), paragraphs 151 and 152): a
// doubled prosign and routing indicators.
func readRouting(l line) (*Routing, bool) {
	if len(l.text) < 7 || l.text[2] != ' ' || l.text[0] != l.text[1] || !isPrecedence(l.text[0]) {
		return nil, false
	}
	r := &Routing{Span: l.span(), Precedence: l.word(0, 2)}
	l.from(3).words(func(w Word) bool {
		r.Indicators = append(r.Indicators, w)
		return true
	})
	return r, len(r.Indicators) > 0 && isRoutingIndicator(r.Indicators[0].Text)
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

func isPrecedence(b byte) bool { return b == 'Z' || b == 'O' || b == 'P' || b == 'R' }

// readOrigin reads format line 3: "DE RUEHFD #0417/01 1231455", or the general
// form of ACP 127(G), paragraphs 115 and 116, without the number sign.
func readOrigin(l line) (*Origin, bool) {
	if !strings.HasPrefix(l.text, "DE R") {
		return nil, false
	}
	o := &Origin{Span: l.span()}
	for w := range l.words {
		switch {
		case w.Text == "DE":
		case o.Station.Absent():
			o.Station = w
		case o.Serial.Absent():
			i := 0
			if w.Text[0] == '#' {
				i = 1
			}
			j := digits(w.Text, i)
			at := line{w.Text, w.Span.Start}
			if i < j {
				o.Serial = at.word(i, j)
			}
			if j+1 < len(w.Text) && w.Text[j] == '/' {
				o.Section = at.word(j+1, len(w.Text))
			}
		case o.Day.Absent() && len(w.Text) == 7 && atoi(w.Text) >= 0:
			at := line{w.Text, w.Span.Start}
			o.Day, o.Time = at.word(0, 3), at.word(3, 7)
		}
	}
	return o, isRoutingIndicator(o.Station.Text)
}

// readSecurity reads format line 4 (ACP 127(G), paragraphs 124 and 203).
func readSecurity(l line) (*Security, bool) {
	if len(l.text) < 5 || l.text[0] != 'Z' || l.text[1] != 'N' || l.text[2] != 'R' && l.text[2] != 'Y' || l.text[3] != ' ' {
		return nil, false
	}
	s := &Security{Span: l.span()}
	for w := range l.words {
		switch {
		case s.Signal.Absent():
			s.Signal = w
		case s.Letters.Absent():
			s.Letters = w
		default:
			s.Operating = append(s.Operating, w)
		}
	}
	return s, true
}

var months = [...]string{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"}

// monthNumber returns 1 to 12 for a month's name or its first three letters or
// more, in capitals, or 0.
func monthNumber(s string) int {
	if len(s) < 3 {
		return 0
	}
	for i, m := range months {
		if s[:3] == m {
			full := strings.ToUpper(time.Month(i + 1).String())
			if strings.HasPrefix(full, s) || s == "SEPT" {
				return i + 1
			}
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
// month out, or lose the Z or the year.
func readDTG(l line) (*DTG, bool) {
	s := l.text
	if len(s) < 9 || !isPrecedence(s[0]) && !isDigit(s[0]) {
		return nil, false
	}
	d := &DTG{Span: l.span()}
	i := 0
	for i+1 < len(s) && isPrecedence(s[i]) && isBlank(s[i+1]) {
		d.Precedence = append(d.Precedence, l.word(i, i+1))
		i = skipBlanks(s, i+1)
	}
	start := i
	var group [6]byte
	n := 0
	for i < len(s) && n < 6 && (isDigit(s[i]) || isBlank(s[i]) || n > 0 && (s[i] == 'O' || s[i] == 'l')) {
		if !isBlank(s[i]) {
			group[n] = s[i]
			n++
		}
		i++
	}
	if n < 6 {
		return nil, false
	}
	j := skipBlanks(s, i)
	if j < len(s) && s[j] == 'Z' {
		j = skipBlanks(s, j+1)
	} else if len(d.Precedence) == 0 {
		return nil, false
	}
	k := j
	for k < len(s) && isUpper(s[k]) {
		k++
	}
	month := monthNumber(s[j:k])
	if month == 0 {
		return nil, false
	}
	end := k
	y := skipBlanks(s, k)
	yEnd := digits(s, y)
	if yEnd-y == 1 && yEnd+1 < len(s) && s[yEnd] == ' ' && isDigit(s[yEnd+1]) {
		yEnd += 2 // "7 3"
	}
	year := atoi(strings.ReplaceAll(s[y:yEnd], " ", ""))
	if year >= 0 {
		end = yEnd
		if year < 100 {
			year = fullYear(year)
		}
	}
	d.Group = l.word(start, end)
	if rest := l.from(end); !rest.blank() {
		d.Operating = rest.word(0, len(rest.text))
	}
	day, hour, minute := atoi(string(group[0:2])), atoi(string(group[2:4])), atoi(string(group[4:6]))
	if year >= 1000 && day >= 1 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 {
		t := time.Date(year, time.Month(month), day, hour, minute, 0, 0, time.UTC)
		if t.Day() == day {
			d.Time = t
		}
	}
	return d, true
}

// readKeyword reports whether l opens with the address keyword kw and returns
// what follows. Damaged copies run the keyword into a routing indicator or put
// a slash after it.
func readKeyword(l line, kw string) (line, bool) {
	if !strings.HasPrefix(l.text, kw) {
		return line{}, false
	}
	rest := l.text[len(kw):]
	switch {
	case rest == "":
		return l.from(len(l.text)), true
	case isBlank(rest[0]), rest[0] == '/' && kw == "XMT":
		return l.from(len(kw) + 1), true
	}
	if i := strings.IndexByte(rest, '/'); i > 0 && isRoutingIndicator(rest[:i]) {
		return l.from(len(kw)), true
	}
	return line{}, false
}

var precedenceWords = [...]string{"FLASH", "NIACT IMMEDIATE", "IMMEDIATE", "PRIORITY", "ROUTINE"}

// readAddressee reads one line of TO, INFO or XMT: routing indicator, name,
// precedence and continuity number (5 FAH-2 H-321.7 and .8).
func readAddressee(kind FieldKind, l line) Addressee {
	a := Addressee{Kind: kind, Span: l.span()}
	s := l.text
	start := 0
	if i := strings.IndexByte(s, '/'); i > 0 && (isRoutingIndicator(s[:i]) || s[:i] == "ZEN") {
		a.Indicator = l.word(0, i)
		start = i + 1
	}
	end := len(s)
	if i := lastWord(s[:end]); i > start && isContinuity(s[i:end]) {
		a.Number = l.word(i, end)
		end = len(trimRight(s[:i]))
	}
	for _, p := range precedenceWords {
		if i := end - len(p); i > start && s[i:end] == p && isBlank(s[i-1]) {
			a.Precedence = l.word(i, end)
			end = len(trimRight(s[:i]))
			break
		}
	}
	start = skipBlanks(s, start)
	if start < end {
		a.Name = l.word(start, end)
	}
	return a
}

func lastWord(s string) int { return strings.LastIndexByte(s, ' ') + 1 }

// isContinuity reports whether s is a message continuity number, 0611, or a
// range of them, 9759-9760.
func isContinuity(s string) bool {
	i := digits(s, 0)
	return i >= 4 && (i == len(s) || s[i] == '-' && digits(s, i+1) == len(s) && len(s)-i > 4)
}

// isDistribution reports whether l is a line of the print's distribution
// block: bureau codes with copy counts, such as "EUR-12".
func isDistribution(l line) bool {
	counts := 0
	for w := range l.words {
		i := strings.LastIndexByte(w.Text, '-')
		switch {
		case i > 0 && len(w.Text) == i+3 && atoi(w.Text[i+1:]) >= 0 && isUpper(w.Text[i-1]):
			counts++
		case w.Text == "ACTION" || w.Text == "ORIGIN" || w.Text == "INFO":
		case strings.HasPrefix(w.Text, "/") || len(w.Text) == 1:
		default:
			return false
		}
	}
	return counts > 0
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
