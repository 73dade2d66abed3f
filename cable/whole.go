package cable

import "strings"

// Whole reports whether d holds its cable from the banner on, so that a header
// line that is not there was never written. It is false for an extract, for a
// record whose text is lost, and for a later section that stands alone.
func (d *Document) Whole() bool {
	if d.Partial {
		return false
	}
	if b := d.Banner(); b != nil && b.Section != nil {
		return b.Section.Number == 1
	}
	// Without SECTION on the banner the DE line may still tell: #0417/02.
	o := d.Transmission.Origin
	return o == nil || o.Section.Absent() || o.Section.Text == "01"
}

// Downgraded reports whether the banner is unclassified although other markings
// of the cable are not. In released copies the reviewer's UNCLASSIFIED stands
// over the cable's own level.
func (d *Document) Downgraded() bool {
	if d.Level() == NoLevel || d.Level().Classified() {
		return false
	}
	for i := range d.Levels {
		if d.Levels[i].Level.Classified() {
			return true
		}
	}
	for i := range d.Banners {
		if d.Banners[i].Level.Classified() {
			return true
		}
	}
	for i := range d.Paragraphs {
		if m := d.Paragraphs[i].Mark; m != nil && m.Level.Classified() {
			return true
		}
	}
	if s := d.Subject; s != nil && s.Mark != nil && s.Mark.Level.Classified() {
		return true
	}
	s := d.Transmission.Security
	return s != nil && !s.Letters.Absent() && strings.IndexByte("RCST", s.Letters.Text[0]) >= 0
}
