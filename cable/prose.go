package cable

import "strings"

// openers are the words, in capitals, with which lines begin that stand between
// paragraphs or below them: stamps, notes, page lines, heads printed anew; and
// those by which splits knows another cable. Levels and date-time groups are not
// among them, nor what begins with no letter.
var openers = [...]string{
	"ACTION", "ADS TEXT", "APPROVED FOR", "AUTHORITY NND",
	"CASE NO", "CIA-RDP",
	"DATE:", "DE", "DOC NO",
	"EO SYST", "ERROR READING", "EXPAND ERROR",
	"FM ",
	"INFO",
	"LOU",
	"MARGARET P. GRAFELD", "MESSAGE TEXT", "MRN",
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
	const least = 8 // bytes of a line that is worth the trouble
	if len(s) < least {
		return false
	}
	a, b, c := openingClasses[s[0]], openingClasses[s[1]], openingClasses[s[2]]
	apart := b|openingClasses[s[3]] == classBlank || c|openingClasses[s[4]] == classBlank // C O N F I
	switch {
	case (apart || openings[a][b]>>c&1 != 0) && mayOpenBlock(s),
		s[0]|0x20 == 'm' && isNamedStamp(s), s[0]|0x20 == 's' && isNamedStamp(s),
		isDigit(s[len(s)-1]) && mayEndPage(s):
		return false
	}
	return !mayOpenDistribution(s)
}

// mayOpenBlock reports whether s, of which openings says that it may be no prose,
// begins as such a line does. What does not begin with two letters is not looked
// at again.
func mayOpenBlock(s string) bool {
	if !isLetter(s[0]) || isDigit(s[1]) || isBlank(s[1]) && strings.IndexByte("AIO", s[0]) >= 0 || mayOpenBanner(s) || mayOpenLevel(s) || mayOpenGroup(s) {
		return true
	}
	for _, w := range openersByClass[openingClasses[s[0]]] {
		if hasFold(s, w) {
			return true
		}
	}
	return false
}

// mayEndPage reports whether s ends as page lines do, " OF 002".
func mayEndPage(s string) bool {
	of := len(s) - trailingDigits(s) - len(" OF ")
	return of > 0 && hasFold(s[of:], " OF ")
}

// mayOpenDistribution reports whether s begins as a bureau's code and its count
// do, EUR-12, with one of the letters that opensHeader looks for. To search for the
// hyphen would cost more: the processor cannot foretell where that ends.
func mayOpenDistribution(s string) bool {
	return distributionBytes[s[0]]>>1&
		(distributionBytes[s[1]]|distributionBytes[s[2]]|distributionBytes[s[3]]|distributionBytes[s[4]]|
			distributionBytes[s[5]]|distributionBytes[s[6]]) != 0
}

// distributionBytes has 1 for a hyphen and 2 for a letter that opensHeader looks for.
var distributionBytes = [256]uint8{'-': 1, 'A': 2, 'I': 2, 'O': 2}

// openingClass is what isProse tells bytes apart by: 1 to 26 are the letters in
// any case.
type openingClass uint8

const (
	classBlank  openingClass = 0
	classDigit  openingClass = 27
	classRuler  openingClass = 28 // of characters that rulers are made of
	classMarkup openingClass = 29
	classOther  openingClass = 30
	classes     openingClass = 32
)

var openingClasses = func() (table [256]openingClass) {
	for i := range table {
		switch b := byte(i); {
		case isBlank(b):
			table[i] = classBlank
		case isLetter(b):
			table[i] = openingClass(b&^0x20-'A') + 1
		case isDigit(b):
			table[i] = classDigit
		case strings.IndexByte("-=_*~", b) >= 0, b == 0xE2, 0x80 <= b && b <= 0x95: // U+2010 to U+2015
			table[i] = classRuler
		case strings.IndexByte("<&[", b) >= 0:
			table[i] = classMarkup
		default:
			table[i] = classOther
		}
	}
	return table
}()

// openersByClass lists openers by the class of their first letter.
var openersByClass = func() (lists [classes][]string) {
	for _, w := range openers {
		c := openingClasses[w[0]]
		lists[c] = append(lists[c], w)
	}
	return lists
}()

// openings[a][b] has a bit for each class of a third byte with which a line that
// begins with bytes of the classes a and b may be no prose.
var openings = func() (table [classes][classes]uint32) {
	const any = 1<<classes - 1
	of := func(s string, i int) openingClass { return openingClasses[s[i]] }
	for _, w := range openers {
		third := uint32(any)
		if len(w) > 2 {
			third = 1 << of(w, 2)
		}
		table[of(w, 0)][of(w, 1)] |= third
	}
	for _, w := range levelWords {
		table[of(w.word, 0)][classBlank] = any
		table[of(w.word, 0)][of(w.word, 1)] |= 1<<classBlank | 1<<of(w.word, 2)
	}
	// P R 031455Z MAY 07, and blanks and letters among the digits.
	const precedences, digits = "ZOPR", "0 OL"
	for i := range len(precedences) {
		a := of(precedences, i)
		table[a][classBlank], table[a][classDigit] = any, any
		for k := range len(precedences) {
			table[a][of(precedences, k)] |= 1 << classBlank
		}
	}
	for i := range len(digits) {
		for k := range len(digits) {
			table[classDigit][of(digits, i)] |= 1 << of(digits, k)
		}
	}
	table[of("C", 0)][classDigit] = any                                     // C05512345, a number on released copies
	table[of("A", 0)][classBlank], table[of("I", 0)][classBlank] = any, any // distribution: A EUR-12
	table[classRuler][classRuler] = 1 << classRuler
	for b := range classes {
		table[classMarkup][b] = any
	}
	return table
}()
