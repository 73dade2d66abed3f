package cable

import (
	"strings"

	"github.com/cablelint/cablelint/spell"
)

// scanLabel returns the kind of the labelled field that begins s and the
// length of its label with its punctuation and the markup round it, or 0.
// Damaged labels are read too: the caller knows that s stands in the header.
func scanLabel(s string) (FieldKind, int) {
	if len(s) < 3 {
		return 0, 0
	}
	i := 0
	switch s[0] {
	case '<', '*', '&', '(', '>', '_', 0xC2:
		if i = skipMarkup(s, 0); s[0] == '(' {
			i = skipLabelBracket(s)
		}
		if i == 0 || len(s)-i < 3 {
			return 0, 0
		}
	}
	k, n := scanPlainLabel(s[i:])
	if n == 0 {
		return 0, 0
	}
	return k, skipLabelEnd(s, i+n)
}

// skipLabelBracket returns the length of what may stand before a label and its
// bracket: a portion mark, "(U) Classified by", or the bracket of "(REF: A)".
func skipLabelBracket(s string) int {
	if hasFold(s, "(REF") {
		return 1
	}
	if i := strings.IndexByte(s[:min(len(s), 8)], ')'); i > 0 {
		if i = skipBlanks(s, i+1); i < len(s) && s[i]|0x20 == 'c' {
			return i
		}
	}
	return 0
}

// skipLabelEnd returns the index after the markup that follows a label, as in
// "**SUBJECT:** WHEAT".
func skipLabelEnd(s string, i int) int {
	if i < len(s) && strings.IndexByte("<*&_\xc2", s[i]) >= 0 {
		if j := skipMarkup(s, i); j > i {
			return len(trimRight(s[:j]))
		}
	}
	return i
}

// skipMarkup returns the index after the markup at s[i:], blanks among it:
// tags of HTML, stars and marks of Markdown, a link's target, a pilcrow.
func skipMarkup(s string, i int) int {
	for i < len(s) {
		n := 0
		switch s[i] {
		case '<':
			if k := strings.IndexByte(s[i:min(len(s), i+60)], '>'); k > 1 && (isLetter(s[i+1]) || s[i+1] == '/') {
				n = k + 1
			}
		case '*', '>', '_':
			n = 1
		case ']':
			n = 1
			if i+1 < len(s) && s[i+1] == '(' {
				n = max(0, strings.IndexByte(s[i:min(len(s), i+200)], ')')) + 1
			}
		default:
			for _, m := range [...]string{"\u00b6", "&#182;", "&para;"} {
				if strings.HasPrefix(s[i:], m) {
					n = len(m)
					break
				}
			}
		}
		if n == 0 {
			return i
		}
		i = skipBlanks(s, i+n)
	}
	return i
}

// scanPlainLabel is scanLabel without markup.
func scanPlainLabel(s string) (FieldKind, int) {
	switch s[0] | 0x20 {
	case 'e', 'f', 'o', '.':
		if n := scanOrderLabel(s); n > 0 {
			return FieldOrder, n
		}
		if hasFold(s, "ECT:") { // SUBJ lost
			return FieldSubject, len("ECT:")
		}
	case 't', 'a', 'g':
		if n := scanWordLabel(s, tagsLabels); n > 0 {
			return FieldTags, n
		}
		if n := scanMessageLabel(s); n > 0 {
			return FieldClassifiedBy, n
		}
	case 's', 'u', 'b':
		if n := scanWordLabel(s, subjectLabels); n > 0 {
			return FieldSubject, n
		}
	case 'r':
		if n := scanWordLabel(s, reasonLabels); n > 0 {
			return FieldReason, n
		}
		if n := scanReferenceLabel(s); n > 0 {
			return FieldReference, n
		}
	case 'c':
		if n := scanAuthorityLabel(s); n > 0 {
			return FieldClassifiedBy, n
		}
	case 'd':
		if hasFold(s, "DERIVED FROM") {
			return FieldDerivedFrom, endLabel(s, len("DERIVED FROM"))
		}
	}
	return 0, 0
}

// scanMessageLabel reads "THIS MESSAGE IS CLASSIFIED BY".
func scanMessageLabel(s string) int {
	if !hasFold(s, "THIS ") {
		return 0
	}
	i := len("THIS ")
	for _, w := range [...]string{"MESSAGE ", "CABLE ", "TELEGRAM ", "IS ", "WAS "} {
		if hasFold(s[i:], w) {
			i = skipBlanks(s, i+len(w))
		}
	}
	if n := scanAuthorityLabel(s[i:]); n > 0 {
		return i + n
	}
	return 0
}

