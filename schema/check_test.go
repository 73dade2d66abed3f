package schema_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/schema"
	"github.com/cablelint/cablelint/source"
)

// load returns the Checker of a user's schema.
func load(t testing.TB, text string) *schema.Checker {
	t.Helper()
	c, err := schema.Load("house.schema.json", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// show returns findings one a line: place, the text marked, rule and message,
// then help and related places.
func show(doc *cable.Document, ds []diag.Diagnostic) string {
	var b strings.Builder
	place := func(s source.Span) string {
		p := doc.File.Position(s.Start, source.Runes)
		return fmt.Sprintf("%d:%d %q", p.Line, p.Column, doc.File.Text(s))
	}
	for _, d := range ds {
		fmt.Fprintf(&b, "%s %s: %s\n", place(d.Span), d.Rule, d.Message)
		if d.Help != "" {
			fmt.Fprintf(&b, "  help: %s\n", d.Help)
		}
		for _, r := range d.Related {
			fmt.Fprintf(&b, "  %s: %s\n", place(r.Span), r.Message)
		}
	}
	return b.String()
}

// TestLoadedSchema breaks each keyword of a user's schema over the example.
func TestLoadedSchema(t *testing.T) {
	example := read(t, "relay.txt")
	for _, tt := range []struct {
		name, schema, want string
	}{
		{"required at the top", `{"required": ["signature", "exempt"]}`, `
9:53 "" schema-required: the cable has no exempted addressees
`},
		{"required below", `{"properties": {"banner": {"required": ["controls", "level"]}}}`, `
11:57 "" schema-required: the classification line has no controls
`},
		{"required of a value the contract does not know", `{"required": ["shelf mark"]}`, `
1:1 "" schema-required: the cable has no "shelf mark"
`},
		{"required in items", `{"properties": {"to": {"items": {"required": ["indicator"]}}, "info": {"items": {"required": ["number"]}}}}`, `
9:53 "" schema-required: the addressee has no message continuity number
`},
		{"dependentRequired", `{"dependentRequired": {"references": ["exempt", "from"]}}`, `
9:53 "" schema-required: the cable has no exempted addressees
  23:6 "A. FREDONIA 402\n     B. 06 LEONIDA 1188 (NOTAL)": it needs one because of the references here
`},
		{"type", `{"properties": {"mrn": {"properties": {"serial": {"type": "integer"}}}, "paragraphs": {"items": {"properties": {"number": {"type": ["string", "null"]}}}}}}`, `
11:51 "000417" schema-type: the serial "000417" must be a whole number, not text
28:1 "1." schema-type: the paragraph number 1 must be text or nothing, not a number
34:1 "2." schema-type: the paragraph number 2 must be text or nothing, not a number
`},
		{"pattern with the schema's words", `{"properties": {"tags": {"items": {"pattern": "^[A-Z]{4}$", "title": "House tag", "description": "a TAG of this house has four letters"}}}}`, `
19:25 "(DOE, JANE)" schema-pattern: the house tag "(DOE, JANE)" must have the form that the schema gives
  help: A TAG of this house has four letters.
`},
		{"pattern without words", `{"properties": {"from": {"pattern": "^USMISSION "}}}`, `
6:4 "AMEMBASSY FREDONIA" schema-pattern: the FM line "AMEMBASSY FREDONIA" must have the form that the schema gives
  help: The form is the regular expression ^USMISSION  of the schema.
`},
		{"enum", `{"properties": {"dtg": {"properties": {"precedence": {"items": {"enum": ["Z", "O", "R"]}}}}}}`, `
5:1 "P" schema-enum: the precedence "P" must be "Z", "O" or "R"
`},
		{"long enum", `{"properties": {"profile": {"enum": ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]}}}`, `
1:1 "" schema-enum: the profile "relay" must be "a", "b", "c", "d", "e", "f", "g", "h" or one of 2 others
`},
		{"const", `{"properties": {"banner": {"properties": {"section": {"properties": {"of": {"const": 3}}}}}}}`, `
11:39 "02" schema-enum: the number of sections 2 must be 3
`},
		{"format", `{"properties": {"executiveOrder": {"properties": {"value": {"format": "date"}}}}}`, `
18:13 "DECL: 05/03/2017" schema-format: the declassification value "DECL: 05/03/2017" must be a date such as 2007-05-03
`},
		{"length", `{"properties": {"subject": {"properties": {"text": {"maxLength": 20}}}, "signature": {"minLength": 4}}}`, `
20:17 "FREDONIA: HARVEST MINISTER\nCALLS FOR CALM" schema-count: the subject "FREDONIA: HARVEST MINISTER CALLS FOR CA…" must have at most 20 characters, not 41
40:1 "ROE" schema-count: the signature "ROE" must have at least 4 characters, not 3
`},
		{"counts", `{"properties": {"captions": {"maxItems": 1}, "references": {"minItems": 3}, "mrn": {"maxProperties": 1}}}`, `
11:42 "FREDONIA 000417" schema-count: the message reference number must have at most 1 part, not 5
13:1 "SIPDIS\nNOFORN" schema-count: the captions must have at most 1 entry, not 2
23:6 "A. FREDONIA 402\n     B. 06 LEONIDA 1188 (NOTAL)" schema-count: the references must have at least 3 entries, not 2
`},
		{"contains", `{"properties": {"captions": {"contains": {"const": "EXDIS", "title": "The caption EXDIS"}}, "tags": {"contains": {"pattern": "^P"}, "maxContains": 1}}}`, `
13:1 "SIPDIS\nNOFORN" schema-count: the captions must have at least 1 entry that is the caption EXDIS
19:7 "PREL, PGOV, SENV, (DOE, JANE)" schema-count: the TAGS line must have at most 1 entry of the form that the schema gives
`},
		{"bounds", `{"properties": {"mrn": {"properties": {"year": {"exclusiveMaximum": 2007}}}, "paragraphs": {"items": {"properties": {"number": {"minimum": 2, "multipleOf": 3}}}}}}`, `
5:5 "031455Z MAY 07" schema-enum: the year 2007 must be below 2007
28:1 "1." schema-enum: the paragraph number 1 must be a multiple of 3
28:1 "1." schema-enum: the paragraph number 1 must be at least 2
34:1 "2." schema-enum: the paragraph number 2 must be a multiple of 3
`},
		{"uniqueItems", `{"properties": {"paragraphs": {"items": {"properties": {"marking": {"properties": {"controls": {"uniqueItems": true}}}}}}}}`, ``},
		{"not", `{"properties": {"subject": {"properties": {"marking": {"not": {"required": ["controls"], "title": "a subject marked with controls"}}}}}}`, `
20:10 "(C/NF)" schema-enum: the marking must not be what the schema rules out
  help: A subject marked with controls.
`},
		{"the schema false", `{"properties": {"attention": false, "captions": {"items": false}}}`, `
13:1 "SIPDIS" schema-unknown: the schema has no place for the caption "SIPDIS"
14:1 "NOFORN" schema-unknown: the schema has no place for the caption "NOFORN"
16:1 "DEPT FOR EUR/XX (SMITHJ)" schema-unknown: the schema has no place for the attention lines
`},
		{"additionalProperties", `{"properties": {"executiveOrder": {"properties": {"number": {}, "kind": {}}, "patternProperties": {"^va": {}}, "additionalProperties": false}}}`, `
18:19 "05/03/2017" schema-unknown: the schema has no place for the declassification date of the E.O. line
`},
		{"unevaluatedProperties", `{"allOf": [{"properties": {"banner": {"properties": {"level": {}, "text": {}}, "unevaluatedProperties": false}}}], "properties": {"tags": {}}}`, `
11:25 "SECTION 01 OF 02" schema-unknown: the schema has no place for the section
`},
		{"unevaluatedProperties at the top", `{"$ref": "` + schema.ID + `", "unevaluatedProperties": false}`, ``},
		{"propertyNames", `{"properties": {"subject": {"propertyNames": {"maxLength": 6}}}}`, `
20:10 "(C/NF)" schema-count: the name "marking" must have at most 6 characters, not 7
`},
		{"oneOf, by the deepest branch", `{"properties": {"references": {"items": {"oneOf": [
			{"type": "string"},
			{"properties": {"label": {"const": "A"}, "text": {"pattern": "402"}}},
			{"properties": {"label": {"const": "B"}, "text": {"pattern": "^07", "title": "House reference"}}}]}}}}`, `
24:9 "06 LEONIDA 1188 (NOTAL)" schema-pattern: the house reference "06 LEONIDA 1188 (NOTAL)" must have the form that the schema gives
  help: The form is the regular expression ^07 of the schema.
`},
		{"oneOf, two at once", `{"properties": {"signature": {"oneOf": [{"minLength": 1}, {"maxLength": 9}]}}}`, `
40:1 "ROE" schema-enum: the signature "ROE" must fit one form of the schema only
`},
		{"anyOf of types and formats", `{"properties": {"signature": {"anyOf": [{"type": "number"}, {"type": "array"}]}, "from": {"anyOf": [{"format": "email"}, {"maxLength": 3}]}}}`, `
6:4 "AMEMBASSY FREDONIA" schema-format: the FM line "AMEMBASSY FREDONIA" must be an e-mail address or have at most 3 characters, not 18
40:1 "ROE" schema-type: the signature "ROE" must be a number or a list, not text
`},
		{"anyOf of required", `{"anyOf": [{"required": ["exempt"]}, {"required": ["nothing"]}]}`, `
9:53 "" schema-required: the cable has no exempted addressees and no "nothing"
`},
		{"custom words", `{"properties": {"mrn": {"properties": {"serial": {"pattern": "^9", "x-message": "serials of this house begin with 9", "x-rule": "house-serial"}}}},
			"if": {"required": ["pages"]}, "then": {"x-rule": "house-exempt", "x-message": "long cables exempt somebody", "anyOf": [{"required": ["exempt"]}, {"required": ["levels"]}]}}`, `
1:1 "" house-exempt: long cables exempt somebody
11:51 "000417" house-serial: serials of this house begin with 9
`},
		{"keys that need escapes", `{"properties": {"a/b~c d%é": {}}, "required": ["a/b~c d%é"], "$ref": "#/$defs/a~1b~0c%20d%25%C3%A9",
			"$defs": {"a/b~c d%é": {"properties": {"signature": {"const": "DOE"}}}}}`, `
1:1 "" schema-required: the cable has no "a/b~c d%é"
40:1 "ROE" schema-enum: the signature "ROE" must be "DOE"
`},
		{"draft 7", `{"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"captions": {"items": [{"const": "NODIS"}], "additionalItems": false}},
			"dependencies": {"from": ["exempt"], "to": {"required": ["nothing"]}}}`, `
1:1 "" schema-required: the cable has no "nothing"
9:53 "" schema-required: the cable has no exempted addressees
  6:4 "AMEMBASSY FREDONIA": it needs one because of the FM line here
13:1 "SIPDIS" schema-enum: the caption "SIPDIS" must be "NODIS"
13:1 "SIPDIS\nNOFORN" schema-count: the captions must have no more entries than the schema lists, not 2
`},
		{"the same twice", `{"properties": {"signature": {"const": "DOE"}}, "allOf": [{"properties": {"signature": {"const": "DOE"}}}]}`, `
40:1 "ROE" schema-enum: the signature "ROE" must be "DOE"
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := parse(t, example)
			got := show(doc, load(t, tt.schema).Check(doc))
			if diff := cmp.Diff(strings.TrimPrefix(tt.want, "\n"), got); diff != "" {
				t.Errorf("Check (-want +got):\n%s", diff)
			}
		})
	}
}

// TestCheckIsDeterministic checks one cable many times at once: the validator
// reports in random order, Check in the order of the text.
func TestCheckIsDeterministic(t *testing.T) {
	c := load(t, `{
		"required": ["z", "y", "x", "exempt", "levels"],
		"additionalProperties": false,
		"properties": {"tags": {"maxItems": 1, "items": {"enum": ["ZZZZ", "YYYY"]}}, "line": {"minimum": 2}},
		"anyOf": [{"required": ["v"]}, {"required": ["w"]}]
	}`)
	doc := parse(t, read(t, "relay.txt"))
	want := show(doc, c.Check(doc))
	if strings.Count(want, "\n") < 20 {
		t.Fatalf("too few findings:\n%s", want)
	}
	got := make(chan string)
	for range 50 {
		go func() { got <- show(doc, c.Check(doc)) }()
	}
	for range 50 {
		if diff := cmp.Diff(want, <-got); diff != "" {
			t.Fatalf("another run (-want +got):\n%s", diff)
		}
	}
}

// TestRules lists what the built-in schema speaks for.
func TestRules(t *testing.T) {
	c, err := schema.New()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"banner-missing", "eo-line-missing", "subject-missing", "tags-missing"}
	if diff := cmp.Diff(want, c.Rules()); diff != "" {
		t.Errorf("Rules (-want +got):\n%s", diff)
	}
}

// TestEmbedded wants help in every part of the built-in schema.
func TestEmbedded(t *testing.T) {
	var top map[string]any
	if err := json.Unmarshal([]byte(schema.JSON()), &top); err != nil {
		t.Fatal(err)
	}
	if top["$id"] != schema.ID {
		t.Errorf("the $id is %q, but ID is %q", top["$id"], schema.ID)
	}
	var walk func(at string, s map[string]any)
	walk = func(at string, s map[string]any) {
		for _, key := range []string{"title", "description"} {
			if text, _ := s[key].(string); text == "" {
				t.Errorf("%s has no %s", at, key)
			} else if strings.HasSuffix(text, ".") != (key == "description") {
				t.Errorf("the %s of %s: a description ends with a period, a title does not: %q", key, at, text)
			}
		}
		if items, ok := s["items"].(map[string]any); ok {
			walk(at+"/items", items)
		}
		members, _ := s["properties"].(map[string]any)
		for key, member := range members {
			walk(at+"/"+key, member.(map[string]any))
		}
	}
	defs := top["$defs"].(map[string]any)
	walk("", top)
	for _, name := range []string{"printed", "count", "lineNumber", "levelName", "controls", "marking", "addressees"} {
		walk("/$defs/"+name, defs[name].(map[string]any))
	}
}
