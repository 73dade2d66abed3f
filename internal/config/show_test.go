package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/config"
)

// show returns what c says of file, with paths relative to the working directory.
func show(t *testing.T, c *config.Config, file string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	text, err := c.Show(registry(t), c.Variant(filepath.Join(dir, file)), dir, "how it is", func(o config.Origin) string {
		return filepath.ToSlash(o.String())
	})
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

const shown = `
extends: base/more.yaml
select: [tags]
ignore: [tags-order]
severity: {tag-unknown: error}
era: 12958
grace: {12356: 1996-06-30, 1.5: 2005-06-30}
exclude: ["a # b", drafts]
overrides:
  - files: ["*.md"]
    extend-select: [text]
    profile: print
    era: 1973..1979
`

const more = `
schema: ../s.json
fail-on: warning
severity: {tags-order: info}
posts: {NORTHVALE: {aliases: [NORVALE], indicator: RUEHNV}, LEONIDA: }
tags: {PFAIR: subject}
captions: {HARVEST: handling}
gitignore: false
exclude: [old]
baseline: known.jsonl
suppressions: [{path: a.txt, rule: tags, reason: so}]
`

func TestShow(t *testing.T) {
	c, err := load(t, "c.yaml", shown, filepath.FromSlash("base/more.yaml"), more)
	if err != nil {
		t.Fatal(err)
	}
	c.Add(config.Settings{Extend: []config.Value[string]{{V: "tags-order", From: config.Origin{Name: "--extend-select"}}}})
	want := `# how it is
select:
  - tag-unknown            # c.yaml:3:10
  - tags-order             # --extend-select
  - trailing-space         # c.yaml:11:21
severity:
  tag-unknown: error       # c.yaml:5:25
  tags-order: info         # base/more.yaml:4:24
schema: s.json             # base/more.yaml:2:9
era: 1973..1979            # c.yaml:13:10
profile: print             # c.yaml:12:14
grace:
  12356: 1996-06-30        # c.yaml:7:16
  1.5: 2005-06-30          # c.yaml:7:33
posts:
  # base/more.yaml:5:9
  NORTHVALE:
    aliases: [NORVALE]
    indicator: RUEHNV
  # base/more.yaml:5:61
  LEONIDA: {}
tags:
  PFAIR: subject           # base/more.yaml:6:8
captions:
  HARVEST: handling        # base/more.yaml:7:12
exclude:
  - base/old               # base/more.yaml:9:11
  - 'a # b'                # c.yaml:8:11
  - drafts                 # c.yaml:8:20
suppressions:
  - path: base/a.txt
    rule: tags             # base/more.yaml:11:36
    reason: so
baseline: base/known.jsonl # base/more.yaml:10:11
gitignore: false           # base/more.yaml:8:12
fail-on: warning           # base/more.yaml:3:10
`
	got := show(t, c, "a.md")
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("show (-want +got):\n%s", d)
	}
	for _, key := range keysOf(t, "properties") {
		switch key {
		case "extends", "overrides", "extend-select", "ignore": // what they say stands under the others
			continue
		}
		if !strings.Contains("\n"+got, "\n"+key+":") {
			t.Errorf("%q is not shown", key)
		}
	}
}

// What is shown is a configuration that says the same.
func TestShowRoundTrip(t *testing.T) {
	files := []string{filepath.FromSlash("base/more.yaml"), more}
	s := compiled(t)
	for _, text := range []string{
		"", "select: []", "ignore: [ALL]", "era: 1976", "era: 1976-07-04", "era: ..1979", "grace: {X1-X8: 2004-06-30}",
		"posts: {MOSCOW: {aliases: [MSCW]}}", "exclude: ['*', '[a]', '{a,b}', '- x', 'y: z', '&a']", "schema: 'dir/s: x.json'", "gitignore: FALSE", "gitignore: true",
		"suppressions:\n- {path: 'a/*.txt', rule: tags, reason: 'as: it was'}\n- {path: b.txt, rule: tag-unknown, text: '# PGVO', reason: '1 # 2', until: 2027-01-31}\n",
		shown,
	} {
		for _, file := range []string{"a.txt", "a.md"} {
			c, err := load(t, append([]string{"c.yaml", text}, files...)...)
			if err != nil {
				t.Fatal(err)
			}
			first := show(t, c, file)
			if err := valid(t, s, first); err != nil {
				t.Errorf("%q: the schema refuses what is shown: %v\n%s", text, err, first)
			}
			again, err := load(t, "c.yaml", first)
			if err != nil {
				t.Errorf("%q: what is shown has mistakes: %v\n%s", text, err, first)
				continue
			}
			if second := show(t, again, file); values(second) != values(first) {
				t.Errorf("%q for %s shows\n%s\nand that shows\n%s", text, file, first, second)
			}
			for _, path := range []string{"drafts/x", "old/x", "base/old/x", "a # b", "a"} {
				abs, err := filepath.Abs(path)
				if err != nil {
					t.Fatal(err)
				}
				if c.Excludes(abs) != again.Excludes(abs) {
					t.Errorf("%q: %s is excluded by one of it and what is shown", text, path)
				}
			}
		}
	}
}

// values returns text without its comments.
func values(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		if strings.HasPrefix(strings.TrimSpace(line), "#") {
			continue
		}
		if i := strings.LastIndex(line, " # "); i > 0 {
			line = strings.TrimRight(line[:i], " ") + "\n"
		}
		out.WriteString(line)
	}
	return out.String()
}

// What lies above the directory cannot be written for it.
func TestShowElsewhere(t *testing.T) {
	c, err := load(t, "c.yaml", "extends: ../base.yaml\n", "../base.yaml", "exclude: [old]\nschema: s.json\nsuppressions: [{path: a.txt, rule: tags, reason: so}]\n")
	if err != nil {
		t.Fatal(err)
	}
	got := show(t, c, "a.txt")
	if !strings.Contains(got, "# also excluded: old, from ../base.yaml:1:11") ||
		!strings.Contains(got, "# also suppressed: tags in a.txt, from ../base.yaml:3:36") || !strings.Contains(got, "schema: ../s.json") {
		t.Errorf("shows\n%s", got)
	}
}
