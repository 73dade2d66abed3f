package cable

import (
	"strings"
	"time"
)

// scanDate reads a date at the start of s: 05/03/2017, 12-31-84, 2017/05/03,
// 20170503, MAY 3, 2017, 3 MAY 2017 or 31DEC84. It returns the date, whose Year
// is as printed, and the bytes read, or 0. The numbers may be impossible.
func scanDate(s string) (Date, int) {
	if s == "" || !isDigit(s[0]) && !mayBeDigit(s[0]) && !opensMonth(s) {
		return Date{}, 0
	}
	d, n := scanNumericDate(s)
	if n == 0 {
		d, n = scanTextualDate(s)
	}
	if n < len(s) && n > 0 && (isDigit(s[n]) || isLetter(s[n]) && d.Separator == 0) {
		return Date{}, 0
	}
	return d, n
}

// mayBeDigit reports whether b is a digit or a letter that copies put in its
// place.
func mayBeDigit(b byte) bool { return isDigit(b) || strings.IndexByte("OoIlSZ", b) >= 0 }

// scanDigits reads a number at s[i:], with letters misread for digits among its
// digits. It returns the value, the number of digits, or 0, and the index after
// them.
func scanDigits(s string, i int) (value, width, end int) {
	end = i
	for end < len(s) && end < i+9 && mayBeDigit(s[end]) {
		end++
	}
	for end > i && !isDigit(s[end-1]) && end < len(s) && isLetter(s[end]) {
		end-- // a word begins there
	}
	real := 0
	for _, b := range []byte(s[i:end]) {
		digit := b - '0'
		switch b {
		case 'O', 'o':
			digit = 0
		case 'I', 'l':
			digit = 1
		case 'Z':
			digit = 2
		case 'S':
			digit = 5
		default:
			real++
		}
		value = value*10 + int(digit)
	}
	if real == 0 {
		return 0, 0, i
	}
	return value, end - i, end
}

// scanNumericDate reads a date of digits and separators, or of eight digits.
func scanNumericDate(s string) (Date, int) {
	first, width, i := scanDigits(s, 0)
	if width == 8 && digits(s, 0) == 8 {
		return packedDate(first), i
	}
	separator, j := dateSeparator(s, i)
	if separator == 0 || width == 0 || width > 4 {
		return Date{}, 0
	}
	second, middle, i := scanDigits(s, j)
	again, j := dateSeparator(s, i)
	if again == 0 || middle == 0 || middle > 3 {
		return Date{}, 0
	}
	third, last, i := scanDigits(s, j)
	if last == 0 || last > 5 {
		return Date{}, 0
	}
	if next, k := dateSeparator(s, i); next != 0 && k == i+1 && k < len(s) && isDigit(s[k]) {
		return Date{}, 0 // 1/2/3/4
	}
	switch {
	case width == 4 && last <= 2:
		return Date{Year: first, Month: second, Day: third, YearFirst: true, Separator: separator}, i
	case width <= 3 && last >= 2:
		return Date{Month: first, Day: second, Year: third, TwoDigit: last == 2, Separator: separator}, i
	}
	return Date{}, 0
}

// dateSeparator reads a separator at s[i:] and a blank on either side of it,
// which copies of 1970s texts add, and returns the index after it.
func dateSeparator(s string, i int) (byte, int) {
	if i < len(s) && s[i] == ' ' {
		i++
	}
	if i >= len(s) || s[i] != '/' && s[i] != '-' && s[i] != '.' {
		return 0, 0
	}
	separator := s[i]
	if i++; i < len(s) && s[i] == ' ' {
		i++
	}
	return separator, i
}

// packedDate reads 20170503 or 05032017.
func packedDate(n int) Date {
	if year := n / 10000; year/100 == 19 || year/100 == 20 {
		return Date{Year: year, Month: n / 100 % 100, Day: n % 100, YearFirst: true}
	}
	return Date{Month: n / 1000000, Day: n / 10000 % 100, Year: n % 10000}
}

// scanTextualDate reads a date whose month is a word.
func scanTextualDate(s string) (Date, int) {
	var d Date
	i := 0
	if isDigit(s[0]) { // 3 MAY 2017, or 2017 MAY 3
		j := digits(s, 0)
		switch j {
		case 1, 2:
			d.Day = atoi(s[:j])
			j = ordinalEnd(s, j)
		case 4:
			d.Year, d.YearFirst = atoi(s[:j]), true
		default:
			return Date{}, 0
		}
		i = skipDateGap(s, j)
		if hasFold(s[i:], "OF ") {
			i = skipBlanks(s, i+3)
		}
	}
	month, i := scanMonth(s, i)
	if month == 0 {
		return Date{}, 0
	}
	d.Month = month
	if d.Day == 0 {
		i = skipDateGap(s, i)
		j := digits(s, i)
		if j == i || j > i+2 {
			return Date{}, 0
		}
		d.Day = atoi(s[i:j])
		i = ordinalEnd(s, j)
	}
	if d.YearFirst {
		return d, i
	}
	i = skipDateGap(s, i)
	if i < len(s) && s[i] == '\'' {
		i++
	}
	j := digits(s, i)
	if j != i+2 && j != i+4 {
		return Date{}, 0
	}
	d.Year, d.TwoDigit = atoi(s[i:j]), j == i+2
	return d, j
}

// scanMonth reads a month's name or abbreviation at s[i:] and returns its
// number and the index after it and its point.
func scanMonth(s string, i int) (int, int) {
	j := i
	for j < len(s) && j < i+10 && isLetter(s[j]) {
		j++
	}
	month := monthNumber(s[i:j])
	if month != 0 && j < len(s) && s[j] == '.' {
		j++
	}
	return month, j
}

// opensMonth reports whether s begins with the first letters of a month.
func opensMonth(s string) bool {
	for _, m := range months {
		if hasFold(s, m[:3]) {
			return true
		}
	}
	return false
}

// ordinalEnd returns the index after the ending of an ordinal at s[i:]: the RD
// of 3RD.
func ordinalEnd(s string, i int) int {
	for _, ending := range [...]string{"ST", "ND", "RD", "TH"} {
		if hasFold(s[i:], ending) && (i+2 == len(s) || !isLetter(s[i+2])) {
			return i + 2
		}
	}
	return i
}

// skipDateGap returns the index after the blanks, comma or hyphen that may stand
// between the parts of a date.
func skipDateGap(s string, i int) int {
	i = skipBlanks(s, i)
	if i < len(s) && (s[i] == ',' || s[i] == '-' || s[i] == '/') {
		i = skipBlanks(s, i+1)
	}
	return i
}

// maxDuration is the longest time in years for which a declassification date is
// set without naming the year in full.
const maxDuration = 50

// century returns the full year of a two-digit one: the year that puts the date
// in the maxDuration years from base on or, when none does, nearest to them.
func (d Date) century(base time.Time) int {
	last := base.AddDate(maxDuration, 0, 0)
	best, far := 0, time.Duration(-1)
	for year := base.Year()/100*100 - 100 + d.Year; year <= last.Year()+100; year += 100 {
		t := Day(year, time.Month(d.Month), d.Day)
		var off time.Duration
		switch {
		case t.Before(base):
			off = base.Sub(t)
		case t.After(last):
			off = t.Sub(last)
		}
		if far < 0 || off < far {
			best, far = year, off
		}
	}
	return best
}
