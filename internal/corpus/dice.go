package corpus

import "math/rand/v2"

// dice throws the choices that make up a cable. Equal seeds make equal throws.
type dice struct{ *rand.Rand }

func newDice(seed, stream uint64) dice { return dice{rand.New(rand.NewPCG(seed, stream))} }

// chance reports true in percent of a hundred throws.
func (d dice) chance(percent int) bool { return d.IntN(100) < percent }

// between returns a number from low to high, both included.
func (d dice) between(low, high int) int { return low + d.IntN(high-low+1) }

// pick returns one of list.
func pick[T any](d dice, list ...T) T { return list[d.IntN(len(list))] }

// some returns n different ones of list, or all of them, in the order of list.
func some[T any](d dice, n int, list ...T) []T {
	var out []T
	for i, x := range list {
		if left := len(list) - i; d.IntN(left) < n {
			out = append(out, x)
			n--
		}
	}
	return out
}
