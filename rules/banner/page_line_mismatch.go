package banner

import (
	"fmt"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var pageLineMismatch = &lint.Rule{
	ID:      "page-line-mismatch",
	Summary: "a page line names another number or post than the banner",
	Doc: `Every page line repeats the number and the post of the cable, so that a loose page can
be put back: "FREDONIA 00000417  002 OF 003". Another number or post means that pages
of two cables were mixed, or that a digit was changed.

The relay cuts the post to ten characters and pads the number to eight digits, the
Department's print cuts to six and pads to five. Page lines that agree among
themselves are reported once.

Accepted: other padding; the number 00000000; other names of the same post, also
without the word in front (DUBAI for RPO DUBAI); page lines of a text that the cable
quotes; and lines that name the station by its routing indicator.

Source: ACP 127(G), Tape Relay Procedures, paragraph 208.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkPageLine,
}

func checkPageLine(p *lint.Pass) {
	d := p.Doc
	b := d.Banner()
	if b == nil || b.Post.Absent() || b.Serial.Absent() {
		return
	}
	reported := make(map[string]bool)
	quotations := sync.OnceValue(d.Quotations)
	for i := range d.Pages {
		page := &d.Pages[i]
		wrong, right := differs(d, page)
		if wrong.Empty() || reported[p.Text(wrong)] || quotesMessage(d, page.Serial) ||
			quotations().Contain(wrong) {
			continue
		}
		reported[p.Text(wrong)] = true
		p.Report(diag.Diagnostic{
			Span:    wrong,
			Message: fmt.Sprintf("the page line has %q; expected %q", p.Text(wrong), right),
			Related: []diag.Related{{Span: d.MRN().Span, Message: "the number of the cable"}},
		})
	}
}

// quotesMessage reports whether the text holds the banner of another message
// with this serial.
func quotesMessage(d *cable.Document, serial cable.Word) bool {
	for _, b := range d.Banners[1:] {
		if strings.TrimLeft(b.Serial.Text, "0") == strings.TrimLeft(serial.Text, "0") {
			return true
		}
	}
	return false
}

// differs returns the post, the number or both of a page line where they are
// not the banner's, and what should stand there. It returns an empty Span when
// nothing differs.
func differs(d *cable.Document, page *cable.PageLine) (wrong source.Span, right string) {
	if page.Print && page.Post.Span.End == page.Serial.Span.Start {
		return source.Span{}, "" // RUEHFRA0170: the station and its own serial
	}
	width, digits := 10, 8 // the relay's
	if page.Print {
		width, digits = 6, 5
	}
	b := d.Banner()
	post, number := cut(b.Post.Text, width), pad(b.Serial.Text, digits)
	wrongPost := !page.Post.Absent() && !samePost(d.Codes(), page.Post.Text, b.Post.Text, width)
	wrongNumber := strings.Trim(page.Serial.Text, "0") != "" && !d.OwnSerial(page.Serial)
	switch {
	case wrongPost && wrongNumber:
		return page.Post.Span.Cover(page.Serial.Span), post + " " + number
	case wrongPost:
		return page.Post.Span, post
	case wrongNumber:
		return page.Serial.Span, number
	}
	return source.Span{}, ""
}

// samePost reports whether short, cut to width characters, can stand for name.
func samePost(known *codes.Tables, short, name string, width int) bool {
	name = strings.TrimPrefix(name, "EFTO") // efto-form's finding
	if same(short, cut(name, width)) || same(short, name) {
		return true
	}
	// The word in front is left out: DUBAI for RPO DUBAI.
	for rest := name; ; {
		_, after, ok := strings.Cut(rest, " ")
		if !ok {
			break
		}
		if rest = after; same(short, cut(rest, width)) {
			return true
		}
	}
	if a, ok := known.Post(short); ok {
		b, ok := known.Post(name)
		if ok && (a == b || same(a.Name, b.Name)) {
			return true
		}
		return ok && isAlias(a, b.Name)
	}
	return false
}

func isAlias(p *codes.PostRow, name string) bool {
	for _, a := range p.Aliases {
		if same(a, name) {
			return true
		}
	}
	return false
}

// same compares two names without case and blanks.
func same(a, b string) bool {
	return strings.EqualFold(strings.ReplaceAll(a, " ", ""), strings.ReplaceAll(b, " ", ""))
}

// cut returns name as a page line with room for width characters has it.
func cut(name string, width int) string {
	return strings.TrimRight(name[:min(len(name), width)], " ")
}

// pad returns a serial with zeros in front up to digits.
func pad(serial string, digits int) string {
	serial = strings.TrimLeft(serial, "0")
	return strings.Repeat("0", max(0, digits-len(serial))) + serial
}
