package corpus_test

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// accidentsEach is how many accidents of each kind a cable suffers, one at a time
// so that none hides another, and each at another sort of place: the text, which
// is long, gets no more of them than the banner.
const accidentsEach = 3

// TestDamageIsAccountedFor injects accidents and wants each found where it is, or
// an excuse for it. An excuse is decided by what the undamaged cable has at that
// place; it must be needed, and not cover more that is found than what is not.
// With -v the account is printed.
func TestDamageIsAccountedFor(t *testing.T) {
	l := linter(t, "page-line-in-sentence")
	accounts := make([]account, len(accidentKinds))
	for _, s := range sheets(t, cables(t, 700)) {
		ground := survey(s)
		r := rand.New(rand.NewPCG(seed, uint64(s.number)))
		for i := range accidentKinds {
			for _, a := range accidentKinds[i].choose(r, s, ground) {
				accounts[i].enter(t, l, &accidentKinds[i], s, &a)
			}
		}
	}
	found, excused := make(map[*excuse]int), make(map[*excuse]int)
	for i := range accounts {
		accounts[i].complain(t, accidentKinds[i].name)
		for e, n := range accounts[i].excused {
			excused[e] += n
		}
		for e, n := range accounts[i].needless {
			found[e] += n
		}
	}
	for i := range excuses {
		switch e := &excuses[i]; {
		case excused[e] == 0:
			t.Errorf("the excuse %q is not needed", e.why)
		case found[e] > excused[e]:
			t.Errorf("the excuse %q covers %d accidents that are found and only %d that are not", e.why, found[e], excused[e])
		}
	}
	logAccounts(t, accounts)
}

// choose returns accidents of kind k that can befall s, each at another place.
func (k *accidentKind) choose(r *rand.Rand, s *sheet, ground terrain) []accident {
	at := make(map[string][]accident)
	for _, a := range k.befall(s) {
		a.place = ground.placeOf(s, a)
		at[a.place] = append(at[a.place], a)
	}
	places := slices.Sorted(maps.Keys(at))
	r.Shuffle(len(places), func(i, k int) { places[i], places[k] = places[k], places[i] })
	var chosen []accident
	for _, place := range places[:min(accidentsEach, len(places))] {
		chosen = append(chosen, at[place][r.IntN(len(at[place]))])
	}
	return chosen
}

// befall returns s with the accident a, and where the words stand that it befell.
func (s *sheet) befall(a *accident) (text string, words source.Span) {
	text = s.text[:a.at.Start] + a.with + s.text[a.at.End:]
	words = source.Span{Start: a.at.Start, End: a.at.Start + int32(len(a.with))}
	blank := func(i int32) bool { return text[i] == ' ' || text[i] == '\n' }
	if strings.TrimSpace(a.with) == "" {
		for words.Start > 0 && blank(words.Start-1) {
			words.Start--
		}
		for int(words.End) < len(text) && blank(words.End) {
			words.End++
		}
	}
	for words.Start > 0 && !blank(words.Start-1) {
		words.Start--
	}
	for int(words.End) < len(text) && !blank(words.End) {
		words.End++
	}
	return text, words
}

// account is what became of the accidents of one kind.
type account struct {
	injected, found int
	excused         map[*excuse]int // not found
	needless        map[*excuse]int // found, but covered by an excuse
	// unexplained has the accidents that are neither found nor excused, by their
	// places.
	unexplained map[string][]string
}

// enter lints s with the accident a and enters what comes of it.
func (acc *account) enter(t *testing.T, l *lint.Linter, kind *accidentKind, s *sheet, a *accident) {
	t.Helper()
	if acc.excused == nil {
		*acc = account{excused: make(map[*excuse]int), needless: make(map[*excuse]int), unexplained: make(map[string][]string)}
	}
	text, words := s.befall(a)
	f := file(t, s.number, []byte(text))
	res := l.Lint(f)
	if res.Err != nil {
		t.Errorf("cable %d in %+v: %v", s.number, s.c, res.Err)
	}
	acc.injected++
	e := excuseFor(kind.name, s, a)
	found := reports(res.Findings, kind.rules, &words)
	if found {
		acc.found++
	}
	switch {
	case e != nil && found:
		acc.needless[e]++
	case e != nil && (e.shows == nil || reports(res.Findings, e.shows, nil)):
		acc.excused[e]++
	case !found:
		var lines []string
		for _, d := range res.Findings {
			lines = append(lines, describe(f, d))
		}
		acc.unexplained[a.place] = append(acc.unexplained[a.place], fmt.Sprintf("cable %d in %+v: %q becomes %q, found:\n%s",
			s.number, s.c, around(s.text, a.at.Start), around(text, a.at.Start), strings.Join(lines, "\n")))
	}
}

// complain reports the accidents that are not accounted for, one for each place.
func (acc *account) complain(t *testing.T, kind string) {
	t.Helper()
	for _, place := range slices.Sorted(maps.Keys(acc.unexplained)) {
		all := acc.unexplained[place]
		t.Errorf("%s, %s: %d accidents are neither found nor excused, such as\n%s", kind, place, len(all), all[0])
	}
}

// reports reports whether one of findings is of one of the rules and, unless at is
// nil, stands there or one blank away.
func reports(findings []lint.Finding, rules []string, at *source.Span) bool {
	return slices.ContainsFunc(findings, func(d lint.Finding) bool {
		return slices.Contains(rules, d.Rule) && (at == nil || d.Span.Start <= at.End+1 && at.Start <= d.Span.End+1)
	})
}

// logAccounts prints what became of the accidents.
func logAccounts(t *testing.T, accounts []account) {
	t.Helper()
	var b strings.Builder
	for i, acc := range accounts {
		fmt.Fprintf(&b, "\n%s: %d injected, %d found\n", accidentKinds[i].name, acc.injected, acc.found)
		rows := slices.SortedFunc(maps.Keys(acc.excused), func(a, b *excuse) int {
			return cmp.Or(cmp.Compare(acc.excused[b], acc.excused[a]), strings.Compare(a.why, b.why))
		})
		for _, e := range rows {
			fmt.Fprintf(&b, "%5d excused: %s\n", acc.excused[e], e.why)
		}
	}
	t.Log(b.String())
}

// excuse says why no rule reports an accident where it is.
type excuse struct {
	kinds  []string // patterns of their names, as path.Match has them
	places []string // patterns of what stands there
	shows  []string // the rules that report the consequence elsewhere, or nil
	why    string
	when   func(*sheet, *accident) bool // what else must hold, or nil
}

// excuseFor returns the first excuse for a, or nil.
func excuseFor(kind string, s *sheet, a *accident) *excuse {
	matches := func(patterns []string, name string) bool {
		return slices.ContainsFunc(patterns, func(pattern string) bool {
			ok, err := path.Match(pattern, name)
			return ok && err == nil
		})
	}
	for i := range excuses {
		e := &excuses[i]
		if matches(e.kinds, kind) && matches(e.places, a.place) && (e.when == nil || e.when(s, a)) {
			return e
		}
	}
	return nil
}
