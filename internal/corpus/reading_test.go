package corpus_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/corpus"
)

// reading is what a reader takes from a cable. Blanks and pilcrows tell nothing.
type reading struct {
	Number     string // of the message
	Level      string
	Section    [2]int // number and total on the banner
	Time       string // empty for copies that begin at the banner
	Captions   []string
	Attention  string
	Order      string
	Tags       []string
	Subject    portion
	References []string  // numbers of cables, or texts
	Classifier [3]string // name, title and section
	Reasons    string
	Text       []portion
	Signature  string
}

type portion struct {
	Number              int
	Mark, Heading, Text string
}

// plain returns s with single blanks and without pilcrows.
func plain(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "¶", "")), " ")
}

// modelReading returns what a reader of a copy of m in c must take from it.
func modelReading(m *corpus.Model, c corpus.Container) reading {
	r := reading{
		Number:    m.ID(),
		Level:     m.Level.Name,
		Time:      m.Time.Truncate(time.Minute).Format(time.RFC3339),
		Captions:  m.Captions,
		Attention: strings.Join(m.Attention, " "),
		Order:     m.Order,
		Tags:      m.Tags.List,
		Subject:   portion{Mark: m.Subject.Mark, Text: plain(m.Subject.Text)},
		Signature: m.Signature,
	}
	if m.Sections > 1 && c.Profile != corpus.Smart {
		r.Section = [2]int{1, m.Sections}
	}
	for _, ref := range m.Refs.Items {
		text := ref.ID
		if text == "" || c.Profile == corpus.Body {
			text = plain(ref.Text)
		}
		r.References = append(r.References, text)
	}
	if a := &m.Authority; a.Title != "" {
		r.Classifier = [3]string{a.Name, a.Title, a.Section}
		r.Reasons = strings.Join(a.Reasons, "")
	}
	for i := range m.Paragraphs {
		q := &m.Paragraphs[i]
		p := portion{Number: q.Number, Mark: q.Mark, Heading: plain(strings.Join(q.Heading, " "))}
		for k, b := range q.Blocks {
			if k > 0 && !b.Tight {
				r.Text = append(r.Text, p)
				p = portion{}
			}
			p.Text = plain(p.Text + " " + b.Label + " " + strings.Join(b.Sentences, " ") + strings.Join(b.Rows, " "))
		}
		r.Text = append(r.Text, p)
	}
	if c.Profile == corpus.Body { // which says no year
		r.Time, r.Number = "", ""
	}
	return r
}

// documentReading returns what the parser took from a copy.
func documentReading(d *cable.Document) reading {
	flat := func(t cable.Text) string { return plain(d.Flatten(t).Text) }
	mark := func(m *cable.Mark) string {
		if m == nil {
			return ""
		}
		return d.File.Text(m.Span)
	}
	r := reading{Level: d.Level().String(), Order: d.OrderNumber()}
	if m := d.MRN(); m != nil {
		r.Number = m.ID()
	}
	if b := d.Banner(); b != nil && b.Section != nil {
		r.Section = [2]int{b.Section.Number, b.Section.Of}
	}
	if d.DTG != nil {
		r.Time = d.DTG.Time.Format(time.RFC3339)
	}
	for _, c := range d.Captions {
		r.Captions = append(r.Captions, c.Text)
	}
	for _, a := range d.Attention {
		r.Attention = plain(r.Attention + " " + flat(a))
	}
	for _, t := range d.Tags {
		r.Tags = append(r.Tags, t.Text)
	}
	if d.Subject != nil {
		r.Subject = portion{Mark: mark(d.Subject.Mark), Text: flat(d.Subject.Text)}
	}
	for i := range d.References {
		text := d.References[i].ID
		if text == "" || d.DTG == nil {
			text = flat(d.References[i].Text)
		}
		r.References = append(r.References, text)
	}
	if a := d.Authority; a != nil && a.Field != nil {
		r.Classifier = [3]string{a.Name, a.Title, a.Section.Text}
		for _, letter := range a.Reasons {
			r.Reasons += letter.Text
		}
	}
	for i := range d.Paragraphs {
		q := &d.Paragraphs[i]
		p := portion{Mark: mark(q.Mark), Text: flat(q.Text)}
		if q.Number != nil {
			p.Number = q.Number.Value
		}
		if q.Heading >= 0 {
			p.Heading = flat(d.Headings[q.Heading].Text)
		}
		r.Text = append(r.Text, p)
	}
	if d.Signature != nil {
		r.Signature = d.Signature.Text
	}
	return r
}

func TestParserReadsTheModel(t *testing.T) {
	g := corpus.New(seed)
	for i := range cables(t, 1000) {
		m := g.Cable(i)
		for k := range 3 {
			c := corpus.Random(uint64(3*i+k), m)
			docs := cable.ParseAll(file(t, i, m.Render(c)))
			if len(docs) != 1 {
				t.Errorf("cable %d in %+v: %d cables, want 1", i, c, len(docs))
				continue
			}
			want, got := modelReading(m, c), documentReading(docs[0])
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("cable %d in %+v (-want +got):\n%s", i, c, diff)
			}
		}
	}
}
