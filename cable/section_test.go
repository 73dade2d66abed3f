package cable_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

func TestSections(t *testing.T) {
	f, err := source.NewFile("cable.txt", []byte(`P 031455Z MAY 07
FM AMEMBASSY FREDONIA
TO SECSTATE WASHDC PRIORITY 0611

C O N F I D E N T I A L SECTION 01 OF 03 FREDONIA 000417

E.O. 12958: DECL: 05/03/2017
TAGS: PREL, EAGR
SUBJECT: THE HARVEST

1. (C) Wheat was short by a third.

FREDONIA 00000417  001.2 OF 003


2. (C) The report from Leonida begins:

UNCLAS SECTION 01 OF 09 LEONIDA 000012

LEONIDA 00000012  004 OF 009

FREDONIA 00000417  002 OF 003


3. (U) Rye had not been counted.

FREDONIA 00000417  005 OF 003


4. (U) Barley had.
C O N F I D E N T I A L FINAL SECTION OF 3 FREDONIA 417

5. (U) Nobody asked about hops.

ROE
`))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range cable.Parse(f).Sections() {
		line := fmt.Sprintf("%d of %d", s.Number, s.Of)
		if s.Banner != nil {
			line = "banner " + line
		}
		if s.Starts() {
			line += ", starts"
		}
		if !s.Valid() {
			line += ", invalid"
		}
		got = append(got, line)
	}
	want := []string{
		"banner 1 of 3, starts",
		"1 of 3",
		"2 of 3, starts",
		"5 of 3, starts, invalid",
		"banner 3 of 3, starts",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Sections (-want +got):\n%s", diff)
	}
}

func TestBannerWords(t *testing.T) {
	for level, want := range map[cable.Level]string{
		cable.NoLevel:            "",
		cable.Unclassified:       "UNCLAS",
		cable.LimitedOfficialUse: "LIMITED OFFICIAL USE",
		cable.Confidential:       "C O N F I D E N T I A L",
		cable.TopSecret:          "T O P  S E C R E T",
	} {
		if got := level.BannerWords(); got != want {
			t.Errorf("%v.BannerWords() = %q, want %q", level, got, want)
		}
	}
}
