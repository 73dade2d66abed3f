package config_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/config"
)

const page = "../../docs/configuration.md"

// examples returns the YAML blocks of the page on the configuration.
func examples(t *testing.T) (blocks []string) {
	t.Helper()
	data, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	rest := string(data)
	for {
		_, after, found := strings.Cut(rest, "```yaml\n")
		if !found {
			return blocks
		}
		block, after, _ := strings.Cut(after, "```\n")
		blocks, rest = append(blocks, block), after
	}
}

// Every example of the page is a configuration, and every key has one.
func TestPage(t *testing.T) {
	reg, s := allRules(t), compiled(t)
	shown := ""
	for _, block := range examples(t) {
		shown += block
		if err := valid(t, s, block); err != nil {
			t.Errorf("the schema refuses\n%s%v", block, err)
		}
		if _, err := config.Load("c.yaml", reg, func(path string) ([]byte, error) {
			if path == "c.yaml" {
				return []byte(block), nil
			}
			return nil, nil
		}); err != nil {
			t.Errorf("%v in\n%s", err, block)
		}
	}
	for _, path := range [][]string{{"properties"}, {"$defs", "override", "properties"}, {"$defs", "post", "properties"}} {
		for _, key := range keysOf(t, path...) {
			if !strings.Contains(shown, key+":") {
				t.Errorf("no example has the key %q", key)
			}
		}
	}
}

// The page lists what can have a grace. UPDATE=1 writes the list.
func TestPageListsRetirements(t *testing.T) {
	const head = "| name | what | out of use since | accepted to |\n|---|---|---|---|\n"
	what := func(name string) string {
		switch {
		case cable.FindOrder(name) != nil:
			return "E.O. " + name + " on the E.O. line"
		case name[0] == '1':
			return "section " + name + " of E.O. 12958, cited for the reasons"
		case name == "OADR" || name == "X1-X8":
			return "declassification on the E.O. line"
		}
		return "marking"
	}
	table := ""
	for _, r := range cable.Retirements() {
		table += fmt.Sprintf("| `%s` | %s | %s | %s |\n", r.Name, what(r.Name),
			r.Ended.Format(time.DateOnly), r.Grace.AddDate(0, 0, -1).Format(time.DateOnly))
	}
	data, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	before, after, found := strings.Cut(string(data), head)
	if !found {
		t.Fatal("the page has no table of what can have a grace")
	}
	for strings.HasPrefix(after, "|") {
		_, after, _ = strings.Cut(after, "\n")
	}
	want := before + head + table + after
	if want == string(data) {
		return
	}
	if os.Getenv("UPDATE") == "" {
		t.Fatalf("%s (-have +want):\n%s", page, cmp.Diff(string(data), want))
	}
	if err := os.WriteFile(page, []byte(want), 0o666); err != nil {
		t.Fatal(err)
	}
}
