package cable

import (
	"strings"

	"github.com/cablelint/cablelint/codes"
)

// readCaptions reads a line that holds nothing but captions, one or several.
func (p *parser) readCaptions(l line) []Word {
	ws, n := p.scanCaptions(l)
	if n < len(l.text) {
		return nil
	}
	return ws
}

// scanCaptions reads the captions at the start of l and returns the bytes that
// they take, with what belongs to them and the separators behind: blanks and
// ",", ";", "/", "+", "-", "." (5 FAH-2 H-252.1 wants one a line).
func (p *parser) scanCaptions(l line) ([]Word, int) {
	s := l.text
	if s == "" || !isLetter(s[0]) && s[0] != '(' {
		return nil, 0
	}
	if n := spelledCaption(s); n > 0 {
		return []Word{l.word(0, n)}, n
	}
	var ws []Word
	i := 0
	for i < len(s) {
		start := i
		if s[i] == '(' {
			i++
		}
		c, n := p.codes.ScanCaption(s[i:])
		if n == 0 || !isCaption(c) || !isUpper(s[i]) && (n < len(s) || c.Follows != "") {
			i = start
			break
		}
		end := i + n
		switch {
		case c.Caption == "CORRECTED COPY": // and what was corrected
			return append(ws, l.word(i, end)), len(s)
		case c.Follows != "": // a name, a number or countries go with it
			return append(ws, l.word(i, len(s))), len(s)
		}
		ws = append(ws, l.word(i, end))
		for i = end; i < len(s) && (isBlank(s[i]) || strings.IndexByte(",;/+-.)", s[i]) >= 0); i++ {
		}
	}
	if len(ws) == 0 {
		return nil, 0
	}
	return ws, i
}

// spelledCaption returns the length of s when it is a caption that no table can
// list: a channel, or FOR xxx ONLY (5 FAH-2 H-442).
func spelledCaption(s string) int {
	const longest = 40
	if len(s) > longest || !isUpper(s[0]) || s[len(s)-1] != 'L' && s[len(s)-1] != 'Y' || s != strings.ToUpper(s) {
		return 0
	}
	words := strings.Count(s, " ")
	if strings.HasSuffix(s, " CHANNEL") && words <= 2 && !strings.ContainsAny(s, "0123456789.,:;/") ||
		strings.HasPrefix(s, "FOR ") && strings.HasSuffix(s, " ONLY") && words > 1 {
		return len(s)
	}
	return 0
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
