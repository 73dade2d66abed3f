package report_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
	"github.com/cablelint/cablelint/source"
)

// sarifLog is what the tests read of a log. The names are those of SARIF 2.1.0.
type sarifLog struct {
	Schema  string `json:"$schema"`
	Version string
	Runs    []sarifRun
}

type sarifRun struct {
	Tool struct {
		Driver struct {
			Name, Version, SemanticVersion, InformationURI string
			Rules                                          []sarifRule
		}
	}
	AutomationDetails  struct{ ID string }
	ColumnKind         string
	NewlineSequences   []string
	DefaultEncoding    string
	OriginalURIBaseIDs map[string]any
	RedactionTokens    []string
	Results            []sarifResult
	Invocations        []sarifInvocation
	Artifacts          []sarifArtifact
}

type sarifText struct{ Text, Markdown string }

type sarifRule struct {
	ID, Name                                string
	ShortDescription, FullDescription, Help sarifText
	DefaultConfiguration                    struct{ Level string }
	Properties                              struct {
		Tags            []string
		ProblemSeverity string `json:"problem.severity"`
	}
}

type sarifPlace struct {
	URI, URIBaseID string
}

type sarifRegion struct{ StartLine, StartColumn, EndLine, EndColumn int }

type sarifLocation struct {
	ID               int
	PhysicalLocation struct {
		ArtifactLocation sarifPlace
		Region           sarifRegion
	}
	Message sarifText
}

type sarifResult struct {
	RuleID              string
	RuleIndex           *int
	Level               string
	Message             sarifText
	Suppressions        *[]struct{ Kind, Justification string }
	Locations           []sarifLocation
	RelatedLocations    []sarifLocation
	PartialFingerprints map[string]string
	Fixes               []struct {
		Description     sarifText
		ArtifactChanges []struct {
			ArtifactLocation sarifPlace
			Replacements     []struct {
				DeletedRegion   sarifRegion
				InsertedContent *struct{ Text *string }
			}
		}
	}
}

type sarifInvocation struct {
	ExecutionSuccessful        *bool
	ExitCode                   *int
	ToolExecutionNotifications []struct {
		Level     string
		Message   sarifText
		Locations []sarifLocation
	}
}

type sarifArtifact struct {
	Location sarifPlace
	Encoding string
}

// writeSARIF returns the one run of the log of results, after checking what
// every log must have.
func writeSARIF(t *testing.T, opts report.Options, results ...lint.Result) sarifRun {
	t.Helper()
	out := write(t, "sarif", opts, results...)
	var log sarifLog
	if err := json.Unmarshal([]byte(out), &log); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if log.Version != "2.1.0" || log.Schema != "https://json.schemastore.org/sarif-2.1.0.json" || len(log.Runs) != 1 {
		t.Fatalf("version %q, schema %q, %d runs", log.Version, log.Schema, len(log.Runs))
	}
	run := log.Runs[0]
	if run.Results == nil || len(run.Invocations) != 1 || run.Invocations[0].ExecutionSuccessful == nil || run.Invocations[0].ExitCode == nil ||
		run.Invocations[0].ToolExecutionNotifications == nil || run.ColumnKind != "utf16CodeUnits" {
		t.Errorf("a part that must be there is missing:\n%s", out)
	}
	for i, r := range run.Tool.Driver.Rules {
		if r.ID != opts.Rules[i].ID {
			t.Errorf("rule %d is %s, want %s", i, r.ID, opts.Rules[i].ID)
		}
		checkRule(t, r)
	}
	for _, r := range run.Results {
		checkResult(t, run.Tool.Driver.Rules, r)
	}
	return run
}

var (
	pascal = regexp.MustCompile(`^([A-Z][a-z0-9]*)+$`)
	level  = regexp.MustCompile(`^(note|warning|error)$`)
	ended  = regexp.MustCompile(`[.?!]$`)
	// lineHash is what the upload action writes.
	lineHash = regexp.MustCompile(`^[0-9a-f]{1,16}:[1-9][0-9]*$`)
	// relative is RFC 3986 without query and fragment; a colon in the first
	// segment would make it a scheme.
	relative = regexp.MustCompile(`^([A-Za-z0-9._~/-]|%[0-9A-F]{2})*$`)
)

