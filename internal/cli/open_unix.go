//go:build unix

package cli

import (
	"errors"
	"io"
	"io/fs"
	"syscall"

	"github.com/cablelint/cablelint/internal/cache"
)

// openedFile is a file open for reading. os.File would put it where the runtime
// waits for pipes and sockets, and take it out again: five calls of the system
// for each file of an archive.
type openedFile struct {
	fd    int
	mode  fs.FileMode // of its type only
	size  int64       // bytes, when it was opened
	stamp cache.Stamp // then
	read  int64
}

// openFile opens the file at path. It does not wait for what is no regular file.
func openFile(path string) (*openedFile, error) {
	const flags = syscall.O_RDONLY | syscall.O_CLOEXEC | syscall.O_NOCTTY
	var fd int
	err := retry(func() (err error) {
		fd, err = syscall.Open(path, flags|syscall.O_NONBLOCK, 0)
		return err
	})
	if errors.Is(err, syscall.EAGAIN) { // another holds a lease on it and is told to give it up
		err = retry(func() (err error) {
			fd, err = syscall.Open(path, flags, 0)
			return err
		})
	}
	if err != nil {
		return nil, err
	}
	var st syscall.Stat_t
	if err := retry(func() error { return syscall.Fstat(fd, &st) }); err != nil {
		_ = syscall.Close(fd)
		return nil, err
	}
	f := &openedFile{fd: fd, size: st.Size, stamp: stampOf(&st)}
	switch st.Mode & syscall.S_IFMT {
	case syscall.S_IFREG:
	case syscall.S_IFDIR:
		f.mode = fs.ModeDir
	default:
		f.mode = fs.ModeIrregular
	}
	return f, nil
}

// stampAt returns the Stamp of the regular file at path.
func stampAt(path string) (stamp cache.Stamp, ok bool) {
	var st syscall.Stat_t
	if err := retry(func() error { return syscall.Stat(path, &st) }); err != nil || st.Mode&syscall.S_IFMT != syscall.S_IFREG {
		return stamp, false
	}
	return stampOf(&st), true
}

// Read reads on. A regular file gives less than there is room for at its end
// only: that saves the call which would say so.
func (f *openedFile) Read(p []byte) (n int, err error) {
	err = retry(func() (err error) {
		n, err = syscall.Read(f.fd, p)
		return err
	})
	if err != nil {
		return 0, err
	}
	f.read += int64(n)
	if n == 0 || n < len(p) && f.read == f.size {
		return n, io.EOF
	}
	return n, nil
}

func (f *openedFile) close() { _ = syscall.Close(f.fd) }

// retry calls f until no signal interrupts it.
func retry(f func() error) error {
	for {
		if err := f(); !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}
