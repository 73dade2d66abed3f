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

// hiddenTotals returns the line that says how many findings do not count, or "".
func hiddenTotals(s Summary) string {
	var parts []string
	for _, p := range []struct {
		n    int
		what string
	}{{s.Suppressed, "suppressed"}, {s.Baselined, "in the baseline"}} {
		if p.n == 0 {
			continue
		}
		more := ""
		if parts == nil {
			more = "more "
		}
		verb := "are"
		if p.n == 1 {
			verb = "is"
		}
		parts = append(parts, fmt.Sprintf("%d %s%s %s", p.n, more, verb, p.what))
	}
	if parts == nil {
		return ""
	}
	return strings.Join(parts, ", ") + ".\n"
}

// count returns n with noun in the singular or plural.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