// scanAuthorityLabel reads "Classified By:" in its forms: CLASSIFIED: BY, CLASS.
// BY, and with a slip or two.
func scanAuthorityLabel(s string) int {
	end := 0
	for end < len(s) && isAlnum(s[end]) {
		end++
	}
	word := s[:end]
	if len(word) < 5 || len(word) > 12 || word[0]|0x20 != 'c' || !strings.EqualFold(word, "CLASSIFIED") && !strings.EqualFold(word, "CLASS") &&
		(len(word) < 8 || !spell.Within(strings.ToUpper(word), "CLASSIFIED", 2)) {
		return 0
	}
	if end < len(s) && (s[end] == ':' || s[end] == '.') {
		end++
	}
	by := skipBlanks(s, end)
	if by == end && !(by > 0 && !isAlnum(s[by-1])) || !hasFold(s[by:], "BY") || by+2 < len(s) && isAlnum(s[by+2]) {
		return 0
	}
	if n := endLabel(s, by+2); n > by+2 || by+2 == len(s) || s[by+2] != '.' {
		return n
	}
	return by + 3
}

// colonAt returns the bytes of the colon at s[i:], or of the entity or the sign
// that stands for it, or 0.
func colonAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	switch s[i] {
	case ':', ';':
		return 1
	case '&':
		for _, e := range [...]string{"&#58;", "&#X3A;", "&COLON;"} {
			if hasFold(s[i:], e) {
				return len(e)
			}
		}
	}
	return 0
}

// endLabel returns the index after the colons, or what stands for them, at i.
func endLabel(s string, i int) int {
	for {
		j := skipBlanks(s, i)
		n := colonAt(s, j)
		if n == 0 {
			return i
		}
		i = j + n
	}
}

// scanOrderLabel reads "E.O. 12958:" in every form: EO, E.0., E. O., with the
// colon before the number, after it, or lost, and with the E wrong or lost.
func scanOrderLabel(s string) int {
	i := 0
	skip := func(set string) {
		for i < len(s) && strings.IndexByte(set, s[i]) >= 0 {
			i++
		}
	}
	lost := false
	switch {
	case hasFold(s, "EXECUTIVE ORDER "):
		i = len("EXECUTIVE ORDER")
	case s[0]|0x20 == 'e', s[0]|0x20 == 'f':
		i = 1
		lost = s[0]|0x20 == 'f'
		skip(".,")
		i += skipBlanks(s[i:], 0)
		if i >= len(s) || s[i] != 'O' && s[i] != 'o' && s[i] != '0' {
			return 0
		}
		i++
	default:
		lost = true
		skip(". ")
		if i >= len(s) || s[i]|0x20 != 'o' {
			return 0
		}
		if i++; i >= len(s) || s[i] != '.' {
			return 0
		}
	}
	before := i
	skip(".,:; \t")
	j := digits(s, i)
	var number int
	switch {
	case j-i >= 4 && j-i <= 6:
		number = skipBlankDigits(s, j)
	case j-i == 2 && skipBlankDigits(s, j) > j: // 11 652
		number = skipBlankDigits(s, j)
	case j == i && !lost && strings.IndexByte(s[before:i], ':') >= 0 && endsBefore(s, i, "N/A", "DECL"):
		return before + strings.IndexByte(s[before:i], ':') + 1 // the number is lost
	default:
		return 0
	}
	if lost && FindOrder(s[i:number]) == nil {
		return 0
	}
	end := endLabel(s, number)
	if k := skipBlanks(s, end); end == number && k < len(s) && (s[k] == ',' || s[k] == '.') {
		return k + 1
	}
	return end
}

// endsBefore reports whether s ends at i or goes on with one of words.
func endsBefore(s string, i int, words ...string) bool {
	if i == len(s) {
		return true
	}
	for _, w := range words {
		if hasFold(s[i:], w) {
			return true
		}
	}
	return false
}

// skipBlankDigits returns the end of three digits that stand one blank after i,
// or i.
func skipBlankDigits(s string, i int) int {
	if i+3 < len(s) && s[i] == ' ' && digits(s, i+1) == i+4 {
		return i + 4
	}
	return i
}

