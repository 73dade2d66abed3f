package cable

import (
	"strings"

	"github.com/cablelint/cablelint/source"
)

// UnreadSubject returns the label of a line that is nearly a SUBJECT line, in a
// cable that has none: below the E.O. or TAGS line, a word and a colon that
// differ from SUBJECT or SUBJ by a slip or two, or one of these without a colon.
// It is the zero Word when there is no such line.
func (d *Document) UnreadSubject() Word {
	if d.Subject != nil {
		return Word{}
	}
	below := int32(-1) // the first E.O. or TAGS line ends here
	for i := range d.Fields {
		f := &d.Fields[i]
		parts := f.Value.Parts
		switch f.Kind {
		case FieldOrder, FieldTags:
			if below < 0 {
				below = f.Label.End
			}
		case FieldAttention, FieldReference, FieldClassifiedBy:
		default:
			continue
		}
		if below < 0 {
			continue
		}
		for _, part := range parts {
			if w := d.subjectLike(part); !w.Absent() {
				return w
			}
		}
	}
	if below >= 0 && len(d.Paragraphs) > 0 && d.Paragraphs[0].Number == nil {
		for _, part := range d.Paragraphs[0].Text.Parts {
			if w := d.subjectLike(part); !w.Absent() {
				return w
			}
		}
	}
	return Word{}
}

// subjectLike returns the word with its colon that begins the line of part, when
// it is nearly SUBJECT or SUBJ, or one of these without a colon.
func (d *Document) subjectLike(part source.Span) Word {
	l := line{d.File.Text(part), part.Start}
	for _, label := range [...]string{"SUBJ ", "SUBJ(", "SUBJECT("} {
		if strings.HasPrefix(l.text, label) && d.File.StartsLine(l.at) {
			return l.word(0, len(label)-1)
		}
	}
	colon := strings.IndexByte(l.text, ':')
	if colon < 3 || !d.File.StartsLine(l.at) {
		return Word{}
	}
	name := strings.ToUpper(trimRight(l.text[:colon]))
	for i := range len(name) {
		if !isAlnum(name[i]) {
			return Word{}
		}
	}
	if len(name) > 9 || editDistance(name, "SUBJECT") > 2 && (len(name) < 4 || editDistance(name, "SUBJ") > 1) {
		return Word{}
	}
	return l.word(0, colon+1)
}
