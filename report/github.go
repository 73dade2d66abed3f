package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// maxAnnotations is how many annotations of one kind GitHub shows of a step.
const maxAnnotations = 10

// github writes workflow commands, which GitHub Actions shows as annotations of
// the files: errors as they come, then warnings and infos. What is beyond the
// number that is shown goes to the log as plain lines, and a last command says
// how many there are.
type github struct {
	output
	opts            Options
	errors          int          // commands so far
	warnings, infos []annotation // commands to come, at most maxAnnotations each
	more            Summary      // what is written as plain lines
}

// annotation is a finding of a result, or its failure when that is nil.
type annotation struct {
	result  lint.Result
	finding *lint.Finding
}

func newGitHub(w io.Writer, opts Options) Writer {
	return &github{output: output{w: w}, opts: opts}
}

func (g *github) Result(r lint.Result) error {
	for i := range r.Findings {
		g.annotate(r.Findings[i].Severity, annotation{r, &r.Findings[i]})
	}
	if r.Err != nil {
		g.annotate(diag.Error, annotation{result: r})
	}
	return g.flush()
}

func (g *github) annotate(s diag.Severity, a annotation) {
	switch {
	case s == diag.Error && g.errors < maxAnnotations:
		g.errors++
		g.command(s, a)
	case s == diag.Warning && len(g.warnings) < maxAnnotations:
		g.warnings = append(g.warnings, a)
	case s == diag.Info && len(g.infos) < maxAnnotations:
		g.infos = append(g.infos, a)
	default:
		g.line(s, a)
	}
}

func (g *github) Close(Summary) error {
	if g.more.Findings() > 0 && len(g.infos) == maxAnnotations {
		// The last notice is needed to tell of the others.
		g.line(diag.Info, g.infos[maxAnnotations-1])
		g.infos = g.infos[:maxAnnotations-1]
	}
	for _, a := range g.warnings {
		g.command(diag.Warning, a)
	}
	for _, a := range g.infos {
		g.command(diag.Info, a)
	}
	if n := g.more.Findings(); n > 0 {
		fmt.Fprintf(&g.buf, "::notice title=cablelint::%d more (%s, %s, %s): GitHub shows %d annotations of a kind, the log of this step has all\n",
			n, count(g.more.Errors, "error"), count(g.more.Warnings, "warning"), count(g.more.Infos, "info"), maxAnnotations)
	}
	return g.flush()
}

// commandNames are the commands by severity.
var commandNames = [diag.Error + 1]string{diag.Info: "notice", diag.Warning: "warning", diag.Error: "error"}

// command writes a as a command.
func (g *github) command(s diag.Severity, a annotation) {
	rule, place := "cablelint", ""
	var message string
	if d := a.finding; d == nil {
		message = cannotCheck(a.result)
	} else {
		rule, place, message = d.Rule, commandRange(a.result.File, d.Span), d.Message
		if d.Help != "" {
			message += "\n" + d.Help
		}
	}
	fmt.Fprintf(&g.buf, "::%s title=%s,file=%s%s::%s\n", commandNames[s], commandProperty(rule),
		commandProperty(g.opts.hostPath(a.result.Path)), place, commandData(message))
}

// line writes a as a line of the log.
func (g *github) line(s diag.Severity, a annotation) {
	g.more.addSeverity(s)
	path := Visible(a.result.Path)
	if d := a.finding; d == nil {
		fmt.Fprintf(&g.buf, "%s: error: %s\n", path, visible(cannotCheck(a.result)))
	} else {
		g.buf.WriteString(conciseLine(path, s.String(), a.result.File, d) + "\n")
	}
}

// commandRange returns the properties of a command that say where s is. GitHub
// takes columns only of a span on one line.
func commandRange(f *source.File, s source.Span) string {
	start, end := f.Position(s.Start, source.Runes), f.Position(s.End, source.Runes)
	props := ",line=" + strconv.Itoa(start.Line) + ",endLine=" + strconv.Itoa(end.Line)
	if start.Line == end.Line {
		props += ",col=" + strconv.Itoa(start.Column) + ",endColumn=" + strconv.Itoa(end.Column)
	}
	return props
}

// The escapes of workflow commands (packages/core/src/command.ts of
// actions/toolkit). A runner turns them back.
var (
	commandDataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	commandPropertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// commandData returns s, which may have several lines, as the message of a
// command.
func commandData(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = Visible(lines[i])
	}
	return commandDataEscapes.Replace(strings.Join(lines, "\n"))
}

// commandProperty returns s as the value of a property of a command. A path
// stays what it is but for what a log must not hold.
func commandProperty(s string) string { return commandPropertyEscapes.Replace(visible(s)) }
