package codes

import "strings"

// PostRow is a post: an embassy, consulate or mission, the Department itself,
// or a series of telegrams that is numbered like one.
type PostRow struct {
	Name      string   // as on the banner: TEL AVIV
	Aliases   []string // other names, short forms, earlier and later names
	From      string   // as on the FM line: AMEMBASSY TEL AVIV; empty when not known
	Seen      bool     // From was seen on a telegram; else it is made by the usual pattern
	Indicator string   // routing indicator; empty when not known
}

func loadPosts(more []PostRow) *table[PostRow] {
	t := load("posts", []string{"name", "aliases", "from", "from_seen", "indicator"},
		func(rec []string) PostRow {
			p := PostRow{Name: rec[0], From: rec[2], Seen: rec[3] == "yes", Indicator: rec[4]}
			if rec[1] != "" {
				p.Aliases = strings.Split(rec[1], "|")
			}
			return p
		},
		func(p *PostRow) string { return Squeeze(p.Name) }, more)
	// A name goes before an alias: KIEV and KYIV have a row each and point at
	// one another. An alias goes before a name cut short.
	for i := range t.rows {
		for _, a := range t.rows[i].Aliases {
			t.add(Squeeze(a), i)
		}
	}
	for _, width := range [...]int{6, 10} {
		for key, i := range cuts(t.rows, width) {
			if i >= 0 {
				t.add(key, i)
			}
		}
	}
	return t
}

// cuts returns the names cut to width characters, with the row of each, or -1
// where two names are cut to the same.
func cuts(rows []PostRow, width int) map[string]int {
	m := make(map[string]int)
	for i := range rows {
		if len(rows[i].Name) <= width {
			continue
		}
		key := Squeeze(rows[i].Name[:width])
		if _, taken := m[key]; taken {
			i = -1
		}
		m[key] = i
	}
	return m
}

// Posts returns the posts.
func (t *Tables) Posts() []PostRow { return t.posts().rows }

// Post returns the post of this name or alias, written with blanks, points,
// hyphens and apostrophes or without. A name cut to the 6 or 10 characters that
// a page line has room for is found too, unless two posts share it.
func (t *Tables) Post(name string) (*PostRow, bool) { return t.posts().find(Squeeze(name)) }

func indexFrom(rows []PostRow) map[string]*PostRow {
	m := make(map[string]*PostRow, len(rows))
	for i := range rows {
		if key := Squeeze(rows[i].From); m[key] == nil {
			m[key] = &rows[i]
		}
	}
	delete(m, "")
	return m
}

// PostFrom returns the post that the name of an FM line stands for: AMEMBASSY
// TEL AVIV, SECSTATE WASHDC.
func (t *Tables) PostFrom(name string) (*PostRow, bool) {
	if p, ok := t.postsByFrom()[Squeeze(name)]; ok {
		return p, true
	}
	if p, ok := t.Post(name); ok {
		return p, true
	}
	return t.Post(TrimMission(name))
}

func indexIndicators(rows []PostRow) map[string][]*PostRow {
	m := make(map[string][]*PostRow, len(rows))
	for i := range rows {
		m[rows[i].Indicator] = append(m[rows[i].Indicator], &rows[i])
	}
	delete(m, "")
	return m
}

// PostsAt returns the posts that have this routing indicator. Renamed posts and
// posts that share a station give more than one.
func (t *Tables) PostsAt(indicator string) []*PostRow {
	return t.postsByIndicator()[strings.ToUpper(indicator)]
}

// KnownIndicator reports whether a routing indicator is in either list, that
// of the indicators or that of the posts, and not doubtful.
func (t *Tables) KnownIndicator(indicator string) bool {
	r, ok := Indicator(indicator)
	return ok && !r.Doubtful || len(t.PostsAt(indicator)) > 0
}

// missionWords are the words of a name that say what kind of post it is,
// longest first where one begins another.
var missionWords = [...]string{
	"AMEMBASSY", "AMEMB", "AMCONSUL", "AMCONGEN", "AMLIAISON", "USEMBASSY", "USMISSION", "USMIS", "USINT",
	"USLO", "USDEL", "USOFFICE", "EMBASSY", "CONSULATE", "CONGEN", "MISSION",
}

// TrimMission returns name without the word in front that says what kind of
// post it is: FREDONIA for AMEMBASSY FREDONIA. Other names are returned as they
// are.
func TrimMission(name string) string {
	i := strings.IndexByte(name, ' ')
	if i < 0 {
		return name
	}
	for _, w := range missionWords {
		if strings.EqualFold(name[:i], w) {
			return strings.TrimLeft(name[i:], " ")
		}
	}
	return name
}
