package reference

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var referenceFuture = &lint.Rule{
	ID:      "reference-future",
	Summary: "a reference has a higher number than the cable itself",
	Doc: `A post numbers its telegrams in order, from 1 in each calendar year. A reference
to the cable's own post and year with a higher number is to a telegram that did not
exist: the number was mistyped, or the year is missing.

Accepted: numbers that the post reaches within two days at the rate of its year, as
cables that are drafted together cite each other; references without a year in January
and February, where drafters mean the year before; the series PARTO, SECTO and TOSEC,
numbered anew on each trip; other posts; cables without a date.

There is no fix: only the drafter knows which cable is meant.

Source: National Archives, FAQ on the Central Foreign Policy File 1973-79, section I.12.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check: func(p *lint.Pass) {
		m := p.Doc.MRN()
		date, ok := p.Doc.Date()
		if m == nil || !ok || len(p.Doc.References) == 0 {
			return
		}
		post := ownPost(p.Doc)
		own, err := strconv.Atoi(m.Serial)
		if err != nil || cable.IsTravelSeries(post) {
			return
		}
		for i := range p.Doc.References {
			r := &p.Doc.References[i]
			if r.Post != post || r.Year != date.Year() || !r.OwnYear && date.Month() <= time.February {
				continue
			}
			serial, err := strconv.Atoi(r.Serial)
			if err != nil || !isSerial(r.Serial) || serial <= own+soon(own, date) {
				continue
			}
			p.Report(diag.Diagnostic{
				Span:    citedCable(r),
				Message: fmt.Sprintf("the reference %q has a higher number than the cable itself", strings.Join(strings.Fields(p.Text(citedCable(r))), " ")),
				Related: []diag.Related{{Span: m.Span, Message: "its own number"}},
			})
		}
	},
}

// fewTelegrams is how many telegrams any post may send within two days.
const fewTelegrams = 10

// soon returns how many telegrams a post sends within two days that has sent own ones
// from New Year to date.
func soon(own int, date time.Time) int { return max(fewTelegrams, 2*own/date.YearDay()) }

// citedCable returns post and number of r as printed.
func citedCable(r *cable.Reference) source.Span {
	if r.Station.Absent() {
		return r.Number.Span
	}
	return r.Station.Span.Cover(r.Number.Span)
}
