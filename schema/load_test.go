package schema_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/schema"
)

// files writes a folder of schemas, with a secret beside it, and returns the
// path of house.schema.json in it.
func files(t *testing.T, contents map[string]string) string {
	t.Helper()
	root := t.TempDir()
	dir := filepath.Join(root, "schemas")
	contents["../secret.json"] = `{"const": "secret"}`
	for name, text := range contents {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "house.schema.json")
}

func TestLoadErrors(t *testing.T) {
	for _, tt := range []struct {
		name   string
		schema string
		others map[string]string
		want   string // DIR stands for the schema's folder
	}{
		{"not JSON", "{\n  \"type\": object\n}", nil,
			"DIR/house.schema.json:2:11: not JSON: invalid character 'o' looking for beginning of value"},
		{"cut off", `{"type": `, nil,
			"DIR/house.schema.json:1:9: not JSON: unexpected end of JSON input"},
		{"not a schema", `{"properties": {"mrn": {"type": "txt", "minLength": "1"}}}`, nil,
			"DIR/house.schema.json:1:53: not a valid schema: expected integer, but got string\n" +
				`DIR/house.schema.json:1:33: not a valid schema: expected array, but got string, or value must be one of "array", "boolean", "integer", "null", "number", "object", "string"`},
		{"look-around", `{"properties": {"from": {"pattern": "^(?!AM)"}}}`, nil,
			"DIR/house.schema.json:1:37: error parsing regexp: invalid or unsupported Perl syntax: `(?!`; patterns are RE2, without look-around and back-references"},
		{"look-around in a key", `{"patternProperties": {"(?=a)": {}}}`, nil,
			"DIR/house.schema.json:1:33: error parsing regexp: invalid or unsupported Perl syntax: `(?=`; patterns are RE2, without look-around and back-references"},
		{"unknown formats", "{\n\"properties\": {\"from\": {\"format\": \"telegraph\"},\n\"to\": {\"items\": {\"format\": \"dat\"}}}}", nil,
			"DIR/house.schema.json:2:35: the format \"telegraph\" is not known; the known ones are FORMATS\n" +
				"DIR/house.schema.json:3:28: the format \"dat\" is not known; the known ones are FORMATS"},
		{"bad custom keywords", `{"x-rule": 1, "not": {"x-message": ""}}`, nil,
			"DIR/house.schema.json:1:12: x-rule must be the ID of a rule, such as \"subject-missing\"\n" +
				"DIR/house.schema.json:1:36: x-message must be a text"},
		{"network", `{"$ref": "https://example.org/cable.json"}`, nil,
			`DIR/house.schema.json: "https://example.org/cable.json" is neither a file in the schema's folder nor the schema of cablelint (` + schema.ID + `); nothing else is loaded`},
		{"parent folder", `{"$ref": "../secret.json"}`, nil,
			"DIR/house.schema.json: a reference leads to a file outside the schema's folder: /secret.json"},
		{"parent folder, escaped", `{"$ref": "%2e%2e/secret.json"}`, nil,
			"DIR/house.schema.json: a reference leads to a file outside the schema's folder: %2e%2e/secret.json"},
		{"absolute path", `{"$ref": "file:///etc/passwd"}`, nil,
			"DIR/house.schema.json: a reference leads to a file outside the schema's folder: /etc/passwd"},
		{"no such file", `{"$ref": "parts/none.json"}`, nil,
			`DIR/house.schema.json: read "parts/none.json" beside the schema: openat parts/none.json: no such file or directory`},
		{"no such definition", `{"$ref": "#/$defs/none"}`, nil,
			"DIR/house.schema.json: house.schema.json#/$defs/none not found"},
		{"without end", `{"$ref": "#"}`, nil,
			"DIR/house.schema.json: the schema refers to itself without end: house.schema.json#/$ref"},
		{"a fault in another file", `{"$ref": "parts/banner.json"}`,
			map[string]string{"parts/banner.json": "{\n\"type\":\n\"txt\"}"},
			`DIR/parts/banner.json:3:1: not a valid schema: expected array, but got string, or value must be one of "array", "boolean", "integer", "null", "number", "object", "string"`},
		{"no JSON in another file", `{"$ref": "parts/banner.json"}`,
			map[string]string{"parts/banner.json": "banner"},
			"DIR/parts/banner.json:1:1: not JSON: invalid character 'b' looking for beginning of value"},
		{"a draft of its own", `{"$schema": "https://example.org/draft"}`, nil,
			`DIR/house.schema.json: "https://example.org/draft" is neither a file in the schema's folder nor the schema of cablelint (` + schema.ID + `); nothing else is loaded`},
		{"a metaschema of its own", `{"$schema": "https://example.org/meta.json", "$id": "https://example.org/house.json", "required": 1}`,
			map[string]string{"meta.json": `{"$schema": "https://json-schema.org/draft/2020-12/schema"}`},
			"DIR/house.schema.json:1:99: not a valid schema: expected array, but got number"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if runtime.GOOS == "windows" && tt.name == "no such file" {
				tt.want = strings.Replace(tt.want, "no such file or directory", "The system cannot find the file specified.", 1)
			}
			contents := map[string]string{"house.schema.json": tt.schema}
			for name, text := range tt.others {
				contents[name] = text
			}
			path := files(t, contents)
			_, err := schema.Load(path, []byte(tt.schema))
			if err == nil {
				t.Fatal("no error")
			}
			got := strings.ReplaceAll(filepath.ToSlash(err.Error()), filepath.ToSlash(filepath.Dir(path)), "DIR")
			if i := strings.Index(got, "ones are "); i >= 0 {
				var lines []string
				for line := range strings.Lines(got) {
					head, _, _ := strings.Cut(line, "ones are ")
					lines = append(lines, head+"ones are FORMATS")
				}
				got = strings.Join(lines, "\n")
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
		})
	}
}

