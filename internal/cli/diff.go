package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"github.com/cablelint/cablelint/report"
)

// diff prints what --fix would do, for git apply or patch -p1.
func (c *checkCmd) diff(ctx context.Context, s *session, p *plan, in *files) (found bool, err error) {
	known, err := c.openBaseline(p)
	if err != nil {
		return false, err
	}
	hide := newHiding(p, in, &c.runFlags, known)
	fix := newFixer(c.safety(), hide)
	x := &examiner{plan: p, files: in, amend: fix.preview}
	terminal := isTerminal(s.env.Stdout)
	var changed, made int
	if !c.Quiet {
		s.showProgress(ctx, in)
		defer s.progress.end()
	}
	for r := range s.results(ctx, c.Jobs, x) {
		s.progress.count(len(r.Findings))
		if _, err := hide.apply(&r); err != nil {
			s.complain(err) // an entry with a mistake leaves a fix in that was not meant
		}
		out := fix.outcome(r.File)
		if out.err != nil && r.Err == nil {
			s.complain(out.err)
		}
		if out.diff == "" {
			continue
		}
		switch {
		case terminal:
			out.diff = visibleLines(out.diff)
		case report.Commands(out.diff): // written out it would not apply
			s.complain(fmt.Errorf("%s: no diff: a CI runner would take a line of it for a command; fix without --diff", r.Path))
			continue
		}
		changed++
		made += out.made
		if _, err := s.stdout.WriteString(out.diff); err != nil {
			return true, err
		}
	}
	if changed > 0 && !c.Quiet {
		s.note(fmt.Sprintf("fixes: %d, files: %d; nothing is written", made, changed))
	}
	return changed > 0 && !c.ExitZero, nil
}

// visibleLines returns the lines of text as a terminal may get them.
func visibleLines(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		out.WriteString(report.Visible(strings.TrimSuffix(line, "\n")))
		out.WriteByte('\n')
	}
	return out.String()
}

// unified returns the unified diff of a file's bytes before and after.
func unified(path, before, after string) (string, error) {
	name := strings.TrimPrefix(path, "/")
	return udiff.ToUnified(diffName("a/"+name), diffName("b/"+name), before, udiff.Lines(before, after), udiff.DefaultContextLines)
}

// diffName returns name as git writes it in a diff: quoted in the manner of C
// when a byte would be taken for something else, and with a tab behind it when
// it holds a blank.
func diffName(name string) string {
	var quoted strings.Builder
	plain := true
	for i := range len(name) {
		switch b := name[i]; {
		case b == '"' || b == '\\':
			quoted.WriteByte('\\')
			quoted.WriteByte(b)
			plain = false
		case b < ' ' || b >= 0x7F:
			fmt.Fprintf(&quoted, `\%03o`, b)
			plain = false
		default:
			quoted.WriteByte(b)
		}
	}
	switch {
	case !plain:
		return `"` + quoted.String() + `"`
	case strings.Contains(name, " "):
		return name + "\t"
	}
	return name
}
