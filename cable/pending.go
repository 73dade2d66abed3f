package cable

// Delete each of these as its reading lands (order.go, tags.go, reference.go, authority.go).

func (d *Document) readAuthority(f *Field, value Text) Authority {
	return Authority{Field: f, Text: value}
}
