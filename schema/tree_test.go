package schema

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

func docOf(t testing.TB, name, text string) *cable.Document {
	t.Helper()
	f, err := source.NewFile(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return cable.Parse(f)
}

// cables returns the texts of all cables of the repository's tests by path.
func cables(t testing.TB) map[string]string {
	t.Helper()
	texts := make(map[string]string)
	for _, pattern := range []string{"testdata/*.txt", "../testdata/valid/*.txt", "../testdata/invalid/*/*.txt"} {
		names, err := filepath.Glob(filepath.FromSlash(pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			texts[name] = string(data)
		}
	}
	if len(texts) < 20 {
		t.Fatalf("only %d cables", len(texts))
	}
	return texts
}

// TestFits compares the quick test with the validator, which has the last word,
// over schemas of every keyword that the test knows.
func TestFits(t *testing.T) {
	builtIn, err := New()
	if err != nil {
		t.Fatal(err)
	}
	checkers := map[string]*Checker{"built-in": builtIn}
	for _, text := range []string{
		`true`, `false`,
		`{"properties": {"mrn": true, "pages": false}}`,
		`{"type": "object", "properties": {"mrn": {"type": ["string", "null"]}}}`,
		`{"properties": {"paragraphs": {"items": {"properties": {"number": {"type": "integer", "minimum": 1.5, "exclusiveMaximum": 3}}}}}}`,
		`{"properties": {"paragraphs": {"items": {"properties": {"number": {"type": "number", "maximum": 2.5, "exclusiveMinimum": 0}}}}}}`,
		`{"properties": {"line": {"const": 1}, "profile": {"enum": ["relay", "print", 3, true]}, "partial": {"const": true}}}`,
		`{"properties": {"subject": {"properties": {"text": {"minLength": 10, "maxLength": 40, "pattern": "[A-Z]"}}}}}`,
		`{"properties": {"dtg": {"properties": {"time": {"format": "date-time"}, "text": {"format": "date"}}}}}`,
		`{"properties": {"captions": {"minItems": 1, "maxItems": 2}, "tags": {"contains": {"pattern": "^P"}, "maxContains": 2}, "info": {"contains": true, "minContains": 0}}}`,
		`{"properties": {"tags": {"prefixItems": [{"pattern": "^P"}, {"pattern": "^[A-Z]{4}$"}], "items": {"maxLength": 4}}}}`,
		`{"minProperties": 6, "maxProperties": 16, "required": ["file", "banner"]}`,
		`{"dependentRequired": {"tags": ["subject"], "dtg": ["from", "to"]}, "dependentSchemas": {"pages": {"required": ["signature"]}}}`,
		`{"patternProperties": {"^s": {"type": "object"}, "line$": true}, "properties": {"file": true, "profile": true}, "additionalProperties": {"type": ["object", "array"]}}`,
		`{"properties": {"mrn": {"properties": {"text": true, "post": true}, "additionalProperties": false}}}`,
		`{"anyOf": [{"required": ["pages"]}, {"required": ["signature"]}], "oneOf": [{"required": ["dtg"]}, {"required": ["tags"]}], "allOf": [{"not": {"required": ["summary"]}}]}`,
		`{"if": {"properties": {"profile": {"const": "relay"}}}, "then": {"required": ["transmission"]}, "else": {"properties": {"profile": {"const": "print"}}}}`,
		`{"if": {"required": ["subject"]}, "else": false}`,
		`{"properties": {"subject": {"$ref": "#/$defs/part"}, "executiveOrder": {"$ref": "#/$defs/part"}}, "$defs": {"part": {"required": ["marking"], "properties": {"marking": {"$ref": "#/$defs/part/properties/text"}, "text": {"minLength": 1}}}}}`,
		`{"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"banner": {"required": ["section"]}}, "contains": {"const": 1}}`,
	} {
		c, err := Load("house.json", []byte(text))
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if c.fast == nil {
			t.Errorf("%s: no quick test", text)
			continue
		}
		checkers[text] = c
	}
	fitting := make(map[string]int)
	texts := cables(t)
	for name, text := range texts {
		tree := newTree(docOf(t, name, text))
		value := tree.instance(0)
		for schema, c := range checkers {
			got, err := c.fast.fits(tree, 0), c.root.Validate(value)
			if got != (err == nil) {
				t.Errorf("%s fits %s: %t, but the validator says %v", name, schema, got, err)
			}
			if got {
				fitting[schema]++
			}
		}
	}
	for schema := range checkers {
		if n := fitting[schema]; (n == 0) != (schema == "false") || (n == len(texts)) != (schema == "true") {
			t.Errorf("%s: %d of %d cables fit, which shows little", schema, n, len(texts))
		}
	}
}

// TestFitsUnknownKeywords leaves to the validator what the quick test cannot
// decide.
func TestFitsUnknownKeywords(t *testing.T) {
	for _, text := range []string{
		`{"unevaluatedProperties": false}`,
		`{"properties": {"tags": {"uniqueItems": true}}}`,
		`{"properties": {"tags": {"const": ["PREL"]}}}`,
		`{"properties": {"line": {"const": 1.0}}}`,
		`{"properties": {"line": {"multipleOf": 2}}}`,
		`{"propertyNames": {"maxLength": 20}}`,
		`{"$dynamicRef": "#me", "$defs": {"me": {"$dynamicAnchor": "me"}}}`,
		`{"$schema": "http://json-schema.org/draft-07/schema#", "dependencies": {"to": ["from"]}}`,
		`{"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"to": {"items": {"required": ["name"]}}}}`,
	} {
		c, err := Load("house.json", []byte(text))
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if c.fast != nil {
			t.Errorf("%s: there is a quick test", text)
		}
	}
}

// FuzzCheck wants the built-in schema to hold in its structure for whatever the
// parser makes of a text: only rules may find something.
func FuzzCheck(f *testing.F) {
	c, err := New()
	if err != nil {
		f.Fatal(err)
	}
	for _, text := range cables(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file, err := source.NewFile("fuzz.txt", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		for _, doc := range cable.ParseAll(file) {
			tree := newTree(doc)
			if got, err := c.fast.fits(tree, 0), c.root.Validate(tree.instance(0)); got != (err == nil) {
				t.Fatalf("fits: %t, but the validator says %v", got, err)
			}
			for _, d := range c.Check(doc) {
				if err := d.Validate(file); err != nil {
					t.Error(err)
				}
				if strings.HasPrefix(d.Rule, "schema-") {
					t.Errorf("%s: %s\n%s", d.Rule, d.Message, tree.appendJSON(nil, 0))
				}
			}
		}
	})
}
