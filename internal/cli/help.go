package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

// summary says in a sentence what the program is.
const summary = "cablelint finds mistakes in text files of U.S. diplomatic cables."

// pathHelp says what the paths on the command line are.
const pathHelp = "PATH is a file, a directory, or - for standard input (default: .)."

// examples are commands to begin with; the tests run them.
var examples = [...]struct{ command, does string }{
	{"cablelint archive/", "check all cables below archive"},
	{"cablelint --select tags --fail-on warning .", "one family of rules, stricter"},
	{"cablelint -f concise -o sarif=out.sarif .", "two reports from one run"},
	{"cablelint --diff . | git apply", "make the safe fixes through git"},
	{"cablelint --fix - < draft.txt", "print the fixed text"},
	{"cablelint explain tag-unknown", "what a rule is for"},
}

// exitCodes are the exit codes and what they mean.
var exitCodes = [...]struct {
	code    int
	meaning string
}{
	{exitClean, "no finding at or above --fail-on (default: error)"},
	{exitFindings, "some, or more warnings than --max-warnings, or --diff has something to show"},
	{exitFailure, "a mistake in flags, configuration or schema; a file that cannot be read or written"},
	{exitInterrupted, "interrupted"},
}

// screenWidth is the width in columns that help is made for.
const screenWidth = 80

// overview returns the help of the whole program, which fits a screen.
func overview(app *kong.Application) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\nUsage: cablelint [check] [PATH ...] [flags]\n%s\n\nCommands:\n", summary, pathHelp)
	var rows [][2]string
	for _, c := range app.Children {
		if !c.Hidden {
			rows = append(rows, [2]string{usage(c), c.Help})
		}
	}
	writeRows(&b, rows)
	b.WriteString("\nExamples:\n")
	rows = nil
	for _, e := range examples {
		rows = append(rows, [2]string{e.command, e.does})
	}
	writeRows(&b, rows)
	b.WriteString("\nExit codes:\n")
	rows = nil
	for _, e := range exitCodes {
		rows = append(rows, [2]string{fmt.Sprint(e.code), e.meaning})
	}
	writeRows(&b, rows)
	b.WriteString("\ncablelint COMMAND --help shows the flags of a command.\n")
	return b.String()
}

// usage returns the command with what it takes besides flags: check [PATH ...].
func usage(command *kong.Node) string {
	return strings.TrimSpace(command.Name + " " + arguments(command))
}

// arguments returns what a command takes besides flags: [PATH ...].
func arguments(command *kong.Node) string {
	if len(command.Children) > 0 {
		return "COMMAND"
	}
	var words []string
	for _, p := range command.Positional {
		word := strings.ToUpper(p.Name)
		if p.IsCumulative() {
			word += " ..."
		}
		if !p.Required {
			word = "[" + word + "]"
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

// writeRows writes two columns, the second wrapped at the width of the screen.
func writeRows(b *strings.Builder, rows [][2]string) {
	first := 0
	for _, row := range rows {
		first = max(first, len(row[0]))
	}
	const indent, gap = 2, 2
	for _, row := range rows {
		left := row[0]
		for _, right := range wrap(row[1], screenWidth-indent-first-gap) {
			fmt.Fprintf(b, "%*s%-*s%*s%s\n", indent, "", first, left, gap, "", right)
			left = ""
		}
	}
}

// wrap cuts text between words into lines of at most width columns.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(line)+1+len(word) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}

// helpFlag prints help before anything else is looked at.
type helpFlag bool

// IgnoreDefault tells kong to select no command where none is named.
func (helpFlag) IgnoreDefault() {}

// BeforeReset is called by kong when the flag is given.
func (helpFlag) BeforeReset(ctx *kong.Context) error {
	if ctx.Selected() == nil {
		_, _ = io.WriteString(ctx.Stdout, overview(ctx.Model)) // Run meets the error
		return errShown
	}
	_ = kong.DefaultHelpPrinter(kong.HelpOptions{
		Compact:        true,
		WrapUpperBound: screenWidth,
		ValueFormatter: kong.DefaultHelpValueFormatter,
	}, ctx)
	if note := variablesHelp(ctx.Model, ctx.Selected()); note != "" {
		_, _ = fmt.Fprintf(ctx.Stdout, "\n%s\n", strings.Join(wrap(note, screenWidth), "\n"))
	}
	return errShown
}
