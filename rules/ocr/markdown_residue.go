package ocr

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var markdownResidue = &lint.Rule{
	ID:      "markdown-residue",
	Summary: "a Markdown link is left in the text",
	Doc: "A web page that was converted to Markdown keeps its links: the tag `PREL` becomes `[PREL](#)` or\n" +
		"`[PREL](/tag/PREL_0.html)`. The link is the publisher's, the words in the square brackets are the cable's. The\n" +
		"fix keeps the words.\n\n" +
		"Accepted without a finding: brackets in brackets that are the cable's own, such as `[sic] (note)`,\n" +
		"`[garbled](see ref B)` or `[...](C)`. What stands in the round brackets must be a web address, a path or\n" +
		"file of a site, or begin with `#`.\n\n" +
		"Markdown also ends a line with two blanks to break it. Relays and archives leave blanks at nearly every line\n" +
		"end too, and nothing in the text tells the two apart, so they are not reported here; `trailing-space` finds\n" +
		"both.\n\n" +
		"Source: CommonMark 0.31, section 6.3, inline links.",
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixAlways,
	Check: func(p *lint.Pass) {
		text, base := p.Text(p.Doc.Span), p.Doc.Span.Start
		at := 0
		for {
			i := strings.Index(text[at:], "](")
			if i < 0 {
				return
			}
			mid := at + i
			open, end, ok := linkAround(text[at:], i)
			if !ok {
				at = mid + 2
				continue
			}
			open, end = at+open, at+end
			label := text[open+1 : mid]
			if open > at && text[open-1] == '!' { // an image
				open--
			}
			link := source.Span{Start: base + int32(open), End: base + int32(end)}
			p.Report(diag.Diagnostic{
				Span:    link,
				Message: fmt.Sprintf("%q is a Markdown link", text[open:end]),
				Fix:     keepLabel(link, label),
			})
			at = end
		}
	},
}

// keepLabel returns the fix that leaves only the label of link.
func keepLabel(link source.Span, label string) *diag.Fix {
	if label == "" {
		return diag.Replace(diag.Safe, "delete the empty link", link, "")
	}
	return diag.Replace(diag.Safe, fmt.Sprintf("keep %q", label), link, label)
}

// maxLink is the number of bytes of a label or a target above which brackets
// are no link.
const maxLink = 300

// linkAround returns the bounds of the Markdown link whose "](" stands at
// text[mid:], and whether there is one.
func linkAround(text string, mid int) (open, end int, ok bool) {
	start := max(0, mid-maxLink)
	open = start + strings.LastIndexAny(text[start:mid], "[]")
	if open < start || text[open] != '[' || strings.ContainsAny(text[open:mid], "\r\n") {
		return 0, 0, false
	}
	rest := text[mid+2 : min(len(text), mid+2+maxLink)]
	stop := strings.IndexAny(rest, ")\r\n")
	if stop < 0 || rest[stop] != ')' || !linkTarget(rest[:stop]) {
		return 0, 0, false
	}
	return open, mid + 2 + stop + 1, true
}

// linkTarget reports whether s is what stands in the round brackets of a link:
// an address and perhaps a title in quotation marks.
func linkTarget(s string) bool {
	address, title, _ := strings.Cut(s, " ")
	if title != "" && (len(title) < 2 || title[0] != '"' || title[len(title)-1] != '"') {
		return false
	}
	lower := strings.ToLower(address)
	for _, scheme := range []string{"#", "http:", "https:", "ftp:", "mailto:", "javascript:", "www.", "//"} {
		if strings.HasPrefix(lower, scheme) {
			return true
		}
	}
	for _, ext := range []string{".html", ".htm", ".php", ".aspx", ".pdf", ".md"} {
		if page, _, _ := strings.Cut(lower, "#"); strings.HasSuffix(page, ext) {
			return true
		}
	}
	// A path: "/NF" alone is a control marking.
	slash := strings.HasPrefix(address, "/") || strings.HasPrefix(address, "./") || strings.HasPrefix(address, "../")
	return slash && strings.ContainsAny(address[1:], "/._?=")
}
