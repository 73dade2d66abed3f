package authority

import (
	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var classifierOnUnclassified = &lint.Rule{
	ID:      "classifier-on-unclassified",
	Summary: "an unclassified cable says who classified it",
	Doc: `Only what is classified has a classifier and reasons. On an unclassified cable
the statement was left over from another one, or the banner is too low.

The rule is silent where other markings are classified: portion marks, page
headings, the security signal of the header. In released copies the reviewer's
UNCLASSIFIED stands over the cable's own level.

Source: E.O. 12958, section 1.7(a), which asks for the statement on classified
documents only.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check: func(p *lint.Pass) {
		a, level := p.Doc.Authority, p.Doc.Level()
		if a == nil || level == cable.NoLevel || level.Classified() || p.Doc.Downgraded() {
			return
		}
		p.Report(diag.Diagnostic{
			Span:    place(a),
			Message: "a statement of classification in an unclassified cable",
			Related: p.BannerLevel(),
		})
	},
}
