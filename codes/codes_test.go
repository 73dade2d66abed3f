package codes

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tables lists every table with its columns, as the lookups read them.
var tables = map[string][]string{
	"posts":              {"name", "aliases", "from", "from_seen", "indicator"},
	"captions":           {"caption", "kind", "follows", "meaning"},
	"precedence":         {"prosign", "routing", "word", "rank"},
	"security_signals":   {"signal", "letters", "level", "banner"},
	"operating_signals":  {"signal", "place", "meaning"},
	"routing_indicators": {"indicator", "name", "kind", "status"},
	"tags":               {"code", "kind", "name", "from", "to", "status"},
	"geo_tags":           {"code", "era", "kind", "name"},
	"tag_corrections":    {"wrong", "right", "reason"},
}

func TestTablesAreListed(t *testing.T) {
	entries, err := files.ReadDir("tables")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if _, ok := tables[strings.TrimSuffix(e.Name(), ".csv")]; !ok {
			t.Errorf("tables/%s is in no test", e.Name())
		}
	}
	if len(entries) != len(tables) {
		t.Errorf("%d files, %d tables in the tests", len(entries), len(tables))
	}
}

func TestTables(t *testing.T) {
	// The columns that together name a row.
	keys := map[string]int{"precedence": 3, "security_signals": 2, "tags": 2, "geo_tags": 2}
	for name, columns := range tables {
		seen := make(map[string]int)
		for i, rec := range read(name, columns...) {
			row := i + 2
			for k, field := range rec {
				if field != strings.TrimSpace(field) || strings.ContainsAny(field, "\t\r\n") {
					t.Errorf("%s.csv row %d: blanks in %s %q", name, row, columns[k], field)
				}
				if strings.Contains(field, "  ") && name != "security_signals" {
					t.Errorf("%s.csv row %d: two blanks in %s %q", name, row, columns[k], field)
				}
			}
			key := strings.Join(rec[:max(1, keys[name])], ",")
			if rec[0] == "" || seen[key] != 0 {
				t.Errorf("%s.csv row %d: key %q is empty or also that of row %d", name, row, key, seen[key])
			}
			seen[key] = row
			if rec[0] != strings.ToUpper(rec[0]) {
				t.Errorf("%s.csv row %d: %q is not in capitals", name, row, rec[0])
			}
		}
	}
}

// TestVocabulary checks the columns that hold one word of a few.
func TestVocabulary(t *testing.T) {
	words := []struct {
		table  string
		column int
		words  []string
	}{
		{"posts", 3, []string{"", "yes", "no"}},
		{"captions", 1, keysOf(captionKinds)},
		{"captions", 2, []string{"", "name", "number", "countries", "agency"}},
		{"routing_indicators", 2, keysOf(indicatorKinds)},
		{"routing_indicators", 3, []string{"", "doubtful"}},
		{"tags", 1, keysOf(tagKinds)},
		{"tags", 5, []string{"", "retired", "doubtful"}},
		{"geo_tags", 1, keysOf(geoEras)},
		{"geo_tags", 2, []string{"country", "region"}},
	}
	for _, w := range words {
		used := make(map[string]bool)
		for i, rec := range read(w.table, tables[w.table]...) {
			used[rec[w.column]] = true
			if !slices.Contains(w.words, rec[w.column]) {
				t.Errorf("%s.csv row %d: %s is %q, want one of %q", w.table, i+2, tables[w.table][w.column], rec[w.column], w.words)
			}
		}
		for _, word := range w.words {
			if !used[word] {
				t.Errorf("%s.csv: no %s is %q", w.table, tables[w.table][w.column], word)
			}
		}
	}
}

func keysOf[V any](m map[string]V) (keys []string) {
	for k := range m {
		keys = append(keys, k)
	}
	return keys
}