func checkRule(t *testing.T, r sarifRule) {
	t.Helper()
	if r.ID == "" || !pascal.MatchString(r.Name) || !level.MatchString(r.DefaultConfiguration.Level) || len(r.Properties.Tags) != 1 {
		t.Errorf("rule: %+v", r)
	}
	for _, text := range []string{r.ShortDescription.Text, r.FullDescription.Text, r.Help.Text, r.Help.Markdown} {
		if text == "" || text != strings.TrimSpace(text) {
			t.Errorf("rule %s has the description %q", r.ID, text)
		}
	}
	for _, text := range []string{r.ShortDescription.Text, r.FullDescription.Text} {
		if n := utf8.RuneCountInString(text); n > 1024 {
			t.Errorf("rule %s has a description of %d characters", r.ID, n)
		}
	}
}

func checkResult(t *testing.T, rules []sarifRule, r sarifResult) {
	t.Helper()
	if r.RuleIndex != nil && rules[*r.RuleIndex].ID != r.RuleID {
		t.Errorf("rule %s has the index %d, which is %s", r.RuleID, *r.RuleIndex, rules[*r.RuleIndex].ID)
	}
	if !lineHash.MatchString(r.PartialFingerprints["primaryLocationLineHash"]) {
		t.Errorf("result without a line hash: %+v", r)
	}
	if !level.MatchString(r.Level) || !ended.MatchString(r.Message.Text) || len(r.Locations) != 1 {
		t.Errorf("result: %+v", r)
	}
	checkRegion := func(g sarifRegion) {
		if g.StartLine < 1 || g.StartColumn < 1 || g.EndLine < g.StartLine || g.EndLine == g.StartLine && g.EndColumn < g.StartColumn || g.EndColumn < 1 {
			t.Errorf("region: %+v", g)
		}
	}
	for i, loc := range append(r.Locations, r.RelatedLocations...) {
		checkRegion(loc.PhysicalLocation.Region)
		if a := loc.PhysicalLocation.ArtifactLocation; a.URIBaseID != "" && !relative.MatchString(a.URI) {
			t.Errorf("URI %q", a.URI)
		}
		if loc.ID != i {
			t.Errorf("location %d has the id %d", i, loc.ID)
		}
	}
	for _, x := range r.Fixes {
		if len(x.ArtifactChanges) != 1 || len(x.ArtifactChanges[0].Replacements) == 0 || x.Description.Text == "" {
			t.Errorf("fix: %+v", x)
		}
		for _, p := range x.ArtifactChanges[0].Replacements {
			checkRegion(p.DeletedRegion)
			if p.InsertedContent == nil || p.InsertedContent.Text == nil {
				t.Errorf("fix without inserted content: %+v", x)
			}
		}
	}
}

