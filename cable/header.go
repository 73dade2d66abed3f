package cable

import (
	"strings"
)

// scanLabel returns the kind of the labelled field that begins s and the
// length of its label with its punctuation, or 0. Damaged labels are read too:
// the caller knows that s stands in the header.
func scanLabel(s string) (FieldKind, int) {
	if len(s) < 3 {
		return 0, 0
	}
	switch s[0] | 0x20 {
	case 'e':
		if n := scanOrderLabel(s); n > 0 {
			return FieldOrder, n
		}
		if hasFold(s, "ECT:") { // SUBJ lost
			return FieldSubject, 4
		}
	case 't', 'a', 'g':
		if n := scanWordLabel(s, tagsLabels); n > 0 {
			return FieldTags, n
		}
		if hasFold(s, "THIS MESSAGE CLASSIFIED BY") {
			return FieldClassifiedBy, endLabel(s, len("THIS MESSAGE CLASSIFIED BY"))
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
		for _, opener := range [...]string{"CLASSIFIED BY", "CLASSFIED BY", "CLASSIFED BY", "CLASSIFIED  BY"} {
			if hasFold(s, opener) {
				return FieldClassifiedBy, endLabel(s, len(opener))
			}
		}
	case 'd':
		if hasFold(s, "DERIVED FROM") {
			return FieldDerivedFrom, endLabel(s, len("DERIVED FROM"))
		}
	}
	return 0, 0
}

// endLabel returns the index after the colon, or what stands for it, at i.
func endLabel(s string, i int) int {
	j := skipBlanks(s, i)
	if j < len(s) && (s[j] == ':' || s[j] == ';') {
		return j + 1
	}
	return i
}

// scanOrderLabel reads "E.O. 12958:" in every form: EO, E.0., E. O., with the
// colon before the number, after it, or lost.
func scanOrderLabel(s string) int {
	i := 1
	skip := func(set string) {
		for i < len(s) && strings.IndexByte(set, s[i]) >= 0 {
			i++
		}
	}
	skip(". ")
	if i >= len(s) || s[i] != 'O' && s[i] != 'o' && s[i] != '0' {
		return 0
	}
	i++
	skip(".: \t")
	if j := digits(s, i); j-i >= 4 && j-i <= 6 {
		j = skipBlankDigits(s, j)
		k := skipBlanks(s, j)
		if k < len(s) && (s[k] == ':' || s[k] == ';' || s[k] == ',' || s[k] == '.') {
			return k + 1
		}
		return j
	} else if j-i == 2 && skipBlankDigits(s, j) > j { // 11 652
		return endLabel(s, skipBlankDigits(s, j))
	}
	return 0
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
	tagsLabels    = []string{"TAGS", "TAGES", "TAG", "TABS", "TGS", "TAS", "AGS"}
	subjectLabels = []string{"SUBJECT", "SUBJ", "UBJECT", "SUBJET", "SUBECT", "SUJECT", "SUBJCT", "SUBJT", "SUBJ8CT", "SUBJ8", "SUBJEC", "BJECT", "SUB", "SUJ"}
	reasonLabels  = []string{"REASONS", "REASON(S)", "REASON"}
)

// scanWordLabel reads one of labels at the start of s with the punctuation
// after it. A label without a colon must be a whole one and be followed by a
// blank.
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
		case s[j] == ':':
			return j + 1
		case (s[j] == ';' || s[j] == ',' || s[j] == '-' || s[j] == '.') && j == i:
			return j + 1
		case j > i && k == 0 && isUpper(s[0]) && isUpper(s[len(label)-1]):
			return i
		}
	}
	return 0
}

// scanReferenceLabel reads REF, REFS, REF(S), REFTEL, REFTELS, REFERENCE or
// REFERENCES. Without a colon it needs a blank and something after it.
func scanReferenceLabel(s string) int {
	if !hasFold(s, "REF") {
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
		case s[j] == ':' || (s[j] == '.' || s[j] == ';') && j == i:
			return j + 1
		case j > i && isUpper(s[2]):
			return i
		}
		return 0
	}
	return 0
}

// innerLabels are the labels that end a field in mid-line where a copy has lost
// its line breaks. Only whole labels with their colon count there.
var innerLabels = [...]string{"TAGS:", "SUBJECT:", "SUBJ:", "REF:", "REFS:", "REFTEL:", "Classified By:", "CLASSIFIED BY:", "Classified by:"}

// labelReach bounds the value of a field that another label ends in mid-line. It
// is well above any honest value, and keeps a line of a thousand labels from
// being searched a thousand times.
const labelReach = 2000

// innerLabel returns the index in s, from i on, where another field begins, or
// len(s). A field never begins with the first byte of its own value, and a
// label after a letter must change case, as in "harvestREF:".
func innerLabel(s string, i int) int {
	if i+1 >= len(s) {
		return len(s)
	}
	end := min(len(s), i+labelReach)
	found := false
	for _, label := range innerLabels {
		for at := i + 1; at < end; {
			k := strings.Index(s[at:end], label)
			if k < 0 {
				break
			}
			if k += at; !isAlnum(s[k-1]) || !isUpper(s[k-1]) && isUpper(label[0]) && !isDigit(s[k-1]) {
				end, found = k, true
				break
			}
			at = k + 1
		}
	}
	if k := strings.Index(s[i+1:end], "E.O. 1"); k >= 0 {
		if k += i + 1; scanOrderLabel(s[k:end]) > 0 && strings.IndexByte(s[k:end], ':') > 0 {
			end, found = k, true
		}
	}
	if !found {
		return len(s)
	}
	return end
}
