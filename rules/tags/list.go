package tags

import (
	"iter"
	"regexp"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/codes"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

// list is one TAGS line with its entries.
type list struct {
	doc     *cable.Document
	field   *cable.Field
	entries []entry
}

// entry is an entry of a TAGS line and what it is.
type entry struct {
	cable.Tag
	is   kind
	code *codes.TAGRow // of a code, else nil
}

// kind is what an entry is.
type kind uint8

const (
	unknown    kind = iota // what may be a code but is in no table
	code                   // a code of the tables
	name                   // a personal name in brackets
	brackets               // brackets around something else
	bareName               // a word of a name without brackets, after the code of a traveller
	term                   // a word of a free text
	compound               // several codes with a sign between them, or a variant of one
	caption                // SIPDIS and the like
	label                  // the label of a line
	pageLine               // a word of a page line
	swallowed              // what follows the label of another line
	unreadable             // a number, or damaged characters
)

// lists returns the TAGS lines of d in order.
func lists(d *cable.Document) iter.Seq[*list] {
	return func(yield func(*list) bool) {
		rest := d.Tags
		for f := range d.All(cable.FieldTags) {
			l := &list{doc: d, field: f}
			n := 0
			for n < len(rest) && f.Value.Span().Contains(rest[n].Span) {
				n++
			}
			l.read(rest[:n])
			rest = rest[n:]
			if !yield(l) {
				return
			}
		}
	}
}

// allCodes reports whether every entry of d is a code or a name: the common case,
// in which most rules have nothing to say.
func allCodes(d *cable.Document) bool {
	tables := d.Codes()
	for i := range d.Tags {
		if _, known := tables.TAG(d.Tags[i].Text); !known && !d.Tags[i].Name {
			return false
		}
	}
	return true
}

// read says what each of tags is, first by itself and then by its neighbours.
func (l *list) read(tags []cable.Tag) {
	l.entries = make([]entry, len(tags))
	known := true
	for i, t := range tags {
		e := &l.entries[i]
		e.Tag = t
		e.is, e.code = kindOf(l.doc.Codes(), t)
		known = known && (e.is == code || e.is == name)
	}
	if known {
		return
	}
	l.readForeign()
	l.readNames()
	l.readTerms()
}

// kindOf returns what a tag is by itself.
func kindOf(known *codes.Tables, t cable.Tag) (kind, *codes.TAGRow) {
	if t.Name {
		return name, nil
	}
	if row, ok := known.TAG(t.Text); ok {
		return code, row
	}
	if t.Text[0] == '(' {
		return brackets, nil
	}
	if geo := codes.Geo(t.Text); geo != nil { // 3A
		return unknown, nil
	}
	switch {
	case !isReadable(t.Text):
		return unreadable, nil
	case isCompound(known, t.Text):
		return compound, nil
	}
	return unknown, nil
}

// isReadable reports whether s may be a code: two letters or more, with digits and
// signs among them, but not a row of X, which stands for what was taken out.
func isReadable(s string) bool {
	letters := 0
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			letters++
		case i > 0 && strings.IndexByte(signs+"'", c) >= 0, '0' <= c && c <= '9':
		default:
			return false
		}
	}
	return letters > 1 && (len(s) < 3 || strings.Trim(s, "Xx") != "")
}

// signs may stand between the parts of one code: UNGA/C-6, ZANU-PF.
const signs = "-/.&"

// isCompound reports whether s is codes with signs between them, US/UK, or a code
// and more behind a sign, UNGA/C-7.
func isCompound(known *codes.Tables, s string) bool {
	i := strings.IndexAny(s, signs)
	if i < 0 {
		return false
	}
	row, ok := known.TAG(s[:i])
	return ok && row.Kind != codes.Keyword
}

// travellers are the codes that a traveller's name follows. Department of State,
// 74 STATE 150591.
var travellers = []string{"OCON", "OEXC", "OREP", "OTRA", "OVIP"}

// misplaced are captions that are no tags. Other captions may be words of a tag.
var misplaced = []string{"NODIS", "EXDIS", "LIMDIS", "STADIS", "SIPDIS", "NOFORN"}

// labels are the labels of the lines around, without what follows them.
var labels = []string{"SUBJECT", "SUBJ", "REF", "REFS", "REFTEL", "REFTELS", "E.O", "EO"}

