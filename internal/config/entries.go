package config

import (
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
)

// grace reads the last days on which what went out of use is accepted.
func (r *reader) grace(n *yaml.Node) {
	r.settings.Grace = make(map[string]Value[time.Time])
	retirements := cable.Retirements()
	for name, value := range r.pairs(n, "retired things and dates") {
		value = resolve(value)
		i := slices.IndexFunc(retirements, func(t cable.Retirement) bool { return t.Name == name.Value })
		if i < 0 {
			r.unknownRetirement(name, retirements)
			continue
		}
		day, err := time.Parse(time.DateOnly, value.Value)
		if value.Kind != yaml.ScalarNode || err != nil {
			r.fault(value, "%s where a last day such as 1996-06-30 is expected", describe(value))
			continue
		}
		last := retirements[i].Ended.AddDate(0, 0, -1)
		if day.Before(last) {
			r.fault(value, "grace for %s ends before it went out of use: its last day is %s", name.Value, last.Format(time.DateOnly))
			continue
		}
		r.settings.Grace[name.Value] = Value[time.Time]{day, r.origin(value)}
	}
}

// unknownRetirement faults n, which names nothing that has a grace.
func (r *reader) unknownRetirement(n *yaml.Node, retirements []cable.Retirement) {
	inUse := func(name string) bool { return name == n.Value }
	switch {
	case cable.FindOrder(n.Value) != nil,
		slices.ContainsFunc(cable.MarkingWindows, func(w cable.MarkingWindow) bool { return inUse(w.Marking) }),
		slices.ContainsFunc(cable.ReasonSections, func(s cable.ReasonSection) bool { return inUse(s.Number) }):
		r.fault(n, "%s is in use and has no grace", n.Value)
		return
	}
	known := make([]string, len(retirements))
	for i, t := range retirements {
		known[i] = t.Name
	}
	r.unknown(n, "retirement", known)
}

// codeSigns may stand in the name of a post, a caption or a code of the TAGS
// line, beside letters and digits.
const codeSigns = " -./&'"

// name returns n, in capitals and with single blanks, and whether it may be the
// name of an entry: letters, digits and a few signs, a letter first.
func (r *reader) name(n *yaml.Node, what string) (string, bool) {
	text := strings.Join(strings.Fields(strings.ToUpper(n.Value)), " ")
	ok := text != "" && 'A' <= text[0] && text[0] <= 'Z'
	for i := range len(text) {
		c := text[i]
		ok = ok && ('A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte(codeSigns, c) >= 0)
	}
	if !ok {
		r.fault(n, "%q is no name of %s: it begins with a letter and has letters, digits and %q", n.Value, what, codeSigns[1:])
	}
	return text, ok
}

// posts reads posts by name, with what is known of them. What is not said of a
// post of the tables stays as it is there.
func (r *reader) posts(n *yaml.Node) {
	r.settings.Posts = nil
	for at, value := range r.pairs(n, "posts and what is known of them") {
		name, ok := r.name(at, "a post")
		if !ok {
			continue
		}
		p := codes.PostRow{Name: name}
		if known, ok := codes.BuiltIn().Post(name); ok && codes.Squeeze(known.Name) == codes.Squeeze(name) {
			p = *known
		}
		if value = resolve(value); value.ShortTag() != "!!null" {
			r.post(&p, value)
		}
		r.settings.Posts = append(r.settings.Posts, Value[codes.PostRow]{p, r.origin(at)})
	}
}

// The keys of a post.
var postKeys = []string{"aliases", "from", "indicator"}

func (r *reader) post(p *codes.PostRow, n *yaml.Node) {
	for key, value := range r.pairs(n, "aliases, from and indicator") {
		switch key.Value {
		case "aliases":
			p.Aliases = slices.Clip(p.Aliases)
			for _, item := range r.strings(value, "name") {
				if alias, ok := r.name(item, "a post"); ok {
					p.Aliases = append(p.Aliases, alias)
				}
			}
		case "from":
			if item, ok := r.string(value, "a name such as AMEMBASSY FREDONIA"); ok {
				if from, ok := r.name(item, "a post"); ok {
					p.From, p.Seen = from, true
				}
			}
		case "indicator":
			if item, ok := r.string(value, "a routing indicator"); ok {
				r.indicator(p, item)
			}
		default:
			r.unknownKey(key, postKeys)
		}
	}
}

// indicator reads a routing indicator: R and three to seven letters.
func (r *reader) indicator(p *codes.PostRow, n *yaml.Node) {
	text := strings.ToUpper(n.Value)
	ok := len(text) >= 4 && len(text) <= 8 && text[0] == 'R'
	for i := range len(text) {
		ok = ok && 'A' <= text[i] && text[i] <= 'Z'
	}
	if !ok {
		r.fault(n, "%q is no routing indicator; expected R and three to seven letters", n.Value)
		return
	}
	p.Indicator = text
}

// tagKinds are the kinds of codes of the TAGS line by the words that stand for
// them.
var tagKinds = []named[codes.TAGKind]{
	{"subject", codes.SubjectTAG},
	{"program", codes.ProgramTAG},
	{"country", codes.CountryTAG},
	{"region", codes.RegionTAG},
	{"organization", codes.OrganisationTAG},
	{"keyword", codes.Keyword},
}

// captionKinds are the kinds of captions by the words that stand for them.
var captionKinds = []named[codes.CaptionKind]{
	{"distribution", codes.Distribution},
	{"handling", codes.Handling},
	{"channel", codes.Channel},
	{"other", codes.OtherCaption},
}

// named is a value that a word stands for.
type named[T any] struct {
	name  string
	value T
}

func (r *reader) tags(n *yaml.Node) {
	r.settings.TAGs = nil
	readKinds(r, n, "a tag", tagKinds, func(code string, kind codes.TAGKind, from Origin) {
		r.settings.TAGs = append(r.settings.TAGs, Value[codes.TAGRow]{codes.TAGRow{Code: code, Kind: kind}, from})
	})
}

func (r *reader) captions(n *yaml.Node) {
	r.settings.Captions = nil
	readKinds(r, n, "a caption", captionKinds, func(caption string, kind codes.CaptionKind, from Origin) {
		r.settings.Captions = append(r.settings.Captions,
			Value[codes.CaptionRow]{codes.CaptionRow{Caption: caption, Kind: kind}, from})
	})
}

// readKinds reads the mapping n of names of what to kinds and hands out its
// entries.
func readKinds[T any](r *reader, n *yaml.Node, what string, kinds []named[T], add func(string, T, Origin)) {
	words := make([]string, len(kinds))
	for i, k := range kinds {
		words[i] = k.name
	}
	for at, value := range r.pairs(n, "names and kinds") {
		name, ok := r.name(at, what)
		value, isWord := r.string(value, "a kind ("+strings.Join(words, ", ")+")")
		if !ok || !isWord {
			continue
		}
		i := slices.Index(words, value.Value)
		if i < 0 {
			r.unknown(value, "kind", words)
			continue
		}
		add(name, kinds[i].value, r.origin(at))
	}
}
