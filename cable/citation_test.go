package cable

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/source"
)

func TestCitations(t *testing.T) {
	tests := []struct {
		text string
		want string // each letter with its span; "other" at the end
	}{
		{"SEE REF C.", "C=REF C"},
		{"See ref C, para 4.", "C=ref C"},
		{"(REF D)", "D=REF D"},
		{"REF (D) SAYS SO", "D=REF (D)"},
		{"REF(D)", "D=REF(D)"},
		{"ref d", "D=ref d"},
		{"REF. D NOTES", "D=REF. D"},
		{"reftel B reports", "B=reftel B"},
		{"REF D'S POINT", "D=REF D"},
		{"REFS A AND D", "A=REFS A D=D"},
		{"REFS A, B, AND D REPORT", "A=REFS A B=B D=D"},
		{"(REFS A & D)", "A=REFS A D=D"},
		{"REFS A-D", "A=A-D B=A-D C=A-D D=A-D"},
		{"REFS A - C", "A=A - C B=A - C C=A - C"},
		{"REFS A THROUGH C", "A=A THROUGH C B=A THROUGH C C=A THROUGH C"},
		{"REFS A, C-D", "A=REFS A C=C-D D=C-D"},
		{"REFTELS (A) AND (B)", "A=REFTELS (A) B=(B)"},
		{"REF A AND REF D", "A=REF A D=REF D"},
		{"REF\nD", "D=REF\nD"},
		{"REFS A,\nB AND D", "A=REFS A B=B D=D"},
		{"REF S A AND B", "A=REF S A B=B"},
		{"REFS H, I AND J", "H=REFS H I=I J=J"},
		{"REFS H-J", "H=H-J I=H-J J=H-J"},

		{"REFTEL I MET THE MINISTER", "other"},
		{"REF B, I THINK", "B=REF B"},
		{"REF B, C. DOE SAID", "B=REF B"},
		{"REFS B, C. DOE SAID", "B=REFS B C=C"},
		{"REFTEL", "other"},
		{"(REFTELS)", "other"},
		{"REFORM, PREFER, BRIEF D, REFER TO D", ""},
		{"REF F-16 SALES", "other"},
		{"REF C-130S", "other"},
		{"REF U.S. VIEWS", "other"},
		{"REF E.O. 12958", "other"},
		{"REF S/CT MEMO, REF M/P", "other"},
		{"REF A'S REF D", "A=REF A"},
		{"STATE'S REF D", ""},
		{"REF D OF REF A", "A=REF A"},
		{"REF D IN STATE 77", ""},
		{"REF C TO WASHINGTON", "C=REF C"},
		{"REF A. B IS LATE", "A=REF A"},
		{"REF A. REF: B. STATE 77. SEE REF D", "A=REF A other"},
		{"BEGIN TEXT: SEE REF D. END TEXT.", "D=REF D"},
		{"REF", "other"},
		{"", ""},
	}
	for _, tt := range tests {
		f, err := source.NewFile("cable.txt", []byte("\n"+tt.text+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		d := &Document{File: f, Span: f.Span()}
		p := Paragraph{Span: f.Span()}
		at := int32(1)
		for l := range strings.SplitSeq(tt.text, "\n") {
			p.Text.Parts = append(p.Text.Parts, source.Span{Start: at, End: at + int32(len(l))})
			at += int32(len(l)) + 1
		}
		d.Paragraphs = []Paragraph{p}
		c := d.Citations()
		var got []string
		for _, l := range c.Letters {
			got = append(got, string(l.Letter)+"="+f.Text(l.Span))
		}
		if c.Other {
			got = append(got, "other")
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

func FuzzCitations(f *testing.F) {
	f.Add("SEE REFS A-D, (H) AND I, REF S A; REF D OF REF A\nREF: B")
	f.Fuzz(func(t *testing.T, text string) {
		file, err := source.NewFile("cable.txt", []byte(text))
		if err != nil {
			return
		}
		d := Parse(file)
		for _, c := range d.Citations().Letters {
			inside(t, d, "citation", c.Span)
			if c.Span.Empty() || c.Letter < 'A' || c.Letter > 'Z' {
				t.Fatalf("citation %c at %v", c.Letter, c.Span)
			}
		}
	})
}
