package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

type manCmd struct{}

func (*manCmd) run(_ context.Context, s *session) (found bool, err error) {
	var m manual
	m.page(s.model, version())
	_, err = s.stdout.WriteString(m.String())
	return false, err
}

// manual is a page in the language of man(7) while it is written.
type manual struct{ strings.Builder }

// page writes the whole page, which needs nothing but the command line's model
// and what the overview shows.
func (m *manual) page(app *kong.Application, version string) {
	m.printf(".TH %s 1 \"\" \"%s %s\" \"User Commands\"\n", strings.ToUpper(roff(app.Name)), roff(app.Name), roff(version))
	// Nothing is hyphenated and no line is stretched: names and flags stay whole.
	m.printf(".nh\n.ad l\n")
	m.printf(".SH NAME\n%s \\- %s\n", roff(app.Name), roff(strings.TrimSuffix(strings.TrimPrefix(summary, app.Name+" "), ".")))
	m.printf(".SH SYNOPSIS\n")
	m.synopsis(app)
	m.printf(".SH DESCRIPTION\n")
	m.text(summary)
	m.text(pathHelp)
	m.printf(".SH COMMANDS\n")
	for _, c := range app.Children {
		m.command(c)
	}
	m.printf(".SH OPTIONS OF EVERY COMMAND\n")
	m.flags(app.Node)
	m.printf(".SH ENVIRONMENT\n")
	m.environment(app)
	m.printf(".SH EXIT STATUS\n")
	for _, e := range exitCodes {
		m.item(fmt.Sprint(e.code), e.meaning)
	}
	m.printf(".SH EXAMPLES\n")
	for _, e := range examples {
		m.item(e.command, e.does)
	}
}

// environment writes how variables are called.
func (m *manual) environment(app *kong.Application) {
	m.text(variablesRule + " It is called CABLELINT_ and the flag in capitals: CABLELINT_FAIL_ON is that of --fail-on. " +
		"An empty variable is none. Those of flags that take other values in one command than in another are:")
	names := variables(app)
	for _, c := range app.Leaves(true) {
		for _, f := range c.Flags {
			if name := names[f.Value]; name != "" && name != "CABLELINT_"+shout(f.Name) {
				m.item(name, fmt.Sprintf("--%s of %s", f.Name, commandPath(c)))
			}
		}
	}
}

// synopsis writes a line for each command without subcommands.
func (m *manual) synopsis(app *kong.Application) {
	first := true
	for _, c := range app.Leaves(true) {
		if !first {
			m.printf(".br\n")
		}
		first = false
		m.printf("\\fB%s %s\\fR", roff(app.Name), roff(commandPath(c)))
		if len(c.Flags) > 0 {
			m.printf(" [flags]")
		}
		if args := arguments(c); args != "" {
			m.printf(" \\fI%s\\fR", roff(args))
		}
		m.printf("\n")
	}
}

// commandPath returns the names of command and of those above it.
func commandPath(command *kong.Node) string {
	if up := command.Parent; up != nil && up.Parent != nil {
		return commandPath(up) + " " + command.Name
	}
	return command.Name
}

// command writes what a command does and its flags, then its subcommands.
func (m *manual) command(c *kong.Node) {
	if c.Hidden {
		return
	}
	m.printf(".SS \"%s\"\n", roff(strings.TrimSpace(commandPath(c)+" "+arguments(c))))
	m.text(c.Help)
	for _, p := range c.Positional {
		m.item(argument(p), p.Help)
	}
	m.flags(c)
	for _, sub := range c.Children {
		m.command(sub)
	}
}

// flags writes the flags of c, those of a group below its heading.
func (m *manual) flags(c *kong.Node) {
	for _, g := range grouped(c) {
		if g.flags[0].Group != nil {
			m.printf(".PP\n\\fI%s\\fR\n", roff(g.title))
		}
		for _, f := range g.flags {
			m.flag(f)
		}
	}
}

func (m *manual) flag(f *kong.Flag) {
	names := ""
	if f.Short != 0 {
		names = "\\fB" + roff("-"+string(f.Short)) + "\\fR, "
	}
	names += "\\fB" + roff(longFlag(f)) + "\\fR"
	if value := flagValue(f); value != "" {
		names += "=\\fI" + roff(value[1:]) + "\\fR"
	}
	m.printf(".TP\n%s\n", names)
	m.text(f.Help)
}

// item writes a term and what it means.
func (m *manual) item(term, meaning string) {
	m.printf(".TP\n\\fB%s\\fR\n", roff(term))
	m.text(meaning)
}

// text writes a paragraph, on lines that are short in the source, too.
func (m *manual) text(paragraph string) {
	for _, line := range wrap(paragraph, screenWidth-10) { // escapes make it longer
		m.printf("%s\n", roff(line))
	}
}

func (m *manual) printf(format string, args ...any) { _, _ = fmt.Fprintf(m, format, args...) }

var roffEscapes = strings.NewReplacer(
	`\`, `\e`,
	"-", `\-`, // else it is a hyphen, and no flag can be copied
	"'", `\(aq`,
	"`", `\(ga`,
	"^", `\(ha`,
	"~", `\(ti`,
	`"`, `\(dq`,
)

// roff returns text as it must be written on a line of its own or within one to
// be shown as it is.
func roff(text string) string {
	text = roffEscapes.Replace(text)
	if strings.HasPrefix(text, ".") {
		text = `\&` + text
	}
	return text
}