func TestSARIF(t *testing.T) {
	compare(t, write(t, "sarif", report.Options{Version: "0.1.0", Rules: rules[1:]}, ferry(t), missing("archive/not here.txt")), strings.Join([]string{
		`{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{` +
			`"tool":{"driver":{"name":"cablelint","version":"0.1.0","semanticVersion":"0.1.0","informationUri":"https://github.com/cablelint/cablelint","rules":[` +
			`{"id":"portion-above-banner","name":"PortionAboveBanner",` +
			`"shortDescription":{"text":"A paragraph is marked above the cable's classification."},` +
			`"fullDescription":{"text":"The banner carries the highest level of any portion."},` +
			`"help":{"text":"The banner carries the highest level\nof any portion.\n\nSee ` + "`E.O. 12958`" + `, section 1.7.",` +
			`"markdown":"The banner carries the highest level\nof any portion.\n\nSee ` + "`E.O. 12958`" + `, section 1.7."},` +
			`"defaultConfiguration":{"level":"error"},"properties":{"tags":["paragraph"],"problem.severity":"error"}},` +
			`{"id":"tag-order","name":"TagOrder","shortDescription":{"text":"The TAGS are not in order."},` +
			`"fullDescription":{"text":"Subjects come *first*."},` +
			`"help":{"text":"# Order\n\nSubjects come *first*.","markdown":"# Order\n\nSubjects come *first*."},` +
			`"defaultConfiguration":{"level":"warning"},"properties":{"tags":["tags"],"problem.severity":"warning"}}]}},` +
			`"automationDetails":{"id":"cablelint/"},"columnKind":"utf16CodeUnits","newlineSequences":["\r\n","\n","\r"],"defaultEncoding":"utf-8",` +
			`"originalUriBaseIds":{"%SRCROOT%":{"description":{"text":"The root of the checked tree."}}},"results":[`,
		`{"ruleId":"portion-above-banner","ruleIndex":0,"level":"error","message":{"text":"Paragraph 1 is marked (S) in a CONFIDENTIAL cable. ` +
			`Raise the banner, or mark the paragraph (C). Related: [\"CONFIDENTIAL\" is set here](1)."},` +
			`"locations":[{"physicalLocation":{"artifactLocation":{"uri":"archive/07FREDONIA417.txt","uriBaseId":"%SRCROOT%"},` +
			`"region":{"startLine":9,"startColumn":4,"endLine":9,"endColumn":7}}}],` +
			`"relatedLocations":[{"id":1,"physicalLocation":{"artifactLocation":{"uri":"archive/07FREDONIA417.txt","uriBaseId":"%SRCROOT%"},` +
			`"region":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":24}},"message":{"text":"\"CONFIDENTIAL\" is set here."}}],` +
			`"partialFingerprints":{"cablelint/v1":"fp2","primaryLocationLineHash":"c10b301b6adfa7ad:1"}},`,
		`{"ruleId":"tag-order","ruleIndex":1,"level":"warning","message":{"text":"The TAGS do not name the subjects first."},` +
			`"locations":[{"physicalLocation":{"artifactLocation":{"uri":"archive/07FREDONIA417.txt","uriBaseId":"%SRCROOT%"},` +
			`"region":{"startLine":6,"startColumn":7,"endLine":6,"endColumn":21}}}],"partialFingerprints":{"cablelint/v1":"fp1","primaryLocationLineHash":"cd37b2e4bd69300f:1"},` +
			`"fixes":[{"description":{"text":"Put \"PREL, PGOV\" first."},"artifactChanges":[{` +
			`"artifactLocation":{"uri":"archive/07FREDONIA417.txt","uriBaseId":"%SRCROOT%"},"replacements":[{` +
			`"deletedRegion":{"startLine":6,"startColumn":7,"endLine":6,"endColumn":21},"insertedContent":{"text":"PREL, PGOV, FR"}}]}],` +
			`"properties":{"safety":"safe"}}]}`,
		`],"invocations":[{"executionSuccessful":false,"exitCode":0,"toolExecutionNotifications":[{"level":"error",` +
			`"message":{"text":"Cannot check \"archive/not here.txt\": open: file does not exist."},` +
			`"locations":[{"physicalLocation":{"artifactLocation":{"uri":"archive/not%20here.txt","uriBaseId":"%SRCROOT%"}}}]}]}]}]}`,
		"",
	}, "\n"))
}

// TestSARIFClean demands the parts that must be there when nothing is found:
// GitHub closes the alerts of a run with an empty array of results.
func TestSARIFClean(t *testing.T) {
	clean := newFile(t, "a.txt", "BT\n")
	run := writeSARIF(t, report.Options{Version: "devel", Rules: rules}, lint.Result{Path: "a.txt", File: clean})
	if len(run.Results) != 0 || !*run.Invocations[0].ExecutionSuccessful || len(run.Artifacts) != 0 {
		t.Errorf("run of a clean file: %+v", run)
	}
	if d := run.Tool.Driver; d.Version != "devel" || d.SemanticVersion != "" || len(d.Rules) != len(rules) {
		t.Errorf("driver: %+v", d)
	}
}

