package cable

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/source"
)

// authorityText prints what an Authority holds, without its text.
func authorityText(d *Document, a *Authority) string {
	var parts []string
	add := func(name, text string) {
		if text != "" {
			parts = append(parts, name+"="+text)
		}
	}
	add("name", a.Name)
	add("title", a.Title)
	add("section", a.Section.Text)
	var letters []string
	for _, r := range a.Reasons {
		letters = append(letters, r.Text)
	}
	add("reasons", strings.Join(letters, " "))
	if len(a.DerivedFrom.Parts) > 0 {
		add("derived", d.Flatten(a.DerivedFrom).Text)
	}
	return strings.Join(parts, "; ")
}

func TestReadAuthority(t *testing.T) {
	const jane = "name=Jane Roe; title=DCM; "
	tests := []struct{ value, want string }{
		{"DCM Pat Example for reasons 1.4 (b) and (d).", "name=Pat Example; title=DCM; section=1.4; reasons=b d"},

		// citations
		{"DCM Jane Roe for reasons 1.4 (b) and (d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4(b),(d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4 (b/d).", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4 (B,D)", jane + "section=1.4; reasons=B D"},
		{"DCM Jane Roe for reasons 1.4 b and d.", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4 (b&d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4 (b+d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4(b)(d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4 (b and d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe. Reason: 1.5.D.", jane + "section=1.5; reasons=D"},
		{"DCM Jane Roe, reason 1.5 B,D", jane + "section=1.5; reasons=B D"},
		{"DCM Jane Roe for reasons 1.5(B)&(D)", jane + "section=1.5; reasons=B D"},
		{"DCM Jane Roe for reasons 1.4 a,b,and d.", jane + "section=1.4; reasons=a b d"},
		{"DCM Jane Roe. Reason(s): 1.4 (B/D)", jane + "section=1.4; reasons=B D"},
		{"DCM Jane Roe. E.O. 12958, 1.4 (b,d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 12958 1.4 B, D, AND E", jane + "section=1.4; reasons=B D E"},
		{"DCM Jane Roe, Section 1.4 b/d", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe per para 1.4 (b)", jane + "section=1.4; reasons=b"},
		{"DCM JANE ROE PER 1.5 (B) AND (D)", "name=JANE ROE; title=DCM; section=1.5; reasons=B D"},
		{"DCM JANE ROE DUE TO 1,4 (C)", "name=JANE ROE; title=DCM; section=1,4; reasons=C"},
		{"DCM Jane Roe under 1.4", jane + "section=1.4"},
		{"DCM Jane Roe for 1.4 (b)", jane + "section=1.4; reasons=b"},
		{"DCM Jane Roe for reasons 1.4 (b and (d).", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4 b) and d).", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4 (bd)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4 (b) and 1.4 (d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4 paragraphs (b) and (d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4 (b) or (d).", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4 (b).(d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1. 4 (b)", jane + "section=1. 4; reasons=b"},
		{"DCM Jane Roe for reasons l.4 (b)", jane + "section=l.4; reasons=b"},
		{"DCM Jane Roe for reasons 1-4 (b)", jane + "section=1-4; reasons=b"},
		{"DCM Jane Roe for reasons 1.5 (h) and (k)", jane + "section=1.5; reasons=h k"},
		{"DCM Jane Roe; 1.4 b d", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4 (b) (d) (e)", jane + "section=1.4; reasons=b d e"},
		{"DCM Jane Roe 1.4b,d", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe, reasons 1.4 b/i", jane + "section=1.4; reasons=b i"},
		{"DCM Jane Roe, reasons 1.4 b, k.", jane + "section=1.4; reasons=b k"},
		{"DCM Jane Roe for reasons 1.4 (b/b)", jane + "section=1.4; reasons=b b"},
		{"DCM Jane Roe for reasons 1.2 (B), (D)", jane + "section=1.2; reasons=B D"},
		{"DCM Jane Roe for reasons (b) and (d) of E.O. 12958", jane + "reasons=b d"},
		{"DCM Jane Roe for reason 1.6X1", jane + "section=1.6"},
		{"DCM Jane Roe. F0R REAS0NS 1.5 (D)", jane + "section=1.5; reasons=D"},
		{"DCM Jane Roe in accordance with E.O. 13526, section 1.4 (b)", jane + "section=1.4; reasons=b"},

		// letters that are none
		{"DCM Jane Roe for reasons 1.4 (b) by Pat Example.", jane + "section=1.4; reasons=b"},
		{"DCM Jane Roe under 1.4 a cable on wheat", jane + "section=1.4"},
		{"DCM Jane Roe for reasons 1.4 (b) and a few others", jane + "section=1.4; reasons=b"},
		{"DCM Jane Roe for reasons 1.4 (b) and a.", jane + "section=1.4; reasons=b a"},
		{"DCM Jane Roe. Reason: 1.5 (D). (C) Summary follows.", jane + "section=1.5; reasons=D"},
		{"DCM Jane Roe. Reason: 1.5 (D) (U) Text follows.", jane + "section=1.5; reasons=D"},
		{"DCM Jane Roe for reasons 1.4 (b), D. Example", jane + "section=1.4; reasons=b"},
		{"DCM Jane Roe for reasons 1.4 (b) and I agree", jane + "section=1.4; reasons=b"},
		{"DCM Jane Roe for reasons 1.4 be", jane + "section=1.4; reasons=b e"},
		{"DCM Jane Roe for reasons 1.4 be it so", jane + "section=1.4"},
		{"DCM Jane Roe on 1.4.2007", ""},
		{"DCM Jane Roe, 21.4 (b)", "name=Jane Roe; title=DCM"},

		// lines cut inside words
		{"DCM Jane Roe for rea\nsons 1.4 (b) and (d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for REA\nSONS 1.4 (b) and (d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4 (b) a\nnd (d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe f\nor reasons 1.\n4 (b) and (d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1\n.4 (b) and ( \nd)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane Roe for reasons 1.4 (b\n) and (d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane R\noe for reasons 1.4 (b) and (d)", jane + "section=1.4; reasons=b d"},
		{"DCM Jane\nRoe for\nreasons 1.4 (b)\nand (d)", jane + "section=1.4; reasons=b d"},
		{"ECONOMIC AFFAIR\nS COUNSELOR JANE ROE, REASON 1.5 (D)", "name=JANE ROE; title=ECONOMIC AFFAIRS COUNSELOR; section=1.5; reasons=D"},
		{"Political Coun\nselor Jane Roe, reason 1.4 (d)", "name=Jane Roe; title=Political Counselor; section=1.4; reasons=d"},
		{"Political\nCounselor Jane Roe, reason 1.4 (d)", "name=Jane Roe; title=Political Counselor; section=1.4; reasons=d"},

		// Derived From
		{"DCM Jane Roe\nDerived From: DSCG 11-01, dated 20110101", jane + "derived=DSCG 11-01, dated 20110101"},
		{"DCM Jane Roe. Derived from: DSCG 05-1, 1.4 b,d", jane + "section=1.4; reasons=b d; derived=DSCG 05-1, 1.4 b,d"},
		{"DCM Jane Roe. Derived From: Multiple Sources. Declassify on: 05/03/2017", jane + "derived=Multiple Sources"},

		// names and positions
		{"Classified by DCM Jane Roe for reason 1.4 (d)", jane + "section=1.4; reasons=d"},
		{"CLASSIFIED BY: DCM JANE ROE, REASON 1.4 (D)", "name=JANE ROE; title=DCM; section=1.4; reasons=D"},
		{"Charge d'Affaires, a.i., Jane Roe for reasons 1.4 (b) and (d).", "name=Jane Roe; title=Charge d'Affaires, a.i.; section=1.4; reasons=b d"},
		{"Charge d’Affaires a.i. Jane Roe", "name=Jane Roe; title=Charge d’Affaires a.i."},
		{"Jane Roe, Political Counselor.", "name=Jane Roe; title=Political Counselor"},
		{"Jane Roe, Political Counselor, Embassy Fredonia", "name=Jane Roe; title=Political Counselor, Embassy Fredonia"},
		{"Jane Roe (Political Counselor)", "name=Jane Roe; title=Political Counselor"},
		{"Political Counselor Jane Roe (acting)", "name=Jane Roe; title=Political Counselor"},
		{"JANE ROE, CHARGE D'AFFAIRES, A.I., REASON: 1.5 (B)", "name=JANE ROE; title=CHARGE D'AFFAIRES, A.I.; section=1.5; reasons=B"},
		{"POLCOUNS ROE, REASON: 1.5 (B)", "name=ROE; title=POLCOUNS; section=1.5; reasons=B"},
		{"POLITICAL COUNSELOR JANE Q. O'ROE-EXAMPLE", "name=JANE Q. O'ROE-EXAMPLE; title=POLITICAL COUNSELOR"},
		{"Ambassador J.P. Roe, Jr. for reason 1.4 (d)", "name=J.P. Roe, Jr.; title=Ambassador; section=1.4; reasons=d"},
		{"Ambassador Jane Roe III", "name=Jane Roe III; title=Ambassador"},
		{"Ambassador Jane van der Roe", "name=Jane van der Roe; title=Ambassador"},
		{"Deputy Chief of Mission Jane Roe", "name=Jane Roe; title=Deputy Chief of Mission"},
		{"M/C for Political Affairs Jane Q. Roe for reasons 1.4 (b/d).", "name=Jane Q. Roe; title=M/C for Political Affairs; section=1.4; reasons=b d"},
		{"Assistant Secretary for Harvest Affairs Jane Roe", "name=Jane Roe; title=Assistant Secretary for Harvest Affairs"},
		{"Under Secretary Jane Roe under 1.4 (d)", "name=Jane Roe; title=Under Secretary; section=1.4; reasons=d"},
		{"Ambassador to Fredonia Jane Roe", "name=Jane Roe; title=Ambassador to Fredonia"},
		{"Ambassador to New Leonida Roe", ""},
		{"Consul General in Leonida", "title=Consul General in Leonida"},
		{"Director, Office of Fredonian Affairs, Jane Roe", "name=Jane Roe; title=Director, Office of Fredonian Affairs"},
		{"Jane Roe, Director, EUR/XX, reason 1.4 (d)", "name=Jane Roe; title=Director, EUR/XX; section=1.4; reasons=d"},
		{"EUR/XX Director Jane ROE", "name=Jane ROE; title=EUR/XX Director"},
		{"EUR - Jane Roe", "name=Jane Roe; title=EUR"},
		{"A/DCM Jane Roe", "name=Jane Roe; title=A/DCM"},
		{"Economic and Commercial Counselor Pat Example", "name=Pat Example; title=Economic and Commercial Counselor"},
		{"Jane Head, DCM", "name=Jane Head; title=DCM"},
		{"DCM Jane Head", "name=Jane Head; title=DCM"},
		{"Section Head Jane Roe", "name=Jane Roe; title=Section Head"},
		{"JANE Q. ROE DCM", "name=JANE Q. ROE; title=DCM"},
		{"Mr. Pat Example, Consul", "name=Pat Example; title=Consul"},
		{"ROE, JANE, DCM", "name=ROE, JANE; title=DCM"},
		{"LEE 0. ROE, C0UNSEL0R", "name=LEE 0. ROE; title=C0UNSEL0R"},
		{"Jane Roe for reason 1.4 (d)", "name=Jane Roe; section=1.4; reasons=d"},
		{"ROE, REASON 1.5 (D)", "name=ROE; section=1.5; reasons=D"},
		{"The Ambassador for reasons 1.4 (b)", "title=Ambassador; section=1.4; reasons=b"},
		{"DCM XXXXXXXXXXXX for reasons 1.4 (b)", "title=DCM; section=1.4; reasons=b"},
		{"XXXXXXXXXXXX, DCM", "title=DCM"},
		{"SECTION 1.5 (B)", "section=1.5; reasons=B"},
		{"for reasons 1.4 (b) and (d)", "section=1.4; reasons=b d"},
		{"REF A", ""},
		{"DOS CLASSIFICATION GUIDE BY JANE ROE", ""},
		{"Ambassador Jane Roe and Consul Pat Example", "name=Pat Example; title=Ambassador Jane Roe and Consul"},
		{"DCM PAT EXAMPLE. THE MILLS ARE CLOSED", "name=PAT EXAMPLE; title=DCM"},
		{"DCM JANE ROE.  THE MILLS ARE CLOSED", "name=JANE ROE; title=DCM"},
		{"Amb. Jane Roe. Reason: 1.4 (b)", "name=Jane Roe; title=Amb; section=1.4; reasons=b"},
		{"Dept. Director Jane Roe", "name=Jane Roe; title=Dept. Director"},
		{"Ambassador JANE ROE", "name=JANE ROE; title=Ambassador"},
		{"XYZ Jane Roe", "name=Jane Roe; title=XYZ"},
		{"Jane Roe, XYZ", "name=Jane Roe; title=XYZ"},
		{"Acting Ambassador: Jane Roe", "name=Jane Roe; title=Acting Ambassador"},
		{"Jane Roe, who left", "name=Jane Roe"},
		{"", ""},
	}
	for _, tt := range tests {
		d, f := fieldOf(t, FieldClassifiedBy, "Classified By:", tt.value, "2007-05-03")
		a := d.readAuthority(f, f.Value)
		if diff := cmp.Diff(strings.Split(tt.want, "; "), strings.Split(authorityText(d, &a), "; ")); diff != "" {
			t.Errorf("Classified By: %s (-want +got):\n%s", strings.ReplaceAll(tt.value, "\n", `\n`), diff)
		}
		for _, r := range a.Reasons {
			checkWord(t, d, tt.value, r)
		}
		if got, want := strings.Join(strings.Fields(d.File.Text(a.Section.Span)), ""), strings.ReplaceAll(a.Section.Text, " ", ""); got != want {
			t.Errorf("%s: the section's span holds %q, the text is %q", tt.value, got, want)
		}
	}
}

// TestReadAuthorityElsewhere reads the lines that stand without Classified By.
func TestReadAuthorityElsewhere(t *testing.T) {
	tests := []struct {
		kind         FieldKind
		label, value string
		want         string
	}{
		{FieldReason, "Reason:", "1.4 (b)", "section=1.4; reasons=b"},
		{FieldReason, "Reason:", "1.4 (b)\nCLASSIFIED BY: JANE ROE, DCM", "name=JANE ROE; title=DCM; section=1.4; reasons=b"},
		{FieldDerivedFrom, "Derived From:", "DSCG 05-1\nDeclassify On: 05/03/2017", "derived=DSCG 05-1"},
		{FieldDerivedFrom, "Derived From:", "Multiple Sources", "derived=Multiple Sources"},
	}
	for _, tt := range tests {
		d, f := fieldOf(t, tt.kind, tt.label, tt.value, "2007-05-03")
		a := d.readAuthority(f, f.Value)
		if got := authorityText(d, &a); got != tt.want {
			t.Errorf("%s %s: got %s, want %s", tt.label, tt.value, got, tt.want)
		}
	}
}

// TestOrderInStatement checks that a line of the statement that begins with the
// number of the order is no E.O. line, and that an E.O. line below it is one.
func TestOrderInStatement(t *testing.T) {
	const head = "C O N F I D E N T I A L FREDONIA 000417\n\n"
	const order, rest = "E.O. 12958: DECL: 05/03/2017\n", "TAGS: EAGR\nSUBJECT: HARVEST\n\n"
	for _, tt := range []struct {
		header  string
		orders  int
		reasons string
	}{
		{order + rest + "Classified By: DCM Jane Roe for reasons of\nE.O. 12958, 1.4 (b) and (d).\n", 1, "section=1.4; reasons=b d"},
		{order + rest + "Classified By: DCM Jane Roe, reasons:\nEO 12958 sec. 1.4 (b).\n", 1, "section=1.4; reasons=b"},
		{order + rest + "Classified By: DCM Jane Roe for reasons E.O. 12958, 1.\n4 (c/d)\n", 1, "section=1.4; reasons=c d"},
		{order + rest + "Classified By: DCM Jane Roe for reasons E.O. 12958, 1.\n4.d\n", 1, "section=1.4; reasons=d"},
		{order + rest + "Classified By: DCM Jane Roe for reasons E.O. 12958,\n1.4(D)\n", 1, "section=1.4; reasons=D"},
		{order + rest + "Classified By: DCM Jane Roe for reasons 1.4 (d).\n" + order, 2, "section=1.4; reasons=d"},
		{"Classified By: DCM Jane Roe for reasons 1.4 (d).\n" + order + rest, 1, "section=1.4; reasons=d"},
	} {
		f, err := source.NewFile("cable.txt", []byte(head+tt.header+"\n1. (C) The mills are closed.\n\nROE\n"))
		if err != nil {
			t.Fatal(err)
		}
		d := Parse(f)
		if len(d.Orders) != tt.orders {
			t.Errorf("%q: %d E.O. lines, want %d", tt.header, len(d.Orders), tt.orders)
		}
		if d.Authority == nil {
			t.Errorf("%q: no statement", tt.header)
			continue
		}
		if diff := cmp.Diff("name=Jane Roe; title=DCM; "+tt.reasons, authorityText(d, d.Authority)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.header, diff)
		}
	}
}

func FuzzReadAuthority(f *testing.F) {
	f.Add("DCM Pat Example for rea\nsons 1.4 (b) a\nnd (d).")
	f.Add("Classified by: Jane Q. Roe, Jr., Charge d'Affaires, a.i.; Reason(s): 1.5 B,D and 1.4 (bd")
	f.Add("XXXX (EUR/XX - Embassy Fredonia) van der Roe\n1\n.4 l.4 Derived From: DSCG")
	f.Fuzz(func(t *testing.T, value string) {
		d, field := fieldOf(t, FieldClassifiedBy, "Classified By:", value, "2007-05-03")
		a := d.readAuthority(field, field.Value)
		inside(t, d, "section", a.Section.Span)
		for _, r := range a.Reasons {
			inside(t, d, "reason", r.Span)
			if r.Span.Len() != 1 || !isLetter(r.Text[0]) {
				t.Fatalf("reason %q at %v", r.Text, r.Span)
			}
		}
		for _, p := range a.DerivedFrom.Parts {
			inside(t, d, "derived from", p)
		}
	})
}
