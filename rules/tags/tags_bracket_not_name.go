package tags

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var tagsBracketNotName = &lint.Rule{
	ID:      "tags-bracket-not-name",
	Summary: "brackets on the TAGS line hold no personal name",
	Doc: `Brackets on the TAGS line are for the names of persons, surname first: "(DOE,
JANE)". Anything else in them is one of the typing errors of which the handbook says
that they made the Department's computer file cables wrongly.

Reported are brackets that hold a code of the tables, digits, a stroke, or nothing. The
rule is not in the default set, as drafters of all years put explanations in brackets.

Accepted: surnames alone; brackets that are not closed; words, which no table tells from
names; cables after 1979.

Source: "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), sections 3.a and
4.`,
	Since:    "0.1",
	Severity: diag.Info,
	OptIn:    true,
	Era:      cable.TagsHandbook,
	Check: func(p *lint.Pass) {
		for _, t := range p.Doc.Tags {
			if t.Name || !strings.HasPrefix(t.Text, "(") || !strings.HasSuffix(t.Text, ")") {
				continue
			}
			message := fmt.Sprintf("%q is no personal name", t.Text)
			if strings.Trim(t.Text, "() ") == "" {
				message = "the brackets are empty"
			}
			p.Report(diag.Diagnostic{Span: t.Span, Message: message})
		}
	},
}
