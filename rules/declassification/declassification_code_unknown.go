package declassification

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
	"github.com/cablelint/cablelint/spell"
)

var declassificationCodeUnknown = &lint.Rule{
	ID:      "declassification-code-unknown",
	Summary: "the code on the E.O. line is none of its order",
	Doc: `Each order before E.O. 12958 had its own few codes:

- E.O. 11652: ` + "`GDS`, `ADS`, `XGDS1` to `XGDS4`" + `
- E.O. 12065: ` + "`GDS`, `RDS-1` to `RDS-4`, `XDS-1` to `XDS-4`" + `
- E.O. 12356: ` + "`OADR`" + `

Anything else in their place, such as ` + "`6DS`" + ` or a code of another order, says nothing:
the Department's computer refused it. A code is suggested when it differs in one letter, or
in digits that look like the letter, and no other code is as near.

Accepted are the codes in every spelling, ` + "`XGDS-1`, `XGDS 1/2`, `XGDS (B)(1)`, `XDS`" + `, with or
without what follows them; words that describe an event; and blanks inside a code, which
are left to token-blanks. The codes of E.O. 12958 are left to declassification-code-early. A line with an
unknown number is read under the order in force on the message date.

Source: handbook "Traffic Analysis by Geography and Subject", TL:TAGS-1
(1974), section 1.a; E.O. 12065, section 1-4; E.O. 12356, section 1.4.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixSometimes,
	Era:      cable.Era{Until: cable.SinceAuthority.From},
	Check: func(p *lint.Pass) {
		for i := range p.Doc.Orders {
			o := &p.Doc.Orders[i]
			codes := findOrderCodes(p.Doc, o)
			if codes == nil {
				continue
			}
			for _, c := range o.Codes {
				code := plainCode(c.Text)
				if !codes.contain(code) && !exemption.MatchString(code) && !(codes.contain(code+"1") && numbered(p, o, c)) {
					reportUnknownCode(p, codes, c, code)
				}
			}
			if o.Kind == cable.OrderEvent && mistypedCode.MatchString(o.Event.Text) {
				if code := plainCode(o.Event.Text); !codes.contain(code) && len(codes.near(code)) > 0 {
					reportUnknownCode(p, codes, o.Event, code)
				}
			}
		}
	},
}

// orderCodes are the codes of one order, without hyphens.
type orderCodes struct {
	number string
	list   []string
	want   string // the same for the reader
}

var codesOfOrders = []orderCodes{
	{"11652", []string{"GDS", "ADS", "XGDS1", "XGDS2", "XGDS3", "XGDS4"}, "GDS, ADS or XGDS1 to XGDS4"},
	{
		"12065",
		[]string{"GDS", "RDS", "RDS1", "RDS2", "RDS3", "RDS4", "XDS", "XDS1", "XDS2", "XDS3", "XDS4"},
		"GDS, RDS-1 to RDS-4 or XDS-1 to XDS-4",
	},
	{"12356", []string{"OADR"}, "OADR, a date or an event"},
}

// findOrderCodes returns the codes of the order of o or, when its number is
// none, of the order in force on the message date. It is nil for other orders.
func findOrderCodes(doc *cable.Document, o *cable.Order) *orderCodes {
	number := o.Number.Text
	if t, ok := doc.Date(); ok && cable.FindOrder(number) == nil {
		if w := cable.OrderOn(t); w != nil {
			number = w.Number
		}
	}
	for i := range codesOfOrders {
		if codesOfOrders[i].number == number {
			return &codesOfOrders[i]
		}
	}
	return nil
}

// contain reports whether code is one of o, with one number or several: XGDS-1/2.
func (o *orderCodes) contain(code string) bool {
	stem := strings.TrimRight(code, "1234")
	if len(code) > len(stem)+1 {
		code = code[:len(stem)+1]
	}
	return slices.Contains(o.list, code)
}

// numbered reports whether the number of the exemption c stands further on in
// the value of o: XGDS - 1, XGDS(B)(1).
func numbered(p *lint.Pass, o *cable.Order, c cable.Word) bool {
	rest := p.Text(source.Span{Start: c.Span.End, End: max(c.Span.End, o.Value.Span().End)})
	return setOff.MatchString(rest)
}

// setOff matches the number of an exemption with what may stand before it.
var setOff = regexp.MustCompile(`(?i)^[ ,.(/-]*(?:\([A-D]\) ?)?[ (/-]*(?:[1-4]|I+)(?:[^0-9A-Za-z/-]|$)`)

// plainCode returns a code without its blanks, hyphens and brackets, in
// capitals.
func plainCode(code string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("-()/", r) {
			return -1
		}
		return r
	}, normalCode(code))
}

// mistypedCode matches a word that may have been meant for a code.
var mistypedCode = regexp.MustCompile(`^[A-Za-z0-9]{2,6}(?:-?[0-9])?$`)

func reportUnknownCode(p *lint.Pass, codes *orderCodes, w cable.Word, code string) {
	d := diag.Diagnostic{Span: w.Span}
	shown := printed(p, w.Span)
	near := codes.near(code)
	sure := len(near) == 1 && slices.Contains(codes.list, near[0])
	switch {
	case codes.contain(code + "1"):
		d.Message = fmt.Sprintf("declassification code %q lacks the number of its exemption (want %s)", shown, codes.want)
	case belongsElsewhere(code):
		d.Message = fmt.Sprintf("declassification code %q does not exist under E.O. %s (want %s)", shown, codes.number, codes.want)
	case sure:
		d.Message = fmt.Sprintf("declassification code %q does not exist under E.O. %s; did you mean %q?", shown, codes.number, near[0])
		d.Fix = diag.Replace(diag.Unsafe, fmt.Sprintf("replace with %q", near[0]), w.Span, near[0])
	default:
		d.Message = fmt.Sprintf("declassification code %q does not exist under E.O. %s (want %s)", shown, codes.number, codes.want)
	}
	p.Report(d)
}

// belongsElsewhere reports whether code is one of another order.
func belongsElsewhere(code string) bool {
	return slices.ContainsFunc(codesOfOrders, func(o orderCodes) bool { return slices.Contains(o.list, code) })
}

// near returns the codes that code may have been meant for: those that look the
// same, else those that one slip leads to. A code without its number counts too.
func (o *orderCodes) near(code string) []string {
	var alike, slips []string
	for _, known := range append(slices.Clone(o.list), "XGDS") {
		switch {
		case looksLike(code, known):
			alike = append(alike, known)
		case spell.OneSlip(code, known):
			slips = append(slips, known)
		}
	}
	if alike != nil {
		return alike
	}
	return slips
}

// looksLike reports whether a and b differ only in letters and digits that
// print alike.
func looksLike(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		pair := string([]byte{min(a[i], b[i]), max(a[i], b[i])})
		if a[i] != b[i] && !slices.Contains([]string{"6G", "0O", "0D", "4A", "5S", "1I", "1L", "2Z", "CG"}, pair) {
			return false
		}
	}
	return true
}
