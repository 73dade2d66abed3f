package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

// extensions are the endings of the files that a walk of a directory reads, in
// lower case.
var extensions = [...]string{".txt", ".cable", ".tel", ".md"}

// stdinArg is the argument that stands for standard input.
const stdinArg = "-"

// files finds the files that arguments name and reads them. A file that cannot
// be found is among them: reading it gives the error, in its turn.
type files struct {
	args     []string
	commands []string              // an argument may be a misspelt one
	excludes func(abs string) bool // for files and directories that a walk meets
	written  map[string]bool       // what reports replace, by real path: a walk leaves it out

	stdin     io.Reader
	stdinName string

	seen   map[string]bool // what was yielded, by real path
	faults sync.Map        // path (string) to the error that its reading gives

	buffers sync.Pool // of *[]byte, for read
}

// list yields the path of every file once, in the order of the arguments and,
// below a directory, of the names. Paths have slashes, and no "./" in front
// save for a file that is called "-". Standard input is stdinArg.
func (s *files) list() iter.Seq[string] {
	return func(yield func(string) bool) {
		s.seen = make(map[string]bool)
		for _, arg := range s.args {
			w := walk{files: s, yield: yield}
			w.argument(arg)
			if w.stopped {
				return
			}
		}
	}
}

// walk is the listing of one argument.
type walk struct {
	*files
	yield   func(string) bool
	matched bool // some file has a known extension, or something went wrong
	stopped bool // the receiver wants no more
}

// place is a file or directory by all its names.
type place struct {
	path string // as it is shown
	abs  string // the same, absolute
	real string // absolute, without links
}

func newPlace(path string) (p place, err error) {
	p.path = path
	if p.abs, err = filepath.Abs(path); err != nil {
		return p, err
	}
	p.real, err = filepath.EvalSymlinks(p.abs)
	return p, err
}

func (p place) below(name string) place {
	return place{filepath.Join(p.path, name), filepath.Join(p.abs, name), filepath.Join(p.real, name)}
}

func (w *walk) argument(arg string) {
	if arg == stdinArg {
		w.emit(stdinArg, stdinArg)
		return
	}
	if arg == "" {
		w.fault(`""`, errors.New("an empty path"))
		return
	}
	path := filepath.Clean(arg)
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		if near := lint.Nearest(arg, w.commands); near != "" && near != arg {
			err = fmt.Errorf("%w; did you mean the command %q?", because(err), near)
		}
	}
	var at place
	if err == nil {
		at, err = newPlace(path)
	}
	switch {
	case err != nil:
		w.fault(path, err)
	case info.IsDir():
		w.directory(at)
		if !w.matched {
			w.fault(path, errors.New("no file below is named *"+strings.Join(extensions[:], ", *")))
		}
	default:
		w.file(at)
	}
}

// directory lists the files below dir. Names that begin with a point are left
// out, and links to directories are not followed: a walk always ends.
func (w *walk) directory(dir place) {
	entries, err := os.ReadDir(dir.path)
	if err != nil {
		w.fault(dir.path, err)
	}
	for _, e := range entries {
		if w.stopped {
			return
		}
		name := e.Name()
		if strings.HasPrefix(name, ".") {
			continue
		}
		switch {
		case e.IsDir():
			if at := dir.below(name); w.excludes(at.abs) {
				w.matched = true // it may hold some
			} else {
				w.directory(at)
			}
		case slices.Contains(extensions[:], strings.ToLower(filepath.Ext(name))):
			w.entry(dir.below(name), e.Type()&fs.ModeSymlink != 0)
		}
	}
}

// entry lists one file of a directory.
func (w *walk) entry(at place, link bool) {
	var err error
	if link {
		var info fs.FileInfo
		if info, err = os.Stat(at.path); err == nil {
			if info.IsDir() {
				return
			}
			at.real, err = filepath.EvalSymlinks(at.real)
		}
	}
	w.matched = true
	switch {
	case w.excludes(at.abs):
	case err != nil:
		w.fault(at.path, err)
	case !w.written[at.real]:
		w.file(at)
	}
}

func (w *walk) file(at place) {
	path := filepath.ToSlash(at.path)
	if path == stdinArg {
		path = "./" + path
	}
	w.emit(path, at.real)
}

// fault lists path as one whose reading gives err.
func (w *walk) fault(path string, err error) {
	w.matched = true
	path = filepath.ToSlash(path)
	if key := "fault " + path; !w.seen[key] { // no real path begins like this
		w.faults.Store(path, fmt.Errorf("%s: %w", path, because(err)))
		w.emit(path, key)
	}
}

// emit hands path out unless a path with the same key was.
func (w *walk) emit(path, key string) {
	if w.stopped || w.seen[key] {
		return
	}
	w.seen[key] = true
	w.stopped = !w.yield(path)
}

// name returns what path is called in reports.
func (s *files) name(path string) string {
	if path == stdinArg {
		return s.stdinName
	}
	return path
}

// read returns the file at a path that list gave.
func (s *files) read(ctx context.Context, path string) (*source.File, error) {
	if err, failed := s.faults.LoadAndDelete(path); failed {
		return nil, err.(error)
	}
	var data []byte
	var err error
	if path == stdinArg {
		data, err = readAll(ctx, s.stdin)
	} else {
		buf, _ := s.buffers.Get().(*[]byte)
		if buf == nil {
			buf = new([]byte)
		}
		data, err = readRegular(path, *buf, source.MaxSize)
		if cap(data) <= maxBuffer {
			*buf = data
		}
		defer s.buffers.Put(buf) // the file has a copy
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.name(path), because(err))
	}
	return source.NewFile(s.name(path), data)
}

// maxBuffer is the size in bytes above which a buffer is not kept for the next
// file: a cable takes some kilobytes.
const maxBuffer = 1 << 20

// readRegular returns the content of the regular file at path, in buf when it has
// room for it. It does not open what is none, which might block, nor what is larger
// than limit bytes.
func readRegular(path string, buf []byte, limit int64) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, errors.New("is a directory")
	case !info.Mode().IsRegular():
		return nil, errors.New("not a regular file")
	case info.Size() > limit:
		return nil, fmt.Errorf("file is too large: %d bytes, the limit is %d", info.Size(), limit)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	data, err := readLimited(f, buf, info.Size(), limit)
	_ = f.Close()
	return data, err
}

// readLimited reads r, of which about size bytes are expected, to its end, into buf
// when it has room. More than limit bytes are an error.
func readLimited(r io.Reader, buf []byte, size, limit int64) ([]byte, error) {
	data := slices.Grow(buf[:0], int(size)+1)
	for {
		n, err := r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case int64(len(data)) > limit:
			return nil, fmt.Errorf("file is too large: the limit is %d bytes", limit)
		case errors.Is(err, io.EOF):
			return data, nil
		case err != nil:
			return nil, err
		case len(data) == cap(data):
			data = slices.Grow(data, len(data)+512)
		}
	}
}

// readAll reads r to its end, or until ctx is done.
func readAll(ctx context.Context, r io.Reader) ([]byte, error) {
	type content struct {
		data []byte
		err  error
	}
	done := make(chan content, 1)
	go func() {
		data, err := readLimited(r, nil, 0, source.MaxSize)
		done <- content{data, err}
	}()
	select {
	case c := <-done:
		return c.data, c.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
