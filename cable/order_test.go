package cable

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// orderText prints what an Order holds, one thing a word.
func orderText(d *Document, o *Order) string {
	parts := []string{o.Kind.String()}
	add := func(name, text string) {
		if text != "" {
			parts = append(parts, name+"="+text)
		}
	}
	add("number", o.Number.Text)
	add("keyword", o.Keyword.Text)
	for _, date := range o.Dates {
		s := fmt.Sprintf("%d-%d-%d", date.Year, date.Month, date.Day)
		if date.TwoDigit {
			s += " two-digit"
		}
		if date.YearFirst {
			s += " year-first"
		}
		if date.Separator != 0 {
			s += " " + string(date.Separator)
		}
		add("date", fmt.Sprintf("%s (%s)", unfold(d, date.Span), s))
	}
	for _, c := range o.Codes {
		add("code", c.Text)
	}
	add("event", o.Event.Text)
	add("name", o.Name.Text)
	return strings.Join(parts, "; ")
}

func TestReadOrder(t *testing.T) {
	tests := []struct{ label, value, date, want string }{
		// E.O. 11652
		{"E.O. 11652:", "GDS", "1975-05-03", "code; number=11652; code=GDS"},
		{"E.O. 11652:", "GDS.", "1975-05-03", "code; number=11652; code=GDS"},
		{"E.O. 11652:", "N/A", "1975-05-03", "not-applicable; number=11652"},
		{"E.O. 11652:", "NA", "1975-05-03", "not-applicable; number=11652"},
		{"E.O. 11652:", "N. A.", "1975-05-03", "not-applicable; number=11652"},
		{"E.O. 11652:", "N/A DECONTROL 19 NOVEMBER 1977", "1976-11-19", "not-applicable; number=11652; keyword=DECONTROL; date=19 NOVEMBER 1977 (1977-11-19)"},
		{"E.O. 11652:", "XGDS1, DECLAS 12-31-84", "1975-05-03", "code; number=11652; keyword=DECLAS; date=12-31-84 (1984-12-31 two-digit -); code=XGDS1"},
		{"E.O. 11652:", "XGDS-2", "1975-05-03", "code; number=11652; code=XGDS-2"},
		{"E.O. 11652:", "XGDS 3", "1975-05-03", "code; number=11652; code=XGDS 3"},
		{"E.O. 11652:", "XGDS (4)", "1975-05-03", "code; number=11652; code=XGDS (4)"},
		{"E.O. 11652:", "XGDS-1, 2", "1975-05-03", "code; number=11652; code=XGDS-1"},
		{"E.O. 11652:", "XGDS 12/31/84", "1975-05-03", "code; number=11652; date=12/31/84 (1984-12-31 two-digit /); code=XGDS"},
		{"E.O. 11652:", "XGDS", "1975-05-03", "code; number=11652; code=XGDS"},
		{"E.O. 11652:", "ADS, DECLAS 12-31-74", "1974-05-03", "code; number=11652; keyword=DECLAS; date=12-31-74 (1974-12-31 two-digit -); code=ADS"},
		{"E.O. 11652:", "ADS DECLAS AFTER WHEAT APPROVAL", "1974-05-03", "code; number=11652; keyword=DECLAS; code=ADS; event=AFTER WHEAT APPROVAL"},
		{"E.O. 11652:", "ADS DECON 2/15/76", "1975-05-03", "code; number=11652; keyword=DECON; date=2/15/76 (1976-2-15 two-digit /); code=ADS"},
		{"E.O. 11652:", "AGDS DECLASSIFY 1/1/77", "1975-05-03", "code; number=11652; keyword=DECLASSIFY; date=1/1/77 (1977-1-1 two-digit /); code=AGDS"},
		{"E.O. 11652:", "LDS", "1975-05-03", "code; number=11652; code=LDS"},
		{"E.O. 11652:", "6DS", "1975-05-03", "code; number=11652; code=6DS"},
		{"E. O. 11652:", "GDS", "1975-05-03", "code; number=11652; code=GDS"},
		{"E. O. 11 652:", "GDS", "1975-05-03", "code; number=11 652; code=GDS"},
		{"11652:", "6DS", "", "code; number=11652; code=6DS"},
		{"16652", "GDS", "1975-05-03", "code; number=16652; code=GDS"},
		{"E.O. 11652;", "XGDS2", "1975-05-03", "code; number=11652; code=XGDS2"},
		{"E.O. 11652:", "DECLAS UPON BIDS", "1975-05-03", "event; number=11652; keyword=DECLAS; event=UPON BIDS"},
		{"E.O. 11652:", "ADS - DECLAS\n  12-31-74", "1974-05-03", "code; number=11652; keyword=DECLAS; date=12-31-74 (1974-12-31 two-digit -); code=ADS"},

		// E.O. 12065
		{"E.O. 12065:", "GDS 3/1/85 (DOE, JOHN A) OR-P", "1979-03-01", "code; number=12065; date=3/1/85 (1985-3-1 two-digit /); code=GDS; name=(DOE, JOHN A)"},
		{"E.O. 12065:", "GDS3/1/85 (DOE, JOHN A)", "1979-03-01", "code; number=12065; date=3/1/85 (1985-3-1 two-digit /); code=GDS; name=(DOE, JOHN A)"},
		{"E.O. 12065:", "XDS-4 (ROE, J.B.) OR-M", "1979-07-08", "code; number=12065; code=XDS-4; name=(ROE, J.B.)"},
		{"E.O. 12065:", "(ROE, J.B.) OR-M", "1979-07-08", "none; number=12065; name=(ROE, J.B.)"},
		{"E.O. 11652:", "N / A", "1976-07-08", "not-applicable; number=11652"},
		{"E.O. 12065:", "RDS-1 3/1/99 (ROE)", "1979-03-01", "code; number=12065; date=3/1/99 (1999-3-1 two-digit /); code=RDS-1; name=(ROE)"},
		{"E.O. 12065:", "RDS 3 3/1/99 (ROE,\n JANE) OR-EX", "1979-03-01", "code; number=12065; date=3/1/99 (1999-3-1 two-digit /); code=RDS 3; name=(ROE, JANE)"},
		{"E.O. 12065:", "11/12/79 (ROE, C)", "1979-11-13", "date; number=12065; date=11/12/79 (1979-11-12 two-digit /); name=(ROE, C)"},
		{"E.O. 12065:", "GDS 3/1/85 (DOE, JOHN OR-P", "1979-03-01", "code; number=12065; date=3/1/85 (1985-3-1 two-digit /); code=GDS; name=(DOE, JOHN"},

		// E.O. 12356
		{"E.O. 12356:", "DECL: OADR", "1990-05-03", "code; number=12356; keyword=DECL; code=OADR"},
		{"E.O. 12356:", "DECL:  OADR", "1990-05-03", "code; number=12356; keyword=DECL; code=OADR"},
		{"E.O. 12356:", "DECL:OADR.", "1990-05-03", "code; number=12356; keyword=DECL; code=OADR"},
		{"E.O. 12356:", "DECL: 5/3/95", "1990-05-03", "date; number=12356; keyword=DECL; date=5/3/95 (1995-5-3 two-digit /)"},
		{"E.O. 12356:", "DECL: COMPLETION OF HARVEST", "1990-05-03", "event; number=12356; keyword=DECL; event=COMPLETION OF HARVEST"},

		// E.O. 12958 and 13526
		{"E.O. 12958:", "DECL: 05/03/2017", "2007-05-03", "date; number=12958; keyword=DECL; date=05/03/2017 (2017-5-3 /)"},
		{"E.O. 12958:", "DECL: 05/03/2017.", "2007-05-03", "date; number=12958; keyword=DECL; date=05/03/2017 (2017-5-3 /)"},
		{"E.O. 12958:DECL:", "05/03/2017", "2007-05-03", "date; number=12958; keyword=DECL; date=05/03/2017 (2017-5-3 /)"},
		{"EO 12958 DECL:", "05/03/2017", "2007-05-03", "date; number=12958; keyword=DECL; date=05/03/2017 (2017-5-3 /)"},
		{"EO 12958", "DECL: 2017/05/03", "2007-05-03", "date; number=12958; keyword=DECL; date=2017/05/03 (2017-5-3 year-first /)"},
		{"E.o. 12958:", "decl: x1", "2001-05-03", "code; number=12958; keyword=decl; code=x1"},
		{"E.O 12958:", "DECL: 5/3/17", "2007-05-03", "date; number=12958; keyword=DECL; date=5/3/17 (2017-5-3 two-digit /)"},
		{"E.0. 12958:", "DECL: 2017-05-03", "2007-05-03", "date; number=12958; keyword=DECL; date=2017-05-03 (2017-5-3 year-first -)"},
		{"E.0.12958:", "N/A", "2007-05-03", "not-applicable; number=12958"},
		{"E.O.1295:", "NA", "2007-05-03", "not-applicable; number=1295"},
		{"E.O.: 13526", "", "2012-05-03", "none; number=13526"},
		{"E.O.:", "13526", "2012-05-03", "none; number=13526"},
		{"E.O.", "13526: DECL: 20220503", "2012-05-03", "date; number=13526; keyword=DECL; date=20220503 (2022-5-3 year-first)"},
		{"E.O.:", "2022/05/03", "2012-05-03", "date; date=2022/05/03 (2022-5-3 year-first /)"},
		{"E012958:", "DECL: 05032017", "2007-05-03", "date; number=12958; keyword=DECL; date=05032017 (2017-5-3)"},
		{"E.O. 12958:", "DECL: MAY 3, 2017", "2007-05-03", "date; number=12958; keyword=DECL; date=MAY 3, 2017 (2017-5-3)"},
		{"E.O. 12958:", "DECL: 3 MAY 2017", "2007-05-03", "date; number=12958; keyword=DECL; date=3 MAY 2017 (2017-5-3)"},
		{"E.O. 12958:", "DECL: May\n3rd, 2017", "2007-05-03", "date; number=12958; keyword=DECL; date=May 3rd, 2017 (2017-5-3)"},
		{"E.O. 12958:", "DECL: 03MAY17", "2007-05-03", "date; number=12958; keyword=DECL; date=03MAY17 (2017-5-3 two-digit)"},
		{"E.O. 12958:", "DECL: ON DEC. 31, 2010", "2007-05-03", "date; number=12958; keyword=DECL; date=DEC. 31, 2010 (2010-12-31)"},
		{"E.O. 12958:", "DECLASSIFY ON: 05/03/2017", "2007-05-03", "date; number=12958; keyword=DECLASSIFY; date=05/03/2017 (2017-5-3 /)"},
		{"E.O. 12958:", "DELC: 05/03/2017", "2007-05-03", "date; number=12958; keyword=DELC; date=05/03/2017 (2017-5-3 /)"},
		{"E.O. 12958:", "05/03/2017", "2007-05-03", "date; number=12958; date=05/03/2017 (2017-5-3 /)"},
		{"E.O. 12958:", "DECL: 02/30/2017", "2007-05-03", "date; number=12958; keyword=DECL; date=02/30/2017 (2017-2-30 /)"},
		{"E.O. 12958:", "DECL: 13/45/2017", "2007-05-03", "date; number=12958; keyword=DECL; date=13/45/2017 (2017-13-45 /)"},
		{"E.O. 12958:", "DECL: 05/03/217", "2007-05-03", "date; number=12958; keyword=DECL; date=05/03/217 (217-5-3 /)"},
		{"E.O. 12958:", "DECL: O5/03/2O17", "2007-05-03", "date; number=12958; keyword=DECL; date=O5/03/2O17 (2017-5-3 /)"},
		{"E.O. 12958:", "DECL: 05/ 03/2017", "2007-05-03", "date; number=12958; keyword=DECL; date=05/ 03/2017 (2017-5-3 /)"},
		{"E.O. 12958:", "DECL: X1", "2001-05-03", "code; number=12958; keyword=DECL; code=X1"},
		{"E.O. 12958:", "DECL: X1, X5", "2001-05-03", "code; number=12958; keyword=DECL; code=X1; code=X5"},
		{"E.O. 12958:", "DECL: X1/X5 AND X6.", "2001-05-03", "code; number=12958; keyword=DECL; code=X1; code=X5; code=X6"},
		{"E.O. 12958:", "DECL: X1X5", "2001-05-03", "code; number=12958; keyword=DECL; code=X1; code=X5"},
		{"E.O. 12958:", "DECL: 1.6X1", "2001-05-03", "code; number=12958; keyword=DECL; code=1.6X1"},
		{"E.O. 12958:", "DECL: 1.5 X 2", "2001-05-03", "code; number=12958; keyword=DECL; code=1.5 X 2"},
		{"E.O. 12958:", "DECL: 1.6(X1), 1.6 (X5)", "2001-05-03", "code; number=12958; keyword=DECL; code=1.6(X1); code=1.6 (X5)"},
		{"E.O. 12958:", "DECL: 05.03.2017 (X1)", "2001-05-03", "date; number=12958; keyword=DECL; date=05.03.2017 (2017-5-3 .); code=X1"},
		{"E.O. 12958:", "DECL: 05/03/2017TAGS", "2007-05-03", "date; number=12958; keyword=DECL; date=05/03/2017 (2017-5-3 /); event=TAGS"},
		{"E.O. 12958:", "DECL: 5 / 3 / 2017", "2007-05-03", "date; number=12958; keyword=DECL; date=5 / 3 / 2017 (2017-5-3 /)"},
		{"E.O. 12958:", "DECL: X9, X0, X12", "2001-05-03", "code; number=12958; keyword=DECL; code=X9; code=X0; code=X12"},
		{"E.O. 12958:", "DECL: 25X1", "2008-05-03", "code; number=12958; keyword=DECL; code=25X1"},
		{"E.O. 12958:", "DECL: 25X1-human", "2008-05-03", "code; number=12958; keyword=DECL; code=25X1-human"},
		{"E.O. 13526:", "DECL: 50X1-HUM", "2012-05-03", "code; number=13526; keyword=DECL; code=50X1-HUM"},
		{"E.O. 13526:", "DECL: 50X2-WMD, 05/03/2062", "2012-05-03", "code; number=13526; keyword=DECL; date=05/03/2062 (2062-5-3 /); code=50X2-WMD"},
		{"E.O. 13526:", "DECL: 25X6, 2062/05/03", "2012-05-03", "code; number=13526; keyword=DECL; date=2062/05/03 (2062-5-3 year-first /); code=25X6"},
		{"E.O. 12958:", "DECL: 05/03/2017, X1", "2001-05-03", "date; number=12958; keyword=DECL; date=05/03/2017 (2017-5-3 /); code=X1"},
		{"E.O. 12958:", "DECL: MR", "2007-05-03", "code; number=12958; keyword=DECL; code=MR"},
		{"E.O. 12958:", "DECL: MANUAL REVIEW", "2007-05-03", "code; number=12958; keyword=DECL; code=MANUAL REVIEW"},
		{"E.O. 12958:", "DECL: MR DOE'S DEPARTURE", "2007-05-03", "event; number=12958; keyword=DECL; event=MR DOE'S DEPARTURE"},
		{"E.O. 12958:", "N/A", "2007-05-03", "not-applicable; number=12958"},
		{"E.O. 12958:", "DECL: N/A", "2007-05-03", "not-applicable; number=12958; keyword=DECL"},
		{"E.O. 12958:", "NOT APPLICABLE", "2007-05-03", "not-applicable; number=12958"},
		{"E.O. 13526:", "N/A TO RD/FRD/TFNI PORTIONS", "2012-05-03", "event; number=13526; event=N/A TO RD/FRD/TFNI PORTIONS"},
		{"E.O. 12958:", "NATO MINISTERIAL", "2007-05-03", "event; number=12958; event=NATO MINISTERIAL"},
		{"E.O. 12958:", "", "2007-05-03", "none; number=12958"},
		{"E.O. 12958:", "DECL:", "2007-05-03", "none; number=12958; keyword=DECL"},

		// events
		{"E.O. 12958:", "DECL: AFTER THE FREDONIAN\n     ELECTION", "2007-05-03", "event; number=12958; keyword=DECL; event=AFTER THE FREDONIAN ELECTION"},
		{"E.O. 12958:", "DECL: UPON RENEWAL OF THE 1/5/1999 ACCORD", "2007-05-03", "event; number=12958; keyword=DECL; date=1/5/1999 (1999-1-5 /); event=UPON RENEWAL OF THE 1/5/1999 ACCORD"},
		{"E.O. 12958:", "DECL: 05/03/2017 OR AFTER THE CEASE-FIRE", "2007-05-03", "date; number=12958; keyword=DECL; date=05/03/2017 (2017-5-3 /); event=AFTER THE CEASE-FIRE"},
		{"E.O. 12958:", "DECL: END OF MISSION (PHASE TWO)", "2007-05-03", "event; number=12958; keyword=DECL; event=END OF MISSION (PHASE TWO)"},
		{"E.O. 12958:", "DECL: MAY 2017", "2007-05-03", "event; number=12958; keyword=DECL; event=MAY 2017"},
		{"E.O. 12958:", "DECL: 10 YEARS", "2007-05-03", "event; number=12958; keyword=DECL; event=10 YEARS"},
		{"E.O. 12958:", "DECL: 1/2/3/4", "2007-05-03", "event; number=12958; keyword=DECL; event=1/2/3/4"},
		{"E.O. 12958:", "DECL: 05/03/2017 1.4 (B,D)", "2007-05-03", "date; number=12958; keyword=DECL; date=05/03/2017 (2017-5-3 /); event=1.4 (B,D)"},
		{"E.O. 12958:", "DECL: UPON ADOPTION, X1", "2001-05-03", "event; number=12958; keyword=DECL; code=X1; event=UPON ADOPTION"},

		// the century of a two-digit year
		{"E.O. 12958:", "DECL: 05/03/57", "2007-05-03", "date; number=12958; keyword=DECL; date=05/03/57 (2057-5-3 two-digit /)"},
		{"E.O. 12958:", "DECL: 05/03/06", "2007-05-03", "date; number=12958; keyword=DECL; date=05/03/06 (2006-5-3 two-digit /)"},
		{"E.O. 12958:", "DECL: 05/02/07", "2007-05-03", "date; number=12958; keyword=DECL; date=05/02/07 (2007-5-2 two-digit /)"},
		{"E.O. 12958:", "DECL: 05/03/06", "1996-05-03", "date; number=12958; keyword=DECL; date=05/03/06 (2006-5-3 two-digit /)"},
		{"E.O. 11652:", "GDS 05/03/84", "", "code; number=11652; date=05/03/84 (1984-5-3 two-digit /); code=GDS"},
		{"E.O. 12958:", "DECL: 05/03/17", "", "date; number=12958; keyword=DECL; date=05/03/17 (2017-5-3 two-digit /)"},
		{"E.O. 99999:", "DECL: 05/03/17", "", "date; number=99999; keyword=DECL; date=05/03/17 (2017-5-3 two-digit /)"},
	}
	for _, tt := range tests {
		d, f := fieldOf(t, FieldOrder, tt.label, tt.value, tt.date)
		o := d.readOrder(f)
		name := tt.label + " " + tt.value
		if diff := cmp.Diff(strings.Split(tt.want, "; "), strings.Split(orderText(d, &o), "; ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		for _, w := range append([]Word{o.Number, o.Keyword, o.Event, o.Name}, o.Codes...) {
			checkWord(t, d, name, w)
		}
	}
}

func FuzzReadOrder(f *testing.F) {
	f.Add("E.O. 12958:", "DECL: 05/03/2017, X1")
	f.Add("EO 12958 DECL:", "25X1-human\nMAY 3,\n2017")
	f.Add("E. O. 11 652", "XGDS-1, DECLAS 12-\n31-84")
	f.Add("E.0.", "12065: GDS 3/1/85 (DOE, JANE OR-P")
	f.Fuzz(func(t *testing.T, label, value string) {
		d, field := fieldOf(t, FieldOrder, label, value, "2007-05-03")
		o := d.readOrder(field)
		for _, w := range append([]Word{o.Number, o.Keyword, o.Event, o.Name}, o.Codes...) {
			inside(t, d, "word", w.Span)
		}
		for _, date := range o.Dates {
			inside(t, d, "date", date.Span)
		}
		for _, p := range o.Value.Parts {
			inside(t, d, "value", p)
		}
		if (o.Kind == OrderDate) && len(o.Dates) == 0 || (o.Kind == OrderCode) && len(o.Codes) == 0 || (o.Kind == OrderEvent) && o.Event.Absent() {
			t.Fatalf("the kind is %s: %s", o.Kind, orderText(d, &o))
		}
	})
}
