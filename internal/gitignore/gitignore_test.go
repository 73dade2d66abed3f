package gitignore_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/gitignore"
)

// git runs git in dir, away from the settings of whoever runs the test, and
// returns what it prints.
func git(t *testing.T, dir, stdin string, args ...string) string {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "HOME="+dir, "XDG_CONFIG_HOME=", "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL="+filepath.Join(dir, "user.gitconfig"),
		"GIT_AUTHOR_NAME=Pat Example", "GIT_AUTHOR_EMAIL=pat@example.org", "GIT_COMMITTER_NAME=Pat Example", "GIT_COMMITTER_EMAIL=pat@example.org")
	cmd.Stdin = strings.NewReader(stdin)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if e := (*exec.ExitError)(nil); errors.As(err, &e) && (args[0] != "check-ignore" || e.ExitCode() != 1) || err != nil && e == nil {
		t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, stderr.String())
	}
	return string(out)
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// realTempDir returns a new directory by a path without links.
func realTempDir(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// compare checks that Dir ignores of paths, relative to root and with slashes,
// what git does. A path with a slash at its end is a directory; compare makes
// these.
func compare(t *testing.T, root string, user *gitignore.User, paths []string) {
	t.Helper()
	var stdin strings.Builder
	for _, p := range paths {
		if strings.HasSuffix(p, "/") {
			if err := os.MkdirAll(filepath.Join(root, p), 0o777); err != nil {
				t.Fatal(err)
			}
		}
		stdin.WriteString("./" + strings.TrimSuffix(p, "/") + "\x00") // a colon in front is magic
	}
	fields := strings.Split(git(t, root, stdin.String(), "check-ignore", "--no-index", "--stdin", "-z", "-v", "-n"), "\x00")
	if len(fields) != 4*len(paths)+1 {
		t.Fatalf("git says %d fields of %d paths", len(fields), len(paths))
	}
	faults := 0
	for i, p := range paths {
		file, line, pattern := fields[4*i], fields[4*i+1], fields[4*i+2]
		want := pattern != "" && !strings.HasPrefix(pattern, "!")
		if got := ignored(t, root, user, p); got != want {
			t.Errorf("%q is ignored: %t, git says %t because of %s:%s: %q", p, got, want, file, line, pattern)
			if faults++; faults == 20 {
				t.Fatal("and so on")
			}
		}
	}
}

func ignored(t *testing.T, root string, user *gitignore.User, p string) bool {
	t.Helper()
	d, err := gitignore.At(filepath.Join(root, path.Dir(path.Clean(p))), user)
	if err != nil {
		t.Fatal(err)
	}
	return d.Ignored() || d.Ignores(path.Base(p), strings.HasSuffix(p, "/"))
}

func TestLikeGit(t *testing.T) {
	for _, test := range []struct {
		name     string
		patterns string // of .gitignore
		paths    string // separated by blanks
	}{
		{"name anywhere", "draft.txt\n", "draft.txt a/draft.txt a/b/draft.txt draft.txt.bak adraft.txt"},
		{"anchored", "/draft.txt\n", "draft.txt a/draft.txt"},
		{"a slash inside anchors", "a/draft.txt\n", "a/draft.txt b/a/draft.txt"},
		{"directory only", "build/\n", "build/ a/build/ a/build/x c/build build/x"},
		{"negation", "*.txt\n!keep.txt\n", "a.txt keep.txt b/keep.txt"},
		{"the last pattern counts", "!keep.txt\n*.txt\n", "keep.txt"},
		{"no way back below a directory", "drafts/\n!drafts/keep.txt\n", "drafts/ drafts/keep.txt"},
		{"a way back below a directory's content", "drafts/*\n!drafts/keep.txt\n", "drafts/ drafts/keep.txt drafts/a.txt drafts/a/keep.txt"},
		{"star", "a*c\n", "ac abc abbc a/c acd"},
		{"star does not cross a slash", "x/a*c\n", "x/abc x/a/c x/a/b/c"},
		{"question mark", "a?c\nx/d?f\n", "abc ac a/c x/d/f x/def"},
		{"deep in front", "**/a/b\n", "a/b x/a/b x/y/a/b xa/b"},
		{"deep at the end", "a/**\n", "a/ a/b a/b/c b/a/c"},
		{"deep inside", "a/**/b\n", "a/b a/x/b a/x/y/b ab a/xb"},
		{"deep directories", "a/**/\n", "a/ a/b/ a/c a/b/c"},
		{"two stars in a word", "a**b\nx/c**d\n", "ab axb a/b x/cd x/c1d x/c/d"},
		{"two stars behind a word", "x/a**/b\n", "x/a1/b x/a/b x/a1/2/b x/a/1/b x/ab"},
		{"two stars behind a wildcard", "x/?a**/b\n", "x/1a/b x/1a2/b x/1a2/3/b"},
		{"three stars", "***/a\nb/***\n", "a x/a x/y/a b/x b/x/y"},
		{"deep and an escaped slash", "**\\/a\nb/**\\/c\n", "a x/a x/y/a b/c b/x/c b/x/y/c"},
		{"two deeps", "a/**/b/**/c\n", "a/b/c a/1/b/2/c a/b/b/c a/1/2/b/c/c a/c/b"},
		{"deep and star", "**/a*/*b\n", "a/b x/a1/2b x/y/a/b/c a/b/b"},
		{"class", "[ab]x\n[!a-c]y\n[^d]z\n", "ax bx cx ay cy dy dz ez"},
		{"class with a bracket", "[]a]x\n[!]a]y\n", "]x ax bx ]y ay by"},
		{"class with a range of one", "[a-]x\n[-a]y\n[a-c-e]z\n", "ax -x bx -y ay bz dz -z ez"},
		{"class with escapes", "[\\]a]x\n[a\\-c]y\n[\\a-\\c]z\n", "]x ax ay by -y cy az bz cz dz"},
		{"class with no slash", "a[/]b\nc[!x]d\n", "a/b c/d cyd cxd"},
		{"named classes", "[[:digit:]]a\n[[:upper:][:punct:]]b\n[![:alpha:]]c\n", "1a aa Bb bb -b 1c cc"},
		{"unknown named class", "[[:word:]]a\n", "aa wa"},
		{"odd brackets", "[[:]a\n[[:a]b\n[[::]]c\n", "[a :a [b :b ab :c [c"},
		{"unclosed class", "[ab\na[\n", "[ab a a["},
		{"escapes", "\\!a\n\\#b\nc\\*d\n\\e\\\\f\n", "!a #b c*d cxd e\\f"},
		{"backslash at the end", "a\\\nb\\ \n", "a a\\ b"},
		{"escaped slash at the end", "a\\/\n", "b/a/ a\\/ a"},
		{"comments and empty lines", "# a\n\n#b\n \t\n", "#b #"},
		{"slash alone", "/\n!\n!/\n//\n", "a b/"},
		{"two slashes", "a//b\n//c\nd//\n", "a/b c d/ d"},
		{"no line end", "a", "a b"},
		{"CR LF", "a\r\nb/\r\n!c\r\n\r\n", "a b/ c/b c"},
		{"lone CR", "a\rb\n", "a b"},
		{"byte order mark", "\xEF\xBB\xBFa\nb\n", "a b"},
		{"NUL", "a\x00b\nc\n", "a ab c"},
		{"case as it is", "Draft.TXT\n", "draft.txt Draft.TXT"},
		{"bytes", "caf\xC3?\n[\xC3]x\nd\xFF\n", "caf\xC3\xA9 \xC3x d\xFF"},
		{"everything", "*\n!*/\n!*.cable\n", "a.txt a.cable x/ x/a.txt x/a.cable"},
		{"star and suffix", "*.tx\n*.txt/\n", "a.tx .tx b.txt a.txt/ x/b.txt/c"},
		{"one that is ignored inside one that is not", "a/*\n!a/b/\na/b/c\n", "a/x a/b/ a/b/c a/b/d"},
	} {
		t.Run(test.name, func(t *testing.T) {
			root := realTempDir(t)
			git(t, root, "", "init", "-q")
			write(t, filepath.Join(root, ".gitignore"), test.patterns)
			compare(t, root, new(gitignore.User), strings.Fields(test.paths))
		})
	}
}

// Blanks cannot stand in the table.
func TestBlanksLikeGit(t *testing.T) {
	root := realTempDir(t)
	git(t, root, "", "init", "-q")
	write(t, filepath.Join(root, ".gitignore"), "a \nb\\ \nc \\  \nd\t\n e\nf \\\ng  h  \ni/ \n")
	compare(t, root, new(gitignore.User), []string{
		"a", "a ", "b", "b ", "b  ", "c ", "c  ", "c", "d", "d\t", "e", " e", "f", "f ", "f \\", "g  h", "g  h  ", "i/", "i ", "j\nk",
	})
}

// Every directory has a file, the repository and the user have one.
func TestLayersLikeGit(t *testing.T) {
	root := realTempDir(t)
	git(t, root, "", "init", "-q")
	write(t, filepath.Join(root, ".gitignore"), "*.txt\nonly-root\n/b/skip/\n")
	write(t, filepath.Join(root, "a", ".gitignore"), "!keep.txt\n/anchored\nc/deep\n")
	write(t, filepath.Join(root, "a", "c", ".gitignore"), "keep.txt\n!*.txt\n")
	write(t, filepath.Join(root, "b", "skip", ".gitignore"), "!*\n")
	write(t, filepath.Join(root, ".git", "info", "exclude"), "*.md\n!x.tel\n!a.txt\n/a/info\n")
	write(t, filepath.Join(root, "user.gitconfig"), "[core]\n\texcludesFile = ~/mine # a comment\n")
	write(t, filepath.Join(root, "mine"), "*.tel\n!y.md\n/a/user\n")
	user := &gitignore.User{Home: root, Config: []string{filepath.Join(root, "user.gitconfig")}, Excludes: filepath.Join(root, "none")}
	compare(t, root, user, []string{
		"a.txt", "keep.txt", "a/keep.txt", "a/x.txt", "a/c/keep.txt", "a/c/x.txt", "a/c/d/x.txt", "a/anchored", "a/c/anchored",
		"a/c/deep", "c/deep", "only-root", "a/only-root", "b/skip/", "b/skip/x.txt", "b/skip/keep",
		"x.md", "y.md", "x.tel", "z.tel", "a/info", "a/user", "info", "user",
	})
}

// A repository in another, which may be a submodule or a linked working tree,
// has its own patterns and none of the other.
func TestRepositoriesInRepositories(t *testing.T) {
	root := realTempDir(t)
	outer, inner, linked := filepath.Join(root, "outer"), filepath.Join(root, "outer", "inner"), filepath.Join(root, "linked")
	git(t, root, "", "init", "-q", outer)
	git(t, root, "", "init", "-q", inner)
	git(t, inner, "", "commit", "-q", "--allow-empty", "-m", "begin")
	git(t, inner, "", "worktree", "add", "-q", linked)
	write(t, filepath.Join(outer, ".gitignore"), "*.txt\n")
	write(t, filepath.Join(inner, ".gitignore"), "*.md\n")
	write(t, filepath.Join(inner, ".git", "info", "exclude"), "*.tel\n")
	user := new(gitignore.User)
	compare(t, outer, user, []string{"a.txt", "a.md"})
	compare(t, inner, user, []string{"a.txt", "a.md", "a.tel", "sub/a.tel"})
	compare(t, linked, user, []string{"a.txt", "a.md", "a.tel"})

	outside, err := gitignore.At(root, user)
	if err != nil || outside.Ignores("a.txt", false) || outside.Ignored() {
		t.Errorf("outside of all repositories something is ignored, %v", err)
	}
	below, err := outside.Below("outer")
	if err != nil || !below.Ignores("a.txt", false) {
		t.Errorf("Below finds no repository, %v", err)
	}
	if below, err = below.Below("inner"); err != nil || below.Ignores("a.txt", false) || !below.Ignores("a.tel", false) {
		t.Errorf("Below does not leave the outer repository, %v", err)
	}
}

// Random patterns over random paths, all that the small alphabet can hold.
func TestRandomPatternsLikeGit(t *testing.T) {
	const (
		directories = 250
		each        = 12 // patterns
	)
	random := rand.New(rand.NewPCG(7, 19))
	pick := func(choices ...string) string { return choices[random.IntN(len(choices))] }
	root := realTempDir(t)
	git(t, root, "", "init", "-q")
	var paths []string
	for i := range directories {
		base := fmt.Sprintf("%03d", i)
		var lines strings.Builder
		for range each {
			lines.WriteString(pick("", "", "", "!", "/", "!/", "**/"))
			for range 1 + random.IntN(5) {
				lines.WriteString(pick("a", "b", "ab", "/", "/", "*", "**", "/**/", "?", "[ab]", "[!a]", "[^b-c]", "[]a]", "[a-", `\a`, `\*`, `\/`, "[[:alpha:]]", "*a", "b*", " "))
			}
			lines.WriteString(pick("", "", "/", " ", "\r", `\`) + "\n")
		}
		write(t, filepath.Join(root, base, ".gitignore"), lines.String())
		for range 40 {
			p := base
			for range 1 + random.IntN(4) {
				p += "/" + pick("a", "b", "c", "ab", "ba", "aab", "abc", "a*", "]")
			}
			paths = append(paths, p+pick("", "", "/"))
		}
	}
	// A directory is one for every path that names it.
	isDir := make(map[string]bool)
	for _, p := range paths {
		p, dir := strings.CutSuffix(p, "/")
		for ; dir || p != "."; p, dir = path.Dir(p), true {
			isDir[p] = isDir[p] || dir
			if p == "." {
				break
			}
		}
	}
	for i, p := range paths {
		if p = strings.TrimSuffix(p, "/"); isDir[p] {
			p += "/"
		}
		paths[i] = p
	}
	compare(t, root, new(gitignore.User), paths)
}

// A file that cannot be read is told; the others count.
func TestUnreadable(t *testing.T) {
	root := realTempDir(t)
	git(t, root, "", "init", "-q")
	write(t, filepath.Join(root, ".gitignore"), "*.txt\n")
	sub := filepath.Join(root, "sub", ".gitignore")
	write(t, sub, "")
	if err := os.Truncate(sub, 1<<30); err != nil {
		t.Fatal(err)
	}
	d, err := gitignore.At(filepath.Join(root, "sub"), new(gitignore.User))
	if e := (*fs.PathError)(nil); !errors.As(err, &e) || e.Path != sub {
		t.Errorf("At = %v, want an error of %s", err, sub)
	}
	if !d.Ignores("a.txt", false) {
		t.Error("the root's patterns are lost")
	}
	// Git takes no link and no directory for one.
	for _, name := range []string{"link", "dir"} {
		write(t, filepath.Join(root, name, "a.md"), "*.md\n")
	}
	if err := os.Symlink("a.md", filepath.Join(root, "link", ".gitignore")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(root, "dir", ".gitignore"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"link", "dir"} {
		if d, err := gitignore.At(filepath.Join(root, name), new(gitignore.User)); err != nil || d.Ignores("a.md", false) {
			t.Errorf("%s: At = %v", name, err)
		}
	}
}

// The value is the one that git reads.
func TestExcludesFileLikeGit(t *testing.T) {
	for _, test := range []struct{ name, config string }{
		{"nothing", ""},
		{"plain", "[core]\n\texcludesfile = mine\n"},
		{"any case", "[CORE]\n\tExcludesFile=mine\n"},
		{"one line", "[core] excludesfile = mine\n"},
		{"the last counts", "[core]\nexcludesfile = first\n[user]\nname = x\n[core]\nexcludesfile = mine\n"},
		{"another section", "[other]\nexcludesfile = other\n[core \"sub\"]\nexcludesfile = sub\n"},
		{"quotes", "[core]\nexcludesfile = \"a # b\"  \n"},
		{"half quoted", "[core]\nexcludesfile = a\" b \"c ; comment\n"},
		{"escapes", "[core]\nexcludesfile = a\\\\b\\\"c\\t\n"},
		{"goes on", "[core]\nexcludesfile = a\\\nb\n"},
		{"comments", "# [core]\n; x = y\n[core] # here\nexcludesfile = mine ; here\n#excludesfile = other\n"},
		{"a key without value", "[core]\nbare\nexcludesfile = mine\n"},
		{"CR LF", "[core]\r\n\texcludesfile = mine\r\n"},
		{"blanks inside", "[core]\n\texcludesfile = my  own file \n"},
		{"home", "[core]\n\texcludesfile = ~/mine\n"},
		{"included", "[include]\npath = more\n"},
		{"included from home", "[core]\nexcludesfile = first\n[include]\npath = ~/more\n"},
		{"included twice over", "[include]\npath = self\n[core]\nexcludesfile = mine\n"},
		{"a bracket in a name", "[other \"a]b\"]\n[core]\nexcludesfile = mine\n"},
		{"no line end", "[core]\nexcludesfile = mine"},
	} {
		t.Run(test.name, func(t *testing.T) {
			root := realTempDir(t)
			git(t, root, "", "init", "-q")
			config := filepath.Join(root, "user.gitconfig")
			write(t, config, test.config)
			write(t, filepath.Join(root, "more"), "[core]\nexcludesfile = from-more\n")
			write(t, filepath.Join(root, "self"), "[include]\npath = more\n")
			want := strings.TrimSuffix(git(t, root, "", "config", "--includes", "--default=unset", "--type=path", "-z", "--get", "core.excludesFile"), "\x00")
			user := &gitignore.User{Home: root, Config: []string{config}, Excludes: "unset"}
			if diff := cmp.Diff(want, gitignore.ExcludesFile(user, filepath.Join(root, ".git", "config"))); diff != "" {
				t.Errorf("(-git +ours):\n%s", diff)
			}
		})
	}
}

func FuzzIgnores(f *testing.F) {
	f.Add("*.txt\n!a/**/b\n[[:alpha:]-z]\\\n", "a/b/c.txt")
	f.Add("a*a*a*a*a*a*a*a*a*b\n", strings.Repeat("a", 200))
	f.Fuzz(func(_ *testing.T, patterns, p string) {
		gitignore.Match(patterns, p, true)
	})
}

// Many wildcards take no time without end.
func TestManyWildcards(t *testing.T) {
	patterns := "x/" + strings.Repeat("*a", 500) + "b\ny/" + strings.Repeat("**/a/", 500) + "b\n"
	for _, p := range []string{"x/" + strings.Repeat("a", 4000), "y/" + strings.Repeat("a/", 2000) + "c"} {
		if gitignore.Match(patterns, p, false) {
			t.Errorf("%.20s... matches", p)
		}
	}
}
