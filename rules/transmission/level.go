package transmission

import (
	"strings"

	"github.com/cablelint/cablelint/cable"
)

// securityLevel returns the level that the letters of format line 4 stand for,
// and NoLevel when they are not of a known form. The first counts: a release code
// takes the place of the last two.
func securityLevel(s *cable.Security) cable.Level {
	if s == nil {
		return cable.NoLevel
	}
	letters := securityLetters(s)
	if !lettersForm.MatchString(letters) {
		return cable.NoLevel
	}
	switch letters[0] {
	case 'U', 'E': // E: encrypted for transmission only
		return cable.Unclassified
	case 'R':
		return cable.Restricted
	case 'C':
		return cable.Confidential
	case 'S':
		return cable.Secret
	case 'T':
		return cable.TopSecret
	}
	return cable.NoLevel
}

// encrypted reports whether the letters of s are EEEEE, for unclassified
// messages that are encrypted for transmission only.
func encrypted(s *cable.Security) bool {
	return strings.HasPrefix(strings.ToUpper(s.Letters.Text), "EEE")
}

// markedEFTO reports whether the banner says E F T O, also run into the post.
func markedEFTO(b *cable.Banner) bool {
	return !b.EFTO.Empty() || strings.HasPrefix(b.Post.Text, "EFTO")
}

// levelDiffers reports whether format line 4 and the banner of d name two
// levels.
func levelDiffers(d *cable.Document) bool {
	line, banner := securityLevel(d.Transmission.Security), d.Level()
	return line.Outranks(banner) || banner.Outranks(line)
}

// securityLetters returns the letters of s in capitals, without blanks and
// without a remark run into them.
func securityLetters(s *cable.Security) string {
	letters, _, _ := strings.Cut(strings.ToUpper(s.Letters.Text), "(")
	return withoutBlanks(letters)
}
