package config_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/config"
)

func TestExtends(t *testing.T) {
	c, err := load(t,
		"sub/.cablelint.yaml", "extends: [../base.yaml, more.yaml]\nignore: [tags-order]\nseverity: {tag-unknown: info}\n",
		"base.yaml", "extends: deep/deepest.yaml\nselect: [tags]\nexclude: [old]\nfail-on: warning\nseverity: {tags-order: error, tag-unknown: error}\nschema: s.json\n",
		filepath.FromSlash("deep/deepest.yaml"), "select: [text]\nera: 1976\nschema: other.json\n",
		filepath.FromSlash("sub/more.yaml"), "extend-select: [trailing-space]\nprofile: print\n",
	)
	if err != nil {
		t.Fatal(err)
	}
	rules, e := effective(t, c, "sub/a.txt")
	if d := cmp.Diff([]string{"tag-unknown", "trailing-space"}, rules); d != "" {
		t.Errorf("rules (-want +got):\n%s", d)
	}
	if got := e.Severity["tag-unknown"].String() + " " + e.Severity["tags-order"].String(); got != "info error" {
		t.Errorf("severities %s, want info error", got)
	}
	if e.Schema != "s.json" {
		t.Errorf("schema %q, want the one of base.yaml, relative to it", e.Schema)
	}
	conv := e.Conventions()
	if conv.Profile != cable.Print || conv.Undated.From.Year() != 1976 {
		t.Errorf("conventions %+v, want print and 1976", conv)
	}
	if c.FailOn == nil || c.FailOn.From.Name != filepath.Join("base.yaml") {
		t.Errorf("fail-on %v, want that of base.yaml", c.FailOn)
	}
	abs, err := filepath.Abs("old/a.txt")
	if err != nil {
		t.Fatal(err)
	}
	if below, _ := filepath.Abs("sub/old/a.txt"); !c.Excludes(abs) || c.Excludes(below) {
		t.Error("the globs of base.yaml are not relative to it")
	}
}

func TestOverrides(t *testing.T) {
	c, err := load(t, "c.yaml", `
ignore: [tags-order]
era: 12356
overrides:
  - files: [drafts, "**/*.md"]
    extend-select: [tags-order]
    severity: {tag-unknown: error}
    era: 13526
  - files: [drafts/old/*]
    select: [trailing-space]
    era: 1973..1979
`)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ file, rules, era string }{
		{"a.txt", "tag-unknown trailing-space", "1982-08-01 to 1996-04-11"},
		{"drafts/a.txt", "tag-unknown tags-order trailing-space", "from 2010-06-27"},
		{"drafts/old/a.txt", "trailing-space", "1973-01-01 to 1979-12-31"},
		{"x/readme.md", "tag-unknown tags-order trailing-space", "from 2010-06-27"},
		{"../drafts/a.txt", "tag-unknown trailing-space", "1982-08-01 to 1996-04-11"},
	} {
		rules, e := effective(t, c, test.file)
		if got := strings.Join(rules, " "); got != test.rules {
			t.Errorf("%s: rules %s, want %s", test.file, got, test.rules)
		}
		if got := e.Conventions().Undated.String(); got != test.era {
			t.Errorf("%s: era %s, want %s", test.file, got, test.era)
		}
	}
	may, err := c.MayRun(registry(t))
	if err != nil || len(may) != 3 {
		t.Errorf("%d rules may run, %v; want all 3", len(may), err)
	}
}

// A nearer file may turn on again what a farther one ignores.
func TestNearerWins(t *testing.T) {
	c, err := load(t,
		"c.yaml", "extends: base.yaml\nextend-select: [tags]\n",
		"base.yaml", "ignore: [tag-unknown]\noverrides: [{files: ['**'], ignore: [ALL]}]\n")
	if err != nil {
		t.Fatal(err)
	}
	if rules, _ := effective(t, c, "a.txt"); cmp.Diff([]string{"tag-unknown", "tags-order"}, rules) != "" {
		t.Errorf("rules %v, want those of the family tags", rules)
	}
}

