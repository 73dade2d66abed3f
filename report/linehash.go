package report

import (
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// GitHub tells alerts apart by a hash of the line and what follows it. It is
// computed here as the upload action does (src/fingerprints.ts of
// github/codeql-action), which otherwise adds it, or warns of another value.

const (
	hashBlock = 100                // UTF-16 units that make the hash of a line
	hashBase  = 37                 // of the polynomial, modulo 2^64
	hashShift = 0xE59CD09A331CDB71 // hashBase to the power of hashBlock: the factor of the unit that leaves
	hashEnd   = 0xFFFF             // the unit that stands for the end of the file
)

// lineHash is the hash of one line and how many lines of the file down to it
// have the same one.
type lineHash struct {
	sum uint64
	nth int
}

func (h lineHash) String() string { return fmt.Sprintf("%x:%d", h.sum, h.nth) }

// lineHashes returns the hashes of the first n lines of a file, given as it is
// on disk; fewer when it has fewer. The action takes every file for UTF-8, so
// that it sees other characters in one of another encoding, and other lines in
// UTF-16. A byte order mark is a character to it.
func lineHashes(raw string, n int) []lineHash {
	h := lineHasher{want: n, nth: make(map[uint64]int)}
	for i := 0; i < len(raw) && !h.done(); {
		if raw[i] < utf8.RuneSelf {
			h.read(uint16(raw[i]))
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(raw[i:])
		if r == utf8.RuneError && size == 1 {
			size = brokenLen(raw[i:])
		}
		if r > 0xFFFF {
			high, low := utf16.EncodeRune(r)
			h.read(uint16(high))
			h.read(uint16(low))
		} else {
			h.read(uint16(r))
		}
		i += size
	}
	if !h.done() {
		h.read(hashEnd)
	}
	for i := 0; i < hashBlock && !h.done(); i++ {
		h.push(0)
	}
	return h.lines[:min(n, len(h.lines))] // a pair of units may make one more
}

// brokenLen returns how many bytes at the start of s, which is no UTF-8, Node
// replaces with one U+FFFD: the longest start of a character, or one byte, as
// the Encoding Standard has it.
func brokenLen(s string) int {
	n := 1
	for n < len(s) && !utf8.FullRuneInString(s[:n+1]) {
		n++
	}
	return n
}

// lineHasher computes the hash of every line from the units that it reads.
type lineHasher struct {
	want  int // lines to hash
	lines []lineHash
	nth   map[uint64]int // lines with the hash so far

	window [hashBlock]uint16 // the last units, a ring
	begins [hashBlock]bool   // where in it lines begin
	next   int               // place in the ring
	sum    uint64            // hash of the window
	inLine bool              // a unit of the current line was read
	wasCR  bool              // the last unit was a CR
}

func (h *lineHasher) done() bool { return len(h.lines) >= h.want }

// read takes one unit of the file. Blanks and tabs do not count, and every line
// end is LF.
func (h *lineHasher) read(unit uint16) {
	cr := unit == '\r'
	skip := unit == ' ' || unit == '\t' || unit == '\n' && h.wasCR
	h.wasCR = cr
	if skip {
		return
	}
	if cr {
		unit = '\n'
	}
	at, begins := h.next, !h.inLine
	h.inLine = unit != '\n'
	h.push(unit)
	h.begins[at] = begins
}

// push moves the window on by unit. The line that began hashBlock units before
// is whole then.
func (h *lineHasher) push(unit uint16) {
	if h.begins[h.next] {
		h.begins[h.next] = false
		h.nth[h.sum]++
		h.lines = append(h.lines, lineHash{h.sum, h.nth[h.sum]})
	}
	h.sum = h.sum*hashBase + uint64(unit) - hashShift*uint64(h.window[h.next])
	h.window[h.next] = unit
	if h.next++; h.next == hashBlock {
		h.next = 0
	}
}
