package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
	"github.com/cablelint/cablelint/rules"
)

// completeCmd is what the scripts that completion prints call: it prints what
// may stand in the place of the last word, a candidate a line with its help
// behind a tab. The line :files means that names of files may stand there as
// well, :open that the word goes on after any candidate.
type completeCmd struct {
	Words []string `arg:"" help:"The words behind the program's name up to the cursor, the last with = before it, as some shells drop an empty argument."`
}

func (c *completeCmd) run(_ context.Context, s *session) (found bool, err error) {
	reg, err := rules.Registry()
	if err != nil {
		return false, err
	}
	last := len(c.Words) - 1
	out := complete(s.model, listsOf(reg), c.Words[:last], strings.TrimPrefix(c.Words[last], "="))
	for _, w := range out.candidates {
		s.printf("%s\t%s\n", w.word, w.help)
	}
	if out.files {
		s.printf(":files\n")
	}
	if out.open {
		s.printf(":open\n")
	}
	return false, nil
}

// candidate is a word that may stand at the cursor.
type candidate struct{ word, help string }

// completion says what may stand at the cursor.
type completion struct {
	candidates []candidate
	files      bool // names of files, too
	open       bool // the word goes on behind a candidate
}

// fileKinds are the placeholders of values that are names of files.
var fileKinds = []string{"FILE", "DIR", "PATH", reportFile}

// reportFile is the placeholder of a file that may have a format before it.
const reportFile = "[FORMAT=]FILE"

// listsOf returns the values that are known of each placeholder.
func listsOf(reg *lint.Registry) map[string][]candidate {
	lists := make(map[string][]candidate)
	for _, family := range reg.Families() {
		lists["RULE"] = append(lists["RULE"], candidate{family, "the family " + family})
	}
	for _, r := range reg.Rules() {
		lists["RULE"] = append(lists["RULE"], candidate{r.ID, r.Summary})
	}
	lists["RULE"] = append(lists["RULE"], candidate{"ALL", "every rule"})
	for _, name := range report.Formats() {
		lists["FORMAT"] = append(lists["FORMAT"], candidate{word: name})
		lists[reportFile] = append(lists[reportFile], candidate{word: name + "="})
	}
	for _, level := range []config.FailOn{config.FailOn(diag.Error), config.FailOn(diag.Warning), config.FailOn(diag.Info), config.Never} {
		lists["LEVEL"] = append(lists["LEVEL"], candidate{word: level.String()})
	}
	return lists
}

// cursor is a place on a command line.
type cursor struct {
	command *kong.Node            // that was named, or the program
	flags   map[string]*kong.Flag // that may stand here, by -x and --name
	value   *kong.Flag            // the one whose value stands here
	paths   bool                  // behind --
	args    int                   // how many came before
}

// complete returns what may stand in place of word, the one at the cursor,
// after those before it.
func complete(app *kong.Application, lists map[string][]candidate, before []string, word string) completion {
	at := locate(app, before)
	name, value, joined := strings.Cut(word, "=")
	flag := at.flags[name]
	switch {
	case at.value != nil:
		return completeValue(at.value.Value, at.value.PlaceHolder, lists, "", word)
	case at.paths || !strings.HasPrefix(word, "-"):
		return at.completeArgument(lists, word)
	case joined && flag != nil && !flag.IsBool():
		return completeValue(flag.Value, flag.PlaceHolder, lists, name+"=", value)
	}
	return at.completeFlag(word)
}

// locate reads the words before the cursor as permute does.
func locate(app *kong.Application, words []string) *cursor {
	at := new(cursor)
	at.enter(app, app.Node)
	for i := 0; i < len(words); i++ {
		word := words[i]
		switch {
		case at.paths:
			at.args++
		case word == "--":
			at.paths = true
		case len(word) > 1 && word[0] == '-':
			if f := at.flags[openFlag(word, at.takesValue())]; f != nil && !f.IsBool() {
				if i++; i == len(words) {
					at.value = f
				}
			}
		default:
			if c := child(at.command, word); c != nil && at.args == 0 {
				at.enter(app, c)
				continue
			}
			at.args++
		}
	}
	return at
}

