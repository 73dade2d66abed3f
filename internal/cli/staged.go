package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/source"
)

// staged are the files of the index that differ from the last commit, with the
// content that they have there.
type staged struct {
	objects
	entries []stagedFile // in the order of a walk
	names   sync.Map     // path that was listed (string) to the name of its object
}

// stagedFile is an entry of the index.
type stagedFile struct {
	path   string // from the root, with slashes
	object string // its name
	fault  error  // why it has no content to check
}

// newStaged asks git what is staged.
func newStaged(ctx context.Context, r *repository) (*staged, error) {
	out, err := r.output(ctx, "diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-relative", "--no-ext-diff", "--ignore-submodules=all")
	if err != nil {
		return nil, err
	}
	s := &staged{objects: objects{repository: r}}
	// Of each file ":mode mode object object status" and its path
	// (git-diff(1), "Raw output format"), the second of each pair in the index.
	fields := strings.Split(strings.TrimSuffix(out, "\x00"), "\x00")
	for i := 0; i+1 < len(fields); i += 2 {
		info := strings.Fields(fields[i])
		if len(info) != 5 {
			return nil, gitError("diff", fmt.Errorf("unexpected output %q", fields[i]), "")
		}
		mode, object, status := info[1], info[3], info[4]
		f := stagedFile{path: fields[i+1], object: object}
		switch {
		case status == "U":
			f.fault = errors.New("nothing is staged before its merge is resolved")
		case !strings.HasPrefix(mode, "100"):
			continue // gone, or a link
		}
		s.entries = append(s.entries, f)
	}
	slices.SortFunc(s.entries, func(a, b stagedFile) int {
		return slices.Compare(strings.Split(a.path, "/"), strings.Split(b.path, "/"))
	})
	return s, nil
}

// placeInIndex is newPlace for a file that may be gone from the working tree.
func placeInIndex(path string) (place, error) {
	at, err := newPlace(path)
	if err == nil {
		return at, nil
	}
	dir, fault := newPlace(filepath.Dir(path))
	if fault != nil {
		return at, err
	}
	at.real = below(dir.real, filepath.Base(path))
	return at, nil
}

// stagedArgument lists the staged files that arg names or a walk of it would
// find, were they in the working tree.
func (w *walk) stagedArgument(arg string) {
	path := filepath.Clean(arg)
	at, err := placeInIndex(path)
	if err != nil {
		w.fault(path, err)
		return
	}
	rel, err := filepath.Rel(w.staged.repository.root, at.real)
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		w.fault(path, errors.New("not in the repository of the working directory"))
		return
	}
	rel = filepath.ToSlash(rel)
	matched := false
	for _, f := range w.staged.entries {
		rest, inside := strings.CutPrefix(f.path, rel+"/")
		switch {
		case rel == ".":
			rest = f.path
		case f.path == rel:
			rest = ""
		case !inside:
			continue
		}
		matched = true
		to := place{path, at.abs, at.real}
		if rest != "" {
			name := filepath.FromSlash(rest)
			to = place{filepath.Join(path, name), filepath.Join(at.abs, name), filepath.Join(at.real, name)}
		}
		w.stagedFile(f, to, rest)
	}
	if _, err := os.Lstat(path); err != nil && !matched {
		w.fault(path, err)
	}
}

// stagedFile lists f, which is at a place and below the argument at rest, or is
// the argument itself.
func (w *walk) stagedFile(f stagedFile, at place, rest string) {
	w.noteSidecar(at.path)
	named := rest == ""
	hidden := strings.HasPrefix(rest, ".") || strings.Contains(rest, "/.")
	switch {
	case !named && (hidden || !isCable(rest)):
	case (!named || w.forced) && w.excludes(at.abs):
	case f.fault != nil:
		w.fault(at.path, f.fault)
	default:
		if at.path == stdinArg {
			at.path = "./" + stdinArg
		}
		w.staged.names.Store(filepath.ToSlash(at.path), f.object)
		w.linked(at)
	}
}

// content returns what is staged of the file at a path that was listed.
func (s *staged) content(ctx context.Context, path string) ([]byte, error) {
	object, _ := s.names.LoadAndDelete(path) // each is read once
	return s.blob(ctx, object.(string), source.MaxSize)
}
