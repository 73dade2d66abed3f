package cli

import (
	"cmp"
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

	"github.com/cablelint/cablelint/internal/cache"
	"github.com/cablelint/cablelint/internal/gitignore"
	"github.com/cablelint/cablelint/source"
	"github.com/cablelint/cablelint/spell"
)

// extensions are the endings of the files that a walk of a directory reads, in
// lower case.
var extensions = [...]string{".txt", ".cable", ".tel", ".md"}

// stdinArg is the argument that stands for standard input.
const stdinArg = "-"

// files finds the files that arguments name and reads them. A file that cannot
// be found is among them: reading it gives the error, in its turn.
type files struct {
	args       []string
	more       *pathList             // behind args; nil: none
	commands   []string              // an argument may be a misspelt one
	excludes   func(abs string) bool // for files and directories that a walk meets
	forced     bool                  // excludes and what git ignores count for arguments, too
	gitUser    *gitignore.User       // for what git ignores; nil: a walk takes it
	allIgnored []string              // once listed: arguments below which git ignores whatever may be a cable
	written    map[string]bool       // what reports replace, by real path: a walk leaves it out

	staged *staged // read these, as they are in the index; nil: the working tree

	stdin     io.Reader
	stdinName string

	named   map[string]map[string]bool // names of what was listed by its own name or through a link, by the directory's real path
	told    map[string]bool            // paths of faults that were listed, and stdinArg
	visits  map[string][]*visit        // of directories, by real path
	gitDirs map[string]*gitignore.Dir  // of arguments, by real path
	faults  sync.Map                   // path (string) to the error that its reading gives

	sidecars sync.Map // paths (string) as listed, of files that have a sidecar
	orphans  []string // those of files that are not there

	buffers sync.Pool // of *[]byte, for read
}

// visit is the walk of one directory. What it lists is not kept: the order of
// the names says what was listed.
type visit struct {
	abs     string         // absolute path by which the directory was reached
	ignored *gitignore.Dir // what git ignores in it, nil: nothing
	done    bool
	at      string // until it is done: the entry that is listed now
	saw     sight  // when it is done: all that was seen below
}

// list yields the path of every file once, in the order of the arguments and,
// below a directory, of the names. Paths have slashes, and no "./" in front
// save for a file that is called "-". Standard input is stdinArg. It ends early
// when ctx is done.
func (s *files) list(ctx context.Context) iter.Seq[string] {
	return func(yield func(string) bool) {
		s.named = make(map[string]map[string]bool)
		s.told = make(map[string]bool)
		s.visits = make(map[string][]*visit)
		s.gitDirs = make(map[string]*gitignore.Dir)
		w := walk{ctx: ctx, files: s, yield: yield}
		for _, arg := range s.args {
			if w.argument(arg); w.stopped {
				return
			}
		}
		if s.more != nil {
			w.listArguments(s.more)
		}
	}
}

// sight is what a walk saw below a directory; of several the greatest counts.
type sight uint8

const (
	nothing      sight = iota // no file with the name of a cable
	leftOut                   // what the user leaves out, and may be one or hold some
	ignoredByGit              // what git ignores, likewise
	someCables                // files to check, or what could not be looked at
)

// walk is one listing of files.
type walk struct {
	ctx context.Context
	*files
	yield   func(string) bool
	stopped bool // the receiver wants no more

	line string // where a list names the path that is walked; empty: no list does

	dir, realDir string // an absolute directory that was named, and its real path
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
	return place{below(p.path, name), below(p.abs, name), below(p.real, name)}
}

// below returns the path of name in dir, which is clean.
func below(dir, name string) string {
	const separator = string(filepath.Separator)
	switch {
	case dir == ".":
		return name
	case strings.HasSuffix(dir, separator): // a root
		return dir + name
	}
	return dir + separator + name
}

func (w *walk) argument(arg string) {
	if arg == stdinArg {
		w.noteSidecar(w.stdinName)
		w.once(stdinArg)
		return
	}
	if arg == "" {
		w.fault(`""`, errors.New("an empty path"))
		return
	}
	w.path(arg)
}

