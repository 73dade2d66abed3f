package print

import (
	"fmt"
	"strconv"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var distributionSumMismatch = &lint.Rule{
	ID:      "distribution-sum-mismatch",
	Summary: "the copies for the bureaus do not add up to the total",
	Doc: `The print names the bureaus and agencies that get copies, each with their number, and
closes with the total: "ACTION EUR-12, INFO OCT-01 ISO-00 SS-15 /028 W". The machine
that printed the line added them up. Another sum shows that a digit was misread, or that
a line of the block was lost.

The total is marked, whichever side is wrong. The blocks above later sections are
checked each by itself.

Accepted: a block without a total; totals and counts of any width; blanks beside the
hyphens; and a block in which anything cannot be read, as the sum is not known then.

Source: the declassified telegrams of 1973 to 1979 at the National Archives, Record
Group 59, Central Foreign Policy File, in which the total is the sum.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.UntilPrint,
	Check: func(p *lint.Pass) {
		for _, b := range p.Doc.Distributions() {
			total, err := strconv.Atoi(b.Total.Text)
			if err != nil || len(b.Copies) == 0 || len(b.Unread) > 0 || b.Sum() == total {
				continue
			}
			counts := b.Copies[0].Span.Cover(b.Copies[len(b.Copies)-1].Span)
			p.Report(diag.Diagnostic{
				Span:    b.Total.Span,
				Message: fmt.Sprintf("the bureaus get %d copies, the total says %d", b.Sum(), total),
				Related: []diag.Related{{Span: counts, Message: fmt.Sprintf("these counts add up to %d", b.Sum())}},
			})
		}
	},
}
