package cable

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/source"
)

// text reads from the first paragraph to the end.
func (p *parser) text() {
	end := len(p.lines)
	p.starts = p.number(end)
	paragraphs := max(len(p.starts), p.groups) + 1
	p.d.Paragraphs = make([]Paragraph, 0, paragraphs)
	p.d.Blocks = slices.Grow(p.d.Blocks, paragraphs+8)
	p.sign = p.signatureLine(end)
	heading := -1
	for p.i < end {
		l := p.next()
		if l.blank() {
			p.i++
			continue
		}
		if p.sign == p.i {
			p.signature(l)
			continue
		}
		if p.numberOf(p.i) == nil {
			if (!l.prose || p.d.Profile == Smart) && p.noText(l) {
				continue
			}
			if p.heading(end) {
				heading = len(p.d.Headings) - 1
				continue
			}
			if !l.prose && isRuler(l.text) {
				p.block(BlockRuler, -1, l.span())
				p.i++
				continue
			}
		}
		p.paragraph(heading, end)
		heading = -1
	}
	p.inlineSignature()
}

// noText takes what stands between paragraphs or below them and is neither one nor
// a heading.
func (p *parser) noText(l line) bool {
	if p.pageBreak() || p.furniture(l) || p.repeatedHeader() || p.laterSection(l) || p.smartLine() {
		return true
	}
	if isEndMark(l.text) || isPrinterNote(l.text) {
		p.block(BlockEnd, -1, l.span())
		p.i++
		return true
	}
	return false
}

// signatureLine returns the line of the signature: the last line of text when
// it holds nothing but a surname or two, or -1.
func (p *parser) signatureLine(end int) int {
	for i := end - 1; i >= p.i; i-- {
		l := p.lines[i]
		if l.blank() || isEndMark(l.text) || isStamp(l.text) || isLostText(l.text) || p.d.Profile == Smart && isMarking(l.text) || p.isPageLine(i) {
			continue
		}
		if isPrinterNote(l.text) {
			continue
		}
		if !isSurname(strings.TrimRight(l.text, "# ")) || i == p.i {
			return -1
		}
		prev := p.lines[i-1]
		if prev.blank() || p.isPageLine(i-1) || endsSentence(prev.text) || isRuler(prev.text) {
			return i
		}
		return -1
	}
	return -1
}

// signature takes the line of the signature, to which some printers set "##".
func (p *parser) signature(l line) {
	name := l.upTo(len(strings.TrimRight(l.text, "#")))
	w := name.word(0, len(name.text))
	p.d.Signature = &w
	p.block(BlockSignature, -1, name.span())
	if rest := l.from(len(name.text)); !rest.blank() {
		p.block(BlockEnd, -1, rest.span())
	}
	p.i++
}

// isPrinterNote reports whether s is the communications centre's note below the
// signature.
func isPrinterNote(s string) bool { return strings.HasPrefix(s, "NOTE BY OC") }

// isSurname reports whether s can be the line of a signature: one to three
// words of capitals, or one capitalised word.
func isSurname(s string) bool {
	if len(s) < 2 || len(s) > 32 || strings.Count(s, " ") > 2 {
		return false
	}
	switch s {
	case "END TEXT", "UNQUOTE", "END QUOTE", "END", "TEXT", "END COMMENT", "END SUMMARY", "NNNN", "COMMENT", "SUMMARY":
		return false
	}
	lower := 0
	for i := range len(s) {
		b := s[i]
		if !isLetter(b) && strings.IndexByte(" '-.", b) < 0 {
			return false
		}
		if b >= 'a' && b <= 'z' {
			lower++
		}
	}
	if s[len(s)-1] == '.' || !isUpper(s[0]) {
		return false
	}
	// "MCKinley" and "McROE" are names, "Begin text" is none.
	return lower <= 1 || strings.IndexByte(s, ' ') < 0 && lower == len(s)-1
}

