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
	opts Options
	// The commands so far, at most maxAnnotations of a kind. Those of errors
	// are only counted.
	errors          int
	warnings, infos []annotation
	more            Summary // what is written as plain lines
}

// annotation is a finding in both of its forms.
type annotation struct{ command, line string }

func newGitHub(w io.Writer, opts Options) Writer {
	return &github{output: output{w: w}, opts: opts}
}

func (g *github) Result(r lint.Result) error {
	path := g.opts.hostPath(r.Path)
	for i := range r.Findings {
		d := &r.Findings[i]
		message := d.Message
		if d.Help != "" {
			message += "\n" + d.Help
		}
		props := "title=" + commandProperty(d.Rule) + ",file=" + commandProperty(path)
		props += commandRange(r.File, d.Span)
		g.annotate(d.Severity, annotation{
			command: "::" + commandNames[d.Severity] + " " + props + "::" + commandData(message),
			line:    conciseLine(Visible(r.Path), d.Severity.String(), r.File, d),
		})
	}
	if r.Err != nil {
		g.annotate(diag.Error, annotation{
			command: "::error title=cablelint,file=" + commandProperty(path) + "::" + commandData(cannotCheck(r)),
			line:    Visible(r.Path) + ": error: " + visible(cannotCheck(r)),
		})
	}
	return g.flush()
}

// commandNames are the commands by severity.
var commandNames = [diag.Error + 1]string{diag.Info: "notice", diag.Warning: "warning", diag.Error: "error"}

func (g *github) annotate(s diag.Severity, a annotation) {
	switch {
	case s == diag.Error && g.errors < maxAnnotations:
		g.errors++
		g.buf.WriteString(a.command + "\n")
	case s == diag.Warning && len(g.warnings) < maxAnnotations:
		g.warnings = append(g.warnings, a)
	case s == diag.Info && len(g.infos) < maxAnnotations:
		g.infos = append(g.infos, a)
	default:
		g.plain(s, a)
	}
}

// plain writes a as a line of the log.
func (g *github) plain(s diag.Severity, a annotation) {
	g.more.addSeverity(s)
	g.buf.WriteString(a.line + "\n")
}

func (g *github) Close(Summary) error {
	if g.more.Findings() > 0 && len(g.infos) == maxAnnotations {
		// The last notice is needed to tell of the others.
		g.plain(diag.Info, g.infos[maxAnnotations-1])
		g.infos = g.infos[:maxAnnotations-1]
	}
	for _, list := range [][]annotation{g.warnings, g.infos} {
		for _, a := range list {
			g.buf.WriteString(a.command + "\n")
		}
	}
	if n := g.more.Findings(); n > 0 {
		fmt.Fprintf(&g.buf, "::notice title=cablelint::%d more (%s, %s, %s): GitHub shows %d annotations of a kind, the log of this step has all\n",
			n, count(g.more.Errors, "error"), count(g.more.Warnings, "warning"), count(g.more.Infos, "info"), maxAnnotations)
	}
	return g.flush()
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