// Label words in capitals, the whole one first. The others are damage seen in
// public collections; they count in the header only.
var (
	tagsLabels    = []string{"TAGS", "TAGES", "TAGSC", "TAG", "TABS", "TGS", "TAS", "AGS"}
	subjectLabels = []string{"SUBJECT", "SUBJ", "SUBJECTS", "UBJECT", "SUBJET", "SUBECT", "SUJECT", "SUBJCT", "SUBJT", "SUBJ8CT", "SUBJ8", "SUBJEC", "BJECT", "SUB", "SUJ"}
	reasonLabels  = []string{"REASONS", "REASON(S)", "REASON"}
)

// scanWordLabel reads one of labels at the start of s with the punctuation
// after it. A label without a colon must be a whole one and be followed by a
// blank. A label with a colon may be letter-spaced when it is a whole one.
func scanWordLabel(s string, labels []string) int {
	for k, label := range labels {
		if !hasFold(s, label) {
			continue
		}
		i := len(label)
		j := skipBlanks(s, i)
		switch {
		case j == len(s):
			if k < 2 {
				return i
			}
		case colonAt(s, j) > 0 && (s[j] != ';' || j == i):
			return endLabel(s, i)
		case (s[j] == ',' || s[j] == '-' || s[j] == '.') && j == i:
			return j + 1
		case s[j] == '-' && j+1 < len(s) && isBlank(s[j+1]) && k == 0:
			return j + 1
		case j > i && k == 0 && isUpper(s[0]) && isUpper(s[len(label)-1]):
			return i
		}
	}
	if n := scanSpaced(s, labels[0]); n > 0 && s[1] == ' ' && colonAt(s, skipBlanks(s, n)) > 0 {
		return endLabel(s, n)
	}
	return 0
}

// scanReferenceLabel reads REF, REFS, REF(S), REFTEL, REFTELS, REFERENCE or
// REFERENCES. Without a colon a reference must follow.
func scanReferenceLabel(s string) int {
	if !hasFold(s, "REF") {
		if n := scanSpaced(s, "REF"); n > 0 && colonAt(s, skipBlanks(s, n)) > 0 {
			return endLabel(s, n)
		}
		return 0
	}
	for _, label := range [...]string{"REFERENCES", "REFERENCE", "REFTELS", "REFTEL", "REF(S)", "REFS", "REF"} {
		if !hasFold(s, label) {
			continue
		}
		i := len(label)
		j := skipBlanks(s, i)
		switch {
		case j == len(s):
			return i
		case colonAt(s, j) > 0:
			return endLabel(s, i)
		case s[j] == '.' && j == i && (j+1 == len(s) || isBlank(s[j+1])):
			return j + 1
		case j > i && isUpper(s[j]) && colonAt(s, j+1) > 0: // REF A: the letter is the entry's
			return i
		case j > i && isUpper(s[2]) && startsReference(s[j:]):
			return i
		}
		return 0
	}
	return 0
}

// startsReference reports whether s begins with a reference: a letter or none, a
// year or none, up to three words of a post, and a number.
func startsReference(s string) bool {
	i := 0
	if len(s) > 2 && (s[0] == '(' || isUpper(s[0]) && !isAlnum(s[1])) {
		for i = 1; i < len(s) && i < 4 && (s[i] == ')' || s[i] == '.' || s[i] == ':' || s[i] == ' ' || s[0] == '(' && isUpper(s[i])); i++ {
			if isUpper(s[i]) && i+1 < len(s) && isUpper(s[i+1]) {
				break
			}
		}
		i = skipBlanks(s, i)
	}
	if j := digits(s, i); j > i { // 06 LEONIDA 12
		i = skipBlanks(s, j)
	}
	for words := 0; i < len(s) && words <= 3; words++ {
		if isDigit(s[i]) {
			return words > 0 && !wantsNumber(trimRight(s[:i])) && endsReference(s[digits(s, i):])
		}
		end := i
		for end < len(s) && (isUpper(s[end]) || s[end] == '.' || s[end] == '\'' || s[end] == '-') {
			end++
		}
		if end == i {
			return false
		}
		i = skipBlanks(s, end)
	}
	return false
}

// endsReference reports whether a reference may end before s: at the end of the
// line, a sign, another letter, AND.
func endsReference(s string) bool {
	i := skipBlanks(s, 0)
	return i == len(s) || !isAlnum(s[i]) || i > 0 && (hasFold(s[i:], "AND ") || i+1 == len(s) || !isAlnum(s[i+1]))
}

