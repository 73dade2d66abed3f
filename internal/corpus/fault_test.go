package corpus_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/source"
)

// fault is one thing that goes wrong with a cable.
type fault struct {
	name string
	rule string // the one that must find it
	// befall returns what to do to a copy, or nil when the fault cannot befall
	// it.
	befall func(*sheet) *breakage
	fixed  bool // the safe fix gives back what was there
}

// breakage is one edit of a copy, and the place in the broken copy that must be
// reported.
type breakage struct {
	at    source.Span
	with  string
	found source.Span
}

// sheet is a clean copy of a cable, as the parser read it.
type sheet struct {
	number int
	m      *corpus.Model
	c      corpus.Container
	d      *cable.Document
	text   string
}

// replace breaks s by putting with in its place, which must be reported.
func (s *sheet) replace(at source.Span, with string) *breakage {
	return &breakage{at, with, source.Span{Start: at.Start, End: at.Start + int32(len(with))}}
}

// insert breaks s by putting with at off, which must be reported.
func (s *sheet) insert(off int32, with string) *breakage { return s.replace(source.At(off), with) }

// remove breaks s by leaving at out; the place must be reported.
func (s *sheet) remove(at source.Span) *breakage { return s.replace(at, "") }

// reported sets the place that must be reported, in offsets of the clean copy
// before the edit.
func (b *breakage) reported(at source.Span) *breakage {
	b.found = at
	return b
}

// shifted sets the place that must be reported, in offsets of the clean copy
// behind the edit.
func (b *breakage) shifted(at source.Span) *breakage {
	by := int32(len(b.with)) - (b.at.End - b.at.Start)
	b.found = source.Span{Start: at.Start + by, End: at.End + by}
	return b
}

// within sets the place that must be reported to part of what was put in.
func (b *breakage) within(part string) *breakage {
	i := int32(strings.Index(b.with, part))
	b.found = source.Span{Start: b.at.Start + i, End: b.at.Start + i + int32(len(part))}
	return b
}

// of returns the text of a span.
func (s *sheet) of(at source.Span) string { return s.text[at.Start:at.End] }

// lines returns the whole lines that hold at, with their line ends.
func (s *sheet) lines(at source.Span) source.Span {
	f := s.d.File
	return f.FullLine(f.LineOf(at.Start)).Cover(f.FullLine(f.LineOf(max(at.Start, at.End-1))))
}

// field returns the first field of kind k, or nil.
func (s *sheet) field(k cable.FieldKind) *cable.Field { return s.d.Field(k) }

// classified reports whether the cable is, in a copy that shows its date.
func (s *sheet) classified() bool { return s.m.Level.Classified() && s.dated() }

func (s *sheet) dated() bool { return s.d.DTG != nil }

// between reports whether the message is of from or later and before until.
func (s *sheet) between(from, until time.Time) bool {
	return s.dated() && !s.m.Time.Before(from) && s.m.Time.Before(until)
}

// sheets returns clean copies of cables in all kinds of containers, in plain
// UTF-8.
func sheets(t *testing.T, n int) []*sheet {
	t.Helper()
	g := corpus.New(seed + 2)
	var all []*sheet
	for i := range n {
		m := g.Cable(i)
		c := corpus.Random(uint64(i), m)
		c.Encoding, c.Mark, c.LineEnd = corpus.UTF8, false, "\n"
		f := file(t, i, m.Render(c))
		all = append(all, &sheet{i, m, c, cable.Parse(f), f.Content()})
	}
	return all
}

// try checks that f on s is found, once and where it is, and that fixing it
// gives the clean copy back where it must.
func (f fault) try(t *testing.T, l *lint.Linter, s *sheet, b *breakage) {
	t.Helper()
	text := s.text[:b.at.Start] + b.with + s.text[b.at.End:]
	broken := file(t, s.number, []byte(text))
	var lines []string
	res := l.Lint(broken)
	if res.Err != nil {
		t.Errorf("cable %d in %+v: %v", s.number, s.c, res.Err)
	}
	findings := res.Findings
	for _, d := range findings {
		lines = append(lines, describe(broken, d))
	}
	if len(findings) != 1 || findings[0].Rule != f.rule || findings[0].Span != b.found {
		want := lint.Finding{Diagnostic: diag.Diagnostic{Rule: f.rule, Span: b.found, Message: "this"}}
		t.Errorf("cable %d in %+v:\n got %s\nwant %s", s.number, s.c, strings.Join(lines, "\n     "), describe(broken, want))
		return
	}
	if !f.fixed {
		if fix := findings[0].Fix; fix != nil && fix.Safety == diag.Safe {
			t.Errorf("cable %d in %+v: the safe fix %q is not tested", s.number, s.c, fix.Title)
		}
		return
	}
	after, _, err := lint.Fix(broken, diag.Safe, l.Lint)
	if err != nil {
		t.Fatal(err)
	}
	if after.Content() != s.text {
		t.Errorf("cable %d in %+v: fixing does not give the cable back: %q instead of %q",
			s.number, s.c, around(after.Content(), b.at.Start), around(s.text, b.at.Start))
	}
}

