package cable_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// TestAuthorityParagraph reads statements that stand in a paragraph of the text.
func TestAuthorityParagraph(t *testing.T) {
	const more = "\n\n2. (C) The mills are closed.\n\n3. (C) The bakers wait.\n\n4. (C) The millers rest.\n\n5. (C) The wheel stands still."
	for _, tt := range []struct {
		level, text string
		want        string // the statement, its section and letters; empty: none
	}{
		{"C O N F I D E N T I A L", "1. (U) CLASSIFIED BY DCM PAT EXAMPLE.  REASON: 1.5 (D)." + more,
			"DCM PAT EXAMPLE.  REASON: 1.5 (D).; Pat; 1.5; D"},
		{"C O N F I D E N T I A L", "1. CONFIDENTIAL - ENTIRE TEXT.  CLASSIFIED BY: CHARGE\nPAT EXAMPLE.  REASON: 1.5 (B) AND (D)." + more,
			"CHARGE PAT EXAMPLE.  REASON: 1.5 (B) AND (D).; Pat; 1.5; B D"},
		{"C O N F I D E N T I A L", "1. (C - ENTIRE TEXT) CLASSIFIED BY DCM PAT EXAMPLE,\nREASON 1.5 (D)." + more,
			"DCM PAT EXAMPLE, REASON 1.5 (D).; Pat; 1.5; D"},
		{"C O N F I D E N T I A L", "1. (U) This message is classified by DCM Pat Example, 1.5 (d)." + more,
			"DCM Pat Example, 1.5 (d).; Pat; 1.5; d"},
		{"C O N F I D E N T I A L", "1. (U) CLASSIFIED BY DCM PAT EXAMPLE.\n\n2. (U) REASON: 1.5 (D).\n\n3. (C) The mills are closed.",
			"DCM PAT EXAMPLE. REASON: 1.5 (D).; Pat; 1.5; D"},
		{"C O N F I D E N T I A L", "1. (C) CLASSIFIED BY DCM PAT EXAMPLE, 1.5 (D).  SUMMARY: THE MILLS ARE CLOSED BY 1.4 (B).  END SUMMARY." + more,
			"DCM PAT EXAMPLE, 1.5 (D).; Pat; 1.5; D"},
		{"S E C R E T", "1. (U) CLASSIFIED BY DCM PAT EXAMPLE, REASON 1.5 (C) AND (D)." + more,
			"DCM PAT EXAMPLE, REASON 1.5 (C) AND (D).; Pat; 1.5; C D"},
		{"C O N F I D E N T I A L", "1. (C) The mills are closed." + more + "\n\n6. (U) Classified by DCM Pat Example, 1.5 (d).",
			"DCM Pat Example, 1.5 (d).; Pat; 1.5; d"},
		{"C O N F I D E N T I A L", "1. (C) The mills are closed." + more + "\n\n6. (U) The list was classified by DCM Pat Example, 1.5 (d).", ""},
		{"C O N F I D E N T I A L", "1. (C) The mills are closed." + more, ""},
		{"C O N F I D E N T I A L", "1. (C) The mills.\n\n2. (C) The bread.\n\n3. (C) The old text:\n\n4. (C) CLASSIFIED BY CONSUL JANE ROE.  1.5 (D).\n\n5. (C) End.\n\n6. (C) So far.", ""},
		{"UNCLAS", "1. (U) Classified by color, the roses fill three halls.", ""},
		{"UNCLAS", "1. (U) CLASSIFIED BY DCM PAT EXAMPLE.  REASON: 1.5 (D).", "DCM PAT EXAMPLE.  REASON: 1.5 (D).; Pat; 1.5; D"},
	} {
		f, err := source.NewFile("cable.txt", []byte(tt.level+" FREDONIA 000417\n\nE.O. 12958: DECL: 05/03/2007\nTAGS: PREL\nSUBJECT: HARVEST\n\n"+tt.text+"\n\nROE\n"))
		if err != nil {
			t.Fatal(err)
		}
		d := cable.Parse(f)
		got := ""
		if a := d.Authority; a != nil {
			var letters []string
			for _, r := range a.Reasons {
				letters = append(letters, r.Text)
			}
			name := "nobody"
			if strings.EqualFold(a.Name, "Pat Example") {
				name = "Pat"
			}
			got = strings.Join([]string{d.Flatten(a.Text).Text, name, a.Section.Text, strings.Join(letters, " ")}, "; ")
			if text := f.Text(a.Field.Label); !strings.HasSuffix(strings.ToUpper(strings.TrimRight(text, ": ")), "CLASSIFIED BY") {
				t.Errorf("%q: the label is %q", tt.text, text)
			}
			for i := range d.Fields {
				if d.Fields[i].Span.Overlaps(a.Field.Span) {
					t.Errorf("%q: the statement belongs to a field of the header too", tt.text)
				}
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}
