package transmission

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var headerLineOrder = &lint.Rule{
	ID:      "header-line-order",
	Summary: "lines of the transmission header are out of order, or stand twice",
	Doc: `The lines of a transmission header come in one order, whoever sends: identification,
routing line, DE line, security line, date-time group, FM, TO, INFO. A line that is
not needed is left out, but the order never changes, because relays read by position.
A line in another place, or a second one of its kind, was moved or copied there.

Lines that stand twice in a row are one finding. TO or INFO in front of each
addressee is a warning: it is only another way of writing a list.

Accepted: lines left out; INFO without TO; XMT below any list of addressees, as it
exempts members of the collective above it; TO or INFO anew below a page line; several
channel numbers in a row at the top; lines of the Department's print between those of
the header.

Source: ACP 127(G), Tape Relay Procedures, paragraph 142.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkLineOrder,
}

// lineName returns what a line of the transmission header is called, or "" for
// other fields. XMT goes with the list above it and has no place of its own.
func lineName(k cable.FieldKind) string {
	switch k {
	case cable.FieldTransmissionID:
		return "transmission identification"
	case cable.FieldRouting:
		return "routing line"
	case cable.FieldOrigin:
		return "DE line"
	case cable.FieldSecurity:
		return "security line"
	case cable.FieldDTG:
		return "date-time group"
	case cable.FieldFrom:
		return "FM line"
	case cable.FieldTo:
		return "TO line"
	case cable.FieldInfo:
		return "INFO line"
	}
	return ""
}

func checkLineOrder(p *lint.Pass) {
	d := p.Doc
	if d.Profile == cable.Smart {
		return
	}
	var first [cable.FieldInfo + 1]*cable.Field // of each kind
	var last, before *cable.Field               // the furthest in the order, and the one above
	for i := 0; i < len(d.Fields); i++ {
		f := &d.Fields[i]
		switch {
		case lineName(f.Kind) == "":
			continue
		case first[f.Kind] == nil && last != nil && f.Kind < last.Kind:
			first[f.Kind] = f
			p.Report(diag.Diagnostic{
				Span:    head(d, f),
				Message: fmt.Sprintf("the %s stands below the %s; expected above it", lineName(f.Kind), lineName(last.Kind)),
				Related: []diag.Related{{Span: head(d, last), Message: "the " + lineName(last.Kind)}},
			})
		case first[f.Kind] == nil:
			first[f.Kind], last = f, f
		case f.Kind == cable.FieldTransmissionID && before.Kind == f.Kind:
			// ABC027 and DEF114: the numbers of two channels.
		default:
			i += reportRepeated(p, i, first[:])
		}
		before = &d.Fields[i]
	}
}

// reportRepeated reports the field with index i, which is not the first of its
// kind, with those after it that are not either. It returns how many these are.
func reportRepeated(p *lint.Pass, i int, first []*cable.Field) (more int) {
	d := p.Doc
	f := &d.Fields[i]
	if (f.Kind == cable.FieldTo || f.Kind == cable.FieldInfo) && pageBetween(d, d.Fields[i-1].Span, f.Span) {
		return 0
	}
	end := f
	lines := 1
	for k := i + 1; k < len(d.Fields) && lineName(d.Fields[k].Kind) != "" && first[d.Fields[k].Kind] != nil; k++ {
		end = &d.Fields[k]
		lines++
	}
	finding := diag.Diagnostic{
		Span:    head(d, f),
		Message: fmt.Sprintf("a second %s", lineName(f.Kind)),
		Related: []diag.Related{{Span: head(d, first[f.Kind]), Message: "the first"}},
	}
	if lines > 1 && end.Kind != f.Kind {
		finding.Span = f.Span.Cover(end.Span)
		finding.Message = fmt.Sprintf("%d lines of the header stand a second time", lines)
	} else if d.Fields[i-1].Kind == f.Kind && f.Kind >= cable.FieldTo {
		finding.Severity = diag.Warning
		finding.Message += "; expected the addressees below the first"
	}
	p.Report(finding)
	return lines - 1
}

// head returns the place of the first line of f.
func head(d *cable.Document, f *cable.Field) source.Span {
	line := d.File.Line(d.File.LineOf(f.Span.Start))
	return source.Span{Start: f.Span.Start, End: min(f.Span.End, line.End)}
}

// pageBetween reports whether a page line stands between a and b.
func pageBetween(d *cable.Document, a, b source.Span) bool {
	for i := range d.Pages {
		if s := d.Pages[i].Span; s.Start >= a.Start && s.End <= b.Start {
			return true
		}
	}
	return false
}
