//go:build !unix

package cli

import (
	"io/fs"
	"os"

	"github.com/cablelint/cablelint/internal/cache"
)

// openedFile is a file open for reading.
type openedFile struct {
	*os.File
	mode  fs.FileMode // of its type only
	size  int64       // bytes, when it was opened
	stamp cache.Stamp // says nothing: files are known by their content
}

// openFile opens the file at path.
func openFile(path string) (*openedFile, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	return &openedFile{File: f, mode: info.Mode().Type(), size: info.Size()}, nil
}

// stampAt would return the Stamp of the file at path.
func stampAt(string) (stamp cache.Stamp, ok bool) { return stamp, false }

func (f *openedFile) close() { _ = f.Close() }
