package lint

// Hidden is a finding that does not count, and why.
type Hidden struct {
	Finding
	By     Cause
	Reason string // what the suppression says; empty for other causes
}

// Cause is what hides a finding.
type Cause uint8

// The causes.
const (
	BySuppression Cause = iota + 1 // an entry with a reason
	ByBaseline                     // it was there before
)
