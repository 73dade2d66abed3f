package transmission

import (
	"fmt"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var originStationMismatch = &lint.Rule{
	ID:      "origin-station-mismatch",
	Summary: "the station on the DE line is that of another post than the FM line names",
	Doc: `A post sends from its own communications centre, whose routing indicator stands on
the DE line: RUEHMO is Moscow's. When the indicator is known, the post on the FM line
is known too, and they are two posts, one of the lines belongs to another message.

Accepted: an indicator or a post that is in no list; renamed posts (KIEV and KYIV);
missions that share a station (BRUSSELS and USEU BRUSSELS, GENEVA and USTR GENEVA); the
travelling Secretary, who sends through whatever post he is at.

Source: 5 FAH-2 H-231 and H-320; ACP 127(G), Tape Relay Procedures, paragraph 115;
ACP 117 for the indicators.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkOriginStation,
}

func checkOriginStation(p *lint.Pass) {
	d := p.Doc
	o := d.Transmission.Origin
	if o == nil || d.From == nil || travelling(d) {
		return
	}
	posts := d.Codes().PostsAt(o.Station.Text)
	from := originator(d.Codes(), d.From.Text)
	sender, known := d.Codes().PostFrom(from)
	if !known || len(posts) == 0 {
		return
	}
	for _, post := range posts {
		if samePost(d.Codes(), from, post.Name) {
			return
		}
	}
	message := fmt.Sprintf("station %s is that of %s, the FM line names %s", o.Station.Text, posts[0].Name, sender.Name)
	if sender.Indicator != "" {
		message += ", whose station is " + sender.Indicator
	}
	p.Report(diag.Diagnostic{
		Span:    o.Station.Span,
		Message: message,
		Related: []diag.Related{{Span: d.From.Span, Message: "the originator"}},
	})
}
