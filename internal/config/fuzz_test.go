package config_test

import (
	"io/fs"
	"path/filepath"
	"testing"

	"github.com/cablelint/cablelint/internal/config"
)

// Nothing in a file makes the reader panic, every mistake marks a place in it, and
// what has none can be shown.
func FuzzLoad(f *testing.F) {
	for _, text := range []string{shown, more, "select: &a [*a]\n", "overrides: &a [*a]\n", "posts: &p {X: *p}\n", "? [a]\n: 1\n", "a: [\n", "\xff\xfe", "select:\r- tags\r", "é: 'ü'\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		reg := registry(t)
		c, err := config.Load("c.yaml", reg, func(path string) ([]byte, error) {
			if path == "c.yaml" {
				return []byte(text), nil
			}
			return nil, fs.ErrNotExist
		})
		if err != nil {
			list, ok := err.(interface{ Unwrap() []error })
			if !ok {
				t.Fatalf("%q: %v", text, err)
			}
			for _, err := range list.Unwrap() {
				m, ok := err.(*config.Mistake) //nolint:errorlint // exactly that
				if !ok {
					t.Fatalf("%q: %v", text, err)
				}
				whole := m.File.Span()
				if s := m.Span; s.Start < 0 || s.End < s.Start || s.End > whole.End {
					t.Errorf("%q: %v marks %v of %v", text, m, s, whole)
				}
			}
			return
		}
		abs, err := filepath.Abs("a.txt")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.Show(reg, c.Variant(abs), filepath.Dir(abs), "", config.Origin.String); err != nil {
			t.Errorf("%q: %v", text, err)
		}
		if _, err := c.Effective(reg, c.Variant(abs)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	})
}
