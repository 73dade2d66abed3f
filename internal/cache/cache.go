// Package cache remembers what the linter found in the files of a tree, so that
// a file that did not change is not checked again.
//
// A cache is one file, never changed and replaced as a whole:
//
//	magic, Key
//	one record a file: name, Stamp, Sum, findings
//	CRC-32C of all that stands before it
//
// A name and the findings follow their lengths, which are uvarints. What is not
// such a file, or has another Key, counts as an empty cache.
package cache

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"hash/crc32"
	"hash/maphash"
	"math"
	"math/bits"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/cablelint/cablelint/lint"
)

// Key stands for all that decides, besides a file's name and content, what is
// found in it: the program, its rules and their settings.
type Key [sha256.Size]byte

// Sum stands for the content of a file.
type Sum [16]byte

// SumOf returns the Sum of a file's bytes on disk.
func SumOf(content []byte) Sum {
	sum := sha256.Sum256(content)
	return Sum(sum[:])
}

const (
	magic     = "cablelint cache 1\n"
	header    = len(magic) + len(Key{})
	trailer   = crc32.Size
	stampSize = 4 * 8
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Cache is what one run knows from earlier ones and keeps for the next. It is
// safe for concurrent use until Save.
type Cache struct {
	path  string
	key   Key
	start time.Time
	old   []byte // what stands between header and trailer of the file at path
	seed  maphash.Seed
	slots []uint32        // of a hash table: 1 + the offset in old of a record; 0 is free
	fates []atomic.Uint32 // of the record in the slot

	mu    sync.Mutex
	draft *draft // what takes the place of the file; nil until there is something new
	err   error  // why there can be none
}

// The fates of a record.
const (
	unseen   = iota // the run has not met its file
	kept            // it holds still
	replaced        // by a newer record
)

// Open returns the cache in the file at path, or an empty one when there is none
// that was made with the same key and is whole. No file of the tree may have been
// looked at before start.
func Open(path string, key Key, start time.Time) *Cache {
	c := &Cache{path: path, key: key, start: start, seed: maphash.MakeSeed()}
	data, err := os.ReadFile(path)
	if err != nil || len(data) < header+trailer || len(data) > math.MaxUint32 {
		return c
	}
	end := len(data) - trailer
	if string(data[:header]) == c.header() && checksum(0, data[:end]) == binary.LittleEndian.Uint32(data[end:]) {
		c.index(data[header:end])
	}
	return c
}

// Size returns how many bytes of results are held in memory.
func (c *Cache) Size() int { return len(c.old) }

func (c *Cache) header() string { return magic + string(c.key[:]) }

func checksum(before uint32, data []byte) uint32 { return crc32.Update(before, castagnoli, data) }

// index makes the table of the records in old.
func (c *Cache) index(old []byte) {
	n := 0
	for rest := old; len(rest) > 0; n++ {
		r, ok := parse(rest)
		if !ok {
			return
		}
		rest = rest[r.size:]
	}
	c.old = old
	c.slots = make([]uint32, 1<<bits.Len(uint(2*n)))
	c.fates = make([]atomic.Uint32, len(c.slots))
	for at := 0; at < len(old); {
		r, _ := parse(old[at:])
		i := int(maphash.Bytes(c.seed, r.name)) & (len(c.slots) - 1)
		for c.slots[i] != 0 {
			i = (i + 1) & (len(c.slots) - 1)
		}
		c.slots[i] = 1 + uint32(at)
		at += r.size
	}
}

// slot returns the index in c.slots of the record for name, or of a free slot.
func (c *Cache) slot(name string) int {
	mask := len(c.slots) - 1
	for i := int(maphash.String(c.seed, name)) & mask; ; i = (i + 1) & mask {
		if r, used := c.at(i); !used || string(r.name) == name {
			return i
		}
	}
}

// at returns the record in slot i.
func (c *Cache) at(i int) (r record, used bool) {
	if c.slots[i] == 0 {
		return r, false
	}
	return parse(c.old[c.slots[i]-1:])
}

// record is what is kept of one file.
type record struct {
	name     []byte
	stamp    Stamp
	sum      Sum
	findings []byte
	size     int // bytes of the record
}

// parse returns the record that data begins with.
func parse(data []byte) (r record, ok bool) {
	rest := data
	if r.name, rest, ok = counted(rest); !ok || len(rest) < stampSize+len(r.sum) {
		return r, false
	}
	for _, field := range []*int64{&r.stamp.Size, &r.stamp.Modified, &r.stamp.Changed, &r.stamp.Inode} {
		*field = int64(binary.LittleEndian.Uint64(rest))
		rest = rest[8:]
	}
	rest = rest[copy(r.sum[:], rest):]
	r.findings, rest, ok = counted(rest)
	r.size = len(data) - len(rest)
	return r, ok
}

// counted returns the bytes behind their length that data begins with, and the
// rest.
func counted(data []byte) (field, rest []byte, ok bool) {
	n, size := binary.Uvarint(data)
	if size <= 0 || n > uint64(len(data)-size) {
		return nil, nil, false
	}
	data = data[size:]
	return data[:n], data[n:], true
}

// append appends r to b.
func (r *record) append(b []byte) []byte {
	b = append(binary.AppendUvarint(b, uint64(len(r.name))), r.name...)
	for _, field := range []int64{r.stamp.Size, r.stamp.Modified, r.stamp.Changed, r.stamp.Inode} {
		b = binary.LittleEndian.AppendUint64(b, uint64(field))
	}
	b = append(b, r.sum[:]...)
	return append(binary.AppendUvarint(b, uint64(len(r.findings))), r.findings...)
}

// Entry is what was kept of one file.
type Entry struct {
	cache *Cache
	slot  int
	record
}

// Find returns the entry of the file with that name.
func (c *Cache) Find(name string) (e Entry, ok bool) {
	if c.slots == nil {
		return e, false
	}
	e = Entry{cache: c, slot: c.slot(name)}
	e.record, ok = c.at(e.slot)
	return e, ok
}

// Clean reports whether nothing was found in the file.
func (e *Entry) Clean() bool { return len(e.findings) == 0 }

// Holds reports whether now, the file's Stamp, proves that its content is the
// same, and keeps the entry if so.
func (e *Entry) Holds(now Stamp) bool {
	if !e.stamp.proves(now) {
		return false
	}
	e.cache.fates[e.slot].Store(kept)
	return true
}

// Recall returns what was found in the file if its content has the same sum.
func (e *Entry) Recall(sum Sum) ([]lint.Finding, bool) {
	if e.sum != sum {
		return nil, false
	}
	fs, err := findings(string(e.findings))
	return fs, err == nil
}

// Keep keeps what was found in the file with that name. Its stamp was taken
// before its content was read.
func (c *Cache) Keep(name string, stamp Stamp, sum Sum, found []lint.Finding) {
	r := record{name: []byte(name), stamp: stamp.settled(c.start), sum: sum, findings: appendFindings(nil, found)}
	if c.slots != nil {
		i := c.slot(name)
		if old, used := c.at(i); used {
			if old.stamp == r.stamp && old.sum == r.sum && bytes.Equal(old.findings, r.findings) {
				c.fates[i].Store(kept)
				return
			}
			c.fates[i].Store(replaced)
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.draft == nil && c.err == nil {
		c.draft, c.err = newDraft(c.path, c.header())
	}
	if c.err == nil {
		c.err = c.draft.add(r.append(nil))
	}
}

// Save puts what the run kept in the place of the file, unless nothing changed.
// Entries of files that the run did not meet are dropped when it was complete.
// After an error the file is as it was.
func (c *Cache) Save(complete bool) error {
	drop := false
	for i := range c.fates {
		drop = drop || complete && c.slots[i] != 0 && c.fates[i].Load() == unseen
	}
	if c.draft == nil && c.err == nil && drop {
		c.draft, c.err = newDraft(c.path, c.header())
	}
	if c.draft == nil {
		return c.err
	}
	for i := range c.fates {
		fate := c.fates[i].Load()
		if r, used := c.at(i); used && c.err == nil && (fate == kept || fate == unseen && !complete) {
			at := c.slots[i] - 1
			c.err = c.draft.add(c.old[at : int(at)+r.size])
		}
	}
	if c.err == nil {
		c.err = c.draft.commit(c.path)
	} else {
		c.draft.abort()
	}
	return c.err
}

// draft is a cache file while it is written.
type draft struct {
	file *os.File
	w    *bufio.Writer
	sum  uint32
}

// newDraft begins the file that takes the place of the one at path.
func newDraft(path, header string) (*draft, error) {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(dir, draftPattern) // with mode 0600
	if err != nil {
		return nil, err
	}
	d := &draft{file: f, w: bufio.NewWriterSize(f, 1<<16)}
	return d, d.add([]byte(header))
}

func (d *draft) add(data []byte) error {
	d.sum = checksum(d.sum, data)
	_, err := d.w.Write(data)
	return err
}

// commit ends the file and gives it its name. It is not forced to the disk: of a
// file that a loss of power cut short, the checksum tells.
func (d *draft) commit(path string) error {
	err := d.add(binary.LittleEndian.AppendUint32(nil, d.sum))
	if err == nil {
		err = d.w.Flush()
	}
	if err != nil {
		d.abort()
		return err
	}
	if err = d.file.Close(); err == nil {
		err = os.Rename(d.file.Name(), path)
	}
	if err != nil {
		_ = os.Remove(d.file.Name())
	}
	return err
}

func (d *draft) abort() {
	_ = d.file.Close()
	_ = os.Remove(d.file.Name())
}
