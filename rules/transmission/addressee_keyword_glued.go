package transmission

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var addresseeKeywordGlued = &lint.Rule{
	ID:      "addressee-keyword-glued",
	Summary: "no blank stands between FM, TO or INFO and the name",
	Doc: `In some copies the blank between the keyword and what follows was lost:
"TORUEHC/SECSTATE WASHDC". Programs then see a station TORUEHC and an addressee too few.

The fix inserts the blank and changes nothing else. It is made where what follows is a
known routing indicator, a known post or a name that begins like one (AMEMBASSY,
AMCONSUL, USMISSION), so that the keyword is no part of it.

Accepted: a slash behind XMT or TO; a colon.

Source: ACP 127(G), Tape Relay Procedures, paragraph 142; 5 FAH-2 H-231 and H-232.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixSometimes,
	Check:    checkKeywordGlued,
}

func checkKeywordGlued(p *lint.Pass) {
	d := p.Doc
	for i := range d.Fields {
		f := &d.Fields[i]
		switch f.Kind {
		case cable.FieldFrom, cable.FieldTo, cable.FieldInfo, cable.FieldExempt:
		default:
			continue
		}
		keyword := p.Text(f.Label)
		if len(f.Value.Parts) == 0 || f.Value.Parts[0].Start != f.Label.End || strings.ContainsAny(keyword, ":/,") {
			continue
		}
		name := p.Text(f.Value.Parts[0])
		word := name
		if i := strings.IndexAny(name, " /"); i > 0 {
			word = name[:i]
		}
		span := source.Span{Start: f.Label.Start, End: f.Label.End + int32(len(word))}
		found := diag.Diagnostic{
			Span:    span,
			Message: fmt.Sprintf("%q runs %s into %q", p.Text(span), keyword, word),
		}
		if knownAddress(d.Codes(), name) {
			found.Fix = diag.Replace(diag.Safe, "insert a blank", source.At(f.Label.End), " ")
		}
		p.Report(found)
	}
}

// knownAddress reports whether an address begins with a known routing indicator
// or names a known post.
func knownAddress(known *codes.Tables, s string) bool {
	indicator, name, ok := strings.Cut(s, "/")
	if ok && known.KnownIndicator(indicator) {
		return true
	}
	if !ok {
		name = s
	}
	if codes.TrimMission(name) != name {
		return true
	}
	for name != "" { // without precedence and number
		if _, ok := known.PostFrom(name); ok {
			return true
		}
		name = name[:max(0, strings.LastIndexByte(name, ' '))]
	}
	return false
}
