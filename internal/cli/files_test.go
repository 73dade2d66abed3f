package cli

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Whatever overlaps and wherever links lead, every file is listed once, under
// the name by which it comes first. A list of all real paths is the yardstick.
func TestEveryFileOnce(t *testing.T) {
	for seed := range uint64(300) {
		dice := rand.New(rand.NewPCG(seed, 0))
		root, err := filepath.EvalSymlinks(t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		t.Chdir(root)
		dirs := []string{"."}
		var all []string
		for range 4 + dice.IntN(12) {
			parent := dirs[dice.IntN(len(dirs))]
			path := filepath.Join(parent, string("abcde"[dice.IntN(5)])+[]string{"", ".txt", ".doc", ".TEL"}[dice.IntN(4)])
			if _, err := os.Lstat(path); err == nil {
				continue
			}
			switch kind := dice.IntN(6); {
			case kind < 2:
				err = os.Mkdir(path, 0o777)
				dirs = append(dirs, path)
			case kind == 2 && all != nil:
				err = os.Symlink(filepath.Join(root, all[dice.IntN(len(all))]), path)
			default:
				err = os.WriteFile(path, []byte("x"), 0o666)
			}
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, path)
		}
		excluded := filepath.Join(root, all[dice.IntN(len(all))])
		in := &files{excludes: func(abs string) bool { return abs == excluded }, written: map[string]bool{}}
		for range 1 + dice.IntN(4) {
			arg := append(all, ".")[dice.IntN(len(all)+1)]
			if dice.IntN(4) == 0 {
				arg = filepath.Join(root, arg)
			}
			in.args = append(in.args, arg)
		}
		var got []string
		for path := range in.list(t.Context()) {
			if _, failed := in.faults.Load(path); !failed {
				got = append(got, path)
			}
		}
		if diff := cmp.Diff(listed(t, in), got); diff != "" {
			t.Fatalf("seed %d: %q of %q (-want +got):\n%s", seed, in.args, all, diff)
		}
	}
}

// listed returns what in should list, faults apart.
func listed(t *testing.T, in *files) (paths []string) {
	t.Helper()
	seen := make(map[string]bool)
	add := func(path string) {
		at, err := newPlace(path)
		if err != nil {
			t.Fatal(err)
		}
		if !seen[at.real] {
			seen[at.real] = true
			paths = append(paths, path)
		}
	}
	for _, arg := range in.args {
		arg = filepath.Clean(arg)
		if info, err := os.Stat(arg); err != nil {
			t.Fatal(err)
		} else if !info.IsDir() {
			add(arg)
			continue
		}
		below := arg
		if info, err := os.Lstat(arg); err == nil && info.Mode()&fs.ModeSymlink != 0 {
			below += string(filepath.Separator)
		}
		err := filepath.WalkDir(below, func(path string, e fs.DirEntry, err error) error {
			abs, _ := filepath.Abs(path)
			switch {
			case err != nil || path == below:
				return err
			case in.excludes(abs) && e.IsDir():
				return fs.SkipDir
			case e.IsDir() || in.excludes(abs):
				return nil
			}
			info, err := os.Stat(path)
			if err == nil && !info.IsDir() && slices.Contains(extensions[:], strings.ToLower(filepath.Ext(path))) {
				add(filepath.Clean(path))
			}
			return err
		})
		if err != nil {
			t.Fatal(fmt.Errorf("walk %s: %w", arg, err))
		}
	}
	return paths
}
