package cable_test

import (
	"testing"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

func TestDates(t *testing.T) {
	const text = "\n\n1. Wheat is short.\n"
	for _, tt := range []struct{ name, text, dates, order string }{
		{"date-time group", "R 031455Z MAY 07\nFM AMEMBASSY FREDONIA\nTO SECSTATE WASHDC\n\nUNCLAS FREDONIA 000417" + text, "2007-05-03 to 2007-05-03", "12958"},
		{"date-time group against the order", "R 031455Z MAY 07\nFM AMEMBASSY FREDONIA\nTO SECSTATE WASHDC\n\nUNCLAS FREDONIA 000417\nE.O. 12356: N/A" + text, "2007-05-03 to 2007-05-03", "12356"},
		{"date-time group and a damaged order", "R 031455Z MAY 07\nFM AMEMBASSY FREDONIA\nTO SECSTATE WASHDC\n\nUNCLAS FREDONIA 000417\nE.O. 1295: N/A" + text, "2007-05-03 to 2007-05-03", "12958"},
		{"date-time group without a year", "R 031455Z MAY\nFM AMEMBASSY FREDONIA\nTO SECSTATE WASHDC\n\nUNCLAS FREDONIA 000417\nE.O. 11652: N/A" + text, "1972-06-01 to 1979-01-31", "11652"},
		{"order", "UNCLAS FREDONIA 000417\nE.O. 12356: N/A" + text, "1982-08-01 to 1996-04-11", "12356"},
		{"order in force", "UNCLAS FREDONIA 000417\nE.O. 13526: N/A" + text, "from 2010-06-27", "13526"},
		{"amended order", "UNCLAS FREDONIA 000417\nE.O. 13292: N/A" + text, "1995-10-14 to 2010-12-31", "12958"},
		{"order with a digit lost", "UNCLAS FREDONIA 000417\nE.O. 1356: N/A" + text, "all", ""},
		{"order with a digit lost that only one has", "UNCLAS FREDONIA 000417\nE.O. 1295: N/A" + text, "1995-10-14 to 2010-12-31", "12958"},
		{"order with a blank in it", "UNCLAS FREDONIA 000417\nE.O. 11 652: N/A" + text, "1972-06-01 to 1979-01-31", "11652"},
		{"order unknown", "UNCLAS FREDONIA 000417\nE.O. 99999: N/A" + text, "all", ""},
		{"nothing", "UNCLAS FREDONIA 000417" + text, "all", ""},
		{"page line of the print", "UNCLAS FREDONIA 000417\n\nPAGE 02        FREDON  00417  031455Z" + text, "1973-01-01 to 2004-12-31", ""},
		{"page line of the print, and order", "UNCLAS FREDONIA 000417\nE.O. 11652: N/A\n\nPAGE 02        FREDON  00417  031455Z" + text, "1973-01-01 to 1979-01-31", "11652"},
		{"page line without a number", "UNCLAS FREDONIA 000417\n\nPAGE 02" + text, "all", ""},
		{"page line of the relay", "UNCLAS FREDONIA 000417\n\nFREDONIA 00000417  002 OF 002" + text, "1990-01-01 to 2014-12-31", ""},
		{"page line of the relay, and order", "UNCLAS FREDONIA 000417\nE.O. 12958: N/A\n\nFREDONIA 00000417  002 OF 002" + text, "1995-10-14 to 2010-12-31", "12958"},
		{"page line of the relay against the order", "UNCLAS FREDONIA 000417\nE.O. 11652: N/A\n\nFREDONIA 00000417  002 OF 002" + text, "1972-06-01 to 1979-01-31", "11652"},
		{"archive message", "UNCLASSIFIED\nMRN: 12 FREDONIA 417\nSubject: WHEAT" + text, "2012-01-01 to 2012-12-31", "13526"},
		{"archive message without a year", "UNCLASSIFIED\nMRN: FREDONIA 417\nSubject: WHEAT" + text, "from 2008-01-01", ""},
		{"document number", "UNCLAS FREDONIA 1257" + text + "\nMessage Attributes\n\nDocument Number: 1975FREDON01257\n", "1975-01-01 to 1975-12-31", "11652"},
		{"draft date", "UNCLAS FREDONIA 1257" + text + "\nMessage Attributes\n\nDraft Date: 01 SEP 1975\n", "1975-01-01 to 1975-12-31", "11652"},
		{"sent date", "UNCLAS FREDONIA 1257" + text + "\nMessage Attributes\n\nSent Date: 01-Sep-1977 00:00:00\n", "1977-01-01 to 1977-12-31", "11652"},
		{"year in which the order changed", "UNCLAS FREDONIA 1257" + text + "\nMessage Attributes\n\nDocument Number: 1978FREDON01257\n", "1978-01-01 to 1978-12-31", ""},
		{"extract with a date", "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\n031455Z May 04\n\nUNCLAS FREDONIA 000417" + text, "2004-05-03 to 2004-05-03", "12958"},
	} {
		f, err := source.NewFile("x.txt", []byte(tt.text))
		if err != nil {
			t.Fatal(err)
		}
		d := cable.Parse(f)
		if got := d.Dates().String(); got != tt.dates {
			t.Errorf("%s: the dates are %q, want %q", tt.name, got, tt.dates)
		}
		if got := d.OrderNumber(); got != tt.order {
			t.Errorf("%s: the order is %q, want %q", tt.name, got, tt.order)
		}
	}
}
