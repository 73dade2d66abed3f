package cli

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/report"
)

// cached runs cablelint in the working directory with results kept in dir.
func cached(ctx context.Context, dir string, args ...string) ending {
	var stdout, stderr bytes.Buffer
	code := Run(ctx, args, Env{
		Stdin:    strings.NewReader(badCable),
		Stdout:   &stdout,
		Stderr:   &stderr,
		Getenv:   func(string) string { return "" },
		CacheDir: dir,
	})
	return ending{code, stdout.String(), stderr.String()}
}

// cables are texts of one length, with and without findings.
var cables = [...]string{
	"UNCLAS FREDONIA 000417\n1. (C) The harvest fair opened on time.\n",
	"UNCLAS FREDONIA 000417\n1. (U) The harvest fair opened on time.\n",
	"UNCLAS FREDONIA 000417\n1. (S) The harvest fair opened on time.\n",
	"UNCLAS FREDONIA 000417\n1. (U) The harvest fair opened  late\x00.\n",
	"UNCLAS FREDONIA 000417\nSIPDIS\nSIPDIS\n1. (U) The fair opened.\n\n",
}

// settle waits until the files that were written are known by their stamps.
func settle() { time.Sleep(2100 * time.Millisecond) }

// Whatever happens to files and settings, a run that may use what earlier ones
// found prints what a run prints that may not.
func TestCacheIsNeverStale(t *testing.T) {
	t.Chdir(t.TempDir())
	dice := rand.New(rand.NewPCG(1, 2))
	text := func() string { return cables[dice.IntN(len(cables))] }
	var paths []string
	for i := range 60 {
		path := fmt.Sprintf("archive/%d/%02d.txt", i%3, i)
		writeFile(t, path, text())
		paths = append(paths, path)
	}
	writeFile(t, "base.yaml", "ignore: [caption]\n")
	writeFile(t, "part.json", `{"minLength": 4}`)
	writeFile(t, "own.json", `{"properties": {"subject": {"$ref": "part.json"}, "mrn": {"required": ["serial"]}}}`)
	settle()
	check := func(what string, flags ...string) {
		t.Helper()
		formats := report.Formats()
		args := append([]string{"archive", "-f", formats[dice.IntN(len(formats))], "--fail-on", "warning"}, flags...)
		want := cached(t.Context(), "", args...)
		if diff := cmp.Diff(want, cached(t.Context(), "caches", args...), cmp.AllowUnexported(ending{})); diff != "" {
			t.Fatalf("after %s %q differs (-without +with the cache):\n%s", what, args, diff)
		}
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	check("nothing")
	check("a first run")
	edits := []struct {
		name string
		do   func(path string)
	}{
		{"an edit", func(path string) { writeFile(t, path, text()) }},
		{"an edit of another length", func(path string) { writeFile(t, path, text()+strings.Repeat("\n", dice.IntN(3))) }},
		{"an edit with the time set back", func(path string) {
			info, err := os.Stat(path)
			must(err)
			writeFile(t, path, text())
			must(os.Chtimes(path, info.ModTime(), info.ModTime()))
		}},
		{"a touch", func(path string) { must(os.Chtimes(path, time.Unix(1e9, 0), time.Unix(1e9, 0))) }},
		{"a rename over it", func(path string) {
			info, err := os.Stat(path)
			must(err)
			writeFile(t, "other", text())
			must(os.Chtimes("other", info.ModTime(), info.ModTime()))
			must(os.Rename("other", path))
		}},
		{"a swap of two", func(path string) {
			other := paths[dice.IntN(len(paths))]
			if other == path {
				return
			}
			must(os.Rename(path, "aside"))
			must(os.Rename(other, path))
			must(os.Rename("aside", other))
		}},
		{"a link in its place", func(path string) {
			writeFile(t, "target.txt", text())
			must(os.Remove(path))
			must(os.Symlink(filepath.Join("..", "..", "target.txt"), path))
		}},
		{"an edit of the link's target", func(string) { writeFile(t, "target.txt", text()) }},
		{"a removal", func(path string) { must(os.Remove(path)); check("a removal"); writeFile(t, path, text()) }},
		{"a directory in its place", func(path string) {
			must(os.Remove(path))
			must(os.Mkdir(path, 0o777))
			check("a directory")
			must(os.Remove(path))
			writeFile(t, path, text())
		}},
		{"an edit during a run", func(path string) {
			ctx, cancel := context.WithCancel(t.Context())
			go func() {
				_ = os.WriteFile(path, []byte(text()), 0o666)
				cancel()
			}()
			cached(ctx, "caches", "archive")
			<-ctx.Done()
		}},
		{"a configuration", func(string) {
			lines := []string{"select: [portion]", "ignore: [caption-duplicate]", "severity: {portion-above-banner: info}", "schema: own.json",
				"era: 12958", "extends: [base.yaml]", "overrides: [{files: [archive/1], ignore: [paragraph]}]",
				"suppressions: [{rule: portion-above-banner, path: 'archive/2/**', reason: as sent}]"}
			writeFile(t, ".cablelint.yaml", lines[dice.IntN(len(lines))]+"\n")
		}},
		{"another base of the configuration", func(string) {
			lines := []string{"ignore: [caption]", "severity: {control-character: error}", "era: 13526"}
			writeFile(t, "base.yaml", lines[dice.IntN(len(lines))]+"\n")
		}},
		{"another part of the schema", func(string) { writeFile(t, "part.json", fmt.Sprintf(`{"minLength": %d}`, dice.IntN(9))) }},
		{"a flag", func(string) { check("a flag", "--select", []string{"portion", "caption", "text", "ALL"}[dice.IntN(4)]) }},
		{"a schema", func(string) { check("a schema", "--schema", "own.json") }},
	}
	for range 60 {
		e := edits[dice.IntN(len(edits))]
		e.do(paths[dice.IntN(len(paths))])
		check(e.name)
	}
}

// A file that did not change is not read again, and one that was found at fault
// is not checked again.
func TestCacheIsUsed(t *testing.T) {
	t.Chdir(t.TempDir())
	for i, text := range cables {
		writeFile(t, fmt.Sprintf("archive/%d.txt", i), text)
	}
	settle()
	for range 2 {
		cached(t.Context(), "caches", "--isolated", "archive")
	}
	c := &checkCmd{checkFlags: checkFlags{runFlags: runFlags{planFlags: planFlags{configFlags: configFlags{Isolated: true}}, StdinFilename: "<stdin>"}, Paths: []string{"archive"}}}
	s := &session{env: Env{CacheDir: "caches"}}
	in := &files{args: c.Paths}
	p, err := c.plan()
	if err != nil {
		t.Fatal(err)
	}
	x := &examiner{files: in, cache: c.openCache(s, p, in)} // without a linter
	clean := 0
	for i := range cables {
		r := x.examine(t.Context(), fmt.Sprintf("archive/%d.txt", i))
		if (r.File == nil) != (len(r.Findings) == 0) || r.Err != nil {
			t.Errorf("file %d was read: %t; findings: %d, %v", i, r.File != nil, len(r.Findings), r.Err)
		}
		if r.File == nil {
			clean++
		}
	}
	if clean == 0 || clean == len(cables) {
		t.Errorf("%d clean files", clean)
	}
}

func TestWhatIsNotKept(t *testing.T) {
	for name, args := range map[string][]string{
		"--no-cache":     {"--no-cache", "archive"},
		"--diff":         {"--diff", "archive"},
		"--fix":          {"--fix", "archive"},
		"a named file":   {"archive/a.txt"},
		"standard input": {"-"},
	} {
		t.Chdir(t.TempDir())
		writeFile(t, "archive/a.txt", badCable)
		cached(t.Context(), "caches", args...)
		if _, err := os.Stat("caches"); err == nil {
			t.Errorf("%s leaves a cache", name)
		}
	}
}

// A cache that cannot be written changes nothing, and only who asked for it is
// told.
func TestCacheCannotBeWritten(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "archive/a.txt", badCable)
	writeFile(t, "file", "")
	want := cached(t.Context(), "", "archive")
	if diff := cmp.Diff(want, cached(t.Context(), "file", "archive"), cmp.AllowUnexported(ending{})); diff != "" {
		t.Errorf("(-without +with a cache):\n%s", diff)
	}
	got := cached(t.Context(), "", "--cache-dir", "file/x", "archive")
	if got.code != want.code || got.stdout != want.stdout || got.stderr != "cablelint: the results are not kept in file/x: not a directory\n" {
		t.Errorf("exit code %d, stderr %q, report:\n%s", got.code, got.stderr, got.stdout)
	}
}

