package cable

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
