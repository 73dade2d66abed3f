package transmission

import (
	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var addresseeMissing = &lint.Rule{
	ID:      "addressee-missing",
	Summary: "the telegram is addressed to nobody",
	Doc: `Below the FM line stand those who get the telegram: TO for action, INFO for information.
A header needs at least one of them. Without any, the lines were lost, or their keywords
are damaged beyond recognition.

Accepted: TO alone and INFO alone; copies without an FM line; extracts and records
whose text is lost; the archive messages used since 2009.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 133 and 142; 5 FAH-2 H-321.7.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkAddresseeMissing,
}

func checkAddresseeMissing(p *lint.Pass) {
	d := p.Doc
	if d.From == nil || len(d.Addressees) > 0 || d.Partial || d.Profile == cable.Smart {
		return
	}
	for _, k := range [...]cable.FieldKind{cable.FieldTo, cable.FieldInfo} {
		if f := d.Field(k); f != nil {
			p.Report(diag.Diagnostic{Span: f.Span, Message: "no addressee stands behind " + p.Text(f.Label)})
			return
		}
	}
	p.Report(diag.Diagnostic{
		Span:    d.MissingAt(cable.FieldTo),
		Message: "neither TO nor INFO stands in the header; expected at least one addressee",
	})
}
