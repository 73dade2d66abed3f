package corpus

import "github.com/cablelint/cablelint/source"

// Container is how a copy of a cable is laid out: what stands round the text,
// how the lines are cut, and in which bytes. The zero Container is a copy that
// begins at the banner, re-flowed, in UTF-8 without line ends.
type Container struct {
	Profile Profile
	// Sections is how the sections of a long cable are parted. The print parts
	// them by headers of their own or not at all.
	Sections Sections
	Width    int // characters of a line; 0 is one line a paragraph
	// CutWords cuts the Classified By statement inside words, as software of
	// 2004 to 2010 did.
	CutWords bool
	Pilcrows bool // before paragraph numbers
	// TwoBlanks sets two blanks after a sentence, TrailingBlanks one at the end
	// of each line.
	TwoBlanks, TrailingBlanks bool
	EndMarks                  bool // BT, #0417, NNNN
	// Archive puts the head and the attributes of the National Archives round
	// the print of 1973 to 1979.
	Archive bool

	LineEnd  string
	Encoding Encoding
	Mark     bool // a byte order mark, in UTF-8
}

// Profile is the kind of copy.
type Profile int

// The profiles.
const (
	Body    Profile = iota // begins at the banner
	Drafted                // begins at the date-time group
	Relay                  // begins with ACP 127 format lines
	Print                  // the Department's print
	Smart                  // the labelled lines of archive messages
)

// String returns the name that JSON has for p.
func (p Profile) String() string {
	return [...]string{"body", "drafted", "relay", "print", "smart"}[p]
}

// Sections is how the sections of a cable are parted.
type Sections int

// The ways to part sections.
const (
	Joined     Sections = iota // nothing parts them: the page lines are lost
	PageLines                  // FREDONIA 00000417  002 OF 003
	PageParts                  // also pages within a section: 001.2 OF 003
	OwnHeaders                 // each section has its own header and banner
)

// Encoding is how text becomes bytes.
type Encoding = source.Encoding

// The encodings.
const (
	UTF8        = source.UTF8
	UTF16LE     = source.UTF16LE
	UTF16BE     = source.UTF16BE
	Windows1252 = source.Windows1252
)

// Holds reports whether cables such as m come in copies of profile p.
func (p Profile) Holds(m *Model) bool {
	switch p {
	case Print:
		return m.Year() <= 2002 && m.Capitals
	case Smart:
		return m.Year() >= 2009 && m.Control == "" && !m.EFTO
	case Relay:
		return m.Year() >= 1973
	}
	return true
}

// Random returns a container that can hold m.
func Random(seed uint64, m *Model) Container { return random(newDice(seed, 0), m) }

func random(d dice, m *Model) Container {
	c := Container{
		Profile:        pick(d, Body, Drafted, Relay, Relay, Relay, Relay, Print, Print, Print, Smart),
		Sections:       pick(d, Joined, PageLines, PageLines, PageLines, PageParts, OwnHeaders),
		Width:          d.between(60, 69),
		CutWords:       m.Year() >= 2004 && d.chance(25),
		Pilcrows:       d.chance(35),
		TwoBlanks:      d.chance(60),
		TrailingBlanks: d.chance(30),
		EndMarks:       d.chance(15),
		LineEnd:        pick(d, "\n", "\n", "\r\n"),
		Encoding:       pick(d, UTF8, UTF8, Windows1252, UTF16LE, UTF16BE),
		Mark:           d.chance(15),
	}
	if d.chance(15) {
		c.Width = 0
	}
	if !c.Profile.Holds(m) || c.Profile == Relay && m.Year() < 1995 && d.chance(60) {
		c.Profile = Relay
		if Print.Holds(m) {
			c.Profile = Print
		}
	}
	switch c.Profile {
	case Print:
		c.Archive = m.Year() < 1980 && d.chance(40)
		c.Pilcrows = c.Pilcrows && d.chance(20)
		c.EndMarks = true
		c.Width = max(c.Width, 60)
	case Smart:
		c.Sections = Joined
		c.EndMarks = false
	}
	return c
}
