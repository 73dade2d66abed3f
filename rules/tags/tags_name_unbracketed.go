package tags

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var tagsNameUnbracketed = &lint.Rule{
	ID:      "tags-name-unbracketed",
	Summary: "a traveller's name on the TAGS line has no brackets",
	Doc: `The codes OCON, OEXC, OREP, OTRA and OVIP go with the name of the person who
comes, surname first, in brackets: "OVIP (DOE, JANE)". Without the brackets the words of
the name are taken for codes.

Reported are two words or more behind such a code that are in no table. The rule is not
in the default set: many drafters of the 2000s left the brackets out, and some programs
lost them.

Accepted: one word, which may be an organization; CODEL and STAFFDEL with their names;
words with a comma between them and the code, as a list of organizations looks the same.

There is no fix: nothing says where a name ends.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), section 4;
Department of State, 74 STATE 150591.`,
	Since:    "0.1",
	Severity: diag.Warning,
	OptIn:    true,
	Check: func(p *lint.Pass) {
		if allCodes(p.Doc) {
			return
		}
		for l := range lists(p.Doc) {
			for i := range l.entries {
				if s, ok := l.nameBehind(i); ok {
					p.Report(diag.Diagnostic{
						Span:    s,
						Message: fmt.Sprintf("the name %q behind %s has no brackets", strings.Join(strings.Fields(p.Text(s)), " "), l.entries[i].Text),
					})
				}
			}
		}
	},
}

// nameBehind returns the name without brackets behind entry i, if that is the code
// of a traveller.
func (l *list) nameBehind(i int) (source.Span, bool) {
	k := i + 1
	for k < len(l.entries) && l.entries[k].is == bareName {
		k++
	}
	if k < i+3 || !l.isTraveller(i) || !l.joined(i+1) {
		return source.Span{}, false
	}
	if c, _ := l.doc.Codes().ScanCaption(l.entries[i+1].Text); c != nil {
		return source.Span{}, false
	}
	return source.Span{Start: l.entries[i+1].Span.Start, End: l.entries[k-1].Span.End}, true
}
