package report_test

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
	"github.com/cablelint/cablelint/source"
)

// rules are those that the findings of these tests name.
var rules = []*lint.Rule{
	{
		ID: "line-trailing-blanks", Family: "layout", Summary: "a line ends in blanks", Severity: diag.Info,
		Doc: "Blanks at the end of a line say nothing.", Since: "0.1", Fixes: lint.FixAlways,
	},
	{
		ID: "portion-above-banner", Family: "paragraph", Summary: "a paragraph is marked above the cable's classification",
		Doc: "\nThe banner carries the highest level\nof any portion.\n\nSee `E.O. 12958`, section 1.7.\n", Severity: diag.Error, Since: "0.1",
	},
	{
		ID: "tag-order", Family: "tags", Summary: "the TAGS are not in order", Doc: "# Order\n\nSubjects come *first*.",
		Severity: diag.Warning, Since: "0.1", Fixes: lint.FixAlways,
	},
}

const fredonia = `C O N F I D E N T I A L FREDONIA 000417

SIPDIS

E.O. 12958: DECL: 01/02/2017
TAGS: FR, PREL, PGOV
SUBJECT: FERRY TALKS

1. (S) Summary. The minister met Emboff about the ferry talks.

2. (C) Comment. Little is new.
`

func newFile(t testing.TB, path, data string) *source.File {
	t.Helper()
	f, err := source.NewFile(path, []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// spanOf returns the Span of the first text in f.
func spanOf(t testing.TB, f *source.File, text string) source.Span {
	t.Helper()
	i := strings.Index(f.Content(), text)
	if i < 0 {
		t.Fatalf("%q is not in %s", text, f.Path())
	}
	return source.Span{Start: int32(i), End: int32(i + len(text))}
}

// resultOf returns the result of f with these findings. Their fingerprints are
// "fp1", "fp2" and so on.
func resultOf(f *source.File, ds ...diag.Diagnostic) lint.Result {
	res := lint.Result{Path: f.Path(), File: f}
	for i, d := range ds {
		res.Findings = append(res.Findings, lint.Finding{Diagnostic: d, Fingerprint: "fp" + string(rune('1'+i))})
	}
	return res
}

// ferry returns two findings about the cable fredonia: one with a related
// place and help, one with a safe fix.
func ferry(t testing.TB) lint.Result {
	f := newFile(t, "archive/07FREDONIA417.txt", fredonia)
	tags := spanOf(t, f, "FR, PREL, PGOV")
	res := resultOf(f,
		diag.Diagnostic{
			Rule: "tag-order", Severity: diag.Warning, Span: tags, Message: "the TAGS do not name the subjects first",
			Fix: diag.Replace(diag.Safe, `put "PREL, PGOV" first`, tags, "PREL, PGOV, FR"),
		},
		diag.Diagnostic{
			Rule: "portion-above-banner", Severity: diag.Error, Span: spanOf(t, f, "(S)"),
			Message: "paragraph 1 is marked (S) in a CONFIDENTIAL cable",
			Help:    "Raise the banner, or mark the paragraph (C).",
			Related: []diag.Related{{Span: spanOf(t, f, "C O N F I D E N T I A L"), Message: `"CONFIDENTIAL" is set here`}},
		},
	)
	for i := range res.Findings {
		res.Findings[i].MRN = "07FREDONIA417"
	}
	return res
}

func missing(path string) lint.Result {
	return lint.Result{Path: path, Err: &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}}
}

// write returns what a Writer of the format makes of results, closed with their
// Summary.
func write(t testing.TB, format string, opts report.Options, results ...lint.Result) string {
	t.Helper()
	var b strings.Builder
	w, err := report.New(format, &b, opts)
	if err != nil {
		t.Fatal(err)
	}
	var sum report.Summary
	for _, r := range results {
		sum.Add(r)
		if err := w.Result(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(sum); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func compare(t *testing.T, got, want string) {
	t.Helper()
	if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("(-want +got):\n%s\nwhole output:\n%s", diff, got)
	}
}

func TestNew(t *testing.T) {
	all := "full concise grouped summary json jsonl csv markdown sarif github gitlab junit checkstyle rdjson"
	if diff := cmp.Diff(strings.Fields(all), report.Formats()); diff != "" {
		t.Errorf("Formats (-want +got):\n%s", diff)
	}
	for format, want := range map[string]string{
		"jsnol": `unknown format "jsnol"; did you mean "jsonl"?`,
		"html":  `unknown format "html" (want one of ` + strings.ReplaceAll(all, " ", ", ") + `)`,
	} {
		w, err := report.New(format, nil, report.Options{})
		if w != nil || err == nil || err.Error() != want {
			t.Errorf("New(%q) = %v, %v, want error %s", format, w, err, want)
		}
	}
}

// failing refuses every write.
type failing struct{ writes int }

var errFull = errors.New("the disk is full")

func (f *failing) Write([]byte) (int, error) {
	f.writes++
	return 0, errFull
}

func TestIsText(t *testing.T) {
	var text []string
	for _, format := range append(report.Formats(), "html") {
		if report.IsText(format) {
			text = append(text, format)
		}
	}
	if diff := cmp.Diff([]string{"full", "concise", "grouped", "summary"}, text); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// kept are the formats that write at the end what they rank.
var kept = []string{"summary", "markdown", "sarif"}

func TestWriteError(t *testing.T) {
	for _, format := range report.Formats() {
		out := new(failing)
		w, err := report.New(format, out, report.Options{Rules: rules})
		if err != nil {
			t.Fatal(err)
		}
		if out.writes != 0 {
			t.Errorf("%s: New writes", format)
		}
		one, two := w.Result(ferry(t)), w.Close(report.Summary{})
		if !slices.Contains(kept, format) && !errors.Is(one, errFull) {
			t.Errorf("%s: Result returns %v, want %v", format, one, errFull)
		}
		if !errors.Is(two, errFull) && format != "csv" { // which ends with nothing
			t.Errorf("%s: Close returns %v, want %v", format, two, errFull)
		}
		if out.writes > 2 {
			t.Errorf("%s: %d writes for one Result and one Close", format, out.writes)
		}
	}
}

// lengths notes how long the output was after each write.
type lengths struct{ n []int }

func (l *lengths) Write(p []byte) (int, error) {
	l.n = append(l.n, len(p))
	return len(p), nil
}

// TestStreams demands that findings leave the Writer with their Result, so that
// memory is bounded by one file.
func TestStreams(t *testing.T) {
	for _, format := range report.Formats() {
		if slices.Contains(kept, format) {
			continue
		}
		out := new(lengths)
		w, err := report.New(format, out, report.Options{Rules: rules})
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			if err := w.Result(ferry(t)); err != nil {
				t.Fatal(err)
			}
		}
		if len(out.n) != 3 || out.n[1] < 150 || out.n[2] != out.n[1] {
			t.Errorf("%s: wrote %d bytes for three equal results, want as much for the third as for the second", format, out.n)
		}
	}
}
