package cable

// Whole reports whether d holds its cable from the banner on, so that a header
// line that is not there was never written. It is false for an extract, for a
// record whose text is lost, and for a later section that stands alone.
func (d *Document) Whole() bool {
	if d.Partial {
		return false
	}
	b := d.Banner()
	return b == nil || b.Section == nil || b.Section.Number <= 1
}
