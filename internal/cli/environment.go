package cli

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// environment gives the flags that are not on the command line the values of
// their variables. An empty variable is none.
type environment struct {
	getenv func(string) string
	names  map[*kong.Value]string // the variable of each flag
	from   map[string]string      // the variables that gave a value, by flag
	err    error                  // the first mistake in one
}

func newEnvironment(getenv func(string) string) *environment {
	return &environment{getenv: getenv, from: make(map[string]string)}
}

// variables returns the variable of each flag of the program: CABLELINT_FAIL_ON
// for --fail-on. Where a command has a flag that takes other values than the flag
// of that name before it, the name of the command goes before: check's --format
// is CABLELINT_FORMAT, that of rules CABLELINT_RULES_FORMAT. Flags that do
// something by themselves, --help and --version, have none.
func variables(app *kong.Application) map[*kong.Value]string {
	names := make(map[*kong.Value]string)
	first := make(map[string]*kong.Value) // by the name of the flag
	var visit func(n *kong.Node)
	visit = func(n *kong.Node) {
		for _, f := range n.Flags {
			if acts(f) {
				continue
			}
			name := "CABLELINT_" + shout(f.Name)
			if other := first[f.Name]; other == nil {
				first[f.Name] = f.Value
			} else if other.Target.Type() != f.Target.Type() || other.Enum != f.Enum {
				name = "CABLELINT_" + shout(commandPath(n)) + "_" + shout(f.Name)
			}
			names[f.Value] = name
		}
		for _, c := range n.Children {
			visit(c)
		}
	}
	visit(app.Node)
	return names
}

// variablesHelp says how the variables of a command's flags are called. It is
// empty when the command has no flag.
func variablesHelp(app *kong.Application, command *kong.Node) string {
	names := variables(app)
	var example, others string
	for _, f := range command.Flags {
		switch name := names[f.Value]; {
		case name == "":
		case name != "CABLELINT_"+shout(f.Name):
			others += fmt.Sprintf(" That of --%s is %s.", f.Name, name)
		case example == "" || strings.Contains(f.Name, "-") && strings.Count(example, "-") == 2:
			example = fmt.Sprintf(" %s is that of --%s.", name, f.Name)
		}
	}
	if example+others == "" {
		return ""
	}
	return variablesRule + example + others
}

// variablesRule says what variables are for.
const variablesRule = "Each flag has an environment variable, and counts more than it."

// acts reports whether giving the flag is a command of its own.
func acts(f *kong.Flag) bool {
	switch f.Target.Interface().(type) {
	case helpFlag, versionFlag:
		return true
	}
	return false
}

var underscores = strings.NewReplacer("-", "_", " ", "_")

// shout returns s in capitals, with "_" for blanks and hyphens.
func shout(s string) string { return underscores.Replace(strings.ToUpper(s)) }

// Validate is what kong asks of what resolves flags.
func (*environment) Validate(*kong.Application) error { return nil }

// Resolve is called by kong for each flag of the command that is not on the
// command line.
func (e *environment) Resolve(ctx *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
	name, ok := e.names[flag.Value]
	if !ok {
		return nil, nil
	}
	text := e.getenv(name)
	if text == "" || excluded(ctx, flag) {
		return nil, nil
	}
	if err := acceptable(flag, text); err != nil {
		e.fault(fmt.Errorf("%s: %w", name, err))
		return nil, nil
	}
	if flag.Target.Kind() == reflect.Bool && !truth(text) {
		return nil, nil // as if it were not given
	}
	for _, other := range flag.Xor {
		if taken, ok := e.from["xor "+other]; ok {
			e.fault(fmt.Errorf("%s and %s exclude each other", taken, name))
			return nil, nil
		}
		e.from["xor "+other] = name
	}
	e.from[flag.Name] = name
	if flag.Target.Kind() == reflect.Slice && flag.Tag.Sep == -1 {
		var list []any
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(line); line != "" {
				list = append(list, line)
			}
		}
		return list, nil
	}
	return text, nil
}

func (e *environment) fault(err error) {
	if e.err == nil {
		e.err = err
	}
}

// name returns what is to be called a flag, such as --select: the variable that
// gave its value, or the flag.
func (e *environment) name(flag string) string {
	if e != nil && e.from[strings.TrimPrefix(flag, "--")] != "" {
		return e.from[strings.TrimPrefix(flag, "--")]
	}
	return flag
}

// blame returns message with the flag at its start, as in "--jobs: 0", replaced by
// the variable that gave its value, if one did.
func (e *environment) blame(message string) string {
	if flag, rest, ok := strings.Cut(message, ":"); ok && strings.HasPrefix(flag, "--") {
		return e.name(flag) + ":" + rest
	}
	return message
}

// overruled lists the flags whose variables do not count beside a flag on the
// command line: the two contradict each other.
var overruled = map[string][]string{
	"diff":         {"format", "output-file", "redact", "new-from-rev"},
	"fix":          {"staged", "new-from-rev"},
	"staged":       {"fix"},
	"new-from-rev": {"fix", "diff"},
	"format":       {"diff"},
	"output-file":  {"diff"},
	"redact":       {"diff"},
}

// excluded reports whether a flag on the command line excludes flag.
func excluded(ctx *kong.Context, flag *kong.Flag) bool {
	return slices.ContainsFunc(ctx.Path, func(p *kong.Path) bool {
		return p.Flag != nil && !p.Resolved && (slices.Contains(overruled[p.Flag.Name], flag.Name) ||
			slices.ContainsFunc(p.Flag.Xor, func(x string) bool { return slices.Contains(flag.Xor, x) }))
	})
}

// acceptable returns an error that says why text is no value of flag.
func acceptable(flag *kong.Flag, text string) error {
	if flag.Enum != "" {
		words := flag.EnumSlice()
		if flag.Target.Kind() == reflect.String && !slices.Contains(words, text) {
			return fmt.Errorf("%q is not one of %s", text, strings.Join(words, ", "))
		}
	}
	target := reflect.New(flag.Target.Type()).Elem()
	if target.Kind() == reflect.Pointer {
		target.Set(reflect.New(target.Type().Elem()))
	}
	scan := kong.Scan().PushTyped(text, kong.FlagValueToken)
	return flag.Mapper.Decode(&kong.DecodeContext{Value: flag.Value, Scan: scan}, target)
}

// truth reports whether text turns a flag on, as kong reads it.
func truth(text string) bool {
	switch strings.ToLower(text) {
	case "true", "1", "yes":
		return true
	}
	return false
}
