// Package gitignore tells which files git leaves alone because a .gitignore,
// the repository's info/exclude or the user's excludes file says so. It follows
// gitignore(5) and, where that is silent, what git does.
package gitignore

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// User is where a user keeps settings of git.
type User struct {
	Home     string   // absolute, for ~/; empty when there is none
	Config   []string // files of git's configuration; a later one beats an earlier one
	Excludes string   // the excludes file when the configuration names none
}

// Dir is a directory with the patterns that hold for the files in it. It is
// not changed after it is made.
type Dir struct {
	user   *User
	path   string // absolute, without links
	parent *Dir   // nil for the root of a repository, and outside of all
	repo   bool   // it is in a repository
	rel    string // the path from the root with a slash behind, empty for the root
	lists  [][]pattern
}

// At returns the directory at path, which is absolute and has no links in it.
// Outside of a repository nothing is ignored. The error joins one *fs.PathError
// for each file of patterns or settings that could not be read; the Dir is
// valid without them.
func At(path string, user *User) (*Dir, error) {
	if IsRoot(path) {
		return open(path, user)
	}
	parent := filepath.Dir(path)
	if parent == path {
		return &Dir{user: user, path: path}, nil
	}
	d, err := At(parent, user)
	if !d.repo {
		return &Dir{user: user, path: path}, err
	}
	below, fault := d.Below(filepath.Base(path))
	return below, errors.Join(err, fault)
}

// Below returns the directory called name in d. The error is like that of At.
func (d *Dir) Below(name string) (*Dir, error) {
	path := filepath.Join(d.path, name)
	switch {
	case IsRoot(path):
		return open(path, d.user)
	case !d.repo:
		return &Dir{user: d.user, path: path}, nil
	}
	below := &Dir{user: d.user, path: path, parent: d, repo: true, rel: d.rel + name + "/"}
	return below, below.readIgnoreFile()
}

// IsRoot reports whether the directory at path is the root of a working tree.
// In a linked one and in a submodule .git is a file.
func IsRoot(path string) bool {
	_, err := os.Lstat(filepath.Join(path, ".git"))
	return err == nil
}

// open returns the root of a repository.
func open(root string, user *User) (*Dir, error) {
	d := &Dir{user: user, path: root, repo: true}
	fault := d.readIgnoreFile()
	common, err := commonDir(root)
	if err != nil {
		return d, errors.Join(fault, err)
	}
	excludes := user.excludesFile(filepath.Join(common, "config"))
	if excludes != "" && !filepath.IsAbs(excludes) {
		excludes = filepath.Join(root, excludes)
	}
	fault = errors.Join(fault, d.read(filepath.Join(common, "info", "exclude")))
	// What the user cannot read says nothing, for git too: HOME may be another's.
	if err := d.read(excludes); !errors.Is(err, fs.ErrPermission) {
		fault = errors.Join(fault, err)
	}
	return d, fault
}

// commonDir returns the directory of the repository whose working tree is at
// root: .git, or where the file .git leads, for a linked working tree on to the
// one that all share (gitrepository-layout(5)).
func commonDir(root string) (string, error) {
	dir := filepath.Join(root, ".git")
	if info, err := os.Stat(dir); err == nil && info.Mode().IsRegular() {
		data, err := readFile(dir)
		if err != nil {
			return "", err
		}
		dir = resolve(root, strings.TrimPrefix(string(data), "gitdir: "))
	}
	data, err := readFile(filepath.Join(dir, "commondir"))
	if err != nil || data == nil {
		return dir, err
	}
	return resolve(dir, string(data)), nil
}

// resolve returns the path on the line that text holds, taken from dir when it
// is relative.
func resolve(dir, text string) string {
	path := strings.TrimRight(text, "\r\n")
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(dir, path)
}

// readIgnoreFile adds the patterns of the .gitignore in d. Git follows no link
// there.
func (d *Dir) readIgnoreFile() error {
	path := filepath.Join(d.path, ".gitignore")
	if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() {
		return d.read(path)
	}
	return nil
}

// read adds the patterns of the file at path, which come after those that d has.
func (d *Dir) read(path string) error {
	if path == "" {
		return nil
	}
	data, err := readFile(path)
	if list := parse(data); len(list) > 0 {
		d.lists = append(d.lists, list)
	}
	return err
}

// maxFile is the size in bytes above which a file is refused.
const maxFile = 16 << 20

// readFile returns the content of the regular file at path, nil when there is
// none.
func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) || err == nil && !info.Mode().IsRegular() {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	_ = f.Close()
	if err == nil && len(data) > maxFile {
		err = fmt.Errorf("file is too large: the limit is %d bytes", maxFile)
	}
	if err != nil {
		return nil, &fs.PathError{Op: "read", Path: path, Err: err}
	}
	return data, nil
}

// Ignores reports whether git ignores the file or directory called name in d,
// going by its name: a directory above may be ignored too. A link is no
// directory.
func (d *Dir) Ignores(name string, isDir bool) bool {
	path := d.rel + name
	for at := d; at != nil; at = at.parent {
		below := path[len(at.rel):]
		for _, list := range at.lists {
			for i := len(list) - 1; i >= 0; i-- {
				if list[i].matches(below, name, isDir) {
					return !list[i].negated
				}
			}
		}
	}
	return false
}

// Ignored reports whether git ignores d, or a directory above it: then it
// ignores all in it.
func (d *Dir) Ignored() bool {
	for at := d; at.parent != nil; at = at.parent {
		if at.parent.Ignores(filepath.Base(at.path), true) {
			return true
		}
	}
	return false
}
