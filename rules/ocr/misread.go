package ocr

import "strings"

// misreadDigits are the letters that stand for digits in scanned and retyped
// numbers.
var misreadDigits = strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1", "|", "1", "S", "5", "Z", "2")

// isMisread reports whether b is a letter that stands for a digit in numbers.
func isMisread(b byte) bool {
	switch b {
	case 'O', 'o', 'l', 'I', '|', 'S', 'Z':
		return true
	}
	return false
}

// hasMisread reports whether a letter of s stands for a digit in numbers.
func hasMisread(s string) bool {
	for i := range len(s) {
		if isMisread(s[i]) {
			return true
		}
	}
	return false
}

// mixed reports whether a digit and a letter that stands for one stand side by side
// in s, as in every number that has both.
func mixed(s string) bool {
	for i := 1; i < len(s); i++ {
		if isDigit(s[i-1]) && isMisread(s[i]) || isMisread(s[i-1]) && isDigit(s[i]) {
			return true
		}
	}
	return false
}

const digits = "0123456789"

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func hasDigit(s string) bool {
	for i := range len(s) {
		if isDigit(s[i]) {
			return true
		}
	}
	return false
}

// skipBlanks returns the first index from i on that holds no blank.
func skipBlanks(s string, i int) int {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	return i
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// number returns the number that s is meant to be, in digits, and whether s is
// one at all: digits, and letters that stand for digits, but not letters alone.
func number(s string) (string, bool) {
	real := 0
	for i := range len(s) {
		switch {
		case isDigit(s[i]):
			real++
		case !isMisread(s[i]):
			return "", false
		}
	}
	if real == len(s) {
		return s, real > 0
	}
	return misreadDigits.Replace(s), real > 0
}

// misreadLetters are the letters that a digit may stand for in a short word,
// where any letter would be too many.
var misreadLetters = map[byte]string{
	'0': "OQD", '1': "IL", '2': "Z", '3': "E", '4': "A", '5': "S", '6': "G", '7': "T", '8': "B", '9': "G",
}

// longWord is the number of letters from which on a word is known whatever the
// digits in it look like: SUBJ8CT.
const longWord = 6

// misspells reports whether s is word, which is in capitals, with digits in the
// place of letters: one in three at most, and one at least.
func misspells(s, word string) bool {
	if len(s) != len(word) {
		return false
	}
	wrong := 0
	for i := range len(s) {
		switch c := s[i]; {
		case isDigit(c):
			wrong++
			if len(word) < longWord && strings.IndexByte(misreadLetters[c], word[i]) < 0 {
				return false
			}
		case c&^0x20 != word[i] && c != word[i]:
			return false
		}
	}
	return wrong > 0 && wrong*3 <= len(word)
}

// respell returns s with the letters of word, which is in capitals, in the place
// of its digits. What s has between them stays, and so does its case.
func respell(s, word string) string {
	out := []byte(s)
	small := strings.ToUpper(s) != s
	k := 0
	for i := range out {
		switch {
		case isDigit(out[i]):
			out[i] = word[k]
			if small && i > 0 {
				out[i] |= 0x20
			}
			k++
		case isLetter(out[i]) || out[i] == word[min(k, len(word)-1)]:
			k++
		}
	}
	return string(out)
}
