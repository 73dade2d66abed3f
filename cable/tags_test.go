package cable

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadTags(t *testing.T) {
	tests := []struct {
		value string
		want  []string // a name begins with a bracket; ? marks brackets that hold none
	}{
		{"PREL, PGOV, SENV, (DOE, JANE)", []string{"PREL", "PGOV", "SENV", "(DOE, JANE)"}},
		{"PREL PGOV SENV", []string{"PREL", "PGOV", "SENV"}},
		{"PREL,PGOV;SENV", []string{"PREL", "PGOV", "SENV"}},
		{"PREL, PGOV; SENV ZZ", []string{"PREL", "PGOV", "SENV", "ZZ"}},
		{"PREL,, PGOV,", []string{"PREL", "PGOV"}},
		{", PREL", []string{"PREL"}},
		{"PREL, ZZ.", []string{"PREL", "ZZ"}},
		{"PREL. PGOV.", []string{"PREL", "PGOV"}},
		{"prel, pgov", []string{"prel", "pgov"}},
		{"PREL,\n PGOV,\n     ZZ", []string{"PREL", "PGOV", "ZZ"}},
		{"PREL\nPGOV", []string{"PREL", "PGOV"}},
		{"UNGA/C-6, ZANU-PF AT&T BA'ATH", []string{"UNGA/C-6", "ZANU-PF", "AT&T", "BA'ATH"}},
		{"UNGA, ZANU-\nPF", []string{"UNGA", "ZANU-PF"}},
		{"OVIP (DOE, JANE) (ROE, PAT Q.)", []string{"OVIP", "(DOE, JANE)", "(ROE, PAT Q.)"}},
		{"OVIP(DOE, JANE), ZZ", []string{"OVIP", "(DOE, JANE)", "ZZ"}},
		{"OVIP, (DOE,\n   JANE), ZZ", []string{"OVIP", "(DOE, JANE)", "ZZ"}},
		{"OVIP (EXAMPLE-\nROE, JANE)", []string{"OVIP", "(EXAMPLE-ROE, JANE)"}},
		{"OVIP (O'ROE, JANE", []string{"OVIP", "(O'ROE, JANE"}},
		{"OVIP (ROE, JANE, PREL, ZZ", []string{"OVIP", "(ROE, JANE", "PREL", "ZZ"}},
		{"OVIP (ROE, JANE (DOE, PAT)", []string{"OVIP", "(ROE, JANE", "(DOE, PAT)"}},
		{"OVIP (EXAMPLE)", []string{"OVIP", "(EXAMPLE)"}},
		{"PREL (US) (MAY 5)", []string{"PREL", "?(US)", "?(MAY 5)"}},
		{"[PREL](#) [SR](#) [RS](#)", []string{"PREL", "SR", "RS"}},
		{"[PREL](#), [PGOV](/tag/PGOV_0.html)", []string{"PREL", "PGOV"}},
		{"[PREL](#)[PGOV](#)", []string{"PREL", "PGOV"}},
		{"[OVIP](#) [(DOE, JANE)](#)", []string{"OVIP", "(DOE, JANE)"}},
		{"[PREL] [PGOV]", []string{"PREL", "PGOV"}},
		{"[PREL](#", []string{"PREL", "#"}},
		{`<a href="#">PREL</a> PGOV`, []string{"PREL", "PGOV"}},
		{"PREL, HUMAN RIGHTS, COLOMBO\nPLAN ZZ", []string{"PREL", "HUMAN RIGHTS", "COLOMBO PLAN", "ZZ"}},
		{"TIP IN FREDONIA", []string{"TIP", "IN", "FREDONIA"}},
		{"N/A", []string{"N/A"}},
		{"ETRDEINVECINPGOVZZ", []string{"ETRDEINVECINPGOVZZ"}},
		{"PREL SIPDIS SUBJECT: HARVEST", []string{"PREL", "SIPDIS", "SUBJECT", "HARVEST"}},
		{"PREL - PGOV", []string{"PREL", "PGOV"}},
		{".", []string{}},
		{"()", []string{"?()"}},
		{"", nil},
	}
	for _, tt := range tests {
		d, f := fieldOf(t, FieldTags, "TAGS:", tt.value, "2007-05-03")
		var got []string
		if tags := d.readTags(f); tags != nil {
			got = []string{}
			for _, tag := range tags {
				checkWord(t, d, tt.value, Word{tag.Span, tag.Text})
				text := tag.Text
				if text[0] == '(' && !tag.Name {
					text = "?" + text
				} else if tag.Name != (text[0] == '(') {
					t.Errorf("%s: %q has Name %v", tt.value, tag.Text, tag.Name)
				}
				got = append(got, text)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("TAGS: %s (-want +got):\n%s", tt.value, diff)
		}
	}
}

func FuzzReadTags(f *testing.F) {
	f.Add("PREL, PGOV; (DOE,\nJANE) ZANU-\nPF.")
	f.Add("[PREL](#) <a href=\"#\">SR</a> COLOMBO PLAN ()")
	f.Fuzz(func(t *testing.T, value string) {
		d, field := fieldOf(t, FieldTags, "TAGS:", value, "")
		last := int32(0)
		for _, tag := range d.readTags(field) {
			inside(t, d, "tag", tag.Span)
			if tag.Span.Start < last || tag.Span.Empty() || tag.Text == "" {
				t.Fatalf("tag %q at %v, the one before ends at %d", tag.Text, tag.Span, last)
			}
			last = tag.Span.End
		}
	})
}
