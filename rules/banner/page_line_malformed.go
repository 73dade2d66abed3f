package banner

import (
	"fmt"
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
"FREDONIA 00000417  002 OF 003". A digit lost or doubled, or a letter in the place of one,
"0000O417", "002 0F 003", makes the line text: it cuts a sentence, and the page it begins
is lost.

A line counts as nearly a page line when it has the shape of one and names the post or the
number of the cable. The Department's print, "PAGE 02  FREDON 00417  010934Z", is looked
at for letters among its digits, and for a number that is shorter or longer than on the
other pages.

Accepted: any number of blanks; parts of a section, "001.2 OF 003"; prints that do not pad
the number; page lines that name the station, "PAGE 02 RUEHFDA0170 S E C R E T".

There is no fix: the number may be damaged rather than cut.

Source: ACP 127(G), Tape Relay Procedures, paragraph 208.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkPageForm,
}

// number matches digits and the letters that are misread for them.
const number = `[0-9OolI|SZ]`

var (
	relayPage = regexp.MustCompile(`^([A-Z][A-Z .'-]{1,15}?) +(` + number + `{5,10}) +(` + number + `{2,4})(?:\.(` + number + `))? +([O0]F) +(` + number + `{2,4})$`)
	printPage = regexp.MustCompile(`^PAGE +(` + number + `{1,3}) +([A-Z][A-Z .]{0,9}?) +(` + number + `{4,8})(?: +(` + number + `{2}) +([O0]F) +(` + number + `{2}))?(?: +(` + number + `{6}) ?Z)?$`)
)

func checkPageForm(p *lint.Pass) {
	d := p.Doc
	b := d.Banner()
	if b == nil || b.Post.Absent() || b.Serial.Absent() {
		return
	}
	width := printWidth(d)
	at := d.Span.Start
	for line := range strings.Lines(p.Text(d.Span)) {
		text := strings.TrimLeft(line, " \t")
		start := at + int32(len(line)-len(text))
		at += int32(len(line))
		if text = strings.TrimRight(text, " \t\r\n"); !mayBePage(text) {
			continue
		}
		if m := relayPage.FindStringSubmatchIndex(text); m != nil {
			page := pageTokens{p, text, start, m}
			if page.own(1, 2, 10) {
				page.digits(2, 8)
				page.digits(3, 3)
				page.digits(4, 1)
				page.of(5)
				page.digits(6, 3)
			}
		} else if m := printPage.FindStringSubmatchIndex(text); m != nil {
			page := pageTokens{p, text, start, m}
			if page.own(2, 3, 6) {
				page.digits(1, 0)
				page.digits(3, width)
				page.digits(4, 0)
				page.of(5)
				page.digits(6, 0)
				page.digits(7, 0)
			}
		}
	}
}

// mayBePage reports whether a line can be a page line. It is quick: it says no
// to nearly all lines.
func mayBePage(s string) bool {
	const shortest, longest = 14, 70
	if len(s) < shortest || len(s) > longest || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	if strings.HasPrefix(s, "PAGE ") {
		return true
	}
	return strings.IndexByte("0123456789OolI|SZ", s[len(s)-1]) >= 0 && s[len(s)-6:len(s)-3] != "   " &&
		(strings.Contains(s[len(s)-9:], "OF ") || strings.Contains(s[len(s)-9:], "0F "))
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

// pageTokens are the parts of one line that is or nearly is a page line.
type pageTokens struct {
	p     *lint.Pass
	text  string
	start int32 // offset of text
	match []int // as regexp returns it
}

// token returns group i, "" when it is not in the line.
func (t pageTokens) token(i int) (string, source.Span) {
	from, to := t.match[2*i], t.match[2*i+1]
	if from < 0 {
		return "", source.Span{}
	}
	return t.text[from:to], source.Span{Start: t.start + int32(from), End: t.start + int32(to)}
}

// own reports whether the line names the post or the number of the cable. Posts
// are cut to width characters.
func (t pageTokens) own(post, serial, width int) bool {
	name, _ := t.token(post)
	printed, _ := t.token(serial)
	b := t.p.Doc.Banner()
	return samePost(name, b.Post.Text, width) ||
		strings.TrimLeft(asDigits.Replace(printed), "0") == strings.TrimLeft(b.Serial.Text, "0")
}

var asDigits = strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1", "|", "1", "S", "5", "Z", "2")

// digits reports token i when it has a letter, or another number of digits than
// width; 0 is any.
func (t pageTokens) digits(i, width int) {
	text, span := t.token(i)
	message := ""
	switch {
	case text == "":
		return
	case asDigits.Replace(text) != text:
		message = fmt.Sprintf("page line: %q has a letter among its digits", text)
	case width > 0 && len(text) != width:
		message = fmt.Sprintf("page line: %q has %d digits; expected %d", text, len(text), width)
	default:
		return
	}
	t.p.Report(diag.Diagnostic{Span: span, Message: message, Related: t.banner()})
}

// of reports token i when it is not OF.
func (t pageTokens) of(i int) {
	if text, span := t.token(i); text != "" && text != "OF" {
		t.p.Report(diag.Diagnostic{
			Span:    span,
			Message: fmt.Sprintf("page line: %q stands for %q", text, "OF"),
			Related: t.banner(),
		})
	}
}

func (t pageTokens) banner() []diag.Related {
	return []diag.Related{{Span: t.p.Doc.MRN().Span, Message: "the number of the cable"}}
}
