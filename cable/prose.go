package cable

// openers are the words, in capitals, with which lines begin that stand between
// paragraphs or below them: stamps, notes, page lines, heads printed anew. Levels
// and date-time groups are not among them, nor what begins with no letter.
var openers = [...]string{
	"ACTION", "ADS TEXT", "APPROVED FOR", "AUTHORITY NND",
	"CASE NO", "CIA-RDP",
	"DATE:", "DE", "DOC NO",
	"EO SYST", "ERROR READING", "EXPAND ERROR",
	"INFO",
	"LOU",
	"MARGARET P. GRAFELD",
	"NNNN", "NOTE BY OC",
	"ORIGIN",
	"PAGE ",
	"RELEASE", "REVIEW",
	"SANITIZED COPY", "SBU", "SENSITIVE BUT", "SHERYL P. WALTER",
	"TEXT UNRETRIEVABLE", "THIS RECORD",
	"US DEPARTMENT",
	"VV", "VZCZ",
}

// isProse reports whether the line s is surely none of those that stand between
// paragraphs or below them, and no ruler: it belongs to a paragraph or a heading,
// or to an archive message's field. It is asked of every line, and says no where
// it is not sure.
func isProse(s string) bool {
	const least = 5
	if len(s) < least || isDigit(s[len(s)-1]) { // as page lines end
		return false
	}
	a, b, c := proseClasses[s[0]], proseClasses[s[1]], proseClasses[s[2]]
	apart := b|proseClasses[s[3]] == classBlank || c|proseClasses[s[4]] == classBlank // C O N F I
	if (apart || openings[a][b]>>c&1 != 0) && mayOpenBlock(s) {
		return false
	}
	switch s[0] {
	case 'A', 'I', 'O':
		return !mayOpenDistribution(s)
	case 'M', 'S', 'm', 's':
		return !isNamedStamp(s)
	}
	return true
}

// mayOpenBlock reports whether s begins as a line does that is no prose.
func mayOpenBlock(s string) bool {
	if proseClasses[s[0]] == classOther || mayOpenBanner(s) || mayOpenLevel(s) || mayOpenGroup(s) {
		return true
	}
	for _, w := range openersByClass[proseClasses[s[0]]] {
		if hasFold(s, w) {
			return true
		}
	}
	return false
}

// mayOpenDistribution reports whether the first word of s is one letter or has a
// hyphen, as is so with a bureau's code: EUR-12.
func mayOpenDistribution(s string) bool {
	for i := range len(s) {
		if isBlank(s[i]) {
			return i == 1
		}
		if s[i] == '-' {
			return true
		}
	}
	return false
}

// proseClass is what isProse tells bytes apart by: 1 to 26 are the letters in any
// case.
type proseClass uint8

const (
	classBlank   proseClass = 0
	classOpening proseClass = 27 // a bracket or a quotation mark, with which a sentence may begin
	classOther   proseClass = 28 // no sentence begins with it
	classes      proseClass = 32
)

var proseClasses = func() (table [256]proseClass) {
	for i := range table {
		switch b := byte(i); {
		case isBlank(b):
			table[i] = classBlank
		case isLetter(b):
			table[i] = proseClass(b&^0x20-'A') + 1
		case b == '(' || b == '"' || b == '\'':
			table[i] = classOpening
		default:
			table[i] = classOther
		}
	}
	return table
}()

// openersByClass lists openers by the class of their first letter.
var openersByClass = func() (lists [classes][]string) {
	for _, w := range openers {
		c := proseClasses[w[0]]
		lists[c] = append(lists[c], w)
	}
	return lists
}()

// openings[a][b] has a bit for each class of a third byte with which a line that
// begins with bytes of the classes a and b may be no prose.
var openings = func() (table [classes][classes]uint32) {
	const anything = 1<<classes - 1
	for b := range classes {
		table[classOther][b] = anything
	}
	for _, w := range openers {
		third := uint32(anything)
		if len(w) > 2 {
			third = 1 << proseClasses[w[2]]
		}
		table[proseClasses[w[0]]][proseClasses[w[1]]] |= third
	}
	for _, w := range levelWords {
		a, b, c := proseClasses[w.word[0]], proseClasses[w.word[1]], proseClasses[w.word[2]]
		table[a][classBlank] = anything
		table[a][b] |= 1<<classBlank | 1<<c
	}
	precedences := [...]proseClass{proseClasses['O'], proseClasses['P'], proseClasses['R'], proseClasses['Z']}
	for _, a := range precedences {
		table[a][classBlank] = anything
		table[a][classOther] = anything // a digit
		for _, b := range precedences {
			table[a][b] |= 1 << classBlank
		}
	}
	return table
}()
