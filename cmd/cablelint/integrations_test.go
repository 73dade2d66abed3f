package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"
)

const badCable = "UNCLAS FREDONIA 000417\n1. (C) The harvest fair opened on time.\n"

// action is what action.yml says.
type action struct {
	Name, Description string
	Inputs            map[string]struct{ Description, Default string }
	Outputs           map[string]struct{ Description, Value string }
	Runs              struct {
		Using string
		Steps []step
	}
}

// step is a step of an action or of a workflow's job.
type step struct {
	Name, ID, If, Uses, Run, Shell string
	WorkingDirectory               string `yaml:"working-directory"`
	Env, With                      map[string]string
}

func readAction(t *testing.T) action {
	t.Helper()
	var a action
	readYAML(t, "../../action.yml", &a)
	return a
}

// readYAML decodes a file into out and accepts no duplicate keys.
func readYAML(t *testing.T, path string, out any) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, out); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

var expression = regexp.MustCompile(`\$\{\{ *(.*?) *\}\}`)

// The action has what GitHub asks of a composite one, uses the inputs that it
// declares and no other, and lets none of them into the text of a script.
func TestActionFile(t *testing.T) {
	a := readAction(t)
	if a.Name == "" || a.Description == "" || a.Runs.Using != "composite" || len(a.Runs.Steps) == 0 {
		t.Errorf("name %q, description %q, using %q, %d steps", a.Name, a.Description, a.Runs.Using, len(a.Runs.Steps))
	}
	used := make(map[string]bool)
	ids := make(map[string]bool)
	for _, s := range a.Runs.Steps {
		ids[s.ID] = true
		if (s.Run == "") == (s.Uses == "") || (s.Run != "") != (s.Shell != "") {
			t.Errorf("step %q: want uses, or run with shell", s.Name)
		}
		if expression.MatchString(s.Run) {
			t.Errorf("step %q: an expression becomes text of the script:\n%s", s.Name, s.Run)
		}
		places := []string{s.If, s.WorkingDirectory}
		for _, value := range s.Env {
			places = append(places, value)
		}
		for _, value := range s.With {
			places = append(places, value)
		}
		for _, input := range regexp.MustCompile(`inputs\.([a-z-]+)`).FindAllStringSubmatch(strings.Join(places, "\n"), -1) {
			used[input[1]] = true
		}
	}
	for name, in := range a.Inputs {
		if !used[name] || in.Description == "" {
			t.Errorf("input %s: used %t, description %q", name, used[name], in.Description)
		}
		delete(used, name)
	}
	if len(used) > 0 {
		t.Errorf("inputs that are not declared: %v", used)
	}
	for name, out := range a.Outputs {
		if out.Description == "" || !ids[strings.Split(out.Value+"..", ".")[1]] || !strings.HasSuffix(out.Value, ".outputs."+name+" }}") {
			t.Errorf("output %s: description %q, value %q", name, out.Description, out.Value)
		}
	}
}

// program returns the path of a cablelint in a directory of its own. TestMain
// knows it by its name.
func program(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "cablelint")
	if err := os.Symlink(self, path); err != nil {
		t.Fatal(err)
	}
	return path
}

// ending runs a command and returns its exit code and what it printed.
func ending(t *testing.T, cmd *exec.Cmd) (code int, out string) {
	t.Helper()
	printed, err := cmd.CombinedOutput()
	failed := (*exec.ExitError)(nil)
	if err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), string(printed)
}

