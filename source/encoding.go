package source

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Encoding is how the bytes of a file on disk stand for text.
type Encoding uint8

// The encodings that NewFile recognises.
const (
	UTF8        Encoding = iota // with or without a byte order mark; bad bytes are kept
	UTF16LE                     // with a byte order mark
	UTF16BE                     // with a byte order mark
	Windows1252                 // not UTF-8, every byte has a character in code page 1252
	Latin1                      // not UTF-8, some byte has none there
)

// String returns the IANA name of e.
func (e Encoding) String() string {
	return [...]string{"utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1"}[e]
}

// cp1252 maps the bytes 0x80 to 0x9F of code page 1252; 0 marks the five that
// have no character.
var cp1252 = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

// detect returns the encoding of data and the length of its byte order mark.
//
// A file that is not UTF-8 is taken for a single-byte encoding only when it
// holds no valid multi-byte UTF-8 sequence: a UTF-8 file with a few broken
// bytes must keep its good characters.
func detect(data []byte) (e Encoding, bom int) {
	switch {
	case len(data) >= 3 && data[0] == 0xEF && data[1] == 0xBB && data[2] == 0xBF:
		return UTF8, 3
	case len(data) >= 2 && data[0] == 0xFF && data[1] == 0xFE:
		return UTF16LE, 2
	case len(data) >= 2 && data[0] == 0xFE && data[1] == 0xFF:
		return UTF16BE, 2
	case utf8.Valid(data):
		return UTF8, 0
	}
	e = Windows1252
	for i := 0; i < len(data); {
		b := data[i]
		if b < utf8.RuneSelf {
			i++
			continue
		}
		if r, n := utf8.DecodeRune(data[i:]); r != utf8.RuneError || n > 1 {
			return UTF8, 0
		}
		if b < 0xA0 && cp1252[b-0x80] == 0 {
			e = Latin1
		}
		i++
	}
	return e, 0
}

// anchor says that the text at offset text stands at byte disk of the file.
// Up to the next anchor every byte of text takes the same number of bytes on
// disk.
type anchor struct{ text, disk int32 }

// decode returns data as UTF-8 and the anchors that lead back to it.
func decode(data []byte, e Encoding, bom int) (string, []anchor) {
	if e == UTF8 {
		if bom == 0 {
			return string(data), nil
		}
		return string(data[bom:]), []anchor{{0, int32(bom)}}
	}
	var text strings.Builder
	text.Grow(len(data) + len(data)/8)
	anchors := []anchor{{0, int32(bom)}}
	put := func(r rune, diskEnd int) {
		text.WriteRune(r)
		if r >= utf8.RuneSelf {
			anchors = append(anchors, anchor{int32(text.Len()), int32(diskEnd)})
		}
	}
	if e == UTF16LE || e == UTF16BE {
		lo, hi := 0, 1
		if e == UTF16BE {
			lo, hi = 1, 0
		}
		unit := func(i int) rune { return rune(data[i+lo]) | rune(data[i+hi])<<8 }
		for i := bom; i < len(data); i += 2 {
			if i+1 == len(data) { // half a unit at the end
				put(utf8.RuneError, len(data))
				break
			}
			r := unit(i)
			if utf16.IsSurrogate(r) {
				pair := utf8.RuneError
				if i+3 < len(data) {
					pair = utf16.DecodeRune(r, unit(i+2))
				}
				if r = pair; r != utf8.RuneError {
					i += 2
				}
			}
			put(r, i+2)
		}
		return text.String(), anchors
	}
	for i := 0; i < len(data); i++ {
		ascii := i
		for i < len(data) && data[i] < utf8.RuneSelf {
			i++
		}
		if text.Write(data[ascii:i]); i == len(data) {
			break
		}
		r := rune(data[i])
		if e == Windows1252 && r < 0xA0 {
			r = cp1252[r-0x80]
		}
		put(r, i+1)
	}
	return text.String(), anchors
}

// Encode returns s in the encoding e, without a byte order mark. It reports
// false when e has no way to write a character of s.
func (e Encoding) Encode(s string) ([]byte, bool) {
	switch e {
	case UTF8:
		return []byte(s), true
	case UTF16LE, UTF16BE:
		units := utf16.Encode([]rune(s))
		out := make([]byte, 0, 2*len(units))
		for _, u := range units {
			if e == UTF16LE {
				out = append(out, byte(u), byte(u>>8))
			} else {
				out = append(out, byte(u>>8), byte(u))
			}
		}
		return out, true
	}
	out := make([]byte, 0, len(s))
	for _, r := range s {
		b, ok := e.encodeByte(r)
		if !ok {
			return nil, false
		}
		out = append(out, b)
	}
	return out, true
}

func (e Encoding) encodeByte(r rune) (byte, bool) {
	if r < 0x80 || r >= 0xA0 && r <= 0xFF || e == Latin1 && r <= 0xFF {
		return byte(r), true
	}
	if e == Windows1252 {
		for i, c := range cp1252 {
			if c == r && c != 0 {
				return byte(0x80 + i), true
			}
		}
	}
	return 0, false
}
