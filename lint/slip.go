package lint

// OneSlip reports whether a and b differ by one letter lost, added or changed,
// or by two neighbours swapped.
func OneSlip(a, b string) bool { return distance(a, b) == 1 }