// runAction runs the script of the action as a runner does, in dir, with a
// cablelint that is there already.
func runAction(t *testing.T, dir string, inputs map[string]string) (code int, out, outputs string) {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	temp, binary := t.TempDir(), program(t)
	a := readAction(t)
	last := a.Runs.Steps[len(a.Runs.Steps)-1]
	output := filepath.Join(temp, "output")
	env := append(os.Environ(), "GITHUB_OUTPUT="+output, "GITHUB_STEP_SUMMARY="+filepath.Join(temp, "summary"), "RUNNER_TEMP="+temp, "GITHUB_ACTIONS=true")
	value := func(text string) string {
		return expression.ReplaceAllStringFunc(text, func(found string) string {
			switch name := expression.FindStringSubmatch(found)[1]; name {
			case "github.action_path":
				return root
			case "inputs.binary":
				return binary
			default:
				name = strings.TrimPrefix(name, "inputs.")
				if given, ok := inputs[name]; ok {
					return given
				}
				return a.Inputs[name].Default
			}
		})
	}
	for name, text := range last.Env {
		env = append(env, name+"="+value(text))
	}
	script := filepath.Join(temp, "script.sh")
	writeFile(t, script, last.Run)
	cmd := exec.Command("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script)
	cmd.Dir = filepath.Join(dir, value(last.WorkingDirectory))
	cmd.Env = env
	code, out = ending(t, cmd)
	set, err := os.ReadFile(output)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	return code, out, string(set)
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestActionRuns(t *testing.T) {
	const (
		finding = "::error title=portion-above-banner,file=%,line=2,endLine=2,col=4,endColumn=7::"
		found   = "exit-code=1\nsarif-file="
	)
	for _, test := range []struct {
		name    string
		inputs  map[string]string
		code    int
		says    string // what it prints must hold
		outputs string
	}{
		{"defaults", nil, 1, strings.Replace(finding, "%", "archive/bad cable.txt", 1), found + "\n"},
		{"a path", map[string]string{"path": "good.txt"}, 0, "", "exit-code=0\nsarif-file=\n"},
		{"a path with a blank", map[string]string{"path": "'archive/bad cable.txt'"}, 1, finding[:30], found + "\n"},
		{"two paths on lines", map[string]string{"path": "good.txt\n\"archive/bad cable.txt\"\n"}, 1, finding[:30], found + "\n"},
		{"no path", map[string]string{"path": ""}, 1, finding[:30], found + "\n"},
		{"flags", map[string]string{"args": "--select tags --fail-on warning"}, 0, "", "exit-code=0\nsarif-file=\n"},
		{"SARIF", map[string]string{"sarif-file": "out.sarif"}, 1, finding[:30], found + "out.sarif\n"},
		{"SARIF elsewhere", map[string]string{"sarif-file": "out.sarif", "working-directory": "archive"}, 1, finding[:30], found + "archive/out.sarif\n"},
		{"a mistake", map[string]string{"args": "--fail-on eror"}, 2, `unknown level "eror"`, "exit-code=2\nsarif-file=\n"},
		{"an open quote", map[string]string{"args": "--select 'tags"}, 2, "args: a quote is not closed", ""},
		{"two lines", map[string]string{"sarif-file": "a\nexit-code=0"}, 2, "sarif-file and working-directory are one line", ""},
		{"commands in flags", map[string]string{"args": "; touch hacked; $(touch hacked) `touch hacked` | touch hacked"}, 2, "$(touch: no such file", "exit-code=2\nsarif-file=\n"},
		{"commands in a path", map[string]string{"path": "$(touch${IFS}hacked) *"}, 2, "*: no such file", "exit-code=2\nsarif-file=\n"},
		{"a flag as a path", map[string]string{"path": "--version"}, 2, "--version: no such file", "exit-code=2\nsarif-file=\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			writeFile(t, filepath.Join(dir, ".cablelint.yaml"), "select: [portion-above-banner]\n")
			writeFile(t, filepath.Join(dir, "good.txt"), strings.Replace(badCable, "(C)", "(U)", 1))
			writeFile(t, filepath.Join(dir, "archive/bad cable.txt"), badCable)
			code, out, outputs := runAction(t, dir, test.inputs)
			if code != test.code || !strings.Contains(out, test.says) {
				t.Errorf("exit code %d, want %d and %q in:\n%s", code, test.code, test.says, out)
			}
			if diff := cmp.Diff(test.outputs, outputs); diff != "" {
				t.Errorf("outputs (-want +got):\n%s", diff)
			}
			if _, err := os.Stat(filepath.Join(dir, "hacked")); err == nil {
				t.Error("an input was run as a command")
			}
			if _, sarif, _ := strings.Cut(strings.TrimSpace(outputs), "sarif-file="); sarif != "" {
				if log, err := os.ReadFile(filepath.Join(dir, sarif)); err != nil || !json.Valid(log) {
					t.Errorf("%s is no log: %v", sarif, err)
				}
			}
		})
	}
}

// matcher is what GitHub reads of a problem matcher.
type matcher struct {
	Owner, Severity string
	Pattern         []struct {
		Regexp                                      string
		File, Line, Column, Severity, Message, Code int
	}
}

// problem is what a matcher reads in a line.
type problem struct{ file, line, column, severity, message, code string }

func readMatchers(t *testing.T) (read func(line string) []problem) {
	t.Helper()
	data, err := os.ReadFile("../../.github/cablelint-matcher.json")
	if err != nil {
		t.Fatal(err)
	}
	var all struct{ ProblemMatcher []matcher }
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&all); err != nil {
		t.Fatal(err)
	}
	return func(line string) (found []problem) {
		for _, m := range all.ProblemMatcher {
			p := m.Pattern[0]
			part := regexp.MustCompile(p.Regexp).FindStringSubmatch(line)
			if part == nil {
				continue
			}
			severity := m.Severity
			if p.Severity > 0 {
				severity = part[p.Severity]
			}
			found = append(found, problem{part[p.File], part[p.Line], part[p.Column], severity, part[p.Message], part[p.Code]})
		}
		return found
	}
}

