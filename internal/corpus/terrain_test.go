package corpus_test

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/source"
)

// terrain says what stands at each byte of a clean copy: a part of the cable and
// often, behind a slash, a part of that: "banner/serial", "text".
type terrain []string

// paint says that name stands at s. What is painted later is more exact.
func (t terrain) paint(s source.Span, name string) {
	for i := s.Start; i < s.End; i++ {
		t[i] = name
	}
}

// words paints the words that name one thing.
func (t terrain) words(name string, words ...cable.Word) {
	for _, w := range words {
		t.paint(w.Span, name)
	}
}

// placeOf returns what stands at the place of a, or the two parts of the cable
// between which it joins lines.
func (t terrain) placeOf(s *sheet, a accident) string {
	if s.of(a.at) != "\n" {
		return t[a.at.Start]
	}
	before, after := a.at.Start-1, a.at.End
	for s.text[before] == ' ' {
		before--
	}
	for s.text[after] == ' ' {
		after++
	}
	above, _, _ := strings.Cut(t[before], "/")
	below, _, _ := strings.Cut(t[after], "/")
	return above + " + " + below
}

// survey returns the terrain of s. It takes the parser's reading of the clean
// copy, which TestParserReadsTheModel proves to be the model's.
func survey(s *sheet) terrain {
	t := make(terrain, len(s.text))
	for _, f := range s.d.Fields {
		t.paint(f.Span, f.Kind.String())
		t.paint(f.Label, f.Kind.String()+"/label")
	}
	for _, b := range s.d.Blocks {
		t.paint(b.Span, b.Kind.String())
	}
	t.transmission(s.d)
	t.header(s.d)
	if strings.HasPrefix(s.m.Decl, "N/A ") {
		for i, name := range t {
			if strings.HasPrefix(name, "executive-order/") && name != "executive-order/number" {
				t[i] = "executive-order/decontrol"
			}
		}
	}
	t.text(s)
	for i := range t {
		head := i < int(s.d.TextStart())
		switch zone, _, _ := strings.Cut(t[i], "/"); {
		case s.c.Profile == corpus.Smart && (head || !slices.Contains([]string{"text", "table", "heading", "ruler"}, zone)):
			t[i] = "message/" + strings.ReplaceAll(t[i], "/", "-")
		case head && (zone == "level-line" || zone == "page-line"):
			t[i] = "head/" + zone
		}
	}
	return t
}

// transmission paints the lines above the banner.
func (t terrain) transmission(d *cable.Document) {
	if r := d.Transmission.Routing; r != nil {
		t.words("routing/precedence", r.Precedence)
		t.words("routing/indicator", r.Indicators...)
	}
	if o := d.Transmission.Origin; o != nil {
		t.words("origin/station", o.Station)
		t.words("origin/number", o.Serial, o.Section, o.Day, o.Time)
	}
	if d.DTG != nil {
		t.words("dtg/group", d.DTG.Group)
		t.words("dtg/precedence", d.DTG.Precedence...)
	}
	if d.From != nil {
		t.words("from/name", *d.From)
	}
	for _, a := range d.Addressees {
		t.words("addressee/indicator", a.Indicator)
		t.words("addressee/name", a.Name)
		t.words("addressee/precedence", a.Precedence)
		t.words("addressee/number", a.Number)
	}
}

// header paints the lines from the banner to the text.
func (t terrain) header(d *cable.Document) {
	for _, c := range d.Captions {
		if strings.Contains(c.Text, " ") {
			t.words("caption-words", c)
		}
	}
	for i, b := range d.Banners {
		zone := "banner"
		if i > 0 {
			zone = "later-banner"
			t.paint(b.Span, zone)
		}
		t.paint(b.Words, zone+"/level")
		t.paint(b.EFTO, zone+"/control")
		t.words(zone+"/control", b.Controls...)
		if b.Section != nil {
			t.paint(b.Section.Span, zone+"/section")
			t.paint(b.Section.NumberAt, zone+"/section-number")
			t.paint(b.Section.OfAt, zone+"/section-number")
		}
		t.words(zone+"/post", b.Post)
		t.words(zone+"/serial", b.Serial)
	}
	for _, o := range d.Orders {
		t.words("executive-order/number", o.Number)
		t.words("executive-order/keyword", o.Keyword)
		t.words("executive-order/code", o.Codes...)
		t.words("executive-order/event", o.Event)
		t.words("executive-order/name", o.Name)
		for _, date := range o.Dates {
			t.paint(date.Span, "executive-order/date")
		}
	}
	for _, tag := range d.Tags {
		name := "tags/code"
		if tag.Name {
			name = "tags/name"
		}
		t.paint(tag.Span, name)
	}
	if d.Subject != nil && d.Subject.Mark != nil {
		t.paint(d.Subject.Mark.Span, "subject/mark")
	}
	for _, r := range d.References {
		t.paint(r.Span, "reference/text")
		t.words("reference/letter", r.Label)
		t.words("reference/post", r.Station)
		if len(r.Number.Text) > 1 { // else it is a letter once misread
			t.words("reference/serial", r.Number)
		}
	}
	if a := d.Authority; a != nil {
		t.words("classified-by/classifier", a.Classifier)
		t.words("classified-by/section", a.Section)
		t.words("classified-by/reason", a.Reasons...)
	}
}

// text paints paragraphs, headings and page breaks.
func (t terrain) text(s *sheet) {
	for i := range s.d.Paragraphs {
		p := &s.d.Paragraphs[i]
		t.paint(p.Span, "text")
		for _, part := range p.Text.Parts {
			if strings.Contains(strings.TrimSpace(s.of(part)), "   ") {
				t.paint(part, "table")
			}
		}
		if p.Number != nil {
			name := "text/number"
			if n := s.d.File.LineOf(p.Span.Start); n > 1 && !s.d.File.Line(n-1).Empty() && p.Span.Start == s.d.TextStart() {
				name = "text/number-below-header"
			}
			t.paint(p.Number.Span, name)
		}
		if p.Mark != nil {
			t.paint(p.Mark.Span, "text/mark")
		}
	}
	for _, b := range s.d.Blocks { // inside paragraphs
		if b.Kind == cable.BlockStamp || b.Kind == cable.BlockHeader {
			t.paint(b.Span, b.Kind.String())
		}
	}
	for _, h := range s.d.Headings {
		t.paint(h.Ruler, "ruler")
		t.paint(h.Above, "ruler")
	}
	for _, p := range s.d.Pages {
		t.paint(p.Span, "page-line")
		t.words("page-line/post", p.Post)
		t.words("page-line/number", p.Serial)
		t.paint(p.Section.NumberAt, "page-line/number")
		t.paint(p.Section.OfAt, "page-line/number")
	}
	for _, l := range s.d.Levels {
		t.paint(l.Span, "level-line")
	}
}
