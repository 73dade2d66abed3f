package corpus_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/schema"
)

// document returns the JSON of a copy without what belongs to the copy alone:
// places, the relay's own lines, and the lines between pages. Blanks and
// pilcrows tell nothing.
func document(t *testing.T, i int, m *corpus.Model, c corpus.Container) map[string]any {
	t.Helper()
	var doc map[string]any
	line := schema.AppendJSON(nil, cable.Parse(file(t, i, m.Render(c))))
	if err := json.Unmarshal(line, &doc); err != nil {
		t.Fatalf("cable %d in %+v: %v", i, c, err)
	}
	for _, key := range []string{"file", "line", "profile", "transmission", "levels", "pages"} {
		delete(doc, key)
	}
	for _, p := range list(doc["paragraphs"]) {
		delete(p, "line")
	}
	return plainStrings(doc).(map[string]any)
}

func list(v any) (out []map[string]any) {
	items, _ := v.([]any)
	for _, x := range items {
		out = append(out, x.(map[string]any))
	}
	return out
}

// plainStrings returns v with all its strings plain.
func plainStrings(v any) any {
	switch v := v.(type) {
	case string:
		return plain(v)
	case []any:
		for i := range v {
			v[i] = plainStrings(v[i])
		}
	case map[string]any:
		for key := range v {
			v[key] = plainStrings(v[key])
		}
	}
	return v
}

// forget deletes from doc what copies of profile p do not hold.
func forget(doc map[string]any, p corpus.Profile) {
	addressees := func(keys ...string) {
		for _, kind := range []string{"to", "info", "exempt"} {
			for _, a := range list(doc[kind]) {
				for _, key := range keys {
					delete(a, key)
				}
			}
		}
	}
	mrn, _ := doc["mrn"].(map[string]any)
	switch p {
	case corpus.Body: // no date, and no addressees
		for _, key := range []string{"dtg", "from", "to", "info", "exempt"} {
			delete(doc, key)
		}
		delete(mrn, "year")
		delete(mrn, "id")
		for _, r := range list(doc["references"]) {
			delete(r, "id")
		}
	case corpus.Drafted, corpus.Print:
		addressees("indicator")
		if p == corpus.Print { // which leaves out XMT
			delete(doc, "exempt")
		}
	case corpus.Smart: // the number unpadded, no section, ROUTINE spelled out
		addressees("indicator", "number", "precedence")
		delete(mrn, "text")
		delete(mrn, "serial")
		delete(doc, "banner")
		delete(doc, "attention") // one pass line
		if dtg, ok := doc["dtg"].(map[string]any); ok {
			delete(dtg, "precedence")
		}
	}
	if c, ok := doc["classifiedBy"].(map[string]any); ok {
		delete(c, "text") // cut inside words, or with another label
	}
}

func TestContainersHoldTheSameDocument(t *testing.T) {
	g := corpus.New(seed)
	for i := range cables(t, 1000) {
		m := g.Cable(i)
		one, other := corpus.Random(uint64(2*i), m), corpus.Random(uint64(2*i+1), m)
		a, b := document(t, i, m, one), document(t, i, m, other)
		for _, c := range []corpus.Container{one, other} {
			forget(a, c.Profile)
			forget(b, c.Profile)
		}
		if diff := cmp.Diff(a, b); diff != "" {
			t.Errorf("cable %d in %+v\nand in %+v (-one +other):\n%s", i, one, other, diff)
		}
	}
}

// TestLayoutIsNoContent takes one container apart into its choices: each alone
// leaves the whole document as it is.
func TestLayoutIsNoContent(t *testing.T) {
	plain := corpus.Container{Profile: corpus.Relay, Width: 65, LineEnd: "\n"}
	choices := []struct {
		name   string
		choose func(*corpus.Container)
	}{
		{"pilcrows", func(c *corpus.Container) { c.Pilcrows = true }},
		{"CR LF", func(c *corpus.Container) { c.LineEnd = "\r\n" }},
		{"CR", func(c *corpus.Container) { c.LineEnd = "\r" }},
		{"narrow lines", func(c *corpus.Container) { c.Width = 55 }},
		{"one line a paragraph", func(c *corpus.Container) { c.Width = 0 }},
		{"page lines", func(c *corpus.Container) { c.Sections = corpus.PageLines }},
		{"parts of sections", func(c *corpus.Container) { c.Sections = corpus.PageParts }},
		{"sections with headers", func(c *corpus.Container) { c.Sections = corpus.OwnHeaders }},
		{"two blanks after sentences", func(c *corpus.Container) { c.TwoBlanks = true }},
		{"blanks at line ends", func(c *corpus.Container) { c.TrailingBlanks = true }},
		{"end marks", func(c *corpus.Container) { c.EndMarks = true }},
		{"UTF-16LE", func(c *corpus.Container) { c.Encoding = corpus.UTF16LE }},
		{"UTF-16BE", func(c *corpus.Container) { c.Encoding = corpus.UTF16BE }},
		{"Windows-1252 with pilcrows", func(c *corpus.Container) { c.Encoding, c.Pilcrows = corpus.Windows1252, true }},
		{"a byte order mark", func(c *corpus.Container) { c.Mark = true }},
	}
	g := corpus.New(seed + 1)
	for i := range cables(t, 100) {
		m := g.Cable(i)
		want := document(t, i, m, plain)
		for _, choice := range choices {
			c := plain
			choice.choose(&c)
			if diff := cmp.Diff(want, document(t, i, m, c)); diff != "" {
				t.Errorf("cable %d with %s (-without +with):\n%s", i, choice.name, diff)
			}
		}
	}
}
