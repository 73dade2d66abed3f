package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/gitignore"
)

// fileFlags choose among the files below the paths.
type fileFlags struct {
	Exclude      []string `sep:"none" placeholder:"GLOB" group:"files" help:"Leave out files and directories that match, too. Repeatable."`
	ForceExclude bool     `group:"files" help:"Leave out what is excluded or ignored by git even when it is named."`
	Gitignore    *bool    `negatable:"" group:"files" help:"Leave out what git ignores (the default)."`
}

// leaveOut has in leave out what the flags and the configuration say.
func (c *fileFlags) leaveOut(in *files, conf *config.Config, getenv func(string) string) error {
	dir, err := os.Getwd()
	if err != nil {
		return fmt.Errorf("find the working directory: %w", err)
	}
	globs, err := config.NewGlobs(dir, c.Exclude)
	if err != nil {
		return fmt.Errorf("--exclude: %w", err)
	}
	in.excludes = func(abs string) bool { return conf.Excludes(abs) || globs.Match(abs) }
	in.forced = c.ForceExclude
	respected := true
	switch {
	case c.Gitignore != nil:
		respected = *c.Gitignore
	case conf.Gitignore != nil:
		respected = conf.Gitignore.V
	}
	if respected {
		in.gitUser = gitUser(getenv)
	}
	return nil
}

// gitUser returns where git finds the settings of the user (git-config(1),
// "Files" and "Environment"; gitignore(5)).
func gitUser(getenv func(string) string) *gitignore.User {
	u := &gitignore.User{Home: cmp.Or(getenv("HOME"), getenv("USERPROFILE"))}
	if getenv("GIT_CONFIG_NOSYSTEM") == "" {
		u.Config = append(u.Config, cmp.Or(getenv("GIT_CONFIG_SYSTEM"), "/etc/gitconfig"))
	}
	xdg := getenv("XDG_CONFIG_HOME")
	if xdg == "" && u.Home != "" {
		xdg = filepath.Join(u.Home, ".config")
	}
	if xdg != "" {
		u.Excludes = filepath.Join(xdg, "git", "ignore")
	}
	switch global := getenv("GIT_CONFIG_GLOBAL"); {
	case global != "":
		u.Config = append(u.Config, global)
	default:
		if xdg != "" {
			u.Config = append(u.Config, filepath.Join(xdg, "git", "config"))
		}
		if u.Home != "" {
			u.Config = append(u.Config, filepath.Join(u.Home, ".gitconfig"))
		}
	}
	return u
}

// patterns returns what git ignores in the directory of an argument.
func (w *walk) patterns(dir string) *gitignore.Dir {
	if w.gitUser == nil {
		return nil
	}
	d, known := w.gitDirs[dir]
	if !known {
		var err error
		d, err = gitignore.At(dir, w.gitUser)
		w.patternFaults(err)
		w.gitDirs[dir] = d
	}
	return d
}

// patternsBelow returns what git ignores in the directory called name in d.
func (w *walk) patternsBelow(d *gitignore.Dir, name string) *gitignore.Dir {
	if d == nil {
		return nil
	}
	below, err := d.Below(name)
	w.patternFaults(err)
	return below
}

// patternFaults lists the files that err says could not be read.
func (w *walk) patternFaults(err error) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, err := range joined.Unwrap() {
			w.patternFaults(err)
		}
		return
	}
	if e := (*fs.PathError)(nil); errors.As(err, &e) {
		w.fault(e.Path, err)
	}
}

// dropped reports whether an argument is left out: with --force-exclude, what a
// walk from the root of its repository would not come to.
func (w *walk) dropped(at place, isDir bool) bool {
	if !w.forced {
		return false
	}
	if w.excludes(at.abs) {
		return true
	}
	d := w.patterns(filepath.Dir(at.real))
	return d != nil && (d.Ignored() || d.Ignores(filepath.Base(at.real), isDir))
}
