package paragraph

import (
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var signatureMissing = &lint.Rule{
	ID:      "signature-missing",
	Summary: "no surname stands below the text",
	Doc: `A telegram ends with the surname of the officer who sends it, in capitals on a line of its
own. Where the last line is a sentence instead, the end of the cable is lost, or the name
was taken out.

Accepted: a name at the end of the last line; two names, also on two lines; a last line that
does not end a sentence, which may be a name in another form, a table, or the place where
the copy breaks off; text below the name, which text-after-signature reports; end marks,
classification lines and printers' notes below it; extracts, records whose text is lost, and
files that hold only some of the sections; archive messages; telegrams of other services,
which have neither an E.O. nor a TAGS line.

Source: the practice of the cables of 1973 to 2010; no handbook that says so is public.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Check:    checkSignature,
}

func checkSignature(p *lint.Pass) {
	d := p.Doc
	if d.Signature != nil || d.Profile == cable.Smart || d.Banner() == nil || len(d.Paragraphs) == 0 ||
		d.Field(cable.FieldOrder) == nil && d.Field(cable.FieldTags) == nil || !complete(d) {
		return
	}
	end, ok := lastSentence(d)
	if early, _ := earlySignature(d); !ok || early != nil {
		return
	}
	p.Report(diag.Diagnostic{
		Span:    source.At(end),
		Message: "no signature stands below the text",
		Help:    "The last line of a telegram is the surname of the officer who sends it.",
	})
}

var (
	sentenceEnd = regexp.MustCompile(`[.?!]["')\]]*$`)
	// nameAlone matches a name with a full stop behind it.
	nameAlone = regexp.MustCompile(`^[A-Z][A-Z' -]{1,24}\.?$`)
)

// lastSentence returns the offset where the last text of d above its end mark
// ends, and whether that text is a sentence.
func lastSentence(d *cable.Document) (int32, bool) {
	lines := lastLines(d)
	for i := 1; i < len(lines); i++ {
		if endsMessage(d, lines[i-1].End, lines[i].Start) {
			lines = lines[:i]
		}
	}
	if len(lines) == 0 {
		return 0, false
	}
	last := lines[len(lines)-1]
	for _, b := range d.Blocks {
		switch b.Kind {
		case cable.BlockTable, cable.BlockRuler, cable.BlockUnknown:
			if b.Span.Start > last.Start {
				return 0, false
			}
		}
	}
	text := strings.TrimSpace(d.File.Text(last))
	alone := len(lines) == 1 || sentenceEnd.MatchString(d.File.Text(lines[len(lines)-2]))
	if alone && nameAlone.MatchString(text) && strings.Count(text, " ") < 3 {
		return 0, false
	}
	return last.End, sentenceEnd.MatchString(text)
}
