package transmission

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/spell"
)

// ranked is a precedence and where it stands.
type ranked struct {
	cable.Word
	*codes.PrecedenceRow
}

// above reports whether r is higher than o. Rank 1 is the highest.
func (r ranked) above(o ranked) bool { return r.Rank < o.Rank }

// prosigns returns the precedences of format line 5 that are known ones, in
// print order.
func prosigns(d *cable.Document) []ranked {
	if d.DTG == nil {
		return nil
	}
	var list []ranked
	for _, w := range d.DTG.Precedence {
		if row, ok := codes.Prosign(w.Text); ok && len(w.Text) == 1 {
			list = append(list, ranked{w, row})
		}
	}
	return list
}

// highest returns the highest of list, the first of equals, and false when it
// is empty.
func highest(list []ranked) (ranked, bool) {
	if len(list) == 0 {
		return ranked{}, false
	}
	return slices.MinFunc(list, func(a, b ranked) int { return a.Rank - b.Rank }), true
}

// addresseePrecedences returns the precedence words of the addressees of TO and
// INFO, damaged ones under what they were meant to be.
func addresseePrecedences(d *cable.Document) []ranked {
	var list []ranked
	for i := range d.Addressees {
		a := &d.Addressees[i]
		if a.Kind == cable.FieldExempt {
			continue
		}
		w, meant := a.Precedence, a.Precedence.Text
		if s := misspelling(a); s.meant != "" && s.meant != "NIACT" {
			w, meant = s.Word, s.meant
		} else if w.Absent() {
			w, meant = a.Name, a.Name.Text // alone on its line
		}
		if row, ok := codes.Precedence(meant); ok {
			list = append(list, ranked{w, row})
		}
	}
	return list
}

// slip is a word that was meant to be a precedence.
type slip struct {
	cable.Word
	meant string // in capitals
	sure  bool   // one letter is wrong
}

// precedenceWords are the words that an addressee's precedence is made of.
var precedenceWords = []string{"FLASH", "NIACT", "IMMEDIATE", "PRIORITY", "ROUTINE"}

// misspelling returns the misspelt precedence of an addressee, the zero slip
// when there is none. What the parser does not know as a precedence it leaves
// at the end of the name.
func misspelling(a *cable.Addressee) slip {
	row, known := codes.Precedence(a.Precedence.Text)
	if known || a.Precedence.Absent() {
		if s := cutPrecedence(a.Name); !known && s.meant != "" {
			return s
		}
		s := nearPrecedence(lastWord(a.Name))
		if s.meant == "NIACT" && !(known && row.Word == "IMMEDIATE") || s.meant != "NIACT" && known {
			return slip{}
		}
		return s
	}
	for i, word := range strings.Fields(a.Precedence.Text) {
		at := strings.Index(a.Precedence.Text, word)
		if s := nearPrecedence(part(a.Precedence, at, at+len(word))); s.meant != "" && (i == 0 || s.meant != "NIACT") {
			return s
		}
	}
	return slip{}
}

// cutPrecedence returns the precedence that the last two words of a name make up
// together: PRIO RITY.
func cutPrecedence(name cable.Word) slip {
	k := strings.LastIndexByte(name.Text, ' ')
	if k < 0 {
		return slip{}
	}
	tail := name.Text[k+1:]
	head := strings.TrimRight(name.Text[:k], " ")
	start := strings.LastIndexByte(head, ' ') + 1
	head = head[start:]
	for _, word := range precedenceWords {
		if len(head)+len(tail) == len(word) && start > 0 && strings.EqualFold(head, word[:len(head)]) && strings.EqualFold(tail, word[len(head):]) {
			return slip{part(name, start, len(name.Text)), word, true}
		}
	}
	return slip{}
}

// lastWord returns the last word of a name of several, else the zero Word.
func lastWord(name cable.Word) cable.Word {
	if i := strings.LastIndexByte(name.Text, ' '); i >= 0 {
		return part(name, i+1, len(name.Text))
	}
	return cable.Word{}
}

// nearPrecedence returns what a word was meant to be when it is nearly one of
// precedenceWords, and the zero slip when it is one of them or far from all. A
// short word must be one letter away.
func nearPrecedence(w cable.Word) slip {
	word := strings.ToUpper(w.Text)
	if len(word) < 4 || !maybePrecedence(word) || slices.Contains(precedenceWords, word) {
		return slip{}
	}
	near := spell.Nearest(word, precedenceWords)
	sure := spell.OneSlip(word, near)
	if near == "" || !sure && (len(near) < 8 || len(word) < len(near)-2 || len(word) > len(near)+2) {
		return slip{}
	}
	return slip{w, near, sure}
}

// maybePrecedence reports whether a word in capitals begins or ends as one of
// precedenceWords does: a slip leaves one of its ends. Few names do.
func maybePrecedence(word string) bool {
	for _, p := range precedenceWords {
		if word[:2] == p[:2] || word[len(word)-2:] == p[len(p)-2:] {
			return true
		}
	}
	return false
}
