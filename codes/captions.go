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

func loadCaptions(more []CaptionRow) *table[CaptionRow] {
	return load("captions", []string{"caption", "kind", "follows", "meaning"},
		func(rec []string) CaptionRow {
			return CaptionRow{Caption: rec[0], Kind: captionKinds[rec[1]], Follows: rec[2], Meaning: rec[3]}
		},
		func(c *CaptionRow) string { return Squeeze(c.Caption) }, more)
}

// Captions returns the captions.
func (t *Tables) Captions() []CaptionRow { return t.captions().rows }

// Caption returns the caption that line is, letter-spaced or not. What
// follows some captions on their line is no part of them: CODEL, not CODEL DOE.
func (t *Tables) Caption(line string) (*CaptionRow, bool) { return t.captions().find(Squeeze(line)) }

// captionLists holds the captions by their first letter, A first.
type captionLists ['Z' - 'A' + 1][]*CaptionRow

func listCaptions(rows []CaptionRow) *captionLists {
	lists := new(captionLists)
	for i := range rows {
		k := rows[i].Caption[0] - 'A'
		lists[k] = append(lists[k], &rows[i])
	}
	return lists
}

// ScanCaption returns the longest caption at the start of s, letter-spaced or
// not, and the bytes it takes, or 0.
func (t *Tables) ScanCaption(s string) (*CaptionRow, int) {
	if s == "" || !isLetter(s[0]) {
		return nil, 0
	}
	var best *CaptionRow
	most := 0
	for _, c := range t.captionsByLetter()[s[0]&^0x20-'A'] {
		if n := scanSpaced(s, c.Caption); n > most {
			best, most = c, n
		}
	}
	return best, most
}

// scanSpaced matches word, in capitals, at the start of s. Any blanks and
// hyphens may stand between its letters in s. The match must end with a word.
// It returns the bytes read, or 0.
func scanSpaced(s, word string) int {
	i := 0
	for k := range len(word) {
		if word[k] == ' ' {
			continue
		}
		for i < len(s) && i > 0 && (s[i] == ' ' || s[i] == '-') {
			i++
		}
		if i >= len(s) || s[i]&^0x20 != word[k] {
			return 0
		}
		i++
	}
	if i < len(s) && (isLetter(s[i]) || '0' <= s[i] && s[i] <= '9') {
		return 0
	}
	return i
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
