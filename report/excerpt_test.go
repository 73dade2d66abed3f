package report

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

func TestVisible(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{"TAGS: PREL", "TAGS: PREL"},
		{"a\x00\t\n\r\x1b\x7f", "a␀␉␊␍␛␡"},
		{"\u0080\u009b", `\u{80}\u{9B}`},
		{"\xff\xe2\x80z", `\xFF\xE2\x80z`},
		{"\u2028\u2029\u202e\u2066\u200f\ufeff", `\u{2028}\u{2029}\u{202E}\u{2066}\u{200F}\u{FEFF}`},
		{"a\u00a0b\u2003c\u3000d", `a\u{A0}b\u{2003}c\u{3000}d`},
		{"\u00ad\u034f\u3164\u2800\ufe0f\U000e0041", `\u{AD}\u{34F}\u{3164}\u{2800}\u{FE0F}\u{E0041}`},
		{"e\u0301 \u0301", "e\u0301 " + `\u{301}`},
		{"¶ “é” – 渡 😀 \ufffd", "¶ “é” – 渡 😀 \ufffd"},
		{"##[x] ###[ ## [ #[", `\u{23}#[x] #\u{23}#[ ## [ #[`},
		{"##vso[x]##teamcity[y]##z[", `\u{23}#vso[x]\u{23}#teamcity[y]##z[`},
	} {
		if got := visible(tt.text); got != tt.want {
			t.Errorf("visible(%+q) = %s, want %s", tt.text, got, tt.want)
		}
	}
}

func TestVisibleLine(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"a::b", "a::b"},
		{"::error::x", `\u{3A}:error::x`},
		{"  ::x", `  \u{3A}:x`},
		{":", `\u{3A}`}, // what follows may be a colon
		{"\t::x", "␉::x"},
	} {
		if got := Visible(tt.text); got != tt.want {
			t.Errorf("Visible(%q) = %s, want %s", tt.text, got, tt.want)
		}
	}
}

// pieces are what the lines of random tests are made of.
var pieces = []string{"THE FERRY", " ", "  ", "\t", "¶", "渡", "é", "e\u0301", "\u200b", "\x1b", "\xff", "##[", "😀", "\u00a0", "12."}

// TestExcerpt marks random parts of random lines and demands that the columns
// marked show just what is marked, and that no more is shown than fits.
func TestExcerpt(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		var line string
		bounds := []int{0}
		for range rng.IntN(60) {
			line += pieces[rng.IntN(len(pieces))]
			bounds = append(bounds, len(line))
		}
		start, end := bounds[rng.IntN(len(bounds))], bounds[rng.IntN(len(bounds))]
		if start > end {
			start, end = end, start
		}
		x := newExcerpt(line, start, end, false)

		shown := columns(x.text)
		if len(shown) > excerptWidth {
			t.Fatalf("newExcerpt(%+q, %d, %d) shows %d columns:\n%s", line, start, end, len(shown), x.text)
		}
		if start == end {
			if x.width != 1 || x.pad > len(shown) {
				t.Fatalf("newExcerpt(%+q, %d, %d) marks %d columns at %d:\n%s", line, start, end, x.width, x.pad, x.text)
			}
			continue
		}
		got := strings.Join(shown[x.pad:x.pad+x.width], "")
		var want strings.Builder
		all := cells(line)
		expandTabs(all)
		for _, c := range all {
			if c.start < end && c.end > start {
				want.WriteString(c.text)
			}
		}
		// A mark that does not fit is cut; the stops of tabs move with the cut.
		untab := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if !strings.HasPrefix(untab(want.String()), untab(got)) || len(columns(want.String())) < excerptWidth/2 && untab(got) != untab(want.String()) {
			t.Fatalf("newExcerpt(%+q, %d, %d) marks %q, want %q:\n%s", line, start, end, got, want.String(), x.text)
		}
	}
}

// columns returns what stands in each column of s: the second column of a wide
// character holds "".
func columns(s string) (out []string) {
	for _, r := range s {
		switch widths.RuneWidth(r) {
		case 0:
			out[len(out)-1] += string(r)
		case 1:
			out = append(out, string(r))
		case 2:
			out = append(out, string(r), "")
		}
	}
	return out
}

// TestLongLine demands that a line as long as a file costs no more than what is
// shown of it.
func TestLongLine(t *testing.T) {
	line := strings.Repeat("\u200b", 1<<20)
	allocs := testing.AllocsPerRun(5, func() { newExcerpt(line, 3<<19, 3<<19, false) })
	if allocs > 2000 {
		t.Errorf("an excerpt of a line of %d bytes takes %.0f allocations", len(line), allocs)
	}
}

// TestHunks applies the hunks of random fixes to the lines of a file: that must
// give what diag.Apply gives.
func TestHunks(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	parts := []string{"A", "¶", "\n", "\r\n", "\r", "BB", " "}
	text := func(n int) (s string) {
		for range rng.IntN(n) {
			s += parts[rng.IntN(len(parts))]
		}
		return s
	}
	for range 5000 {
		f, err := source.NewFile("a.txt", []byte(text(30)))
		if err != nil {
			t.Fatal(err)
		}
		var bounds []int32
		for i := range f.Content() {
			bounds = append(bounds, int32(i))
		}
		bounds = append(bounds, f.Span().End)
		x := &diag.Fix{Title: "x", Safety: diag.Safe}
		for at := 0; at < len(bounds) && len(x.Edits) < 4; {
			i := at + rng.IntN(len(bounds)-at)
			j := min(i+rng.IntN(3), len(bounds)-1)
			x.Edits = append(x.Edits, diag.Edit{Span: source.Span{Start: bounds[i], End: bounds[j]}, New: text(4)})
			at = j + 1 // two edits at one place would conflict
		}
		want, applied, _, err := diag.Apply(f, []*diag.Fix{x}, diag.Safe)
		if err != nil || applied != 1 {
			t.Fatalf("Apply(%q, %v): applied %d, %v", f.Content(), x.Edits, applied, err)
		}
		lines := splitLines(f.Content())
		shift := 0
		for _, h := range hunks(f, x) {
			if h.old.first+shift != h.new.first {
				t.Fatalf("%q, %v: hunk at line %d is at %d afterwards, want %d", f.Content(), x.Edits, h.old.first, h.new.first, h.old.first+shift)
			}
			at := h.new.first - 1
			if diff := cmp.Diff(h.old.lines, lines[at:at+len(h.old.lines)]); diff != "" && len(h.old.lines) > 0 {
				t.Fatalf("%q, %v: old lines of a hunk (-hunk +file):\n%s", f.Content(), x.Edits, diff)
			}
			lines = slices.Replace(lines, at, at+len(h.old.lines), h.new.lines...)
			shift += len(h.new.lines) - len(h.old.lines)
		}
		if got := strings.Join(lines, ""); got != string(want) {
			t.Fatalf("%q, %v: the hunks give %q, want %q", f.Content(), x.Edits, got, want)
		}
	}
}
