package cable

import (
	"strings"
	"time"

	"github.com/cablelint/cablelint/codes"
)

// The dates between which the rules for the TAGS line differ.
var (
	// TagsHandbook: the handbook TL:TAGS-1 (1974) wants nothing but names in
	// brackets. Later copies have other things there.
	TagsHandbook = Era{Until: Day(1980, time.January, 1)}
	// SinceProgramTags: program codes begin with K. Neither the handbook nor the
	// records of 1973 to 1979 have any, and the first day is not known.
	SinceProgramTags = Era{From: Day(1980, time.January, 1)}
	// SinceSubjectList: the subjects are a closed list that is known. In the
	// 1970s the fields E, M, P, S and T were open.
	SinceSubjectList = Era{From: Day(2005, time.January, 1)}
	// SinceGENC: geographic codes may be those after GENC. The day of the change
	// is not known: the older codes are seen up to 2012.
	SinceGENC = Era{From: Day(2013, time.January, 1)}
)

// readTags reads the entries of a TAGS line: codes between blanks, commas and
// semicolons, and names in brackets. Handbook TL:TAGS-1 (1974), sections 3 to 7.
func (d *Document) readTags(f *Field) []Tag {
	flat := d.Flatten(f.Value)
	s := flat.Text
	if s == "" {
		return nil
	}
	known := d.Codes()
	tags := make([]Tag, 0, 1+strings.Count(s, " ")+strings.Count(s, ","))
	// add appends s[i:j] without the punctuation at its ends.
	add := func(i, j int, name bool) {
		for i < j && strings.IndexByte(".-/'\"*_\\", s[i]) >= 0 {
			i++
		}
		for j > i && strings.IndexByte(".-/'\"*_\\ ", s[j-1]) >= 0 {
			j--
		}
		if i < j {
			tags = append(tags, Tag{flat.Span(i, j), s[i:j], name})
		}
	}
	for i := 0; i < len(s); {
		switch s[i] {
		case '(':
			j, name := scanTagName(s, i, known)
			add(i, j, name)
			i = j
		case ']': // the end of a link's label: its target goes with it
			i++
			if i < len(s) && s[i] == '(' {
				i += 1 + max(0, strings.IndexByte(ahead(s, i), ')'))
			}
		case '<': // a tag of HTML
			i += 1 + max(0, strings.IndexByte(ahead(s, i), '>'))
		default:
			if isTagSeparator(s[i]) {
				i++
				continue
			}
			j := i + known.ScanTAGPhrase(s[i:])
			for j == i || j < len(s) && !isTagSeparator(s[j]) && strings.IndexByte("(]<", s[j]) < 0 {
				j++
			}
			add(i, j, false)
			i = j
		}
	}
	return tags
}

// ahead returns the part of s[i:] in which a bracket that is open at i closes, if
// ever: a link or a name is no longer.
func ahead(s string, i int) string { return s[i:min(i+200, len(s))] }

// isTagSeparator reports whether b stands between two codes. A slash does not:
// UNGA/C-6 is one code. A bracket opens the label of a Markdown link.
func isTagSeparator(b byte) bool {
	return isBlank(b) || b == ',' || b == ';' || b == ':' || b == ')' || b == '['
}

// scanTagName reads what stands in brackets at s[i:] and returns the index after
// it and whether it may be a personal name. A bracket that is not closed ends at
// the next one or after a surname and what follows its comma.
func scanTagName(s string, i int, known *codes.Tables) (int, bool) {
	end := i + 1
	for commas := 0; end < len(s) && s[end] != ')' && s[end] != '(' && s[end] != '['; end++ {
		if s[end] == ',' {
			if commas++; commas == 2 && strings.IndexByte(ahead(s, end), ')') < 0 {
				break
			}
		}
	}
	inside := strings.TrimSpace(s[i+1 : end])
	if end < len(s) && s[end] == ')' {
		end++
	}
	return end, isTagName(inside, known)
}

// isTagName reports whether s may be a personal name: letters, and no code of
// the tables unless a comma makes it surname and first name.
func isTagName(s string, known *codes.Tables) bool {
	for i := range len(s) {
		if isDigit(s[i]) || s[i] == '/' {
			return false
		}
	}
	if !strings.Contains(s, ",") {
		if _, code := known.TAG(s); code {
			return false
		}
	}
	return len(s) > 1
}
