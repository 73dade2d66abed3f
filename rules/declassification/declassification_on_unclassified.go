package declassification

import (
	"fmt"
	"regexp"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var declassificationOnUnclassified = &lint.Rule{
	ID:      "declassification-on-unclassified",
	Summary: "the E.O. line of an unclassified cable has a declassification date or code",
	Doc: `What is not classified cannot be declassified: the E.O. line of an unclassified
cable says N/A, and so does that of LIMITED OFFICIAL USE. Either the line was
copied from another cable, or the banner is too low.

A date after DECONTROL is accepted: that is how the control of a LIMITED
OFFICIAL USE cable ends. An event in words is not judged. The rule is silent
where other markings are classified, as in released copies on which the
reviewer's UNCLASSIFIED stands over the cable's own level.

Source: handbook "Traffic Analysis by Geography and Subject", TL:TAGS-1
(1974), section 1.a.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check: func(p *lint.Pass) {
		level := p.Doc.Level()
		if level == cable.NoLevel || level.Classified() || p.Doc.Downgraded() {
			return
		}
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			what := "code"
			switch o.Kind {
			case cable.OrderDate:
				what = "date"
			case cable.OrderCode:
			default:
				continue
			}
			if decontrol.MatchString(p.Doc.Flatten(o.Value).Text) {
				continue
			}
			s := valueSpan(o)
			p.Report(diag.Diagnostic{
				Span:    s,
				Message: fmt.Sprintf("declassification %s %q in an unclassified cable (want N/A)", what, printed(p, s)),
				Related: p.BannerLevel(),
			})
		}
	},
}

var decontrol = regexp.MustCompile(`(?i)\bDECON`)

// valueSpan returns the Span of the first date or code of o.
func valueSpan(o *cable.Order) source.Span {
	if o.Kind == cable.OrderDate && len(o.Dates) > 0 {
		return o.Dates[0].Span
	}
	if len(o.Codes) > 0 {
		return o.Codes[0].Span
	}
	return o.Value.Span()
}
