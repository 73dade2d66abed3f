package cable

import "strings"

// readAuthority reads the Classified By statement, value, with the Reason and
// Derived From lines that go with it. f is the field that opens it.
//
// From 2004 on the statement is often cut at a fixed column inside words: parts
// that make one word are joined, and the reasons are looked for a second time
// with no blank at any fold.
func (d *Document) readAuthority(f *Field, value Text) Authority {
	a := Authority{Field: f, Text: value}
	if len(value.Parts) == 0 {
		return a
	}
	flat := d.flatten(value, func(before, after string) bool {
		return !strings.HasSuffix(before, "-") && !cutsWord(before, after)
	})
	a.Section, a.Reasons = readReasons(flat)
	if len(value.Parts) > 1 {
		section, reasons := readReasons(d.FlattenTight(value))
		if len(reasons) > len(a.Reasons) || a.Section.Absent() && len(reasons) == len(a.Reasons) {
			a.Section, a.Reasons = section, reasons
		}
	}
	a.DerivedFrom = readDerivedFrom(flat, f.Kind == FieldDerivedFrom)
	if i, j := classifierAt(flat.Text, f.Kind == FieldClassifiedBy); i < j {
		a.Classifier = flat.Word(i, j)
		a.Name, a.Title = readClassifier(a.Classifier.Text)
	}
	return a
}

// cutsWord reports whether a line end between before and after cuts a word or a
// section number: REA/SONS, a/nd, 1./4, Jane R/oe.
func cutsWord(before, after string) bool {
	i, j := len(before), 0
	for i > 0 && (isLetter(before[i-1]) || before[i-1] == '0') {
		i--
	}
	for j < len(after) && (isLetter(after[j]) || after[j] == '0') {
		j++
	}
	head, tail := before[i:], after[:j]
	if head == "" || tail == "" {
		return cutsNumber(before, after)
	}
	whole := isStatementWord(head) && isStatementWord(tail)
	if !whole && isStatementWord(head+tail) {
		return true
	}
	// The rest of a name is in small letters, and no word of its own.
	return isUpper(head[0]) && strings.ToLower(tail) == tail && !isStatementWord(tail) && endsWord(after, j)
}

// cutsNumber reports whether before ends and after begins within a section
// number such as 1.4.
func cutsNumber(before, after string) bool {
	if after == "" || before == "" {
		return false
	}
	one := strings.TrimRight(before, ".,")
	if !strings.HasSuffix(one, "1") || len(one) > 1 && isAlnum(one[len(one)-2]) {
		return false
	}
	if len(one) < len(before) {
		return isDigit(after[0])
	}
	return len(after) > 1 && (after[0] == '.' || after[0] == ',') && isDigit(after[1])
}

// isStatementWord reports whether s is a word that stands in many statements:
// one of a position, of a reason, or one that joins them.
func isStatementWord(s string) bool {
	var buf [20]byte
	if len(s) > len(buf) {
		return false
	}
	word := normalWord(buf[:0], s)
	switch string(word) {
	case "REASON", "REASONS", "CLASSIFIED", "DERIVED", "DECLASSIFY", "DECL", "FOLLOWING", "PARAGRAPH", "PARAGRAPHS",
		"PURSUANT", "ACCORDANCE", "BASED", "DUE", "PER", "WITH", "FROM", "BY", "OR", "IS", "WAS", "AS", "WHO", "HAS", "THIS",
		"THAT", "BOTH":
		return true
	}
	return isPositionWord(string(word)) || isJoiningWord(string(word))
}

