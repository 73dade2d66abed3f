package cable_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// confidential returns an invented CONFIDENTIAL cable with this text.
func confidential(t *testing.T, text string) *cable.Document {
	t.Helper()
	f, err := source.NewFile("cable.txt", []byte(classified+text))
	if err != nil {
		t.Fatal(err)
	}
	return cable.Parse(f)
}

func TestPortions(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"marked and unmarked", `
1. (C) Wheat was short by a third.

2. Oats were plentiful this year.

3. (U) Rye had not been counted.
`, "marked 1 3, unmarked 2"},
		{"after the heading word", `
1. Summary: (SBU) Wheat was short.  End summary.

2. Comment (C): Oats were plentiful this year.
`, "marked 1, unsure 2"},
		{"classifier", `
1. CLASSIFIED BY DCM PAT EXAMPLE.  REASON: 1.5 (D).

2. (C) Wheat was short by a third.
`, "marked 2"},
		{"classifier, marked", `
1. (U) CLASSIFIED BY DCM PAT EXAMPLE.  REASON: 1.5 (D).

2. Wheat was short by a third.
`, "unmarked 2"},
		{"items marked", `
1. (C) Wheat was short by a third.

2. The ministry made two points:

a. (U) Oats were plentiful.

b. (C) Rye was not.
`, "marked 1, unsure 2"},
		{"damaged mark", `
1. (C) Wheat was short by a third.

2. (SUB) Oats were plentiful this year.

3. [C] Rye had not been counted.
`, "marked 1, unsure 2 3"},
		{"no mark at all", `
1. (C) Wheat was short by a third.

2. (REF A) said that oats were plentiful.

3. U.S. officials met the bakers.
`, "marked 1, unmarked 2 3"},
		{"withheld", `
1. (C) Wheat was short by a third.

2. XXXXXXXXXX XXXX XXXXXX.

3. Minimize considered.
`, "marked 1, unsure 2 3"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := confidential(t, tt.text).Portions()
			if diff := cmp.Diff(tt.want, sorted(got)); diff != "" {
				t.Errorf("Portions of %s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// sorted renders the numbers of the portions.
func sorted(p cable.Portions) string {
	var parts []string
	for _, kind := range []struct {
		name string
		ps   []*cable.Paragraph
	}{{"marked", p.Marked}, {"unmarked", p.Unmarked}, {"unsure", p.Unsure}} {
		if len(kind.ps) == 0 {
			continue
		}
		s := kind.name
		for _, q := range kind.ps {
			s += fmt.Sprint(" ", q.Number.Value)
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, ", ")
}

// TestSummary checks where a summary ends that has no closing words.
func TestSummary(t *testing.T) {
	for text, want := range map[string]string{
		"1. (C) Summary: Wheat was short.  End summary.\n\n2. (C) Oats were not.\n":                                          "Wheat was short.",
		"Summary\n-------\n\n1. (C) Wheat was short.\n\n2. (C) Oats were not.\n":                                             "Wheat was short.",
		"Summary\n-------\n\n1. (C) Wheat was short.\n\n2. (C) Oats were not.\n\nComment\n-------\n\n3. (C) We shall see.\n": "Wheat was short. Oats were not.",
		"Summary\n-------\n\n1. (C) Wheat was short.\n\n2. (C) Oats were not.  End summary.\n\n3. (C) We shall see.\n":       "Wheat was short. Oats were not.",
	} {
		d := confidential(t, text)
		if d.Summary == nil || d.Flatten(*d.Summary).Text != want {
			t.Errorf("%q: the summary is %v, want %q", text, d.Summary, want)
		}
	}
}

func TestEntireText(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"1. (C - ENTIRE TEXT.)\n\n2. Wheat was short.\n", true},
		{"1. (C) ENTIRE TEXT.\n\n2. Wheat was short.\n", true},
		{"1. CONFIDENTIAL - ENTIRE TEXT.\n\n2. Wheat was short.\n", true},
		{"(ENTIRE TEXT: CONFIDENTIAL)\n\n1. Wheat was short.\n", true},
		{"1. Entire message is Confidential.\n\n2. Wheat was short.\n", true},
		{"1. All paragraphs are classified Secret.\n\n2. Wheat was short.\n", true},
		{"1. (C unless otherwise marked)\n\n2. Wheat was short.\n", true},
		{"1. The bakers read the entire text of the treaty.\n", false},
		{"1. The ministry's entire text was dull.\n", false},
		{"1. Prices are in marks unless otherwise noted.\n", false},
		{"1. (C) Wheat was short.\n\n2. (C) Oats were not.\n", false},
	}
	for _, tt := range tests {
		if got := confidential(t, tt.text).EntireText(); got != tt.want {
			t.Errorf("EntireText() = %v, want %v, of\n%s", got, tt.want, tt.text)
		}
	}
}

func TestQuotations(t *testing.T) {
	tests := []struct {
		text string
		want bool // of the word HERE
	}{
		{"1. (C) Begin text:\n\nHERE is bread.\n\nEnd text.\n", true},
		{"1. (C) QUOTE HERE IS BREAD UNQUOTE.\n", true},
		{"1. (C) Begin unofficial translation of it.\n\nHERE.\n\nEnd translation.\n", true},
		{"1. (C) Begin text:\n\nBread.\n\nEnd text.\n\n2. (C) HERE is more.\n", false},
		{"1. (C) Begin text:\n\nHERE is bread, and no end.\n", false},
		{"1. (C) Begin text:\n\n\"Quote HERE unquote.\"\n\nEnd text.\n", true},
		{"1. (C) Bread was quoted at five marks, HERE at six.  End text.\n", false},
		{"1. (C) HERE is bread.\n\n2. (U) Begin text:\n\nBread.\n\nEnd text.\n", false},
	}
	for _, tt := range tests {
		d := confidential(t, tt.text)
		at := int32(strings.Index(d.File.Content(), "HERE"))
		if got := d.Quotations().Contain(source.Span{Start: at, End: at + 4}); got != tt.want {
			t.Errorf("HERE is quoted: %v, want %v, in\n%s", got, tt.want, tt.text)
		}
	}
}
