package report

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/diag"
)

// TestRanking compares what is kept of random items of equal cost with a sort
// of all of them.
func TestRanking(t *testing.T) {
	type item struct {
		severity diag.Severity
		n        int
	}
	rng := rand.New(rand.NewPCG(1, 9))
	for range 500 {
		room, total := rng.IntN(20), rng.IntN(60)
		k := ranking[item]{room: room}
		var all []item
		for n := range total {
			it := item{diag.Info + diag.Severity(rng.IntN(3)), n}
			all = append(all, it)
			k.add(it.severity, 1, it)
		}
		slices.SortStableFunc(all, func(a, b item) int { return int(b.severity) - int(a.severity) })
		want := append([]item{}, all[:min(room, total)]...)
		got := slices.AppendSeq([]item{}, k.all())
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(item{})); diff != "" {
			t.Fatalf("%d items in a room of %d (-want +got):\n%s", total, room, diff)
		}
		if k.left != total-len(want) {
			t.Fatalf("%d items in a room of %d: %d left out", total, room, k.left)
		}
	}
}

// TestRankingCosts gives items of different cost: a dear one displaces as many
// cheap ones as it must, and none when that is not enough.
func TestRankingCosts(t *testing.T) {
	k := ranking[string]{room: 10}
	for _, it := range []struct {
		severity diag.Severity
		cost     int
		text     string
	}{
		{diag.Info, 3, "i1"}, {diag.Warning, 3, "w1"}, {diag.Info, 3, "i2"}, {diag.Error, 4, "e1"},
		{diag.Error, 20, "too dear"}, {diag.Info, 1, "no room"}, {diag.Warning, 3, "w2"}, {diag.Error, 3, "e2"},
	} {
		k.add(it.severity, it.cost, it.text)
	}
	if diff := cmp.Diff([]string{"e1", "e2", "w1"}, slices.Collect(k.all())); diff != "" || k.left != 5 {
		t.Errorf("%d left out (-want +got):\n%s", k.left, diff)
	}
}
