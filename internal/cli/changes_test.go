package cli

import (
	"bufio"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/source"
)

func TestReadHunks(t *testing.T) {
	for _, test := range []struct {
		name, diff string
		want       map[string][]hunk
	}{
		{"nothing", "", nil},
		{"a line, two lines, a line gone", "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n" +
			"@@ -1 +1 @@ section\n-a\n+b\n@@ -5,0 +6,2 @@\n+c\n+d\n@@ -9,2 +10,0 @@\n-e\n-f\n",
			map[string][]hunk{"x": {{1, 1}, {6, 2}, {10, 0}}}},
		{"text that looks like a diff", "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n--- a/y\n-@@ -1 +1 @@\n+++ b/y\n+@@ -7 +7 @@\n--- a/z\n+++ b/z\n@@ -3 +3 @@\n-\n+\n",
			map[string][]hunk{"x": {{1, 2}}, "z": {{3, 1}}}},
		{"no line end", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n--- a/y\n+++ b/y\n@@ -0,0 +1 @@\n+b\n",
			map[string][]hunk{"x": {{1, 1}}, "y": {{1, 1}}}},
		{"no line end, and text that looks like a diff", "--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+b\n+++ \"b\n--- a/y\n+++ b/y\n@@ -2 +2 @@\n-a\n+b\n",
			map[string][]hunk{"x": {{1, 2}}, "y": {{2, 1}}}},
		{"gone", "--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n", map[string][]hunk{"": {{0, 0}}}},
		{"names", "+++ \"b/caf\\303\\251\\t\\\"\\\\\"\n@@ -0,0 +1 @@\n+a\n+++ b/two words\t\n@@ -0,0 +1 @@\n+a\n+++ b/b/b\n@@ -0,0 +1 @@\n+a\n",
			map[string][]hunk{"caf\xC3\xA9\t\"\\": {{1, 1}}, "two words": {{1, 1}}, "b/b": {{1, 1}}}},
		{"a mode, a name", "diff --git a/x b/y\nold mode 100644\nnew mode 100755\nrename from x\nrename to y\n* Unmerged path z\n", nil},
		{"a long line", "+++ b/x\n@@ -0,0 +1 @@\n+" + strings.Repeat("a", 1<<17) + "\n@@ -3,0 +4 @@\n+a\n", map[string][]hunk{"x": {{1, 1}, {4, 1}}}},
	} {
		got, err := readHunks(bufio.NewReader(strings.NewReader(test.diff)))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		if test.want == nil {
			test.want = map[string][]hunk{}
		}
		if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(hunk{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
	for _, text := range []string{
		"@@ \n", "@@ -1 @@\n", "@@ -x +1 @@\n", "@@ -1 +1,y @@\n", "@@ -1 +1,99 @@\n+a\n", "+++ \"b/\\q\"\n", "+++ \"b/x\n",
	} {
		if got, err := readHunks(bufio.NewReader(strings.NewReader(text))); err == nil {
			t.Errorf("readHunks(%q) = %v without error", text, got)
		}
	}
}

func FuzzReadHunks(f *testing.F) {
	f.Add("--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n-a\n+b\n+c\n")
	f.Add("+++ \"b/\\303\"\n@@ -1,0 +1,0 @@\n")
	f.Fuzz(func(_ *testing.T, diff string) {
		_, _ = readHunks(bufio.NewReader(strings.NewReader(diff)))
	})
}

// Lines are those that git counts, from the bytes on disk.
func TestTouchedSpan(t *testing.T) {
	const text = "one\ntwo\nthree\nfour\nfive\n"
	for _, test := range []struct {
		name, text string
		hunk       hunk
		want       string // the lines that differ
	}{
		{"a line", text, hunk{2, 1}, "two"},
		{"two lines", text, hunk{3, 2}, "three four"},
		{"beside lines that are gone", text, hunk{2, 0}, "two three"},
		{"below the first that is gone", text, hunk{0, 0}, "one"},
		{"above the last that is gone", text, hunk{5, 0}, "five"},
		{"CR LF", strings.ReplaceAll(text, "\n", "\r\n"), hunk{2, 1}, "two"},
		{"CR is no line end", strings.ReplaceAll(text, "\n", "\r"), hunk{1, 1}, "one two three four five"},
		{"byte order mark", "\xEF\xBB\xBF" + text, hunk{1, 1}, "one"},
		{"Windows-1252", "Caf\xE9\n" + text, hunk{3, 1}, "two"},
		{"UTF-16", "\xFF\xFE" + strings.Join(strings.Split(text, ""), "\x00") + "\x00", hunk{4, 1}, "four"},
	} {
		f, err := source.NewFile("a.txt", []byte(test.text))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, word := range strings.Fields(text) {
			at := strings.Index(f.Content(), word)
			s := source.Span{Start: int32(at), End: int32(at + len(word))}
			if (&touched{file: f, hunks: []hunk{test.hunk}}).span(s) {
				got = append(got, word)
			}
		}
		if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
