package transmission

import (
	"strings"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// group is a date-time group taken apart: 031455Z MAY 07. A part that is not
// there is absent.
type group struct {
	cable.Word
	digits []int      // where in the Text the digits of day, hour and minute are
	zone   cable.Word // Z
	month  cable.Word // MAY
	year   cable.Word // 07
	rest   cable.Word // what cannot be read
}

// readGroup takes a date-time group apart, whatever blanks are in it.
func readGroup(w cable.Word) group {
	g := group{Word: w, digits: make([]int, 0, len("031455"))}
	s := w.Text
	i := 0
	for ; i < len(s) && (isDigit(s[i]) || s[i] == ' '); i++ {
		if s[i] != ' ' {
			g.digits = append(g.digits, i)
		}
	}
	word := letters(s, i)
	if n := len(word); n == 1 || n > 3 && monthOf(word[1:]) != 0 {
		g.zone = part(w, i, i+1)
		i += 1
		for i < len(s) && s[i] == ' ' {
			i++
		}
		word = letters(s, i)
	}
	if word != "" {
		g.month = part(w, i, i+len(word))
		i += len(word)
	}
	for i < len(s) && s[i] == ' ' {
		i++
	}
	end := i
	for end < len(s) && (isDigit(s[end]) || s[end] == ' ') {
		end++
	}
	if year := strings.TrimRight(s[i:end], " "); year != "" {
		g.year = part(w, i, i+len(year))
	}
	if end < len(s) {
		g.rest = part(w, end, len(s))
	}
	return g
}

// letters returns the letters that stand in s from i on.
func letters(s string, i int) string {
	end := i
	for end < len(s) && ('A' <= s[end]&^0x20 && s[end]&^0x20 <= 'Z') {
		end++
	}
	return s[i:end]
}

// monthOf returns the month of a name, whole or cut to three letters or more,
// in any case, or 0.
func monthOf(name string) time.Month {
	if len(name) < 3 {
		return 0
	}
	t, err := time.Parse("Jan", name[:3])
	if err != nil {
		return 0
	}
	whole := strings.ToUpper(t.Month().String())
	if name = strings.ToUpper(name); strings.HasPrefix(whole, name) || name == "SEPT" {
		return t.Month()
	}
	return 0
}

// readable reports whether nothing in g is unknown: six digits, and month and
// year where they are printed.
func (g group) readable() bool {
	year := len(withoutBlanks(g.year.Text))
	return len(g.digits) == 6 && g.rest.Absent() &&
		(g.month.Absent() || monthOf(g.month.Text) != 0) && (year == 0 || year == 2 || year == 4)
}

// pair returns two digits of a readable g, from the one with index k on, with
// their value.
func (g group) pair(k int) (cable.Word, int) {
	i, j := g.digits[k], g.digits[k+1]
	return part(g.Word, i, j+1), int(g.Text[i]-'0')*10 + int(g.Text[j]-'0')
}

// spacing returns the part of a readable g that has blanks where none belong or
// lacks one, and how it is written; the Span is empty when all is well.
func (g group) spacing() (source.Span, string) {
	tokens := []struct {
		at   source.Span
		want string
	}{
		{g.clockSpan(), withoutBlanks(g.Text[:g.digits[5]+1]) + g.zone.Text},
		{g.month.Span, g.month.Text},
		{g.year.Span, withoutBlanks(g.year.Text)},
	}
	first, last := -1, -1 // the tokens that are wrong
	for i, t := range tokens {
		if t.at.Empty() {
			continue
		}
		glued := i > 0 && tokens[i-1].at.End == t.at.Start
		if !glued && t.at.Len() == len(t.want) {
			continue
		}
		if last = i; first < 0 {
			first = i
			if glued {
				first--
			}
		}
	}
	if first < 0 {
		return source.Span{}, ""
	}
	var want []string
	for _, t := range tokens[first : last+1] {
		want = append(want, t.want)
	}
	return tokens[first].at.Cover(tokens[last].at), strings.Join(want, " ")
}

// clockSpan returns the place of day, hour, minute and zone.
func (g group) clockSpan() source.Span {
	span := part(g.Word, g.digits[0], g.digits[5]+1).Span
	if !g.zone.Absent() {
		span = span.Cover(g.zone.Span)
	}
	return span
}
