package banner

import (
	"fmt"
	"iter"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var pageLineMalformed = &lint.Rule{
	ID:      "page-line-malformed",
	Summary: "a line is nearly a page line",
	Doc: `The relay sets page lines with a number of eight digits and sections of three,
"FREDONIA 00000417  002 OF 003". A digit lost or doubled, a letter in the place of one or a
digit in the name, "0000O417", "002 0F 003", "FRED0NIA", makes the line text: it cuts a
sentence, and the page it begins is lost.

A line counts as nearly a page line when it has the shape of one and names the post or the
number of the cable. The Department's print, "PAGE 02  FREDON 00417  010934Z", is looked
at for letters among its digits, and for a number that is shorter or longer than on the
other pages.

Accepted: any number of blanks; parts of a section, "001.2 OF 003"; a number of six digits,
as the banner has it; prints that do not pad the number; page lines that name the station, "PAGE 02 RUEHFDA0170 S E C R E T".

There is no fix: the number may be damaged rather than cut.

Source: ACP 127(G), Tape Relay Procedures, paragraph 208.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkPageForm,
}

// number matches digits and the letters that are misread for them.
const number = `[0-9OolI|SZ]`

var (
	relayPage = regexp.MustCompile(`^([A-Z01][A-Z01 .'-]{1,15}?) +(` + number + `{5,10}) +(` + number + `{2,4})(?:\.(` + number + `))? +([O0]F) +(` + number + `{2,4})$`)
	printPage = regexp.MustCompile(`^PAGE +(` + number + `{1,3}) +([A-Z01][A-Z01 .]{0,9}?) +(` + number + `{4,8})(?: +(` + number + `{2}) +([O0]F) +(` + number + `{2}))?(?: +(` + number + `{6}) ?Z)?$`)
)

func checkPageForm(p *lint.Pass) {
	d := p.Doc
	b := d.Banner()
	if b == nil || b.Post.Absent() || b.Serial.Absent() {
		return
	}
	width := printWidth(d)
	for start, text := range mayBePages(d) {
		var wrong []badToken
		if m := relayMatch(text); m != nil {
			if page := (pageTokens{text, m}); page.own(d, 1, 2, 10) {
				serial, section := 8, 3
				if len(page.token(2)) == 6 { // as on the banner
					serial, section = 6, anyWidth
				}
				wrong = page.wrong(aPost, serial, section, 1, anOF, section)
			}
		} else if m := printPage.FindStringSubmatchIndex(text); m != nil {
			if page := (pageTokens{text, m}); page.own(d, 2, 3, 6) {
				wrong = page.wrong(anyWidth, aPost, width, anyWidth, anOF, anyWidth, anyWidth)
			}
		}
		if len(wrong) == 0 {
			continue
		}
		faults := make([]string, len(wrong))
		for i, w := range wrong {
			faults[i] = w.fault
		}
		p.Report(diag.Diagnostic{
			Span:    source.Span{Start: start + int32(wrong[0].start), End: start + int32(wrong[len(wrong)-1].end)},
			Message: "in a page line " + strings.Join(faults, ", "),
			Related: []diag.Related{{Span: d.MRN().Span, Message: "the number of the cable"}},
		})
	}
}

// mayBePages yields the lines of d that can be page lines, without blanks at
// their ends, and where they begin. It is quick: most lines can be none.
func mayBePages(d *cable.Document) iter.Seq2[int32, string] {
	const shortest, longest = 14, 70
	f := d.File
	return func(yield func(int32, string) bool) {
		for line := range f.Lines(d.Span) {
			text := f.Text(line)
			i, j := 0, len(text)
			for i < j && text[i] == ' ' {
				i++
			}
			for i < j && text[j-1] == ' ' {
				j--
			}
			if j-i < shortest || j-i > longest || (text[i] < 'A' || text[i] > 'Z') && text[i] != '0' && text[i] != '1' {
				continue
			}
			if (text[i] == 'P' && strings.HasPrefix(text[i:], "PAGE ") || endsInTotal(text[:j])) &&
				!yield(line.Start+int32(i), text[i:j]) {
				return
			}
		}
	}
}

// relayMatch matches text with relayPage, which ends in a total.
func relayMatch(text string) []int {
	if !endsInTotal(text) {
		return nil
	}
	return relayPage.FindStringSubmatchIndex(text)
}

// endsInTotal reports whether the OF of a total, "OF 003", stands near the end of s.
func endsInTotal(s string) bool {
	for i := len(s) - len("OF 003 "); i+2 < len(s); i++ {
		if s[i+1] == 'F' && s[i+2] == ' ' && (s[i] == 'O' || s[i] == '0') {
			return true
		}
	}
	return false
}

// printWidth returns the number of digits that the print's page lines pad the
// number to, or 0 when none of them has one of the usual widths.
func printWidth(d *cable.Document) int {
	for i := range d.Pages {
		if n := len(d.Pages[i].Serial.Text); d.Pages[i].Print && (n == 5 || n == 6) {
			return n
		}
	}
	return 0
}

// pageTokens are the parts of a line that is or nearly is a page line.
type pageTokens struct {
	text  string
	match []int // as regexp returns it
}

// token returns group i, "" when it is not in the line.
func (t pageTokens) token(i int) string {
	if t.match[2*i] < 0 {
		return ""
	}
	return t.text[t.match[2*i]:t.match[2*i+1]]
}

// own reports whether the line names the post or the number on the banner of d,
// which are groups post and serial. Posts are cut to width characters.
func (t pageTokens) own(d *cable.Document, post, serial, width int) bool {
	b := d.Banner()
	return samePost(d.Codes(), cable.AsLetters(t.token(post)), b.Post.Text, width) ||
		strings.TrimLeft(asDigits.Replace(t.token(serial)), "0") == strings.TrimLeft(b.Serial.Text, "0")
}

var asDigits = strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1", "|", "1", "S", "5", "Z", "2")

// badToken is a part of a page line that is not as it should be.
type badToken struct {
	start, end int // in the line
	fault      string
}

// What a part of a page line must be, other than a number of so many digits.
const (
	anyWidth = 0 // of digits
	aPost    = -1
	anOF     = -2
)

// wrong returns the parts of the line that are not as they should be. want is
// what each group must be, from the first on.
func (t pageTokens) wrong(want ...int) []badToken {
	var bad []badToken
	for i, width := range want {
		text := t.token(i + 1)
		fault := ""
		switch {
		case text == "" || text == "OF" && width == anOF:
		case width == aPost:
			if cable.AsLetters(text) != text {
				fault = fmt.Sprintf("%q has a digit among its letters", text)
			}
		case width == anOF:
			fault = fmt.Sprintf("%q stands for %q", text, "OF")
		case asDigits.Replace(text) != text:
			fault = fmt.Sprintf("%q has a letter among its digits", text)
		case width != anyWidth && len(text) != width:
			fault = fmt.Sprintf("%q has %d digits instead of %d", text, len(text), width)
		}
		if fault != "" {
			bad = append(bad, badToken{t.match[2*i+2], t.match[2*i+3], fault})
		}
	}
	return bad
}
