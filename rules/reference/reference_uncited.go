package reference

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var referenceUncited = &lint.Rule{
	ID:      "reference-uncited",
	Summary: "a listed reference is never cited",
	Doc: `A reference that the text never mentions helps no reader. The rule is not in the
default set: many drafters list cables for the reader's background and do not cite them.

Accepted: citations by letter, singly or in a range; by post and number; and all
references where the text says "reftels", "ref" or the like without a letter, or repeats
another cable with a REF line; cables with a section that is not in the file; extracts.

Source: practice: the National Archives' Central Foreign Policy File 1973-79 and later
public cables cite references in these forms.`,
	Since:    "0.1",
	Severity: diag.Info,
	OptIn:    true,
	Check: func(p *lint.Pass) {
		d := p.Doc
		if len(d.References) == 0 || len(d.Paragraphs) == 0 || !complete(d) {
			return
		}
		found := d.Citations()
		if found.Other {
			return
		}
		cited := make(map[byte]bool)
		for _, c := range found.Letters {
			cited[c.Letter] = true
		}
		for i := range d.References {
			r := &d.References[i]
			if !r.Label.Absent() && cited[letter(r)] || named(d, r) || r.Station.Absent() && r.Label.Absent() {
				continue
			}
			what := fmt.Sprintf("the reference %q", flat(d, r))
			if !r.Label.Absent() {
				what = "reference " + r.Label.Text
			}
			p.Report(diag.Diagnostic{Span: r.Span, Message: what + " is never cited"})
		}
	},
}

// flat returns the text of r on one line.
func flat(d *cable.Document, r *cable.Reference) string {
	return strings.Join(strings.Fields(d.Flatten(r.Text).Text), " ")
}

// complete reports whether no section of d is missing.
func complete(d *cable.Document) bool {
	b := d.Banner()
	if !d.Whole() || b == nil {
		return false
	}
	if b.Section == nil {
		return true
	}
	found := make(map[int]bool)
	for _, s := range d.Sections() {
		found[s.Number] = true
	}
	return len(found) >= b.Section.Of
}

// named reports whether the text names the cable of r by post and number.
func named(d *cable.Document, r *cable.Reference) bool {
	if r.Post == "" {
		return false
	}
	for i := range d.Paragraphs {
		text := strings.ToUpper(d.Flatten(d.Paragraphs[i].Text).Text)
		for _, post := range []string{r.Post, strings.ToUpper(r.Station.Text)} {
			if post != "" && hasNumber(text, post, r.Serial) {
				return true
			}
		}
	}
	return false
}

// hasNumber reports whether text has the post with the serial behind it, with or
// without leading zeros.
func hasNumber(text, post, serial string) bool {
	for {
		i := strings.Index(text, post)
		if i < 0 {
			return false
		}
		text = text[i+len(post):]
		rest, ok := strings.CutPrefix(strings.TrimLeft(text, " -#0"), serial)
		if ok && (rest == "" || !isAlnum(rest[0])) {
			return true
		}
	}
}
