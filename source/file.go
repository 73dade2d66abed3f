package source

import (
	"fmt"
	"iter"
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// MaxSize is the size in bytes above which NewFile refuses a file. A cable
// takes some kilobytes, a file of a year of them some megabytes.
const MaxSize = 64 << 20

// File is the content of one file. It never changes and may be used by many
// goroutines at once.
type File struct {
	path    string
	raw     string
	text    string
	enc     Encoding
	anchors []anchor

	index sync.Once
	lines []int32 // offset of each line's first byte

	asciiOnce sync.Once
	ascii     bool // all of text is ASCII
}

// NewFile returns the File of data, which was read from path. The path is only
// a name here: nothing is opened. The one error is a file over MaxSize.
func NewFile(path string, data []byte) (*File, error) {
	if len(data) > MaxSize {
		return nil, fmt.Errorf("%s: file is too large: %d bytes, the limit is %d", path, len(data), MaxSize)
	}
	enc, bom := detect(data)
	text, anchors := decode(data, enc, bom)
	f := &File{path: path, text: text, enc: enc, anchors: anchors}
	if f.raw = text; anchors != nil {
		f.raw = string(data)
	}
	return f, nil
}

// Path returns the name that the file was given.
func (f *File) Path() string { return f.path }

// Raw returns the bytes on disk.
func (f *File) Raw() string { return f.raw }

// Content returns the whole text, without a byte order mark. Bytes that are
// not UTF-8 in a UTF-8 file stand in it as they are.
func (f *File) Content() string { return f.text }

// Encoding returns how the file is encoded on disk.
func (f *File) Encoding() Encoding { return f.enc }

// Text returns the text of s: a substring, not a copy.
func (f *File) Text(s Span) string { return f.text[s.Start:s.End] }

// Span returns the Span of the whole text.
func (f *File) Span() Span { return Span{0, int32(len(f.text))} }

// Binary reports whether the file holds a NUL, which no text does.
func (f *File) Binary() bool { return strings.IndexByte(f.text, 0) >= 0 }

// Disk returns s in bytes on disk. An offset inside a character is taken for
// the character's start.
func (f *File) Disk(s Span) Span { return Span{f.disk(s.Start), f.disk(s.End)} }

func (f *File) disk(off int32) int32 {
	if f.anchors == nil {
		return off
	}
	i := sort.Search(len(f.anchors), func(i int) bool { return f.anchors[i].text > off }) - 1
	a := f.anchors[i]
	unit := int32(1)
	if f.enc == UTF16LE || f.enc == UTF16BE {
		unit = 2
	}
	for off > a.text && off < int32(len(f.text)) && !utf8.RuneStart(f.text[off]) && f.enc != UTF8 {
		off--
	}
	return a.disk + (off-a.text)*unit
}

// Unit is what a column counts.
type Unit uint8

// The units of a column.
const (
	Bytes Unit = iota // bytes of UTF-8
	Runes             // Unicode code points; a byte that is not UTF-8 counts as one
	UTF16             // UTF-16 code units
)

// Position is a place as a reader counts it: line and column, both 1-based.
type Position struct{ Line, Column int }

// Position returns the line and column of off, counted in u. The offset after
// the last byte is a valid one; off is brought into bounds.
func (f *File) Position(off int32, u Unit) Position {
	off = max(0, min(off, int32(len(f.text))))
	line := f.LineOf(off)
	start := f.lines[line-1]
	if u == Bytes || f.isASCII() {
		return Position{line, int(off-start) + 1}
	}
	col := 1
	for _, r := range f.text[start:off] {
		col++
		if u == UTF16 && r > 0xFFFF {
			col++
		}
	}
	return Position{line, col}
}

// LineCount returns the number of lines. Text after the last line end counts
// as a line; an empty file has none.
func (f *File) LineCount() int {
	f.buildIndex()
	if n := len(f.lines); int(f.lines[n-1]) < len(f.text) {
		return n
	}
	return len(f.lines) - 1
}

// LineOf returns the 1-based number of the line that holds off. A line end
// belongs to the line before it.
func (f *File) LineOf(off int32) int {
	f.buildIndex()
	low, high := 0, len(f.lines)
	for low < high {
		if mid := (low + high) / 2; f.lines[mid] > off {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low
}

// Line returns the Span of line n, 1-based, without its line end.
func (f *File) Line(n int) Span {
	s := f.FullLine(n)
	for s.End > s.Start && (f.text[s.End-1] == '\n' || f.text[s.End-1] == '\r') {
		s.End--
	}
	return s
}

// Lines yields the Spans of the lines of which a part lies in s, without their line
// ends.
func (f *File) Lines(s Span) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		if s.Empty() {
			return
		}
		for n := f.LineOf(s.Start); n <= len(f.lines) && f.lines[n-1] < s.End; n++ {
			if !yield(f.Line(n)) {
				return
			}
		}
	}
}

// FullLine returns the Span of line n, 1-based, with its line end.
func (f *File) FullLine(n int) Span {
	f.buildIndex()
	end := int32(len(f.text))
	if n < len(f.lines) {
		end = f.lines[n]
	}
	return Span{f.lines[n-1], end}
}

// buildIndex finds the line starts. A line ends with LF, CR LF or a lone CR.
func (f *File) buildIndex() {
	f.index.Do(func() {
		f.lines = append(make([]int32, 0, 1+strings.Count(f.text, "\n")), 0)
		if strings.IndexByte(f.text, '\r') < 0 {
			for i := 0; ; {
				k := strings.IndexByte(f.text[i:], '\n')
				if k < 0 {
					return
				}
				i += k + 1
				f.lines = append(f.lines, int32(i))
			}
		}
		// The next LF and CR at or after i; the length when there is none.
		lf, cr := -1, -1
		for i := 0; ; {
			if lf < i {
				lf = indexFrom(f.text, '\n', i)
			}
			if cr < i {
				cr = indexFrom(f.text, '\r', i)
			}
			end := lf
			if cr < lf && (cr < lf-1 || lf == len(f.text)) { // not the CR of CR LF
				end = cr
			}
			if end == len(f.text) {
				break
			}
			i = end + 1
			f.lines = append(f.lines, int32(i))
		}
	})
}

// isASCII reports whether all of f is ASCII, so that a byte is a character.
func (f *File) isASCII() bool {
	f.asciiOnce.Do(func() {
		f.ascii = !strings.ContainsFunc(f.text, func(r rune) bool { return r >= utf8.RuneSelf })
	})
	return f.ascii
}

// indexFrom returns the index of the first b in s from i on, or the length of s.
func indexFrom(s string, b byte, i int) int {
	if k := strings.IndexByte(s[i:], b); k >= 0 {
		return i + k
	}
	return len(s)
}