// TestSARIFRegions demands columns in UTF-16 units of the decoded text, for the
// finding, its related place and its fix.
func TestSARIFRegions(t *testing.T) {
	for _, tt := range []struct {
		name, data, mark string
		want             sarifRegion
		encoding         string
	}{
		{"ASCII", "BT\nTALKS\n", "TALKS", sarifRegion{2, 1, 2, 6}, ""},
		{"two units", "😀 ¶ TALKS\n", "TALKS", sarifRegion{1, 6, 1, 11}, ""},
		{"wide", "渡船 TALKS\n", "船 T", sarifRegion{1, 2, 1, 5}, ""},
		{"byte order mark", "\xEF\xBB\xBFTALKS", "TALKS", sarifRegion{1, 1, 1, 6}, ""},
		{"Windows-1252", "\x93A\x94 CAF\xC9 TALKS", "TALKS", sarifRegion{1, 10, 1, 15}, "windows-1252"},
		{"Latin-1", "\x81 CAF\xC9 TALKS", "TALKS", sarifRegion{1, 8, 1, 13}, "iso-8859-1"},
		{"UTF-16LE", utf16le("BT\r\nTALKS"), "TALKS", sarifRegion{2, 1, 2, 6}, "utf-16le"},
		{"UTF-16BE", "\xFE\xFF\xD8\x3D\xDE\x00\x00N", "N", sarifRegion{1, 3, 1, 4}, "utf-16be"},
		{"two lines", "REF: A\r\n     B\r\n", "A\r\n     B", sarifRegion{1, 6, 2, 7}, ""},
		{"whole line", "A\nB\n", "B\n", sarifRegion{2, 1, 3, 1}, ""},
		{"lone CR", "A\rB", "B", sarifRegion{2, 1, 2, 2}, ""},
		{"empty file", "", "", sarifRegion{1, 1, 1, 1}, ""},
		{"empty span", "A\n", "", sarifRegion{1, 1, 1, 1}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := newFile(t, "a.txt", tt.data)
			s := spanOf(t, f, tt.mark)
			run := writeSARIF(t, report.Options{Rules: rules}, resultOf(f, diag.Diagnostic{
				Rule: "tag-order", Severity: diag.Info, Span: s, Message: "x",
				Related: []diag.Related{{Span: s}}, Fix: diag.Replace(diag.Unsafe, "delete it", s, ""),
			}))
			r := run.Results[0]
			for what, got := range map[string]sarifRegion{
				"location": r.Locations[0].PhysicalLocation.Region,
				"related":  r.RelatedLocations[0].PhysicalLocation.Region,
				"fix":      r.Fixes[0].ArtifactChanges[0].Replacements[0].DeletedRegion,
			} {
				if diff := cmp.Diff(tt.want, got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", what, diff)
				}
			}
			var want []sarifArtifact
			if tt.encoding != "" {
				want = []sarifArtifact{{sarifPlace{"a.txt", "%SRCROOT%"}, tt.encoding}}
			}
			if diff := cmp.Diff(want, run.Artifacts); diff != "" {
				t.Errorf("artifacts (-want +got):\n%s", diff)
			}
			if r.Level != "note" || r.Message.Text != "X." {
				t.Errorf("level %q, message %q", r.Level, r.Message.Text)
			}
		})
	}
}

