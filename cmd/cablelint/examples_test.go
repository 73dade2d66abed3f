package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// fence is a block of code in a document.
type fence struct{ page, language, text string }

// fences returns the blocks of code in the documents, console blocks apart,
// which TestDocs runs.
func fences(t *testing.T) []fence {
	t.Helper()
	pages, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	var all []fence
	for _, page := range append(pages, "../../README.md") {
		data, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range regexp.MustCompile("(?ms)^```(yaml|sh)\n(.*?)^```$").FindAllStringSubmatch(string(data), -1) {
			all = append(all, fence{filepath.Base(page), part[1], part[2]})
		}
	}
	return all
}

// workspace returns the path of a git repository with cables, one of them bad,
// in archive: staged, and in no commit.
func workspace(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	writeFile(t, filepath.Join(dir, "archive/bad.txt"), badCable)
	writeFile(t, filepath.Join(dir, "archive/good.txt"), strings.Replace(badCable, "(C)", "(U)", 1))
	for _, line := range []string{
		"init -q",
		"-c user.name=Jane -c user.email=roe@example.org commit -q --allow-empty -m Begin",
		"update-ref refs/remotes/origin/main HEAD",
		"-c user.name=Jane -c user.email=roe@example.org commit -q --allow-empty -m Merge",
		"add .",
	} {
		if out, err := exec.Command("git", append([]string{"-C", dir}, strings.Fields(line)...)...).CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v\n%s", line, err, out)
		}
	}
	return dir
}

// finds runs a line of an example in dir, which must find what is wrong with
// the cable in archive: exit code 1, or 123 from xargs.
func finds(t *testing.T, dir, line string) {
	t.Helper()
	cmd := exec.Command("bash", "-e", "-o", "pipefail", "-c", line)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PATH="+filepath.Dir(program(t))+string(filepath.ListSeparator)+os.Getenv("PATH"))
	code, out := ending(t, cmd)
	if code != 1 && code != 123 || !strings.Contains(out, "portion-above-banner") {
		t.Errorf("%s\nends with %d:\n%s", line, code, out)
	}
}

// Every shell command of the documents runs.
func TestShellExamples(t *testing.T) {
	ran := 0
	for _, f := range fences(t) {
		if f.language != "sh" {
			continue
		}
		dir := workspace(t)
		for line := range strings.Lines(f.text) {
			finds(t, dir, line)
			ran++
		}
	}
	if ran == 0 {
		t.Error("there is none")
	}
}

// workflow is what GitHub, GitLab and pre-commit read of their files.
type workflow struct {
	On          any
	Permissions map[string]string
	Jobs        map[string]struct {
		RunsOn string `yaml:"runs-on"`
		Steps  []step
	}
	Repos []struct {
		Repo, Rev string
		Hooks     []struct {
			ID   string
			Args []string
		}
	}
	Cablelint *struct {
		Image     string
		Script    []string
		Artifacts struct {
			When    string
			Reports map[string]string
		}
	}
}

// Every file for GitHub, GitLab or pre-commit that the documents show is one,
// and the commands in it run. CI has the tools themselves look at them, too.
func TestYAMLExamples(t *testing.T) {
	kinds := make(map[string]int)
	for _, f := range fences(t) {
		if f.language != "yaml" {
			continue
		}
		var w workflow
		if err := yaml.Unmarshal([]byte(f.text), &w); err != nil {
			t.Errorf("%s: %v\n%s", f.page, err, f.text)
			continue
		}
		switch {
		case w.Jobs != nil:
			kinds["GitHub"]++
			checkWorkflow(t, f, w)
		case w.Repos != nil:
			kinds["pre-commit"]++
			checkHooks(t, f, w)
		case w.Cablelint != nil:
			kinds["GitLab"]++
			checkGitLab(t, f, w)
		}
	}
	for _, kind := range []string{"GitHub", "GitLab", "pre-commit"} {
		if kinds[kind] == 0 {
			t.Errorf("there is none for %s", kind)
		}
	}
}

