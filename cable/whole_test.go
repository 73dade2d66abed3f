package cable

import "testing"

func TestWhole(t *testing.T) {
	section := func(n int) []Banner { return []Banner{{Section: &Section{Number: n, Of: 3}}} }
	origin := func(section string) Transmission {
		return Transmission{Origin: &Origin{Section: Word{Text: section}}}
	}
	for _, tt := range []struct {
		name string
		doc  Document
		want bool
	}{
		{"no banner", Document{}, true},
		{"no section", Document{Banners: []Banner{{}}}, true},
		{"section 1", Document{Banners: section(1)}, true},
		{"section 2", Document{Banners: section(2)}, false},
		{"section unreadable", Document{Banners: section(-1)}, false},
		{"section 1 and 2", Document{Banners: append(section(1), section(2)...)}, true},
		{"extract", Document{Partial: true}, false},
		{"DE line of section 1", Document{Transmission: origin("01")}, true},
		{"DE line of section 2", Document{Transmission: origin("02")}, false},
		{"DE line of section 2 above a banner of section 1", Document{Transmission: origin("02"), Banners: section(1)}, true},
		{"DE line without a section", Document{Transmission: origin("")}, true},
	} {
		if got := tt.doc.Whole(); got != tt.want {
			t.Errorf("%s: Whole() = %t, want %t", tt.name, got, tt.want)
		}
	}
}

func TestDowngraded(t *testing.T) {
	unclassified := []Banner{{Level: Unclassified}}
	mark := func(l Level) *Mark { return &Mark{Level: l} }
	letters := func(s string) Transmission {
		return Transmission{Security: &Security{Letters: Word{Text: s}}}
	}
	for _, tt := range []struct {
		name string
		doc  Document
		want bool
	}{
		{"unclassified throughout", Document{Banners: unclassified, Paragraphs: []Paragraph{{Mark: mark(Unclassified)}, {}}}, false},
		{"classified banner", Document{Banners: []Banner{{Level: Secret}}, Levels: []LevelLine{{Level: Confidential}}}, false},
		{"no banner", Document{Paragraphs: []Paragraph{{Mark: mark(Secret)}}}, false},
		{"classified paragraph", Document{Banners: unclassified, Paragraphs: []Paragraph{{}, {Mark: mark(Confidential)}}}, true},
		{"classified subject", Document{Banners: unclassified, Subject: &Subject{Mark: mark(Secret)}}, true},
		{"classified page", Document{Banners: unclassified, Levels: []LevelLine{{Level: Secret}}}, true},
		{"banner below the overlay", Document{Banners: append(unclassified, Banner{Level: Confidential})}, true},
		{"LIMITED OFFICIAL USE page", Document{Banners: unclassified, Levels: []LevelLine{{Level: LimitedOfficialUse}}}, false},
		{"sent as confidential", Document{Banners: unclassified, Transmission: letters("CCCCC")}, true},
		{"sent encrypted for official use", Document{Banners: unclassified, Transmission: letters("EEEEE")}, false},
		{"sent in the clear", Document{Banners: unclassified, Transmission: letters("UUUUU")}, false},
	} {
		if got := tt.doc.Downgraded(); got != tt.want {
			t.Errorf("%s: Downgraded() = %t, want %t", tt.name, got, tt.want)
		}
	}
}