// inlineSignature finds a surname that ends the last line of text, two blanks
// after its last sentence: "... CONSIDERED.  ROE".
func (p *parser) inlineSignature() {
	if p.d.Signature != nil || len(p.d.Paragraphs) == 0 {
		return
	}
	last := &p.d.Paragraphs[len(p.d.Paragraphs)-1]
	if len(last.Text.Parts) == 0 {
		return
	}
	at := len(last.Text.Parts) - 1
	part := last.Text.Parts[at]
	s := p.d.File.Text(part)
	i := strings.LastIndex(s, "  ")
	if i < 1 || strings.IndexByte(".?!\"", trimRight(s[:i+1])[max(0, len(trimRight(s[:i+1]))-1)]) < 0 {
		return
	}
	name := skipBlanks(s, i)
	if !isSurname(s[name:]) || !isUpper(s[min(name+1, len(s)-1)]) {
		return
	}
	w := Word{source.Span{Start: part.Start + int32(name), End: part.End}, s[name:]}
	p.d.Signature = &w
	last.Text.Parts[at].End = part.Start + int32(len(trimRight(s[:i+1])))
	last.Span.End = last.Text.Parts[at].End
	blocks := p.d.Blocks
	for i := range blocks {
		if blocks[i].Kind == BlockParagraph && int(blocks[i].Index) == len(p.d.Paragraphs)-1 {
			blocks[i].Span = last.Span
		}
	}
	after := slices.IndexFunc(blocks, func(b Block) bool { return b.Span.Start > w.Span.Start })
	if after < 0 {
		after = len(blocks)
	}
	p.d.Blocks = slices.Insert(blocks, after, Block{BlockSignature, -1, w.Span})
}

// isEndMark reports whether s is a mark that ends the transmission (ACP 127(G),
// paragraphs 133 and 138), or what a printer put in its place.
func isEndMark(s string) bool {
	switch s[0] {
	case 'B':
		return s == "BT"
	case 'N':
		return s == "NNN" || strings.HasPrefix(s, "NNNN") && len(s) < 24
	case '#':
		return len(strings.Trim(s, "#0123456789")) == 0 && len(s) <= 6
	case '<':
		return strings.HasPrefix(s, "<< END OF DOCUMENT")
	}
	return false
}

// maxHeading is the longest heading in bytes: the longest line that may be sent
// (ACP 127(G), paragraph 138).
const maxHeading = 80

// heading reads a heading at the next line: up to three lines with a ruler
// below, a ruler above or both, or one line between blank lines above a
// numbered paragraph.
func (p *parser) heading(end int) bool {
	i := p.i
	var h Heading
	if isRuler(p.lines[i].text) {
		h.Above = p.lines[i].span()
		if i++; i >= end || p.lines[i].blank() || isRuler(p.lines[i].text) {
			return false
		}
	}
	first := i
	for i < end && i-first < 3 && p.headingLine(i) {
		h.Text.Parts = append(h.Text.Parts, p.lines[i].span())
		i++
	}
	if i == first {
		return false
	}
	switch {
	case i < end && isRuler(p.lines[i].text):
		h.Ruler = p.lines[i].span()
		i++
	case h.Above != source.Span{}:
		return false
	case i-first != 1 || !p.bareHeading(first, end):
		return false
	}
	h.Span = p.spanOf(p.i, i)
	p.block(BlockHeading, len(p.d.Headings), h.Span)
	p.d.Headings = append(p.d.Headings, h)
	p.i = i
	return true
}

// headingLine reports whether line i can be a line of a heading.
func (p *parser) headingLine(i int) bool {
	l := p.lines[i]
	if l.blank() || len(l.text) > maxHeading || isRuler(l.text) || strings.Contains(l.text, "   ") {
		return false
	}
	if _, n := readMark(l); n > 0 && n < len(l.text) { // (C) Heading
		l = l.from(n)
	}
	return p.numberOf(i) == nil && isAlnum(l.text[0]) || l.text[0] == '"' || l.text[0] == '\''
}

