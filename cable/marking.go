package cable

import "strings"

// Marking is an administrative marking or a dissemination control as it stands
// on a banner or on a caption line.
type Marking struct {
	Word
	Name string // in the short form: SBU for SENSITIVE BUT UNCLASSIFIED
}

// markings are the markings that the readings know, longest first where one
// begins another. IC Markings System Register and Manual (2016); 5 FAH-2 H-440.
var markings = [...]struct{ words, name string }{
	{"SENSITIVE BUT UNCLASSIFIED", "SBU"},
	{"SBU", "SBU"},
	{"SENSITIVE", "SENSITIVE"},
	{"LIMITED OFFICIAL USE", "LOU"},
	{"LOU", "LOU"},
	{"FOR OFFICIAL USE ONLY", "FOUO"},
	{"FOUO", "FOUO"},
	{"CUI", "CUI"},
	{"NOFORN", "NOFORN"},
	{"ORCON", "ORCON"},
	{"IMCON", "IMCON"},
	{"RELIDO", "RELIDO"},
	{"REL TO", "REL TO"},
	{"DISPLAY ONLY", "DISPLAY ONLY"},
	{"RESTRICTED DATA", "RD"},
	{"FORMERLY RESTRICTED DATA", "FRD"},
	{"RD", "RD"},
	{"FRD", "FRD"},
	{"WNINTEL", "WNINTEL"},
	{"NOCONTRACT", "NOCONTRACT"},
}

// Markings returns the markings on b, those that stand for its level too. A post
// that the reading of the banner takes them for, as in "UNCLAS SBU FREDONIA
// 000417", is no hindrance.
func (d *Document) Markings(b *Banner) []Marking {
	ms, _ := readMarkings(line{text: d.File.Text(b.Span), at: b.Span.Start})
	return ms
}

// CaptionMarkings returns the markings among the captions of d, and on lines
// below its banner that hold nothing else.
func (d *Document) CaptionMarkings() []Marking { return d.kept.captions.of(d.readCaptionMarkings) }

func (d *Document) readCaptionMarkings() []Marking {
	var out []Marking
	for _, c := range d.Captions {
		ms, _ := readMarkings(line{text: c.Text, at: c.Span.Start})
		out = append(out, ms...)
	}
	for _, t := range d.Attention {
		for _, part := range t.Parts {
			if ms, alone := readMarkings(line{text: d.File.Text(part), at: part.Start}); alone {
				out = append(out, ms...)
			}
		}
	}
	return out
}

// readMarkings returns the markings in l, which stand between blanks, slashes,
// commas and hyphens, and whether nothing else stands there. Countries belong to
// their marking.
func readMarkings(l line) (ms []Marking, alone bool) {
	const between = " /,-"
	alone = true
	for i := 0; ; {
		if i = skipAny(l.text, i, between); i == len(l.text) {
			return ms, alone
		}
		if n, name := matchMarking(l.text[i:]); n > 0 {
			ms = append(ms, Marking{l.word(i, i+n), name})
			i += n
			continue
		}
		alone = alone && len(ms) > 0 && ms[len(ms)-1].Name == "REL TO"
		for i++; i < len(l.text) && strings.IndexByte(between, l.text[i]) < 0; {
			i++
		}
	}
}

// matchMarking reads a marking in capitals at the start of s. It returns the
// bytes read, or 0, and the marking's short form.
func matchMarking(s string) (int, string) {
	if len(s) < 2 || !isUpper(s[0]) || !isUpper(s[1]) { // as the letters of a spaced level
		return 0, ""
	}
	for i := range markings {
		m := &markings[i]
		if m.words[0] == s[0] && strings.HasPrefix(s, m.words) && endsWord(s, len(m.words)) {
			return len(m.words), m.name
		}
	}
	return 0, ""
}
