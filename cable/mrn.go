package cable

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/source"
)

// MRN is the message reference number: the post and serial of the banner and
// the year of the date-time group.
type MRN struct {
	Span   source.Span // post and serial on the banner
	Post   string
	Serial string // as printed
	Year   int    // 0 when the cable has no date
}

// MRN returns the number that the banner gives the cable, or nil.
func (d *Document) MRN() *MRN {
	b := d.Banner()
	if b == nil || b.Post.Absent() || b.Serial.Absent() {
		return nil
	}
	m := &MRN{Span: b.Post.Span.Cover(b.Serial.Span), Post: b.Post.Text, Serial: b.Serial.Text}
	if t, ok := d.Date(); ok {
		m.Year = t.Year()
	}
	return m
}

// ID returns the canonical form of m, such as 07MOSCOW5580: two digits of the
// year, the post without blanks, the serial without leading zeros. It is empty
// when the year is not known.
func (m *MRN) ID() string { return canonicalID(m.Year, m.Post, m.Serial) }

func canonicalID(year int, post, serial string) string {
	serial = strings.TrimLeft(serial, "0")
	if year == 0 || post == "" || serial == "" {
		return ""
	}
	yy := strconv.Itoa(100 + year%100)[1:]
	post = strings.Map(func(r rune) rune {
		if r == ' ' || r == '.' || r == '\'' || r == '-' {
			return -1
		}
		return r
	}, strings.ToUpper(post))
	return yy + post + serial
}
