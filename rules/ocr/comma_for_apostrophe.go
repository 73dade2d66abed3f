package ocr

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var commaForApostrophe = &lint.Rule{
	ID:      "comma-for-apostrophe",
	Summary: "a comma stands for an apostrophe",
	Doc: "Some teletypes had no apostrophe, and operators sent a comma; conversions lost others on the way: `POST,S VIEWS`,\n" +
		"`CHARGE D,AFFAIRES`. A search for the word fails, and the comma cuts the sentence in the wrong place.\n\n" +
		"A comma between two letters is reported where S follows as a word of its own, where it ends NOT (`DON,T`), and\n" +
		"in a few French words. The fix sets the apostrophe. It is unsafe: the S may begin a name.\n\n" +
		"Accepted without a finding: lists without blanks (`A,B,S`), also where the drafter set no blank after other\n" +
		"commas; directions before a name (`JAPAN,S KOREA`); initials (`ROE,S.`); numbers; the TAGS line and other\n" +
		"lines of the header but the subject.\n\n" +
		"Source: ACP 127(G), paragraphs 134 and 140, for the characters that can be sent.",
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		d := p.Doc
		if !hasTightComma(p.Text(d.Span)) {
			return // as most cables
		}
		var commas []comma
		if d.Subject != nil {
			commas = tightCommas(d, commas, d.Subject.Text)
		}
		for i := range d.Headings {
			commas = tightCommas(d, commas, d.Headings[i].Text)
		}
		for i := range d.Paragraphs {
			commas = tightCommas(d, commas, d.Paragraphs[i].Text)
		}
		lists := 0 // commas in lists without blanks
		for _, c := range commas {
			if len(c.before) > 1 && len(c.after) > 1 {
				lists++
			}
		}
		for _, c := range commas {
			if lists < manyCommas && c.isApostrophe() {
				p.Report(diag.Diagnostic{
					Span:    c.at,
					Message: fmt.Sprintf("%q has a comma for an apostrophe; expected %q", c.before+","+c.after, c.before+"'"+c.after),
					Fix:     diag.Replace(diag.Unsafe, "set the apostrophe", c.at, "'"),
				})
			}
		}
	},
}

// manyCommas is the number of commas between words without a blank from which on
// they are the drafter's way to write lists.
const manyCommas = 2

// comma is a comma between two letters.
type comma struct {
	at            source.Span
	before, after string // the words round it
	rest          string // of the line, from the word after it on
	listed        bool   // another comma stands before the word before it
}

// hasTightComma reports whether a comma stands between two letters of s.
func hasTightComma(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		k := strings.IndexByte(s[i:], ',')
		if k < 0 {
			return false
		}
		if i += k; i+1 < len(s) && isLetter(s[i+1]) && isLetter(s[i-1]) {
			return true
		}
	}
	return false
}

// tightCommas appends to list the commas between two letters in t.
func tightCommas(d *cable.Document, list []comma, t cable.Text) []comma {
	for _, part := range t.Parts {
		text := d.File.Text(part)
		for i := 1; i+1 < len(text); i++ {
			k := strings.IndexByte(text[i:], ',')
			if k < 0 {
				break
			}
			i += k
			if i+1 == len(text) || !isLetter(text[i-1]) || !isLetter(text[i+1]) {
				continue
			}
			start, end := i, i+1
			for start > 0 && (isLetter(text[start-1]) || text[start-1] == '.' || text[start-1] == '-') {
				start--
			}
			for end < len(text) && isLetter(text[end]) {
				end++
			}
			at := part.Start + int32(i)
			list = append(list, comma{
				source.Span{Start: at, End: at + 1}, text[start:i], text[i+1 : end], text[i+1:], start > 0 && text[start-1] == ',',
			})
		}
	}
	return list
}

// isApostrophe reports whether c stands for an apostrophe: before an S that ends
// the word, in NOT cut short, or in a French word.
func (c comma) isApostrophe() bool {
	if next := strings.TrimPrefix(c.rest, c.after); c.listed || next != "" && strings.IndexByte(" );:?!\"-", next[0]) < 0 {
		return false
	}
	before, after := strings.ToUpper(c.before), strings.ToUpper(c.after)
	switch after {
	case "S":
		return len(before) > 1 && !beforeName(c.rest)
	case "T":
		return slices.Contains(negatives, before)
	case "AFFAIRES", "ETAT", "OR":
		return before == "D"
	case "EST":
		return before == "L"
	case "CLOCK":
		return before == "O"
	}
	return false
}

// negatives are the words that NOT joins cut short, without its T.
var negatives = []string{
	"AREN", "CAN", "COULDN", "DIDN", "DOESN", "DON", "HADN", "HASN", "HAVEN", "ISN", "SHOULDN", "WASN", "WEREN", "WON", "WOULDN",
}

// bearings are the names that S may stand before, for SOUTH.
var bearings = []string{"AFRICA", "AMERICA", "ASIA", "ATLANTIC", "CAROLINA", "CHINA", "DAKOTA", "KOREA", "PACIFIC", "RHODESIA", "SUDAN", "VIETNAM", "YEMEN"}

// beforeName reports whether s is S and a name that it may abbreviate a
// direction of: "S KOREA".
func beforeName(s string) bool {
	rest, ok := strings.CutPrefix(strings.ToUpper(s), "S ")
	if !ok {
		return false
	}
	for _, name := range bearings {
		if strings.HasPrefix(rest, name) {
			return true
		}
	}
	return false
}
