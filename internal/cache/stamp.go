package cache

import "time"

// Stamp is what the system tells of a file without its being read. Where the
// system counts changes of a file's content, a file with the same Stamp has the
// same content; where Changed is 0 a Stamp says nothing.
type Stamp struct {
	Size     int64 // bytes
	Modified int64 // nanoseconds since 1970; a program may set it at will
	Changed  int64 // nanoseconds since 1970; only the system sets it
	Inode    int64 // another one when a file is renamed over this one
}

// granularity is how long two changes of a file may bear the same time, with
// room to spare: the clocks of file systems tick every few milliseconds, some
// every two seconds.
const granularity = 2 * time.Second

// settled returns s, which was taken after start, when a later change is sure to
// make another Stamp. When the file changed shortly before start, or after it, the
// content may have changed again without a sign, and the Stamp returned says
// nothing.
func (s Stamp) settled(start time.Time) Stamp {
	if max(s.Modified, s.Changed) > start.Add(-granularity).UnixNano() {
		return Stamp{}
	}
	return s
}

// proves reports whether a file with the Stamp now has the content that it had
// with s.
func (s Stamp) proves(now Stamp) bool { return s.Changed != 0 && s == now }
