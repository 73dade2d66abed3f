//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestNewlines(t *testing.T) {
	dir := t.TempDir()
	for path, text := range map[string]string{"a.txt": "1\n2\n", "b/.hidden/c": "\n\n\n", "b/empty": "", "d": "no line end"} {
		path = filepath.Join(dir, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := newlines(dir); n != 5 || err != nil {
		t.Errorf("newlines = %d, %v; want 5", n, err)
	}
	if _, err := newlines(filepath.Join(dir, "absent")); err == nil {
		t.Error("newlines of no directory succeeds")
	}
}

func TestTable(t *testing.T) {
	runs := func(seconds ...float64) (all []usage) {
		for _, s := range seconds {
			d := time.Duration(s * float64(time.Second))
			all = append(all, usage{wall: d, cpu: 2 * d, memory: int64(s) << 20})
		}
		return all
	}
	var out strings.Builder
	table(&out, []*command{{name: "floor", runs: runs(3, 1, 2)}, {name: "cablelint", runs: runs(4, 90, 3)}})
	want := `command        time      CPU    memory  cablelint: time   cablelint: CPU
floor         2.00s    4.00s     2 MiB             2.00             2.00
cablelint     4.00s    8.00s     4 MiB             1.00             1.00
`
	if out.String() != want {
		t.Errorf("table:\n%swant:\n%s", out.String(), want)
	}
}
