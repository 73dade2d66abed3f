package reference

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var referenceUndefined = &lint.Rule{
	ID:      "reference-undefined",
	Summary: "the text cites a reference after the last of the list",
	Doc: `The text cites references by their letters. A letter beyond the last of the list
means that an entry is lost or that the letter was mistyped.

Read are "ref D", "reftel D", "refs A-D" and "refs A, B and D". Each letter is reported
once, where it is cited first.

Accepted: references without letters; letters in quotations and in cables repeated in
the text; the references of another cable, "STATE's ref D"; letters that stand on the
REF line but could not be read as labels; words and codes such as "REF F-16" or "REF
S/CT"; the letter I, which is a pronoun too. A gap inside the list is left to
` + "`reference-label-gap`" + `.

There is no fix: nothing says which cable is meant.

Source: practice: the National Archives' Central Foreign Policy File 1973-79 and later
public cables cite references in these forms.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check: func(p *lint.Pass) {
		last := lastLabel(p.Doc)
		if last == nil || p.Doc.Partial {
			return
		}
		cited := make(map[byte]bool)
		letters := p.Doc.Citations().Letters
		for i, c := range letters {
			ranged := i+1 < len(letters) && letters[i+1].Span == c.Span // its last letter is enough
			if c.Letter <= letter(last) || cited[c.Letter] || ranged || p.Doc.Quoted(c.Span) {
				continue
			}
			cited[c.Letter] = true
			if hasLetter(p.Text(aboveText(p.Doc)), c.Letter) {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    c.Span,
				Message: fmt.Sprintf("reference %c is cited, but the list ends at %s", c.Letter, last.Label.Text),
				Related: []diag.Related{{Span: last.Label.Span, Message: "the last label"}},
			})
		}
	},
}

// lastLabel returns the reference with the highest letter, or nil.
func lastLabel(d *cable.Document) *cable.Reference {
	var last *cable.Reference
	for i := range d.References {
		if r := &d.References[i]; !r.Label.Absent() && (last == nil || letter(r) > letter(last)) {
			last = r
		}
	}
	return last
}

// aboveText returns what stands between the first REF line and the first paragraph.
func aboveText(d *cable.Document) source.Span {
	s := d.Field(cable.FieldReference).Span
	for i := range d.Paragraphs {
		if q := &d.Paragraphs[i]; q.Span.Start > s.End && (q.Number != nil || q.Mark != nil) {
			s.End = q.Span.Start
			break
		}
	}
	return s
}
