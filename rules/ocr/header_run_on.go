package ocr

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var headerRunOn = &lint.Rule{
	ID:      "header-run-on",
	Summary: "a line of the header goes on with the label of another",
	Doc: `Each labelled line of the header stands by itself. Copies taken from web pages and re-flowed text lost the line
ends, and TAGS stand behind the E.O. line, REF behind the subject. Programs that look for labels at line starts
miss them, and take the one field for a part of the other.

Each line is one finding, at the first label that should begin a line, however many follow. The fix begins a
line at each of them. It is unsafe: what looks like a label may be words of the subject.

Accepted without a finding: addressees behind one another, which are told by their routing indicators; captions and attention lines behind the banner, which run-on copies have as well; a
label that the header has already, such as "TAGS:" in a subject; XMT behind a collective; Reason and Derived
From within a Classified By statement. A label glued to the subject is ` + "`subject-label-glued`" + `'s.

Source: handbook "Traffic Analysis by Geography and Subject", TL:TAGS-1 (1974), section 3, on the lines of the
header; ACP 127(G), paragraph 142.`,
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		d := p.Doc
		var run []*cable.Field // on one line
		var seen [int(cable.FieldArchive) + 1]bool
		for i := range d.Fields {
			f := &d.Fields[i]
			if len(run) > 0 && !sameLine(d, run[0], f) {
				reportRunOn(p, run)
				run = nil
			}
			if beginsLine(f.Kind) && !seen[f.Kind] && runsOn(d, i) {
				run = append(run, f)
			}
			seen[f.Kind] = true
		}
		if len(run) > 0 {
			reportRunOn(p, run)
		}
		if d.From != nil {
			checkGlued(p, d.From.Span)
		}
		for i := range d.Addressees {
			checkGlued(p, d.Addressees[i].Span)
		}
	},
}

// gluedKeyword matches a keyword (group 1 or 2) or a level (3) that runs into what
// stands before it: "FREDONIATO RUEHC/SECSTATE", "0611INFO", "0107UNCLAS".
var gluedKeyword = regexp.MustCompile(`[A-Z](TO|INFO) (?:R[UH][A-Z]{3,5}/|SECSTATE |AMEMBASSY |AMCONSUL |USMISSION )|` +
	`(?:[0-9] *|IMMEDIATE|PRIORITY|ROUTINE|WASHDC)(INFO|XMT)(?: |$)|` +
	`[A-Z0-9](UNCLAS|LIMITED OFFICIAL USE|C O N F I D E N T I A L|S E C R E T) .*[A-Z] [0-9]{3,6}$`)

// checkGlued reports a keyword glued to the end of s, which is the sender or an
// addressee. Without an indicator or a number the letters may be part of a name.
func checkGlued(p *lint.Pass, s source.Span) {
	text := p.Text(s)
	if !slices.ContainsFunc([]string{"TO ", "INFO", "XMT", "UNCLAS ", " USE ", "I A L ", "R E T "}, func(s string) bool { return strings.Contains(text, s) }) {
		return
	}
	m := gluedKeyword.FindStringSubmatchIndex(text)
	if m == nil {
		return
	}
	at := source.Span{Start: s.Start + int32(max(m[2], m[4], m[6])), End: s.Start + int32(max(m[3], m[5], m[7]))}
	title := fmt.Sprintf("begin a line at %q", p.Text(at))
	p.Report(diag.Diagnostic{
		Span:    at,
		Message: fmt.Sprintf("%q stands behind another field on its line", p.Text(at)),
		Fix:     diag.Replace(diag.Unsafe, title, source.At(at.Start), p.Doc.File.LineEnd()),
	})
}

// beginsLine reports whether fields of kind k stand at line starts.
func beginsLine(k cable.FieldKind) bool {
	switch k {
	case cable.FieldRouting, cable.FieldOrigin, cable.FieldSecurity, cable.FieldDTG, cable.FieldFrom, cable.FieldTo, cable.FieldInfo, cable.FieldBanner,
		cable.FieldOrder, cable.FieldTags, cable.FieldSubject, cable.FieldReference, cable.FieldClassifiedBy:
		return true
	}
	return false
}

func sameLine(d *cable.Document, a, b *cable.Field) bool {
	return d.File.LineOf(a.Span.Start) == d.File.LineOf(b.Span.Start)
}

// twoLetters matches text that is more than damage to a label: two letters, a year.
var twoLetters = regexp.MustCompile(`[A-Za-z][^A-Za-z]*[A-Za-z]|[0-9]{4}`)

// runsOn reports whether field i of d begins on the line on which the one before
// it ends, and is not glued to the last word of a subject.
func runsOn(d *cable.Document, i int) bool {
	if i == 0 {
		return false
	}
	f, before := &d.Fields[i], &d.Fields[i-1]
	if gap := (source.Span{Start: before.Span.End, End: f.Span.Start}); gap.Start < gap.End && strings.IndexByte(d.File.Text(gap), '\n') >= 0 {
		return false
	}
	line := d.File.Line(d.File.LineOf(f.Span.Start))
	if before.Span.End < line.Start || !twoLetters.MatchString(d.File.Text(source.Span{Start: line.Start, End: f.Span.Start})) {
		return false
	}
	return before.Kind != cable.FieldSubject || before.Span.End < f.Span.Start
}

// reportRunOn reports fields, which stand on one line and should begin lines.
func reportRunOn(p *lint.Pass, fields []*cable.Field) {
	f := p.Doc.File
	fix := &diag.Fix{Safety: diag.Unsafe}
	var names []string
	for _, field := range fields {
		start := f.Line(f.LineOf(field.Span.Start)).Start
		before := f.Text(source.Span{Start: start, End: field.Span.Start})
		gap := source.Span{Start: start + int32(len(strings.TrimRight(before, " \t"))), End: field.Span.Start}
		if field.Kind == cable.FieldDTG && gluedProsign.MatchString(before) {
			gap = source.At(gap.Start - 1)
		}
		fix.Edits = append(fix.Edits, diag.Edit{Span: gap, New: f.LineEnd()})
		names = append(names, fmt.Sprintf("%q", p.Text(opening(p, field))))
	}
	message := names[0] + " stands behind another field on its line"
	fix.Title = "begin a line at " + names[0]
	if n := len(names); n > 1 {
		message = strings.Join(names[:n-1], ", ") + " and " + names[n-1] + " stand behind another field on one line"
		fix.Title = "begin a line at each label"
	}
	p.Report(diag.Diagnostic{Span: opening(p, fields[0]), Message: message, Fix: fix})
}

// gluedProsign matches the operating signal that ends a security line and the first
// precedence of the date-time group, which has run into it.
var gluedProsign = regexp.MustCompile(`\bZ[A-Z]{2}[ZOPR] *$`)

// opening returns the label of f, or its first word when it has none.
func opening(p *lint.Pass, f *cable.Field) source.Span {
	if !f.Label.Empty() {
		return f.Label
	}
	first, _, _ := strings.Cut(p.Text(f.Span), " ")
	return source.Span{Start: f.Span.Start, End: f.Span.Start + int32(len(first))}
}
