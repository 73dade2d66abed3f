package caption

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var captionChannelExclusive = &lint.Rule{
	ID:      "caption-channel-exclusive",
	Summary: "a channel shares the cable with another channel or a caption that it forbids",
	Doc: `A channel hands a cable to one office alone, so a cable can have only one. AGREMENT
CHANNEL and DIRGEN CHANNEL forbid every other caption as well: NODIS or EXDIS beside them
leaves open who may read the cable.

Accepted: the same channel twice; SIPDIS, which names a network; the markings that say
how sensitive a cable is, such as SENSITIVE and NOFORN, also beside AGREMENT and DIRGEN;
CORRECTED COPY; names that a cable is meant for; AIDAC and the numbers of the Secretary's
travelling party, which are no channels in this sense; cables before 2008.

Source: 5 FAH-2 H-442 (2008), H-442.c (2023).`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.SinceChannels,
	Check:    checkChannels,
}

func checkChannels(p *lint.Pass) {
	words := p.Doc.Captions
	if b := p.Doc.Banner(); b != nil {
		words = append(b.Controls[:len(b.Controls):len(b.Controls)], words...)
	}
	var channel, exclusive *cable.Word
	for i := range words {
		if !isChannel(p.Doc.Codes(), words[i].Text) {
			continue
		}
		if isExclusive(words[i].Text) {
			exclusive = first(exclusive, &words[i])
		}
		if channel == nil {
			channel = &words[i]
		} else if canonical(channel.Text) != canonical(words[i].Text) {
			reportChannel(p, words[i], *channel, "a cable has one channel")
			return
		}
	}
	if exclusive == nil {
		return
	}
	for _, w := range words {
		if limits(p.Doc.Codes(), w.Text) {
			reportChannel(p, w, *exclusive, "this channel forbids every other caption")
			return
		}
	}
}

func reportChannel(p *lint.Pass, w, channel cable.Word, why string) {
	p.Report(diag.Diagnostic{
		Span:    w.Span,
		Message: fmt.Sprintf("caption %q stands beside %q", w.Text, channel.Text),
		Related: []diag.Related{{Span: channel.Span, Message: why}},
	})
}

func isChannel(known *codes.Tables, caption string) bool {
	c, ok := known.Caption(caption)
	return ok && strings.HasSuffix(c.Caption, " CHANNEL")
}

// isExclusive reports whether a channel forbids every other caption.
func isExclusive(caption string) bool {
	return strings.HasPrefix(canonical(caption), "AGREMENT") || strings.HasPrefix(canonical(caption), "DIRGEN")
}

// limits reports whether a caption, other than a channel, says who may have the
// cable.
func limits(known *codes.Tables, caption string) bool {
	c, ok := known.Caption(caption)
	return ok && c.Kind == codes.Distribution && c.Caption != "SIPDIS"
}