func TestExtendsMistakes(t *testing.T) {
	long := []string{}
	for i := range 12 {
		long = append(long, fmt.Sprintf("%d.yaml", i), fmt.Sprintf("extends: %d.yaml\n", i+1))
	}
	for _, test := range []struct {
		name  string
		files []string
		want  string
	}{
		{"itself", []string{"c.yaml", "extends: ./c.yaml\n"}, `c.yaml:1:10: the file extends itself`},
		{"a circle", []string{"a.yaml", "extends: b.yaml\n", "b.yaml", "select: [tags]\nextends: [a.yaml]\n"},
			`b.yaml:2:11: "a.yaml" extends this file already: a circle of 2 files`},
		{"too deep", long, `10.yaml:1:10: more than 10 files extend each other`},
		{"not there", []string{"c.yaml", "extends: [none.yaml]\n"}, `c.yaml:1:11: cannot read "none.yaml": file does not exist`},
		{"unknown preset", []string{"c.yaml", "extends: cablelint:strct\n"}, `c.yaml:1:10: unknown preset "cablelint:strct"; did you mean "cablelint:strict"?`},
		{"a mapping", []string{"c.yaml", "extends: {a: b}\n"}, `c.yaml:1:10: a mapping where a path, a preset or a list of them is expected`},
		{"mistakes of several files", []string{"c.yaml", "select: [nope]\nextends: [b.yaml]\nignroe: []\n", "b.yaml", "fail-on: 3\n"},
			"b.yaml:1:10: the value 3 where error, warning, info or never is expected\n" +
				"c.yaml:1:10: unknown rule \"nope\"\n" +
				`c.yaml:3:1: unknown key "ignroe"; did you mean "ignore"?`},
		{"broken YAML below", []string{"c.yaml", "extends: b.yaml\n", "b.yaml", "a: [\n"}, `b.yaml:1:1: did not find expected node content`},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, err := load(t, test.files...)
			if err == nil {
				t.Fatalf("no error; config is %+v", c)
			}
			if d := cmp.Diff(test.want, err.Error()); d != "" {
				t.Errorf("error (-want +got):\n%s", d)
			}
		})
	}
}

func TestValueMistakes(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"overrides no list", "overrides: {files: [a]}\n", `1:12: a mapping where a list of overrides is expected`},
		{"override without files", "overrides:\n  - ignore: [tags]\n", `2:5: the override has no "files"`},
		{"override for no file", "overrides:\n  - files: []\n    ignore: [tags]\n", `2:12: the override is for no file`},
		{"key of the top", "overrides:\n  - files: [a]\n    fail-on: error\n",
			`3:5: unknown key "fail-on" (want files, select, extend-select, ignore, severity, schema, era, profile, grace, posts, tags, captions)`},
		{"override glob", "overrides: [{files: [../x]}]\n", `1:22: glob "../x" leads out of its directory and never matches`},
		{"era unknown order", "era: 12985\n", `1:6: unknown order "12985"; did you mean "12958"?`},
		{"era no era", "era: long ago\n", `1:6: "long ago" is no era (want an order such as 12958, a year, a date or a range such as 1973..1979)`},
		{"era backwards", "era: 1979..1973\n", `1:6: era "1979..1973" ends before it begins`},
		{"era empty range", "era: ..\n", `1:6: ".." is no era (want an order such as 12958, a year, a date or a range such as 1973..1979)`},
		{"era nothing", "era:\n", `1:5: nothing where an era such as 12958 or 1973..1979 is expected`},
		{"profile", "profile: relais\n", `1:10: unknown profile "relais"; did you mean "relay"?`},
		{"grace of what is in use", "grace: {13526: 2030-01-01}\n", `1:9: 13526 is in use and has no grace`},
		{"grace of nothing", "grace: {12357: 2030-01-01}\n", `1:9: unknown retirement "12357"; did you mean "12356"?`},
		{"grace no date", "grace: {12356: soon}\n", `1:16: "soon" where a last day such as 1996-06-30 is expected`},
		{"grace too early", "grace: {12356: 1995-10-01}\n", `1:16: grace for 12356 ends before it went out of use: its last day is 1995-10-13`},
		{"post name", "posts: {7TH FLOOR: {}}\n", `1:9: "7TH FLOOR" is no name of a post: it begins with a letter and has letters, digits and "-./&'"`},
		{"post key", "posts: {NORTHVALE: {alias: [X]}}\n", `1:21: unknown key "alias" (want aliases, from, indicator)`},
		{"post indicator", "posts: {NORTHVALE: {indicator: UEHNV}}\n", `1:32: "UEHNV" is no routing indicator; expected R and three to seven letters`},
		{"posts a list", "posts: [NORTHVALE]\n", `1:8: a list where a mapping of posts and what is known of them is expected`},
		{"tag kind", "tags: {PFAIR: subjct}\n", `1:15: unknown kind "subjct"; did you mean "subject"?`},
		{"tag without kind", "tags: {PFAIR: }\n", `1:15: nothing where a kind (subject, program, country, region, organization, keyword) is expected`},
		{"caption kind", "captions: {HARVEST: loud}\n", `1:21: unknown kind "loud" (want distribution, handling, channel, other)`},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, err := load(t, "c.yaml", test.text)
			if err == nil {
				t.Fatalf("no error; config is %+v", c)
			}
			if d := cmp.Diff("c.yaml:"+test.want, err.Error()); d != "" {
				t.Errorf("error (-want +got):\n%s", d)
			}
		})
	}
}

