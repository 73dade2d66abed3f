package cable

import "strings"

// maxMark bounds the bytes between the brackets of a portion mark.
const maxMark = 60

// readMark reads a portion mark at the start of l and returns the bytes it
// takes, or 0. It knows the styles of all years: (C), (C/NF), (S//NF),
// (C-NF), (SBU), (CONFIDENTIAL), (C - ENTIRE TEXT), and the bare
// "CONFIDENTIAL - ENTIRE TEXT". A mark that lost a bracket is read when nothing
// but the mark stands where it should: "C) The minister", "(C The minister".
func readMark(l line) (Mark, int) {
	s := l.text
	if s == "" {
		return Mark{}, 0
	}
	if s[0] != '(' {
		return readBareMark(l)
	}
	end := strings.IndexByte(s[:min(len(s), maxMark)], ')')
	if end < 0 || strings.IndexByte(s[1:end], '(') >= 0 { // the bracket is another's
		if end = wordEnd(s, 1); symbolLevel(s[1:end]) != NoLevel && end < len(s) {
			return Mark{Span: l.part(0, end), Symbol: l.word(1, end), Level: symbolLevel(s[1:end])}, end
		}
		return Mark{}, 0
	}
	m, ok := readInnerMark(l, skipBlanks(s, 1), len(trimRight(s[:end])))
	if !ok {
		return Mark{}, 0
	}
	m.Span = l.part(0, end+1)
	if rest := l.from(end + 1); hasFold(rest.text, "ENTIRE TEXT") || hasFold(rest.text, "- ENTIRE TEXT") {
		m.EntireText = true
	}
	return m, end + 1
}

// readInnerMark reads what stands between the brackets, l.text[i:j].
func readInnerMark(l line, i, j int) (m Mark, ok bool) {
	s := l.text
	if i >= j {
		return Mark{}, false
	}
	symbol := i
	misread := false // a digit stands for a letter: L0U
	for symbol < j && (isLetter(s[symbol]) || s[symbol] == ' ' && symbol+1 < j && isLetter(s[symbol+1]) || symbol > i && isMisreadLetter(s[:j], symbol)) {
		misread = misread || isDigit(s[symbol])
		symbol++
	}
	name := strings.ToUpper(s[i:symbol])
	if misread {
		name = AsLetters(name)
	}
	if cut := strings.Index(name, " ENTIRE TEXT"); cut > 0 {
		name, symbol, m.EntireText = name[:cut], i+cut, true
	} else if cut := strings.IndexByte(name, ' '); cut > 0 && symbolLevel(name) == NoLevel {
		// (C NF): the control stands after a blank.
		if rest := name[cut+1:]; rest == "NF" || rest == "NOFORN" || strings.HasPrefix(rest, "REL ") {
			name, symbol = name[:cut], i+cut
		}
	}
	if m.Level = symbolLevel(name); m.Level == NoLevel {
		if name == "ENTIRE TEXT" { // (ENTIRE TEXT - C)
			k := symbol
			for k < j && !isLetter(s[k]) {
				k++
			}
			if m.Level = symbolLevel(strings.ToUpper(s[k:j])); m.Level != NoLevel {
				m.Symbol, m.EntireText = l.word(k, j), true
				return m, true
			}
		}
		return Mark{}, false
	}
	if symbol < j && strings.IndexByte("/- ,", s[symbol]) < 0 {
		return Mark{}, false // (U.S.)
	}
	m.Symbol = l.word(i, symbol)
	ok = m.readControls(l, symbol, j)
	return m, ok
}

// readControls reads the controls in l.text[i:j], what stands behind the symbol of
// a mark. It reports whether they may be some.
func (m *Mark) readControls(l line, i, j int) bool {
	s := l.text
	for k := i; k < j; {
		for k < j && (s[k] == '/' || s[k] == '-' || s[k] == ' ' || s[k] == ',') {
			k++
		}
		from := k
		list := strings.HasPrefix(s[k:j], "REL ") // a list of countries has commas
		for k < j && s[k] != '/' && (s[k] != ',' || list) && (s[k] != '-' || list || !controlHyphen(s[from:k])) {
			k++
		}
		if from == k {
			break
		}
		control := trimRight(s[from:k])
		if isEntireText(control) {
			m.EntireText = true
			continue
		}
		for b := range len(control) {
			if !isAlnum(control[b]) && strings.IndexByte(" ,.-", control[b]) < 0 {
				return false
			}
		}
		m.Controls = append(m.Controls, l.word(from, from+len(control)))
	}
	return true
}

// isEntireText reports whether s is ENTIRE TEXT, with a full stop or not, also with
// a digit for a letter or cut by a blank: no control is like it.
func isEntireText(s string) bool {
	const want = "ENTIRETEXT"
	k := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' || c == '.':
			continue
		case k < len(want) && (c&^0x20 == want[k] || c == '1' && want[k] == 'I'):
			k++
		default:
			return false
		}
	}
	return k == len(want)
}

// controlHyphen reports whether a hyphen after s parts two controls, as in
// (S-NF-WN), and is no part of one, as in OC-USGOV.
func controlHyphen(s string) bool { return s != "OC" && s != "ORCON" }

// readBareMark reads a mark without its opening bracket, or a level spelled out
// with ENTIRE TEXT.
func readBareMark(l line) (Mark, int) {
	s := l.text
	if strings.IndexByte("USFLCRT", s[0]) < 0 { // with which symbols begin
		return Mark{}, 0
	}
	end := 0
	for end < len(s) && end < 24 && (isUpper(s[end]) || s[end] == ' ') {
		end++
	}
	name := trimRight(s[:end])
	if end < len(s) && (s[end] == ')' || s[end] == '/') && len(name) <= 4 && symbolLevel(name) != NoLevel {
		close := strings.IndexByte(s[:min(len(s), maxMark)], ')')
		if close < 0 {
			return Mark{}, 0
		}
		if m, ok := readInnerMark(l, 0, close); ok {
			m.Span = l.part(0, close+1)
			return m, close + 1
		}
		return Mark{}, 0
	}
	rest := l.from(end)
	if !strings.HasPrefix(rest.text, "-") {
		if cut := strings.Index(name, " ENTIRE TEXT"); cut > 0 && symbolLevel(name[:cut]) != NoLevel {
			return Mark{
				Span: l.part(0, len(name)), Symbol: l.word(0, cut), Level: symbolLevel(name[:cut]), EntireText: true,
			}, len(name)
		}
		return Mark{}, 0
	}
	level := symbolLevel(name)
	if level == NoLevel {
		return Mark{}, 0
	}
	for strings.HasPrefix(rest.text, "-") {
		rest = rest.from(1)
	}
	if !hasFold(rest.text, "ENTIRE TEXT") {
		return Mark{}, 0
	}
	n := int(rest.at-l.at) + len("ENTIRE TEXT")
	return Mark{Span: l.part(0, n), Symbol: l.word(0, len(name)), Level: level, EntireText: true}, n
}
