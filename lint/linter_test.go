package lint

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

// TestCalledRules checks which rules are called, and that one that panics costs
// nothing but its own findings.
func TestCalledRules(t *testing.T) {
	var called []string
	rule := func(id string, change func(*Rule)) *Rule {
		r := &Rule{ID: id, Family: "some", Summary: "a rule", Doc: "A rule.", Since: "0.1", Severity: diag.Info}
		r.Check = func(*Pass) { called = append(called, id) }
		if change != nil {
			change(r)
		}
		return r
	}
	list := []*Rule{
		rule("a-plain", nil),
		rule("b-panics", func(r *Rule) { r.Check = func(*Pass) { panic("first") } }),
		rule("c-made-elsewhere", func(r *Rule) { r.Check = nil }),
		rule("d-panics-too", func(r *Rule) { r.Check = func(*Pass) { panic("second") } }),
		rule("e-needs-end", func(r *Rule) { r.Needs = cable.EndWords }),
		rule("f-needs-end-or-para", func(r *Rule) { r.Needs = cable.EndWords | cable.ParaWords }),
		rule("g-later", func(r *Rule) { r.Era = cable.SinceAuthority }),
		rule("h-last", nil),
	}
	reg, err := NewRegistry(list...)
	if err != nil {
		t.Fatal(err)
	}
	l, err := New(reg, Options{Rules: list})
	if err != nil {
		t.Fatal(err)
	}
	f, err := source.NewFile("x.txt", []byte("P 010900Z SEP 75\nFM AMEMBASSY FREDONIA\n\nTAGS: EAGR\n\n1. SEE PARA 2.\n"))
	if err != nil {
		t.Fatal(err)
	}
	res := l.Lint(f)
	if diff := cmp.Diff([]string{"a-plain", "f-needs-end-or-para", "h-last"}, called); diff != "" {
		t.Errorf("called (-want +got):\n%s", diff)
	}
	const want = "x.txt: internal error in rule b-panics: first"
	if res.Err == nil || !strings.HasPrefix(res.Err.Error(), want) {
		t.Errorf("error %v, want %s", res.Err, want)
	}
}