// bareHeading reports whether line i, which has no ruler, is a heading all the
// same: a short line without a full stop, between blank lines, above a numbered
// paragraph.
func (p *parser) bareHeading(i, end int) bool {
	s := p.lines[i].text
	if i > 0 && !p.lines[i-1].blank() && !p.isPageLine(i-1) || len(s) > 70 {
		return false
	}
	words := strings.Trim(s, `"'`)
	if words == "" || strings.IndexByte(".;,", words[len(words)-1]) >= 0 || !isUpper(words[0]) || strings.Count(s, " ") > 10 {
		return false
	}
	next, at := p.peek(i + 1)
	if next.blank() || at >= end {
		return false
	}
	for at < end && (p.lines[at].blank() || p.isPageLine(at)) {
		at++
	}
	return at < end && at > i+1 && p.startsAt(at)
}

// startsAt reports whether a numbered paragraph begins at line i.
func (p *parser) startsAt(i int) bool {
	for _, s := range p.starts {
		if s.line >= i {
			return s.line == i
		}
	}
	return false
}

// paragraph reads the paragraph that begins at the next line.
func (p *parser) paragraph(heading, end int) {
	d := p.d
	l := p.next()
	para := Paragraph{Heading: heading}
	block := len(d.Blocks)
	p.block(BlockParagraph, len(d.Paragraphs), l.span())
	first := l
	if s := p.numberOf(p.i); s != nil {
		para.Number, para.Mark = s.number, s.mark
		first = l.from(s.rest)
	} else if m, n := readMark(l); n > 0 && l.text[0] == '(' && !p.followsItem(l.text) {
		para.Mark = p.mark(m)
		first = l.from(n)
	}
	if !first.blank() {
		para.Text.Parts = p.parts.extend(para.Text.Parts, first.span())
	}
	last := l
	p.i++
	plain := p.plainUpTo(end)
	for p.i < end {
		if p.i < plain && p.isPlain(p.i, end) {
			last = p.lines[p.i]
			para.Text.Parts = p.parts.extend(para.Text.Parts, last.span())
			p.i++
			continue
		}
		broken, ok := p.goesOn(last, end)
		if !ok {
			break
		}
		l := p.next()
		if broken {
			para.Broken = append(para.Broken, source.Span{Start: last.end() - 1, End: l.at + 1})
		}
		para.Text.Parts = p.parts.extend(para.Text.Parts, l.span())
		last = l
		p.i++
	}
	para.Span = source.Span{Start: l.at, End: last.end()}
	d.Blocks[block].Span = para.Span
	d.Paragraphs = append(d.Paragraphs, para)
}

// plainUpTo returns the first line after the next one at which something may begin
// that its form does not tell: a numbered paragraph, or the signature.
func (p *parser) plainUpTo(end int) int {
	if p.d.Profile == Smart { // or a label
		return p.i
	}
	if p.sign >= p.i {
		end = min(end, p.sign)
	}
	for _, s := range p.starts {
		if s.line >= p.i {
			return min(end, s.line)
		}
	}
	return end
}

// isPlain reports whether line i is prose and no line of a heading: no ruler stands
// below it.
func (p *parser) isPlain(i, end int) bool {
	if !p.lines[i].prose {
		return false
	}
	return i+1 == end || p.lines[i+1].prose || p.lines[i+1].blank()
}

// followsItem reports whether s, an unnumbered paragraph that begins with a letter
// in brackets, is the next item of a list: (c) after (b).
func (p *parser) followsItem(s string) bool {
	d := p.d
	if len(d.Paragraphs) == 0 || len(s) < 3 || s[2] != ')' {
		return false
	}
	before := d.File.Text(d.Paragraphs[len(d.Paragraphs)-1].Span)
	return len(before) > 2 && before[0] == '(' && before[1] == s[1]-1 && before[2] == ')'
}

