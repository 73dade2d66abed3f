package cli

import (
	"fmt"
	"io"
	"slices"
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
	p := new(helpPage)
	p.printf("%s\n\nUsage: cablelint [check] [PATH ...] [flags]\n%s\n", summary, pathHelp)
	p.section("Commands:", commandRows(app.Node))
	var rows []row
	for _, e := range examples {
		rows = append(rows, row{e.command, e.does})
	}
	p.printf("\nExamples:\n")
	p.columns(rows, screenWidth)
	rows = nil
	for _, e := range exitCodes {
		rows = append(rows, row{fmt.Sprint(e.code), e.meaning})
	}
	p.section("Exit codes:", rows)
	p.printf("\ncablelint COMMAND --help shows the flags of a command.\n")
	return p.String()
}

// commandHelp returns the help of one command.
func commandHelp(app *kong.Application, command *kong.Node) string {
	p := new(helpPage)
	p.printf("Usage: %s %s", app.Name, strings.TrimSpace(commandPath(command)+" "+arguments(command)))
	if len(command.Flags) > 0 {
		p.printf(" [flags]")
	}
	p.printf("\n\n%s\n", strings.Join(wrap(command.Help, screenWidth), "\n"))
	p.section("Commands:", commandRows(command))
	var rows []row
	for _, a := range command.Positional {
		rows = append(rows, row{argument(a), a.Help})
	}
	p.section("Arguments:", rows)
	for _, g := range grouped(command) {
		p.section(g.title, flagRows(g.flags))
	}
	p.section("Flags of every command:", flagRows(app.Flags))
	if note := variablesHelp(app, command); note != "" {
		p.printf("\n%s\n", strings.Join(wrap(note, screenWidth), "\n"))
	}
	return p.String()
}

func commandRows(parent *kong.Node) (rows []row) {
	for _, c := range parent.Children {
		if !c.Hidden {
			rows = append(rows, row{usage(c), c.Help})
		}
	}
	return rows
}

func flagRows(flags []*kong.Flag) (rows []row) {
	for _, f := range flags {
		short := "   "
		if f.Short != 0 {
			short = "-" + string(f.Short) + ","
		}
		rows = append(rows, row{short + " " + longFlag(f) + flagValue(f), f.Help})
	}
	return rows
}

// longFlag returns how a flag is written, --[no-]name when it has an opposite.
func longFlag(f *kong.Flag) string {
	if f.Tag.Negatable != "" {
		return "--[no-]" + f.Name
	}
	return "--" + f.Name
}

// flagValue returns what stands behind a flag: =FILE, or nothing.
func flagValue(f *kong.Flag) string {
	if f.IsBool() {
		return ""
	}
	return "=" + f.FormatPlaceHolder()
}

// flagGroup is a heading and the flags below it.
type flagGroup struct {
	title string
	flags []*kong.Flag
}

// grouped returns the flags of a command that are shown, those of no group
// first, the others in the order of flagGroups.
func grouped(command *kong.Node) []flagGroup {
	all := []flagGroup{{title: "Flags:"}}
	for _, g := range flagGroups {
		all = append(all, flagGroup{title: g.Title})
	}
	for _, f := range command.Flags {
		if f.Hidden {
			continue
		}
		i := 0
		if f.Group != nil {
			i = slices.IndexFunc(all, func(g flagGroup) bool { return g.title == f.Group.Title })
		}
		all[i].flags = append(all[i].flags, f)
	}
	return slices.DeleteFunc(all, func(g flagGroup) bool { return len(g.flags) == 0 })
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
		word := argument(p)
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

// argument returns what an argument is called: PATH, or the words that it may be.
func argument(p *kong.Positional) string {
	if strings.Contains(p.Name, "|") {
		return p.Name
	}
	return strings.ToUpper(p.Name)
}

// helpPage is help while it is written.
type helpPage struct{ strings.Builder }

func (p *helpPage) printf(format string, args ...any) { _, _ = fmt.Fprintf(p, format, args...) }

// row is a term and what it means.
type row struct{ term, meaning string }

// section writes rows below a title, if there are any.
func (p *helpPage) section(title string, rows []row) {
	const widest = 32
	if len(rows) > 0 {
		p.printf("\n%s\n", title)
		p.columns(rows, widest)
	}
}

// columns writes terms and what they mean side by side. A term of more than
// widest columns has a line of its own.
func (p *helpPage) columns(rows []row, widest int) {
	const indent, gap = 2, 2
	column := 0
	for _, r := range rows {
		if len(r.term) <= widest {
			column = max(column, len(r.term))
		}
	}
	for _, r := range rows {
		if len(r.term) > column {
			p.printf("%*s%s\n", indent, "", r.term)
			r.term = ""
		}
		for _, line := range wrap(r.meaning, screenWidth-indent-column-gap) {
			p.printf("%*s%-*s%*s%s\n", indent, "", column, r.term, gap, "", line)
			r.term = ""
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
	text := overview(ctx.Model)
	if command := ctx.Selected(); command != nil {
		text = commandHelp(ctx.Model, command)
	}
	_, _ = io.WriteString(ctx.Stdout, text) // Run meets the error
	return errShown
}