// readReasons reads the citation of a section and its letters, such as "1.4 (b)
// and (d)". The first section with letters counts, else the first; letters
// without a section must follow the word REASON.
func readReasons(flat Flat) (Word, []Word) {
	s := flat.Text
	var section Word
	for i := 0; i < len(s); i++ {
		if s[i] != '1' && s[i] != 'l' && s[i] != 'I' {
			continue
		}
		j, sure := scanReasonSection(s, i)
		if j == i {
			continue
		}
		letters := scanReasonLetters(s, j)
		if len(letters) == 0 && (!sure || !section.Absent()) {
			continue
		}
		if len(letters) > 0 || section.Absent() {
			section = flat.Word(i, j)
		}
		if len(letters) > 0 {
			return section, reasonWords(flat, letters)
		}
	}
	if !section.Absent() {
		return section, nil
	}
	if i := indexFold(s, "REASON"); i >= 0 {
		i = skipAny(s, i+len("REASON"), "sS() \t:.,-")
		if i > 0 && i < len(s) && s[i-1] == '(' {
			i--
		}
		return Word{}, reasonWords(flat, scanReasonLetters(s, i))
	}
	return Word{}, nil
}

func reasonWords(flat Flat, letters []int) []Word {
	if len(letters) == 0 {
		return nil
	}
	words := make([]Word, len(letters))
	for k, i := range letters {
		words[k] = flat.Word(i, i+1)
	}
	return words
}

// scanReasonSection reads the number of a section at s[i:], such as 1.4, "1,5"
// or "1. 4", and returns the index after it, or i. Only with letters behind it is
// a number with another mark or a letter for the 1 a section: it is not sure.
func scanReasonSection(s string, i int) (end int, sure bool) {
	if i >= len(s) || i > 0 && (isAlnum(s[i-1]) || strings.IndexByte("./-$", s[i-1]) >= 0) {
		return i, false
	}
	sure = s[i] == '1'
	j := i + 1
	if j < len(s) && s[j] == ' ' {
		j++
	}
	if j >= len(s) || strings.IndexByte(".,:;-", s[j]) < 0 {
		return i, false
	}
	sure = sure && (s[j] == '.' || s[j] == ',')
	if j++; j < len(s) && s[j] == ' ' {
		j++
	}
	if j >= len(s) || s[j] < '1' || s[j] > '8' {
		return i, false
	}
	j++
	if j < len(s) && (isDigit(s[j]) || strings.IndexByte("/%", s[j]) >= 0) ||
		j+1 < len(s) && (s[j] == '.' || s[j] == '-') && isDigit(s[j+1]) {
		return i, false
	}
	return j, sure
}

// scanReasonLetters reads the letters that follow a section at s[i:], in every
// form, and returns their indexes: (b) and (d), (b/d), .D, "B, D, AND E",
// "b and (d". A letter may be any in brackets or after a comma or AND; a word
// such as "a" is none.
func scanReasonLetters(s string, i int) []int {
	l := reasonList{s: s, joined: true}
	for j := i; j >= 0 && j < len(s); {
		j = l.next(j)
	}
	return l.at
}

// reasonList is the list of letters being read.
type reasonList struct {
	s        string
	at       []int
	joined   bool // nothing but a comma, a slash or AND stands before the next
	brackets bool // the last letter stood in brackets
}

// next reads what stands at i and returns the index after it, or -1 when that is
// no part of the list.
func (l *reasonList) next(i int) int {
	s := l.s
	switch c := s[i]; {
	case isBlank(c):
		return i + 1
	case c == '(' || c == '[':
		return l.bracket(i)
	case c == ')' || c == ']':
		if l.brackets {
			return -1
		}
		return i + 1
	case strings.IndexByte(",/&+;-:", c) >= 0:
		l.joined = true
		return i + 1
	case c == '.':
		if len(l.at) > 0 && !strings.HasPrefix(s[i:], ".(") {
			return -1
		}
		return i + 1
	case isLetter(c):
		return l.word(i)
	case isDigit(c) && l.joined && len(l.at) > 0:
		if j, sure := scanReasonSection(s, i); sure { // (b) and 1.4 (d)
			return j
		}
	}
	return -1
}

