//go:build !unix

package cli

import (
	"io/fs"
	"os"
)

// openedFile is a file open for reading.
type openedFile struct {
	*os.File
	mode fs.FileMode // of its type only
	size int64       // bytes, when it was opened
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
	return &openedFile{f, info.Mode().Type(), info.Size()}, nil
}

func (f *openedFile) close() { _ = f.Close() }
