package cli

import (
	"bytes"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"
)

// parsed returns the command that args and variables make.
func parsed(t *testing.T, vars map[string]string, args ...string) (any, error) {
	t.Helper()
	e := newEnvironment(func(name string) string { return vars[name] })
	parser, err := newParser(new(grammar), kong.Writers(io.Discard, io.Discard), kong.Resolvers(e))
	if err != nil {
		t.Fatal(err)
	}
	e.names = variables(parser.Model)
	if args, err = permute(parser.Model, args); err != nil {
		return nil, err
	}
	chosen, err := parser.Parse(args)
	if e.err != nil {
		err = e.err
	}
	if err != nil {
		return nil, err
	}
	return chosen.Selected().Target.Interface(), nil
}

// values are tried until a flag takes one.
var values = []string{"1", "0", "json", "never", "info", "2027-01-31", "x"}

// sample returns two values that a flag takes and a third that it refuses, which
// is empty when it takes all.
func sample(f *kong.Flag) (good []string, bad string) {
	candidates := values
	if f.Enum != "" {
		candidates = f.EnumSlice()
	}
	for _, v := range candidates {
		if acceptable(f, v) == nil {
			good = append(good, v)
		}
	}
	if acceptable(f, "=no such value") != nil {
		bad = "=no such value"
	}
	return good, bad
}

// Every flag of every command has a variable, which does what the flag does and
// gives way to it. Its name is that of the flag, and no two flags that take
// different values share one.
func TestVariables(t *testing.T) {
	parser, err := newParser(new(grammar))
	if err != nil {
		t.Fatal(err)
	}
	names := variables(parser.Model)
	tested := 0
	for _, n := range parser.Model.Leaves(false) {
		command := strings.Fields(commandPath(n))
		for _, p := range n.Positional {
			if !p.Required {
				continue
			}
			word := "x"
			if p.Enum != "" {
				word = p.EnumSlice()[0]
			}
			command = append(command, word)
		}
		for _, f := range n.Flags {
			name := names[f.Value]
			if acts(f) {
				if name != "" {
					t.Errorf("--%s acts and has the variable %s", f.Name, name)
				}
				continue
			}
			if !strings.HasPrefix(name, "CABLELINT_") || !strings.HasSuffix(name, shout(f.Name)) {
				t.Errorf("%s --%s: the variable is %q", n.Name, f.Name, name)
				continue
			}
			good, bad := sample(f)
			if len(good) == 0 {
				t.Errorf("%s --%s takes none of %q", n.Name, f.Name, values)
				continue
			}
			tested++
			for _, v := range good {
				want, err := parsed(t, nil, append(command, "--"+f.Name+"="+v)...)
				if err != nil {
					t.Errorf("%s --%s=%s: %v", n.Name, f.Name, v, err)
					continue
				}
				got, err := parsed(t, map[string]string{name: v}, command...)
				if err != nil {
					t.Errorf("%s=%s: %v", name, v, err)
					continue
				}
				if !reflect.DeepEqual(want, got) {
					t.Errorf("%s=%s is not --%s=%s (-flag +variable):\n%s", name, v, f.Name, v, cmp.Diff(want, got))
				}
				for _, other := range good {
					got, err := parsed(t, map[string]string{name: other}, append(command, "--"+f.Name+"="+v)...)
					if err != nil || !reflect.DeepEqual(want, got) {
						t.Errorf("%s=%s beats --%s=%s: %v", name, other, f.Name, v, err)
					}
				}
			}
			if bad != "" {
				if _, err := parsed(t, map[string]string{name: bad}, command...); err == nil || !strings.HasPrefix(err.Error(), name+": ") {
					t.Errorf("%s=%s: error is %v, want one that names the variable", name, bad, err)
				}
				if _, err := parsed(t, map[string]string{name: bad}, append(command, "--"+f.Name+"="+good[0])...); err != nil {
					t.Errorf("%s=%s counts beside its flag: %v", name, bad, err)
				}
			}
			nothing, err := parsed(t, nil, command...)
			if err != nil {
				t.Fatalf("%v: %v", command, err)
			}
			if got, err := parsed(t, map[string]string{name: ""}, command...); err != nil || !reflect.DeepEqual(nothing, got) {
				t.Errorf("an empty %s says something: %v", name, err)
			}
		}
	}
	if tested < 20 {
		t.Errorf("%d flags are tested", tested)
	}
}

