package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// replacement is the new content of a file while it is written beside it. The
// old content stands until commit.
type replacement struct {
	*os.File
	target string // the file to replace
}

// newReplacement begins to replace the file at target, which is no link. A
// mode of 0 is that of any new file.
func newReplacement(target string, mode fs.FileMode) (*replacement, error) {
	for n := 0; ; n++ {
		// The point keeps a walk of the directory from reading it.
		name := filepath.Join(filepath.Dir(target), fmt.Sprintf(".cablelint-%d-%d.tmp", os.Getpid(), n))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		r := &replacement{f, target}
		if mode != 0 {
			if err := f.Chmod(mode); err != nil {
				r.abort()
				return nil, err
			}
		}
		return r, nil
	}
}

// commit puts the new content in the place of the old.
func (r *replacement) commit() error {
	err := errors.Join(r.Sync(), r.Close())
	if err == nil {
		err = os.Rename(r.Name(), r.target)
	}
	if err != nil {
		_ = os.Remove(r.Name())
	}
	return err
}

// abort leaves the old content as it is.
func (r *replacement) abort() {
	_ = r.Close()
	_ = os.Remove(r.Name())
}

// The reasons for not replacing a file.
var (
	errReadOnly = errors.New("the file is read-only")
	errChanged  = errors.New("the file changed after it was read")
)

// rewrite replaces the content of the file at path, which was old when it was
// read. It keeps the file's mode and, where the system allows it, its owner; of
// a link it rewrites the target.
func rewrite(path, old, content string) error {
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	info, err := os.Stat(target)
	if err != nil {
		return err
	}
	if err := mayWrite(target, info); err != nil {
		return err
	}
	if n := hardLinks(info); n > 1 {
		return fmt.Errorf("the file has %d names (hard links), and the others would keep the old text", n)
	}
	r, err := newReplacement(target, info.Mode())
	if err != nil {
		return err
	}
	keepOwner(r.File, info)
	if _, err := r.WriteString(content); err != nil {
		r.abort()
		return err
	}
	if now, err := readRegular(target, nil, int64(len(old))); err != nil || string(now) != old {
		r.abort()
		return errChanged
	}
	return r.commit()
}

// mayWrite returns an error when the file at path must not be written. A rename
// would succeed in spite of it.
func mayWrite(path string, info fs.FileInfo) error {
	if info.Mode().Perm()&0o222 == 0 {
		return errReadOnly // even where the user, such as root, could
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if errors.Is(err, fs.ErrPermission) {
		return errReadOnly
	}
	if err != nil {
		return err
	}
	return f.Close()
}
