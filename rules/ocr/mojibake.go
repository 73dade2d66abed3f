package ocr

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var mojibake = &lint.Rule{
	ID:      "mojibake",
	Summary: "UTF-8 was read as Latin-1 or Windows-1252",
	Doc: "A program that takes UTF-8 for a single-byte encoding turns each character outside ASCII into two or three:\n" +
		"`¶` into `Â¶`, `é` into `Ã©`, `’` into `â€™`. When it happens twice, `¶` becomes `Ã‚Â¶`. Searches for the word\n" +
		"fail, and paragraph numbers are not found.\n\n" +
		"Characters are reported when they turn back into bytes that are valid UTF-8 for letters, punctuation or signs\n" +
		"that occur in cables. That round trip is exact, so the fix is safe; it undoes every layer at once.\n\n" +
		"Accepted without a finding: honest accents, also where a word in capitals ends in one and a quotation mark, a\n" +
		"dash or an ellipsis follows (`AMANHÃ”`), which by chance are the bytes of another character.\n\n" +
		"Source: the encodings themselves, Unicode 16.0 section 3.9 and the WHATWG table of windows-1252.",
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Needs:    cable.NonASCII,
	Check: func(p *lint.Pass) {
		text, base := p.Text(p.Doc.Span), p.Doc.Span.Start
		end := 0
		for at := range p.Doc.Oddities() {
			i := int(at - base)
			if i < end || text[i] < utf8.RuneSelf {
				continue
			}
			var repaired string
			if end, repaired = unmojibake(text, i); end == i {
				continue
			}
			// A file that holds mojibake is never taken for a single-byte encoding,
			// which might lack the character.
			s := source.Span{Start: at, End: base + int32(end)}
			p.Report(diag.Diagnostic{
				Span:    s,
				Message: fmt.Sprintf("%q is %q in the wrong encoding", text[i:end], repaired),
				Fix:     diag.Replace(diag.Safe, fmt.Sprintf("replace %q with %q", text[i:end], repaired), s, repaired),
			})
		}
	},
}

// unmojibake returns the end of the mojibake that begins at text[i] and what it
// stands for; the end is i when there is none.
func unmojibake(text string, i int) (end int, repaired string) {
	end, repaired = decodeLayer(text, i)
	if end == i {
		return i, ""
	}
	// A doubled layer leaves mojibake behind: undo it as well.
	for {
		var b strings.Builder
		again := false
		for k := 0; k < len(repaired); {
			j, s := decodeLayer(repaired, k)
			if j == k {
				_, n := utf8.DecodeRuneInString(repaired[k:])
				j, s = k+n, repaired[k:k+n]
			} else {
				again = true
			}
			b.WriteString(s)
			k = j
		}
		if !again {
			return end, repaired
		}
		repaired = b.String()
	}
}

// decodeLayer turns the characters of text from i on back into bytes and reads
// these as UTF-8, as far as that works. The end is i when it does not.
func decodeLayer(text string, i int) (end int, decoded string) {
	var b strings.Builder
	end = i
	count := 0
	var only rune
	for {
		r, next := decodeOne(text, end)
		if next == end {
			break
		}
		b.WriteRune(r)
		only, count, end = r, count+1, next
	}
	switch {
	case count == 0:
		return i, ""
	case count == 1 && (!common(only) || honestPair(text, i, end)):
		return i, ""
	}
	return end, b.String()
}

// decodeOne reads the bytes that the characters of text from i on stand for as
// one UTF-8 sequence of two to four bytes. Next is i when they are none.
func decodeOne(text string, i int) (r rune, next int) {
	var buf [utf8.UTFMax]byte
	n := 0
	for j := i; j < len(text) && n < len(buf); {
		c, size := utf8.DecodeRuneInString(text[j:])
		b, ok := singleByte(c)
		if !ok || b < utf8.RuneSelf || size == 1 {
			return 0, i
		}
		buf[n] = b
		n++
		j += size
		if utf8.FullRune(buf[:n]) {
			r, used := utf8.DecodeRune(buf[:n])
			if r == utf8.RuneError && used <= 1 || !plausible(r) {
				return 0, i
			}
			return r, j
		}
	}
	return 0, i
}

// singleByte returns the byte that stands for c in Windows-1252, or in Latin-1
// where Windows-1252 has none.
func singleByte(c rune) (byte, bool) {
	if c <= 0xFF {
		return byte(c), true
	}
	b, ok := source.Windows1252.Encode(string(c))
	if !ok {
		return 0, false
	}
	return b[0], true
}

// plausible reports whether r may stand in a text at all.
func plausible(r rune) bool {
	return r >= 0xA0 && (unicode.IsGraphic(r) || common(r)) && !unicode.Is(unicode.Co, r)
}

// common reports whether one r alone is enough to tell mojibake: Latin letters
// and signs, general punctuation, currency, the trade mark, a byte order mark
// and the replacement character.
func common(r rune) bool {
	return r >= 0xA0 && r < 0x180 || r >= 0x2000 && r < 0x20D0 || r == '™' || r == '\ufeff' || r == '\ufffd'
}

// honestPair reports whether text[i:j], which looks like mojibake, may be a
// capital letter at the end of a word, or alone, and the punctuation after it.
func honestPair(text string, i, j int) bool {
	first, n := utf8.DecodeRuneInString(text[i:])
	second, m := utf8.DecodeRuneInString(text[i+n:])
	if i+n+m != j || first == 'Â' || !strings.ContainsRune("\u00a0‚„…‹‘’“”–—›«»", second) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[j:])
	if unicode.IsLetter(after) {
		return false
	}
	return unicode.IsUpper(before) || first != 'Ã' && !unicode.IsLetter(before)
}
