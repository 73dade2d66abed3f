package cable

import (
	"iter"
	"time"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

// Document is one cable. Parts that the cable lacks are nil or empty. It keeps
// what its methods read: one goroutine at a time may use it.
type Document struct {
	File    *source.File
	Span    source.Span // the cable's part of the file
	Profile Profile
	Partial bool // the record says that it is an extract, or that its text is lost
	Foreign bool // no line that a cable has was found: rules have nothing to say

	Fields   []Field // every field of the header zones in source order, repeats kept
	Blocks   []Block // everything else, in source order
	Problems []diag.Diagnostic

	Transmission Transmission
	DTG          *DTG
	From         *Word
	Addressees   []Addressee // TO, INFO and XMT in source order
	Banners      []Banner    // the first is the cable's own, later ones begin sections
	Levels       []LevelLine // bare classification lines at page breaks and ends
	Captions     []Word      // repeats kept
	Attention    []Text
	Orders       []Order // E.O. lines, repeats kept
	Tags         []Tag   // of all TAGS lines
	Subject      *Subject
	References   []Reference
	Authority    *Authority // Classified By, Reason, Derived From
	Summary      *Text      // without the words that open and close it
	Paragraphs   []Paragraph
	Headings     []Heading
	Pages        []PageLine
	Signature    *Word

	conventions *Conventions // nil: usual
	kept        kept
}

// Profile is the kind of copy a Document is, known by its first lines.
type Profile uint8

// The profiles.
const (
	Body    Profile = iota // no lines above the banner
	Drafted                // begins at the date-time group
	Relay                  // begins with ACP 127 format lines
	Print                  // the Department's print: PAGE lines, distribution
	Smart                  // labelled lines of the archive messages since 2009: MRN:, Date/DTG:
)

// String returns the name used in JSON.
func (p Profile) String() string { return [...]string{"body", "drafted", "relay", "print", "smart"}[p] }

// Word is a piece of one line as printed. The zero Word is absent.
type Word struct {
	Span source.Span
	Text string
}

// Absent reports whether w is the zero Word.
func (w Word) Absent() bool { return w.Text == "" && w.Span == source.Span{} }

// FieldKind names a field of the header.
type FieldKind uint8

// The fields, in the order in which they stand on a whole cable.
const (
	FieldMRN            FieldKind = iota // MRN: of an archive message
	FieldTransmissionID                  // VZCZC line (ACP 127 format line 1)
	FieldRouting                         // format line 2
	FieldOrigin                          // DE line, format line 3
	FieldSecurity                        // ZNR or ZNY line, format line 4
	FieldDTG                             // precedence and date-time group, format line 5
	FieldFrom                            // FM
	FieldTo                              // TO and the addressees below it
	FieldInfo                            // INFO and the addressees below it
	FieldExempt                          // XMT
	FieldDistribution                    // ACTION, ORIGIN or INFO with copy counts
	FieldDrafting                        // DRAFTED BY, APPROVED BY and clearances
	FieldRelay                           // the dash line of the Department's relay
	FieldBanner
	FieldCaption
	FieldAttention
	FieldOrder // E.O.
	FieldTags
	FieldSubject
	FieldReference
	FieldClassifiedBy
	FieldReason      // a Reason: line of its own
	FieldDerivedFrom // a Derived From: line of its own
	FieldSignature   // Signature: of an archive message
	FieldArchive     // a "Key: value" line added by an archive
	fieldKinds
)

var fieldNames = [fieldKinds]string{
	"mrn", "transmission-id", "routing", "origin", "security", "dtg", "from", "to", "info", "exempt",
	"distribution", "drafting", "relay", "banner", "caption", "attention", "executive-order", "tags",
	"subject", "reference", "classified-by", "reason", "derived-from",
	"signature", "archive",
}

// String returns the name used by the tree output.
func (k FieldKind) String() string { return fieldNames[k] }

// Field is one field of the header: a label and its value, or a whole line
// that needs no label.
type Field struct {
	Kind  FieldKind
	Span  source.Span // first byte of the label to last byte of the value
	Label source.Span // as printed, with its colon; empty when there is none
	Value Text        // content only: no label, fold or page line
}

// Text is content that may be cut by line ends, folds and page lines. Parts are
// in order, do not overlap, and none is empty.
type Text struct{ Parts []source.Span }

// Span returns the Span from the first part to the last; an empty Text has the
// zero Span.
func (t Text) Span() source.Span {
	if len(t.Parts) == 0 {
		return source.Span{}
	}
	return source.Span{Start: t.Parts[0].Start, End: t.Parts[len(t.Parts)-1].End}
}

// BlockKind names a part of the cable that is no field.
type BlockKind uint8

// The kinds of blocks.
const (
	BlockParagraph BlockKind = iota // numbered or not; Index is into Paragraphs
	BlockHeading                    // with its rulers; Index is into Headings
	BlockPage                       // a page line; Index is into Pages
	BlockLevel                      // a bare classification line; Index is into Levels
	BlockBanner                     // a banner that begins a later section; Index is into Banners
	BlockHeader                     // a line of a header repeated inside the body
	BlockTable                      // aligned columns
	BlockRuler                      // a line of hyphens that underlines nothing
	BlockSignature
	BlockEnd     // BT, NNNN, #nnnn and what the printer put after the text
	BlockStamp   // a release stamp or review overlay: not the cable's own text
	BlockArchive // a section head or note added by an archive
	BlockUnknown
	blockKinds
)

var blockNames = [blockKinds]string{
	"paragraph", "heading", "page-line", "level-line", "banner", "repeated-header", "table", "ruler",
	"signature", "end-mark", "stamp", "archive", "unknown",
}

// String returns the name used by the tree output.
func (k BlockKind) String() string { return blockNames[k] }

// Block is one part of the text zone. Blocks may nest: a page line inside a
// paragraph lies within the paragraph's Span.
type Block struct {
	Kind  BlockKind
	Index int32 // into the Document's slice of that kind, or -1
	Span  source.Span
}

// Transmission is what stands in ACP 127 format lines 1 to 4.
type Transmission struct {
	ID       Word // VZCZCXRO4417
	Routing  *Routing
	Origin   *Origin
	Security *Security
}

// Routing is format line 2.
type Routing struct {
	Span       source.Span
	Precedence Word // PP
	Indicators []Word
}

// Origin is format line 3, the DE line.
type Origin struct {
	Span    source.Span
	Station Word // RUEHFD
	Serial  Word // 0417, the last four digits of the message number
	Section Word // 01, absent when not printed
	Day     Word // 123, day of the year of filing
	Time    Word // 1455
}

// Security is format line 4.
type Security struct {
	Span      source.Span
	Signal    Word // ZNY
	Letters   Word // CCCCC
	Operating []Word
}

// DTG is format line 5: precedences and the date-time group.
type DTG struct {
	Span       source.Span // the whole line
	Precedence []Word      // P, R
	Group      Word        // 031455Z MAY 07
	Time       time.Time   // UTC; zero when the group is no real time
	Operating  Word        // what follows the year
}

// Addressee is one line of TO, INFO or XMT.
type Addressee struct {
	Kind       FieldKind // FieldTo, FieldInfo or FieldExempt
	Span       source.Span
	Indicator  Word // RUEHC
	Name       Word // SECSTATE WASHDC
	Precedence Word // PRIORITY; absent is ROUTINE
	Number     Word // 0611
}

// Banner is the classification line, which also names section, post and
// number.
type Banner struct {
	Span     source.Span // the line without blanks at its ends
	Level    Level
	Words    source.Span // the level words: C O N F I D E N T I A L
	EFTO     source.Span // "E F T O" or "EFTO", empty when not printed
	Controls []Word      // NOFORN on the banner line
	Section  *Section
	Post     Word
	Serial   Word // as printed: 000417
	Tail     Word // what follows the serial
}

// Section is "SECTION 01 OF 02". A number that cannot be read is -1.
type Section struct {
	Span     source.Span // from the keyword to the total
	Number   int
	Of       int
	NumberAt source.Span
	OfAt     source.Span
}

// LevelLine is a classification word alone on its line.
type LevelLine struct {
	Span  source.Span
	Level Level
}

// PageLine is a line that the relay or the printer put between pages.
type PageLine struct {
	Span    source.Span
	Print   bool    // "PAGE 02 FREDON 00417 ...", else "FREDONIA 00000417  002 OF 002"
	Page    int     // of the print form; 0 when absent
	Post    Word    // cut to 10 characters, or 6 in the print form
	Serial  Word    // as printed: 00000417
	Section Section // Of is 0 when the line names no section
	Part    int     // d of "001.d OF 004"; 0 when absent
}

// OrderKind is what the value of an E.O. line is.
type OrderKind uint8

// The kinds of value.
const (
	OrderNone          OrderKind = iota // nothing follows the number
	OrderDate                           // a calendar date, real or not
	OrderEvent                          // words
	OrderCode                           // GDS, XGDS2, OADR, X1, 25X1 ...
	OrderNotApplicable                  // N/A
)

// String returns the name used in JSON.
func (k OrderKind) String() string {
	return [...]string{"none", "date", "event", "code", "not-applicable"}[k]
}

// Order is an E.O. line: the executive order and the declassification value
// under it.
type Order struct {
	Field   *Field
	Number  Word // 12958, as printed
	Value   Text // DECL: 05/03/2017
	Keyword Word // DECL or DECLAS, absent when not printed
	Kind    OrderKind
	Dates   []Date // usually one
	Codes   []Word // in print order
	Event   Word   // words that are neither date nor code
	Name    Word   // (DOE, JANE) on an E.O. 12065 line
}

// Date is a date as printed: its numbers may be impossible.
type Date struct {
	Span             source.Span
	Year, Month, Day int // Year has its century; see TwoDigit
	TwoDigit         bool
	YearFirst        bool // 2017/05/03
	Separator        byte // '/', '-', '.' or 0; the first where they differ
}

// Tag is one entry of a TAGS line: a code, or a name with its brackets.
type Tag struct {
	Span source.Span // without markup
	Text string      // PREL, (DOE, JANE)
	Name bool        // a personal name in brackets
}

// Subject is the SUBJECT line.
type Subject struct {
	Field *Field
	Mark  *Mark
	Text  Text // without the mark
}

// Reference is one entry of a REF line.
type Reference struct {
	Span    source.Span
	Label   Word   // A
	Text    Text   // FREDONIA 402, without the label
	Post    string // canonical, empty when the entry is no cable
	Serial  string // without leading zeros
	Year    int    // the entry's own, or the cable's
	OwnYear bool   // the entry prints Year
	ID      string // 07FREDONIA402, empty when it does not resolve
	Station Word   // the post as printed, absent when that of the entry before counts
	Number  Word   // the serial as printed
}

// Authority is the Classified By statement and the Reason and Derived From
// lines that go with it.
type Authority struct {
	Field       *Field // the field that opens it
	Text        Text   // without the label
	Classifier  Word   // who classified, as printed: DCM Pat Example
	Name        string // Pat Example; empty when none is named
	Title       string // DCM
	Section     Word   // 1.4
	Reasons     []Word // b, d: one letter each, as printed
	DerivedFrom Text
}

// Mark is a portion mark.
type Mark struct {
	Span       source.Span // with its brackets
	Symbol     Word        // C, SBU
	Level      Level
	Controls   []Word // NF, REL TO USA
	EntireText bool   // (C - ENTIRE TEXT)
}

// Number is a paragraph number.
type Number struct {
	Span    source.Span // pilcrow, digits and point
	Pilcrow source.Span // empty when not printed
	Printed int
	Value   int // as the sequence proves it: 5 for a "15." that was "¶5."
	// Proof says how sure Value is where it differs from Printed.
	Proof Proof
}

// Proof says how sure a reading is that differs from the print.
type Proof uint8

// The proofs.
const (
	Unproved Proof = iota // the reading is the print, or a guess
	Likely                // the sequence agrees
	Proved                // the sequence agrees and other numbers carry the pilcrow that this one lost
)

// Paragraph is a paragraph of the text, numbered or not.
type Paragraph struct {
	Span    source.Span // from the number to the last byte, page lines inside included
	Number  *Number     // nil when unnumbered
	Mark    *Mark
	Heading int // index of the heading above it in Document.Headings, or -1
	Text    Text
	// Broken lists the places where a blank line cuts a sentence: each Span
	// runs from the last byte before the gap to the first byte after it.
	Broken []source.Span
}

// Heading is a heading with the rulers that underline it.
type Heading struct {
	Span  source.Span // rulers included
	Text  Text        // one part a line
	Above source.Span // the ruler above, empty when there is none
	Ruler source.Span // the ruler below, empty when there is none
}

// All ranges over the fields of kind k in source order.
func (d *Document) All(k FieldKind) iter.Seq[*Field] {
	return func(yield func(*Field) bool) {
		for i := range d.Fields {
			if d.Fields[i].Kind == k && !yield(&d.Fields[i]) {
				return
			}
		}
	}
}

// Field returns the first field of kind k, or nil.
func (d *Document) Field(k FieldKind) *Field {
	for i := range d.Fields {
		if d.Fields[i].Kind == k {
			return &d.Fields[i]
		}
	}
	return nil
}

// Banner returns the cable's own banner, or nil.
func (d *Document) Banner() *Banner {
	if len(d.Banners) == 0 {
		return nil
	}
	return &d.Banners[0]
}

// Order returns the cable's own E.O. line, or nil.
func (d *Document) Order() *Order {
	if len(d.Orders) == 0 {
		return nil
	}
	return &d.Orders[0]
}

// Level returns the level of the cable's own banner, or NoLevel.
func (d *Document) Level() Level {
	if b := d.Banner(); b != nil {
		return b.Level
	}
	return NoLevel
}
