package print

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var originalClassificationMismatch = &lint.Rule{
	ID:      "original-classification-mismatch",
	Summary: "the archive's Original Classification is not the banner's level",
	Doc: `The records of 1973 to 1979 close with attributes that the archive drew from them, among
them "Original Classification". It is the level of the banner. Another one shows that the
attributes belong to another telegram, or that one of the two was changed.

Only this attribute is compared: "Current Classification" is UNCLASSIFIED on every record.

Accepted: a value that is no level, which the machine that made the attributes took from
the text; a record without banner or attribute; and a banner below the other levels of
the copy, which is a reviewer's.

Source: National Archives, FAQ on the Central Foreign Policy File 1973-1979, on the
attributes of the records.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.ArchiveYears,
	Check: func(p *lint.Pass) {
		d := p.Doc
		f := d.Attribute("Original Classification")
		if f == nil || d.Level() == cable.NoLevel || d.Downgraded() {
			return
		}
		value := d.Flatten(f.Value)
		level := levelNamed(value.Text)
		if level == cable.NoLevel || level == d.Level() {
			return
		}
		p.Report(diag.Diagnostic{
			Span:    f.Value.Span(),
			Message: fmt.Sprintf("the archive has %q for a cable whose banner says %s", value.Text, d.Level()),
			Related: p.BannerLevel(),
		})
	},
}

// levelNamed returns the level with this name, or NoLevel.
func levelNamed(name string) cable.Level {
	for l := cable.Unclassified; l <= cable.TopSecret; l++ {
		if l.String() == name {
			return l
		}
	}
	return cable.NoLevel
}
