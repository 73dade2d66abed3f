package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// pathList is a list of paths that --files-from names.
type pathList struct {
	name      string // what it is called in messages
	text      string
	separator string // of the paths: a newline or NUL
}

// maxList is the size in bytes above which a list of paths is refused.
const maxList = 256 << 20

// readList reads the list in the file name, or on standard input when it is -.
// A list that holds a NUL is one whose paths NULs end, as find -print0 writes it.
func readList(ctx context.Context, name string, stdin io.Reader) (*pathList, error) {
	l := &pathList{name: name, separator: "\n"}
	var data []byte
	var err error
	if name == stdinArg {
		l.name = "<stdin>"
		data, err = readAll(ctx, stdin, maxList)
	} else {
		data, err = readRegular(name, nil, maxList)
	}
	if err != nil {
		return nil, fmt.Errorf("--files-from %s: %w", name, because(err))
	}
	l.text = string(data)
	if strings.Contains(l.text, "\x00") {
		l.separator = "\x00"
	}
	return l, nil
}

// listArguments walks the paths of the list.
func (w *walk) listArguments(l *pathList) {
	n := 0
	for line := range strings.SplitSeq(l.text, l.separator) {
		n++
		if l.separator == "\n" {
			line = strings.TrimSuffix(line, "\r")
		}
		if w.stopped || line == "" {
			continue
		}
		w.line = fmt.Sprintf("line %d of %s", n, l.name)
		if l.separator != "\n" {
			w.line = fmt.Sprintf("path %d of %s", n, l.name)
		}
		w.path(line)
	}
	w.line = ""
}

// readPaths reads the list that --files-from names.
func (c *runFlags) readPaths(ctx context.Context, in *files) (err error) {
	if c.FilesFrom == "" {
		return nil
	}
	if c.FilesFrom == stdinArg && slices.Contains(in.args, stdinArg) {
		return errors.New("--files-from -: standard input is the list of paths or a cable, not both")
	}
	in.more, err = readList(ctx, c.FilesFrom, in.stdin)
	return err
}
