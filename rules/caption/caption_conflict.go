package caption

import (
	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
)

var captionConflict = &lint.Rule{
	ID:      "caption-conflict",
	Summary: "the cable is both NODIS and EXDIS",
	Doc: `NODIS limits a cable to the persons it names, EXDIS to officers with an essential
need to know. NODIS is the stricter one and takes the place of EXDIS: both together
leave open who may read the cable.

Accepted: either of them with STADIS, NOFORN, ONLY or a channel; and both together on
cables before 1980, of which several hundred are known.

Source: IC Markings System Register and Manual (2016), section H.9; 5 FAH-2 H-250.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Era:      cable.Era{From: cable.Day(1980, 1, 1)},
	Check:    checkConflict,
}

func checkConflict(p *lint.Pass) {
	words := p.Doc.Captions
	if b := p.Doc.Banner(); b != nil {
		words = append(b.Controls[:len(b.Controls):len(b.Controls)], words...)
	}
	var nodis, exdis *cable.Word
	for i := range words {
		switch canonical(words[i].Text) {
		case "NODIS":
			nodis = first(nodis, &words[i])
		case "EXDIS":
			exdis = first(exdis, &words[i])
		}
	}
	if nodis == nil || exdis == nil {
		return
	}
	p.Report(diag.Diagnostic{
		Span:    exdis.Span,
		Message: `caption "EXDIS" contradicts "NODIS"`,
		Related: []diag.Related{{Span: nodis.Span, Message: `the stricter caption "NODIS"`}},
	})
}

func first(a, b *cable.Word) *cable.Word {
	if a != nil {
		return a
	}
	return b
}