// word reads a word at i: a letter, letters run together, or a word that may
// stand in a list.
func (l *reasonList) word(i int) int {
	s, j := l.s, i
	for j < len(s) && isLetter(s[j]) {
		j++
	}
	word, first := s[i:j], len(l.at) == 0
	switch {
	case equalsAny(word, "AND", "OR"):
		l.joined = true
		return j
	case first && equalsAny(word, "PARAGRAPH", "PARAGRAPHS", "PARA", "PARAS", "PART", "PARTS", "SECTION", "SECTIONS",
		"SUBPARAGRAPH", "SUBPARAGRAPHS", "SUBSECTION", "SUBSECTIONS", "ITEM", "ITEMS", "LETTER", "LETTERS", "REASON", "REASONS"):
		return j
	case len(word) == 1 && l.bare(i):
		l.at = append(l.at, i)
	case first && ascending(word) && endsReason(s, j):
		for ; i < j; i++ {
			l.at = append(l.at, i)
		}
	default:
		return -1
	}
	l.joined, l.brackets = false, false
	return j
}

// bracket reads the letters in the bracket at i, up to its end or to what shows
// that it is not closed.
func (l *reasonList) bracket(i int) int {
	s, n := l.s, len(l.at)
	end := func(j int) int {
		if len(l.at) == n {
			return -1
		}
		l.joined, l.brackets = false, true
		return j
	}
	for i++; i < len(s); {
		switch c := s[i]; {
		case c == ')' || c == ']':
			return end(i + 1)
		case isBlank(c) || strings.IndexByte(",/&+;.-", c) >= 0:
			i++
		case isLetter(c):
			j := i
			for j < len(s) && isLetter(s[j]) {
				j++
			}
			word := s[i:j]
			switch {
			case equalsAny(word, "AND", "OR"):
			case len(word) == 1 && endsReason(s, j) && (l.joined || len(l.at) > n || c|0x20 <= 'h'):
				l.at = append(l.at, i)
			case len(l.at) == n && ascending(word):
				for k := i; k < j; k++ {
					l.at = append(l.at, k)
				}
			default:
				return end(i)
			}
			i = j
		default:
			return end(i)
		}
	}
	return end(i)
}

// bare reports whether the letter at i, without brackets, is a reason.
func (l *reasonList) bare(i int) bool {
	s, letter, j := l.s, l.s[i]|0x20, i+1
	n := len(l.at) - 1
	switch {
	case j < len(s) && (isDigit(s[j]) || s[j] == '\'' || s[j] >= 0x80):
		return false
	case j < len(s) && s[j] == ')':
		return true // its bracket is lost
	case !l.joined:
		return n >= 0 && !l.brackets && s[l.at[n]]|0x20 < letter && letter <= 'h' && endsReason(s, j) // b d
	case letter > 'h': // no reason, but it may stand for one: b/i
		return j == len(s) || strings.IndexByte(",;/", s[j]) >= 0 || s[j:] == "."
	case l.brackets && n >= 0 && j+1 < len(s) && s[j] == '.' && s[j+1] == ' ':
		k := skipBlanks(s, j+1)
		return k == len(s) || !isUpper(s[k]) // not (b), D. Roe
	}
	return letter != 'a' || endsReason(s, j)
}

// endsReason reports whether what follows a reason at s[i:] is punctuation, AND
// or nothing, and not a word that the letter may belong to.
func endsReason(s string, i int) bool {
	if i < len(s) && (isAlnum(s[i]) || s[i] == '\'' || s[i] >= 0x80) {
		return false
	}
	i = skipBlanks(s, i)
	return i == len(s) || !isAlnum(s[i]) || hasFold(s[i:], "AND") || hasFold(s[i:], "OR") && endsWord(s, i+2)
}

// ascending reports whether s is two to four letters from a to h, each after the
// one before: bd.
func ascending(s string) bool {
	if len(s) < 2 || len(s) > 4 {
		return false
	}
	last := byte('a' - 1)
	for i := range len(s) {
		c := s[i] | 0x20
		if c <= last || c > 'h' {
			return false
		}
		last = c
	}
	return true
}

