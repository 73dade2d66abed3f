package text

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var invalidEncoding = &lint.Rule{
	ID:      "invalid-encoding",
	Summary: "bytes that are not the encoding of the file",
	Doc: `A file that is UTF-8 elsewhere holds bytes that are not: pieces in another encoding were put in, or a
character was cut. Programs then refuse the file, or put U+FFFD in place of the bytes and lose them.

Bytes side by side are one finding; so is the one byte left over at the end of a UTF-16 file, whose characters
take two. There is no fix, for nothing proves which encoding the bytes came from.

Accepted without a finding: a file that is Windows-1252 or Latin-1 throughout, and UTF-16 with a byte order
mark.

Source: RFC 3629, UTF-8; RFC 2781, UTF-16.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixNever,
	Needs:    cable.NonASCII,
	Check: func(p *lint.Pass) {
		text, base := p.Text(p.Doc.Span), p.Doc.Span.Start
		if f := p.Doc.File; halfUnit(f) && p.Doc.Span.End == f.Span().End {
			end := f.Span().End
			p.Report(diag.Diagnostic{
				Span:    source.Span{Start: end - int32(utf8.RuneLen(utf8.RuneError)), End: end},
				Message: "the file ends in the middle of a UTF-16 character",
			})
		}
		if p.Doc.File.Encoding() != source.UTF8 || utf8.ValidString(text) {
			return
		}
		for i := 0; i < len(text); {
			end := i
			for end < len(text) {
				if r, n := utf8.DecodeRuneInString(text[end:]); r != utf8.RuneError || n > 1 {
					break
				}
				end++
			}
			if end == i {
				_, n := utf8.DecodeRuneInString(text[i:])
				i += n
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    source.Span{Start: base + int32(i), End: base + int32(end)},
				Message: fmt.Sprintf("%s not UTF-8, as the file is elsewhere", bytesAre(text[i:end])),
			})
			i = end
		}
	},
}

// maxBytes is the number of bytes above which a message counts them instead of
// listing them.
const maxBytes = 8

// bytesAre returns "the byte 0x92 is" or "the bytes 0xE2 0x80 are".
func bytesAre(s string) string {
	if len(s) > maxBytes {
		return fmt.Sprintf("%d bytes are", len(s))
	}
	list := strings.TrimSuffix(strings.ReplaceAll(fmt.Sprintf("% #X", s), "0X", "0x"), " ")
	if len(s) == 1 {
		return "the byte " + list + " is"
	}
	return "the bytes " + list + " are"
}

// halfUnit reports whether f is UTF-16 and ends with half of a code unit, which
// its text shows as U+FFFD.
func halfUnit(f *source.File) bool {
	e := f.Encoding()
	return (e == source.UTF16LE || e == source.UTF16BE) && len(f.Raw())%2 == 1
}
