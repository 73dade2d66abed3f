package source

// Span is a half-open range of byte offsets into the text of one File,
// 0-based. An empty Span is a place between two bytes.
type Span struct{ Start, End int32 }

// At returns the empty Span at off.
func At(off int32) Span { return Span{off, off} }

// Len returns the number of bytes in s.
func (s Span) Len() int { return int(s.End - s.Start) }

// Empty reports whether s holds no byte.
func (s Span) Empty() bool { return s.Start == s.End }

// Contains reports whether every byte of t lies in s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte, or whether one is an empty
// Span strictly inside the other.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Cover returns the smallest Span that contains s and t.
func (s Span) Cover(t Span) Span { return Span{min(s.Start, t.Start), max(s.End, t.End)} }
