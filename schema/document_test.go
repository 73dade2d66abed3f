package schema_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/schema"
	"github.com/cablelint/cablelint/source"
)

// parse reads text as the one cable of a file called cable.txt.
func parse(t testing.TB, text string) *cable.Document {
	t.Helper()
	f, err := source.NewFile("cable.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return cable.Parse(f)
}

// read returns a file of testdata.
func read(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// indent lays JSON out with the keys in their order.
func indent(t *testing.T, data []byte) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Indent(&b, data, "", "  "); err != nil {
		t.Fatalf("not JSON: %v\n%s", err, data)
	}
	return b.String()
}

// TestAppendJSON compares the values and the order of the keys.
func TestAppendJSON(t *testing.T) {
	for _, name := range []string{"relay", "print", "extract", "sparse"} {
		t.Run(name, func(t *testing.T) {
			got := indent(t, schema.AppendJSON(nil, parse(t, read(t, name+".txt")))) + "\n"
			file := filepath.Join("testdata", name+".json")
			if os.Getenv("UPDATE") != "" {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(read(t, name+".json"), got); diff != "" {
				t.Errorf("AppendJSON (-want +got):\n%s", diff)
			}
		})
	}
}

// TestAppendJSONIsOneLine gives it every byte that could break a line or the
// JSON.
func TestAppendJSONIsOneLine(t *testing.T) {
	var text strings.Builder
	text.WriteString("C O N F I D E N T I A L FREDONIA 000417\nE.O. 12958: N/A\nSUBJECT: ")
	for b := range 256 {
		if b != '\n' && b != '\r' {
			text.WriteByte(byte(b))
		}
	}
	text.WriteString(" \u2028\u2029\u0085é¶😀\n\n1. (C) Text.\n")
	got := schema.AppendJSON(nil, parse(t, text.String()))
	if !json.Valid(got) {
		t.Errorf("not JSON: %s", got)
	}
	if i := bytes.IndexFunc(got, func(r rune) bool {
		return r < ' ' || 0x7F <= r && r < 0xA0 || r == '\u2028' || r == '\u2029'
	}); i >= 0 {
		t.Errorf("unescaped control character or line separator at %d: %q", i, got)
	}
	if bytes.Contains(got, []byte("\xff")) {
		t.Errorf("bytes that are not UTF-8: %q", got)
	}
}
