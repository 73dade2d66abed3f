package config_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
)

func registry(t *testing.T) *lint.Registry {
	t.Helper()
	rule := func(id string, aliases ...string) *lint.Rule {
		return &lint.Rule{ID: id, Summary: "s", Doc: "d", Since: "0.1", Severity: diag.Warning, Aliases: aliases}
	}
	reg, err := lint.NewRegistry(append(
		lint.Family("tags", rule("tag-unknown", "tag-odd"), rule("tags-order")),
		lint.Family("text", rule("trailing-space"))...)...)
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

// load loads the first of files, which are given by path and content in turn.
func load(t *testing.T, files ...string) (*config.Config, error) {
	t.Helper()
	return config.Load(files[0], registry(t), func(path string) ([]byte, error) {
		for i := 0; i < len(files); i += 2 {
			if files[i] == path {
				return []byte(files[i+1]), nil
			}
		}
		return nil, fs.ErrNotExist
	})
}

// rules returns the IDs of the rules that c runs on a file, and the rest of what it
// says of it.
func effective(t *testing.T, c *config.Config, file string) (rules []string, e *config.Effective) {
	t.Helper()
	abs, err := filepath.Abs(file)
	if err != nil {
		t.Fatal(err)
	}
	e, err = c.Effective(registry(t), c.Variant(abs))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range e.Rules {
		rules = append(rules, r.ID)
	}
	return rules, e
}

func TestLoad(t *testing.T) {
	const text = `# what we check
select: [tags, trailing-space]
extend-select: [ALL]
ignore:
  - &order tags-order
  - *order
severity: {tag-odd: error, tags-order: info}
fail-on: warning
schema: schemas/ours.json
`
	c, err := load(t, filepath.Join("dir", ".cablelint.yaml"), text)
	if err != nil {
		t.Fatal(err)
	}
	rules, e := effective(t, c, "dir/a.txt")
	if d := cmp.Diff([]string{"tag-unknown", "trailing-space"}, rules); d != "" {
		t.Errorf("rules (-want +got):\n%s", d)
	}
	if d := cmp.Diff(map[string]diag.Severity{"tag-unknown": diag.Error, "tags-order": diag.Info}, e.Severity); d != "" {
		t.Errorf("severity (-want +got):\n%s", d)
	}
	if c.FailOn == nil || c.FailOn.V != config.FailOn(diag.Warning) || c.FailOn.From.Line != 8 || c.FailOn.From.Column != 10 {
		t.Errorf("fail-on = %v, want warning from line 8", c.FailOn)
	}
	if want := filepath.Join("dir", "schemas", "ours.json"); e.Schema != want {
		t.Errorf("schema = %q, want %q", e.Schema, want)
	}
}

func TestLoadNothing(t *testing.T) {
	for _, text := range []string{"", "# only a comment\n", "---\n", "\n\n", "{}", "~"} {
		c, err := load(t, "c.yaml", text)
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if rules, e := effective(t, c, "a.txt"); len(rules) != 3 || len(e.Severity) != 0 || e.Schema != "" || c.FailOn != nil {
			t.Errorf("%q says something: %v, %+v", text, rules, e)
		}
	}
}

// An empty list is not the same as none: it selects nothing.
func TestLoadEmptyList(t *testing.T) {
	c, err := load(t, "c.yaml", "select: []\n")
	if err != nil {
		t.Fatal(err)
	}
	if rules, _ := effective(t, c, "a.txt"); len(rules) != 0 {
		t.Errorf("select: [] selects %v", rules)
	}
}

func TestMistakes(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"unknown key", "ignroe: [tags]\n", `c.yaml:1:1: unknown key "ignroe"; did you mean "ignore"?`},
		{"key far from any", "x: 1\n", `c.yaml:1:1: unknown key "x" (want extends, select, extend-select, ignore, severity, schema, era, profile, grace, posts, tags, captions, overrides, exclude, gitignore, suppressions, baseline, fail-on)`},
		{"not a mapping", "- select\n", `c.yaml:1:1: a list where a mapping of keys such as select and ignore is expected`},
		{"repeated key", "ignore: [tags]\nignore: [text]\n", `c.yaml:2:1: key "ignore" is repeated; it stands on line 1 too`},
		{"string for a list", "select: tags\n", `c.yaml:1:9: "tags" where a list of rules is expected`},
		{"nothing for a list", "select:\n", `c.yaml:1:8: nothing where a list of rules is expected`},
		{"number in a list", "select: [tags, 4]\n", `c.yaml:1:16: the value 4 where a rule is expected`},
		{"unknown rule", "ignore:\n  - tag-unknwon\n", `c.yaml:2:5: unknown rule "tag-unknwon"; did you mean "tag-unknown"?`},
		{"severity of a family", "severity: {tags: error}\n", `c.yaml:1:12: "tags" is not one rule; a severity is set rule by rule`},
		{"severity twice", "severity: {tag-unknown: error, tag-odd: info}\n", `c.yaml:1:32: the severity of rule "tag-unknown" is set under another of its names`},
		{"severity off", "severity: {tag-unknown: off}\n", `c.yaml:1:25: "off" is no severity; list the rule under "ignore"`},
		{"severity unknown", "severity: {tag-unknown: err}\n", `c.yaml:1:25: unknown severity "err" (want info, warning or error)`},
		{"severity a list", "severity: [error]\n", `c.yaml:1:11: a list where a mapping of rules and severities is expected`},
		{"bad glob", "exclude: ['a[']\n", `c.yaml:1:11: malformed glob "a["`},
		{"glob outside", "exclude: [../x]\n", `c.yaml:1:11: glob "../x" leads out of its directory and never matches`},
		{"glob negated", "exclude: ['*.txt', '!a.txt']\n", `c.yaml:1:20: glob "!a.txt": a leading "!" takes nothing back; "\!" stands for the character`},
		{"fail-on unknown", "fail-on: eror\n", `c.yaml:1:10: unknown level "eror" (want error, warning, info or never)`},
		{"gitignore no boolean", "gitignore: never\n", `c.yaml:1:12: "never" where true or false is expected`},
		{"fail-on a boolean", "fail-on: true\n", `c.yaml:1:10: the value true where error, warning, info or never is expected`},
		{"schema empty", "schema: ''\n", `c.yaml:1:9: "" where a path is expected`},
		{"merge key", "<<: {select: [tags]}\n", `c.yaml:1:1: unknown key "<<" (want extends, select, extend-select, ignore, severity, schema, era, profile, grace, posts, tags, captions, overrides, exclude, gitignore, suppressions, baseline, fail-on)`},
		{"key is a list", "? [a]\n: 1\n", `c.yaml:1:3: a list where a key is expected`},
		{"second document", "select: [tags]\n---\nignore: [text]\n", `c.yaml:2:1: a second document; the file holds one`},
		{"bad YAML", "select: [tags\nignore: [text]\n", `c.yaml:1:1: did not find expected ',' or ']'`},
		{"tab", "ignore:\n\t- tags\n", `c.yaml:2:1: found character that cannot start any token`},
		{"not text", "\x00\x01", `c.yaml:1:1: control characters are not allowed`},
		{"alias to itself", "select: &a [*a]\n", `c.yaml:1:9: a list where a rule is expected`},
		{"several, in order", "select: [nope-nope]\nfail-on: x\nbad: 1\n",
			`c.yaml:1:10: unknown rule "nope-nope"` + "\n" +
				`c.yaml:2:10: unknown level "x" (want error, warning, info or never)` + "\n" +
				`c.yaml:3:1: unknown key "bad" (want extends, select, extend-select, ignore, severity, schema, era, profile, grace, posts, tags, captions, overrides, exclude, gitignore, suppressions, baseline, fail-on)`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := load(t, "c.yaml", test.text)
			if err == nil {
				t.Fatalf("no error; config is %+v", got)
			}
			if d := cmp.Diff(test.want, err.Error()); d != "" {
				t.Errorf("error (-want +got):\n%s", d)
			}
		})
	}
}

