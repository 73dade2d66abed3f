package config

import (
	"fmt"

	"github.com/cablelint/cablelint/diag"
)

// FailOn is the lowest severity at which a run fails.
type FailOn diag.Severity

// Never is the FailOn at which no finding fails a run.
const Never FailOn = 0

// UnmarshalText reads error, warning, info or never.
func (f *FailOn) UnmarshalText(text []byte) error {
	if string(text) == Never.String() {
		*f = Never
		return nil
	}
	sev, err := diag.ParseSeverity(string(text))
	if err != nil {
		return fmt.Errorf("unknown level %q (want error, warning, info or never)", text)
	}
	*f = FailOn(sev)
	return nil
}

// String returns the text that UnmarshalText reads.
func (f FailOn) String() string {
	if f == Never {
		return "never"
	}
	return diag.Severity(f).String()
}

// Fails reports whether a finding of severity s makes the run fail.
func (f FailOn) Fails(s diag.Severity) bool { return f != Never && s >= diag.Severity(f) }
