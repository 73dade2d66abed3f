package transmission

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/spell"
)

// numberedApart are the series of telegrams to and from the travelling
// Secretary, which have their own numbers and name no post.
var numberedApart = [...]string{"PARTO", "SECTO", "TOSEC"}

// travelling reports whether d is of one of the series of the travelling
// Secretary, by its FM line, its banner or a caption: TOSEC 020031.
func travelling(d *cable.Document) bool {
	if d.From != nil && strings.HasPrefix(strings.ToUpper(d.From.Text), "USDEL SECRETARY") {
		return true
	}
	if b := d.Banner(); b != nil && (inSeries(b.Post) || inSeries(b.Tail)) {
		return true
	}
	return slices.ContainsFunc(d.Captions, inSeries)
}

func inSeries(w cable.Word) bool {
	for _, series := range numberedApart {
		if strings.HasPrefix(strings.ToUpper(w.Text), series) {
			return true
		}
	}
	return false
}

// originator returns the name on an FM line without its routing indicator, its
// office symbol and the country behind it: AMEMBASSY TRIPOLI for
// RUEHTRO/AMEMBASSY TRIPOLI LY//POL//.
func originator(known *codes.Tables, from string) string {
	name, _, _ := strings.Cut(from, "//")
	if i := strings.IndexByte(name, '/'); i > 0 && isIndicator(strings.ToUpper(name[:i])) {
		name = name[i+1:]
	}
	name = strings.TrimSpace(name)
	if i := len(name) - 3; i > 0 && name[i] == ' ' && strings.Contains(name[:i], " ") {
		if _, ok := known.PostFrom(name); !ok {
			name = strings.TrimRight(name[:i], " ")
		}
	}
	return name
}

// samePost reports whether the name on an FM line and the name of a post, as a
// banner has it, can stand for one post: under another of its names, with the
// kind of mission, the city or the country added or left out.
func samePost(known *codes.Tables, from, name string) bool {
	a, b := codes.Squeeze(codes.TrimMission(from)), codes.Squeeze(name)
	if strings.Contains(a, b) || strings.Contains(b, a) {
		return true
	}
	sender, ok := known.PostFrom(from)
	if !ok {
		return false
	}
	if strings.Contains(b, codes.Squeeze(sender.Name)) { // CORRECTED COPY STATE
		return true
	}
	post, ok := known.Post(name)
	return ok && (sender == post || aliasOf(sender, post.Name) || aliasOf(post, sender.Name))
}

func aliasOf(p *codes.PostRow, name string) bool {
	for _, alias := range p.Aliases {
		if codes.Squeeze(alias) == codes.Squeeze(name) {
			return true
		}
	}
	return codes.Squeeze(p.Name) == codes.Squeeze(name)
}

// bannerPost returns the post that the banner of d names together with a
// number, without an EFTO run into it. It is absent when the FM line is, and in
// the series of the travelling Secretary.
func bannerPost(d *cable.Document) cable.Word {
	b := d.Banner()
	if b == nil || b.Serial.Absent() || d.From == nil || travelling(d) {
		return cable.Word{}
	}
	if strings.HasPrefix(b.Post.Text, "EFTO") && len(b.Post.Text) > len("EFTO") {
		return part(b.Post, len("EFTO"), len(b.Post.Text))
	}
	return b.Post
}

// postDiffers reports whether the FM line and the banner of d name two posts.
func postDiffers(d *cable.Document) bool {
	post := bannerPost(d)
	return !post.Absent() && !samePost(d.Codes(), originator(d.Codes(), d.From.Text), post.Text)
}

// postGarbled reports whether the post on the banner of d is the one on the FM
// line with a letter or two changed.
func postGarbled(d *cable.Document) bool {
	name := codes.Squeeze(codes.TrimMission(originator(d.Codes(), d.From.Text)))
	return spell.Nearest(codes.Squeeze(bannerPost(d).Text), []string{name}) != ""
}

// isIndicator reports whether s, in capitals, has the shape of a routing
// indicator: R and three to seven letters (5 FAH-2 H-231).
func isIndicator(s string) bool {
	if len(s) < 4 || len(s) > 8 || s[0] != 'R' {
		return false
	}
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}
