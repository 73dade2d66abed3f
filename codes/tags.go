package codes

import (
	"strings"
	"sync"
)

// TAGRow is a code of the TAGS line.
type TAGRow struct {
	Code     string // PREL
	Kind     TAGKind
	Name     string // empty when not known
	From, To int    // years from and to which it is known; 0 when not known
	Retired  bool   // in the lists of the 1970s only
	Doubtful bool   // seen once or twice and in no list: no proof that the code is valid
}

// TAGKind is what a code of the TAGS line names.
type TAGKind uint8

// The kinds of codes.
const (
	SubjectTAG TAGKind = iota
	ProgramTAG
	CountryTAG
	RegionTAG
	OrganisationTAG
	Keyword // words that posts put on the line, and N/A: known, but no TAG
)

var tagKinds = map[string]TAGKind{
	"subject": SubjectTAG, "program": ProgramTAG, "country": CountryTAG, "region": RegionTAG,
	"organisation": OrganisationTAG, "keyword": Keyword,
}

func loadTAGs(more []TAGRow) *table[TAGRow] {
	return load("tags", []string{"code", "kind", "name", "from", "to", "status"},
		func(rec []string) TAGRow {
			return TAGRow{
				Code: rec[0], Kind: tagKinds[rec[1]], Name: rec[2], From: number(rec[3]), To: number(rec[4]),
				Retired: rec[5] == "retired", Doubtful: rec[5] == "doubtful",
			}
		},
		func(t *TAGRow) string { return t.Code }, more)
}

// TAGs returns the codes: subjects, programs, countries, regions,
// organisations, keywords. A code may stand in two kinds.
func (t *Tables) TAGs() []TAGRow { return t.tags().rows }

// TAG returns a code. Of a code that is a country and an organisation it
// returns the country.
func (t *Tables) TAG(code string) (*TAGRow, bool) { return t.tags().find(strings.ToUpper(code)) }

// listPhrases lists the codes of several words by their first word.
func listPhrases(rows []TAGRow) map[string][]string {
	m := make(map[string][]string)
	for _, t := range rows {
		if first, _, several := strings.Cut(t.Code, " "); several {
			m[first] = append(m[first], t.Code)
		}
	}
	return m
}

// longestFirstWord bounds the first word of a code of several words, in bytes.
const longestFirstWord = 16

// ScanTAGPhrase returns the bytes at the start of s that make a code of several
// words, such as COLOMBO PLAN, or 0. Any blanks may stand between the words.
func (t *Tables) ScanTAGPhrase(s string) int {
	i := strings.IndexByte(s[:min(longestFirstWord+1, len(s))], ' ')
	if i < 0 {
		return 0
	}
	most := 0
	for _, phrase := range t.tagPhrases()[strings.ToUpper(s[:i])] {
		most = max(most, scanWords(s, phrase))
	}
	return most
}

// scanWords matches phrase, in capitals, at the start of s, word by word. It
// returns the bytes read, or 0.
func scanWords(s, phrase string) int {
	i := 0
	for word := range strings.SplitSeq(phrase, " ") {
		for i > 0 && i < len(s) && s[i] == ' ' {
			i++
		}
		if len(s)-i < len(word) || !strings.EqualFold(s[i:i+len(word)], word) {
			return 0
		}
		if i += len(word); i < len(s) && strings.IndexByte(" ,;()", s[i]) < 0 {
			return 0
		}
	}
	return i
}

// GeoRow is what a geographic code stands for in one era.
type GeoRow struct {
	Code string
	Era  GeoEra
	Kind TAGKind // CountryTAG or RegionTAG
	Name string
}

// GeoEra is a list of geographic codes. Two-letter codes change their meaning
// from one list to the next.
type GeoEra uint8

// The lists. No source gives the day of a change: FIPS codes are seen from the
// 1980s to 2012 at least, GENC codes are in the handbook of 2024.
const (
	Geo1974 GeoEra = iota // the handbook of 1974
	GeoFIPS               // codes after FIPS 10-4
	GeoGENC               // codes after GENC
)

var geoEras = map[string]GeoEra{"1974": Geo1974, "fips": GeoFIPS, "genc": GeoGENC}

var geo = sync.OnceValue(func() map[string][]GeoRow {
	m := make(map[string][]GeoRow)
	for _, rec := range read("geo_tags", "code", "era", "kind", "name") {
		m[rec[0]] = append(m[rec[0]], GeoRow{rec[0], geoEras[rec[1]], tagKinds[rec[2]], rec[3]})
	}
	return m
})

// Geo returns what a geographic code stands for, one row for each list that has
// it, the oldest first.
func Geo(code string) []GeoRow { return geo()[strings.ToUpper(code)] }

// CorrectionRow is a code that drafters mistype, and the one they mean.
type CorrectionRow struct{ Wrong, Right, Reason string }

var corrections = loadOnce("tag_corrections", []string{"wrong", "right", "reason"},
	func(rec []string) CorrectionRow { return CorrectionRow{rec[0], rec[1], rec[2]} },
	func(c *CorrectionRow) string { return c.Wrong })

// Corrections returns the known mistypings of TAGS.
func Corrections() []CorrectionRow { return corrections().rows }

// Correction returns the correction of a code. Some wrong codes are right in
// another list: RU is Russia in GENC, RS before it.
func Correction(code string) (*CorrectionRow, bool) {
	return corrections().find(strings.ToUpper(code))
}