func TestVariableNames(t *testing.T) {
	parser, err := newParser(new(grammar))
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[string]string)
	for value, name := range variables(parser.Model) {
		got[name] = value.Name
	}
	for name, flag := range map[string]string{
		"CABLELINT_FORMAT":       "format",
		"CABLELINT_RULES_FORMAT": "format",
		"CABLELINT_PARSE_FORMAT": "format",
		"CABLELINT_FAIL_ON":      "fail-on",
		"CABLELINT_FIX":          "fix",
	} {
		if got[name] != flag {
			t.Errorf("%s is the variable of --%s, want --%s", name, got[name], flag)
		}
	}
}

// run runs cablelint with variables.
func withVariables(t *testing.T, vars map[string]string, args ...string) ending {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := Run(t.Context(), args, Env{
		Stdin: strings.NewReader(badCable), Stdout: &stdout, Stderr: &stderr,
		Getenv: func(name string) string { return vars[name] },
	})
	return ending{code, stdout.String(), stderr.String()}
}

func TestVariablesInARun(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "a.txt", badCable)
	writeFile(t, "c.yaml", "select: [caption-duplicate]\n")
	finding := "a.txt:2:4: error: paragraph 1 is marked (C) in an UNCLASSIFIED cable [portion-above-banner]\n"
	base := map[string]string{"CABLELINT_FORMAT": "concise", "CABLELINT_QUIET": "1", "CABLELINT_SELECT": "portion-above-banner, caption-duplicate"}
	for _, test := range []struct {
		name string
		vars map[string]string
		args []string
		want ending
	}{
		{"all by variables", nil, []string{"a.txt"}, ending{1, finding, ""}},
		{"a flag replaces a list", nil, []string{"--select", "caption-duplicate", "a.txt"}, ending{0, "", ""}},
		{"variables beat the configuration", map[string]string{"CABLELINT_CONFIG": "c.yaml"}, []string{"a.txt"}, ending{1, finding, ""}},
		{"a flag beats the variable that it excludes", map[string]string{"CABLELINT_CONFIG": "none.yaml"}, []string{"--isolated", "a.txt"}, ending{1, finding, ""}},
		{"off again", map[string]string{"CABLELINT_CONFIG": "c.yaml", "CABLELINT_ISOLATED": "false"}, []string{"a.txt"}, ending{1, finding, ""}},
		{"two that exclude each other", map[string]string{"CABLELINT_CONFIG": "c.yaml", "CABLELINT_ISOLATED": "yes"}, []string{"a.txt"},
			ending{2, "", "cablelint: CABLELINT_CONFIG and CABLELINT_ISOLATED exclude each other\n"}},
		{"--diff needs no format", nil, []string{"--diff", "a.txt"}, ending{0, "", ""}},
		{"a bad number", map[string]string{"CABLELINT_JOBS": "many"}, []string{"a.txt"},
			ending{2, "", "cablelint: CABLELINT_JOBS: expected a valid 64 bit int but got \"many\"\n"}},
		{"a number out of range", map[string]string{"CABLELINT_JOBS": "5000"}, []string{"a.txt"},
			ending{2, "", "cablelint: CABLELINT_JOBS: 5000 is not between 0 and 1024\n"}},
		{"a word of none", map[string]string{"CABLELINT_COLOR": "blue"}, []string{"a.txt"},
			ending{2, "", "cablelint: CABLELINT_COLOR: \"blue\" is not one of auto, always, never\n"}},
		{"an unknown rule", map[string]string{"CABLELINT_IGNORE": "tag-unknwon"}, []string{"a.txt"},
			ending{2, "", "cablelint: CABLELINT_IGNORE: unknown rule \"tag-unknwon\"; did you mean \"tag-unknown\"?\n"}},
		{"lines of files", map[string]string{"CABLELINT_EXCLUDE": "b.txt\na.txt\n"}, []string{"."}, ending{0, "", ""}},
		{"help is not stopped", map[string]string{"CABLELINT_COLOR": "blue"}, []string{"version"}, ending{0, "cablelint " + version() + "\n", ""}},
	} {
		vars := make(map[string]string)
		for _, m := range []map[string]string{base, test.vars} {
			for name, v := range m {
				vars[name] = v
			}
		}
		if d := cmp.Diff(test.want, withVariables(t, vars, test.args...), cmp.AllowUnexported(ending{})); d != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, d)
		}
	}
}
