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
