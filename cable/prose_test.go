package cable

import (
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/source"
)

// TestIsProse asks every reader that the parser leaves out for a line of prose
// whether it would have read it.
func TestIsProse(t *testing.T) {
	const copies = 400
	texts := []string{strings.Join(noProse, "\n")}
	for i := range copies {
		_, data := corpus.New(1).File(i)
		texts = append(texts, string(data), corpus.Damage(uint64(i), string(data), 20))
	}
	prose := 0
	for _, text := range texts {
		f, err := source.NewFile("cable.txt", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range appendLines(nil, f, f.Span()) {
			if !l.prose {
				continue
			}
			prose++
			if reader := readerOf(l); reader != "" {
				t.Errorf("%q is prose, but %s reads it", l.text, reader)
			}
		}
	}
	const least = 80_000
	if prose < least {
		t.Errorf("%d lines of prose, want %d or more", prose, least)
	}
	for _, s := range noProse {
		if isProse(s) {
			t.Errorf("%q is prose", s)
		}
	}
}

// noProse are lines of the forms that few cables have.
var noProse = []string{
	"ACTION EUR-12", "INR-10 NSC-05 /028 W", "A EUR-12 W", "OES-07 ISO-00 W",
	"ADS TEXT UNRETRIEVABLE", "TEXT UNRETRIEVABLE", "ERROR READING TEXT INDEX", "EXPAND ERROR ENCOUNTERED",
	"This record is a partial extract of the original cable.", "original cable is not available.",
	"Approved for Release in part", "Authority NND 967", "CASE NO. F-2012 X", "CIA-RDP ABC",
	"Declassified/Released US Department of State EO Systematic Review", "DECLASSIFIED",
	"Margaret P. Grafeld", "Mary Roe Declassified/Released US", "Sheryl P. Walter",
	"Date: 07/26/2018", "Doc No. C05 X", "EO Systematic Review", "US Department of State",
	"RELEASE IN FULL", "RELEASED IN PART", "REVIEW AUTHORITY: Jane Roe", "Sanitized Copy Approved for Release",
	"DE RUEHFD #0417 123 1455Z.", "VZCZCXRO", "VV ABC123VVX", "P R 031455Z MAY", "PR 031455Z MAY", "O31455Z MAY",
	"PAGE TWO", "NNNNVZCZC", "NOTE BY OC/T: text", "LOU AND MORE", "SBU NOFORN",
	"UNCLASSIFIED", "U N C L A S", "LIMITED OFFICIAL USE", "S E C R E T", "SE CRET", "S ECRET", "CON FIDENTIAL",
	"TOP SECRET NODIS", "R E S T R I C T E D", "confidential", "C O N F I D E N T A L FREDONIA 1 .",
	"*** Current Handling", "----------", "======", "<p>text</p>", "&nbsp;", "[SECRET](x)", "#0417", "30 JUN 2005", "031455Z MAY 07", "03 1455Z MAY", "0 31455Z MAY", "C05512345",
	"‐‐‐‐‐‐", "――――――", "S E C RET", "<< END OF DOCUMENT >>",
}

// readerOf names the reader that takes l for something other than prose, or "".
func readerOf(l line) string {
	next := parser{d: new(Document), lines: []line{l, {text: "ACTION EUR-12"}}}
	_, page := readPageLine(l)
	_, level := readLevelLine(l)
	_, banner := readBanner(l, false)
	for name, reads := range map[string]bool{
		"readPageLine": page, "readLevelLine": level, "readBanner": banner, "opensHeader": next.opensHeader(l),
		"isStamp": isStamp(l.text), "isEndMark": isEndMark(l.text), "isPrinterNote": isPrinterNote(l.text),
		"isRuler": isRuler(l.text), "isLostText": isLostText(l.text), "isMarkup": isMarkup(l.text), "isMarking": isMarking(l.text),
	} {
		if reads {
			return name
		}
	}
	return ""
}
