package cable

// Level is a classification level or the administrative marking that stands in
// its place on a banner.
type Level uint8

// The levels. LimitedOfficialUse is unclassified: compare with Outranks, not
// with the numbers.
const (
	NoLevel Level = iota
	Unclassified
	LimitedOfficialUse
	Restricted
	Confidential
	Secret
	TopSecret
)

var levels = [...]struct{ name, symbol string }{
	{"", ""},
	{"UNCLASSIFIED", "U"},
	{"LIMITED OFFICIAL USE", "LOU"},
	{"RESTRICTED", "R"},
	{"CONFIDENTIAL", "C"},
	{"SECRET", "S"},
	{"TOP SECRET", "TS"},
}

// String returns the level's name in capitals, as JSON has it.
func (l Level) String() string { return levels[l].name }

// Symbol returns the level's portion mark without brackets.
func (l Level) Symbol() string { return levels[l].symbol }

// Classified reports whether l is a level of classified information.
func (l Level) Classified() bool { return l >= Restricted }

// Outranks reports whether l is higher than m. All unclassified markings are
// equal; NoLevel outranks nothing and nothing outranks it.
func (l Level) Outranks(m Level) bool {
	if l == NoLevel || m == NoLevel {
		return false
	}
	return l.Classified() && l > m
}

// symbolLevel returns the level of a portion mark's symbol or spelled-out
// level, in capitals, or NoLevel.
func symbolLevel(s string) Level {
	switch s {
	case "U", "SBU", "FOUO", "LOU", "CUI", "UNCLASSIFIED", "UNCLAS", "LIMITED OFFICIAL USE":
		if s == "LOU" || s == "LIMITED OFFICIAL USE" {
			return LimitedOfficialUse
		}
		return Unclassified
	case "R", "RESTRICTED":
		return Restricted
	case "C", "CONFIDENTIAL":
		return Confidential
	case "S", "SECRET":
		return Secret
	case "TS", "TOP SECRET":
		return TopSecret
	}
	return NoLevel
}

// levelWords are the words of a banner with all blanks left out, longest
// first where one begins another.
var levelWords = [...]struct {
	word  string
	level Level
}{
	{"UNCLASSIFIED", Unclassified},
	{"UNCLAS", Unclassified},
	{"LIMITEDOFFICIALUSE", LimitedOfficialUse},
	{"RESTRICTED", Restricted},
	{"CONFIDENTIAL", Confidential},
	{"SECRET", Secret},
	{"TOPSECRET", TopSecret},
}

// scanLevel reads a level at the start of s, letter-spaced or not, in any case.
// It returns the bytes read. SECRETARY is no level: the word must end.
// Cables letter-space the classification by ACP 127(G), paragraph 209.
func scanLevel(s string) (Level, int) {
	if s == "" {
		return NoLevel, 0
	}
	for _, w := range levelWords {
		if s[0]&^0x20 != w.word[0] {
			continue
		}
		if n := scanSpaced(s, w.word); n > 0 {
			return w.level, n
		}
	}
	return NoLevel, 0
}

// mayOpenLevel reports whether s begins with the first letters of a level, with
// blanks between them or none.
func mayOpenLevel(s string) bool {
	for _, w := range levelWords {
		if s[0]&^0x20 != w.word[0] {
			continue
		}
		i := skipBlanks(s, 1)
		if i == len(s) || s[i]&^0x20 != w.word[1] {
			continue
		}
		if i = skipBlanks(s, i+1); i < len(s) && s[i]&^0x20 == w.word[2] {
			return true
		}
	}
	return false
}

// scanSpaced matches the letters of word at the start of s, with blanks between
// them or none, and returns the bytes read, or 0. The match must not go on into
// another letter or digit, unless its last letter stands apart: what follows
// "C O N F I D E N T I A L" may have run into it.
func scanSpaced(s, word string) int {
	i := 0
	for k := range len(word) {
		if k > 0 {
			for i < len(s) && isBlank(s[i]) {
				i++
			}
		}
		if i >= len(s) || s[i]&^0x20 != word[k] {
			return 0
		}
		i++
	}
	if i < len(s) && isAlnum(s[i]) && (i < 2 || !isBlank(s[i-2])) {
		return 0
	}
	return i
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
func isUpper(b byte) bool  { return 'A' <= b && b <= 'Z' }
func isDigit(b byte) bool  { return '0' <= b && b <= '9' }
func isAlnum(b byte) bool  { return isDigit(b) || isLetter(b) }
