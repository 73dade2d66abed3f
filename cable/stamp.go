package cable

import (
	"slices"
	"strings"
)

// maxNote is the longest line in bytes that can be a stamp or a note of an
// archive.
const maxNote = 400

// isStamp reports whether s is a line that a reviewer or an archive put on the
// copy when it was released: the National Archives' review stamp of the file of
// 1973 to 1979, which wraps at any word, or an overlay of the Freedom of
// Information Act.
func isStamp(s string) bool {
	if len(s) > maxNote {
		return false
	}
	switch s[0] | 0x20 {
	case 'd':
		return hasFold(s, "DECLASSIFIED/RELEASED") || s == "DECLASSIFIED" ||
			hasFold(s, "DECLASSIFIED IN PART") || hasFold(s, "DECLASSIFIED AND APPROVED FOR RELEASE") ||
			hasFold(s, "DATE: ") && isSlashDate(s[len("DATE: "):]) ||
			hasFold(s, "DOC NO") && strings.Contains(s, "C0")
	case 'm', 's':
		return isReviewer(s) || isNamedStamp(s) || hasFold(s, "SANITIZED COPY APPROVED FOR RELEASE")
	case 'u':
		return hasFold(s, "US DEPARTMENT OF STATE EO SYST") || hasFold(s, "UNCLASSIFIED U.S. DEPARTMENT OF STATE") ||
			s == "US Department of State" || hasFold(s, "UNCLASSIFIED U") && strings.Contains(s, "Case No")
	case 'e':
		return hasFold(s, "EO SYSTEMATIC")
	case 'r':
		return strings.HasPrefix(s, "RELEASE IN ") || strings.HasPrefix(s, "RELEASED IN ") || hasFold(s, "REVIEW AUTHORITY:") ||
			hasFold(s, "REVIEW ") && isStampDate(s[len("REVIEW "):])
	case 'a':
		return hasFold(s, "APPROVED FOR RELEASE ") || hasFold(s, "AUTHORITY NND ")
	case 'c':
		return hasFold(s, "CASE NO. ") || hasFold(s, "CIA-RDP") || len(s) == 9 && s[0] == 'C' && digits(s, 1) == len(s)
	case 'p':
		return hasFold(s, "PAGE ") && isPageOf(s[len("PAGE "):])
	case '*':
		return strings.HasPrefix(s, "*** Current ")
	case '0', '1', '2', '3':
		return isStampDate(s)
	}
	return false
}

// isNamedStamp reports whether s is a review stamp behind the name of an
// official.
func isNamedStamp(s string) bool {
	const longest = 45
	i := strings.IndexByte(s[:min(len(s), longest)], '/')
	return i > 0 && strings.HasPrefix(s[i:], "/Released") && strings.HasSuffix(s[:i], " Declassified") &&
		!strings.ContainsAny(s[:i], ":0123456789")
}

// isReviewer reports whether s is the name of an official that stands before the
// review stamp.
func isReviewer(s string) bool {
	return s != "" && slices.ContainsFunc(Reviews, func(r ReviewRow) bool { return r.Reviewer == s })
}

// isStampDate reports whether s is the date of a review stamp: 30 JUN 2005.
func isStampDate(s string) bool {
	return len(s) == len("30 JUN 2005") && digits(s, 0) == 2 && s[2] == ' ' && monthNumber(s[3:6]) > 0 &&
		s[6] == ' ' && digits(s, 7) == len(s)
}

// isSlashDate reports whether s is a date such as 07/26/2018.
func isSlashDate(s string) bool {
	return len(s) == len("07/26/2018") && digits(s, 0) == 2 && digits(s, 3) == 5 && digits(s, 6) == len(s)
}

// isPageOf reports whether s is the rest of "Page 1 of 2".
func isPageOf(s string) bool {
	i := digits(s, 0)
	return i > 0 && hasFold(s[i:], " OF ") && digits(s, i+4) == len(s) && i+4 < len(s)
}

// isExemptions reports whether s is nothing but exemptions from release: B1,
// 1.4(D), 25X1, (b)(6).
func isExemptions(s string) bool {
	const longest = 40
	if len(s) > longest {
		return false
	}
	for s != "" {
		n := scanReleaseExemption(s)
		if n == 0 {
			return false
		}
		s = strings.TrimLeft(s[n:], ", ")
	}
	return true
}

// scanReleaseExemption returns the bytes of the exemption at the start of s, or 0.
func scanReleaseExemption(s string) int {
	i := 0
	switch {
	case s[0] == 'B' && len(s) > 1 && '1' <= s[1] && s[1] <= '9':
		i = 2
	case strings.HasPrefix(s, "1.4(") && len(s) > 5 && 'A' <= s[4] && s[4] <= 'H' && s[5] == ')':
		i = 6
	case digits(s, 0) == 2 && len(s) > 3 && s[2] == 'X' && isDigit(s[3]): // 25X1
		i = 4
	case hasFold(s, "(B)(") && len(s) > 5 && isDigit(s[4]) && s[5] == ')':
		i = 6
	}
	if i < len(s) && isAlnum(s[i]) {
		return 0
	}
	return i
}

// innerStamp returns the index in s of a review stamp that has run into the text
// before it, or len(s).
func innerStamp(s string) int {
	i := strings.Index(s, "/Released") - len("Declassified")
	if i <= 0 || !strings.HasPrefix(s[i:], "Declassified") {
		return len(s)
	}
	for _, row := range Reviews {
		r := row.Reviewer
		if k := strings.LastIndex(s[:i], r); r != "" && k > 0 && strings.TrimSpace(s[k+len(r):i]) == "" {
			i = k
		}
	}
	return i
}

// isMarkup reports whether s is nothing but a tag of HTML or an entity.
func isMarkup(s string) bool {
	switch {
	case s[0] == '<' && s[len(s)-1] == '>' && len(s) < 60:
		return len(s) > 2 && (isLetter(s[1]) || s[1] == '/') && strings.Count(s, "<") == 1
	case s[0] == '&' && s[len(s)-1] == ';' && len(s) <= 8:
		return strings.IndexByte(s, ' ') < 0
	}
	return false
}

// isExtractNote reports whether s says that the record is an extract.
func isExtractNote(s string) bool {
	return len(s) <= maxNote && hasFold(s, "THIS RECORD IS A PARTIAL EXTRACT")
}

// isLostText reports whether s says that the record lacks the cable's text, or
// holds only an extract of it. National Archives, FAQ on the Central Foreign
// Policy File 1973-1979, question I.10.
func isLostText(s string) bool {
	if len(s) > maxNote {
		return false
	}
	switch s[0] {
	case 'E':
		return strings.HasPrefix(s, "EXPAND ERROR ENCOUNTERED") || strings.HasPrefix(s, "ERROR READING TEXT")
	case 'T', 't':
		return isExtractNote(s) || strings.HasPrefix(s, "TEXT UNRETRIEVABLE")
	case 'o':
		return s == "original cable is not available."
	case 'A':
		return strings.HasPrefix(s, "ADS TEXT UNRETRIEVABLE")
	}
	return false
}
