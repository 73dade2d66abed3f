package report

import (
	"fmt"
	"strings"
)

// totals returns the last lines of the text formats: what the run found, what
// can be done about it, and what it could not do.
func totals(s Summary) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Checked %s: ", count(s.Files, "file"))
	if s.Findings() == 0 {
		b.WriteString("no findings.\n")
	} else {
		fmt.Fprintf(&b, "%s (%s, %s, %s).\n", count(s.Findings(), "finding"),
			count(s.Errors, "error"), count(s.Warnings, "warning"), count(s.Infos, "info"))
	}
	switch {
	case s.Fixable > 0 && s.UnsafeFixable > 0:
		fmt.Fprintf(&b, "[*] %d fixable with --fix, %d more with --fix --unsafe-fixes.\n", s.Fixable, s.UnsafeFixable)
	case s.Fixable > 0:
		fmt.Fprintf(&b, "[*] %d fixable with --fix.\n", s.Fixable)
	case s.UnsafeFixable > 0:
		fmt.Fprintf(&b, "%d fixable with --fix --unsafe-fixes.\n", s.UnsafeFixable)
	}
	if s.Fixed > 0 {
		fmt.Fprintf(&b, "Fixed %s.\n", count(s.Fixed, "finding"))
	}
	if s.Unreadable > 0 {
		fmt.Fprintf(&b, "Could not read or wholly check %s.\n", count(s.Unreadable, "file"))
	}
	b.WriteString(hiddenTotals(s))
	return b.String()
}

// hiddenTotals returns the lines about entries of the baseline that are of no
// use and about findings that do not count; "" when there are none.
func hiddenTotals(s Summary) string {
	var lines string
	if s.Stale > 0 {
		lines = fmt.Sprintf("Baseline: %s no longer found; cablelint baseline prune removes what is gone.\n", are(s.Stale, "%d"))
	}
	var parts []string
	if s.Suppressed > 0 {
		parts = append(parts, are(s.Suppressed, "%d more")+" suppressed")
	}
	if s.Baselined > 0 {
		parts = append(parts, are(s.Baselined, "%d more")+" in the baseline")
	}
	if parts != nil {
		lines += strings.Join(parts, ", ") + ".\n"
	}
	return lines
}

// are returns n in format with its verb.
func are(n int, format string) string {
	if n == 1 {
		return fmt.Sprintf(format, n) + " is"
	}
	return fmt.Sprintf(format, n) + " are"
}

// count returns n with noun in the singular or plural.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
