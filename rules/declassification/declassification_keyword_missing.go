package declassification

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var declassificationKeywordMissing = &lint.Rule{
	ID:      "declassification-keyword-missing",
	Summary: "a date stands on the E.O. line without DECL",
	Doc: `Since E.O. 12356 the date on the E.O. line stands after ` + "`DECL:`" + `. A bare date is
understood, but systems that read the line by its keyword pass over it.

Accepted are ` + "`DECL:`, `DECLAS`, `DECLASSIFY ON:`" + ` and other spellings of the
keyword. Only a date that begins the value is reported, in classified cables:
the codes of E.O. 11652 and 12065 never had the keyword before their dates.

Source: 32 CFR 2001.21, "Declassify on"; practice of the cables since 1982.`,
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	Era:      cable.SinceDecl,
	Check: func(p *lint.Pass) {
		if !p.Doc.Level().Classified() {
			return
		}
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			if o.Kind != cable.OrderDate || !o.Keyword.Absent() || !usesKeyword(o.Number.Text) {
				continue
			}
			date := o.Dates[0].Span
			if date.Start != o.Value.Span().Start {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    source.At(date.Start),
				Message: fmt.Sprintf("date %q without \"DECL:\" before it", printed(p, date)),
				Fix:     diag.Replace(diag.Safe, `insert "DECL: "`, source.At(date.Start), "DECL: "),
			})
		}
	},
}

// usesKeyword reports whether the lines of this order have DECL.
func usesKeyword(number string) bool {
	w := cable.FindOrder(number)
	return w != nil && cable.SinceDecl.Contains(w.Era)
}