// Mistakes mark the bytes at fault.
func TestMistakeSpans(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"ignroe: [tags]\n", "ignroe"},
		{"ignore: ['tag-unknwon', tags-order]\n", "'tag-unknwon'"},
		{"ignore: [\"tag-unknwon\"]\n", `"tag-unknwon"`},
		{"select: tags # all\n", "tags"},
		{"select: {a: [b, c]} # all\n", "{a: [b, c]}"},
		{"severity:\n  - error # all\n", "- error"},
		{"select:\n", ""},
		{"# é\nfail-on: é\n", "é"},
		{"select: [tags\nignore: [text]\n", "select: [tags"},
	} {
		_, err := load(t, "c.yaml", test.text)
		var mistake *config.Mistake
		if !errors.As(err, &mistake) {
			t.Errorf("%q: error is %v", test.text, err)
			continue
		}
		if got := mistake.File.Text(mistake.Span); got != test.want {
			t.Errorf("%q: marks %q, want %q", test.text, got, test.want)
		}
	}
}

func TestEra(t *testing.T) {
	for _, test := range []struct{ text, order, days string }{
		{"12958", "12958", "all"},
		{"1976", "", "1976-01-01 to 1976-12-31"},
		{"1976-02-29", "", "1976-02-29 to 1976-02-29"},
		{"1973..1979", "", "1973-01-01 to 1979-12-31"},
		{"1973-03-01..1979", "", "1973-03-01 to 1979-12-31"},
		{"1995..", "", "from 1995-01-01"},
		{"..1973-02-28", "", "to 1973-02-28"},
	} {
		e, err := config.ParseEra(test.text)
		if err != nil || e.Order != test.order || e.Days.String() != test.days || e.String() != test.text {
			t.Errorf("ParseEra(%q) = %+v, %v, want order %q, days %s", test.text, e, err, test.order, test.days)
		}
	}
}

func TestEntries(t *testing.T) {
	c, err := load(t, "c.yaml", `
posts:
  northvale: {aliases: [NORVALE], from: AMCONSUL NORTHVALE, indicator: RUEHNV}
  LEONIDA:
  MOSCOW: {aliases: [MSCW]}
tags: {pfair: subject, COLD HARVEST: program}
captions: {Harvest Channel: channel}
`)
	if err != nil {
		t.Fatal(err)
	}
	_, e := effective(t, c, "a.txt")
	known := e.Conventions().Codes
	for _, name := range []string{"NORTHVALE", "NORVALE", "LEONIDA"} {
		if _, ok := known.Post(name); !ok {
			t.Errorf("no post %s", name)
		}
	}
	if p, ok := known.PostFrom("AMCONSUL NORTHVALE"); !ok || p.Indicator != "RUEHNV" {
		t.Errorf("AMCONSUL NORTHVALE is %v", p)
	}
	if p, ok := known.Post("MSCW"); !ok || p.Name != "MOSCOW" || p.From == "" || p.Indicator == "" {
		t.Errorf("MSCW is %v, want MOSCOW with what the tables say", p)
	}
	for _, code := range []string{"PFAIR", "COLD HARVEST"} {
		if _, ok := known.TAG(code); !ok {
			t.Errorf("no tag %s", code)
		}
	}
	if row, ok := known.Caption("HARVEST CHANNEL"); !ok || row.Caption != "HARVEST CHANNEL" {
		t.Errorf("caption is %v", row)
	}
}
