package corpus

import (
	"fmt"
	"strconv"
	"strings"
)

// writer writes the text of one cable.
type writer struct {
	dice
	m          *Model
	paragraphs int      // that are written: references go to them
	refs       []string // labels of its references, and "" for a single one
}

// say returns the text that symbol stands for, with all symbols in it replaced.
func (w *writer) say(symbol string) string {
	var b strings.Builder
	w.expand(&b, symbol)
	if w.m.Capitals {
		return strings.ToUpper(b.String())
	}
	return b.String()
}

// expand writes one text of symbol, which is capitalised when symbol is.
func (w *writer) expand(b *strings.Builder, symbol string) {
	name := strings.ToLower(symbol[:1]) + symbol[1:]
	start := b.Len()
	if texts, ok := grammar[name]; ok {
		rest := pick(w.dice, texts...)
		for {
			before, after, found := strings.Cut(rest, "{")
			b.WriteString(before)
			if !found {
				break
			}
			var inner string
			inner, rest, _ = strings.Cut(after, "}")
			w.expand(b, inner)
		}
	} else {
		b.WriteString(w.special(name))
	}
	if name != symbol {
		text := b.String()
		b.Reset()
		b.WriteString(text[:start] + strings.ToUpper(text[start:start+1]) + text[start+1:])
	}
}

// special returns a text for a symbol that depends on the cable. It panics on
// one that no grammar knows.
func (w *writer) special(name string) string {
	switch name {
	case "number":
		n := w.between(2, 9999)
		if n > 999 && w.chance(70) {
			return fmt.Sprintf("%d,%03d", n/1000, n%1000)
		}
		return strconv.Itoa(n)
	case "small":
		return strconv.Itoa(w.between(2, 9))
	case "percent":
		return pick(w.dice, strconv.Itoa(w.between(2, 99)), fmt.Sprintf("%d.%d", w.between(1, 40), w.IntN(10)))
	case "year":
		return strconv.Itoa(w.m.Year() - w.IntN(20))
	case "date":
		t := w.m.Time.AddDate(0, 0, -w.IntN(90))
		return pick(w.dice, t.Format("January 2"), t.Format("January 2"), t.Format("2 January"))
	case "cited":
		ref := w.special("ref")
		switch {
		case w.paragraphs > 1 && w.chance(25):
			return "paragraph " + strconv.Itoa(w.between(2, w.paragraphs))
		case w.chance(25):
			return ref + ", paragraph " + w.special("small")
		}
		return ref
	case "ref":
		switch {
		case len(w.refs) == 0:
			return "septel"
		case len(w.refs) == 1:
			return "reftel"
		}
		return "ref " + pick(w.dice, w.refs...)
	case "senor":
		if w.m.Capitals || w.m.Year() <= 2000 {
			return "Mr." // a teletype has no tilde
		}
		return "Señor"
	case "surname":
		return pick(w.dice, lastNames...)
	case "nation":
		return w.m.Post.Nation
	}
	panic("corpus: no text for {" + name + "}")
}

// sentences returns n sentences.
func (w *writer) sentences(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = w.say("sentence")
	}
	return list
}

// text returns s, in capitals where the cable is.
func (w *writer) text(s string) string {
	if w.m.Capitals {
		return strings.ToUpper(s)
	}
	return s
}