func TestSARIFURI(t *testing.T) {
	for path, want := range map[string]sarifPlace{
		"a/b.txt":       {"a/b.txt", "%SRCROOT%"},
		"./a.txt":       {"a.txt", "%SRCROOT%"},
		"../a.txt":      {"../a.txt", "%SRCROOT%"},
		"a b%20#?.txt":  {"a%20b%2520%23%3F.txt", "%SRCROOT%"},
		"c:d.txt":       {"c%3Ad.txt", "%SRCROOT%"},
		"é\n.txt":       {"%C3%A9%0A.txt", "%SRCROOT%"},
		"\xff.txt":      {"%FF.txt", "%SRCROOT%"},
		"/archive/a b":  {"file:///archive/a%20b", ""},
		"<stdin>":       {"%3Cstdin%3E", "%SRCROOT%"},
		"##[group].txt": {"%23%23%5Bgroup%5D.txt", "%SRCROOT%"},
	} {
		f := newFile(t, path, "BT\n")
		run := writeSARIF(t, report.Options{Rules: rules}, resultOf(f, diag.Diagnostic{Rule: "tag-order", Severity: diag.Info, Message: "x"}))
		got := run.Results[0].Locations[0].PhysicalLocation.ArtifactLocation
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", path, diff)
		}
		if back, err := url.PathUnescape(got.URI); err != nil || !strings.HasSuffix(back, strings.TrimPrefix(path, "./")) {
			t.Errorf("%q comes back as %q, %v", path, back, err)
		}
	}
}

// TestSARIFRoot demands URIs relative to the repository wherever the program
// runs.
func TestSARIFRoot(t *testing.T) {
	for _, tt := range []struct{ dir, path, want string }{
		{"/repo", "a b.txt", "a%20b.txt"},
		{"/repo/archive/2007", "a.txt", "archive/2007/a.txt"},
		{"/repo/archive/2007", "../1973/a.txt", "archive/1973/a.txt"},
		{"/repo/archive", "./-", "archive/-"},
		{"/repo/archive", "/repo/archive/a.txt", "archive/a.txt"},
		{"/repo/archive", "../../other/a.txt", "../other/a.txt"},
		{"/repo", "/other/a.txt", "../other/a.txt"},
		{"/repo", ".", "."},
	} {
		opts := report.Options{Rules: rules, Root: "/repo", Dir: tt.dir}
		run := writeSARIF(t, opts, resultOf(newFile(t, tt.path, "BT\n"), diag.Diagnostic{Rule: "tag-order", Severity: diag.Info, Message: "x"}))
		got := run.Results[0].Locations[0].PhysicalLocation.ArtifactLocation
		if diff := cmp.Diff(sarifPlace{tt.want, "%SRCROOT%"}, got); diff != "" {
			t.Errorf("%s in %s (-want +got):\n%s", tt.path, tt.dir, diff)
		}
	}
}

func TestSARIFCategory(t *testing.T) {
	for category, want := range map[string]string{"": "cablelint/", "cables-1973": "cables-1973/", "a/b/": "a/b/"} {
		run := writeSARIF(t, report.Options{Rules: rules, Category: category})
		if run.AutomationDetails.ID != want {
			t.Errorf("category %q gives the ID %q, want %q", category, run.AutomationDetails.ID, want)
		}
	}
}