// lostLabel reads labels that only their place tells, below the banner or below
// another label: an E.O. line that begins with its number, and words that are
// nearly TAGS or SUBJECT.
func (p *parser) lostLabel(s string) (FieldKind, int) {
	if isDigit(s[0]) {
		n := digits(s, 0)
		if n != 5 || p.seen[FieldOrder] || FindOrder(s[:n]) == nil || n == len(s) {
			return 0, 0
		}
		if end := endLabel(s, n); end > n || endsBefore(s, skipBlanks(s, n), "DECL", "N/A", "GDS", "XGDS", "ADS", "RDS", "XDS") {
			return FieldOrder, end
		}
		return 0, 0
	}
	if n := p.damagedOrder(s); n > 0 {
		return FieldOrder, n
	}
	if !p.seen[FieldOrder] && !p.seen[FieldTags] {
		return 0, 0
	}
	if k, n := p.damagedLabel(s); n > 0 {
		return k, n
	}
	n := 0
	for n < len(s) && n < 10 && isAlnum(s[n]) {
		n++
	}
	if !p.seen[FieldSubject] && n < len(s) && (s[n] == ' ' && s[:n] == "SUBJ" || s[n] == '(' && (s[:n] == "SUBJ" || s[:n] == "SUBJECT")) {
		return FieldSubject, n // the colon is lost
	}
	colon := skipBlanks(s, n)
	if n < 3 || n > 9 || colon >= len(s) || s[colon] != ':' {
		return 0, 0
	}
	name := strings.ToUpper(s[:n])
	switch {
	case !p.seen[FieldTags] && n <= 5 && spell.OneSlip(name, "TAGS"):
		return FieldTags, endLabel(s, n)
	case !p.seen[FieldSubject] && (spell.Within(name, "SUBJECT", 2) || n >= 4 && spell.OneSlip(name, "SUBJ")):
		return FieldSubject, endLabel(s, n)
	}
	return 0, 0
}

// damagedOrder reads an E.O. label with a slip in it: a few letters and points,
// what is nearly the number of an order, and a colon or what the line goes on with.
func (p *parser) damagedOrder(s string) int {
	if p.seen[FieldOrder] || len(p.d.Banners) == 0 && !p.labelled() {
		return 0
	}
	i, letters := 0, 0
	for i < len(s) && i <= 7 && !isDigit(s[i]) && !(s[i] == 'Q' && i+1 < len(s) && isDigit(s[i+1])) {
		if isLetter(s[i]) {
			letters++
		} else if strings.IndexByte("., ", s[i]) < 0 {
			return 0
		}
		i++
	}
	if i == 0 || i > 7 || letters == 0 || letters > 3 || !strings.ContainsAny(s[:i], "EOeo0") {
		return 0
	}
	end := i
	for end < len(s) && end < i+7 && (isDigit(s[end]) || s[end] == 'Q' || s[end] == ' ' && end+1 < len(s) && isDigit(s[end+1])) {
		end++
	}
	if carriedOrder(s[i:end]) == nil {
		return 0
	}
	if n := endLabel(s, end); n > end || endsBefore(s, skipBlanks(s, end), "DECL", "N/A", "GDS", "XGDS", "ADS", "RDS", "XDS") {
		return n
	}
	return 0
}

// damagedLabel reads a label that the cable does not have yet, with its colon, in
// which a blank stands or a letter or two are wrong.
func (p *parser) damagedLabel(s string) (FieldKind, int) {
	const longest = 18
	colon := strings.IndexByte(s[:min(len(s), longest)], ':')
	if colon < 2 {
		return p.colonLost(s)
	}
	name := strings.ToUpper(strings.Join(strings.FieldsFunc(s[:colon], isBlankRune), ""))
	for i := range len(name) {
		if !isAlnum(name[i]) {
			return 0, 0
		}
	}
	end := endLabel(s, colon)
	switch {
	case !p.seen[FieldTags] && name == "TAGS":
		return FieldTags, end
	case !p.seen[FieldSubject] && (name == "SUBJECT" || name == "SUBJ"):
		return FieldSubject, end
	case !p.seen[FieldSubject] && spell.OneSlip(name, "SUBJ") && len(name) > 2 && p.seen[FieldTags]:
		return FieldSubject, end
	case !p.seen[FieldClassifiedBy] && spell.Within(name, "CLASSIFIEDBY", 2):
		return FieldClassifiedBy, end
	case !p.seen[FieldReference] && p.seen[FieldSubject] && name != "RE" && spell.OneSlip(name, "REF") &&
		(continuesReferences(s[skipBlanks(s, end):]) || startsReference(s[skipBlanks(s, end):])):
		return FieldReference, end
	}
	return 0, 0
}

func isBlankRune(r rune) bool { return r < 0x80 && isBlank(byte(r)) }

