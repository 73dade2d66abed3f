package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// wordRule returns a rule that reports every match of pattern the way find
// describes it.
func wordRule(id, family, pattern string, fixes lint.FixKind, find func(match string, at source.Span) diag.Diagnostic) *lint.Rule {
	re := regexp.MustCompile(pattern)
	return &lint.Rule{
		ID: id, Family: family, Summary: "a word is wrong", Doc: "A word.", Since: "0.1",
		Severity: diag.Warning, Fixes: fixes,
		Check: func(p *lint.Pass) {
			text := p.Doc.File.Content()
			for _, m := range re.FindAllStringIndex(text, -1) {
				at := source.Span{Start: int32(m[0]), End: int32(m[1])}
				p.Report(find(text[m[0]:m[1]], at))
			}
		},
	}
}

func plain(match string, at source.Span) diag.Diagnostic {
	return diag.Diagnostic{Span: at, Message: `found "` + match + `"`}
}

// replacing returns a finder with a fix of the match to text.
func replacing(safety diag.Safety, text string) func(string, source.Span) diag.Diagnostic {
	return func(match string, at source.Span) diag.Diagnostic {
		d := plain(match, at)
		d.Fix = diag.Replace(safety, `replace "`+match+`" with "`+text+`"`, at, text)
		return d
	}
}

const (
	badWant = "1:1-1:4 word-bad warning: found \"BAD\"\n   1 | BAD\n     | ^^^\n"
	badSafe = "   fix (safe): replace \"BAD\" with \"GOOD\"\n"
)

// proven returns the files of a folder that is as it must be for a rule that
// finds BAD and has no fix, with changes made.
func proven(changes map[string]string) map[string]string {
	files := map[string]string{
		"example.txt":  "BAD\n",
		"example.want": badWant,
		"ok_one.txt":   "GOOD\n",
		"ok_two.txt":   "FINE\n",
	}
	for name, text := range changes {
		if files[name] = text; text == "" {
			delete(files, name)
		}
	}
	return files
}

// tail ends each cable: a line by which the parser knows that it is one.
const tail = "TAGS: PREL, XX\n"

