package cable_test

import (
	"testing"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// TestRunOnIdentification reads a header whose first two lines have run together:
// parsing must end.
func TestRunOnIdentification(t *testing.T) {
	f, err := source.NewFile("cable.txt", []byte(`VZCZCXRO4417OO RUEHFD RUEHLE RUEHNV RUEHPN RUEHQA
DE RUEHFD #0417/01 1231455
ZNR UUUUU ZZH
O 031455Z MAY 07
FM AMEMBASSY FREDONIA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0611

UNCLAS FREDONIA 000417

E.O. 12958: N/A
TAGS: PREL
SUBJECT: WHEAT

1. Wheat was short by a third.

ROE
`))
	if err != nil {
		t.Fatal(err)
	}
	if d := cable.Parse(f); d.Transmission.Origin == nil || d.From == nil || d.Subject == nil {
		t.Errorf("the lines behind the first are not read:\n%s", d.AppendTree(nil))
	}
}

// TestStatementCitesOrder reads statements in which the order begins a line.
func TestStatementCitesOrder(t *testing.T) {
	for _, statement := range []string{
		"for reasons E.O. 12958, 1.4 (b) and (d).",
		"for reasons\nE.O. 12958, 1.4 (b) and (d).",
		"for reasons\nE.O. 12958,\n1.4 (b) and (d).",
	} {
		f, err := source.NewFile("cable.txt", []byte("C O N F I D E N T I A L FREDONIA 000417\n\n"+
			"E.O. 12958: DECL: 05/03/2017\nTAGS: PREL\nSUBJECT: WHEAT\n\n"+
			"Classified By: DCM Pat Example "+statement+"\n\n1. (C) Wheat was short.\n\nROE\n"))
		if err != nil {
			t.Fatal(err)
		}
		d := cable.Parse(f)
		if a := d.Authority; len(d.Orders) != 1 || a == nil || a.Section.Text != "1.4" || len(a.Reasons) != 2 {
			t.Errorf("%q is not read as one statement:\n%s", statement, d.AppendTree(nil))
		}
	}
}
