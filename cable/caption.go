package cable

import (
	"strings"

	"github.com/cablelint/cablelint/codes"
)

// readCaptions reads a line that holds nothing but captions, one or several.
func readCaptions(l line) []Word {
	s := l.text
	if s == "" || !isUpper(s[0]) {
		return nil
	}
	var ws []Word
	for i := 0; i < len(s); {
		c, n := codes.ScanCaption(s[i:])
		if n == 0 || !isCaption(c) {
			return nil
		}
		if c.Follows != "" { // a name, a number or countries go with it
			return append(ws, l.word(i, len(s)))
		}
		ws = append(ws, l.word(i, i+n))
		for i += n; i < len(s) && (isBlank(s[i]) || strings.IndexByte(",;/+-", s[i]) >= 0); i++ {
		}
	}
	return ws
}

// isCaption reports whether a row of the table stands on a line of its own
// between banner and E.O. line. The rest belongs to addressees, references and
// attention lines.
func isCaption(c *codes.CaptionRow) bool {
	switch c.Caption {
	case "NOTAL", "NIACT", "STATE PASS", "FROM AMBASSADOR", "E F T O", "EFTO":
		return false
	}
	return true
}
