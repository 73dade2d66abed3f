package source_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/source"
)

func newFile(t testing.TB, data string) *source.File {
	t.Helper()
	f, err := source.NewFile("x.txt", []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// nasty holds every kind of line end, a letter of two UTF-16 units, a pilcrow,
// a bad byte, and no final line end.
const nasty = "a\u00b6b\r\n\U0001F4DCc\rd\xffe\n\nz"

func TestPosition(t *testing.T) {
	f := newFile(t, nasty)
	tests := []struct {
		off                 int32
		bytes, runes, utf16 source.Position
	}{
		{0, source.Position{1, 1}, source.Position{1, 1}, source.Position{1, 1}},
		{3, source.Position{1, 4}, source.Position{1, 3}, source.Position{1, 3}},  // b, after the pilcrow
		{5, source.Position{1, 6}, source.Position{1, 5}, source.Position{1, 5}},  // LF of CR LF
		{6, source.Position{2, 1}, source.Position{2, 1}, source.Position{2, 1}},  // the scroll
		{10, source.Position{2, 5}, source.Position{2, 2}, source.Position{2, 3}}, // c
		{12, source.Position{3, 1}, source.Position{3, 1}, source.Position{3, 1}}, // d, after a lone CR
		{14, source.Position{3, 3}, source.Position{3, 3}, source.Position{3, 3}}, // e, after the bad byte
		{16, source.Position{4, 1}, source.Position{4, 1}, source.Position{4, 1}}, // the empty line
		{17, source.Position{5, 1}, source.Position{5, 1}, source.Position{5, 1}}, // z
		{18, source.Position{5, 2}, source.Position{5, 2}, source.Position{5, 2}}, // end of file
		{99, source.Position{5, 2}, source.Position{5, 2}, source.Position{5, 2}}, // beyond it
		{-1, source.Position{1, 1}, source.Position{1, 1}, source.Position{1, 1}}, // before it
		{8, source.Position{2, 3}, source.Position{2, 3}, source.Position{2, 3}},  // inside the scroll: its bytes
		{15, source.Position{3, 4}, source.Position{3, 4}, source.Position{3, 4}}, // LF
	}
	for _, tt := range tests {
		for _, c := range []struct {
			name string
			unit source.Unit
			want source.Position
		}{{"bytes", source.Bytes, tt.bytes}, {"runes", source.Runes, tt.runes}, {"utf16", source.UTF16, tt.utf16}} {
			if got := f.Position(tt.off, c.unit); got != c.want {
				t.Errorf("Position(%d, %s) = %v, want %v", tt.off, c.name, got, c.want)
			}
		}
	}
}

func TestLines(t *testing.T) {
	tests := []struct {
		name, data string
		want       []string
	}{
		{"empty", "", nil},
		{"one line", "ab", []string{"ab"}},
		{"final line end", "ab\n", []string{"ab"}},
		{"only a line end", "\n", []string{""}},
		{"every kind", nasty, []string{"a\u00b6b", "\U0001F4DCc", "d\xffe", "", "z"}},
		{"lone CRs", "a\rb\r\rc\r", []string{"a", "b", "", "c"}},
		{"one CR, then LFs", "a\rb\nc\nd", []string{"a", "b", "c", "d"}},
		{"LF CR", "a\n\rb", []string{"a", "", "b"}},
		{"CR CR LF", "a\r\r\nb", []string{"a", "", "b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newFile(t, tt.data)
			var got []string
			whole := ""
			for n := 1; n <= f.LineCount(); n++ {
				got = append(got, f.Text(f.Line(n)))
				whole += f.Text(f.FullLine(n))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
			if whole != tt.data {
				t.Errorf("the full lines make %q, want %q", whole, tt.data)
			}
		})
	}
}

func TestLinesOfSpan(t *testing.T) {
	const text = "one\r\ntwo\n\rfour\n"
	f, err := source.NewFile("x", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		from, to int32
		want     []string
	}{
		{0, int32(len(text)), []string{"one", "two", "", "four"}},
		{0, 5, []string{"one"}},
		{1, 6, []string{"one", "two"}},
		{8, 9, []string{"two"}},
		{9, 11, []string{"", "four"}},
		{5, 5, nil},
	} {
		var got []string
		for line := range f.Lines(source.Span{Start: test.from, End: test.to}) {
			got = append(got, f.Text(line))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("lines of %d to %d: %q, want %q", test.from, test.to, got, test.want)
		}
	}
}

func TestLineIndexIsLinear(t *testing.T) {
	// Neither one CR among LFs nor CRs without any LF may make every line
	// search the rest of the file.
	for _, data := range []string{"\r" + strings.Repeat("x\n", 1<<20), strings.Repeat("x\r", 1<<20) + "x"} {
		if got, want := newFile(t, data).LineCount(), 1<<20+1; got != want {
			t.Errorf("LineCount() = %d, want %d", got, want)
		}
	}
}

func TestPositionAfterFinalCR(t *testing.T) {
	if got, want := newFile(t, "a\r").Position(2, source.Runes), (source.Position{Line: 2, Column: 1}); got != want {
		t.Errorf("Position(2) = %v, want %v", got, want)
	}
}

func utf16Bytes(s string, big bool) string {
	var b strings.Builder
	for _, u := range append([]uint16{0xFEFF}, utf16.Encode([]rune(s))...) {
		if big {
			b.WriteByte(byte(u >> 8))
			b.WriteByte(byte(u))
		} else {
			b.WriteByte(byte(u))
			b.WriteByte(byte(u >> 8))
		}
	}
	return b.String()
}

func TestEncodings(t *testing.T) {
	tests := []struct {
		name, data string
		want       source.Encoding
		text       string
	}{
		{"ascii", "abc", source.UTF8, "abc"},
		{"utf-8", "a¶c", source.UTF8, "a¶c"},
		{"utf-8 with a mark", "\xef\xbb\xbfa¶", source.UTF8, "a¶"},
		{"utf-8 with a bad byte", "¶ \xff", source.UTF8, "¶ \xff"},
		{"windows-1252", "\xb61. \x93Yes\x94 \x96 \x80", source.Windows1252, "¶1. “Yes” – €"},
		{"latin-1", "caf\xe9 \x81", source.Latin1, "café \u0081"},
		{"utf-16 little endian", utf16Bytes("a¶\U0001F4DC!", false), source.UTF16LE, "a¶\U0001F4DC!"},
		{"utf-16 big endian", utf16Bytes("a¶\U0001F4DC!", true), source.UTF16BE, "a¶\U0001F4DC!"},
		{"utf-16 cut in half", utf16Bytes("ab", false) + "c", source.UTF16LE, "ab\ufffd"},
		{"utf-16 lone surrogate", "\xff\xfe\x00\xd8a\x00", source.UTF16LE, "\ufffda"},
		{"utf-16 mark alone", "\xff\xfe", source.UTF16LE, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newFile(t, tt.data)
			if f.Encoding() != tt.want || f.Content() != tt.text {
				t.Fatalf("got %s %q, want %s %q", f.Encoding(), f.Content(), tt.want, tt.text)
			}
			if f.Raw() != tt.data {
				t.Errorf("Raw() = %q, want %q", f.Raw(), tt.data)
			}
			// Each character's bytes on disk stand where Disk says, and encode
			// back to themselves.
			for i, r := range f.Content() {
				end := i + len(string(r))
				if r == '\ufffd' {
					continue
				}
				disk := f.Disk(source.Span{Start: int32(i), End: int32(end)})
				back, ok := f.Encoding().Encode(string(r))
				if !ok || f.Raw()[disk.Start:disk.End] != string(back) {
					t.Errorf("%q at %d is on disk %q, encodes to %q", r, i, f.Raw()[disk.Start:disk.End], back)
				}
			}
			if got := f.Disk(f.Span()).End; int(got) != len(tt.data) {
				t.Errorf("the end is on disk at %d, want %d", got, len(tt.data))
			}
		})
	}
}

func TestEncodeRefuses(t *testing.T) {
	if got, ok := source.Windows1252.Encode("\u0416"); ok {
		t.Errorf("Windows1252.Encode(Ж) = %q, want a refusal", got)
	}
	if got, ok := source.Latin1.Encode("€"); ok {
		t.Errorf("Latin1.Encode(€) = %q, want a refusal", got)
	}
}

func TestNewFileRefusesAbsurdSize(t *testing.T) {
	_, err := source.NewFile("huge.txt", make([]byte, source.MaxSize+1))
	if err == nil || !strings.Contains(err.Error(), "huge.txt") {
		t.Errorf("NewFile = %v, want an error that names the file", err)
	}
}

func TestSpan(t *testing.T) {
	a, b := source.Span{Start: 2, End: 5}, source.Span{Start: 5, End: 7}
	if a.Overlaps(b) || !a.Overlaps(source.Span{Start: 4, End: 6}) || !a.Overlaps(source.At(3)) || a.Overlaps(source.At(2)) {
		t.Error("Overlaps is wrong at an edge")
	}
	if got, want := a.Cover(b), (source.Span{Start: 2, End: 7}); got != want {
		t.Errorf("Cover = %v, want %v", got, want)
	}
	if !a.Contains(source.At(5)) || a.Contains(b) {
		t.Error("Contains is wrong at an edge")
	}
}
