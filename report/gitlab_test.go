package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/cablelint/cablelint/report"
)

// gitlabSchema says what GitLab's documentation of Code Quality reports asks
// for: an array of issues with these properties, one of both forms of a place.
const gitlabSchema = `{
	"$schema": "http://json-schema.org/draft-07/schema#",
	"type": "array",
	"items": {
		"type": "object",
		"required": ["description", "check_name", "fingerprint", "severity", "location"],
		"properties": {
			"description": {"type": "string", "minLength": 1},
			"check_name": {"type": "string", "minLength": 1},
			"fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
			"severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
			"location": {
				"type": "object",
				"required": ["path"],
				"properties": {"path": {"type": "string", "pattern": "^([^./]|\\.\\.?[^/])"}},
				"oneOf": [
					{"required": ["lines"], "properties": {"lines": {
						"required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}
					}}},
					{"required": ["positions"], "properties": {"positions": {
						"required": ["begin"], "properties": {"begin": {
							"required": ["line"],
							"properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}
						}}
					}}}
				]
			}
		}
	}
}`

func TestGitLab(t *testing.T) {
	out := write(t, "gitlab", report.Options{Rules: rules, Root: "/repo", Dir: "/repo/records"}, ferry(t), missing("./archive/not here.txt"))
	compare(t, out, `[
{"description":"tag-order: the TAGS do not name the subjects first","check_name":"tag-order","fingerprint":"fead532b2ad169497764169bba64b923","severity":"minor",`+
		`"location":{"path":"records/archive/07FREDONIA417.txt","positions":{"begin":{"line":6,"column":7},"end":{"line":6,"column":21}}}},
{"description":"portion-above-banner: paragraph 1 is marked (S) in a CONFIDENTIAL cable","check_name":"portion-above-banner","fingerprint":"a79eefade431afb3944597c12dd64509","severity":"major",`+
		`"location":{"path":"records/archive/07FREDONIA417.txt","positions":{"begin":{"line":9,"column":4},"end":{"line":9,"column":7}}}},
{"description":"cannot check: open: file does not exist","check_name":"cablelint","fingerprint":"5691508050ff130bc4d41b55ab2aa731","severity":"blocker",`+
		`"location":{"path":"records/archive/not here.txt","positions":{"begin":{"line":1,"column":1},"end":{"line":1,"column":1}}}}
]
`)
	schema := jsonschema.MustCompileString("gitlab.json", gitlabSchema)
	for _, out := range []string{out, write(t, "gitlab", report.Options{}), write(t, "gitlab", report.Options{}, ferry(t), missing("./b.txt"))} {
		var v any
		if err := json.Unmarshal([]byte(out), &v); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		if err := schema.Validate(v); err != nil {
			t.Errorf("%#v\n%s", err, out)
		}
	}
	compare(t, write(t, "gitlab", report.Options{}), "[]\n")
}

// TestGitLabFingerprints demands that no two issues are taken for one: neither
// of two copies of a cable nor of a file that was read only in part.
func TestGitLabFingerprints(t *testing.T) {
	one, two := ferry(t), ferry(t)
	two.Path = "copy/07FREDONIA417.txt"
	partly := missing(two.Path)
	var issues []struct{ Fingerprint string }
	if err := json.Unmarshal([]byte(write(t, "gitlab", report.Options{}, one, two, partly)), &issues); err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	for _, issue := range issues {
		seen[issue.Fingerprint] = true
	}
	if len(issues) != 5 || len(seen) != 5 {
		t.Errorf("%d issues, %d fingerprints, want 5 of both", len(issues), len(seen))
	}
	if again := write(t, "gitlab", report.Options{}, ferry(t)); !strings.Contains(again, issues[0].Fingerprint) {
		t.Error("another run has another fingerprint")
	}
}
