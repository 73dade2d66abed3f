package cache

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var (
	start   = time.Unix(1_000_000, 0)
	settled = Stamp{Size: 7, Modified: start.Add(-time.Hour).UnixNano(), Changed: start.Add(-time.Minute).UnixNano(), Inode: 3}
	found   = []lint.Finding{{Diagnostic: diag.Diagnostic{Rule: "tag-unknown", Severity: diag.Warning, Message: `"PGVO" is not a known tag`}}}
)

// names returns the names of the entries that the file at path has for key.
func names(path string, key Key) (all []string) {
	c := Open(path, key, start)
	for i := range 1000 {
		if e, ok := c.Find(fmt.Sprint(i)); ok {
			all = append(all, string(e.name))
		}
	}
	return all
}

// write makes a cache of n files, the even ones clean.
func write(t *testing.T, path string, key Key, n int) {
	t.Helper()
	c := Open(path, key, start)
	for i := range n {
		var fs []lint.Finding
		if i%2 == 1 {
			fs = found
		}
		c.Keep(fmt.Sprint(i), settled, SumOf(fmt.Append(nil, "text ", i)), fs)
	}
	if err := c.Save(true); err != nil {
		t.Fatal(err)
	}
}

func TestRoundTrip(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "folder", "c")
	write(t, path, Key{1}, 300)
	c := Open(path, Key{1}, start)
	for i := range 300 {
		e, ok := c.Find(fmt.Sprint(i))
		if !ok || e.Clean() != (i%2 == 0) || !e.Holds(settled) {
			t.Fatalf("entry %d is lost or wrong: %+v", i, e)
		}
		other := settled
		other.Inode++
		if e.Holds(other) {
			t.Errorf("entry %d holds for another stamp", i)
		}
		if _, ok := e.Recall(SumOf([]byte("another text"))); ok {
			t.Errorf("entry %d holds for another text", i)
		}
		fs, ok := e.Recall(SumOf(fmt.Append(nil, "text ", i)))
		if want := found[:i%2]; !ok || cmp.Diff(want, append([]lint.Finding{}, fs...)) != "" {
			t.Errorf("entry %d has %v, want %v", i, fs, want)
		}
	}
	if _, ok := c.Find("300"); ok {
		t.Error("a file is known that was never met")
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if got := names(path, Key{2}); got != nil {
		t.Errorf("another key has entries %q", got)
	}
}

// A file that changed about when it was read is not known by its stamp.
func TestRacyStamps(t *testing.T) {
	for name, s := range map[string]Stamp{
		"modified a second before": {Size: 1, Modified: start.Add(-time.Second).UnixNano(), Changed: 1, Inode: 1},
		"changed a second before":  {Size: 1, Modified: 1, Changed: start.Add(-time.Second).UnixNano(), Inode: 1},
		"changed meanwhile":        {Size: 1, Modified: 1, Changed: start.Add(time.Second).UnixNano(), Inode: 1},
		"modified in the future":   {Size: 1, Modified: start.Add(time.Hour).UnixNano(), Changed: 1, Inode: 1},
		"no change time":           {Size: 1, Modified: 1},
	} {
		path := filepath.Join(t.TempDir(), "c")
		c := Open(path, Key{}, start)
		c.Keep("a", s, SumOf([]byte("x")), nil)
		if err := c.Save(true); err != nil {
			t.Fatal(err)
		}
		c = Open(path, Key{}, start.Add(time.Hour))
		e, ok := c.Find("a")
		if !ok || e.Holds(s) || e.Holds(Stamp{}) {
			t.Errorf("%s: the stamp is trusted", name)
		}
		if _, ok := e.Recall(SumOf([]byte("x"))); !ok {
			t.Errorf("%s: the text is not", name)
		}
	}
}

func TestSave(t *testing.T) {
	path := filepath.Join(t.TempDir(), "c")
	write(t, path, Key{}, 5)
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	met := func(complete bool, files ...int) {
		t.Helper()
		c := Open(path, Key{}, start)
		for _, i := range files {
			if e, ok := c.Find(fmt.Sprint(i)); !ok || !e.Holds(settled) {
				t.Fatalf("entry %d is lost", i)
			}
		}
		if err := c.Save(complete); err != nil {
			t.Fatal(err)
		}
	}
	met(true, 0, 1, 2, 3, 4)
	met(false)
	if after, err := os.Stat(path); err != nil || !os.SameFile(before, after) {
		t.Errorf("nothing changed, and yet the file was written: %v", err)
	}
	met(true, 0, 2, 4)
	if got := strings.Join(names(path, Key{}), " "); got != "0 2 4" {
		t.Errorf("entries %s, want those that were met", got)
	}
	c := Open(path, Key{}, start)
	c.Keep("2", settled, SumOf([]byte("changed")), nil)
	c.Keep("7", settled, SumOf([]byte("new")), nil)
	if err := c.Save(false); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(names(path, Key{}), " "); got != "0 2 4 7" {
		t.Errorf("entries %s after a run that was not complete", got)
	}
	e, _ := Open(path, Key{}, start).Find("2")
	if _, ok := e.Recall(SumOf([]byte("changed"))); !ok {
		t.Error("the old entry stands")
	}
	write(t, path, Key{9}, 3)
	if got := strings.Join(names(path, Key{9}), " "); got != "0 1 2" {
		t.Errorf("entries %s of the new key", got)
	}
	if all, err := os.ReadDir(filepath.Dir(path)); len(all) != 1 {
		t.Errorf("files left behind: %v, %v", all, err)
	}
}

