package cable_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

func TestHolds(t *testing.T) {
	all := map[string]cable.Signs{"controls": cable.Controls, "pilcrows": cable.Pilcrows, "non-ASCII": cable.NonASCII}
	// The signs are found wherever they stand in the 64 bytes looked at together.
	for _, blanks := range []int{0, 1, 6, 7, 8, 60, 61, 62, 63, 64, 65, 127, 200} {
		for _, test := range []struct{ text, want string }{
			{"", ""},
			{"PLAIN (C) TEXT, 0123456789 ~\n", ""},
			{"a\tb", "controls"},
			{"a\r\n", "controls"},
			{"\x7f", "controls"},
			{"\x00", "controls"},
			{"\x1f", "controls"},
			{"¶1.", "pilcrows"},
			{"Â¶1.", "non-ASCII pilcrows"},
			{"\u008a", "non-ASCII"},
			{"é", "non-ASCII"},
			{"\xff", "non-ASCII"},
		} {
			d := parseText(t, strings.Repeat(" ", blanks)+test.text)
			var got []string
			for name, sign := range all {
				if d.Holds(sign) {
					got = append(got, name)
				}
			}
			slices.Sort(got)
			if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("%q after %d blanks (-want +got):\n%s", test.text, blanks, diff)
			}
		}
	}
}

var wordSigns = []struct {
	sign     cable.Signs
	openings []string
}{
	{cable.BeginWords, []string{"begin"}},
	{cable.StartWords, []string{"start"}},
	{cable.EndWords, []string{"end"}},
	{cable.QuoteWords, []string{"quote"}},
	{cable.UnquoteWords, []string{"unquote", "un quote", "un-quote"}},
	{cable.CommentWords, []string{"comment"}},
	{cable.NoteWords, []string{"note"}},
	{cable.ParaWords, []string{"para"}},
	{cable.RefWords, []string{"ref"}},
	{cable.ErrorWords, []string{"error"}},
	{cable.SummaryWords, []string{"summ", "smm", "umm", "mmm", "mma", "mmr", "mmy"}},
}

// TestWords compares the words found 64 bytes at a time with those found one by
// one.
func TestWords(t *testing.T) {
	texts := []string{
		"end", "END", "en", "e", "send", "2end", "_end", "éend", "the end", "ending",
		"UN QUOTE, UN-QUOTE, UNQUOTE, UN  QUOTE, QUOTE/UNQUOTE", "[quote] 'note", "mmy dummy mm", "{nd", "e.d", "END\x00END",
	}
	paths, err := filepath.Glob("../testdata/*/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cables", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	for _, text := range texts {
		for _, blanks := range []int{0, 7, 61, 62, 63, 64} {
			text := strings.Repeat(" ", blanks) + text
			d := parseText(t, text)
			for _, w := range wordSigns {
				var want []int32
				lower := lowerASCII(d.File.Content())
				for i := range len(lower) {
					if (i == 0 || lower[i-1] < 'a' || lower[i-1] > 'z') &&
						slices.ContainsFunc(w.openings, func(o string) bool { return strings.HasPrefix(lower[i:], o) }) {
						want = append(want, int32(i))
					}
				}
				if got := slices.Collect(d.Words(w.sign)); !slices.Equal(got, want) {
					t.Errorf("%q in %.200q: at %d, want %d", w.openings, text, got, want)
				}
				if d.Holds(w.sign) != (want != nil) {
					t.Errorf("Holds(%q) = %t for %.200q", w.openings, want == nil, text)
				}
			}
		}
	}
}

func TestOddities(t *testing.T) {
	for _, blanks := range []int{0, 1, 7, 61, 62, 63, 64, 127} {
		for _, test := range []struct {
			text string
			want []int32 // behind the blanks
		}{
			{"¶1. PLAIN\n¶2. TEXT\n", nil},
			{"A\tB\x7f\r\n\x00", []int32{1, 3, 4, 6}},
			{"é¶è…", []int32{0, 4, 6}},
			{"\u0085¶¶\u00a0", []int32{0, 6}},
		} {
			f, err := source.NewFile("test.txt", []byte(strings.Repeat(" ", blanks)+test.text))
			if err != nil {
				t.Fatal(err)
			}
			var want []int32
			for _, at := range test.want {
				want = append(want, at+int32(blanks))
			}
			if diff := cmp.Diff(want, slices.Collect(cable.Parse(f).Oddities())); diff != "" {
				t.Errorf("%q after %d blanks (-want +got):\n%s", test.text, blanks, diff)
			}
		}
	}
}

func lowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] |= 0x20
		}
	}
	return string(b)
}

// TestWordsOfOneCable checks that the words of a file's second cable are its own.
func TestWordsOfOneCable(t *testing.T) {
	one := strings.ReplaceAll(drafts, "is short", "is short; see para 1")
	other := strings.NewReplacer("417", "418", "031455Z", "041455Z").Replace(one)
	f, err := source.NewFile("test.txt", []byte(one+other))
	if err != nil {
		t.Fatal(err)
	}
	at := int32(strings.Index(one, "para"))
	docs := cable.ParseAll(f)
	if len(docs) != 2 {
		t.Fatalf("%d cables, want 2", len(docs))
	}
	for i, d := range docs {
		if got, want := slices.Collect(d.Words(cable.ParaWords)), []int32{at + int32(i*len(one))}; !slices.Equal(got, want) {
			t.Errorf("cable %d: at %d, want %d", i, got, want)
		}
	}
}
