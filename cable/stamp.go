package cable

import "strings"

// maxNote is the longest line in bytes that can be a stamp or a note of an
// archive.
const maxNote = 400

// isStamp reports whether s is a line that a reviewer put on the copy.
func isStamp(s string) bool {
	if len(s) > maxNote {
		return false
	}
	switch s[0] {
	case 'D', 'M', 'S', 'd':
		return strings.Contains(s, "Declassified/Released") || strings.HasPrefix(s, "DECLASSIFIED/RELEASED")
	case 'U':
		return hasFold(s, "US DEPARTMENT OF STATE EO SYST") || hasFold(s, "UNCLASSIFIED U") && strings.Contains(s, "Case No")
	case 'E':
		return strings.HasPrefix(s, "EO Systematic")
	case 'R':
		return strings.HasPrefix(s, "RELEASE IN ") || strings.HasPrefix(s, "RELEASED IN ") || strings.HasPrefix(s, "Review ") && len(s) < 24 && isDigit(s[len(s)-1])
	case 'A':
		return hasFold(s, "APPROVED FOR RELEASE ")
	case '*':
		return strings.HasPrefix(s, "*** Current ")
	}
	return false
}

// isLostText reports whether s says that the record lacks the cable's text, or
// holds only an extract of it.
func isLostText(s string) bool {
	if len(s) > maxNote {
		return false
	}
	switch s[0] {
	case 'E':
		return strings.HasPrefix(s, "EXPAND ERROR ENCOUNTERED") || strings.HasPrefix(s, "ERROR READING TEXT")
	case 'T', 't':
		return strings.Contains(s, "partial extract")
	}
	return strings.Contains(s, "TEXT UNRETRIEVABLE")
}
