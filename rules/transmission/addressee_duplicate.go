package transmission

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var addresseeDuplicate = &lint.Rule{
	ID:      "addressee-duplicate",
	Summary: "the same addressee stands twice in the header",
	Doc: `An addressee of TO or INFO needs to stand there once. One who stands twice gets the
telegram twice, under two numbers. That happens on authentic telegrams, about one in
two hundred, so the rule is off by default.

Accepted: two offices of one addressee, between slashes; an addressee who is a member
of a collective as well; XMT.

Source: ACP 127(G), Tape Relay Procedures, paragraph 204; 5 FAH-2 H-231.`,
	Since:    "0.1",
	Severity: diag.Info,
	OptIn:    true,
	Check:    checkAddresseeDuplicate,
}

func checkAddresseeDuplicate(p *lint.Pass) {
	first := make(map[string]*cable.Addressee)
	for i := range p.Doc.Addressees {
		a := &p.Doc.Addressees[i]
		if a.Kind == cable.FieldExempt || a.Name.Absent() {
			continue
		}
		name := strings.ToUpper(strings.Join(strings.Fields(a.Name.Text), " "))
		before := first[name]
		if before == nil {
			first[name] = a
			continue
		}
		p.Report(diag.Diagnostic{
			Span:    a.Name.Span,
			Message: fmt.Sprintf("addressee %q stands a second time", a.Name.Text),
			Related: []diag.Related{{Span: before.Name.Span, Message: "the first"}},
		})
	}
}
