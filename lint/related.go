package lint

import (
	"fmt"

	"github.com/cablelint/cablelint/diag"
)

// BannerLevel returns the level words of the cable's own banner, as the related
// place that explains a finding about a level. It is nil without a banner.
func (p *Pass) BannerLevel() []diag.Related {
	b := p.Doc.Banner()
	if b == nil || b.Words.Empty() {
		return nil
	}
	return []diag.Related{{Span: b.Words, Message: fmt.Sprintf("the banner says %s", b.Level)}}
}

// MessageDate returns the date-time group, as the related place that explains a
// finding about a date. It is nil without one.
func (p *Pass) MessageDate() []diag.Related {
	if p.Doc.DTG == nil || p.Doc.DTG.Group.Absent() {
		return nil
	}
	return []diag.Related{{Span: p.Doc.DTG.Group.Span, Message: "the message date is set here"}}
}