// TestSARIFLimit gives more results than GitHub takes. The most severe stay, in
// the order of their files, and the log says how many do not.
func TestSARIFLimit(t *testing.T) {
	const limit = 25_000
	ds := make([]diag.Diagnostic, limit+10)
	for i := range ds {
		ds[i] = diag.Diagnostic{Rule: "tag-order", Severity: diag.Info, Message: fmt.Sprint("info ", i)}
	}
	for i := 100; i < 120; i++ {
		ds[i].Severity, ds[i].Message = diag.Warning, fmt.Sprint("warning ", i)
	}
	for i := limit; i < len(ds); i++ {
		ds[i].Severity, ds[i].Message = diag.Error, fmt.Sprint("error ", i)
	}
	res := resultOf(newFile(t, "a.txt", "\xC9\n"), ds...)
	run := writeSARIF(t, report.Options{Rules: rules}, res)
	if len(run.Results) != limit {
		t.Fatalf("%d results, want %d", len(run.Results), limit)
	}
	for i, want := range map[int]string{0: "Error 25000.", 9: "Error 25009.", 10: "Warning 100.", 29: "Warning 119.", 30: "Info 0.", limit - 1: "Info 24989."} {
		if got := run.Results[i].Message.Text; got != want {
			t.Errorf("result %d is %q, want %q", i, got, want)
		}
	}
	if !*run.Invocations[0].ExecutionSuccessful || len(run.Artifacts) != 1 {
		t.Errorf("successful %v, artifacts %v", *run.Invocations[0].ExecutionSuccessful, run.Artifacts)
	}
	notes := run.Invocations[0].ToolExecutionNotifications
	if want := "10 results left out: GitHub takes 25000 of a run. The most severe are kept."; len(notes) != 1 || notes[0].Level != "warning" || notes[0].Message.Text != want {
		t.Errorf("notifications %+v, want one warning %q", notes, want)
	}

	for _, redact := range []bool{false, true} {
		w, err := report.New("sarif", io.Discard, report.Options{Rules: rules, Redact: redact})
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(w.Result(res), w.Close(report.Summary{})); err != nil {
			t.Fatal(err)
		}
		if n := w.(report.Limited).LeftOut(); n != 10 {
			t.Errorf("redact %v: LeftOut() = %d, want 10", redact, n)
		}
	}
}

// TestSARIFExitCode demands that a run that could not do its job says so.
func TestSARIFExitCode(t *testing.T) {
	for code, successful := range map[int]bool{0: true, 1: true, 2: false, 130: false} {
		var b strings.Builder
		w, err := report.New("sarif", &b, report.Options{Rules: rules})
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Close(report.Summary{ExitCode: code}); err != nil {
			t.Fatal(err)
		}
		want := fmt.Sprintf(`"invocations":[{"executionSuccessful":%t,"exitCode":%d,`, successful, code)
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in:\n%s", want, b.String())
		}
	}
}

