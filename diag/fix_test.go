package diag_test

import (
	"strings"
	"testing"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

func edit(start, end int32, text string) *diag.Fix {
	return diag.Replace(diag.Safe, "test", source.Span{Start: start, End: end}, text)
}

func TestApply(t *testing.T) {
	unsafe := edit(0, 1, "U")
	unsafe.Safety = diag.Unsafe
	display := edit(0, 1, "D")
	display.Safety = diag.DisplayOnly
	pair := &diag.Fix{Title: "two", Safety: diag.Safe, Edits: []diag.Edit{
		{Span: source.Span{Start: 0, End: 1}, New: "X"}, {Span: source.Span{Start: 4, End: 5}, New: "Y"},
	}}
	tests := []struct {
		name             string
		data             string
		fixes            []*diag.Fix
		atLeast          diag.Safety
		want             string
		applied, skipped int
	}{
		{"none", "abcde", nil, diag.Safe, "abcde", 0, 0},
		{"a nil fix", "abcde", []*diag.Fix{nil}, diag.Safe, "abcde", 0, 0},
		{"out of order", "abcde", []*diag.Fix{edit(3, 4, "4"), edit(0, 1, "1")}, diag.Safe, "1bc4e", 2, 0},
		{"longer and shorter", "abcde", []*diag.Fix{edit(1, 4, ""), edit(4, 5, "EEE")}, diag.Safe, "aEEE", 2, 0},
		{"an overlap drops the later fix whole", "abcde", []*diag.Fix{edit(0, 2, "1"), pair}, diag.Safe, "1cde", 1, 1},
		{"several edits", "abcde", []*diag.Fix{pair, edit(2, 3, "-")}, diag.Safe, "Xb-dY", 2, 0},
		{"insertions", "abcde", []*diag.Fix{edit(2, 2, "+"), edit(5, 5, "!")}, diag.Safe, "ab+cde!", 2, 0},
		{"two insertions at one place", "abcde", []*diag.Fix{edit(2, 2, "+"), edit(2, 2, "-")}, diag.Safe, "ab+cde", 1, 1},
		{"an insertion beside a replacement", "abcde", []*diag.Fix{edit(2, 3, "C"), edit(2, 2, "+")}, diag.Safe, "ab+Cde", 2, 0},
		{"unsafe is not safe", "abcde", []*diag.Fix{unsafe, display}, diag.Safe, "abcde", 0, 0},
		{"unsafe when asked", "abcde", []*diag.Fix{unsafe, display}, diag.Unsafe, "Ubcde", 1, 0},
		{"byte order mark", "\xef\xbb\xbfabc", []*diag.Fix{edit(0, 1, "¶")}, diag.Safe, "\xef\xbb\xbf¶bc", 1, 0},
		{"windows-1252", "\xb6a\x93b", []*diag.Fix{edit(2, 3, "¶")}, diag.Safe, "\xb6\xb6\x93b", 1, 0},
		{"utf-16", "\xff\xfea\x00b\x00", []*diag.Fix{edit(1, 2, "¶")}, diag.Safe, "\xff\xfea\x00\xb6\x00", 1, 0},
		{"bad bytes stay", "a\xffb\u00b6", []*diag.Fix{edit(0, 1, "A")}, diag.Safe, "A\xffb\u00b6", 1, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, err := source.NewFile("x.txt", []byte(tt.data))
			if err != nil {
				t.Fatal(err)
			}
			out, applied, skipped, err := diag.Apply(f, tt.fixes, tt.atLeast)
			if err != nil || string(out) != tt.want || applied != tt.applied || skipped != tt.skipped {
				t.Errorf("Apply = %q, %d applied, %d skipped, %v; want %q, %d, %d", out, applied, skipped, err, tt.want, tt.applied, tt.skipped)
			}
		})
	}
}

func TestApplyRefusesWhatTheEncodingCannotHold(t *testing.T) {
	f, err := source.NewFile("old.txt", []byte("\xb6 \x93a\x94"))
	if err != nil {
		t.Fatal(err)
	}
	_, _, _, err = diag.Apply(f, []*diag.Fix{edit(0, 2, "\u0416")}, diag.Safe)
	if err == nil || !strings.Contains(err.Error(), "old.txt") || !strings.Contains(err.Error(), "windows-1252") {
		t.Errorf("Apply = %v, want an error that names the file and its encoding", err)
	}
}

func TestValidate(t *testing.T) {
	f, err := source.NewFile("x.txt", []byte("abcde"))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name  string
		edits []diag.Edit
		ok    bool
	}{
		{"in order", []diag.Edit{{Span: source.Span{Start: 0, End: 1}}, {Span: source.Span{Start: 1, End: 5}}}, true},
		{"overlap", []diag.Edit{{Span: source.Span{Start: 0, End: 2}}, {Span: source.Span{Start: 1, End: 5}}}, false},
		{"out of bounds", []diag.Edit{{Span: source.Span{Start: 4, End: 6}}}, false},
		{"backwards", []diag.Edit{{Span: source.Span{Start: 3, End: 2}}}, false},
	}
	for _, tt := range tests {
		x := &diag.Fix{Title: tt.name, Edits: tt.edits}
		if err := x.Validate(f); (err == nil) != tt.ok {
			t.Errorf("%s: Validate = %v", tt.name, err)
		}
	}
}

func TestParseSeverity(t *testing.T) {
	for _, s := range []diag.Severity{diag.Info, diag.Warning, diag.Error} {
		if got, err := diag.ParseSeverity(s.String()); got != s || err != nil {
			t.Errorf("ParseSeverity(%q) = %v, %v", s, got, err)
		}
	}
	if _, err := diag.ParseSeverity("fatal"); err == nil {
		t.Error("ParseSeverity(fatal) has no error")
	}
}
