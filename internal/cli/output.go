package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/report"
	"github.com/cablelint/cablelint/source"
)

// destination is one place to write a report to.
type destination struct {
	format string
	path   string // empty: standard output
}

// destinations returns where the reports go: FORMAT=FILE is one more report,
// FILE takes the place of standard output.
func destinations(format string, entries []string) ([]destination, error) {
	list := []destination{{format: format}}
	for _, entry := range entries {
		d := destination{format, entry}
		if name, path, named := strings.Cut(entry, "="); named && !strings.ContainsAny(name, `./\`) {
			if !slices.Contains(report.Formats(), name) {
				_, err := report.New(name, nil, report.Options{})
				return nil, fmt.Errorf("--output-file: %w", err)
			}
			d = destination{name, path}
		} else if list[0].path == "" {
			list = list[1:]
		}
		switch {
		case d.path == "" || d.path == stdinArg:
			return nil, fmt.Errorf("--output-file: %q names no file", entry)
		case slices.ContainsFunc(list, func(o destination) bool {
			return o.path != "" && filepath.Clean(o.path) == filepath.Clean(d.path)
		}):
			return nil, fmt.Errorf("--output-file: two reports for %q", d.path)
		}
		list = append(list, d)
	}
	return list, nil
}

// replaced returns the real paths of the files that reports replace. None may
// be among the paths to read, or hold a cable: the shell makes -o *.txt of a
// forgotten name.
func replaced(places []destination, paths []string) (map[string]bool, error) {
	written := make(map[string]bool)
	for _, d := range places {
		if at, err := newPlace(d.path); d.path != "" && err == nil {
			written[at.real] = true
		}
	}
	for _, path := range paths {
		if at, err := newPlace(path); err == nil && written[at.real] {
			return nil, fmt.Errorf("--output-file: %s is a file to check", path)
		}
	}
	for _, d := range places {
		if isCable(d.path) && holdsCable(d.path) {
			return nil, fmt.Errorf("--output-file: %s is a cable, which a report would replace", d.path)
		}
	}
	return written, nil
}

// holdsCable reports whether the file at path can be read and is a cable.
func holdsCable(path string) bool {
	data, err := readRegular(path, nil, source.MaxSize)
	if err != nil {
		return false
	}
	f, err := source.NewFile(path, data)
	return err == nil && !cable.Parse(f).Foreign
}

// sink is a report while it is written.
type sink struct {
	report.Writer
	format string
	path   string       // empty: standard output or standard error
	text   bool         // for people, on the screen
	flush  func() error // writes what is still held
	file   *replacement // takes the place of the file at path, or nil
	err    error        // the first; nothing is written after it
}

// openSink begins the report of d.
func (s *session) openSink(d destination, screen io.Writer, opts report.Options, color string) (*sink, error) {
	k := &sink{format: d.format, path: d.path, flush: func() error { return nil }}
	w := screen
	if d.path == "" {
		k.text = report.IsText(d.format)
		opts.Color = colors(color, screen, s.env.Getenv)
		if screen == s.env.Stdout {
			w = s.stdout // Run flushes it
		}
	} else {
		f, err := k.create()
		if err != nil {
			return nil, k.failure(err)
		}
		opts.Color = color == "always"
		buffer := bufio.NewWriter(f)
		w, k.flush = buffer, buffer.Flush
	}
	var err error
	k.Writer, err = report.New(d.format, w, opts)
	return k, err
}

// create opens the file of k for writing: a regular file, or one that is not
// there yet, changes only when the report is whole. Pipes and devices are
// written to as they are.
func (k *sink) create() (io.Writer, error) {
	target := k.path
	var mode fs.FileMode
	info, err := os.Stat(target)
	switch {
	case err == nil && info.IsDir():
		return nil, errors.New("is a directory")
	case err == nil && info.Mode().IsRegular():
		if target, err = filepath.EvalSymlinks(target); err == nil {
			err = mayWrite(target, info)
		}
		if err != nil {
			return nil, err
		}
		mode = info.Mode()
	case err == nil || isLink(target):
		return os.OpenFile(target, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	case !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	k.file, err = newReplacement(target, mode)
	return k.file, err
}

func isLink(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// result writes what one file gave.
func (k *sink) result(r lint.Result) {
	if k.text {
		r.Err = nil // it is told on standard error
	}
	if k.err == nil {
		k.err = k.Result(r)
	}
}

// sinks are the reports of one run.
type sinks []*sink

// result writes what one file gave to every report and adds it to sum. It
// reports whether one of them can go on.
func (all sinks) result(r lint.Result, sum *report.Summary) (alive bool) {
	sum.Add(r)
	for _, k := range all {
		k.result(r)
		alive = alive || k.err == nil
	}
	return alive
}

// finish ends the report with the totals of sum, which text leaves out when
// quiet. Of a run that is not whole it leaves no file.
func (k *sink) finish(sum report.Summary, quiet, whole bool) error {
	if k.err == nil && (!k.text || !quiet) {
		k.err = k.Close(sum)
	}
	if k.err == nil {
		k.err = k.flush()
	}
	switch {
	case k.file == nil:
	case k.err == nil && whole:
		k.err = k.file.commit()
	default:
		k.file.abort()
	}
	if k.err != nil && k.path != "" {
		return k.failure(k.err)
	}
	return nil // Run tells what is wrong with standard output
}

// leftOut returns how many findings the report, when finished, does not hold.
func (k *sink) leftOut() int {
	if l, limited := k.Writer.(report.Limited); limited {
		return l.LeftOut()
	}
	return 0
}

func (k *sink) failure(err error) error { return fmt.Errorf("write %s: %w", k.path, because(err)) }
