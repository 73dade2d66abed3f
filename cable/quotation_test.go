package cable_test

import (
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/source"
)

// TestQuotationsOfDamagedCables compares Quotations with one expression that runs
// over the whole cable.
func TestQuotationsOfDamagedCables(t *testing.T) {
	const quoted = `(?:\s+(?:OF|UNOFFICIAL|INFORMAL|EMBASSY|VERBATIM|FULL))*\s+(?:TEXT|QUOTE|MESSAGE|TRANSLATION|CABLE|NOTE|LETTER|MEMO)\b`
	marks := regexp.MustCompile(`(?i)\b(?:(END` + quoted + `|UN ?QUOTE\b)|(?:BEGIN|START)` + quoted + `|QUOTE\b)`)
	want := func(text string) (out cable.Quotations) {
		open := -1
		for _, m := range marks.FindAllStringSubmatchIndex(text, -1) {
			switch closes := m[2] >= 0; {
			case closes && open >= 0:
				out = append(out, source.Span{Start: int32(open), End: int32(m[0])})
				open = -1
			case !closes && open < 0:
				open = m[1]
			}
		}
		return out
	}
	words := []string{
		"QUOTE", " unquote", " un quote ", "quoted", "Begin text", "BEGIN UNOFFICIAL\nTRANSLATION", "start of message", "end text",
		"END OF MESSAGE", "end  full quote.", "endtext", "trend text", "end\tnote", "weekend text", "UNQUOTE", "end\u00a0text", "QUOTE_", "END QUOTE QUOTE",
	}
	found := 0
	for i := range 3000 {
		text := ""
		for k := range 6 {
			text += words[(i*(k+3)+i/7+k)%len(words)] + []string{" ", "\n", ". ", "", "-", "¶"}[(i/3+k*i)%6]
		}
		text = corpus.Damage(uint64(i), text, i%4)
		f, err := source.NewFile("x.txt", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		text = f.Content()
		got := (&cable.Document{File: f, Span: f.Span()}).Quotations()
		if diff := cmp.Diff(want(text), got); diff != "" {
			t.Errorf("Quotations of %q (-want +got):\n%s", text, diff)
		}
		found += len(got)
	}
	if found < 1000 {
		t.Errorf("%d quotations found: the texts show nothing", found)
	}
}
