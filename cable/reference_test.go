package cable

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/codes"
)

// referenceText prints a Reference: label, text, and what it resolves to.
func referenceText(d *Document, r *Reference) string {
	s := d.Flatten(r.Text).Text
	if !r.Label.Absent() {
		s = r.Label.Text + ": " + s
	}
	if r.Post != "" {
		s += fmt.Sprintf(" = %s %s %d", r.Post, r.Serial, r.Year)
		if r.ID != canonicalID(r.Year, r.Post, r.Serial) {
			s += " id " + r.ID
		}
	} else if r.Serial != "" || r.ID != "" || r.Year != 0 {
		s += fmt.Sprintf(" = no post but %q, %q, %d", r.Serial, r.ID, r.Year)
	}
	return s
}

func TestReadReferences(t *testing.T) {
	tests := []struct {
		value string // of a cable of 2007
		want  []string
	}{
		// one
		{"FREDONIA 402", []string{"FREDONIA 402 = FREDONIA 402 2007"}},
		{"FREDONIA 402.", []string{"FREDONIA 402 = FREDONIA 402 2007"}},
		{"FREDONIA 000402", []string{"FREDONIA 000402 = FREDONIA 402 2007"}},
		{"FREDONIA 402 (NOTAL)", []string{"FREDONIA 402 (NOTAL) = FREDONIA 402 2007"}},
		{"FREDONIA 402 NOTAL", []string{"FREDONIA 402 NOTAL = FREDONIA 402 2007"}},
		{"NEW LEONIDA 9", []string{"NEW LEONIDA 9 = NEW LEONIDA 9 2007"}},
		{"ST. LEONIDA 9", []string{"ST. LEONIDA 9 = ST. LEONIDA 9 2007"}},
		{"Fredonia 402", []string{"Fredonia 402 = FREDONIA 402 2007"}},
		{"AMEMBASSY FREDONIA 402", []string{"AMEMBASSY FREDONIA 402 = FREDONIA 402 2007"}},
		{"SECSTATE 77", []string{"SECSTATE 77 = STATE 77 2007"}},
		{"SECSTATE WASHDC 77", []string{"SECSTATE WASHDC 77 = STATE 77 2007"}},
		{"State 77", []string{"State 77 = STATE 77 2007"}},
		{"TELAVIV 77", []string{"TELAVIV 77 = TEL AVIV 77 2007"}},
		{"PORT-AU-PRINCE 77", []string{"PORT-AU-PRINCE 77 = PORT AU PRINCE 77 2007"}},
		{"FREDONIA-402", []string{"FREDONIA-402 = FREDONIA 402 2007"}},
		{"FREDONIA #402", []string{"FREDONIA #402 = FREDONIA 402 2007"}},
		{"FREDONIA 0", []string{"FREDONIA 0 = FREDONIA 0 2007"}},
		{"FREDONIA 1234567", []string{"FREDONIA 1234567 = FREDONIA 1234567 2007"}},

		// years
		{"07 FREDONIA 402", []string{"07 FREDONIA 402 = FREDONIA 402 2007"}},
		{"06 LEONIDA 1188 (NOTAL)", []string{"06 LEONIDA 1188 (NOTAL) = LEONIDA 1188 2006"}},
		{"2006 LEONIDA 1188", []string{"2006 LEONIDA 1188 = LEONIDA 1188 2006"}},
		{"98 LEONIDA 1188", []string{"98 LEONIDA 1188 = LEONIDA 1188 1998"}},
		{"'06 LEONIDA 1188", []string{"'06 LEONIDA 1188 = LEONIDA 1188 2006"}},
		{"’06 LEONIDA 1188", []string{"’06 LEONIDA 1188 = LEONIDA 1188 2006"}},
		{"(06) LEONIDA 1188", []string{"(06) LEONIDA 1188 = LEONIDA 1188 2006"}},
		{"LEONIDA 1188 (06)", []string{"LEONIDA 1188 (06) = LEONIDA 1188 2006"}},
		{"LEONIDA 1188 ('06)", []string{"LEONIDA 1188 ('06) = LEONIDA 1188 2006"}},
		{"LEONIDA 1188 (2006) (NOTAL)", []string{"LEONIDA 1188 (2006) (NOTAL) = LEONIDA 1188 2006"}},
		{"LEONIDA 1188 '06", []string{"LEONIDA 1188 '06 = LEONIDA 1188 2006"}},
		{"LEONIDA 1188, 2006", []string{"LEONIDA 1188, 2006 = LEONIDA 1188 2006"}},
		{"LEONIDA 1188, 06", []string{"LEONIDA 1188, 06 = LEONIDA 1188 2006"}},
		{"LEONIDA 1188 OF DEC 15, 2006", []string{"LEONIDA 1188 OF DEC 15, 2006 = LEONIDA 1188 2006"}},
		{"LEONIDA 1188 (12/15/06)", []string{"LEONIDA 1188 (12/15/06) = LEONIDA 1188 2006"}},
		{"07FREDONIA402", []string{"07FREDONIA402 = FREDONIA 402 2007"}},
		{"07-FREDONIA-402", []string{"07-FREDONIA-402 = FREDONIA 402 2007"}},
		{"2006LEONIDA402", []string{"2006LEONIDA402 = LEONIDA 402 2006"}},
		{"06TELAVIV402", []string{"06TELAVIV402 = TEL AVIV 402 2006"}},

		// lettered
		{"A. FREDONIA 402\n     B. 06 LEONIDA 1188 (NOTAL)", []string{"A: FREDONIA 402 = FREDONIA 402 2007", "B: 06 LEONIDA 1188 (NOTAL) = LEONIDA 1188 2006"}},
		{"A.FREDONIA 402\nB.LEONIDA 9", []string{"A: FREDONIA 402 = FREDONIA 402 2007", "B: LEONIDA 9 = LEONIDA 9 2007"}},
		{"(A) STATE 77, (B) FREDONIA 402", []string{"A: STATE 77 = STATE 77 2007", "B: FREDONIA 402 = FREDONIA 402 2007"}},
		{"(A) STATE 77 AND (B) FREDONIA 402", []string{"A: STATE 77 = STATE 77 2007", "B: FREDONIA 402 = FREDONIA 402 2007"}},
		{"A) STATE 77\nB) FREDONIA 402", []string{"A: STATE 77 = STATE 77 2007", "B: FREDONIA 402 = FREDONIA 402 2007"}},
		{"(A) STATE 77 (NOTAL) (B) FREDONIA 402", []string{"A: STATE 77 (NOTAL) = STATE 77 2007", "B: FREDONIA 402 = FREDONIA 402 2007"}},
		{"A: STATE 77; B: FREDONIA 402", []string{"A: STATE 77 = STATE 77 2007", "B: FREDONIA 402 = FREDONIA 402 2007"}},
		{"A. STATE 77 B. FREDONIA 402", []string{"A: STATE 77 = STATE 77 2007", "B: FREDONIA 402 = FREDONIA 402 2007"}},
		{"a. State 77\nb. Fredonia 402", []string{"a: State 77 = STATE 77 2007", "b: Fredonia 402 = FREDONIA 402 2007"}},
		{"A FREDONIA 402 B LEONIDA 9", []string{"A: FREDONIA 402 = FREDONIA 402 2007", "B: LEONIDA 9 = LEONIDA 9 2007"}},
		{"A FREDONIA 402\nB LEONIDA 9", []string{"A: FREDONIA 402 = FREDONIA 402 2007", "B: LEONIDA 9 = LEONIDA 9 2007"}},
		{"A. A) STATE 77\nC. C) STATE 81", []string{"A: STATE 77 = STATE 77 2007", "C: STATE 81 = STATE 81 2007"}},
		{"A. (A) STATE 77\n¶B. (B) STATE 81", []string{"A: STATE 77 = STATE 77 2007", "B: STATE 81 = STATE 81 2007"}},
		{"A. REF A FREDONIA 402\nB. REF B: LEONIDA 9", []string{"A: FREDONIA 402 = FREDONIA 402 2007", "B: LEONIDA 9 = LEONIDA 9 2007"}},
		{"A. STATE 77\n     ¶B. LEONIDA 9", []string{"A: STATE 77 = STATE 77 2007", "B: LEONIDA 9 = LEONIDA 9 2007"}},
		{"A. STATE 77\n     Â¶B. LEONIDA 9", []string{"A: STATE 77 = STATE 77 2007", "B: LEONIDA 9 = LEONIDA 9 2007"}},
		{"A. STATE 77\nA. LEONIDA 9\nD. LEONIDA 10", []string{"A: STATE 77 = STATE 77 2007", "A: LEONIDA 9 = LEONIDA 9 2007", "D: LEONIDA 10 = LEONIDA 10 2007"}},
		{"B. STATE 77", []string{"B: STATE 77 = STATE 77 2007"}},
		{"A.\nFREDONIA 402", []string{"A: FREDONIA 402 = FREDONIA 402 2007"}},
		{"A. NEW\nLEONIDA 402", []string{"A: NEW LEONIDA 402"}},
		{"A. TEL\nAVIV 402", []string{"A: TEL AVIV 402 = TEL AVIV 402 2007"}},
		{"A. 06\n   LEONIDA 402\nB. STATE 9", []string{"A: 06 LEONIDA 402 = LEONIDA 402 2006", "B: STATE 9 = STATE 9 2007"}},

		// lists
		{"FREDONIA 402 AND 399", []string{"FREDONIA 402 = FREDONIA 402 2007", "399 = FREDONIA 399 2007"}},
		{"FREDONIA 402; 399", []string{"FREDONIA 402 = FREDONIA 402 2007", "399 = FREDONIA 399 2007"}},
		{"FREDONIA 402, 399, AND 06 LEONIDA 9 & 10", []string{"FREDONIA 402 = FREDONIA 402 2007", "399 = FREDONIA 399 2007", "06 LEONIDA 9 = LEONIDA 9 2006", "10 = LEONIDA 10 2007"}},
		{"A. FREDONIA 402 AND 399\nB. STATE 9", []string{"A: FREDONIA 402 = FREDONIA 402 2007", "399 = FREDONIA 399 2007", "B: STATE 9 = STATE 9 2007"}},
		{"FREDONIA 402 AND PREVIOUS", []string{"FREDONIA 402 AND PREVIOUS = FREDONIA 402 2007"}},
		{"FREDONIA 402, LEONIDA 9", []string{"FREDONIA 402 = FREDONIA 402 2007", "LEONIDA 9 = LEONIDA 9 2007"}},
		{"FREDONIA 402/LEONIDA 9", []string{"FREDONIA 402 = FREDONIA 402 2007", "LEONIDA 9 = LEONIDA 9 2007"}},
		{"FREDONIA 402\nLEONIDA 9", []string{"FREDONIA 402 = FREDONIA 402 2007", "LEONIDA 9 = LEONIDA 9 2007"}},
		{"07 FREDONIA 402 06 LEONIDA 9", []string{"07 FREDONIA 402 = FREDONIA 402 2007", "06 LEONIDA 9 = LEONIDA 9 2006"}},
		{"STATE 77 MOSCOW 5", []string{"STATE 77 = STATE 77 2007", "MOSCOW 5 = MOSCOW 5 2007"}},
		{"FREDONIA 402 (NOTAL), DOE-ROE E-MAIL", []string{"FREDONIA 402 (NOTAL), DOE-ROE E-MAIL = FREDONIA 402 2007"}},
		{"FREDONIA 402; DOE-ROE E-MAIL", []string{"FREDONIA 402 = FREDONIA 402 2007", "DOE-ROE E-MAIL"}},
		{"DOE-ROE E-MAIL, FREDONIA 402", []string{"DOE-ROE E-MAIL", "FREDONIA 402 = FREDONIA 402 2007"}},
		{"FREDONIA 402 PARA 5", []string{"FREDONIA 402 PARA 5 = FREDONIA 402 2007"}},
		{"STATE 77 ON WHEAT", []string{"STATE 77 ON WHEAT = STATE 77 2007"}},

		{"1. FREDONIA 402\n2. STATE 77", []string{"FREDONIA 402 = FREDONIA 402 2007", "STATE 77 = STATE 77 2007"}},
		{"1) FREDONIA 402 2) STATE 77", []string{"FREDONIA 402 = FREDONIA 402 2007", "STATE 77 = STATE 77 2007"}},
		{"REF: STATE 77", []string{"STATE 77 = STATE 77 2007"}},
		{"STATE 77)", []string{"STATE 77 = STATE 77 2007"}},
		{"REF A: FREDONIA 402 REF B: STATE 77", []string{"A: FREDONIA 402 = FREDONIA 402 2007", "B: STATE 77 = STATE 77 2007"}},
		{"FREDONIA 402 - NOTAL", []string{"FREDONIA 402 - NOTAL = FREDONIA 402 2007"}},
		{"BOTH FREDONIA 402 AND STATE 77", []string{"FREDONIA 402 = FREDONIA 402 2007", "STATE 77 = STATE 77 2007"}},
		{"A. SEE FREDONIA 402\nB. SEE", []string{"A: FREDONIA 402 = FREDONIA 402 2007", "B: "}},
		{"STATE'S 77; FREDONIA'S 402", []string{"STATE'S 77 = STATE 77 2007", "FREDONIA'S 402 = FREDONIA 402 2007"}},
		{"STATE 77 (DTG 151200Z DEC 06)", []string{"STATE 77 (DTG 151200Z DEC 06) = STATE 77 2006"}},
		{"[FREDONIA 402](#)", []string{"FREDONIA 402 = FREDONIA 402 2007"}},
		{"A. [FREDONIA 402](/x.html) (NOTAL)\nB. [06LEONIDA9](#)", []string{"A: FREDONIA 402  (NOTAL) = FREDONIA 402 2007", "B: 06LEONIDA9 = LEONIDA 9 2006"}},

		// no cables
		{"YOUR 77, EMBTEL 402", []string{"YOUR 77, EMBTEL 402"}},
		{"DOE-ROE E-MAIL 05/11/07", []string{"DOE-ROE E-MAIL 05/11/07"}},
		{"SECDEF MSG DTG 301200Z SEP 06", []string{"SECDEF MSG DTG 301200Z SEP 06"}},
		{"IIR 6 123 0456 07", []string{"IIR 6 123 0456 07"}},
		{"STATE CA-1234", []string{"STATE CA-1234"}},
		{"FREDONIA A-150", []string{"FREDONIA A-150"}},
		{"A. FREDONIA A-150\nB. STATE 9", []string{"A: FREDONIA A-150", "B: STATE 9 = STATE 9 2007"}},
		{"A. DOE-ROE TELCON, MAY 5\nB. STATE 9", []string{"A: DOE-ROE TELCON, MAY 5", "B: STATE 9 = STATE 9 2007"}},
		{"A. EMAIL FROM J. DOE TO B. ROE\nB. STATE 9", []string{"A: EMAIL FROM J. DOE TO B. ROE", "B: STATE 9 = STATE 9 2007"}},
		{"J. DOE LETTER OF MAY 5", []string{"J. DOE LETTER OF MAY 5"}},
		{"A. B. ROE LETTER 5", []string{"A: B. ROE LETTER 5"}},
		{"Fredonia Herald, May 5", []string{"Fredonia Herald, May 5"}},
		{"HARVEST REVIEW 2006", []string{"HARVEST REVIEW 2006"}},
		{"MTG 05/11/07", []string{"MTG 05/11/07"}},
		{"9 FAM 41.31", []string{"9 FAM 41.31"}},
		{"E.O. 12958", []string{"E.O. 12958"}},
		{"FREDONIA 402-407", []string{"FREDONIA 402-407"}},
		{"NONE", []string{"NONE"}},
		{"(DOE LETTER)", []string{"(DOE LETTER)"}},
		{"A.", []string{"A: "}},
		{";", nil},
		{"", nil},
	}
	for _, tt := range tests {
		d, f := fieldOf(t, FieldReference, "REF:", tt.value, "2007-05-03")
		var got []string
		end := int32(0)
		for _, r := range d.readReferences(f) {
			checkWord(t, d, tt.value, r.Label)
			got = append(got, referenceText(d, &r))
			if r.Span.Start < end || !r.Span.Contains(r.Label.Span) && !r.Label.Absent() || len(r.Text.Parts) > 0 && r.Span.End != r.Text.Span().End {
				t.Errorf("%s: %q has the span %v", tt.value, referenceText(d, &r), r.Span)
			}
			end = r.Span.End
			checkWord(t, d, tt.value, r.Number)
			checkWord(t, d, tt.value, r.Station)
			if r.Post != "" && trimZeros(r.Number.Text) != r.Serial {
				t.Errorf("%s: the number of %q is printed as %q", tt.value, referenceText(d, &r), r.Number.Text)
			}
			if r.Post == "" && !(r.Number.Absent() && r.Station.Absent()) {
				t.Errorf("%s: %q is no cable and has %q %q", tt.value, referenceText(d, &r), r.Station.Text, r.Number.Text)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("REF: %s (-want +got):\n%s", strings.ReplaceAll(tt.value, "\n", `\n`), diff)
		}
	}
}

// TestReferenceSpans checks the bytes of one list, label and separators included.
func TestReferenceSpans(t *testing.T) {
	d, f := fieldOf(t, FieldReference, "REF:", "(A) STATE 77,\n     ¶B. 06 LEONIDA\n     1188 (NOTAL)", "2007-05-03")
	want := []string{"(A) STATE 77", "¶B. 06 LEONIDA\n     1188 (NOTAL)"}
	var got []string
	for _, r := range d.readReferences(f) {
		got = append(got, d.File.Text(r.Span))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
}

func TestReferenceStation(t *testing.T) {
	d, f := fieldOf(t, FieldReference, "REF:", "A. AMEMBASSY TEL\nAVIV 402 AND 0399\nB. 06FREDONIA0012\nC. (05) ST. LEONIDA #9, STATE 77 (04)", "2007-05-03")
	want := [][3]string{ // station, number, whether the entry prints its year
		{"TEL AVIV", "402", ""}, {"", "0399", ""}, {"FREDONIA", "0012", "year"}, {"ST. LEONIDA", "9", "year"}, {"STATE", "77", "year"},
	}
	var got [][3]string
	for _, r := range d.readReferences(f) {
		own := ""
		if r.OwnYear {
			own = "year"
		}
		got = append(got, [3]string{r.Station.Text, r.Number.Text, own})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("stations and numbers (-want +got):\n%s", diff)
	}
}

// TestReferenceLabelOfField reads a line that has its letter in the label.
func TestReferenceLabelOfField(t *testing.T) {
	for _, tt := range []struct {
		label, value string
		want         []string
	}{
		{"REF A:", "STATE 77", []string{"A: STATE 77 = STATE 77 2007"}},
		{"REFTEL B:", "A STATE 77", []string{"B: A STATE 77"}},
		{"REF A:", "A. STATE 77", []string{"A: STATE 77 = STATE 77 2007"}},
		{"REF (A):", "STATE 77", []string{"A: STATE 77 = STATE 77 2007"}},
		{"REF", "A FREDONIA 402 B LEONIDA 9", []string{"A: FREDONIA 402 = FREDONIA 402 2007", "B: LEONIDA 9 = LEONIDA 9 2007"}},
		{"REF B:", "STATE 77 C. FREDONIA 402", []string{"B: STATE 77 = STATE 77 2007", "C: FREDONIA 402 = FREDONIA 402 2007"}},
	} {
		d, f := fieldOf(t, FieldReference, tt.label, tt.value, "2007-05-03")
		var got []string
		for _, r := range d.readReferences(f) {
			checkWord(t, d, tt.label, r.Label)
			got = append(got, referenceText(d, &r))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s %s (-want +got):\n%s", tt.label, tt.value, diff)
		}
	}
}

func TestReferenceWithoutDate(t *testing.T) {
	d, f := fieldOf(t, FieldReference, "REF:", "FREDONIA 402, 77 LEONIDA 9", "")
	var got []string
	for _, r := range d.readReferences(f) {
		got = append(got, r.ID)
	}
	if diff := cmp.Diff([]string{"", "77LEONIDA9"}, got); diff != "" {
		t.Errorf("ids of a cable without a date (-want +got):\n%s", diff)
	}
}

// TestKnownPostsAreRead reads a reference to every post of the table.
func TestKnownPostsAreRead(t *testing.T) {
	for _, p := range codes.BuiltIn().Posts() {
		d, f := fieldOf(t, FieldReference, "REF:", "A. "+p.Name+" 402\nB. "+strings.ReplaceAll(p.Name, " ", "\n")+" 403", "2007-05-03")
		want := []string{fmt.Sprintf("A: %s 402 = %s 402 2007", p.Name, p.Name), fmt.Sprintf("B: %s 403 = %s 403 2007", p.Name, p.Name)}
		var got []string
		for _, r := range d.readReferences(f) {
			got = append(got, referenceText(d, &r))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", p.Name, diff)
		}
	}
}

func FuzzReadReferences(f *testing.F) {
	f.Add("A. FREDONIA 402\n     B. 06 LEONIDA 1188 (NOTAL)")
	f.Add("(A) STATE 77, 78 AND (07) ST. LEONIDA 9 OF DEC 15, 2006; DOE E-MAIL")
	f.Add("A FREDONIA-402 B. REF B 07LEONIDA9/STATE '06 10")
	f.Add("¶A.\nÂ¶B) ’06 N'ROE #5")
	f.Add("[FREDONIA 402](#) REF B: [06LEONIDA9]( SEE DTG 151200Z DEC 06")
	f.Fuzz(func(t *testing.T, value string) {
		d, field := fieldOf(t, FieldReference, "REF:", value, "2007-05-03")
		last := int32(0)
		for _, r := range d.readReferences(field) {
			inside(t, d, "reference", r.Span)
			inside(t, d, "label", r.Label.Span)
			for _, p := range r.Text.Parts {
				inside(t, d, "text", p)
			}
			if r.Span.Start < last || r.Span.Empty() {
				t.Fatalf("reference at %v, the one before ends at %d", r.Span, last)
			}
			if (r.Post == "") != (r.Serial == "") {
				t.Fatalf("post %q, serial %q", r.Post, r.Serial)
			}
			last = r.Span.End
		}
	})
}
