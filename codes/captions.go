package codes

// CaptionRow is a caption: a line below the banner that says who may have the
// telegram or how it is handled.
type CaptionRow struct {
	Caption string // ROGER CHANNEL
	Kind    CaptionKind
	Follows string // what stands after it on its line: name, number, countries, agency; or empty
	Meaning string // empty when not established
}

// CaptionKind is what a caption is for.
type CaptionKind uint8

// The kinds of captions.
const (
	Distribution CaptionKind = iota // who may have it: NODIS, EXDIS, SIPDIS
	Handling                        // a control or marking: NOFORN, SENSITIVE
	Channel                         // a channel of its own: ROGER CHANNEL, AIDAC
	OtherCaption                    // a kind of report, a visit, a note of the operator
)

var captionKinds = map[string]CaptionKind{
	"distribution": Distribution, "handling": Handling, "channel": Channel, "other": OtherCaption,
}

var captions = load("captions", []string{"caption", "kind", "follows", "meaning"},
	func(rec []string) CaptionRow {
		return CaptionRow{Caption: rec[0], Kind: captionKinds[rec[1]], Follows: rec[2], Meaning: rec[3]}
	},
	func(c *CaptionRow) string { return squeeze(c.Caption) })

// Captions returns the captions.
func Captions() []CaptionRow { return captions().rows }

// Caption returns the caption that line is, letter-spaced or not. What
// follows some captions on their line is no part of them: CODEL, not CODEL DOE.
func Caption(line string) (*CaptionRow, bool) { return captions().find(squeeze(line)) }