func checkWorkflow(t *testing.T, f fence, w workflow) {
	if w.On == nil || w.Permissions == nil {
		t.Errorf("%s: on %v, permissions %v", f.page, w.On, w.Permissions)
	}
	inputs := readAction(t).Inputs
	for name, job := range w.Jobs {
		if job.RunsOn == "" || len(job.Steps) == 0 {
			t.Errorf("%s: job %s has no runner or no step", f.page, name)
		}
		for _, s := range job.Steps {
			switch {
			case (s.Run == "") == (s.Uses == ""):
				t.Errorf("%s: a step of %s has not one of run and uses", f.page, name)
			case strings.HasPrefix(s.Uses, "cablelint/cablelint@"):
				for input := range s.With {
					if _, ok := inputs[input]; !ok {
						t.Errorf("%s: the action has no input %s", f.page, input)
					}
				}
				if code, out, _ := runAction(t, workspace(t), s.With); code != 1 || !strings.Contains(out, "title=portion-above-banner,file=archive/bad.txt") {
					t.Errorf("%s: the action ends with %d:\n%s", f.page, code, out)
				}
			case strings.HasPrefix(s.Uses, "github/codeql-action/upload-sarif@"):
				if w.Permissions["security-events"] != "write" {
					t.Errorf("%s: a log cannot be uploaded with %v", f.page, w.Permissions)
				}
			case strings.HasPrefix(s.Run, "cablelint"):
				finds(t, workspace(t), s.Run)
			}
		}
	}
}

func checkHooks(t *testing.T, f fence, w workflow) {
	var hooks []struct{ ID, Entry string }
	readYAML(t, "../../.pre-commit-hooks.yaml", &hooks)
	entries := make(map[string]string)
	for _, h := range hooks {
		entries[h.ID] = h.Entry
	}
	for _, repo := range w.Repos {
		if repo.Repo != "https://github.com/cablelint/cablelint" || repo.Rev == "" || len(repo.Hooks) == 0 {
			t.Errorf("%s: repo %q, rev %q, %d hooks", f.page, repo.Repo, repo.Rev, len(repo.Hooks))
		}
		for _, hook := range repo.Hooks {
			words := append(strings.Fields(entries[hook.ID]), hook.Args...)
			if entries[hook.ID] == "" {
				t.Errorf("%s: there is no hook %s", f.page, hook.ID)
				continue
			}
			cmd := exec.Command(program(t), words[1:]...)
			cmd.Dir = workspace(t)
			if code, out := ending(t, cmd); code > 1 {
				t.Errorf("%s: %v ends with %d:\n%s", f.page, words, code, out)
			}
		}
	}
}

func checkGitLab(t *testing.T, f fence, w workflow) {
	dir := workspace(t)
	for _, line := range w.Cablelint.Script {
		if strings.HasPrefix(line, "cablelint") {
			finds(t, dir, line)
		}
	}
	if w.Cablelint.Image == "" || w.Cablelint.Artifacts.When != "always" || len(w.Cablelint.Artifacts.Reports) == 0 {
		t.Errorf("%s: image %q, artifacts %v", f.page, w.Cablelint.Image, w.Cablelint.Artifacts)
	}
	for kind, path := range w.Cablelint.Artifacts.Reports {
		data, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil || !bytes.Contains(data, []byte("portion-above-banner")) {
			t.Errorf("%s: %s report: %v\n%s", f.page, kind, err, data)
		}
	}
}

// Every link of the documents to another place in the repository leads there.
func TestLinks(t *testing.T) {
	t.Chdir("../..")
	var pages []string
	for _, pattern := range []string{"*.md", "docs/*.md", "docs/adr/*.md", "docs/rules/README.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, found...)
	}
	code := regexp.MustCompile("(?ms)^```.*?^```")
	link := regexp.MustCompile(`\]\(([^)\s:]*)\)`)
	links := 0
	for _, page := range pages {
		for _, part := range link.FindAllStringSubmatch(code.ReplaceAllString(readFile(t, page), ""), -1) {
			links++
			path, anchor, _ := strings.Cut(part[1], "#")
			target := page
			if path != "" {
				target = filepath.Join(filepath.Dir(page), path)
			}
			if _, err := os.Stat(target); err != nil {
				t.Errorf("%s: %v", page, err)
			} else if anchor != "" && !hasHeading(readFile(t, target), anchor) {
				t.Errorf("%s: %s has no heading #%s", page, target, anchor)
			}
		}
	}
	if links == 0 {
		t.Error("there is none")
	}
}

// hasHeading reports whether a page has a heading that GitHub gives that anchor.
func hasHeading(page, anchor string) bool {
	for line := range strings.Lines(page) {
		if heading, ok := strings.CutPrefix(strings.TrimLeft(line, "#"), " "); ok && line[0] == '#' {
			name := strings.ToLower(strings.ReplaceAll(strings.TrimSpace(heading), " ", "-"))
			if regexp.MustCompile(`[^\pL\pN_-]`).ReplaceAllString(name, "") == anchor {
				return true
			}
		}
	}
	return false
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
