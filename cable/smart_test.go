package cable_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// archiveMessage returns an invented archive message with these lines in its
// header.
func archiveMessage(t *testing.T, lines string) *cable.Document {
	t.Helper()
	f, err := source.NewFile("cable.txt", []byte("CONFIDENTIAL\n\nMRN: 12 FREDONIA 417\n"+lines+
		"Subject: Wheat\n\n1. (C) Wheat was short.\n\nSignature: ROE\n"))
	if err != nil {
		t.Fatal(err)
	}
	return cable.Parse(f)
}

func TestArchiveMessageOrder(t *testing.T) {
	for _, test := range []struct{ name, line, number, value string }{
		{"no value", "E.O.: 13526", "13526", ""},
		{"a blank", "E.O.: 13526 DECL: 05/03/2022", "13526", "DECL: 05/03/2022"},
		{"a colon", "E.O.: 13526: N/A", "13526", "N/A"},
		{"a comma", "E.O.: 13526, DECL: 05/03/2022", "13526", "DECL: 05/03/2022"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := archiveMessage(t, test.line+"\n")
			o := d.Order()
			if o == nil {
				t.Fatal("no E.O. line")
			}
			if got := d.Flatten(o.Value).Text; o.Number.Text != test.number || got != test.value {
				t.Errorf("got %q and %q, want %q and %q", o.Number.Text, got, test.number, test.value)
			}
		})
	}
}

func TestArchiveMessageAddressees(t *testing.T) {
	for _, test := range []struct {
		name, lines string
		want        []string
	}{
		{"one", "Action: WASHDC, SECSTATE ROUTINE", []string{"WASHDC, SECSTATE/ROUTINE"}},
		{"behind one another", "Info: AMEMBASSY LEONIDA PRIORITY; NSC WASHDC", []string{"AMEMBASSY LEONIDA/PRIORITY", "NSC WASHDC/"}},
		{"cut in a name", "Info: NSC WASHDC; AMEMBASSY\nLEONIDA PRIORITY", []string{"NSC WASHDC/", "AMEMBASSY LEONIDA/PRIORITY"}},
		{"cut before the precedence", "Info: AMEMBASSY LEONIDA\nNIACT IMMEDIATE; NSC WASHDC", []string{"AMEMBASSY LEONIDA/NIACT IMMEDIATE", "NSC WASHDC/"}},
		{"a line each", "Info: AMEMBASSY LEONIDA ROUTINE\nNSC WASHDC ROUTINE", []string{"AMEMBASSY LEONIDA/ROUTINE", "NSC WASHDC/ROUTINE"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, a := range archiveMessage(t, test.lines+"\n").Addressees {
				got = append(got, a.Name.Text+"/"+a.Precedence.Text)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