// What a run found that was interrupted counts, and what it did not come to is
// not forgotten.
func TestInterruptedRunKeeps(t *testing.T) {
	t.Chdir(t.TempDir())
	for i := range 40 {
		writeFile(t, fmt.Sprintf("archive/%02d.txt", i), badCable)
	}
	cached(t.Context(), "caches", "archive")
	before := cacheFiles(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if got := cached(ctx, "caches", "archive"); got.code != 130 {
		t.Errorf("exit code %d", got.code)
	}
	if diff := cmp.Diff(before, cacheFiles(t)); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
}

// cacheFiles returns the files below caches by name.
func cacheFiles(t *testing.T) map[string]string {
	t.Helper()
	all := make(map[string]string)
	err := filepath.WalkDir("caches", func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			var data []byte
			data, err = os.ReadFile(path)
			all[path] = string(data)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestCacheCommand(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "archive/a.txt", badCable)
	cached(t.Context(), "caches", "archive")
	dir := filepath.Join("caches", "cablelint")
	if got := cached(t.Context(), "caches", "cache", "dir"); got != (ending{0, dir + "\n", ""}) {
		t.Errorf("cache dir: %+v", got)
	}
	if n := len(cacheFiles(t)); n != 1 {
		t.Errorf("%d caches", n)
	}
	if got := cached(t.Context(), "caches", "cache", "clean"); got != (ending{0, "removed from " + dir + ": files: 1, kB: 1\n", ""}) {
		t.Errorf("cache clean: %+v", got)
	}
	if n := len(cacheFiles(t)); n != 0 {
		t.Errorf("%d caches after cache clean", n)
	}
	if got := cached(t.Context(), "", "cache", "dir"); got.code != 2 || !strings.Contains(got.stderr, "--cache-dir") {
		t.Errorf("no directory: %+v", got)
	}
	if got := cached(t.Context(), "", "cache", "clean", "--cache-dir", "none"); got.code != 0 {
		t.Errorf("a directory that is not there: %+v", got)
	}
	if got := cached(t.Context(), "", "cache", "burn"); got.code != 2 {
		t.Errorf("an unknown action: %+v", got)
	}
}

// A program of other code, and one that runs elsewhere, know nothing of this
// one's results.
func TestIdentity(t *testing.T) {
	base := checkCmd{checkFlags: checkFlags{Paths: []string{"."}}}
	id := func(change func(*checkCmd, *plan)) string {
		c, p := base, plan{dir: "/archive"}
		change(&c, &p)
		data, err := c.identity(&p)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	same := id(func(*checkCmd, *plan) {})
	for name, change := range map[string]func(*checkCmd, *plan){
		"format": func(c *checkCmd, _ *plan) { c.Format = "json" },
		"output": func(c *checkCmd, _ *plan) { c.OutputFile = []string{"x"} },
		"quiet":  func(c *checkCmd, _ *plan) { c.Quiet = true },
		"jobs":   func(c *checkCmd, _ *plan) { c.Jobs = 7 },
		"folder": func(c *checkCmd, _ *plan) { c.CacheDir = "x" },
	} {
		if id(change) != same {
			t.Errorf("%s counts", name)
		}
	}
	for name, change := range map[string]func(*checkCmd, *plan){
		"select":    func(c *checkCmd, _ *plan) { c.Select = []string{"tags"} },
		"ignore":    func(c *checkCmd, _ *plan) { c.Ignore = []string{"tags"} },
		"exclude":   func(c *checkCmd, _ *plan) { c.Exclude = []string{"x"} },
		"paths":     func(c *checkCmd, _ *plan) { c.Paths = []string{"x"} },
		"directory": func(_ *checkCmd, p *plan) { p.dir = "/other" },
		"a file":    func(_ *checkCmd, p *plan) { p.inputs = []input{{"a", "b"}} },
	} {
		if id(change) == same {
			t.Errorf("%s does not count", name)
		}
	}
}

// In every format a report has the same bytes for any number of jobs, without a
// cache, with an empty one, with a full one, and with one that is partly out of
// date.
func TestReportsAreTheSame(t *testing.T) {
	t.Chdir(t.TempDir())
	for i := range 90 {
		writeFile(t, fmt.Sprintf("archive/%d/%02d.txt", i%4, i), cables[i%len(cables)])
	}
	settle()
	args := []string{"archive", "none.txt"}
	for _, format := range report.Formats() {
		args = append(args, "-o", format+"="+format+".out")
	}
	run := func(dir, jobs string) map[string]string {
		e := cached(t.Context(), dir, append(args, jobs)...)
		all := map[string]string{"exit code": fmt.Sprint(e.code), "stdout": e.stdout, "stderr": e.stderr}
		for _, format := range report.Formats() {
			data, err := os.ReadFile(format + ".out")
			if err != nil {
				t.Fatal(err)
			}
			all[format] = string(data)
		}
		return all
	}
	for round := range 2 {
		want := run("", "-j1")
		for what, text := range want {
			if len(text) < 100 && what != "exit code" && what != "stderr" {
				t.Fatalf("%s is %q", what, text)
			}
		}
		for _, jobs := range []string{"-j1", "-j2", "-j16"} {
			for _, dir := range []string{"", "caches", "caches"} {
				if diff := cmp.Diff(want, run(dir, jobs)); diff != "" {
					t.Errorf("round %d: %s %q (-want +got):\n%s", round, jobs, dir, diff)
				}
			}
		}
		for i := 0; i < 90; i += 7 {
			writeFile(t, fmt.Sprintf("archive/%d/%02d.txt", i%4, i), cables[(i+1)%len(cables)])
		}
	}
}