// path lists the file arg, or what stands below it.
func (w *walk) path(arg string) {
	if w.staged != nil {
		w.stagedArgument(arg)
		return
	}
	path := filepath.Clean(arg)
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) && w.line == "" {
		if near := spell.Nearest(arg, w.commands); near != "" && near != arg {
			err = fmt.Errorf("%w; did you mean the command %q?", because(err), near)
		}
	}
	var at place
	if err == nil {
		at, err = w.place(path)
	}
	switch {
	case err != nil:
		w.fault(path, err)
	case w.dropped(at, info.IsDir()):
	case w.written[at.real]: // a list may name it
	case info.IsDir():
		switch saw := w.directory(at, w.patterns(at.real)); {
		case w.stopped:
		case saw == nothing:
			w.fault(path, errors.New("no file below is named *"+strings.Join(extensions[:], ", *")))
		case saw == ignoredByGit:
			w.allIgnored = append(w.allIgnored, filepath.ToSlash(path))
		}
	default:
		w.noteSidecar(path)
		w.linked(at)
	}
}

// place is newPlace for one of many paths that may stand in one directory.
func (w *walk) place(path string) (p place, err error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return p, err
	}
	info, err := os.Lstat(abs)
	if err != nil || info.Mode().Type() != 0 {
		return newPlace(path)
	}
	dir, name := filepath.Split(abs)
	if dir != w.dir {
		if w.realDir, err = filepath.EvalSymlinks(dir); err != nil {
			return p, err
		}
		w.dir = dir
	}
	return place{path, abs, below(w.realDir, name)}, nil
}

// directory lists the files below dir but what git ignores. Names that begin
// with a point are left out, and links to directories are not followed: a walk
// always ends.
func (w *walk) directory(dir place, ignored *gitignore.Dir) sight {
	earlier := w.visits[dir.real]
	for _, v := range earlier {
		if v.abs == dir.abs {
			return v.saw
		}
	}
	v := &visit{abs: dir.abs, ignored: ignored}
	w.visits[dir.real] = append(earlier, v)
	entries, err := readDirectory(dir.path)
	if err != nil {
		w.fault(dir.path, err)
		v.saw = someCables
	}
	if w.ctx.Err() != nil {
		w.stopped = true
	}
	w.noteSidecars(dir.path, entries)
	for _, e := range entries {
		if w.stopped {
			return v.saw
		}
		v.at = e.name
		switch {
		case strings.HasPrefix(v.at, "."):
		case e.mode.IsDir():
			saw := w.leavesOut(v, v.at, true)
			if saw == nothing {
				saw = w.directory(dir.below(v.at), w.patternsBelow(ignored, v.at))
			}
			v.saw = max(v.saw, saw)
		case !isCable(v.at):
		case e.mode&fs.ModeSymlink != 0:
			v.saw = max(v.saw, w.link(v, dir.below(v.at)))
		default:
			saw := cmp.Or(w.leavesOut(v, v.at, false), someCables)
			v.saw = max(v.saw, saw)
			if saw == someCables && !w.replaces(dir.real, v.at) && !w.listed(dir.real, v.at) {
				w.emit(below(dir.path, v.at))
			}
		}
	}
	v.done = true
	return v.saw
}

// entry is what stands in a directory.
type entry struct {
	name string
	mode fs.FileMode // of its type only
}

// readDirectory returns what stands in a directory, in the order of the names; with
// an error what was read before it. It is os.ReadDir with half the memory: an
// archive may stand in one directory.
func readDirectory(path string) (all []entry, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	for err == nil {
		const some = 1000
		var next []fs.DirEntry
		next, err = f.ReadDir(some)
		for _, e := range next {
			all = append(all, entry{e.Name(), e.Type()})
		}
	}
	slices.SortFunc(all, func(a, b entry) int { return strings.Compare(a.name, b.name) })
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return all, err
}

// isCable reports whether a file of that name is one that a walk reads.
func isCable(name string) bool {
	return slices.Contains(extensions[:], strings.ToLower(filepath.Ext(name)))
}

// walks reports whether the walk v of a directory, which has the real path dir,
// lists the cable name in it.
func (w *walk) walks(v *visit, dir, name string) bool {
	return w.leavesOut(v, name, false) == nothing && !w.replaces(dir, name)
}

// replaces reports whether a report takes the place of the file name in the
// directory with the real path dir.
func (w *walk) replaces(dir, name string) bool {
	return len(w.written) > 0 && w.written[below(dir, name)]
}

// leavesOut returns whether what is called name in the directory of v is
// excluded or ignored by git, or else nothing.
func (w *walk) leavesOut(v *visit, name string, isDir bool) sight {
	switch {
	case w.excludes(below(v.abs, name)):
		return leftOut
	case v.ignored != nil && v.ignored.Ignores(name, isDir):
		return ignoredByGit
	}
	return nothing
}