// readDerivedFrom returns what follows the words Derived From. When the field is
// one of its own its label is not in flat.
func readDerivedFrom(flat Flat, own bool) Text {
	s := flat.Text
	i := indexFold(s, "DERIVED FROM")
	switch {
	case i >= 0:
		i = endLabel(s, i+len("DERIVED FROM"))
	case own:
		i = 0
	default:
		return Text{}
	}
	end := len(s)
	for _, word := range [...]string{"DECLASSIFY", "DECL ON", "DECL:", "REASON", "CLASSIFIED BY"} {
		if k := indexFold(s[i:end], word); k >= 0 {
			end = i + k
		}
	}
	i = skipAny(s, i, " \t.,;:-")
	for end > i && strings.IndexByte(" \t.,;:-", s[end-1]) >= 0 {
		end--
	}
	return flat.Slice(i, end)
}

// classifierAt returns where name and position stand in a statement: after the
// words Classified By, which may stand twice, and before the reason.
func classifierAt(s string, opened bool) (int, int) {
	i := 0
	if !opened {
		k := indexFold(s, "CLASSIFIED BY")
		if k < 0 {
			return 0, 0
		}
		i = k
	}
	for {
		i = skipAny(s, i, " \t:;,.-")
		kind, n := scanLabel(s[i:])
		if n == 0 || kind != FieldClassifiedBy {
			break
		}
		i += n
	}
	end := len(s)
	for _, word := range [...]string{
		"REASON", "REAS0N", "DERIVED FROM", "DECLASSIFY", "DECL:", "EXECUTIVE ORDER", "E.O.", "EO 1", "SECTION 1", "SEC. 1",
	} {
		for from := i; from < end; {
			k := indexFold(s[from:end], word)
			if k < 0 {
				break
			}
			if from += k; from == i || !isAlnum(s[from-1]) {
				end = from
				break
			}
			from++
		}
	}
	for k := i; k < end; k++ {
		switch s[k] {
		case '1':
			if _, sure := scanReasonSection(s, k); sure {
				end = k
			}
		case '.':
			if endsStatement(s[i:k], s[k+1:end]) {
				end = k
			}
		}
	}
	return i, trimIntroduction(s, i, end)
}

// endsStatement reports whether the period between before and after ends a
// sentence, and not an abbreviation or an initial.
func endsStatement(before, after string) bool {
	next := skipBlanks(after, 0)
	if next == 0 || next == len(after) || !isUpper(after[next]) {
		return false
	}
	word := before[strings.LastIndexAny(before, " ,;(.")+1:]
	if equalsAny(word, "ASST", "DEPT", "CAPT", "CMDR", "PROF", "COUNS", "ECON", "CONS") {
		return false
	}
	return len(word) > 3 || len(word) == 3 && next > 1
}

// trimIntroduction returns the end of s[i:end] without the words that lead to the
// reason: "for", "per", "in accordance with section".
func trimIntroduction(s string, i, end int) int {
	for {
		for end > i && strings.IndexByte(" \t,;:-(/", s[end-1]) >= 0 {
			end--
		}
		k := end
		for k > i && !isBlank(s[k-1]) && strings.IndexByte(",;(", s[k-1]) < 0 {
			k--
		}
		word := strings.TrimRight(s[k:end], ".:")
		if !equalsAny(word, "FOR", "F0R", "PER", "UNDER", "DUE", "TO", "BASED", "ON", "UPON", "PURSUANT", "IN", "ACCORDANCE",
			"WITH", "SECTION", "SECTIONS", "SEC", "PARA", "PARAGRAPH", "OF", "THE", "AND", "FOLLOWING", "BY", "AUTHORITY",
			"IS", "AS", "CITED", "12958", "13526") {
			return end
		}
		end = k
	}
}
