package ocr

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var htmlResidue = &lint.Rule{
	ID:      "html-residue",
	Summary: "an HTML entity or tag is left in the text",
	Doc: "Copies made from web pages keep pieces of their markup: `&amp;` for `&`, `&#x000A;` for a line end, `<br>`, `<pre>`,\n" +
		"`<a href=...>`. They are the publisher's and break words, labels and line lengths.\n\n" +
		"The fix writes the character that an entity names: a blank for a hard blank, nothing for a soft hyphen. It\n" +
		"deletes a tag, or sets a line end where a tag of lines or blocks stands between two words. It is absent when\n" +
		"the file's encoding lacks the character.\n\n" +
		"Accepted without a finding: `&` without the name of an entity and a semicolon (`AT&T`, `R&D;`); angle brackets\n" +
		"that hold no tag (`<< END OF DOCUMENT >>`, `<jroe@example.gov>`); and words in angle brackets that happen to\n" +
		"be tags, such as a list label `<A>` or a placeholder `<TITLE>`, in a cable without a closing tag, a tag with\n" +
		"attributes, or a `<br>`.\n\n" +
		"Source: the HTML standard, sections 13.1.2 and 13.5, elements and named character references.",
	Since:    "0.1",
	Severity: diag.Warning,
	Fixes:    lint.FixSometimes,
	Check: func(p *lint.Pass) {
		text := p.Text(p.Doc.Span)
		reportEntities(p, text)
		if strings.IndexByte(text, '<') >= 0 {
			reportTags(p, text)
		}
	},
}

// entity matches a character reference, also one whose ampersand was escaped
// again.
var entity = regexp.MustCompile(`^&(?:amp;)*(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}[0-9]{0,2});`)

func reportEntities(p *lint.Pass, text string) {
	base := p.Doc.Span.Start
	for i := 0; ; {
		at := strings.IndexByte(text[i:], '&')
		if at < 0 {
			return
		}
		i += at
		// The match is anchored: an entity is short.
		found := entity.FindString(text[i:min(len(text), i+64)])
		char, ok := decodeEntity(found)
		if !ok {
			i++
			continue
		}
		d := diag.Diagnostic{
			Span:    source.Span{Start: base + int32(i), End: base + int32(i+len(found))},
			Message: fmt.Sprintf("%q is an HTML entity", found),
		}
		if char == "\n" {
			char = p.Doc.File.LineEnd()
		}
		if _, ok := p.Doc.File.Encoding().Encode(char); ok {
			title := fmt.Sprintf("replace %q with %q", found, char)
			if char == "" {
				title = fmt.Sprintf("delete %q", found)
			}
			d.Fix = diag.Replace(diag.Safe, title, d.Span, char)
		}
		p.Report(d)
		i += len(found)
	}
}

// decodeEntity returns what belongs in the text in place of a character
// reference, and whether s is one that a conversion of prose leaves.
func decodeEntity(s string) (string, bool) {
	if s == "" {
		return "", false
	}
	for {
		rest, escaped := strings.CutPrefix(s, "&amp;")
		if !escaped || rest == "" {
			break
		}
		s = "&" + rest
	}
	char := html.UnescapeString(s)
	r := []rune(char)
	if len(r) != 1 {
		return "", false
	}
	switch {
	case r[0] == '\r' || r[0] == '\n':
		return "\n", true
	case unicode.IsSpace(r[0]):
		return " ", true
	case unicode.Is(unicode.Cf, r[0]): // a soft hyphen, a zero width joiner
		return "", true
	case unicode.IsControl(r[0]) || r[0] == unicode.ReplacementChar:
		return "", false
	}
	// Named operators and arrows do not occur in cables, but "&and;" and the
	// like may be anything.
	named := s[1] != '#'
	return char, !named || r[0] < 0x250 || r[0] >= 0x2000 && r[0] <= 0x2122
}

// tag matches one HTML tag: a slash, a name, and attributes.
var tag = regexp.MustCompile(`(?i)^<(/?)(a|abbr|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|h[1-6]|head|hr|html|i|img|li|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul|wbr)((?:\s+[a-z][a-z:_-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?)*)\s*(/?)>`)

// breaking are the tags that a browser shows on lines of their own.
var breaking = []string{
	"blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr",
	"html", "li", "ol", "p", "pre", "table", "tbody", "thead", "title", "tr", "ul",
}

func reportTags(p *lint.Pass, text string) {
	type found struct {
		at, end int
		name    string
	}
	var tags []found
	certain := false
	for i := 0; ; {
		at := strings.IndexByte(text[i:], '<')
		if at < 0 {
			break
		}
		i += at
		m := tag.FindStringSubmatch(text[i:min(len(text), i+500)])
		if m == nil {
			i++
			continue
		}
		name := strings.ToLower(m[2])
		certain = certain || m[1] != "" || strings.Contains(m[3], "=") || m[4] != "" || name == "br" || name == "hr"
		tags = append(tags, found{i, i + len(m[0]), name})
		i += len(m[0])
	}
	if !certain {
		return
	}
	base := p.Doc.Span.Start
	for _, t := range tags {
		s := source.Span{Start: base + int32(t.at), End: base + int32(t.end)}
		fix := diag.Replace(diag.Safe, "delete the tag", s, "")
		midLine := !p.Doc.File.StartsLine(s.Start) && !p.Doc.File.EndsLine(s.End)
		switch {
		case midLine && slices.Contains(breaking, t.name):
			fix = diag.Replace(diag.Safe, "replace the tag with a line end", s, p.Doc.File.LineEnd())
		case midLine && (t.name == "td" || t.name == "th"):
			fix = diag.Replace(diag.Safe, "replace the tag with a blank", s, " ")
		}
		p.Report(diag.Diagnostic{
			Span:    s,
			Message: fmt.Sprintf("%q is an HTML tag", text[t.at:t.end]),
			Fix:     fix,
		})
	}
}