// readForeign finds the entries that belong to other lines.
func (l *list) readForeign() {
	for i := range l.entries {
		e := &l.entries[i]
		text := strings.ToUpper(e.Text)
		switch {
		case e.is == code || e.is == name:
		case slices.Contains(misplaced, text):
			e.is = caption
		case text == "TAGS":
			e.is = label
		case slices.Contains(labels, text):
			e.is = label
			l.swallow(i + 1)
			return
		case strings.HasPrefix(l.doc.File.Text(l.behind(e)), ":"): // BJECT: HARVEST
			l.swallow(i)
			return
		}
	}
	for _, s := range l.pageLines() {
		for i := range l.entries {
			if s.Contains(l.entries[i].Span) {
				l.entries[i].is = pageLine
			}
		}
	}
}

// swallow marks the entries from i on as those of another line.
func (l *list) swallow(i int) {
	for k := i; k < len(l.entries); k++ {
		l.entries[k].is = swallowed
	}
}

// behind returns what stands behind e on its TAGS line.
func (l *list) behind(e *entry) source.Span {
	return source.Span{Start: e.Span.End, End: l.field.Value.Span().End}
}

// relayPage matches what follows the post on a page line of the relay.
var relayPage = regexp.MustCompile(`^ +\d{8} +\d{3}(?:\.\d)? OF \d{3}\b`)

// pageLines returns the page lines of the relay that stand between other entries.
func (l *list) pageLines() []source.Span {
	b := l.doc.Banner()
	if b == nil || b.Post.Absent() {
		return nil
	}
	const width = 10 // of the post on a page line
	post := strings.TrimRight(b.Post.Text[:min(len(b.Post.Text), width)], " ")
	var out []source.Span
	for _, part := range l.field.Value.Parts {
		s := l.doc.File.Text(part)
		for i := 0; ; i++ {
			k := strings.Index(s[i:], post)
			if k < 0 {
				break
			}
			i += k
			if m := relayPage.FindString(s[i+len(post):]); m != "" {
				start := part.Start + int32(i)
				out = append(out, source.Span{Start: start, End: start + int32(len(post)+len(m))})
			}
		}
	}
	return out
}

// pageBehind returns the page line that has run into the end of the line, and
// whether there is one.
func (l *list) pageBehind() (source.Span, bool) {
	f := l.doc.File
	for i := range l.doc.Pages {
		s := l.doc.Pages[i].Span
		if s.Start >= l.field.Label.End && !f.StartsLine(s.Start) && slices.ContainsFunc(l.field.Value.Parts, func(p source.Span) bool {
			return p.End <= s.Start && f.LineOf(p.Start) == f.LineOf(s.Start)
		}) {
			return s, true
		}
	}
	return source.Span{}, false
}

// readNames finds the words of names that stand without brackets after the code
// of a traveller: OVIP DOE JANE.
func (l *list) readNames() {
	for i := range l.entries {
		if !l.isTraveller(i) {
			continue
		}
		for k := i + 1; k < len(l.entries) && l.entries[k].is == unknown; k++ {
			l.entries[k].is = bareName
		}
	}
}

// isTraveller reports whether entry i is the code of a traveller.
func (l *list) isTraveller(i int) bool {
	e := &l.entries[i]
	return e.is == code && slices.Contains(travellers, e.code.Code)
}

// linking are words that join those of a free text. Some are codes too: IN is
// India.
var linking = []string{"IN", "OF", "TO", "ON", "AND", "FOR", "THE", "BY", "WITH", "FROM"}

// longWord is how many letters a word of a free text has at least once, in a list
// without commas: codes have four or fewer, or are acronyms.
const longWord = 5

// readTerms finds free text such as COUNTRY CLEARANCE or TIP IN FREDONIA: words
// with blanks between them that are no subjects, at least one of them in no table. A
// list that has commas has none inside a text; in one of blanks only unknown words
// make one.
func (l *list) readTerms() {
	commas := l.hasCommas()
	for i := 0; i < len(l.entries); {
		j, text := i, false
		for j < len(l.entries) && (j == i || l.joined(j)) && l.isWord(j, commas) {
			e := &l.entries[j]
			text = text || e.is == unknown && (commas || len(e.Text) >= longWord)
			j++
		}
		for j > i && l.isLinking(j-1) { // PREL IN: India
			j--
		}
		if text && j-i > 1 {
			for k := i; k < j; k++ {
				l.entries[k].is = term
			}
		}
		i = max(j, i+1)
	}
}

// isWord reports whether entry i may be a word of a free text.
func (l *list) isWord(i int, commas bool) bool {
	e := &l.entries[i]
	switch {
	case e.is == unknown:
		return true
	case e.is != code:
		return false
	case l.isLinking(i):
		return true
	}
	// EU ENLARGEMENT
	return commas && e.code.Kind != codes.SubjectTAG && e.code.Kind != codes.ProgramTAG
}

