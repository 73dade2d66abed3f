package cable

import (
	"cmp"
	"slices"
	"strings"
)

// SectionPlace is a place where a cable says which section of itself follows: a
// banner or a page line.
type SectionPlace struct {
	*Section
	Banner *Banner   // nil when a page line names the section
	Page   *PageLine // nil when a banner does
}

// Valid reports whether the number and the total were read and agree with each
// other.
func (s *Section) Valid() bool { return 1 <= s.Number && s.Number <= s.Of }

// Starts reports whether the section begins here. The print numbers the section
// on all its page lines, the relay adds ".2" to those of later pages.
func (p SectionPlace) Starts() bool {
	return p.Banner != nil || !p.Page.Print && p.Page.Part <= 1
}

// Sections returns the places where d names its sections, in source order. A
// banner or page line with another serial than the cable's own belongs to
// another message, quoted or run together with this one, and is left out.
func (d *Document) Sections() []SectionPlace { return d.kept.sections.of(d.readSections) }

func (d *Document) readSections() []SectionPlace {
	var places []SectionPlace
	for i := range d.Banners {
		if b := &d.Banners[i]; b.Section != nil && d.OwnSerial(b.Serial) {
			places = append(places, SectionPlace{b.Section, b, nil})
		}
	}
	for i := range d.Pages {
		if p := &d.Pages[i]; p.Section.Of != 0 && d.OwnSerial(p.Serial) {
			places = append(places, SectionPlace{&p.Section, nil, p})
		}
	}
	slices.SortFunc(places, func(a, b SectionPlace) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return places
}

// OwnSerial reports whether s is the serial of the cable's own banner, however
// padded, or one of them is absent.
func (d *Document) OwnSerial(s Word) bool {
	b := d.Banner()
	return b == nil || b.Serial.Absent() || s.Absent() ||
		strings.TrimLeft(s.Text, "0") == strings.TrimLeft(b.Serial.Text, "0")
}