// The matcher reads every finding of the concise format, with and without
// colours, and none of its totals.
func TestMatcher(t *testing.T) {
	read := readMatchers(t)
	t.Chdir("../..")
	lines := strings.Split(run(t, []string{"--isolated", "--select", "ALL", "-f", "concise", "testdata/invalid"}), "\n")
	colored := strings.Split(run(t, []string{"--isolated", "--select", "ALL", "-f", "concise", "--color", "always", "testdata/invalid"}), "\n")
	severities := make(map[string]int)
	for i, line := range lines {
		got := read(line)
		if want := regexp.MustCompile(`^testdata/.* \[[a-z0-9-]+\]$`).MatchString(line); len(got) > 1 || want != (len(got) == 1) {
			t.Errorf("read as %v: %s", got, line)
			continue
		}
		if diff := cmp.Diff(got, read(colored[i]), cmp.AllowUnexported(problem{})); diff != "" {
			t.Errorf("colours change what is read (-without +with):\n%s", diff)
		}
		if len(got) == 1 {
			severities[got[0].severity]++
			g := got[0]
			severity := strings.Replace(g.severity, "notice", "info", 1)
			if whole := g.file + ":" + g.line + ":" + g.column + ": " + severity + ": " + g.message + " [" + g.code + "]"; whole != line {
				t.Errorf("%s is read as\n%s", line, whole)
			}
		}
	}
	if severities["error"] < 100 || severities["warning"] < 100 || severities["notice"] < 100 || len(severities) != 3 {
		t.Errorf("few findings: %v", severities)
	}
}

// Neither a name nor a text can make the matcher point elsewhere: a line that
// can be read in two ways is not read.
func TestMatcherIsNotFooled(t *testing.T) {
	read := readMatchers(t)
	t.Chdir(t.TempDir())
	names := []string{"plain.txt", "a b.txt", "README.md:1:1: error: be afraid [x].txt", "[tags].txt", "a:b.txt", "x\ny.txt:1:1: error: z [x].txt", "x\x1b[1m.txt", "12:30.txt"}
	for _, name := range names {
		writeFile(t, name, badCable)
	}
	writeFile(t, "quotes.txt", "UNCLAS FREDONIA 000417\nTAGS: README.MD:1:1: ERROR: X, a.txt:1:1: error: y\n1. (C) The fair opened.\n")
	out := run(t, []string{"--isolated", "--select", "portion-above-banner,tags", "-f", "concise", "-q", "."})
	var files []string
	for line := range strings.Lines(out) {
		for _, p := range read(strings.TrimSuffix(line, "\n")) {
			if p.line != "2" && p.line != "3" || !strings.Contains(line, p.file+":") {
				t.Errorf("%s is read as %v", line, p)
			}
			files = append(files, p.file)
		}
	}
	slices.Sort(files)
	want := []string{"[tags].txt", "a b.txt", "a:b.txt", "plain.txt", "quotes.txt", "x␛[1m.txt"}
	if diff := cmp.Diff(want, slices.Compact(files)); diff != "" {
		t.Errorf("files that are pointed at (-want +got):\n%s\nof\n%s", diff, out)
	}
}
