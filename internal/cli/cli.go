// Package cli is the command line of cablelint: flags, files, exit codes. Run
// is the whole program; each subcommand has its file.
package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/alecthomas/kong"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/report"
)

// Env is what a run takes from the process besides its working directory.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Getenv         func(string) string
	CacheDir       string // of the user, for all programs; empty: there is none
}

// The exit codes.
const (
	exitClean       = 0   // no finding at or above --fail-on
	exitFindings    = 1   // some, or --diff has something to show
	exitFailure     = 2   // could not do its job
	exitInterrupted = 130 // as shells report SIGINT
)

// Run runs cablelint with args, which leave out the program's name, and returns
// the exit code. It stops early when ctx is done.
func Run(ctx context.Context, args []string, env Env) int {
	s := &session{env: env, stdout: bufio.NewWriterSize(env.Stdout, 1<<16)}
	found, err := s.run(ctx, args)
	if errors.Is(err, errShown) {
		err = nil
	}
	if fault := s.stdout.Flush(); fault != nil {
		if errors.Is(err, fault) {
			err = nil // a command met it, too
		}
		err = errors.Join(err, fmt.Errorf("write standard output: %w", because(fault)))
	}
	if err != nil && ctx.Err() == nil {
		s.complain(err)
	}
	code := s.exitCode(ctx, found)
	if code == exitInterrupted {
		s.complain(errInterrupted)
	}
	return code
}

// exitCode returns the code that the run ends with when nothing else goes wrong.
func (s *session) exitCode(ctx context.Context, found bool) int {
	switch {
	case ctx.Err() != nil:
		return exitInterrupted
	case s.failed:
		return exitFailure
	case found:
		return exitFindings
	}
	return exitClean
}

// grammar is the command line as kong reads it.
type grammar struct {
	Check    checkCmd    `cmd:"" default:"withargs" help:"Check cables (the default command)."`
	Fix      fixCmd      `cmd:"" help:"Make the safe fixes in the files; --diff shows them."`
	Parse    parseCmd    `cmd:"" help:"Print what the parser reads in cables, as JSON or a tree."`
	Explain  explainCmd  `cmd:"" help:"Explain a rule, with an example and what it prints."`
	Rules    rulesCmd    `cmd:"" help:"List the rules."`
	Baseline baselineCmd `cmd:"" help:"Keep known findings in a file; only new ones are reported."`
	Cache    cacheCmd    `cmd:"" help:"Tell or empty the directory of results kept between runs."`
	Schema   schemaCmd   `cmd:"" help:"Print the JSON Schema of a cable or of .cablelint.yaml."`
	Config   configCmd   `cmd:"" help:"Show the configuration that counts and where its values come from."`
	Init     initCmd     `cmd:"" help:"Write a .cablelint.yaml to begin with."`
	Version  versionCmd  `cmd:"" help:"Print the version."`

	Completion completionCmd `cmd:"" help:"Print a script that completes commands, flags and rules."`
	Man        manCmd        `cmd:"" help:"Print the manual page."`
	Complete   completeCmd   `cmd:"" name:"__complete" hidden:""`

	Help        helpFlag    `short:"h" help:"Show help."`
	ShowVersion versionFlag `name:"version" short:"V" help:"Print the version."`
}

// command is a subcommand.
type command interface {
	// run does the work. It reports whether there is something that makes the
	// program fail; its error says why the work could not be done.
	run(ctx context.Context, s *session) (found bool, err error)
}

// session is one run.
type session struct {
	env       Env
	stdout    *bufio.Writer
	progress  *progress // nil: none is shown
	model     *kong.Application
	variables *environment
	commands  []string // the names of all that are shown
	failed    bool     // something could not be done
	redact    bool     // show nothing of what messages quote
	color     string   // --color, for what is shown on standard error
	short     bool     // show mistakes on one line
}

// errInterrupted is the fault of a run that was stopped.
var errInterrupted = errors.New("interrupted")

// errShown ends a run that showed what was asked for, such as help.
var errShown = errors.New("shown")

func (s *session) run(ctx context.Context, args []string) (found bool, err error) {
	s.variables = newEnvironment(s.env.Getenv)
	parser, err := newParser(new(grammar), kong.Writers(s.stdout, s.env.Stderr), kong.Resolvers(s.variables))
	if err != nil {
		return false, err
	}
	s.variables.names = variables(parser.Model)
	if len(args) > 0 && args[0] == "help" {
		args = append(args[1:len(args):len(args)], "--help")
	}
	if args, err = permute(parser.Model, args); err != nil {
		return false, err
	}
	chosen, err := parser.Parse(args)
	if s.variables.err != nil && !errors.Is(err, errShown) {
		err = s.variables.err
	}
	if err != nil {
		return false, err
	}
	s.model = parser.Model
	for _, c := range parser.Model.Children {
		if !c.Hidden {
			s.commands = append(s.commands, c.Name)
		}
	}
	return chosen.Selected().Target.Addr().Interface().(command).run(ctx, s)
}

// newParser returns a parser that fills in g and never ends the process.
func newParser(g *grammar, options ...kong.Option) (*kong.Kong, error) {
	return kong.New(g, append(options,
		kong.Name("cablelint"),
		kong.NoDefaultHelp(),
		kong.ExplicitGroups(flagGroups),
		kong.Exit(func(int) {}),
	)...)
}

// printf writes to standard output. Run meets the error.
func (s *session) printf(format string, args ...any) {
	_, _ = fmt.Fprintf(s.stdout, format, args...)
}

// complain tells the user that something could not be done, one line for each
// error that err joins.
func (s *session) complain(err error) {
	s.failed = true
	for _, part := range parts(err) {
		s.complainOf(part)
	}
}

// complainOf tells one fault.
func (s *session) complainOf(err error) {
	prefix := "cablelint: "
	if m := (*config.Mistake)(nil); errors.As(err, &m) {
		if !s.short {
			s.showMistake(m)
			return
		}
		prefix = "" // the line begins with its place, for editors
	}
	text := s.variables.blame(err.Error())
	if s.redact {
		text = report.RedactQuotes(text)
	}
	s.note(prefix + text)
}

// note writes one line to standard error, after what standard output has so
// far.
func (s *session) note(line string) {
	_ = s.stdout.Flush() // the error stays and Run meets it
	_, _ = fmt.Fprintln(beside{s, s.env.Stderr}, report.Visible(line))
}
