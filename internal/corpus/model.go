package corpus

import "time"

// Model is what stands on a cable, whatever its copies look like.
type Model struct {
	Time       time.Time // of the date-time group, UTC
	Precedence []string  // prosigns of action and information: P, R
	Post       Post
	Serial     int
	Level      Level
	EFTO       bool   // UNCLAS E F T O
	Control    string // NOFORN on the banner
	Sections   int

	To, Info, Exempt []Addressee

	Captions  []string
	Attention []string
	Order     string // 12958
	Decl      string // DECL: 05/03/2017
	Tags      Tags
	Subject   Subject
	Refs      References
	Authority Authority

	Paragraphs []Paragraph
	Signature  string

	// Capitals says that the text is in capitals, as teletypes had it.
	Capitals bool
}

// Year returns the year of the message.
func (m *Model) Year() int { return m.Time.Year() }

// Addressee is one addressee.
type Addressee struct {
	Indicator  string
	Name       string
	Precedence string // PRIORITY; empty is ROUTINE
	Number     string // 0611
}

// Tags is a TAGS line.
type Tags struct {
	List   []string // PREL, (DOE, JANE)
	Commas bool     // between them, else blanks
}

// Subject is a SUBJECT line.
type Subject struct {
	Label string // SUBJECT or SUBJ
	Mark  string // (C), or empty
	Text  string
}

// References is a REF line.
type References struct {
	Label string      // REF, REFS
	Style RefStyle    // how the entries are lettered and set
	Items []Reference // empty without a REF line
}

// RefStyle is how the entries of a REF line stand.
type RefStyle int

// The styles.
const (
	RefPlain  RefStyle = iota // FREDONIA 402; STATE 77
	RefDotted                 // A. FREDONIA 402, an entry a line
	RefInRow                  // (A) FREDONIA 402, (B) STATE 77
	RefClosed                 // A) FREDONIA 402, an entry a line
)

// Reference is one entry of a REF line.
type Reference struct {
	Text string // 06 LEONIDA 1188 (NOTAL)
	ID   string // 06LEONIDA1188, empty for what is no cable
}

// Authority is a Classified By statement. Cables of 1995 to 2002 have it as their
// first paragraph: then Lines is empty.
type Authority struct {
	// Lines stand above the text, with their labels. A NUL in one is a blank at
	// which no line is cut.
	Lines       []string
	Name, Title string
	Section     string   // 1.4
	Reasons     []string // b, d
	Derived     string
}

// Paragraph is a paragraph with the heading above it.
type Paragraph struct {
	Heading []string // lines, or nil
	Ruling  Ruling   // of the heading
	Number  int      // 0 when unnumbered
	Mark    string   // (C), or empty
	Blocks  []Block
}

// Ruling is how a heading is underlined.
type Ruling int

// The rulings.
const (
	Bare   Ruling = iota // no ruler
	Below                // hyphens below
	Around               // hyphens above and below
)

// Block is a part of a paragraph: its running text, an item of a list, a table.
type Block struct {
	Label     string   // of an item: "--", "A."; empty for running text
	Indent    int      // blanks before it
	Sentences []string // running text
	Rows      []string // of a table, instead of Sentences
	Tight     bool     // no blank line stands above
}
