package lint

import "testing"

// TestOneSlip compares OneSlip with the edit distance, on every pair of words of up
// to five letters of three.
func TestOneSlip(t *testing.T) {
	words := []string{""}
	for i := 0; len(words[i]) < 5; i++ {
		for _, letter := range []string{"A", "B", "C"} {
			words = append(words, words[i]+letter)
		}
	}
	for _, a := range words {
		for _, b := range words {
			if got, want := OneSlip(a, b), distance(a, b) == 1; got != want {
				t.Errorf("OneSlip(%q, %q) = %v, want %v", a, b, got, want)
			}
		}
	}
}