// goesOn reports whether the paragraph whose last line is last goes on, and
// leaves p.i at the line that continues it. broken says that a blank line cuts
// the sentence, with no page break to explain it.
func (p *parser) goesOn(last line, end int) (broken, ok bool) {
	if l := p.next(); !l.blank() {
		if !l.prose && (p.isPageLine(p.i) || isStamp(l.text)) {
			p.pageBreak()
		}
		return false, p.i < end && !p.next().blank() && !p.opensBlock(p.i, end)
	}
	l, i := p.peek(p.i)
	if l.blank() || i >= end {
		return false, false
	}
	if !p.isPageLine(i) && !isStamp(l.text) {
		if !continuesSentence(last.text, l.text) || p.opensBlock(i, end) {
			return false, false
		}
		p.i = i
		return true, true
	}
	// A page break after a blank line stands between paragraphs, unless the
	// sentence goes on after it.
	at, blocks, pages, levels := p.i, len(p.d.Blocks), len(p.d.Pages), len(p.d.Levels)
	p.i = i
	p.pageBreak()
	if p.i < end && continuesSentence(last.text, p.next().text) && !p.opensBlock(p.i, end) {
		return false, true
	}
	p.i = at
	p.d.Blocks, p.d.Pages, p.d.Levels = p.d.Blocks[:blocks], p.d.Pages[:pages], p.d.Levels[:levels]
	return false, false
}

// continuesSentence reports whether text that begins with next goes on with
// the sentence that last leaves open: last has no sentence end and next begins
// in lower case.
func continuesSentence(last, next string) bool {
	if next == "" || endsSentence(last) || isRuler(last) {
		return false
	}
	if next[0] < 'a' || next[0] > 'z' {
		return false
	}
	// a. and b) open an item of a list.
	return len(next) < 2 || next[1] != '.' && next[1] != ')'
}

// opensBlock reports whether line i begins something other than a continuation
// of the paragraph before it.
func (p *parser) opensBlock(i, end int) bool {
	l := p.lines[i]
	if i == p.sign || p.startsAt(i) {
		return true
	}
	if i+1 < end && isRuler(p.lines[i+1].text) && p.headingLine(i) && (i == 0 || p.lines[i-1].blank() || endsSentence(p.lines[i-1].text)) {
		return true
	}
	if _, n := p.smartLabel(l.text); n > 0 {
		return true
	}
	if l.prose {
		return false
	}
	if isEndMark(l.text) || isPrinterNote(l.text) || isRuler(l.text) || isLostText(l.text) || p.opensHeader(l) {
		return true
	}
	b, ok := readBanner(l, false)
	return ok && b.Section != nil && !b.Serial.Absent()
}

// summary finds the text between the words that open and close a summary, or
// between a heading that says SUMMARY and the next heading.
func (p *parser) summary() {
	d := p.d
	const reach = 4 // a summary comes first
	for i := 0; i < len(d.Paragraphs) && i < reach; i++ {
		para := &d.Paragraphs[i]
		if len(para.Text.Parts) == 0 {
			continue
		}
		l := line{text: d.File.Text(para.Text.Parts[0]), at: para.Text.Parts[0].Start}
		open := summaryOpener(l.text)
		headed := para.Heading >= 0 && isSummaryHeading(d.File.Text(d.Headings[para.Heading].Text.Span()))
		if open < 0 && !headed {
			continue
		}
		var t Text
		parts := para.Text.Parts
		if open >= 0 {
			if rest := l.from(open); !rest.blank() {
				t.Parts = append(t.Parts, rest.span())
			}
			parts = parts[1:]
		}
		t.Parts = append(t.Parts, parts...)
		read := 0 // parts that have been searched
		for k := i; ; {
			if d.holds(t.Parts[read:], "SUMMARY") {
				flat := d.Flatten(t)
				if end := indexFold(flat.Text, "END SUMMARY"); end >= 0 {
					text := strings.TrimRight(flat.Text[:end], " \t(-")
					t = flat.Slice(0, len(text))
					break
				}
			}
			read = len(t.Parts)
			if k++; k >= len(d.Paragraphs) || headed && d.Paragraphs[k].Heading >= 0 || !headed && k > i+8 {
				if !headed || k >= len(d.Paragraphs) { // nothing closes it: the summary is its paragraph
					t.Parts = t.Parts[:min(len(t.Parts), len(para.Text.Parts))]
				}
				break
			}
			t.Parts = append(t.Parts, d.Paragraphs[k].Text.Parts...)
		}
		if len(t.Parts) > 0 {
			d.Summary = &t
		}
		return
	}
}

