package cli

import (
	"errors"
	"io/fs"
	"os"
)

// because returns the reason in err without the operation and path that the
// system call's error repeats.
func because(err error) error {
	if e := (*fs.PathError)(nil); errors.As(err, &e) {
		return e.Err
	}
	if e := (*os.LinkError)(nil); errors.As(err, &e) {
		return e.Err
	}
	return err
}
