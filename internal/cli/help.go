package cli

import (
	"io"

	"github.com/alecthomas/kong"
)

// overview is the help of the whole program: one screen of 80 by 31.
const overview = `cablelint finds mistakes in text files of U.S. diplomatic cables.

Usage: cablelint [check] [PATH ...] [flags]

Commands:
  check [PATH ...]  Check cables; the default. PATH is a file, a directory or -
                    for standard input; without one, the working directory.
  parse FILE ...    Print what the parser reads in cables, as JSON or a tree.
  explain RULE      Explain a rule: why it exists, an example, what it prints.
  rules             List the rules.
  schema            Print the JSON Schema of a cable.
  version           Print the version.

Examples:
  cablelint archive/                            check all cables below archive
  cablelint --select tags --fail-on warning .   one family of rules, stricter
  cablelint -f concise -o sarif=out.sarif .     two reports from one run
  cablelint --diff . | git apply                make the safe fixes through git
  cablelint --fix - < draft.txt                 print the fixed text

Exit codes:
  0    no finding at or above --fail-on (default: error)
  1    some, or --diff has something to show
  2    a mistake in flags, configuration or schema; a file that cannot be read
       or written
  130  interrupted

cablelint COMMAND --help shows the flags of a command.
`

// helpFlag prints help before anything else is looked at.
type helpFlag bool

// IgnoreDefault tells kong to select no command where none is named.
func (helpFlag) IgnoreDefault() {}

// BeforeReset is called by kong when the flag is given.
func (helpFlag) BeforeReset(ctx *kong.Context) error {
	if ctx.Selected() == nil {
		_, _ = io.WriteString(ctx.Stdout, overview) // Run meets the error
		return errShown
	}
	_ = kong.DefaultHelpPrinter(kong.HelpOptions{
		Compact:        true,
		WrapUpperBound: 80,
		ValueFormatter: kong.DefaultHelpValueFormatter,
	}, ctx)
	return errShown
}
