package cable_test

import (
	"strings"
	"testing"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// TestParseIsLinear parses long texts made of one piece. A parser that goes back
// takes minutes for them.
func TestParseIsLinear(t *testing.T) {
	const (
		size  = 400_000
		limit = 5 * time.Second
	)
	const dtg = "P 031455Z MAY 07\nFM AMEMBASSY FREDONIA\n"
	for _, tt := range []struct{ name, before, piece string }{
		{"addressees on one line", dtg + "TO ", "RUEHC/SECSTATE WASHDC PRIORITY 0611 "},
		{"levels on one line", dtg + "TO ", "UNCLAS "},
		{"page lines on one line", dtg + "TO ", "PAGE 02 STATE 015113 "},
		{"half page lines on one line", dtg + "TO ", "PAGE 02 A "},
		{"keywords on one line", dtg, "INFO RUEHLE/A "},
		{"format lines on one line", "", "VZCZCXRO4417 RR RUEHLE DE RUEHFD #0417 1231455 "},
		{"date-time groups on one line", "", "P R 031455Z MAY 07 "},
		{"captions on one line", dtg + "\nUNCLAS FREDONIA 1 ", "SIPDIS "},
		{"words behind the banner", dtg + "\nUNCLAS FREDONIA 1 ", "CODE "},
		{"controls on the banner", dtg + "\nUNCLAS", "//NOFORN"},
		{"labels on one line", dtg + "\nUNCLAS FREDONIA 1\n", "SUBJECT: A TAGS: B REF: C "},
		{"orders on one line", dtg + "\nUNCLAS FREDONIA 1\n", "E.O. 12958: N/A "},
		{"stamps on one line", dtg + "\nUNCLAS FREDONIA 1\nSUBJECT: ", "A Declassified/Released US Department of State "},
		{"page lines in a subject", dtg + "\nUNCLAS FREDONIA 1\nSUBJECT: ", "A PAGE 02 STATE 015113 "},
		{"numbers in a subject", dtg + "\nUNCLAS FREDONIA 1\nSUBJECT: ", "A 1. ("},
		{"labels of an archive message on one line", "UNCLASSIFIED\nMRN: ", "Drafted By: ROE "},
		{"labels", dtg + "\nUNCLAS FREDONIA 1\n", "SUBJECT: A\n"},
		{"labels between blank lines", dtg + "\nUNCLAS FREDONIA 1\n", "TAGS: A\n\n\n\n\n\n"},
		{"attention lines", dtg + "\nUNCLAS FREDONIA 1\n", "DEPT FOR EUR/XX\n"},
		{"attention lines between blank lines", dtg + "\nUNCLAS FREDONIA 1\n", "DEPT FOR EUR/XX\n\n\n\n\n\n\n\n\n"},
		{"captions", dtg + "\nUNCLAS FREDONIA 1\n", "SIPDIS\n\n"},
		{"levels", dtg + "\nUNCLAS FREDONIA 1\n", "SECRET\n"},
		{"page breaks", dtg + "\nUNCLAS FREDONIA 1\nSUBJECT: A\n", "SECRET\nSIPDIS\nPAGE 02 FREDON 00417\nA\n"},
		{"headers", "", "VZCZCXRO4417\n"},
		{"banners", dtg, "UNCLAS FREDONIA 1\n"},
		{"unknown lines", "", "A LINE\n"},
		{"distribution", "PAGE 01\n", "INFO OCT-01\n"},
		{"clearances", "PAGE 01\nDRAFTED BY A:B\n", "C:D\n"},
		{"line ends of the web", dtg, "<br>"},
		{"entities", dtg + "TO ", "&nbsp;"},
		{"form feeds", dtg, "A\f"},
		{"lone CRs", dtg, "A\r"},
		{"attributes", "Message Attributes\n", "Key: value\n"},
		{"blanks", dtg + "TO A", " "},
		{"letters", "", "R"},
	} {
		f, err := source.NewFile("x.txt", []byte(tt.before+strings.Repeat(tt.piece, size/len(tt.piece))+"\n\n1. Wheat is short.\n"))
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		cable.ParseAll(f)
		if took := time.Since(start); took > limit {
			t.Errorf("%s: %d bytes take %v", tt.name, len(f.Content()), took)
		} else if testing.Verbose() {
			t.Logf("%-45s %v", tt.name, took)
		}
	}
}
