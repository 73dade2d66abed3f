package cable

import "strings"

// BannerWords returns l as a banner prints it: with a blank after each letter
// and two between words when l is classified, else plain (ACP 127(G), paragraph
// 209).
func (l Level) BannerWords() string {
	switch l {
	case NoLevel, LimitedOfficialUse:
		return l.String()
	case Unclassified:
		return "UNCLAS"
	}
	words := strings.Split(l.String(), " ")
	for i, w := range words {
		words[i] = strings.Join(strings.Split(w, ""), " ")
	}
	return strings.Join(words, "  ")
}

// Intact reports whether the level words of b have all their letters, however
// spaced and in whatever case.
func (d *Document) Intact(b *Banner) bool {
	text := blankClutter(d.File.Text(b.Words))
	_, n := scanMarking(text)
	return n > 0 && n == len(text)
}
