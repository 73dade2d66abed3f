package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// permute returns args with the command first, then the flags, then the rest
// behind "--". kong takes no path behind a flag that stands behind a path.
func permute(model *kong.Application, args []string) ([]string, error) {
	takesValue := make(map[string]bool) // by -x and --name
	var commands []string
	for _, n := range append([]*kong.Node{model.Node}, model.Children...) {
		commands = append(commands, n.Name)
		for _, f := range n.Flags {
			value := !f.IsBool()
			takesValue["-"+string(f.Short)] = value
			for _, name := range append(f.Aliases, f.Name) {
				takesValue["--"+name] = value
			}
		}
	}
	var command, flags, rest []string
	for i := 0; i < len(args); i++ {
		arg := args[i]
		switch {
		case arg == "--":
			rest = append(rest, args[i+1:]...)
			i = len(args)
		case len(arg) > 1 && arg[0] == '-':
			flags = append(flags, arg)
			if flag := openFlag(arg, takesValue); takesValue[flag] {
				if i++; i == len(args) {
					return nil, fmt.Errorf("%s: no value is given", flag)
				}
				flags = append(flags, args[i])
			}
		case command == nil && rest == nil && slices.Contains(commands[1:], arg):
			command = []string{arg}
		default:
			rest = append(rest, arg)
		}
	}
	if command == nil && rest != nil {
		command = []string{model.DefaultCmd.Name} // or kong takes a path for a command
	}
	return slices.Concat(command, flags, []string{"--"}, rest), nil
}

// openFlag returns the flag of arg that the next argument may be the value of:
// the last of a bundle such as -qf, none when the value is joined to it.
func openFlag(arg string, takesValue map[string]bool) string {
	if strings.HasPrefix(arg, "--") {
		return arg // with =value it is no flag's name
	}
	for i, letter := range arg[1:] {
		flag := "-" + string(letter)
		if takesValue[flag] {
			if i+1+len(string(letter)) < len(arg) {
				return "" // the rest is its value
			}
			return flag
		}
	}
	return ""
}
