package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/cablelint/cablelint/internal/cache"
)

// readRegular returns the content of the regular file at path, in buf when it has
// room for it. It reads neither what is none, nor what is larger than limit bytes.
func readRegular(path string, buf []byte, limit int64) ([]byte, error) {
	data, _, err := readStamped(path, buf, limit)
	return data, err
}

// readStamped is readRegular, with the Stamp that the file had before.
func readStamped(path string, buf []byte, limit int64) (data []byte, stamp cache.Stamp, err error) {
	f, err := openFile(path)
	if err != nil {
		return nil, stamp, err
	}
	defer f.close()
	switch {
	case f.mode.IsDir():
		err = errors.New("is a directory")
	case !f.mode.IsRegular():
		err = errors.New("not a regular file")
	case f.size > limit:
		err = tooLarge(f.size, limit)
	default:
		data, err = readLimited(f, buf, f.size, limit)
	}
	return data, f.stamp, err
}

func tooLarge(size, limit int64) error {
	return fmt.Errorf("file is too large: %d bytes, the limit is %d", size, limit)
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

// readAll reads r to its end, or until ctx is done. More than limit bytes are an
// error.
func readAll(ctx context.Context, r io.Reader, limit int64) ([]byte, error) {
	type content struct {
		data []byte
		err  error
	}
	done := make(chan content, 1)
	go func() {
		data, err := readLimited(r, nil, 0, limit)
		done <- content{data, err}
	}()
	select {
	case c := <-done:
		return c.data, c.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
