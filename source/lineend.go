package source

import "strings"

// LineEnds counts the line ends of f: LF, CR LF and lone CR.
func (f *File) LineEnds() map[string]int {
	counts := make(map[string]int, 3)
	for n := 1; n <= f.LineCount(); n++ {
		if end := f.text[f.Line(n).End:f.FullLine(n).End]; end != "" {
			counts[end]++
		}
	}
	return counts
}

// LineEnd returns the most frequent line end of f. Of equals LF wins, then
// CR LF; a file without any has LF.
func (f *File) LineEnd() string {
	counts, usual := f.LineEnds(), "\n"
	for _, end := range []string{"\r\n", "\r"} {
		if counts[end] > counts[usual] {
			usual = end
		}
	}
	return usual
}

// StartsLine reports whether only blanks stand before off on its line.
func (f *File) StartsLine(off int32) bool {
	return strings.Trim(f.text[f.Line(f.LineOf(off)).Start:off], " \t") == ""
}

// EndsLine reports whether only blanks stand between off and the end of its
// line.
func (f *File) EndsLine(off int32) bool {
	end := f.Line(f.LineOf(off)).End
	return off >= end || strings.Trim(f.text[off:end], " \t") == ""
}