// Whatever befalls the file, no entry is wrong: all are there, or none.
func TestDamage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "c")
	write(t, path, Key{}, 20)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	check := func(what string, data []byte) {
		t.Helper()
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if got := names(path, Key{}); len(got) != 0 {
			t.Errorf("%s: %d entries", what, len(got))
		}
	}
	for i := range whole {
		check(fmt.Sprint("cut at ", i), whole[:i])
		flipped := append([]byte{}, whole...)
		flipped[i] ^= 0x10
		check(fmt.Sprint("byte flipped at ", i), flipped)
	}
	check("longer", append(whole[:len(whole):len(whole)], 0))
	write(t, path, Key{}, 20)
	if got := names(path, Key{}); len(got) != 20 {
		t.Errorf("%d entries after it was made anew", len(got))
	}
}

func TestUnwritable(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	c := Open(filepath.Join(folder, "c"), Key{}, start)
	c.Keep("a", settled, Sum{}, nil)
	c.Keep("b", settled, Sum{}, nil)
	if err := c.Save(true); err == nil {
		t.Error("no error")
	}
}

// Runs at the same time leave the cache of one of them, whole.
func TestConcurrentRuns(t *testing.T) {
	path := filepath.Join(t.TempDir(), "c")
	var group sync.WaitGroup
	for run := range 8 {
		group.Go(func() {
			c := Open(path, Key{}, start)
			var workers sync.WaitGroup
			for w := range 4 {
				workers.Go(func() {
					for i := w; i < 100; i += 4 {
						c.Keep(fmt.Sprint(i), settled, SumOf(fmt.Append(nil, run, i)), nil)
					}
				})
			}
			workers.Wait()
			if err := c.Save(true); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if got := names(path, Key{}); len(got) != 100 {
		t.Errorf("%d entries", len(got))
	}
	if all, err := os.ReadDir(filepath.Dir(path)); len(all) != 1 {
		t.Errorf("files left behind: %v, %v", all, err)
	}
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	now := time.Unix(2_000_000, 0)
	put := func(name string, age time.Duration) {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte("12345"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, now.Add(-age), now.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	for i := range maxCaches + 3 {
		put(Name(Key{byte(i)}), time.Duration(i)*time.Hour)
	}
	put("unfinished-1"+extension, 48*time.Hour)
	put("unfinished-2"+extension, time.Hour)
	put("notes.txt", 9999*time.Hour)
	if err := Trim(dir, now); err != nil {
		t.Fatal(err)
	}
	for i := range maxCaches + 3 {
		_, err := os.Stat(filepath.Join(dir, Name(Key{byte(i)})))
		if (err == nil) != (i < maxCaches) {
			t.Errorf("cache %d: %v", i, err)
		}
	}
	files, size, err := Clean(dir)
	if want := maxCaches + 1; files != want || size != int64(5*want) || err != nil {
		t.Errorf("Clean = %d, %d, %v, want %d files", files, size, err, want)
	}
	if all, err := os.ReadDir(dir); len(all) != 1 || all[0].Name() != "notes.txt" {
		t.Errorf("left: %v, %v", all, err)
	}
	if files, _, err := Clean(filepath.Join(dir, "none")); files != 0 || err != nil {
		t.Errorf("Clean of no folder = %d, %v", files, err)
	}
}

func BenchmarkFind(b *testing.B) {
	path := filepath.Join(b.TempDir(), "c")
	c := Open(path, Key{}, start)
	const n = 10_000
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf("archive/%04d/%06d-07FREDONIA417.txt", i/500, i)
		c.Keep(all[i], settled, SumOf([]byte(all[i])), nil)
	}
	if err := c.Save(true); err != nil {
		b.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("Open", func(b *testing.B) {
		b.SetBytes(info.Size())
		b.ReportAllocs()
		for b.Loop() {
			c = Open(path, Key{}, start)
		}
	})
	b.Run("Find", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			if e, ok := c.Find(all[i%n]); !ok || !e.Holds(settled) {
				b.Fatal("lost")
			}
		}
	})
	b.Run("SumOf", func(b *testing.B) {
		text := make([]byte, 7000)
		b.SetBytes(7000)
		b.ReportAllocs()
		for b.Loop() {
			SumOf(text)
		}
	})
}
