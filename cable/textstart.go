package cable

// TextStart returns where the text of d begins and its header ends: at the first
// paragraph with a number or a mark, if there is one. A header line that is too
// damaged to be known may be taken for a paragraph above it.
func (d *Document) TextStart() int32 {
	for i := range d.Paragraphs {
		if p := &d.Paragraphs[i]; p.Number != nil || p.Mark != nil {
			return p.Span.Start
		}
	}
	if len(d.Paragraphs) > 0 {
		return d.Paragraphs[0].Span.Start
	}
	return d.Span.End
}
