package main

import (
	"bytes"
	"os"
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
// below it. UPDATE=1 writes it there.
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
		got, ran := renew(t, want)
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
func renew(t *testing.T, page string) (string, int) {
	var out strings.Builder
	ran, console, skip := 0, false, false
	for line := range strings.Lines(page) {
		switch text := strings.TrimSpace(line); {
		case strings.HasPrefix(text, "```"):
			console, skip = text == "```console", false
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