// around returns a piece of text near off.
func around(text string, off int32) string {
	return text[max(0, off-20):min(int32(len(text)), off+40)]
}

// faultsTried is how many cables each fault befalls unless CORPUS_CABLES asks for
// more.
const faultsTried = 8

func TestFaultsAreFound(t *testing.T) {
	l := linter(t)
	const pool = 1500
	all := sheets(t, cables(t, pool))
	most := faultsTried * len(all) / pool
	names := make(map[string]bool)
	for n, f := range allFaults() {
		if names[f.name] {
			t.Errorf("two faults are called %q", f.name)
		}
		names[f.name] = true
		t.Run(f.name, func(t *testing.T) {
			tried := 0
			for k := range all {
				s := all[(k+n*37)%len(all)] // other cables for each fault
				if b := f.befall(s); b != nil {
					f.try(t, l, s, b)
					if tried++; tried >= most {
						return
					}
				}
			}
			if tried < 3 {
				t.Errorf("the fault befalls only %d of %d cables", tried, len(all))
			}
		})
	}
}

// unbroken lists default rules that no fault is for, with the reason.
var unbroken = map[string]string{
	"character-not-sendable":       "cables of the corpus are of years and copies in which other signs than a teletype's are common",
	"distribution-origin-conflict": "it wants lines of the drafting office, which the Department's own cables have",
	"reference-label-doubled":      "a label is doubled by markup, of which the corpus has none",
	"reference-post-unknown":       "the posts of the corpus are invented: no table knows them",
	"reference-serial-invalid":     "as reference-post-unknown: only behind a known post is a number sure to be a serial",
	"reference-undefined":          "it is silent where references may stand in the text, as they may here",
	"relay-before-dtg":             "the counter and the time of the relay have two orders in the corpus",
	"release-overlay-as-banner":    "releases of the corpus are those of the National Archives, whose stamps hold no level",
	"release-stamp-unknown":        "as release-overlay-as-banner",
	"suppression-expired":          "a sidecar breaks it, not a cable",
	"suppression-unknown-rule":     "as suppression-expired",
	"suppression-unused":           "as suppression-expired",
	"tag-anachronism":              "rules/boundaries_test.go tries the codes day by day",
	"syntax-not-a-cable":           "no one thing makes a cable something else",
	"schema-required":              "the built-in schema names a rule of its own for each thing that it requires",
	"schema-type":                  "the document has the types that the schema asks for, whatever the text",
	"schema-pattern":               "as schema-type",
	"schema-enum":                  "as schema-type",
	"schema-format":                "as schema-type",
	"schema-count":                 "as schema-type",
	"schema-unique":                "as schema-type",
	"schema-unknown":               "as schema-type",
}

// TestUnbrokenRules wants a fault for every default rule, or a reason above.
func TestUnbrokenRules(t *testing.T) {
	broken := make(map[string]bool)
	for _, f := range allFaults() {
		broken[f.rule] = true
	}
	for _, r := range rules.All() {
		switch reason, listed := unbroken[r.ID]; {
		case broken[r.ID] && listed:
			t.Errorf("a fault breaks %s, which is listed as unbroken: %s", r.ID, reason)
		case !broken[r.ID] && !listed && !r.OptIn:
			t.Errorf("no fault breaks %s, and no reason is given", r.ID)
		}
	}
}

func allFaults() []fault {
	return slices.Concat(headerFaults, transmissionFaults, markingFaults, declassificationFaults, authorityFaults, textFaults, listFaults,
		characterFaults)
}