func TestSARIFMessage(t *testing.T) {
	f := newFile(t, "a.txt", "BT\n")
	for _, tt := range []struct {
		d    diag.Diagnostic
		want string
	}{
		{diag.Diagnostic{Message: `"PGVO" is not a known tag; did you mean "PGOV"?`}, `"PGVO" is not a known tag; did you mean "PGOV"?`},
		{diag.Diagnostic{Message: "émigré", Help: "Ask"}, "Émigré. Ask."},
		{diag.Diagnostic{Message: `marked "[x](https://example.org)"`}, `Marked "\[x\](https://example.org)".`},
		{diag.Diagnostic{Message: "marked [S]", Related: []diag.Related{{}, {Message: `the \ [S] here`}}}, `Marked [S]. Related: [the \\ \[S\] here](2).`},
	} {
		tt.d.Rule, tt.d.Severity = "tag-order", diag.Error
		run := writeSARIF(t, report.Options{Rules: rules}, resultOf(f, tt.d))
		if diff := cmp.Diff(tt.want, run.Results[0].Message.Text); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// TestSARIFFixes demands that only fixes that may be applied are written.
func TestSARIFFixes(t *testing.T) {
	f := newFile(t, "a.txt", "A B\nC\n")
	two := []diag.Edit{{Span: source.Span{Start: 1, End: 2}}, {Span: source.At(5), New: "\n"}}
	many := slices.Repeat(two[1:], 21)
	for _, tt := range []struct {
		fix  *diag.Fix
		want int // replacements
	}{
		{nil, 0},
		{&diag.Fix{Title: "x", Safety: diag.Safe, Edits: two}, 2},
		{&diag.Fix{Title: "x", Safety: diag.Unsafe, Edits: two[:1]}, 1},
		{&diag.Fix{Title: "x", Safety: diag.DisplayOnly, Edits: two}, 0},
		{&diag.Fix{Title: "x", Safety: diag.Safe}, 0},
		{&diag.Fix{Title: "x", Safety: diag.Safe, Edits: many[1:]}, 20},
		{&diag.Fix{Title: "x", Safety: diag.Safe, Edits: many}, 0}, // too many to keep
	} {
		run := writeSARIF(t, report.Options{Rules: rules}, resultOf(f, diag.Diagnostic{
			Rule: "tag-order", Severity: diag.Warning, Message: "x", Fix: tt.fix,
		}))
		got := 0
		for _, x := range run.Results[0].Fixes {
			got += len(x.ArtifactChanges[0].Replacements)
		}
		if got != tt.want {
			t.Errorf("fix %+v has %d replacements, want %d", tt.fix, got, tt.want)
		}
	}
}

func TestSARIFRules(t *testing.T) {
	long := &lint.Rule{
		ID: rules[0].ID, Family: "layout", Severity: diag.Warning,
		Summary: strings.Repeat("é", 2000), Doc: "\n\n# Only\n\n" + strings.Repeat("¶ ", 2000) + "\n",
	}
	run := writeSARIF(t, report.Options{Rules: []*lint.Rule{long}})
	r := run.Tool.Driver.Rules[0]
	for _, text := range []string{r.ShortDescription.Text, r.FullDescription.Text} {
		if n := utf8.RuneCountInString(text); n != 1024 || !strings.HasSuffix(text, "…") {
			t.Errorf("a description of %d characters ends with %q", n, text[len(text)-5:])
		}
	}
	if r.FullDescription.Text[:3] != "¶ " {
		t.Errorf("the full description begins with %q", r.FullDescription.Text[:10])
	}
	long.ID = "syntax-not-a-cable"
	if run = writeSARIF(t, report.Options{Rules: []*lint.Rule{long}}); run.Tool.Driver.Rules[0].Name != "SyntaxNotaCable" {
		t.Errorf("the rule %s has the name %s", long.ID, run.Tool.Driver.Rules[0].Name)
	}
	long.ID, long.Doc = "mojibake", "# Only a heading"
	run = writeSARIF(t, report.Options{Rules: []*lint.Rule{long}})
	if r := run.Tool.Driver.Rules[0]; r.Name != "LayoutMojibake" {
		t.Errorf("the rule mojibake of the family layout has the name %s", r.Name)
	} else if r.FullDescription != r.ShortDescription {
		t.Errorf("without a paragraph the full description is %.20q", r.FullDescription.Text)
	}
}

func TestSARIFUnlistedRule(t *testing.T) {
	run := writeSARIF(t, report.Options{Rules: rules}, resultOf(newFile(t, "a.txt", "BT\n"),
		diag.Diagnostic{Rule: "not-in-the-list", Severity: diag.Error, Message: "x"}))
	if run.Results[0].RuleIndex != nil {
		t.Errorf("a rule that is not listed has the index %d", *run.Results[0].RuleIndex)
	}
}

// TestSARIFFailures demands a notification for every file not wholly checked,
// with its findings kept.
func TestSARIFFailures(t *testing.T) {
	partly := ferry(t)
	partly.Err = errors.New("archive/07FREDONIA417.txt: internal error in rule tag-order: x")
	run := writeSARIF(t, report.Options{Rules: rules}, partly, missing("b.txt"))
	if len(run.Results) != 2 || *run.Invocations[0].ExecutionSuccessful {
		t.Errorf("%d results, successful %v", len(run.Results), *run.Invocations[0].ExecutionSuccessful)
	}
	var got []string
	for _, n := range run.Invocations[0].ToolExecutionNotifications {
		got = append(got, fmt.Sprint(n.Level, ": ", n.Message.Text, " ", n.Locations[0].PhysicalLocation.ArtifactLocation.URI))
	}
	if diff := cmp.Diff([]string{
		`error: Cannot check "archive/07FREDONIA417.txt": internal error in rule tag-order: x. archive/07FREDONIA417.txt`,
		`error: Cannot check "b.txt": open: file does not exist. b.txt`,
	}, got); diff != "" {
		t.Errorf("notifications (-want +got):\n%s", diff)
	}
}