// colonLost reads a label whose colon line noise has turned to Q.
func (p *parser) colonLost(s string) (FieldKind, int) {
	n := wordEnd(s, 0)
	if n < 4 || n > 8 || s[n-1] != 'Q' {
		return 0, 0
	}
	switch k, _ := scanPlainLabel(s[:n-1] + ":"); {
	case k == FieldTags && !p.seen[k], k == FieldSubject && !p.seen[k]:
		return k, n
	}
	return 0, 0
}

// labelOf returns the kind of the field that the line l begins and the length of
// its label, or 0. A label without a colon counts only where its kind is new.
func (p *parser) labelOf(l line) (FieldKind, int) {
	k, n := scanLabel(l.text)
	if n == 0 {
		k, n = p.lostLabel(l.text)
	}
	if n > 0 && (k == FieldSubject || k == FieldTags) && isLetter(l.text[n-1]) && n < len(l.text) &&
		(p.seen[k] || hasFold(l.text[n:], " TO ")) { // SUBJECT TO APPROVAL
		return 0, 0
	}
	return k, n
}

// innerLabels are the labels that end a field in mid-line where a copy has lost
// its line breaks. Only whole labels with their colon count there.
var innerLabels = [...]struct {
	label string
	kind  FieldKind
}{
	{"TAGS:", FieldTags}, {"SUBJECT:", FieldSubject}, {"SUBJ:", FieldSubject},
	{"REF:", FieldReference}, {"REFS:", FieldReference}, {"REFTEL:", FieldReference}, {"REF(S):", FieldReference}, {"REFTELS:", FieldReference},
	{"Tags:", FieldTags}, {"Subject:", FieldSubject}, {"Ref:", FieldReference}, {"Refs:", FieldReference}, {"Reftel:", FieldReference},
	{"tags:", FieldTags}, {"subject:", FieldSubject}, {"ref:", FieldReference},
	{"CLASSIFIED BY:", FieldClassifiedBy}, {"Classified By:", FieldClassifiedBy}, {"Classified by:", FieldClassifiedBy}, {"classified by:", FieldClassifiedBy},
}

// innerLabel returns the index in s, from i on, where another field begins that
// the cable does not have yet, or len(s). A field never begins with the first
// byte of its own value.
func (p *parser) innerLabel(s string, i int) int {
	end := len(s)
	for colon := i + 1; colon < len(s) && end == len(s); colon++ {
		k := strings.IndexByte(s[colon:], ':')
		if k < 0 {
			break
		}
		colon += k
		for k := range innerLabels {
			l := &innerLabels[k]
			at := colon + 1 - len(l.label)
			if at > i && at < end && !p.seen[l.kind] && s[at:colon+1] == l.label && opensInside(s, at, l.label) {
				end = at
			}
		}
	}
	if p.seen[FieldOrder] {
		return end
	}
	for _, order := range [...]string{"E.O. 1", "EO 1", "e.o. 1"} {
		if k := strings.Index(s[min(i+1, end):end], order); k >= 0 && opensOrder(s, i+1+k) {
			end = i + 1 + k
		}
	}
	return end
}

// opensInside reports whether label, which stands at s[i:], begins a field
// there: after a blank, or run into a word that it does not belong to. A REF in
// brackets belongs to the value, and so does the end of a longer word.
func opensInside(s string, i int, label string) bool {
	before := s[i-1]
	switch {
	case before == '(' || before == '-' || before == '\'':
		return false
	case !isLetter(before):
		return true
	case isUpper(label[1]) != isUpper(before): // wheatREF:, LEONIDAClassified By:
		return isUpper(label[0])
	case label[0] == 'R': // HARVESTREF: A. STATE 77
		return isUpper(label[0]) && startsReference(s[skipBlanks(s, i+len(label)):])
	}
	return isUpper(label[0]) && len(label) >= len("SUBJ:")
}

// opensOrder reports whether an E.O. line begins at s[i:], in mid-line.
func opensOrder(s string, i int) bool {
	if !hasFold(s[i:], "E.O. 1") && !hasFold(s[i:], "EO 1") {
		return false
	}
	if isLetter(s[i-1]) && !(isUpper(s[i-1]) && s[i] == 'E' && s[i+1] == '.') {
		return false
	}
	n := i + scanOrderLabel(s[i:])
	return n > i && (s[n-1] == ':' || endsBefore(s, skipBlanks(s, n), "DECL", "N/A", "GDS", "XGDS", "ADS"))
}