func (l *list) isLinking(i int) bool {
	return slices.Contains(linking, strings.ToUpper(l.entries[i].Text))
}

// hasCommas reports whether commas separate entries.
func (l *list) hasCommas() bool {
	for i := 1; i < len(l.entries); i++ {
		if strings.Contains(l.between(i), ",") {
			return true
		}
	}
	return false
}

// joined reports whether nothing but blanks separates entry i from the one before.
func (l *list) joined(i int) bool { return strings.Trim(l.between(i), " \t") == "" }

// between returns what separates entry i from the one before it, without the lines
// between their lines.
func (l *list) between(i int) string {
	f := l.doc.File
	a, b := l.entries[i-1].Span.End, l.entries[i].Span.Start
	if n, m := f.LineOf(a), f.LineOf(b); n != m {
		return f.Text(source.Span{Start: a, End: f.Line(n).End}) + f.Text(source.Span{Start: f.Line(m).Start, End: b})
	}
	return f.Text(source.Span{Start: a, End: b})
}

// partOf returns the index of the part of the line that holds s, or -1.
func (l *list) partOf(s source.Span) int {
	return slices.IndexFunc(l.field.Value.Parts, func(p source.Span) bool { return p.Contains(s) })
}

// separators are what stands between entries.
const separators = " \t,;"

// cut returns the edits that delete s with the separators on one side of it, so
// that the line looks as if s had not been printed. It is nil when s is on
// several lines.
//
// The separators before s go, so that the edits of neighbours do not meet, unless
// only they have the comma.
func (l *list) cut(s source.Span) []diag.Edit {
	k := l.partOf(s)
	if k < 0 {
		return nil
	}
	f, part := l.doc.File, l.field.Value.Parts[k]
	before := f.Text(source.Span{Start: part.Start, End: s.Start})
	after := f.Text(source.Span{Start: s.End, End: part.End})
	head, tail := strings.TrimRight(before, separators), strings.TrimLeft(after, separators)
	onlyComma := strings.Contains(before[len(head):], ",") && !strings.Contains(after[:len(after)-len(tail)], ",")
	switch {
	case head == "" && tail == "":
		edits := l.cutLine(k)
		if k > 0 && k+1 == len(l.field.Value.Parts) {
			edits = append(l.trailing(k-1), edits...)
		}
		return edits
	case head == "" || tail != "" && onlyComma:
		s.End = part.End - int32(len(tail))
	default:
		s.Start = part.Start + int32(len(head))
	}
	return []diag.Edit{{Span: s}}
}

// cutLine returns the edit that deletes part k, with the line that it fills.
func (l *list) cutLine(k int) []diag.Edit {
	f, part := l.doc.File, l.field.Value.Parts[k]
	n := f.LineOf(part.Start)
	if strings.TrimSpace(f.Text(f.Line(n))) != f.Text(part) { // the label's line
		return []diag.Edit{{Span: part}}
	}
	return []diag.Edit{{Span: f.FullLine(n)}}
}

// trailing returns the edits that delete the separators at the end of part k.
func (l *list) trailing(k int) []diag.Edit {
	part := l.field.Value.Parts[k]
	end := part.Start + int32(len(strings.TrimRight(l.doc.File.Text(part), separators)))
	if end == part.End {
		return nil
	}
	return []diag.Edit{{Span: source.Span{Start: end, End: part.End}}}
}

// marked returns s with the markup of a link around it: [PREL](#) for PREL, or
// an anchor of HTML.
func (l *list) marked(s source.Span) source.Span {
	k := l.partOf(s)
	if k < 0 {
		return s
	}
	part := l.field.Value.Parts[k]
	before := l.doc.File.Text(source.Span{Start: part.Start, End: s.Start})
	after := l.doc.File.Text(source.Span{Start: s.End, End: part.End})
	switch {
	case strings.HasSuffix(before, "[") && strings.HasPrefix(after, "]("):
		if i := strings.IndexByte(after, ')'); i > 0 {
			return source.Span{Start: s.Start - 1, End: s.End + int32(i) + 1}
		}
	case strings.HasSuffix(before, ">") && strings.HasPrefix(after, "</"):
		i, j := strings.LastIndexByte(before, '<'), strings.IndexByte(after, '>')
		if i >= 0 && j > 0 {
			return source.Span{Start: part.Start + int32(i), End: s.End + int32(j) + 1}
		}
	}
	return s
}
