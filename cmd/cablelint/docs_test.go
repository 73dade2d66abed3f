package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/cli"
)

// TestDocs runs every command of the console blocks in the documents,
//
//	```console
//	$ cablelint explain portion-missing
//	...
//	```
//
// in the root of the repository, and compares what it prints with what stands
// below it. UPDATE=1 writes it there. Blocks that begin with
//
//	```console scratch
//
// are one session of a shell in a directory of its own, with the cables of
// newScratch; there every command is run.
func TestDocs(t *testing.T) {
	t.Chdir("../..")
	var pages []string
	for _, pattern := range []string{"*.md", "docs/*.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, found...)
	}
	commands := 0
	for _, page := range pages {
		data, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		want := string(data)
		got, ran := renew(t, newScratch(t), want)
		commands += ran
		if got == want {
			continue
		}
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(page, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		t.Errorf("%s shows what cablelint does not print; UPDATE=1 go test ./cmd/cablelint writes it (-shown +printed):\n%s", page, cmp.Diff(want, got))
	}
	if commands == 0 {
		t.Error("no document shows a command")
	}
}

// renew returns page with the output of each command that a console block shows
// replaced by what the command prints now, and how many there are.
func renew(t *testing.T, scratch, page string) (string, int) {
	var out strings.Builder
	ran, console, shell, skip := 0, false, false, false
	for line := range strings.Lines(page) {
		switch text := strings.TrimSpace(line); {
		case strings.HasPrefix(text, "```"):
			shell = text == "```console scratch"
			console, skip = text == "```console" || shell, false
		case shell && strings.HasPrefix(text, "$ "):
			ran++
			out.WriteString(line)
			out.WriteString(runShell(t, scratch, text[2:]))
			skip = true
			continue
		case console && strings.HasPrefix(text, "$ cablelint"):
			ran++
			out.WriteString(line)
			out.WriteString(run(t, strings.Fields(text)[2:]))
			skip = true
			continue
		case console && strings.HasPrefix(text, "$ "):
			skip = false // another program's: its output is shown as it stands
		}
		if !skip {
			out.WriteString(line)
		}
	}
	return out.String(), ran
}

// newScratch returns a repository of git with two cables in a commit, one that
// has safe fixes and one that has none.
func newScratch(t *testing.T) string {
	dir := t.TempDir()
	for serial, rule := range map[string]string{"0417": "pilcrow-as-one", "0418": "portion-above-banner"} {
		name := "07FREDONIA" + serial[1:] + ".txt"
		text, err := os.ReadFile(filepath.Join("testdata", "invalid", rule, "example.txt"))
		text = bytes.ReplaceAll(text, []byte("0417"), []byte(serial))
		if err == nil {
			err = os.MkdirAll(filepath.Join(dir, "archive"), 0o777)
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, "archive", name), text, 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	runShell(t, dir, "git init -q && git add . && git commit -q -m begin")
	return dir
}

// runShell returns what a command line prints in dir.
func runShell(t *testing.T, dir, line string) string {
	cmd := exec.Command("sh", "-c", line)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "HOME="+dir, "XDG_CACHE_HOME="+filepath.Join(dir, ".cache"), "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null",
		"GIT_AUTHOR_NAME=Pat Example", "GIT_AUTHOR_EMAIL=pat@example.org", "GIT_COMMITTER_NAME=Pat Example", "GIT_COMMITTER_EMAIL=pat@example.org")
	out, err := cmd.CombinedOutput()
	if failed := (*exec.ExitError)(nil); err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	return string(out)
}

// run returns what cablelint prints, standard output first.
func run(t *testing.T, args []string) string {
	var stdout, stderr bytes.Buffer
	cli.Run(t.Context(), args, cli.Env{
		Stdin:  strings.NewReader(""),
		Stdout: &stdout,
		Stderr: &stderr,
		Getenv: func(string) string { return "" },
	})
	return stdout.String() + stderr.String()
}