// enter goes on behind the name of a command. Where none is named yet the flags
// of the default one may stand.
func (c *cursor) enter(app *kong.Application, command *kong.Node) {
	c.command = command
	c.flags = make(map[string]*kong.Flag)
	from := command
	if command == app.Node {
		from = app.DefaultCmd
	}
	for ; from != nil; from = from.Parent {
		for _, f := range from.Flags {
			if f.Short != 0 {
				c.flags["-"+string(f.Short)] = f
			}
			for _, name := range append([]string{f.Name}, f.Aliases...) {
				c.flags["--"+name] = f
			}
			if f.Tag.Negatable != "" {
				c.flags["--no-"+f.Name] = f
			}
		}
	}
}

func (c *cursor) takesValue() map[string]bool {
	takes := make(map[string]bool)
	for name, f := range c.flags {
		takes[name] = !f.IsBool()
	}
	return takes
}

// child returns the command below parent with that name, or nil.
func child(parent *kong.Node, name string) *kong.Node {
	for _, c := range parent.Children {
		if c.Name == name || slices.Contains(c.Aliases, name) {
			return c
		}
	}
	return nil
}

// completeFlag returns the flags that begin with word, by their own names.
func (c *cursor) completeFlag(word string) completion {
	var all []candidate
	for name, f := range c.flags {
		if (name == "--"+f.Name || name == "--no-"+f.Name) && !f.Hidden {
			all = append(all, candidate{name, firstSentence(f.Help)})
		}
	}
	slices.SortFunc(all, func(a, b candidate) int { return strings.Compare(a.word, b.word) })
	return completion{candidates: beginning(all, "", word)}
}

// completeArgument returns the commands and the values of arguments that begin
// with word.
func (c *cursor) completeArgument(lists map[string][]candidate, word string) completion {
	takes := c.command
	if takes.DefaultCmd != nil {
		takes = takes.DefaultCmd
	}
	var out completion
	if n := len(takes.Positional); n > 0 && (c.args < n || takes.Positional[n-1].IsCumulative()) {
		p := takes.Positional[min(c.args, n-1)]
		out = completeValue(p, argument(p), lists, "", word)
	}
	if c.args > 0 || c.paths {
		return out
	}
	var commands []candidate
	for _, sub := range c.command.Children {
		if !sub.Hidden {
			commands = append(commands, candidate{sub.Name, firstSentence(sub.Help)})
		}
	}
	out.candidates = append(beginning(commands, "", word), out.candidates...)
	return out
}

// completeValue returns the values of a kind that begin with word, each behind
// prefix. A list is completed behind its last comma.
func completeValue(v *kong.Value, kind string, lists map[string][]candidate, prefix, word string) completion {
	if comma := strings.LastIndexByte(word, ','); v.IsSlice() && v.Flag != nil && v.Tag.Sep == ',' {
		prefix, word = prefix+word[:comma+1], word[comma+1:]
	}
	known := lists[kind]
	switch {
	case kind == reportFile && strings.Contains(word, "="):
		known = nil // the format is named
	case v.Enum != "":
		known = nil
		for _, value := range v.EnumSlice() {
			known = append(known, candidate{word: value})
		}
	}
	out := completion{candidates: beginning(known, prefix, word), files: slices.Contains(fileKinds, kind)}
	out.open = kind == reportFile && len(out.candidates) > 0
	return out
}

// beginning returns those of all that begin with word, each behind prefix.
func beginning(all []candidate, prefix, word string) []candidate {
	var out []candidate
	for _, c := range all {
		if strings.HasPrefix(c.word, word) {
			out = append(out, candidate{prefix + c.word, c.help})
		}
	}
	return out
}

// firstSentence returns the first sentence of help, without its period.
func firstSentence(help string) string {
	first, _, _ := strings.Cut(help, ". ")
	return strings.TrimSuffix(first, ".")
}
