package main

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tree returns the files below dir by path.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := make(map[string]string)
	root := os.DirFS(dir)
	err := fs.WalkDir(root, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, path)
		files[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// write runs the command and returns the tree that it made.
func write(t *testing.T, args ...string) map[string]string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "a", "tree")
	if err := run(append(args, dir), io.Discard); err != nil {
		t.Fatal(err)
	}
	return tree(t, dir)
}

func TestTreeIsTheSameEachTime(t *testing.T) {
	first := write(t, "-n", "600", "-seed", "3")
	if len(first) != 600 {
		t.Errorf("%d files, want 600", len(first))
	}
	if diff := cmp.Diff(first, write(t, "-n", "600", "-seed", "3")); diff != "" {
		t.Errorf("two trees of one seed (-first +second):\n%s", diff)
	}
	if cmp.Equal(first, write(t, "-n", "600", "-seed", "4")) {
		t.Error("two seeds give one tree")
	}
}

func TestShareOfFaultyCables(t *testing.T) {
	clean := write(t, "-n", "400", "-faulty", "0")
	for _, tt := range []struct {
		percent  string
		low, top int
	}{{"10", 20, 60}, {"100", 350, 400}} {
		faulty := 0
		for path, data := range write(t, "-n", "400", "-faulty", tt.percent) {
			if data != clean[path] {
				faulty++
			}
		}
		if faulty < tt.low || faulty > tt.top {
			t.Errorf("-faulty %s: %d of 400 cables differ from clean ones, want %d to %d", tt.percent, faulty, tt.low, tt.top)
		}
	}
}

func TestAverageSize(t *testing.T) {
	for _, tt := range []struct {
		bytes    string
		low, top int
	}{{"6900", 5500, 8500}, {"3000", 2400, 3800}} {
		size := 0
		for _, data := range write(t, "-n", "1000", "-bytes", tt.bytes) {
			size += len(data)
		}
		if size /= 1000; size < tt.low || size > tt.top {
			t.Errorf("-bytes %s: average %d bytes, want %d to %d", tt.bytes, size, tt.low, tt.top)
		}
	}
}

func TestExistingTreeStays(t *testing.T) {
	dir := t.TempDir()
	if err := run([]string{"-n", "1", dir}, io.Discard); err == nil {
		t.Errorf("run succeeds though %s exists", dir)
	}
}