// holds reports whether one of parts has word, which is in capitals, in any case.
func (d *Document) holds(parts []source.Span, word string) bool {
	return slices.ContainsFunc(parts, func(s source.Span) bool { return indexFold(d.File.Text(s), word) >= 0 })
}

func isSummaryHeading(s string) bool {
	return hasFold(strings.TrimLeft(s, "- "), "SUMMARY")
}

// summaryOpener returns the index in s after the words that open a summary, or
// -1: "Summary:", "BEGIN SUMMARY.", "Summary and Comment -".
func summaryOpener(s string) int {
	i := 0
	if hasFold(s, "(") {
		i++
	}
	if hasFold(s[i:], "BEGIN ") {
		i += len("BEGIN ")
	}
	switch {
	case hasFold(s[i:], "SUMMARY"):
		i += len("SUMMARY")
	case hasFold(s[i:], "SUMMAY"):
		i += len("SUMMAY")
	default:
		return -1
	}
	if i == len(s) {
		return i
	}
	const tail = 40 // "and Action Request"
	for k := i; k < len(s) && k < i+tail; k++ {
		switch s[k] {
		case ':', '.':
			return k + 1
		case '-':
			return skipHyphens(s, k)
		case '(', ')', '/', ',', ' ', '&':
		default:
			if !isLetter(s[k]) {
				return -1
			}
		}
	}
	return -1
}

func skipHyphens(s string, i int) int {
	for i < len(s) && s[i] == '-' {
		i++
	}
	return i
}

// judge reports what is no cable, and lines above the banner that no grammar
// explains.
func (p *parser) judge() {
	d := p.d
	if d.Foreign = !p.hasCableLine(); d.Foreign {
		at := d.MissingAt(FieldTransmissionID)
		if l, _ := p.peek(0); !l.blank() {
			at = l.span()
		}
		message := "no line of this text is one that a cable has"
		if nul := strings.IndexByte(d.File.Content(), 0); nul >= 0 {
			at = source.Span{Start: int32(nul), End: int32(nul) + 1}
			message = "a NUL stands here, as in no text; nothing else in the file is checked"
		}
		d.Problems = append(d.Problems, diag.Diagnostic{
			Rule: "syntax-not-a-cable", Span: at, Message: message,
			Help: "Leave files that are no cables out of the run, or check that the text was extracted whole.",
		})
		return
	}
	for i := 0; i < len(d.Blocks); i++ {
		if d.Blocks[i].Kind != BlockUnknown {
			continue
		}
		region := d.Blocks[i].Span
		for i+1 < len(d.Blocks) && d.Blocks[i+1].Kind == BlockUnknown && d.blankBetween(region, d.Blocks[i+1].Span) {
			i++
			region.End = d.Blocks[i].Span.End
		}
		d.Problems = append(d.Problems, diag.Diagnostic{
			Rule: "syntax-unknown-line", Span: region,
			Message: "text above the banner that is no line of a transmission header",
		})
	}
}

// blankBetween reports whether nothing but blanks and line ends stands between
// a and b.
func (d *Document) blankBetween(a, b source.Span) bool {
	return strings.TrimSpace(d.File.Text(source.Span{Start: a.End, End: b.Start})) == ""
}

// hasCableLine reports whether the text has a line that only cables have.
func (p *parser) hasCableLine() bool {
	d := p.d
	if d.Partial || len(d.Pages) > 0 || d.File.Binary() {
		return !d.File.Binary()
	}
	for i := range d.Fields {
		switch d.Fields[i].Kind {
		case FieldAttention, FieldArchive, FieldReason, FieldReference, FieldSubject:
		default:
			return true
		}
	}
	for i := range d.Paragraphs {
		if d.Paragraphs[i].Mark != nil || d.Paragraphs[i].Number != nil && !d.Paragraphs[i].Number.Pilcrow.Empty() {
			return true
		}
	}
	return d.Field(FieldSubject) != nil && d.Field(FieldReference) != nil
}
