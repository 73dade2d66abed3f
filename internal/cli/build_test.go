package cli

import (
	"crypto/sha256"
	"os"
	"os/exec"
	"strings"
	"testing"
)

func TestReadBuildID(t *testing.T) {
	const mark, end = "\xff Go build ID: \"", "\"\n \xff"
	filler := strings.Repeat("x", 200_000)
	head := filler[:4000]
	hash := func(s string) string { h := sha256.Sum256([]byte(s)); return string(h[:]) }
	for name, test := range map[string]struct{ file, id string }{
		"a mark":           {head + mark + "ab/cd" + end + filler, "ab/cd"},
		"an ELF note":      {head + "\x04\x00\x00\x00\x05\x00\x00\x00\x04\x00\x00\x00Go\x00\x00ab/cd" + filler, "ab/cd"},
		"another note":     {head + "\x04\x00\x00\x00\x05\x00\x00\x00\x03\x00\x00\x00Go\x00\x00ab/cd" + filler, ""},
		"a note cut short": {head + "\x04\x00\x00\x00\x09\x00\x00\x00\x04\x00\x00\x00Go\x00\x00ab/cd", ""},
		"a mark cut short": {head + mark + "ab/cd", ""},
		"an empty mark":    {mark + end + filler, ""},
		"one far away":     {filler + mark + "ab/cd" + end, ""},
		"a name at once":   {"Go\x00\x00" + filler, ""},
		"nothing":          {filler, ""},
		"a short file":     {"ELF", ""},
		"an empty file":    {"", ""},
	} {
		want := test.id
		if want == "" {
			want = hash(test.file)
		}
		if got, err := readBuildID(strings.NewReader(test.file)); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v, want %q", name, got, err, want)
		}
	}
}

// The ID is the one that the go command tells.
func TestBuildID(t *testing.T) {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	want, err := exec.Command("go", "tool", "buildid", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	if got, err := buildID(); err != nil || string(got) != strings.TrimSpace(string(want)) {
		t.Errorf("%q, %v, want %q", got, err, want)
	}
}