// listedFile reports, after the listing, whether the cable at abs was listed, or
// would have been if it were there.
func (s *files) listedFile(abs string) bool {
	w := walk{files: s}
	if real, err := filepath.EvalSymlinks(abs); err == nil && s.named[filepath.Dir(real)][filepath.Base(real)] {
		return true
	}
	dir, name := filepath.Split(abs)
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		return w.listed(real, name)
	}
	return s.walked(filepath.Clean(dir))
}

// walked reports, after the listing, whether the directory abs was walked, or
// would have been if it were there.
func (s *files) walked(abs string) bool {
	real, err := filepath.EvalSymlinks(abs)
	if err != nil {
		parent := filepath.Dir(abs)
		return !s.excludes(abs) && parent != abs && s.walked(parent)
	}
	return slices.ContainsFunc(s.visits[real], func(v *visit) bool { return v.done })
}

// listed reports whether the file name in the directory with the real path dir
// was listed.
func (w *walk) listed(dir, name string) bool {
	if w.named[dir][name] {
		return true
	}
	return slices.ContainsFunc(w.visits[dir], func(v *visit) bool {
		return (v.done || name < v.at) && isCable(name) && !strings.HasPrefix(name, ".") && w.walks(v, dir, name)
	})
}

// link lists what a link in the directory of v leads to.
func (w *walk) link(v *visit, at place) sight {
	info, err := os.Stat(at.path)
	if err == nil {
		if info.IsDir() {
			return nothing
		}
		at.real, err = filepath.EvalSymlinks(at.real)
	}
	switch saw := w.leavesOut(v, v.at, false); {
	case saw != nothing:
		return saw
	case err != nil:
		w.fault(at.path, err)
	case !w.written[at.real]:
		w.linked(at)
	}
	return someCables
}

// linked lists a file that was named, or that a link leads to.
func (w *walk) linked(at place) {
	dir, name := filepath.Dir(at.real), filepath.Base(at.real)
	if w.listed(dir, name) {
		return
	}
	if w.named[dir] == nil {
		w.named[dir] = make(map[string]bool)
	}
	w.named[dir][strings.Clone(name)] = true // and not the whole path with it
	if at.path == stdinArg {
		at.path = "." + string(filepath.Separator) + at.path
	}
	w.emit(at.path)
}

// fault lists path as one whose reading gives err.
func (w *walk) fault(path string, err error) {
	shown := filepath.ToSlash(path)
	if err = because(err); w.line != "" {
		err = fmt.Errorf("%w (%s)", err, w.line)
	}
	if shown == stdinArg {
		shown = "./" + shown
	}
	w.faults.Store(shown, fmt.Errorf("%s: %w", shown, err))
	w.once(shown)
}

// once hands path out, which is no file's, unless it was.
func (w *walk) once(path string) {
	if !w.told[path] {
		w.told[path] = true
		w.emit(path)
	}
}

// emit hands path out.
func (w *walk) emit(path string) {
	if !w.stopped {
		w.stopped = !w.yield(filepath.ToSlash(path))
	}
}

// close ends what reading began.
func (s *files) close() {
	if s.staged != nil {
		s.staged.close()
	}
}

// name returns what path is called in reports.
func (s *files) name(path string) string {
	if path == stdinArg {
		return s.stdinName
	}
	return path
}

// content is a file that was read, with what a cache knows it by.
type content struct {
	*source.File
	stamp cache.Stamp
	sum   cache.Sum // when summed
}

// read returns the file at a path that list gave.
func (s *files) read(ctx context.Context, path string, summed bool) (c content, err error) {
	if err, failed := s.faults.LoadAndDelete(path); failed {
		return c, err.(error)
	}
	var data []byte
	switch {
	case path == stdinArg:
		data, err = readAll(ctx, s.stdin, source.MaxSize)
	case s.staged != nil:
		data, err = s.staged.content(ctx, path)
	default:
		buf, _ := s.buffers.Get().(*[]byte)
		if buf == nil {
			buf = new([]byte)
		}
		data, c.stamp, err = readStamped(path, *buf, source.MaxSize)
		if cap(data) <= maxBuffer {
			*buf = data
		}
		defer s.buffers.Put(buf) // the file has a copy
	}
	if err != nil {
		return c, fmt.Errorf("%s: %w", s.name(path), because(err))
	}
	if summed {
		c.sum = cache.SumOf(data)
	}
	c.File, err = source.NewFile(s.name(path), data)
	return c, err
}

// maxBuffer is the size in bytes above which a buffer is not kept for the next
// file: a cable takes some kilobytes.
const maxBuffer = 1 << 20
