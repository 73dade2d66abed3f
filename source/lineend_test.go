package source

import "testing"

func TestLineEnd(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", "\n"},
		{"a", "\n"},
		{"a\nb\r\nc\n", "\n"},
		{"a\r\nb\r\nc\n", "\r\n"},
		{"a\rb\r", "\r"},
		{"a\nb\r\n", "\n"},
		{"a\r\nb\r", "\r\n"},
	} {
		f, err := NewFile("x", []byte(tt.text))
		if err != nil {
			t.Fatal(err)
		}
		if got := f.LineEnd(); got != tt.want {
			t.Errorf("LineEnd of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestLineEdges(t *testing.T) {
	const text = "  a b \t\r\n\nc"
	f, err := NewFile("x", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	for off, want := range map[int32]struct{ starts, ends bool }{
		0:  {true, false},  // before the indent
		2:  {true, false},  // before a
		3:  {false, false}, // after a
		5:  {false, true},  // after b
		7:  {false, true},  // before CR
		8:  {false, true},  // between CR and LF
		9:  {true, true},   // the blank line
		10: {true, false},  // before c
		11: {false, true},  // the end of the file
	} {
		if got := f.StartsLine(off); got != want.starts {
			t.Errorf("StartsLine(%d) = %t, want %t", off, got, want.starts)
		}
		if got := f.EndsLine(off); got != want.ends {
			t.Errorf("EndsLine(%d) = %t, want %t", off, got, want.ends)
		}
	}
}
