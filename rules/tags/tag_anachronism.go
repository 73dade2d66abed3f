package tags

import (
	"fmt"
	"slices"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var tagAnachronism = &lint.Rule{
	ID:      "tag-anachronism",
	Summary: "a code on the TAGS line is not of the cable's years",
	Doc: `Codes come and go with countries and with handbooks: UR was the Soviet Union to
1991, program codes such as KDEM came after the handbook of 1974. A code outside its
years was mistyped, or the message date is wrong.

Compared with the message date are the codes of countries that came or went, with some
years of grace; program codes before 1980; subjects of the 1970s that the lists in force
from 2005 on no longer have; and the geographic codes after GENC, such as UA for
Ukraine, before 2013.

Accepted: two-letter codes that mean another place in another list, such as CZ, which is
Czechia again; cables without a date. The years are those known, not those of a decree:
the finding is information.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974); 5 FAH-3 H-010 and
H-410; FIPS PUB 10-4.`,
	Since:    "0.1",
	Severity: diag.Info,
	Check: func(p *lint.Pass) {
		dates := p.Doc.Dates()
		misused := func(t cable.Tag) bool {
			kind, row := kindOf(p.Doc.Codes(), t)
			return misuse(&entry{t, kind, row}, dates) != ""
		}
		if dates == (cable.Era{}) || !slices.ContainsFunc(p.Doc.Tags, misused) {
			return
		}
		for l := range lists(p.Doc) {
			for i := range l.entries {
				e := &l.entries[i]
				if why := misuse(e, dates); why != "" {
					p.Report(diag.Diagnostic{
						Span:    e.Span,
						Message: fmt.Sprintf("%q %s", e.Text, why),
						Related: p.MessageDate(),
					})
				}
			}
		}
	},
}

// The years for which a country's code may be seen before and after those known.
const (
	yearsBefore = 3
	yearsAfter  = 1
)

// misuse says why no message of these dates has the code e, or is empty.
func misuse(e *entry, dates cable.Era) string {
	if e.is == unknown {
		geo := codes.Geo(e.Text)
		_, slip := codes.Correction(e.Text)
		if len(geo) == 0 || slip || geo[0].Era != codes.GeoGENC || !dates.Before(cable.SinceGENC) {
			return ""
		}
		return fmt.Sprintf("(%s) is a geographic code of later lists", geo[0].Name)
	}
	if e.is != code {
		return ""
	}
	switch row := e.code; row.Kind {
	case codes.ProgramTAG:
		if dates.Before(cable.SinceProgramTags) {
			return "is a program code, and those came after 1979"
		}
	case codes.SubjectTAG:
		if row.Retired && cable.SinceSubjectList.Contains(dates) {
			return fmt.Sprintf("(%s) is a subject of the 1970s and in no list since 2005", row.Name)
		}
	case codes.CountryTAG:
		return misuseOfCountry(row, dates)
	}
	return ""
}

func misuseOfCountry(row *codes.TAGRow, dates cable.Era) string {
	if row.From > 0 && dates.Before(cable.Era{From: newYear(row.From - yearsBefore)}) {
		return fmt.Sprintf("(%s) is not in use before %d", row.Name, row.From)
	}
	if row.To == 0 || !(cable.Era{From: newYear(row.To + yearsAfter + 1)}).Contains(dates) {
		return ""
	}
	again := func(g codes.GeoRow) bool { return g.Era == codes.GeoGENC }
	if slices.ContainsFunc(codes.Geo(row.Code), again) && !dates.Before(cable.SinceGENC) {
		return ""
	}
	return fmt.Sprintf("(%s) is not in use after %d", row.Name, row.To)
}

func newYear(year int) time.Time { return cable.Day(year, time.January, 1) }
