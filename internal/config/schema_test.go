package config_test

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v5"
	"go.yaml.in/yaml/v3"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/schema"
)

const schemaFile = "../../schema/config.schema.json"

// allRules returns the registry of cablelint's own rules.
func allRules(t *testing.T) *lint.Registry {
	t.Helper()
	reg, err := rules.Registry()
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

// TestSchemaNames compares the rules and families that the schema lists with
// those that there are. UPDATE=1 writes them into it.
func TestSchemaNames(t *testing.T) {
	reg := allRules(t)
	var ids []string
	for _, r := range reg.Rules() {
		ids = append(append(ids, r.ID), r.Aliases...)
	}
	slices.Sort(ids)
	data, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	want := enumerate(enumerate(string(data), "rule", ids), "family", reg.Families())
	if want == string(data) {
		return
	}
	if os.Getenv("UPDATE") == "" {
		t.Fatalf("%s does not list the rules that there are; UPDATE=1 go test ./internal/config writes it (-have +want):\n%s",
			schemaFile, cmp.Diff(string(data), want))
	}
	if err := os.WriteFile(schemaFile, []byte(want), 0o666); err != nil {
		t.Fatal(err)
	}
}

// enumerate returns the schema with the names of one of its definitions
// replaced.
func enumerate(schema, def string, names []string) string {
	list := regexp.MustCompile(`(?s)("` + def + `": \{\s*"enum": \[).*?(\])`)
	return list.ReplaceAllString(schema, "${1}\n        \""+strings.Join(names, "\",\n        \"")+"\"\n      ${2}")
}

// keysOf returns the names of the properties at a path of the schema.
func keysOf(t *testing.T, path ...string) []string {
	t.Helper()
	var at map[string]any
	if err := json.Unmarshal([]byte(schema.ConfigJSON()), &at); err != nil {
		t.Fatal(err)
	}
	for _, step := range path {
		at = at[step].(map[string]any)
	}
	var names []string
	for name := range at {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// known returns the keys that the reader lists when it meets one that is far from
// any.
func known(t *testing.T, text string) []string {
	t.Helper()
	_, err := load(t, "c.yaml", text)
	list := regexp.MustCompile(`unknown \w+ "[^"]*Q+" \(want (.*)\)`).FindStringSubmatch(err.Error())
	if list == nil {
		t.Fatalf("%q: %v", text, err)
	}
	names := strings.Split(list[1], ", ")
	slices.Sort(names)
	return names
}

func TestSchemaKeys(t *testing.T) {
	const far = "QQQQQQQQQQQQQQQQ"
	for _, test := range []struct {
		text string
		path []string
	}{
		{far + ": 1\n", []string{"properties"}},
		{"overrides: [{" + far + ": 1}]\n", []string{"$defs", "override", "properties"}},
		{"suppressions: [{" + far + ": 1}]\n", []string{"$defs", "suppression", "properties"}},
		{"posts: {A: {" + far + ": 1}}\n", []string{"$defs", "post", "properties"}},
	} {
		if d := cmp.Diff(known(t, test.text), keysOf(t, test.path...)); d != "" {
			t.Errorf("%v (-reader +schema):\n%s", test.path, d)
		}
	}
	for _, test := range []struct {
		text string
		path []string
	}{
		{"profile: " + far, []string{"$defs", "settings", "properties", "profile", "enum"}},
		{"tags: {A: " + far + "}", []string{"$defs", "settings", "properties", "tags", "additionalProperties", "enum"}},
		{"captions: {A: " + far + "}", []string{"$defs", "settings", "properties", "captions", "additionalProperties", "enum"}},
		{"grace: {" + far + ": 2000-01-01}", []string{"$defs", "settings", "properties", "grace", "propertyNames", "enum"}},
		{"extends: cablelint:" + far, []string{"$defs", "preset", "enum"}},
	} {
		have := enumAt(t, test.path...)
		slices.Sort(have)
		if d := cmp.Diff(known(t, test.text), have); d != "" {
			t.Errorf("%v (-reader +schema):\n%s", test.path, d)
		}
	}
}

// enumAt returns the words of the enum at a path of the schema.
func enumAt(t *testing.T, path ...string) []string {
	t.Helper()
	var at any
	if err := json.Unmarshal([]byte(schema.ConfigJSON()), &at); err != nil {
		t.Fatal(err)
	}
	for _, step := range path {
		at = at.(map[string]any)[step]
	}
	var words []string
	for _, w := range at.([]any) {
		words = append(words, w.(string))
	}
	return words
}

// compiled returns the schema ready for use.
func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	if err := c.AddResource("config.schema.json", strings.NewReader(schema.ConfigJSON())); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("config.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// valid reports whether the schema accepts the YAML text as editors read it:
// dates are strings, and keys too.
func valid(t *testing.T, s *jsonschema.Schema, text string) error {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	if doc.Kind == 0 {
		return nil
	}
	return s.Validate(plain(&doc))
}

func plain(n *yaml.Node) any {
	switch n.Kind {
	case yaml.DocumentNode:
		return plain(n.Content[0])
	case yaml.AliasNode:
		return plain(n.Alias)
	case yaml.SequenceNode:
		list := []any{}
		for _, item := range n.Content {
			list = append(list, plain(item))
		}
		return list
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			m[n.Content[i].Value] = plain(n.Content[i+1])
		}
		return m
	}
	switch n.ShortTag() {
	case "!!null":
		return nil
	case "!!bool":
		return n.Value == "true"
	case "!!int", "!!float":
		if _, err := strconv.ParseFloat(n.Value, 64); err == nil {
			return json.Number(n.Value)
		}
	}
	return n.Value
}

// What the reader takes and refuses, the schema does too.
func TestSchemaJudges(t *testing.T) {
	s := compiled(t)
	judge := func(text string) (reader, schema error) {
		_, reader = config.Load("c.yaml", allRules(t), func(path string) ([]byte, error) {
			if path == "c.yaml" {
				return []byte(text), nil
			}
			return nil, nil
		})
		return reader, valid(t, s, text)
	}
	for _, text := range []string{
		"", "{}", "# nothing\n",
		"select: [ALL]", "select: []", "select: [tags, tag-unknown]", "extend-select: [text]", "ignore: [serial-width]",
		"severity: {tag-unknown: error, serial-width: info}", "severity: {}",
		"exclude: [drafts, '**/*.md', ./a/b/, '[ab].txt']", "fail-on: never", "fail-on: warning", "gitignore: true", "gitignore: False",
		"schema: s.json", "schema: /etc/s.json",
		"extends: base.yaml", "extends: ../base.yaml", "extends: cablelint:strict",
		"extends: [cablelint:archive, cablelint:release, cablelint:transcription, b.yaml]", "extends: []",
		"era: 12958", "era: '12958'", "era: 1976", "era: 1976-07-04", "era: 1973..1979", "era: 1973-03-01..", "era: ..1979", "era: 1973..1979-06-30",
		"profile: print", "profile: smart",
		"grace: {12356: 1996-06-30, LOU: 1996-12-31, 1.5: 2005-06-30, X1-X8: 2004-12-31, OADR: 1996-12-31}", "grace: {}",
		"posts: {NORTHVALE: , Leonida City: {}, PORT-AU-X: {aliases: [X], from: AMEMBASSY X, indicator: RUEHX}}",
		"tags: {PFAIR: subject, UNXX: organization}", "captions: {HARVEST CHANNEL: channel, EXDIX: distribution}",
		"overrides: []",
		"overrides: [{files: [a, 'b/*.txt'], select: [tags], severity: {tag-unknown: info}, era: 12356, profile: relay, grace: {LOU: 1996-12-31}, schema: s.json, posts: {A: }, tags: {A: subject}, captions: {A: other}, ignore: [ALL], extend-select: [text]}]",
	} {
		if reader, schema := judge(text); reader != nil || schema != nil {
			t.Errorf("good: %q\nreader: %v\nschema: %v", text, reader, schema)
		}
	}
	for _, text := range []string{
		"[]", "text", "ignroe: [tags]",
		"select: tags", "select:", "select: [4]", "select: [tag-unknwon]", "select: ['']", "ignore: {a: b}", "extend-select: [all]",
		"severity: [error]", "severity: {tags: error}", "severity: {tag-unknown: off}", "severity: {tag-unknown: }",
		"exclude: drafts", "exclude: [/abs]", "exclude: [../x]", "exclude: [..]", "exclude: ['']", "exclude: [3]",
		"gitignore: 'true'", "gitignore: 1", "gitignore:", "gitignore: [true]",
		"fail-on: true", "fail-on: eror", "fail-on:", "schema: ''", "schema: [a]",
		"extends: cablelint:strct", "extends: {a: b}", "extends: ''", "extends: [3]", "extends:",
		"era: 12985", "era: soon", "era:", "era: [1976]", "era: 1976-7-4", "era: ..", "era: 976",
		"profile: relais", "profile:",
		"grace: {13526: 2030-01-01}", "grace: {12356: soon}", "grace: [12356]", "grace: {12356: }", "grace: {12356: 1996}",
		"posts: [NORTHVALE]", "posts: {7TH: }", "posts: {NORTHVALE: x}", "posts: {NORTHVALE: {alias: [X]}}", "posts: {NORTHVALE: {indicator: UEHX}}", "posts: {NORTHVALE: {aliases: X}}",
		"tags: {PFAIR: }", "tags: {PFAIR: subjct}", "tags: [PFAIR]", "captions: {HARVEST: loud}", "captions: {'!': other}",
		"overrides: {files: [a]}", "overrides: [{ignore: [tags]}]", "overrides: [{files: [a], fail-on: error}]", "overrides: [{files: a}]", "overrides: [{files: [../a]}]", "overrides: [3]",
	} {
		if reader, schema := judge(text); reader == nil || schema == nil {
			t.Errorf("bad: %q\nreader: %v\nschema: %v", text, reader, schema)
		}
	}
	// What a schema cannot say.
	for _, text := range []string{
		"exclude: ['a[']", "era: 1979..1973", "era: 1976-02-30", "grace: {12356: 1990-01-01}", "extends: c.yaml",
		"select: [tags]\n---\nselect: [text]",
	} {
		if reader, schema := judge(text); reader == nil || schema != nil {
			t.Errorf("bad, but not to the schema: %q\nreader: %v\nschema: %v", text, reader, schema)
		}
	}
}

func TestPresets(t *testing.T) {
	reg, s := allRules(t), compiled(t)
	counts := make(map[string]int)
	for _, name := range config.Presets() {
		file := "presets/" + strings.TrimPrefix(name, "cablelint:") + ".yaml"
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := valid(t, s, string(data)); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		c, err := config.Load("c.yaml", reg, func(string) ([]byte, error) { return []byte("extends: " + name), nil })
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		e, err := c.Effective(reg, c.Base())
		if err != nil || c.FailOn == nil {
			t.Errorf("%s: %v, fail-on %v", name, err, c.FailOn)
			continue
		}
		counts[name] = len(e.Rules)
	}
	usual, err := reg.Select(lint.Selection{})
	if err != nil {
		t.Fatal(err)
	}
	if counts["cablelint:archive"] != len(usual) || counts["cablelint:strict"] != len(reg.Rules()) {
		t.Errorf("presets select %v rules, want the default %d in archive and all %d in strict", counts, len(usual), len(reg.Rules()))
	}
}
