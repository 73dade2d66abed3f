package corpus_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/source"
)

// nextRound lists the rules whose fixes may overlap, in the order of their names,
// and why both findings are right. The second of the fixes is made in the next
// round. All other rules keep off each other's fixes: see rules.Silences.
var nextRound = map[[2]string]string{
	{"banner-glued", "digit-for-letter"}:           "the level is respelt, then parted from what it ran into",
	{"blank-lines-repeated", "line-endings-mixed"}: "a doubled line end shows as a blank line until it is mended",
	{"caption-misplaced", "html-residue"}:          "the markup goes, then the caption that it was set in",
	{"caption-misplaced", "markdown-residue"}:      "as for html-residue",
	{"html-residue", "tag-duplicate"}:              "the tag goes that the markup is set in",
	{"markdown-residue", "tag-duplicate"}:          "as for html-residue",
	{"mojibake", "page-line-in-sentence"}:          "a page break moves, with what stands beside it",
	{"page-line-in-sentence", "trailing-space"}:    "as for mojibake",
	{"portion-malformed", "portion-slashes-mixed"}: "the mark gets its brackets, then its slashes",
	{"tag-duplicate", "tags-order"}:                "the tag that is one too many goes, then the others change places",
}

// uncovered lists the rules that a fix lets see more, and what hid it from them.
var uncovered = map[string]string{
	"character-not-sendable":            "the character that mojibake or an entity stood for",
	"declassification-event-indefinite": "an event with a digit for a letter",
	"derived-from-incomplete":           "a statement under a damaged label",
	"eo-number-anachronism":             "an order with a letter among its digits",
	"foreign-lines-before-header":       "lines that were too damaged to tell",
	"line-too-long":                     "a line that an entity or a lost line end made another",
	"paragraph-single-numbered":         "a number behind a misread byte order mark",
	"portion-anachronism":               "a mark with a digit for a letter",
	"portion-control-missing":           "a control with a digit for a letter",
	"reference-uncited":                 "a reference whose post or label was damaged",
	"section-number-invalid":            "a section with a letter among its digits",
	"serial-mismatch":                   "a serial with a letter among its digits",
	"smart-punctuation":                 "the character that mojibake or an entity stood for",
	"subject-portion-missing":           "a subject whose label was damaged, or a cable whose level was",
	"tag-unknown":                       "a caption that was left among the tags",
	"tags-run-together":                 "codes in links",
}

// mostRounds is how many rounds fixing takes at most.
const mostRounds = 4

// TestFixing fixes every cable of testdata, and cables of the corpus with one
// accident and with several. Fixes overlap only where nextRound says so; soon no
// fix is left; and nothing is found that was not found before, but for what
// uncovered lists.
func TestFixing(t *testing.T) {
	var optIn []string
	for _, r := range rules.All() {
		if r.OptIn {
			optIn = append(optIn, r.ID)
		}
	}
	x := fixer{t, linter(t, optIn...), make(map[[2]string]bool), make(map[string]bool)}
	for _, pattern := range []string{"../../testdata/valid/*.txt", "../../testdata/invalid/*/*.txt"} {
		names, err := filepath.Glob(pattern)
		if err != nil || names == nil {
			t.Fatalf("%s: %d files, %v", pattern, len(names), err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			f, err := source.NewFile(name, data)
			if err != nil {
				t.Fatal(err)
			}
			x.fix(f, true)
		}
	}
	for _, s := range sheets(t, cables(t, 60)) {
		ground := survey(s)
		r := rand.New(rand.NewPCG(seed, uint64(s.number)))
		for i := range accidentKinds {
			for _, a := range accidentKinds[i].choose(r, s, ground) {
				text, _ := s.befall(&a)
				x.fix(file(t, s.number, []byte(text)), true)
			}
		}
		// Several accidents hide what they will.
		x.fix(file(t, s.number, []byte(corpus.Damage(uint64(s.number), s.text, 2+s.number%7))), false)
	}
	for pair, why := range nextRound {
		if !x.met[pair] {
			t.Errorf("no fixes of %v overlap: %s", pair, why)
		}
	}
	for rule, why := range uncovered {
		if !x.shown[rule] {
			t.Errorf("no fix lets %s find more: %s", rule, why)
		}
	}
}

// fixer fixes files and keeps what happens.
type fixer struct {
	t     *testing.T
	l     *lint.Linter
	met   map[[2]string]bool // rules whose fixes overlap
	shown map[string]bool    // rules that find more after a fix
}

// fix fixes f, first safely, then all the way. With alone it checks that no
// fix makes a finding.
func (x *fixer) fix(f *source.File, alone bool) {
	x.t.Helper()
	before := x.l.Lint(f).Findings
	for _, safety := range []diag.Safety{diag.Safe, diag.Unsafe} {
		after, found := f, before
		for round := 0; ; round++ {
			fixes := x.apart(after, found, safety)
			if len(fixes) == 0 {
				break
			}
			if round == mostRounds {
				x.t.Errorf("%s: after %d rounds of %s fixes %d are left: %s", f.Path(), round, safety, len(fixes), fixes[0].Title)
				break
			}
			out, _, _, err := diag.Apply(after, fixes, safety)
			if err != nil {
				x.t.Fatal(err)
			}
			if after, err = source.NewFile(f.Path(), out); err != nil {
				x.t.Fatal(err)
			}
			found = x.l.Lint(after).Findings
		}
		for _, d := range found {
			if !alone || count(found, d.Rule) <= count(before, d.Rule) {
				continue
			}
			if x.shown[d.Rule] = true; uncovered[d.Rule] == "" {
				x.t.Errorf("%s: %s fixes make a finding: %s", f.Path(), safety, describe(after, d))
			}
		}
	}
}

// count returns how many of found are of rule.
func count(found []lint.Finding, rule string) int {
	n := 0
	for _, d := range found {
		if d.Rule == rule {
			n++
		}
	}
	return n
}

// apart returns the fixes of found that are at least as safe as safety. Their
// edits must not overlap, but for those of the pairs of nextRound.
func (x *fixer) apart(f *source.File, found []lint.Finding, safety diag.Safety) []*diag.Fix {
	x.t.Helper()
	type owned struct {
		diag.Edit
		fix  *diag.Fix
		rule string
	}
	var fixes []*diag.Fix
	var edits []owned
	for _, d := range found {
		if d.Fix == nil || d.Fix.Safety < safety || slices.Contains(fixes, d.Fix) { // one fix may be that of several findings
			continue
		}
		fixes = append(fixes, d.Fix)
		for _, e := range d.Fix.Edits {
			edits = append(edits, owned{e, d.Fix, d.Rule})
		}
	}
	slices.SortStableFunc(edits, func(a, b owned) int { return int(a.Span.Start - b.Span.Start) })
	for i, a := range edits {
		for _, b := range edits[i+1:] {
			if b.Span.Start > a.Span.End {
				break
			}
			if a.fix == b.fix || !a.Span.Overlaps(b.Span) && a.Span != b.Span {
				continue
			}
			pair := [2]string{min(a.rule, b.rule), max(a.rule, b.rule)}
			if x.met[pair] = true; nextRound[pair] == "" {
				x.t.Errorf("%s: fixes of %s and %s overlap: %s", f.Path(), a.rule, b.rule, fmt.Sprintf("%s, %s", a.fix.Title, b.fix.Title))
			}
		}
	}
	return fixes
}