func TestPost(t *testing.T) {
	tests := []struct{ name, want string }{
		{"MOSCOW", "MOSCOW"},
		{"Moscow", "MOSCOW"},
		{"TEL AVIV", "TEL AVIV"},
		{"TELAVIV", "TEL AVIV"},                  // as in record numbers
		{"TELAV", "TEL AVIV"},                    // 6 characters, blank dropped
		{"BUENOS AIR", "BUENOS AIRES"},           // 10 characters
		{"PORT-AU-PRINCE", "PORT AU PRINCE"},     // hyphens
		{"N'DJAMENA", "NDJAMENA"},                // apostrophe
		{"ST. PETERSBURG", "ST PETERSBURG"},      // point
		{"SECSTATE", "STATE"},                    // alias
		{"HAGUE", "THE HAGUE"},                   // alias
		{"KIEV", "KIEV"},                         // a name goes before the alias of KYIV
		{"KYIV", "KYIV"},                         //
		{"PARIS", "PARIS"},                       // not PARIS FR cut to 6
		{"MOSCO", ""},                            // five characters are no cut
		{"UNESCO", ""},                           // UNESCO PARIS or UNESCO PARIS FR
		{"FREDONIA", ""},                         //
		{"", ""},                                 //
		{"AMEMBASSY MOSCOW", ""},                 // see PostFrom
		{"SECSTATE WASHDC", ""},                  //
		{"\x00", ""},                             //
		{strings.Repeat("MOSCOW ", 100), ""},     //
		{"D J I B O U T I", "DJIBOUTI"},          //
		{"LOURENCO MARQUES", "LOURENCO MARQUES"}, // renamed, with a row of its own
	}
	for _, tt := range tests {
		got := ""
		if p, ok := builtIn.Post(tt.name); ok {
			got = p.Name
		}
		if got != tt.want {
			t.Errorf("Post(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestPostNames finds every post by each of its own names.
func TestPostNames(t *testing.T) {
	for _, p := range builtIn.Posts() {
		for _, name := range []string{p.Name, strings.ReplaceAll(p.Name, " ", ""), strings.ToLower(p.Name)} {
			if got, _ := builtIn.Post(name); got == nil || got.Name != p.Name {
				t.Errorf("Post(%q) = %v, want %s", name, got, p.Name)
			}
		}
		for _, a := range p.Aliases {
			if _, ok := builtIn.Post(a); !ok {
				t.Errorf("Post(%q) finds nothing: an alias of %s", a, p.Name)
			}
		}
		if p.From != "" {
			if got, ok := builtIn.PostFrom(p.From); !ok || got.From != p.From {
				t.Errorf("PostFrom(%q) = %v, want %s", p.From, got, p.Name)
			}
		}
		if p.Indicator != "" && !slices.ContainsFunc(builtIn.PostsAt(p.Indicator), func(q *PostRow) bool { return q.Name == p.Name }) {
			t.Errorf("PostsAt(%q) does not give %s", p.Indicator, p.Name)
		}
	}
}

func TestPostFrom(t *testing.T) {
	tests := []struct{ name, want string }{
		{"AMEMBASSY MOSCOW", "MOSCOW"},
		{"AMEMBASSY TELAVIV", "TEL AVIV"},
		{"AMCONSUL MOSCOW", "MOSCOW"}, // the other kind of post
		{"SECSTATE WASHDC", "STATE"},
		{"USMISSION USUN NEW YORK", "USUN NEW YORK"},
		{"USUN NEW YORK", "USUN NEW YORK"},
		{"AMEMBASSY FREDONIA", ""},
		{"", ""},
	}
	for _, tt := range tests {
		got := ""
		if p, ok := builtIn.PostFrom(tt.name); ok {
			got = p.Name
		}
		if got != tt.want {
			t.Errorf("PostFrom(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
	for name, want := range map[string]string{
		"AMEMBASSY FREDONIA":   "FREDONIA",
		"AMCONSUL NEW LEONIDA": "NEW LEONIDA",
		"embassy fredonia":     "fredonia",
		"FREDONIA":             "FREDONIA",
		"SECSTATE WASHDC":      "SECSTATE WASHDC",
	} {
		if got := TrimMission(name); got != want {
			t.Errorf("TrimMission(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestPostsAt(t *testing.T) {
	var got []string
	for _, p := range builtIn.PostsAt("RUEHKV") {
		got = append(got, p.Name)
	}
	if diff := cmp.Diff([]string{"KIEV", "KYIV"}, got); diff != "" {
		t.Errorf("PostsAt of a renamed post (-want +got):\n%s", diff)
	}
	if got := builtIn.PostsAt(""); got != nil {
		t.Errorf("PostsAt(\"\") = %v, want none", got)
	}
}

func TestCaption(t *testing.T) {
	tests := []struct{ line, want string }{
		{"SIPDIS", "SIPDIS"},
		{"sipdis", "SIPDIS"},
		{"ROGER CHANNEL", "ROGER CHANNEL"},
		{"ROGER  CHANNEL", "ROGER CHANNEL"},
		{"OFFICIAL-INFORMAL", "OFFICIAL INFORMAL"},
		{"C O R R E C T E D  C O P Y", "CORRECTED COPY"},
		{"E F T O", "EFTO"},
		{"SIPDI", ""},
		{"SIPDIS SIPDIS", ""},
		{"CODEL DOE", ""},
		{"", ""},
	}
	for _, tt := range tests {
		got := ""
		if c, ok := builtIn.Caption(tt.line); ok {
			got = c.Caption
		}
		if got != tt.want {
			t.Errorf("Caption(%q) = %q, want %q", tt.line, got, tt.want)
		}
	}
	for _, c := range builtIn.Captions() {
		if got, _ := builtIn.Caption(c.Caption); got == nil || got.Caption != c.Caption {
			t.Errorf("Caption(%q) = %v", c.Caption, got)
		}
	}
}

func TestScanCaption(t *testing.T) {
	tests := []struct{ s, caption, read string }{
		{"SIPDIS", "SIPDIS", "SIPDIS"},
		{"SIPDIS SIPDIS", "SIPDIS", "SIPDIS"},
		{"STADIS/EXDIS", "STADIS", "STADIS"},
		{"SPECAT EXCLUSIVE FOR DOE", "SPECAT EXCLUSIVE", "SPECAT EXCLUSIVE"}, // not SPECAT
		{"SPECAT EXDIS", "SPECAT", "SPECAT"},
		{"S I P D I S", "SIPDIS", "S I P D I S"},
		{"official-informal", "OFFICIAL INFORMAL", "official-informal"},
		{"CODEL DOE", "CODEL", "CODEL"},
		{"SIPDISX", "", ""},
		{"SIPDIS7", "", ""},
		{"SIP", "", ""},
		{"7", "", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		got, n := builtIn.ScanCaption(tt.s)
		if got != nil {
			name := got.Caption
			if name != tt.caption || tt.s[:n] != tt.read {
				t.Errorf("ScanCaption(%q) = %q, reads %q; want %q, %q", tt.s, name, tt.s[:n], tt.caption, tt.read)
			}
		} else if tt.caption != "" || n != 0 {
			t.Errorf("ScanCaption(%q) = none, %d; want %q", tt.s, n, tt.caption)
		}
	}
}

func TestPrecedence(t *testing.T) {
	for word, rank := range map[string]int{
		"FLASH": 1, "NIACT IMMEDIATE": 2, "IMMEDIATE": 2, "Priority": 3, "ROUTINE": 4, "PRIORTY": 0,
	} {
		got := 0
		if p, ok := Precedence(word); ok {
			got = p.Rank
		}
		if got != rank {
			t.Errorf("Precedence(%q) has rank %d, want %d", word, got, rank)
		}
	}
	for prosign, word := range map[string]string{
		"Z": "FLASH", "O": "IMMEDIATE", "OO": "IMMEDIATE", "P": "PRIORITY", "RR": "ROUTINE", "": "", "OP": "",
	} {
		got := ""
		if p, ok := Prosign(prosign); ok {
			got = p.Word
		}
		if got != word {
			t.Errorf("Prosign(%q) = %q, want %q", prosign, got, word)
		}
	}
	if !slices.IsSortedFunc(Precedences(), func(a, b PrecedenceRow) int { return a.Rank - b.Rank }) {
		t.Errorf("precedences are not in order of rank: %v", Precedences())
	}
}

func TestSignals(t *testing.T) {
	if s, ok := Security("zny", "ccccc"); !ok || s.Level != "CONFIDENTIAL" {
		t.Errorf("Security(zny, ccccc) = %v, want CONFIDENTIAL", s)
	}
	if s, ok := Security("ZNR", "CCCCC"); ok {
		t.Errorf("Security(ZNR, CCCCC) = %v, want none", s)
	}
	for signal, want := range map[string]string{"ZZH": "ZZH", "zdk": "ZDK", "ZFF3": "ZFF", "ZZZ": "", "3": "", "": ""} {
		got := ""
		if s, ok := OperatingSignal(signal); ok {
			got = s.Signal
		}
		if got != want {
			t.Errorf("OperatingSignal(%q) = %q, want %q", signal, got, want)
		}
	}
	// Every signal of format line 4 is an operating signal.
	for _, s := range SecuritySignals() {
		if _, ok := OperatingSignal(s.Signal); !ok {
			t.Errorf("%s is no operating signal", s.Signal)
		}
	}
}

func TestIndicators(t *testing.T) {
	for indicator, want := range map[string]bool{
		"RUEHC":   true,  // the Department
		"ruehmo":  true,  // in small letters
		"RUEHDIR": true,  // a post's
		"RUEPGBA": false, // seen a few times only
		"RUEHFD":  false, // invented
		"":        false,
	} {
		if got := builtIn.KnownIndicator(indicator); got != want {
			t.Errorf("KnownIndicator(%q) = %v, want %v", indicator, got, want)
		}
	}
	for _, r := range Indicators() {
		if len(r.Indicator) < 4 || len(r.Indicator) > 8 || r.Indicator[0] != 'R' || r.Name == "" {
			t.Errorf("routing indicator %q of %q: want R and 3 to 7 letters, and a name", r.Indicator, r.Name)
		}
	}
	if r, _ := Indicator("RUEHZL"); r == nil || r.Kind != CollectiveIndicator {
		t.Errorf("Indicator(RUEHZL) = %v, want a collective", r)
	}
}

func TestTAG(t *testing.T) {
	tests := []struct {
		code string
		kind TAGKind
		ok   bool
	}{
		{"PREL", SubjectTAG, true},
		{"prel", SubjectTAG, true},
		{"KNNP", ProgramTAG, true},
		{"RS", CountryTAG, true},
		{"AL", CountryTAG, true}, // an organisation too
		{"XA", RegionTAG, true},
		{"UNGA/C-6", OrganisationTAG, true},
		{"COLOMBO PLAN", OrganisationTAG, true},
		{"N/A", Keyword, true},
		{"PGVO", 0, false},
		{"", 0, false},
	}
	for _, tt := range tests {
		got, ok := builtIn.TAG(tt.code)
		if ok != tt.ok || ok && got.Kind != tt.kind {
			t.Errorf("TAG(%q) = %v, %v; want kind %d, %v", tt.code, got, ok, tt.kind, tt.ok)
		}
	}
	if u, _ := builtIn.TAG("UR"); u == nil || u.From != 1974 || u.To != 1991 {
		t.Errorf("TAG(UR) = %v, want 1974 to 1991", u)
	}
	for _, row := range builtIn.TAGs() {
		if n := builtIn.ScanTAGPhrase(row.Code); strings.Contains(row.Code, " ") && n != len(row.Code) {
			t.Errorf("ScanTAGPhrase(%q) reads %d bytes", row.Code, n)
		}
		if row.From != 0 && (row.From < 1973 || row.From > 2024) || row.To != 0 && row.To < row.From {
			t.Errorf("%s: years %d to %d", row.Code, row.From, row.To)
		}
		want := 0 // any
		switch row.Kind {
		case SubjectTAG, ProgramTAG:
			want = 4
		case CountryTAG, RegionTAG:
			want = 2
		}
		if want > 0 && len(row.Code) != want {
			t.Errorf("%s has %d letters, want %d", row.Code, len(row.Code), want)
		}
		if row.Kind == ProgramTAG && row.Code[0] != 'K' {
			t.Errorf("program %s does not begin with K", row.Code)
		}
	}
}

func TestScanTAGPhrase(t *testing.T) {
	tests := []struct {
		s    string
		want string
	}{
		{"COLOMBO PLAN", "COLOMBO PLAN"},
		{"COLOMBO  PLAN, PREL", "COLOMBO  PLAN"},
		{"human rights prel", "human rights"},
		{"COLOMBO PLANS", ""},
		{"COLOMBO", ""},
		{"COLOMBO, PLAN", ""},
		{"PREL PGOV", ""},
		{"ECONOMY AND FINANCE ZZ", "ECONOMY AND FINANCE"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := tt.s[:builtIn.ScanTAGPhrase(tt.s)]; got != tt.want {
			t.Errorf("ScanTAGPhrase(%q) reads %q, want %q", tt.s, got, tt.want)
		}
	}
}

func TestGeo(t *testing.T) {
	want := []GeoRow{
		{"AG", Geo1974, CountryTAG, "Algeria"},
		{"AG", GeoFIPS, CountryTAG, "Algeria"},
		{"AG", GeoGENC, CountryTAG, "Antigua and Barbuda"},
	}
	if diff := cmp.Diff(want, Geo("ag")); diff != "" {
		t.Errorf("Geo(ag) (-want +got):\n%s", diff)
	}
	// Every code of the lists before GENC is a TAG.
	for code, rows := range geo() {
		if row, ok := builtIn.TAG(code); rows[0].Era < GeoGENC && (!ok || row.Kind != CountryTAG && row.Kind != RegionTAG) {
			t.Errorf("geographic code %s is no TAG", code)
		}
	}
}

func TestCorrections(t *testing.T) {
	if c, ok := Correction("ru"); !ok || c.Right != "RS" {
		t.Errorf("Correction(ru) = %v, want RS", c)
	}
	for _, c := range Corrections() {
		if _, ok := builtIn.TAG(c.Right); !ok {
			t.Errorf("%s is corrected to %s, which is no TAG", c.Wrong, c.Right)
		}
		if row, ok := builtIn.TAG(c.Wrong); ok {
			t.Errorf("%s is corrected to %s but is in the table: %v", c.Wrong, c.Right, row)
		}
	}
}

func BenchmarkPost(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		builtIn.Post("MOSCOW")
		builtIn.Post("TEL AVIV")
		builtIn.Post("FREDONIA")
	}
}

func TestEntries(t *testing.T) {
	tables := NewTables(Entries{
		Posts: []PostRow{
			{Name: "NORTHVALE", Aliases: []string{"NORVALE"}, From: "AMCONSUL NORTHVALE", Indicator: "RUEHNV"},
			{Name: "MOSCOW", Aliases: []string{"MSCW"}},
		},
		Captions: []CaptionRow{{Caption: "HARVEST"}, {Caption: "NOFORN", Kind: OtherCaption}},
		TAGs:     []TAGRow{{Code: "PFAIR", Kind: SubjectTAG}, {Code: "RS", Kind: OrganisationTAG}},
	})
	for _, name := range []string{"NORTHVALE", "NORVALE", "NORTHV"} {
		if p, ok := tables.Post(name); !ok || p.Name != "NORTHVALE" {
			t.Errorf("Post(%q) = %v, want NORTHVALE", name, p)
		}
	}
	if p, ok := tables.PostFrom("AMCONSUL NORTHVALE"); !ok || p.Name != "NORTHVALE" {
		t.Errorf("PostFrom = %v, want NORTHVALE", p)
	}
	if !tables.KnownIndicator("RUEHNV") || builtIn.KnownIndicator("RUEHNV") {
		t.Error("RUEHNV is not known in the tables that have it, or in those that have not")
	}
	moscow := 0
	for _, p := range tables.Posts() {
		if p.Name == "MOSCOW" {
			moscow++
		}
	}
	if p, ok := tables.Post("MOSCOW"); moscow != 1 || !ok || p.Aliases[0] != "MSCW" {
		t.Errorf("MOSCOW is %v and stands %d times, want once as given", p, moscow)
	}
	if len(tables.Posts()) != len(builtIn.Posts())+1 {
		t.Errorf("%d posts, want one more than %d", len(tables.Posts()), len(builtIn.Posts()))
	}
	if c, n := tables.ScanCaption("HARVEST NOFORN"); c == nil || n != len("HARVEST") {
		t.Errorf("ScanCaption = %v, %d, want HARVEST", c, n)
	}
	if c, ok := tables.Caption("NOFORN"); !ok || c.Kind != OtherCaption {
		t.Errorf("Caption(NOFORN) = %v, want the one given", c)
	}
	if row, ok := tables.TAG("pfair"); !ok || row.Code != "PFAIR" {
		t.Errorf("TAG(pfair) = %v, want PFAIR", row)
	}
	if row, ok := tables.TAG("RS"); !ok || row.Kind != OrganisationTAG {
		t.Errorf("TAG(RS) = %v, want the organisation", row)
	}
}
