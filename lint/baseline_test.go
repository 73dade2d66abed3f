package lint_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/schema"
	"github.com/cablelint/cablelint/source"
)

// wordX marks every X.
var wordX = &lint.Rule{
	ID: "word-x", Family: "word", Summary: "an X", Doc: "No X.", Since: "0.1", Severity: diag.Warning,
	Aliases: []string{"letter-x"},
	Check: func(p *lint.Pass) {
		for i, c := range p.Doc.File.Content() {
			if c == 'X' {
				p.Report(diag.Diagnostic{Span: source.Span{Start: int32(i), End: int32(i + 1)}, Message: "an X"})
			}
		}
	},
}

func wordRegistry(t *testing.T) *lint.Registry {
	t.Helper()
	reg, err := lint.NewRegistry(wordX)
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

// lintWords returns what wordX finds in text.
func lintWords(t *testing.T, path, text string) lint.Result {
	t.Helper()
	l, err := lint.New(wordRegistry(t), lint.Options{Rules: []*lint.Rule{wordX}, Crash: true})
	if err != nil {
		t.Fatal(err)
	}
	f, err := source.NewFile(path, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return l.Lint(f)
}

const header = "P 031455Z MAY 07\nFM AMEMBASSY FREDONIA\nTO RUEHC/SECSTATE WASHDC PRIORITY 0611\n\nUNCLAS FREDONIA 000417\n"

// What the baseline was made from hides what is the same finding, and no other.
func TestBaselineDivide(t *testing.T) {
	const before = "1. Wheat X fell.\n2. Oats X rose.\n"
	for _, test := range []struct {
		name        string
		mrn         bool
		path, after string
		left        int
	}{
		{"same", true, "a.txt", before, 0},
		{"renamed", true, "b.txt", before, 0},
		{"moved lines", true, "a.txt", "\n\n2. Oats X rose.\n\n1. Wheat  X fell.\n", 0},
		{"other line ends", true, "a.txt", strings.ReplaceAll(before, "\n", "\r\n"), 0},
		{"one fixed", true, "a.txt", "1. Wheat fell.\n2. Oats X rose.\n", 0},
		{"one fixed, one new", true, "a.txt", "1. Wheat fell.\n2. Oats X rose.\n3. Rye X fell.\n", 1},
		{"one more of the same", true, "a.txt", before + "1. Wheat X fell.\n", 1},
		{"two in a line", true, "a.txt", "1. Wheat X X fell.\n", 2},
		{"no MRN: same", false, "a.txt", before, 0},
		{"no MRN: edited", false, "a.txt", before + "3. Rye.\n", 0},
		{"no MRN: renamed", false, "b.txt", before, 0},
		{"no MRN: renamed and edited", false, "b.txt", before + "3. Rye.\n", 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			head := "UNCLAS\nSIPDIS\n"
			if test.mrn {
				head = header
			}
			old := lintWords(t, "a.txt", head+before)
			if len(old.Findings) != 2 || (old.Findings[0].MRN != "") != test.mrn {
				t.Fatalf("the cable has findings %v", old.Findings)
			}
			b := lint.NewBaseline(wordRegistry(t), lint.BaselineEntries("a.txt", old.File, old.Findings))
			now := lintWords(t, test.path, head+test.after)
			claims := make(lint.Claims)
			left, hidden := b.Divide(test.path, now.File, now.Findings, claims)
			if len(left) != test.left || len(left)+len(hidden) != len(now.Findings) || len(claims) != len(hidden) {
				t.Errorf("%d left, %d hidden of %d, %d claims; want %d left", len(left), len(hidden), len(now.Findings), len(claims), test.left)
			}
		})
	}
}

// An entry hides one finding in a run: a copy of the cable is not known.
func TestBaselineKnowsOneCopy(t *testing.T) {
	r := lintWords(t, "a.txt", header+"1. Wheat X fell.\n")
	b := lint.NewBaseline(wordRegistry(t), lint.BaselineEntries("a.txt", r.File, r.Findings))
	claims := make(lint.Claims)
	for i, path := range []string{"a.txt", "copy.txt"} {
		if left, _ := b.Divide(path, r.File, r.Findings, claims); len(left) != i {
			t.Errorf("%s: %d findings left, want %d", path, len(left), i)
		}
	}
	if left, _ := b.Divide("other.txt", r.File, r.Findings, make(lint.Claims)); len(left) != 0 {
		t.Errorf("in a run of its own, the renamed file has %d findings left", len(left))
	}
}

// A rule that is renamed keeps its entries, an MRN that is read by now does no
// harm, and another cable in the place of the old one is not known.
func TestBaselineMatch(t *testing.T) {
	with := lintWords(t, "a.txt", header+"1. Wheat X fell.\n")
	without := lintWords(t, "a.txt", "UNCLAS\nSIPDIS\n1. Wheat X fell.\n")
	entries := lint.BaselineEntries("a.txt", with.File, with.Findings)
	for _, test := range []struct {
		name string
		edit func(*lint.BaselineEntry)
		left int
	}{
		{"earlier name", func(e *lint.BaselineEntry) { e.Rule = "letter-x" }, 0},
		{"MRN not read then", func(e *lint.BaselineEntry) { e.MRN, e.Content = "", "0" }, 0},
		{"another cable", func(e *lint.BaselineEntry) { e.MRN = "07LEONIDA12" }, 1},
		{"another rule", func(e *lint.BaselineEntry) { e.Rule = "word-y" }, 1},
	} {
		e := entries[0]
		test.edit(&e)
		b := lint.NewBaseline(wordRegistry(t), []lint.BaselineEntry{e})
		if left, _ := b.Divide("a.txt", with.File, with.Findings, make(lint.Claims)); len(left) != test.left {
			t.Errorf("%s: %d findings left, want %d", test.name, len(left), test.left)
		}
	}
	b := lint.NewBaseline(wordRegistry(t), entries)
	if left, _ := b.Divide("a.txt", without.File, without.Findings, make(lint.Claims)); len(left) != 0 {
		t.Errorf("MRN not read now: %d findings left", len(left))
	}
}

// What is written is read again, in one order, each line by the schema.
func TestBaselineFile(t *testing.T) {
	var entries []lint.BaselineEntry
	for _, path := range []string{"z/<&>.txt", "a.txt", "caf\u00e9\xff.txt", "new\nline.txt"} {
		r := lintWords(t, path, "UNCLAS\nSIPDIS\n1. Wheat X fell. X X\n")
		entries = append(entries, lint.BaselineEntries(path, r.File, r.Findings)...)
	}
	b := lint.NewBaseline(wordRegistry(t), append(entries, entries...))
	data := string(lint.FormatBaseline(b))
	if n := strings.Count(data, "\n"); n != 13 {
		t.Errorf("%d lines, want the head and 12 entries:\n%s", n, data)
	}
	again, err := lint.ParseBaseline("\ufeff" + strings.ReplaceAll(data, "\n", "\r\n\n"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(b.Entries(), again); diff != "" {
		t.Errorf("(-written +read):\n%s", diff)
	}
	switch both, err := lint.ParseBaseline(data + data); {
	case err != nil:
		t.Errorf("two baselines joined: %v", err)
	case len(both) != 2*len(again):
		t.Errorf("two baselines joined have %d entries, want %d", len(both), 2*len(again))
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("baseline.schema.json", strings.NewReader(schema.BaselineJSON())); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("baseline.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(data) {
		var v any
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s%v", line, err)
		}
	}
	for _, line := range []string{`{"path":"a.txt","rule":"word-x"}`, `{"baseline":"cablelint","version":2}`} {
		var v any
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatal(err)
		}
		if s.Validate(v) == nil {
			t.Errorf("the schema accepts %s", line)
		}
	}
}

func TestParseBaselineMistakes(t *testing.T) {
	const head = `{"baseline":"cablelint","version":1}` + "\n"
	for _, test := range []struct{ data, want string }{
		{"", "the file is empty; the first line of a baseline says what it is"},
		{"{}\n", `line 1: no baseline of cablelint: expected {"baseline":"cablelint",...}`},
		{`{"baseline":"cablelint","version":7}`, "line 1: a baseline of version 7; this cablelint reads version 1"},
		{head + "\x00\n", `line 2: malformed entry: invalid character '\x00' looking for beginning of value`},
		{head + ">>>>>>> theirs\n", "line 2: a merge conflict is not resolved; keep the lines of both sides"},
		{head + `{"path":"a","rule":"r","fingerprint":"f"}{}`, "line 2: more than one entry on a line"},
		{head + `{"path":1}`, "line 2: malformed entry: json: cannot unmarshal number into Go struct field BaselineEntry.path of type string"},
		{head + "\n" + `{"path":"a","rule":"","fingerprint":"f"}`, `line 3: the entry has no "rule"`},
	} {
		if _, err := lint.ParseBaseline(test.data); err == nil || err.Error() != test.want {
			t.Errorf("%q: %v, want %s", test.data, err, test.want)
		}
	}
}
