package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
	"github.com/cablelint/cablelint/source"
)

// The messages of proto/rdf/reviewdog.proto of reviewdog, by the names that
// they have in JSON. Reading refuses a field that is not among them.
type (
	rdResult struct {
		Source      *rdSource
		Severity    string
		Diagnostics []rdDiagnostic
	}
	rdDiagnostic struct {
		Message          string
		Location         rdLocation
		Severity         string
		Source           *rdSource
		Code             *struct{ Value, URL string }
		Suggestions      []rdSuggestion
		OriginalOutput   string
		RelatedLocations []struct {
			Message  string
			Location rdLocation
		}
	}
	rdSource   struct{ Name, URL string }
	rdLocation struct {
		Path  string
		Range *rdRange
	}
	rdRange      struct{ Start, End rdPosition }
	rdPosition   struct{ Line, Column int }
	rdSuggestion struct {
		Range rdRange
		Text  string
	}
)

func readRDJSON(t *testing.T, results ...lint.Result) rdResult {
	t.Helper()
	out := write(t, "rdjson", report.Options{Rules: rules}, results...)
	dec := json.NewDecoder(strings.NewReader(out))
	dec.DisallowUnknownFields()
	var res rdResult
	if err := dec.Decode(&res); err != nil || dec.More() {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, d := range res.Diagnostics {
		if d.Message == "" || d.Location.Path == "" || !strings.Contains(" ERROR WARNING INFO ", " "+d.Severity+" ") {
			t.Errorf("%+v", d)
		}
	}
	return res
}

func TestRDJSON(t *testing.T) {
	compare(t, write(t, "rdjson", report.Options{Rules: rules}, ferry(t), missing("archive/not here.txt")),
		`{"source":{"name":"cablelint","url":"https://github.com/cablelint/cablelint"},"diagnostics":[
{"message":"the TAGS do not name the subjects first","location":{"path":"archive/07FREDONIA417.txt","range":{"start":{"line":6,"column":7},"end":{"line":6,"column":21}}},`+
			`"severity":"WARNING","code":{"value":"tag-order"},"suggestions":[{"range":{"start":{"line":6,"column":7},"end":{"line":6,"column":21}},"text":"PREL, PGOV, FR"}]},
{"message":"paragraph 1 is marked (S) in a CONFIDENTIAL cable\nRaise the banner, or mark the paragraph (C).",`+
			`"location":{"path":"archive/07FREDONIA417.txt","range":{"start":{"line":9,"column":4},"end":{"line":9,"column":7}}},`+
			`"severity":"ERROR","code":{"value":"portion-above-banner"},"relatedLocations":[{"message":"\"CONFIDENTIAL\" is set here",`+
			`"location":{"path":"archive/07FREDONIA417.txt","range":{"start":{"line":1,"column":1},"end":{"line":1,"column":24}}}}]},
{"message":"cannot check: open: file does not exist","location":{"path":"archive/not here.txt"},"severity":"ERROR"}
]}
`)
	if got := readRDJSON(t, ferry(t), missing("b.txt")); len(got.Diagnostics) != 3 || got.Source.Name != "cablelint" {
		t.Errorf("%+v", got)
	}
	if got := readRDJSON(t); got.Diagnostics == nil {
		t.Error("a clean run has no array")
	}
}

// TestRDJSONSuggestions demands one suggestion for the edits of a fix, and none
// that would spoil the file.
func TestRDJSONSuggestions(t *testing.T) {
	edit := func(start, end int32, text string) diag.Edit {
		return diag.Edit{Span: source.Span{Start: start, End: end}, New: text}
	}
	at := func(l1, c1, l2, c2 int) rdRange { return rdRange{rdPosition{l1, c1}, rdPosition{l2, c2}} }
	for _, tt := range []struct {
		name, data string
		fix        *diag.Fix
		want       []rdSuggestion
	}{
		{"none", "A\n", nil, nil},
		{"display only", "A\n", &diag.Fix{Edits: []diag.Edit{edit(0, 1, "B")}}, nil},
		{"unsafe insertion", "A\n", &diag.Fix{Safety: diag.Unsafe, Edits: []diag.Edit{edit(1, 1, ":")}}, []rdSuggestion{{at(1, 2, 1, 2), ":"}}},
		{"deletion", "¶A\n", &diag.Fix{Safety: diag.Safe, Edits: []diag.Edit{edit(2, 3, "")}}, []rdSuggestion{{at(1, 3, 1, 4), ""}}},
		{"two edits", "A  B\nC  D\n", &diag.Fix{Safety: diag.Safe, Edits: []diag.Edit{edit(1, 2, ""), edit(6, 7, "")}},
			[]rdSuggestion{{at(1, 2, 2, 3), " B\nC"}}},
		{"no edits", "A\n", &diag.Fix{Safety: diag.Safe}, nil},
		{"out of bounds", "A\n", &diag.Fix{Safety: diag.Safe, Edits: []diag.Edit{edit(1, 9, "")}}, nil},
		{"Windows-1252", "CAF\xC9\n", &diag.Fix{Safety: diag.Safe, Edits: []diag.Edit{edit(0, 1, "K")}}, nil},
		{"bad bytes between the edits", "¶A\xFFB\n", &diag.Fix{Safety: diag.Safe, Edits: []diag.Edit{edit(2, 3, ""), edit(4, 5, "")}}, nil},
		{"bad bytes elsewhere", "¶A\xFFB\n", &diag.Fix{Safety: diag.Safe, Edits: []diag.Edit{edit(4, 5, "C")}}, []rdSuggestion{{at(1, 5, 1, 6), "C"}}},
	} {
		got := readRDJSON(t, resultOf(newFile(t, "a.txt", tt.data), diag.Diagnostic{
			Rule: "tag-order", Severity: diag.Info, Message: "x", Fix: tt.fix,
		}))
		if diff := cmp.Diff(tt.want, got.Diagnostics[0].Suggestions); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}
