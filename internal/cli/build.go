package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io"
	"os"
)

// buildID returns what tells this program from one that was built of other code:
// the ID that the linker wrote into the executable, or else the hash of all of it.
func buildID() ([]byte, error) {
	path, err := os.Executable()
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	return readBuildID(f)
}

// readBuildID returns the build ID of the executable r, or its hash.
func readBuildID(r io.Reader) ([]byte, error) {
	start := make([]byte, 64<<10)
	n, err := io.ReadFull(r, start)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return nil, err
	}
	start = start[:n]
	for _, id := range [][]byte{notedID(start), markedID(start)} {
		if len(id) > 0 {
			return id, nil
		}
	}
	h := sha256.New()
	_, _ = h.Write(start) // never fails
	if _, err := io.Copy(h, r); err != nil {
		return nil, err
	}
	return h.Sum(nil), nil
}

// notedID returns the ID in the ELF note of an executable: the lengths of name
// and text, the kind, the name "Go", the text (elf(5); cmd/internal/buildid).
func notedID(start []byte) []byte {
	const name, kind = "Go\x00\x00", 4
	for at := 12; at < len(start); at++ {
		next := bytes.Index(start[at:], []byte(name))
		if next < 0 {
			break
		}
		at += next
		word := func(i int) int { return int(binary.LittleEndian.Uint32(start[at-4*i:])) }
		text := start[at+len(name):]
		if word(3) == len(name) && word(1) == kind && word(2) <= len(text) {
			return text[:word(2)]
		}
	}
	return nil
}

// markedID returns the ID at the start of the text of other executables.
func markedID(start []byte) []byte {
	_, rest, _ := bytes.Cut(start, []byte("\xff Go build ID: \""))
	id, _, whole := bytes.Cut(rest, []byte("\"\n \xff"))
	if !whole {
		return nil
	}
	return id
}
