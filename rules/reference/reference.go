// Package reference holds the rules on the REF line.
package reference

import (
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/lint"
)

// Rules are the rules of the family.
var Rules = lint.Family("reference",
	referenceLabelGap,
	referenceLabelDoubled,
	referencePostUnknown,
	referenceSerialInvalid,
	referenceSelf,
	referenceFuture,
	referenceUndefined,
	referenceUncited,
)

// canonical returns the name of a post as the references of d have it.
func canonical(d *cable.Document, post string) string {
	if p, ok := d.Codes().PostFrom(post); ok {
		return p.Name
	}
	return strings.ToUpper(codes.TrimMission(post))
}

// ownPost returns the canonical name of the cable's own post, or "".
func ownPost(d *cable.Document) string {
	b := d.Banner()
	if b == nil || b.Post.Absent() {
		return ""
	}
	return canonical(d, b.Post.Text)
}

// isPost reports whether r names a post of the tables, or the cable's own: what else
// stands before a number may be another kind of document.
func isPost(d *cable.Document, r *cable.Reference) bool {
	_, known := d.Codes().Post(r.Post)
	return known || r.Post != "" && r.Post == ownPost(d)
}

// maxSerial is how many digits a serial has at most.
const maxSerial = 6

// isSerial reports whether s, without leading zeros, can be the number of a telegram.
func isSerial(s string) bool { return s != "0" && len(s) <= maxSerial }
