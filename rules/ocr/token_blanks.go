package ocr

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var tokenBlanks = &lint.Rule{
	ID:      "token-blanks",
	Summary: "blanks stand inside a group of fixed form",
	Doc: "The machines that reproduced the telegrams of the 1970s left blanks inside groups that have none: `E. O. 11 652`,\n" +
		"`071459 Z JUN 7 3`, `OCT- 01`. Programs that look for the label, the date-time group or a bureau miss them.\n\n" +
		"Looked at are label and number of the E.O. line and its N/A, the date-time group, the time on the page lines of\n" +
		"the print, and the entries of its distribution. Each group is a finding. The fix takes the blanks out and\n" +
		"changes no other character, so it is safe.\n\n" +
		"Accepted without a finding: blanks between groups, however many; spaced levels and captions; blanks inside\n" +
		"words of the text, which only a reader can tell; later cables, in which blanks are a slip of the hand that\n" +
		"other rules report.\n\n" +
		"Source: handbook \"Traffic Analysis by Geography and Subject\", TL:TAGS-1 (1974), section 3, for the E.O. line; ACP\n" +
		"127(G), paragraph 113, for the date-time group.",
	Since:    "0.1",
	Severity: diag.Info,
	Fixes:    lint.FixAlways,
	Era:      cable.UntilTokenBlanks,
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.DTG != nil {
			checkBlanks(p, d.DTG.Group.Span, groupToken)
		}
		// Not all labels with blanks are labels to the parser.
		header := source.Span{Start: d.Span.Start, End: d.TextStart()}
		at := header.Start
		for line := range strings.Lines(p.Text(header)) {
			if s := (source.Span{Start: at, End: at + int32(len(line))}); line[0] == 'E' {
				checkBlanks(p, s, orderToken)
			}
			at += int32(len(line))
		}
		for i := range d.Fields {
			switch f := &d.Fields[i]; f.Kind {
			case cable.FieldOrder:
				if len(f.Value.Parts) > 0 {
					checkBlanks(p, f.Value.Parts[0], notApplicable)
				}
			case cable.FieldDistribution:
				checkBlanks(p, f.Span, copiesToken)
			}
		}
		for i := range d.Pages {
			if page := &d.Pages[i]; page.Print && !endsInTime(p.Text(page.Span)) {
				checkBlanks(p, page.Span, pageTime)
			}
		}
	},
}

// The groups of fixed form, with the blanks that may have got into them. What
// is a group is in group 1; several may stand in one text.
var (
	groupToken    = regexp.MustCompile(`^((?:[0-9] *){6}Z\b)|\b([0-9] [0-9])$`)
	orderToken    = regexp.MustCompile(`^(E ?\. ?O ?\.) *((?:[0-9] ?){4}[0-9])\b`)
	notApplicable = regexp.MustCompile(`^(N ?/ ?A)\b`)
	copiesToken   = regexp.MustCompile(`\b([A-Z]+ ?- ?[0-9]{2})\b`)
	pageTime      = regexp.MustCompile(` ((?:[0-9] ?){6} ?Z)$`)
)

// isCut reports whether blanks may stand inside a group of s.
func isCut(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i] != ' ' || s[i-1] == ' ' {
			continue
		}
		next := skipBlanks(s, i)
		if next == len(s) {
			return false
		}
		switch before, after := s[i-1], s[next]; {
		case isDigit(before) && (isDigit(after) || after == 'Z'), // 03 1455Z
			after == '.', before == '.' && after == 'O', // E. O.
			after == '-', before == '-', // EUR -12
			before == 'N' && after == '/', before == '/' && after == 'A':
			return true
		}
	}
	return false
}

// endsInTime reports whether s ends in a time without blanks, as most page lines do.
func endsInTime(s string) bool {
	const time = len("010934Z")
	return len(s) >= time && !strings.Contains(s[len(s)-time:], " ")
}

// checkBlanks reports the groups in s that have blanks.
func checkBlanks(p *lint.Pass, s source.Span, token *regexp.Regexp) {
	text := p.Text(s)
	if !isCut(text) {
		return
	}
	for _, m := range token.FindAllStringSubmatchIndex(text, -1) {
		for k := 2; k < len(m); k += 2 {
			if m[k] < 0 {
				continue
			}
			group := text[m[k]:m[k+1]]
			want := strings.ReplaceAll(group, " ", "")
			if group == want {
				continue
			}
			at := source.Span{Start: s.Start + int32(m[k]), End: s.Start + int32(m[k+1])}
			p.Report(diag.Diagnostic{
				Span:    at,
				Message: fmt.Sprintf("%q has blanks inside; expected %q", group, want),
				Fix:     diag.Replace(diag.Safe, fmt.Sprintf("write %q", want), at, want),
			})
		}
	}
}
