package report

import (
	"iter"

	"github.com/cablelint/cablelint/diag"
)

// ranking keeps the most severe of the items that it is given, as many as fit,
// and of one severity the first.
type ranking[T any] struct {
	room int // cost that still fits
	kept [diag.Error + 1][]ranked[T]
	held [diag.Error + 1]int // cost of kept
	left int                 // items that were not kept
}

type ranked[T any] struct {
	item T
	cost int
}

// takes reports whether add would keep an item.
func (k *ranking[T]) takes(s diag.Severity, cost int) bool {
	room := k.room
	for t := diag.Info; t < s; t++ {
		room += k.held[t]
	}
	return cost <= room
}

// add keeps item, dropping less severe ones when there is no room for it, or
// counts it as left out.
func (k *ranking[T]) add(s diag.Severity, cost int, item T) {
	if !k.takes(s, cost) {
		k.left++
		return
	}
	for t := diag.Info; cost > k.room; {
		last := len(k.kept[t]) - 1
		if last < 0 {
			t++
			continue
		}
		freed := k.kept[t][last].cost
		k.kept[t] = k.kept[t][:last]
		k.held[t] -= freed
		k.room += freed
		k.left++
	}
	k.kept[s] = append(k.kept[s], ranked[T]{item, cost})
	k.held[s] += cost
	k.room -= cost
}

// all yields what is kept, the most severe first.
func (k *ranking[T]) all() iter.Seq[T] {
	return func(yield func(T) bool) {
		for s := diag.Error; s >= diag.Info; s-- {
			for _, r := range k.kept[s] {
				if !yield(r.item) {
					return
				}
			}
		}
	}
}
