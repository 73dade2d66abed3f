package cli

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/rules"
)

// Every example in the configuration that init writes holds, one by one and
// together; as it is written it says nothing.
func TestInitExamples(t *testing.T) {
	reg, err := rules.Registry()
	if err != nil {
		t.Fatal(err)
	}
	check := func(text string) *config.Config {
		c, err := config.Load("c.yaml", reg, func(string) ([]byte, error) { return []byte(text), nil })
		if err != nil {
			t.Errorf("%v in\n%s", err, text)
			return nil
		}
		return c
	}
	if c := check(string(firstConfig)); c != nil && (c.FailOn != nil || len(c.Schemas()) > 0) {
		t.Error("what init writes says something")
	}
	var all, one strings.Builder
	examples := 0
	for line := range strings.Lines(string(firstConfig)) {
		// An example has no blank behind the #, or more than one.
		text, ok := strings.CutPrefix(line, "#")
		example := ok && text != "\n" && (text[0] != ' ' || strings.HasPrefix(text, "  "))
		if !example || text[0] != ' ' {
			check(one.String())
			one.Reset()
		}
		if example {
			examples++
			one.WriteString(text)
			all.WriteString(text)
		}
	}
	if c := check(all.String()); c != nil && c.FailOn == nil {
		t.Error("the examples say nothing")
	}
	if examples < 15 {
		t.Errorf("%d lines of examples", examples)
	}
}

// What a terminal would take for a command is shown as text.
func TestConfigShowsHostileNames(t *testing.T) {
	t.Chdir(t.TempDir())
	name := "c\x1b[31m.yaml"
	writeFile(t, name, "select: [caption-duplicate]\n")
	for _, args := range [][]string{
		{"config", "show", "-c", name, "a\nignore: [ALL]\x1b[0m"},
		{"config", "path", "-c", name},
		{"init", "d\x1b[31m"},
	} {
		writeFile(t, "d\x1b[31m/x", "")
		got := start(t.Context(), nil, args...)
		if got.code != exitClean || strings.Contains(got.stdout+got.stderr, "\x1b") || strings.Contains(got.stdout, "\nignore:") {
			t.Errorf("%q: %+v", args, got)
		}
	}
}

// The presets for old cables pass every cable that is as it should be.
func TestPresetsPassValidCables(t *testing.T) {
	valid, err := filepath.Abs("../../testdata/valid")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	for _, preset := range config.Presets() {
		if preset == "cablelint:strict" {
			continue
		}
		writeFile(t, "c.yaml", "extends: "+preset+"\n")
		if got := start(t.Context(), nil, "-c", "c.yaml", "-f", "concise", "-q", valid); got.code != exitClean {
			t.Errorf("%s: exit code %d\n%s%s", preset, got.code, got.stdout, got.stderr)
		}
	}
}
