package report

import (
	"encoding/xml"
	"strings"
)

// xmlHeader stands at the start of an XML report.
const xmlHeader = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// xmlText returns s as character data or as the value of an attribute. XML 1.0
// has no way to write most control characters, even escaped: they are written
// out, as on a screen.
func xmlText(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(visible(s))) // a Builder takes everything
	return b.String()
}

// attribute writes one attribute with the blank before it.
func (o *output) attribute(name, value string) {
	o.buf.WriteString(" " + name + `="` + xmlText(value) + `"`)
}