// TestLoadReferences reads what a schema refers to in its own folder, by file
// name and below its $id, and in the embedded schema.
func TestLoadReferences(t *testing.T) {
	for name, text := range map[string]string{
		"by file":       `{"properties": {"signature": {"$ref": "parts/surname.json"}}}`,
		"by definition": `{"properties": {"signature": {"$ref": "parts/surname.json#/$defs/doe"}}}`,
		"below $id":     `{"$id": "https://example.org/schemas/house.json", "properties": {"signature": {"$ref": "parts/surname.json"}}}`,
		"embedded":      `{"properties": {"signature": {"allOf": [{"$ref": "` + schema.ID + `#/properties/summary"}, {"const": "DOE"}]}}}`,
	} {
		t.Run(name, func(t *testing.T) {
			path := files(t, map[string]string{
				"house.schema.json":  text,
				"parts/surname.json": `{"$ref": "#/$defs/doe", "$defs": {"doe": {"const": "DOE"}}}`,
			})
			c, err := schema.Load(path, []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			doc := parse(t, read(t, "relay.txt"))
			want := "40:1 \"ROE\" schema-enum: the signature \"ROE\" must be \"DOE\"\n"
			if diff := cmp.Diff(want, show(doc, c.Check(doc))); diff != "" {
				t.Errorf("Check (-want +got):\n%s", diff)
			}
		})
	}
}

// TestLoadCopy takes a changed copy of the embedded schema, $id included, for
// what it is.
func TestLoadCopy(t *testing.T) {
	text := strings.Replace(schema.JSON(), `"the cable has no TAGS line"`, `"no codes"`, 1)
	c, err := schema.Load("copy.json", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	before, after, _ := strings.Cut(read(t, "relay.txt"), "TAGS: ")
	_, after, _ = strings.Cut(after, "\n")
	doc := parse(t, before+after)
	want := "18:29 \"\" tags-missing: no codes\n" +
		"  help: A TAGS line stands below the E.O. line and above the SUBJECT line.\n"
	if diff := cmp.Diff(want, show(doc, c.Check(doc))); diff != "" {
		t.Errorf("Check (-want +got):\n%s", diff)
	}
}

// TestLoadSymlink does not follow a link out of the folder.
func TestLoadSymlink(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // links need a privilege there
	}
	text := `{"$ref": "link.json"}`
	path := files(t, map[string]string{"house.schema.json": text})
	if err := os.Symlink("../secret.json", filepath.Join(filepath.Dir(path), "link.json")); err != nil {
		t.Fatal(err)
	}
	if _, err := schema.Load(path, []byte(text)); err == nil || !strings.Contains(err.Error(), "link.json") {
		t.Errorf("Load read through a link out of the folder: error %v", err)
	}
}