// write puts the files of the folder of word-bad below a new root. The cables
// among them get the tail.
func write(t *testing.T, files map[string]string) (root string) {
	t.Helper()
	root = t.TempDir()
	dir := filepath.Join(root, "testdata", "invalid", "word-bad")
	for _, d := range []string{dir, filepath.Join(root, "testdata", "valid")} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range files {
		if slices.Contains([]string{".txt", ".fixed", ".safe"}, filepath.Ext(name)) {
			text += tail
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestRule(t *testing.T) {
	bad := func(kind lint.FixKind, find func(string, source.Span) diag.Diagnostic) *lint.Rule {
		return wordRule("word-bad", "word", "BAD", kind, find)
	}
	shifted := func(by int32) func(string, source.Span) diag.Diagnostic {
		return func(match string, at source.Span) diag.Diagnostic {
			return plain(match, source.Span{Start: at.Start + by, End: at.End + by})
		}
	}
	with := func(change func(*diag.Diagnostic)) func(string, source.Span) diag.Diagnostic {
		return func(match string, at source.Span) diag.Diagnostic {
			d := plain(match, at)
			change(&d)
			return d
		}
	}
	syntax := wordRule("syntax-good", "syntax", "GOOD", lint.FixNever, plain)
	silent := map[string]string{"ok_one.txt": "FINE\n"} // without GOOD
	mixed := wordRule("word-bad", "word", "BAD|WRONG", lint.FixAlways, func(match string, at source.Span) diag.Diagnostic {
		if match == "BAD" {
			return replacing(diag.Safe, "GOOD")(match, at)
		}
		return replacing(diag.Unsafe, "RIGHT")(match, at)
	})
	for _, test := range []struct {
		name  string
		rule  *lint.Rule
		more  []*lint.Rule
		files map[string]string
		want  []string // in the error; none: no error
	}{
		{name: "as it must be", rule: bad(lint.FixNever, plain), files: proven(nil)},
		{name: "wrong span", rule: bad(lint.FixNever, plain),
			files: proven(map[string]string{"example.want": "1:1-1:3 word-bad warning: found \"BAD\"\n   1 | BAD\n     | ^^\n"}),
			want:  []string{"invalid/word-bad/example.want: not what the rule gives", "-     | ^^\n", "+     | ^^^\n"}},
		{name: "no want", rule: bad(lint.FixNever, plain), files: proven(map[string]string{"example.want": ""}),
			want: []string{"word-bad/example.want: missing", badWant}},
		{name: "want without cable", rule: bad(lint.FixNever, plain), files: proven(map[string]string{"other.want": "x"}),
			want: []string{"word-bad/other.want: stale"}},
		{name: "fixed without fix", rule: bad(lint.FixNever, plain), files: proven(map[string]string{"example.fixed": "BAD\n"}),
			want: []string{"word-bad/example.fixed: stale"}},
		{name: "want beside a near miss", rule: bad(lint.FixNever, plain), files: proven(map[string]string{"ok_one.want": "x"}),
			want: []string{"word-bad/ok_one.want: stale"}},
		{name: "unknown file", rule: bad(lint.FixNever, plain), files: proven(map[string]string{"notes.md": "x"}),
			want: []string{"word-bad/notes.md: unexpected"}},
		{name: "no example", rule: bad(lint.FixNever, plain),
			files: proven(map[string]string{"example.txt": "", "example.want": ""}),
			want:  []string{"word-bad/example.txt: the rule needs an example"}},
		{name: "silent example", rule: bad(lint.FixNever, plain),
			files: proven(map[string]string{"example.txt": "GOOD\n", "example.want": ""}),
			want:  []string{"word-bad/example.txt: word-bad finds nothing"}},
		{name: "one near miss", rule: bad(lint.FixNever, plain), files: proven(map[string]string{"ok_two.txt": ""}),
			want: []string{"1 near misses, a rule needs 2"}},
		{name: "near miss with a finding", rule: bad(lint.FixNever, plain), files: proven(map[string]string{"ok_two.txt": "BAD\n"}),
			want: []string{"word-bad/ok_two.txt: a near miss has findings", "     | ^^^\n"}},
		{name: "span outside the file", rule: bad(lint.FixNever, shifted(32)), files: proven(nil),
			want: []string{"span [32,35) of word-bad is not in the file"}},
		{name: "span inside a character", rule: bad(lint.FixNever, shifted(1)),
			files: proven(map[string]string{"example.txt": "BAD¶\n"}),
			want:  []string{"the span [1,4) cuts a character"}},
		{name: "related span outside the file", rule: bad(lint.FixNever, with(func(d *diag.Diagnostic) {
			d.Related = []diag.Related{{Span: source.Span{Start: 3, End: 2}, Message: "the banner"}}
		})), files: proven(nil), want: []string{"span [3,2) of word-bad is not in the file"}},
		{name: "message with a period", rule: bad(lint.FixNever, with(func(d *diag.Diagnostic) { d.Message = "the word is bad." })),
			files: proven(nil), want: []string{"the message ends with a period"}},
		{name: "message with a capital", rule: bad(lint.FixNever, with(func(d *diag.Diagnostic) { d.Message = "The word is bad" })),
			files: proven(nil), want: []string{"the message begins with a capital"}},
		{name: "help that is no sentence", rule: bad(lint.FixNever, with(func(d *diag.Diagnostic) { d.Help = "use GOOD" })),
			files: proven(nil), want: []string{"the help is no sentence"}},
		{name: "fix that changes nothing", rule: bad(lint.FixAlways, replacing(diag.DisplayOnly, "BAD")), files: proven(nil),
			want: []string{"changes nothing"}},
		{name: "edits out of order", rule: bad(lint.FixAlways, with(func(d *diag.Diagnostic) {
			d.Fix = &diag.Fix{Title: "swap", Edits: []diag.Edit{{Span: source.At(3), New: "X"}, {Span: source.At(0), New: "Y"}}}
		})), files: proven(nil), want: []string{`edit 1 of fix "swap" has a bad span`}},
		{name: "safe fix", rule: bad(lint.FixAlways, replacing(diag.Safe, "GOOD")),
			files: proven(map[string]string{"example.want": badWant + badSafe, "example.fixed": "GOOD\n"})},
		{name: "no fixed", rule: bad(lint.FixAlways, replacing(diag.Safe, "GOOD")),
			files: proven(map[string]string{"example.want": badWant + badSafe}),
			want:  []string{"word-bad/example.fixed: missing", "GOOD\n"}},
		{name: "wrong fixed", rule: bad(lint.FixAlways, replacing(diag.Safe, "GOOD")),
			files: proven(map[string]string{"example.want": badWant + badSafe, "example.fixed": "FINE\n"}),
			want:  []string{"word-bad/example.fixed: not what the rule gives", "-FINE", "+GOOD"}},
		{name: "fix without end", rule: bad(lint.FixAlways, replacing(diag.Safe, "BADBAD")), files: proven(nil),
			want: []string{"fixing does not come to an end"}},
		{name: "fix that breaks the syntax", rule: bad(lint.FixAlways, replacing(diag.Safe, "GOOD")), more: []*lint.Rule{syntax},
			files: proven(silent), want: []string{"fixing brings a new syntax problem", "syntax-good"}},
		{name: "always without a fix", rule: bad(lint.FixAlways, plain), files: proven(nil),
			want: []string{"Fixes is always, but 1 findings have no fix"}},
		{name: "never with a fix", rule: bad(lint.FixNever, replacing(diag.Safe, "GOOD")), files: proven(nil),
			want: []string{"Fixes is never, but 1 findings have a fix"}},
		{name: "sometimes without a fix", rule: bad(lint.FixSometimes, plain), files: proven(nil),
			want: []string{"Fixes is sometimes, but 0 findings have a fix and 1 have none"}},
		{name: "safe and unsafe fixes", rule: mixed,
			files: proven(map[string]string{
				"example.txt": "BAD WRONG\n",
				"example.want": "1:1-1:4 word-bad warning: found \"BAD\"\n   1 | BAD WRONG\n     | ^^^\n" + badSafe +
					"\n1:5-1:10 word-bad warning: found \"WRONG\"\n   1 | BAD WRONG\n     |     ^^^^^\n" +
					"   fix (unsafe): replace \"WRONG\" with \"RIGHT\"\n",
				"example.fixed": "GOOD RIGHT\n",
				"example.safe":  "GOOD WRONG\n",
			})},
	} {
		t.Run(test.name, func(t *testing.T) {
			suite := Suite{Root: write(t, test.files), Rules: append(test.more, test.rule)}
			err := check(&suite, test.rule)
			if len(test.want) == 0 && err != nil {
				t.Errorf("error: %v", err)
			}
			for _, want := range test.want {
				if err == nil || !strings.Contains(err.Error(), want) {
					t.Errorf("error does not say %q:\n%v", want, err)
				}
			}
		})
	}
}

// check runs rule over its folder. A panic of the rule, which ends a test with
// a stack trace, becomes an error.
func check(s *Suite, rule *lint.Rule) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return s.Rule(rule)
}

// TestOwnSchema runs a rule of the schema family with the schema of its folder.
func TestOwnSchema(t *testing.T) {
	rule := &lint.Rule{
		ID: "word-bad", Family: "word", Summary: "a part is missing", Doc: "A part.", Since: "0.1", Severity: diag.Error,
	}
	suite := Suite{Rules: []*lint.Rule{rule}, Update: true, Root: write(t, map[string]string{
		"example.txt": "BAD\n",
		"ok_one.txt":  "SUBJECT: WORDS\n",
		"ok_two.txt":  "SUBJECT: MORE WORDS\n",
		"schema.json": `{"required": ["subject"], "x-rule": "word-bad"}`,
	})}
	if err := suite.Rule(rule); err != nil {
		t.Errorf("with the schema of the folder: %v", err)
	}
	dir := filepath.Join(suite.Root, "testdata", "invalid", "word-bad")
	if err := os.WriteFile(filepath.Join(dir, "schema.json"), []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := suite.Rule(rule); err == nil || !strings.Contains(err.Error(), "schema.json") {
		t.Errorf("with a schema that cannot be read: error %v", err)
	}
	if err := os.Remove(filepath.Join(dir, "schema.json")); err != nil {
		t.Fatal(err)
	}
	if err := suite.Rule(rule); err == nil || !strings.Contains(err.Error(), "word-bad finds nothing") {
		t.Errorf("without a schema: error %v", err)
	}
}

func TestRuleWithoutFolder(t *testing.T) {
	suite := Suite{Root: write(t, nil), Rules: []*lint.Rule{wordRule("word-new", "word", "NEW", lint.FixNever, plain)}}
	if err := suite.Rule(suite.Rules[0]); err == nil {
		t.Error("Rule: no error for a rule without a folder")
	}
	err := suite.Folders()
	if err == nil || !strings.Contains(err.Error(), "testdata/invalid/word-bad: no rule has this ID") {
		t.Errorf("Folders: error %v, want one about word-bad", err)
	}
}

func TestListed(t *testing.T) {
	root := t.TempDir()
	for file, text := range map[string]string{
		"rules/word/word_bad.go":      "var wordBad = &lint.Rule{\n\tID:       \"word-bad\",\n",
		"rules/word/word_new.go":      "var wordNew = &lint.Rule{\n\tID: \"word-new\",\n",
		"rules/word/word_bad_test.go": "\tID: \"word-test\",\n",
		"rules/other/word_moved.go":   "\t{ID: \"word-moved\", Doc: \"\"}\n",
	} {
		name := filepath.Join(root, filepath.FromSlash(file))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	suite := Suite{Root: root}
	for _, id := range []string{"word-bad", "word-moved", "word-gone"} {
		suite.Rules = append(suite.Rules, wordRule(id, "word", "X", lint.FixNever, plain))
	}
	want := `rules/other/word_moved.go: the family of word-moved is "word"
word-gone: no file under rules/ has this ID
rules/word/word_new.go: word-new is not listed: add it to its family's Rules, or the family to rules.All`
	if err := suite.Listed(); err == nil || err.Error() != want {
		t.Errorf("error (-want +got):\n%s", cmp.Diff(want, fmt.Sprint(err)))
	}
}

// TestUpdate checks that an update makes the folder right, removes stale files
// and touches nothing else.
func TestUpdate(t *testing.T) {
	root := write(t, proven(map[string]string{
		"example.want": "", "other.want": "x", "ok_one.fixed": "x", "two.txt": "A BAD\n", "two.want": "old",
	}))
	suite := Suite{
		Root:   root,
		Rules:  []*lint.Rule{wordRule("word-bad", "word", "BAD", lint.FixAlways, replacing(diag.Safe, "GOOD"))},
		Update: true,
	}
	if err := suite.Rule(suite.Rules[0]); err != nil {
		t.Errorf("update: %v", err)
	}
	suite.Update = false
	if err := suite.Rule(suite.Rules[0]); err != nil {
		t.Errorf("after the update: %v", err)
	}
	entries, err := os.ReadDir(filepath.Join(root, "testdata", "invalid", "word-bad"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	want := []string{"example.fixed", "example.txt", "example.want", "ok_one.txt", "ok_two.txt", "two.fixed", "two.txt", "two.want"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func TestValid(t *testing.T) {
	root := write(t, nil)
	suite := Suite{Root: root, Rules: []*lint.Rule{wordRule("word-bad", "word", "BAD", lint.FixNever, plain)}}
	put := func(name, text string) {
		if err := os.WriteFile(filepath.Join(root, "testdata", "valid", name), []byte(text+tail), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put("good.txt", "GOOD\n")
	if err := suite.Valid(); err != nil {
		t.Errorf("silent cable: %v", err)
	}
	put("bad.txt", "A BAD ONE\n")
	put("bad.want", "x")
	err := suite.Valid()
	for _, want := range []string{"testdata/valid/bad.txt: a valid cable has findings", "     |   ^^^\n", "testdata/valid/bad.want: unexpected"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error does not say %q:\n%v", want, err)
		}
	}
	suite.Rules[0].OptIn = true
	if err := suite.Valid(); err == nil || strings.Contains(err.Error(), "findings") {
		t.Errorf("a rule outside the default set runs: %v", err)
	}
}

func TestRender(t *testing.T) {
	for _, test := range []struct {
		name, text string
		span       source.Span
		want       string
	}{
		{"word", "TAGS: PGVO\n", source.Span{Start: 6, End: 10},
			"1:7-1:11\n   1 | TAGS: PGVO\n     |       ^^^^\n"},
		{"after characters of more bytes", "¶5. \U0001F5FA X\n", source.Span{Start: 10, End: 11},
			"1:7-1:8\n   1 | ¶5. \U0001F5FA X\n     |       ^\n"},
		{"empty", "AB\n", source.At(1), "1:2-1:2\n   1 | AB\n     |  ^ empty\n"},
		{"empty at the end of the file", "AB\n", source.At(3), "2:1-2:1\n   2 |\n     | ^ empty\n"},
		{"empty file", "", source.At(0), "1:1-1:1\n   1 |\n     | ^ empty\n"},
		{"two lines", "ABC\r\nDEF\r\n", source.Span{Start: 1, End: 6},
			"1:2-2:2\n   1 | ABC\n     |  ^^\n   2 | DEF\n     | ^\n"},
		{"line end", "ABC\r\nDEF\n", source.Span{Start: 3, End: 5},
			"1:4-2:1\n   1 | ABC\\r\\n\n     |    ^^^^\n"},
		{"one of two line ends", "A\n\n\nB\n", source.Span{Start: 2, End: 3},
			"2:1-3:1\n   2 | \\n\n     | ^^\n"},
		{"up to a line end", "ABC\nDEF\n", source.Span{Start: 0, End: 4},
			"1:1-2:1\n   1 | ABC\\n\n     | ^^^^^\n"},
		{"lone CR", "AB\rCD", source.Span{Start: 3, End: 5}, "2:1-2:3\n   2 | CD\n     | ^^\n"},
		{"blanks at the end", "AB  \n", source.Span{Start: 2, End: 4}, "1:3-1:5\n   1 | AB  \n     |   ^^\n"},
		{"does not print", "A\tB\u00a0C\x1b\n", source.Span{Start: 3, End: 5},
			"1:4-1:5\n   1 | A\\tB\\u00a0C\\x1b\n     |     ^^^^^^\n"},
		{"not UTF-8", "é\xff\xfe\n", source.Span{Start: 2, End: 3}, "1:2-1:3\n   1 | é\\xff\\xfe\n     |  ^^^^\n"},
		{"many lines", strings.Repeat("A\n", 12), source.Span{Start: 2, End: 22},
			"2:1-12:1\n" + numbered(2, 5) + "     : 2 more lines\n" + numbered(8, 10) + "  11 | A\\n\n     | ^^^\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, err := source.NewFile("cable.txt", []byte(test.text))
			if err != nil {
				t.Fatal(err)
			}
			got := Render(f, []lint.Finding{{Diagnostic: diag.Diagnostic{Span: test.span, Rule: "r", Severity: diag.Info, Message: "m"}}})
			want := strings.Replace(test.want, "\n", " r info: m\n", 1)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("span %v of %q (-want +got):\n%s", test.span, test.text, diff)
			}
		})
	}
}

// numbered returns the excerpt of lines first to last, each a marked A.
func numbered(first, last int) string {
	var b strings.Builder
	for n := first; n <= last; n++ {
		fmt.Fprintf(&b, "%4d | A\n     | ^\n", n)
	}
	return b.String()
}

func TestRenderParts(t *testing.T) {
	rule := wordRule("tag-unknown", "tags", "PGVO", lint.FixAlways, func(match string, at source.Span) diag.Diagnostic {
		return diag.Diagnostic{
			Span: at, Severity: diag.Error, Message: `"PGVO" is not a known tag`, Help: "Use a code of the handbook.",
			Related: []diag.Related{{Span: source.Span{Start: 0, End: 4}, Message: "the banner of the cable"}},
			Fix:     diag.Replace(diag.DisplayOnly, `replace with "PGOV"`, at, "PGOV"),
		}
	})
	want := `2:7-2:11 tag-unknown error: "PGVO" is not a known tag
   2 | TAGS: PGVO, PREL
     |       ^^^^
   related 1:1-1:5: the banner of the cable
   1 | LINE
     | ^^^^
   help: Use a code of the handbook.
   fix (display): replace with "PGOV"
      2:7-2:11 "PGVO" becomes "PGOV"

3:1-3:5 tag-unknown error: "PGVO" is not a known tag
   3 | PGVO
     | ^^^^
   related 1:1-1:5: the banner of the cable
   1 | LINE
     | ^^^^
   help: Use a code of the handbook.
   fix (display): replace with "PGOV"
      3:1-3:5 "PGVO" becomes "PGOV"
`
	if diff := cmp.Diff(want, Findings(t, rule, "LINE\nTAGS: PGVO, PREL\nPGVO\n"+tail)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