func TestExcludes(t *testing.T) {
	root := t.TempDir()
	c, err := load(t, filepath.Join(root, ".cablelint.yaml"),
		`exclude: [drafts, "**/*.md", ./old/1973/, "x/{a,b}.txt"]`)
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{
		"drafts/a.txt":         true,
		"drafts/deep/er/a.txt": true,
		"drafts":               true,
		"other/drafts/a.txt":   false,
		"drafts.txt":           false,
		"README.md":            true,
		"a/b/README.md":        true,
		"old/1973/a.txt":       true,
		"old/1974/a.txt":       false,
		"x/a.txt":              true,
		"x/c.txt":              false,
		"../drafts/a.txt":      false,
		"../" + filepath.Base(root) + "-b/README.md": false,
		"..a/README.md": true,
	} {
		if got := c.Excludes(filepath.Join(root, filepath.FromSlash(path))); got != want {
			t.Errorf("Excludes(%q) = %t, want %t", path, got, want)
		}
	}
	if (&config.Config{}).Excludes(root) {
		t.Error("the zero Config excludes something")
	}
}

func TestFind(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "a", "b")
	if err := os.MkdirAll(deep, 0o777); err != nil {
		t.Fatal(err)
	}
	write := func(path string) string {
		path = filepath.Join(root, filepath.FromSlash(path))
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	find := func(dir, want string) {
		t.Helper()
		if got, err := config.Find(dir); err != nil || got != want {
			t.Errorf("Find(%q) = %q, %v, want %q", dir, got, err, want)
		}
	}
	above := write(".cablelint.yml")
	find(deep, above)
	near := write("a/.cablelint.yaml")
	find(deep, near)
	find(root, above)
	t.Chdir(filepath.Join(root, "a"))
	find(".", ".cablelint.yaml")

	both := write("a/b/.cablelint.yml")
	write("a/b/.cablelint.yaml")
	if _, err := config.Find(deep); err == nil || !strings.Contains(err.Error(), both) {
		t.Errorf("two files in one directory: error is %v, want one that names %s", err, both)
	}
}

// A link that leads nowhere is found, so that reading it tells what is wrong.
func TestFindDanglingLink(t *testing.T) {
	root := t.TempDir()
	link := filepath.Join(root, ".cablelint.yaml")
	if err := os.Symlink("nowhere", link); err != nil {
		t.Fatal(err)
	}
	if got, err := config.Find(root); err != nil || got != link {
		t.Errorf("Find = %q, %v, want %q", got, err, link)
	}
}

func TestFailOn(t *testing.T) {
	for _, test := range []struct {
		name string
		want [3]bool // for info, warning, error
	}{
		{"error", [3]bool{false, false, true}},
		{"warning", [3]bool{false, true, true}},
		{"info", [3]bool{true, true, true}},
		{"never", [3]bool{}},
	} {
		var f config.FailOn
		if err := f.UnmarshalText([]byte(test.name)); err != nil {
			t.Fatal(err)
		}
		if f.String() != test.name {
			t.Errorf("String() = %q, want %q", f, test.name)
		}
		for i, sev := range []diag.Severity{diag.Info, diag.Warning, diag.Error} {
			if got := f.Fails(sev); got != test.want[i] {
				t.Errorf("%s.Fails(%s) = %t, want %t", f, sev, got, test.want[i])
			}
		}
	}
}
