package lint

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

// wordRule returns a rule that reports every place of word.
func wordRule(id, word string) *Rule {
	return &Rule{
		ID: id, Family: "word", Summary: "a word", Doc: "A word.", Since: "0.1", Severity: diag.Info,
		Check: func(p *Pass) {
			text := p.Doc.File.Content()
			for at := 0; ; {
				i := strings.Index(text[at:], word)
				if i < 0 {
					return
				}
				at += i + len(word)
				p.Report(diag.Diagnostic{Span: source.Span{Start: int32(at - len(word)), End: int32(at)}, Message: word})
			}
		},
	}
}

func TestSilence(t *testing.T) {
	for _, test := range []struct {
		name  string
		reach Reach
		text  string
		want  []string // rule and line of each finding
	}{
		{"same line", Lines, "TAGS: PREL\n\n1. (U) LOUD SOFT\n\n2. (U) SOFT\n", []string{"word-loud 3", "word-soft 5"}},
		{"lines that meet", Lines, "TAGS: PREL\n\n1. (U) SOFT LOUD\nLOUDER SOFT\nSOFT\n", []string{"word-loud 3", "word-loud 4", "word-soft 5"}},
		{"before and behind", Lines, "TAGS: PREL\nSOFT\nLOUD\nSOFT\nLOUD\nSOFT\n",
			[]string{"word-soft 2", "word-loud 3", "word-soft 4", "word-loud 5", "word-soft 6"}},
		{"header", Header, "TAGS: SOFT\nSUBJECT: LOUD\n\n1. (U) SOFT\n", []string{"word-loud 2", "word-soft 4"}},
		{"header, from the text", Header, "TAGS: SOFT\n\n1. (U) LOUD\n", []string{"word-soft 1", "word-loud 3"}},
		{"header of a cable without numbers", Header, "TAGS: SOFT\n\nLOUD TEXT.\n\nSOFT TEXT.\n", []string{"word-soft 1", "word-loud 3", "word-soft 5"}},
		{"header alone", Header, "TAGS: SOFT, LOUD\n", []string{"word-loud 1"}},
		{"whole", Whole, "TAGS: SOFT\n\n1. (U) SOFT\n\n2. (U) LOUD\n", []string{"word-loud 5"}},
		{"nothing to be silent about", Whole, "TAGS: SOFT\n", []string{"word-soft 1"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			list := []*Rule{wordRule("word-loud", "LOUD"), wordRule("word-soft", "SOFT")}
			reg, err := NewRegistry(list...)
			if err != nil {
				t.Fatal(err)
			}
			l, err := New(reg, Options{Rules: list, Silences: []Silence{{By: "word-loud", Quiet: "word-soft", Reach: test.reach}}})
			if err != nil {
				t.Fatal(err)
			}
			f, err := source.NewFile("x", []byte(test.text))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range l.Lint(f).Findings {
				got = append(got, d.Rule+" "+string(rune('0'+f.LineOf(d.Span.Start))))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

// TestSilenceMany keeps a cable of nothing but damage from taking for ever.
func TestSilenceMany(t *testing.T) {
	list := []*Rule{wordRule("word-loud", "LOUD"), wordRule("word-soft", "SOFT")}
	reg, err := NewRegistry(list...)
	if err != nil {
		t.Fatal(err)
	}
	l, err := New(reg, Options{Rules: list, Silences: []Silence{{By: "word-loud", Quiet: "word-soft"}}})
	if err != nil {
		t.Fatal(err)
	}
	f, err := source.NewFile("x", []byte("TAGS: PREL\n"+strings.Repeat("LOUD\nSOFT\n", 10_000)))
	if err != nil {
		t.Fatal(err)
	}
	if got := len(l.Lint(f).Findings); got != 20_000 {
		t.Errorf("%d findings, want all 20000", got)
	}
}
