// Package spell tells how far apart two words are, and which known word another one
// was meant to be.
package spell

// Distance returns the number of letters to insert, delete, replace, or exchange
// with their neighbour to make b of a. Letters are bytes.
func Distance(a, b string) int {
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	const usual = 24 // longer words cost an allocation
	var space [3][usual + 1]int
	before, above, row := space[0][:], space[1][:], space[2][:]
	if n := len(b) + 1; len(b) > usual {
		before, above, row = make([]int, n), make([]int, n), make([]int, n)
	}
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i := range len(a) {
		before, above, row = above, row, before
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			d := min(above[j]+cost, above[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
		}
	}
	return row[len(b)]
}

// Within reports whether the Distance of a and b is at most most. It is quick where
// their lengths tell.
func Within(a, b string, most int) bool {
	return len(a)-len(b) <= most && len(b)-len(a) <= most && Distance(a, b) <= most
}

// OneSlip reports whether a and b differ by one letter lost, added or changed, or
// by two neighbours swapped.
func OneSlip(a, b string) bool { return a != b && Within(a, b, 1) }

// Nearest returns the known word with the smallest Distance to word, or "" when all
// are farther than a third of its letters. Of equals the first in alphabetical
// order wins.
func Nearest(word string, known []string) string {
	limit := max(1, len(word)/3)
	best := ""
	for _, k := range known {
		if !Within(word, k, limit) {
			continue
		}
		if d := Distance(word, k); d < limit || best == "" || k < best {
			best, limit = k, d
		}
	}
	return best
}
