package cable_test

import (
	"strings"
	"testing"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

const (
	first = `VZCZCXRO0001
RR RUEHLE
DE RUEHFD #0417 1231455
ZNR UUUUU ZZH
R 031455Z MAY 07
FM AMEMBASSY FREDONIA
TO RUEHC/SECSTATE WASHDC 0611

UNCLAS FREDONIA 000417

E.O. 12958: N/A
TAGS: EAGR, ZZ
SUBJECT: WHEAT

1. Wheat is short.

ROE
`
	printed = `LIMITED OFFICIAL USE
PAGE 01  FREDON 01257  010934Z
15
ACTION EUR-12
INFO  OCT-01  ISO-00  /013 W
                     --------------------- 109162
P 010900Z SEP 75
FM AMEMBASSY FREDONIA
TO SECSTATE WASHDC PRIORITY 0595
LIMITED OFFICIAL USE SECTION 1 OF 2 FREDONIA 1257
E.O. 11652: N/A
TAGS: PFOR, ZZ
SUBJ: A BRIDGE
1. THE BRIDGE IS SHUT.
LIMITED OFFICIAL USE
NNNN
`
	smartMessage = `UNCLASSIFIED

MRN: 12 FREDONIA 417
Subject: WHEAT

1. Wheat is short.

Signature: ROE
MRN: 12 FREDONIA 417
UNCLASSIFIED
`
	drafts = `P 031455Z MAY 07
FM AMEMBASSY FREDONIA
TO SECSTATE WASHDC

UNCLAS FREDONIA 000417

E.O. 12958: N/A
TAGS: EAGR, ZZ
SUBJECT: WHEAT

1. Wheat is short.

ROE

`
	extract = `This record is a partial extract of the original cable.

UNCLAS FREDONIA 000417

E.O. 12958: N/A
TAGS: EAGR, ZZ
SUBJECT: WHEAT

1. Wheat is short.

`
	printedTwo = `LIMITED OFFICIAL USE
PAGE 01  FREDON 01257  02 OF 02  010940Z
15
ACTION EUR-12
INFO  OCT-01  ISO-00  /013 W
                     --------------------- 109170
P 010900Z SEP 75
FM AMEMBASSY FREDONIA
TO SECSTATE WASHDC PRIORITY 0596
LIMITED OFFICIAL USE SECTION 2 OF 2 FREDONIA 1257
2. IT OPENS IN MAY.
ROE
LIMITED OFFICIAL USE
NNNN
`
)

func TestParseAll(t *testing.T) {
	second := strings.NewReplacer("#0417", "#0418", "000417", "000418", "WHEAT", "RYE", "Wheat", "Rye", "031455Z", "031500Z").Replace(first)
	other := strings.NewReplacer("1257", "1258", "010900Z", "020900Z").Replace(printed)
	quoting := strings.Replace(first, "1. Wheat is short.", "1. Following is the text of an earlier cable.\n\nQUOTE\nR 011200Z MAY 07\nFM AMEMBASSY LEONIDA\nTO SECSTATE WASHDC\n\nUNCLAS LEONIDA 000009\n\n1. Rye is short.\nUNQUOTE", 1)
	tests := []struct {
		name, data string
		want       []string // the first line of each document
	}{
		{"empty", "", []string{""}},
		{"one", first, []string{"VZCZCXRO0001"}},
		{"two", first + second, []string{"VZCZCXRO0001", "VZCZCXRO0001"}},
		{"two with blank lines", "\n\n" + first + "\n\n" + second, []string{"VZCZCXRO0001", "VZCZCXRO0001"}},
		{"two with CR LF", strings.ReplaceAll(first+second, "\n", "\r\n"), []string{"VZCZCXRO0001", "VZCZCXRO0001"}},
		{"two with CR", strings.ReplaceAll(first+second, "\n", "\r"), []string{"VZCZCXRO0001", "VZCZCXRO0001"}},
		{"the same twice stays one", first + first, []string{"VZCZCXRO0001"}},
		{"two prints", printed + other, []string{"LIMITED OFFICIAL USE", "LIMITED OFFICIAL USE"}},
		{"two sections of one print", printed + printedTwo, []string{"LIMITED OFFICIAL USE"}},
		{"an end mark run into the next header", first + "NNNN" + second, []string{"VZCZCXRO0001", "VZCZCXRO0001"}},
		{"two archive messages", smartMessage + strings.ReplaceAll(smartMessage, "417", "418"), []string{"UNCLASSIFIED", "UNCLASSIFIED"}},
		{"the same archive message twice stays one", smartMessage + smartMessage, []string{"UNCLASSIFIED"}},
		{"two drafted cables", drafts + strings.NewReplacer("417", "418", "031455Z", "041455Z").Replace(drafts), []string{"P 031455Z MAY 07", "P 041455Z MAY 07"}},
		{"a drafted cable that quotes another", strings.Replace(drafts, "1. Wheat is short.", "1. Text follows.\n\nQUOTE\n\n"+strings.ReplaceAll(drafts, "417", "9")+"UNQUOTE", 1), []string{"P 031455Z MAY 07"}},
		{"two extracts", extract + strings.ReplaceAll(extract, "417", "418"), []string{"This record is a partial extract of the original cable.", "This record is a partial extract of the original cable."}},
		{"a quoted cable", quoting, []string{"VZCZCXRO0001"}},
		{"banners after end marks", "UNCLAS FREDONIA 1\nE.O. 11652: N/A\nTAGS: ZZ\nSUBJ: A\n1. A.\nNNNN\n\nUNCLAS FREDONIA 2\nE.O. 11652: N/A\nTAGS: ZZ\nSUBJ: B\n1. B.\nNNNN\n", []string{"UNCLAS FREDONIA 1", "UNCLAS FREDONIA 2"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, err := source.NewFile("x.txt", []byte(tt.data))
			if err != nil {
				t.Fatal(err)
			}
			if err := broken(f); err != nil {
				t.Error(err)
			}
			var got []string
			for _, d := range cable.ParseAll(f) {
				line, _, _ := strings.Cut(strings.TrimSpace(strings.ReplaceAll(f.Text(d.Span), "\r", "\n")), "\n")
				got = append(got, line)
			}
			if strings.Join(got, "|") != strings.Join(tt.want, "|") {
				t.Errorf("documents begin with %q, want %q", got, tt.want)
			}
		})
	}
}
