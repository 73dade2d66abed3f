package cable

import "strings"

// readClassifier reads the name and the position of the person that a statement
// names, in either order: "DCM Pat Example", "Jane Roe, Political Counselor". What
// is not sure stays empty.
func readClassifier(s string) (name, title string) {
	if len(s) > 300 {
		return "", "" // text was swallowed
	}
	if i, j := maskedName(s); i < j {
		if _, title = readClassifier(s[:i]); title == "" {
			_, title = readClassifier(s[j:])
		}
		return "", title
	}
	chunks := classifierChunks(s)
	if len(chunks) == 0 {
		return "", ""
	}
	first := &chunks[0]
	switch {
	case first.kind == nameOnly && len(chunks) == 1:
		return first.name(s), ""
	case first.kind == nameOnly && first.words == 1 && chunks[1].kind == nameOnly:
		// ROE, JANE, DCM
		if len(chunks) > 2 && chunks[2].kind < positionOnly || chunks[1].words > 2 {
			return "", ""
		}
		both := chunk{from: first.from, to: chunks[1].to}
		return both.name(s), position(s[both.to:])
	case first.kind == nameOnly && chunks[1].kind != unsure:
		return first.name(s), position(s[first.to:])
	case first.kind == nameOnly && first.words > 1:
		return first.name(s), ""
	case first.kind < positionOnly:
		return "", ""
	}
	for k := range chunks {
		c := &chunks[k]
		switch {
		case c.kind == positionAndName:
			title := position(s[:c.from])
			if title == "" || isHonorific(title) {
				title = position(s[c.to:])
			}
			return c.name(s), title
		case c.kind == nameOnly && c.words > 1:
			return c.name(s), position(s[:c.from])
		case c.kind == unsure:
			return "", ""
		}
	}
	return "", position(s)
}

// maskedName returns where the first run of x stands in s that publishers print in
// place of a name.
func maskedName(s string) (int, int) {
	for i := 0; i < len(s); i++ {
		if s[i]|0x20 != 'x' || i > 0 && isAlnum(s[i-1]) {
			continue
		}
		j := i
		for j < len(s) && s[j]|0x20 == 'x' {
			j++
		}
		if j-i > 2 && endsWord(s, j) {
			return i, j
		}
		i = j
	}
	return 0, 0
}

// chunk is what stands between two commas of a statement.
type chunk struct {
	kind     chunkKind
	from, to int // of the name, in nameOnly and positionAndName
	words    int // of the name
}

type chunkKind uint8

const (
	unsure chunkKind = iota
	nameOnly
	positionOnly // this and what follows holds a position
	positionAndName
)

// name returns the chunk's name with single blanks, without a final period that
// belongs to no abbreviation.
func (c *chunk) name(s string) string {
	name := strings.Trim(s[c.from:c.to], " \t,;()")
	if words := strings.Fields(name); len(words) > 0 {
		last := strings.TrimSuffix(words[len(words)-1], ".")
		if len(last) > 1 && !isNameSuffix(last) {
			words[len(words)-1] = last
		}
		name = strings.Join(words, " ")
	}
	return name
}

// position returns s as a position: without punctuation at its ends and without
// "the" before it. An address such as Mr. is no position.
func position(s string) string {
	s = strings.Trim(s, " \t,;:-()")
	if hasFold(s, "THE ") {
		s = s[4:]
	}
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	if last := words[len(words)-1]; strings.Count(last, ".") == 1 {
		words[len(words)-1] = strings.TrimSuffix(last, ".")
	}
	return strings.Join(words, " ")
}

func isHonorific(s string) bool {
	return equalsAny(strings.TrimSuffix(s, "."), "MR", "MRS", "MS", "MISS", "DR")
}

// wordClass is what a word of a statement may be.
type wordClass uint8

const (
	otherWord wordClass = iota
	nameWord
	nameParticle // van, de
	nameSuffix   // Jr.
	positionWord
	surnameOrPosition // Head
	acronym           // EUR, but also ROE: capitals where not all are
	placeHolder       // Embassy: a place follows
	joiningWord       // of, for, to
)

// statementWord is a word of a statement: s[from:to], with its class.
type statementWord struct {
	from, to int
	class    wordClass
}

// classifierChunks cuts a statement at its commas and tells what each piece holds.
func classifierChunks(s string) []chunk {
	mixed := strings.ToUpper(s) != s
	var chunks []chunk
	var words []statementWord
	flush := func() {
		if len(words) > 0 {
			chunks = append(chunks, readChunk(s, words, len(chunks) == 0))
			words = words[:0]
		}
	}
	for i := 0; i < len(s); {
		switch {
		case isBlank(s[i]):
			i++
			continue
		case strings.IndexByte(",;:()", s[i]) >= 0:
			j := skipBlanks(s, i+1)
			if end := statementWordEnd(s, j); len(words) == 0 || !isNameSuffix(strings.TrimSuffix(s[j:end], ".")) {
				flush()
			}
			i++
			continue
		case s[i] == '-' && i+1 < len(s) && (s[i+1] == ' ' || s[i+1] == '-'):
			flush()
			i++
			continue
		}
		j := statementWordEnd(s, i)
		words = append(words, statementWord{i, j, classify(s[i:j], mixed)})
		i = j
	}
	flush()
	return chunks
}

func statementWordEnd(s string, i int) int {
	for i < len(s) && !isBlank(s[i]) && strings.IndexByte(",;:()", s[i]) < 0 {
		i++
	}
	return i
}

// readChunk tells what words hold.
func readChunk(s string, words []statementWord, first bool) chunk {
	n := len(words)
	// Jane Head: a word of positions that is a surname too.
	if last := &words[n-1]; last.class == surnameOrPosition {
		last.class = positionWord
		if n > 1 && words[n-2].class == nameWord &&
			(n == 2 && first || n > 2 && words[n-3].class == positionWord) {
			last.class = nameWord
		}
	}
	for k := range words {
		if words[k].class == acronym {
			words[k].class = nameWord // JANE ROE
			if k == 0 && (n == 1 && !first || n > 2 && words[1].class == nameWord && words[2].class == nameWord) {
				words[k].class = positionWord // EUR Jane Roe
			}
		}
	}
	at := -1 // the last word of a position
	for k := range words {
		switch words[k].class {
		case surnameOrPosition:
			words[k].class = positionWord
			at = k
		case positionWord, placeHolder:
			at = k
		}
	}
	if at < 0 {
		if isName(s, words) {
			return chunk{nameOnly, words[0].from, words[n-1].to, n}
		}
		return chunk{}
	}
	for _, w := range words[:at] {
		if w.class == otherWord {
			return chunk{}
		}
	}
	tail := words[at+1:]
	if len(tail) == 0 {
		return leadingName(s, words)
	}
	place := words[at].class == placeHolder
	for len(tail) > 0 && tail[0].class == joiningWord {
		tail, place = tail[1:], true
	}
	if len(tail) == 0 || !isName(s, tail) {
		return chunk{kind: unsurePosition(tail)}
	}
	if place {
		return placeAndName(s, tail)
	}
	return chunk{positionAndName, tail[0].from, tail[len(tail)-1].to, len(tail)}
}

// unsurePosition returns the kind of a chunk whose position is followed by tail,
// which is no name.
func unsurePosition(tail []statementWord) chunkKind {
	if len(tail) == 0 {
		return positionOnly
	}
	return unsure
}

// leadingName looks for a name before the position: Jane Q. Roe DCM. What stands
// there may be the position's own words, so that a name must show an initial or
// the position begin with a short form that opens one.
func leadingName(s string, words []statementWord) chunk {
	k := 0
	for k < len(words) && words[k].class < positionWord && words[k].class != otherWord {
		k++
	}
	if k < 2 || k > 4 || k == len(words) || !isName(s, words[:k]) {
		return chunk{kind: positionOnly}
	}
	sure := equalsAny(s[words[k].from:words[k].to],
		"DCM", "A/DCM", "CDA", "CHARGE", "POLCOUNS", "ECONCOUNS", "POLOFF", "ECONOFF", "PAO")
	for _, w := range words[1 : k-1] {
		sure = sure || w.to-w.from == 2 && s[w.to-1] == '.'
	}
	if !sure {
		return chunk{kind: positionOnly}
	}
	return chunk{positionAndName, words[0].from, words[k-1].to, k}
}

// placeAndName splits words into the place or subject of a position and the name
// behind it: Fredonia Jane Roe. One or two words are all place.
func placeAndName(s string, words []statementWord) chunk {
	n := len(words)
	if n <= 2 {
		return chunk{kind: positionOnly}
	}
	from := n - 2
	if w := words[n-2]; w.to-w.from == 2 && s[w.to-1] == '.' { // Jane Q. Roe
		from--
	} else if n > 3 {
		return chunk{}
	}
	if from < 1 {
		return chunk{kind: positionOnly}
	}
	if w := s[words[from-1].from:words[from-1].to]; equalsAny(w, "NEW", "SAN", "SANTA", "SANTO", "SAO", "SRI", "SAUDI", "EAST",
		"WEST", "NORTH", "SOUTH", "UNITED", "EL", "LA", "LOS", "LAS", "SAINT", "ST.", "COSTA", "CAPE", "PORT", "HONG", "TEL") {
		return chunk{}
	}
	return chunk{positionAndName, words[from].from, words[n-1].to, n - from}
}

// isName reports whether words may be a person's name. An initial ends none.
func isName(s string, words []statementWord) bool {
	names, initials := 0, true
	for k, w := range words {
		switch w.class {
		case nameWord:
			names++
			initials = len(strings.TrimSuffix(s[w.from:w.to], ".")) == 1
		case nameParticle:
			if k == len(words)-1 {
				return false
			}
		case nameSuffix:
			if k == 0 {
				return false
			}
		default:
			return false
		}
	}
	return !initials && names <= 4
}

// classify returns what word may be. mixed says that the statement is not all in
// capitals, so that capitals mean something.
func classify(word string, mixed bool) wordClass {
	var buf [24]byte
	if len(word) > len(buf) {
		return otherWord
	}
	w := string(normalWord(buf[:0], word))
	switch {
	case w == "":
		return joiningWord
	case isNameSuffix(w):
		return nameSuffix
	case isJoiningWord(w):
		return joiningWord
	case equalsAny(w, "EMBASSY", "AMEMBASSY", "CONSULATE", "AMCONSUL", "USMISSION", "POST"):
		return placeHolder
	case equalsAny(w, "HEAD", "LAW", "BRANCH", "GROUP", "STAFF", "LABOR", "ENERGY", "TRADE", "STATE", "LEADER", "AGENT"):
		return surnameOrPosition
	case isPositionWord(w):
		return positionWord
	case equalsAny(w, "GUIDE", "CLASSIFICATION", "SOURCE", "SOURCES", "MULTIPLE", "DSCG", "AUTHORITY", "MESSAGE", "CABLE",
		"DOCUMENT", "TELEGRAM", "SUMMARY", "ENTIRE", "TEXT", "CONFIDENTIAL", "SECRET", "REF", "REFS", "REFTEL"):
		return otherWord
	}
	if strings.IndexByte(word, '/') >= 0 {
		return positionWord // EUR/XX
	}
	if first, rest, compound := strings.Cut(w, "-"); compound && isPositionWord(first) && isPositionWord(rest) {
		return positionWord // Pol-Mil
	}
	return classifyName(word, mixed)
}

// classifyName tells words of names from others by their letters.
func classifyName(word string, mixed bool) wordClass {
	if word == "0." { // an initial O, misread
		return nameWord
	}
	upper := true
	for i := range len(word) {
		switch c := word[i]; {
		case isUpper(c), c == '.', c == '\'', c == '-':
		case isLetter(c), c >= 0x80:
			upper = false
		default:
			return otherWord
		}
	}
	switch {
	case word[0] == '.' || word[0] == '-':
		return otherWord
	case isLetter(word[0]) && !isUpper(word[0]):
		if equalsAny(word, "VAN", "VON", "DE", "DEL", "DELLA", "DI", "DA", "DU", "LA", "LE", "BIN", "AL", "EL", "DER", "DEN",
			"TER", "DOS", "Y") || len(word) > 3 && word[1] == '\'' && isUpper(word[2]) {
			return nameParticle
		}
		return otherWord
	case mixed && upper && 3 <= len(word) && len(word) <= 5 && !strings.ContainsAny(word, ".'"):
		return acronym
	}
	return nameWord
}

// normalWord appends word to buf in capitals, with O for a misread 0, without
// points and with a straight apostrophe.
func normalWord(buf []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case c == '.':
			continue
		case c == '0':
			c = 'O'
		case 'a' <= c && c <= 'z':
			c -= 'a' - 'A'
		case strings.HasPrefix(word[i:], "’"):
			c = '\''
			i += len("’") - 1
		}
		buf = append(buf, c)
	}
	return buf
}

func isNameSuffix(word string) bool {
	return equalsAny(word, "JR", "SR", "II", "III", "IV")
}

// isJoiningWord reports whether word, in capitals, joins the words of a position.
func isJoiningWord(word string) bool {
	switch word {
	case "OF", "FOR", "TO", "IN", "AT", "ON", "AND", "&", "THE":
		return true
	}
	return false
}

// isPositionWord reports whether word, in capitals and without points, is one
// that names of positions are made of.
func isPositionWord(word string) bool {
	switch word {
	case "A/DCM", "A/S", "ACTING", "AD", "ADCM", "ADMIN", "ADMINISTRATIVE", "ADMINISTRATOR", "ADVISER", "ADVISOR", "AFFAIRES",
		"AFFAIRS", "AGENT", "AGRICULTURAL", "AGRICULTURE", "AI", "AMB", "AMBASSADOR", "AMERICAN", "ANALYST", "ARMS",
		"ASSISTANT", "ASSOCIATE", "ASST", "ATTACHE", "BRANCH", "BUREAU", "CDA", "CG", "CHARGE", "CHARGé", "CHARGÉ", "CHIEF",
		"COMMANDER", "COMMERCIAL", "COMMISSIONER", "CONGEN", "CONGENOFF", "CONOFF", "CONS", "CONSUL", "CONSULAR", "CONTROL",
		"COORDINATION", "COORDINATOR", "COUNCELOR", "COUNS", "COUNSEL", "COUNSELLOR", "COUNSELO", "COUNSELOR", "COUNTER",
		"COUNTERTERRORISM", "COUNTRY", "CULTURAL", "D'AFFAIRES", "DAFFAIRES", "DAO", "DAS", "DATT", "DCM", "DEFENSE",
		"DELEGATION", "DEP", "DEPARTMENT", "DEPT", "DEPUTY", "DESK", "DEVELOPMENT", "DIPLOMATIC", "DIR", "DIRECTOR",
		"DIVISION", "DR", "DRL", "DS", "EAP", "EB", "ECON", "ECONCHIEF", "ECONCOUNS", "ECONOFF", "ECONOMIC", "EEB",
		"EMBOFF", "ENERGY", "ENFORCEMENT", "ENVIRONMENT", "ENVIRONMENTAL", "EST", "ESTH", "EUR", "EXEC", "EXECUTIVE",
		"EXTERNAL", "FCS", "FINANCE", "FINANCIAL", "FIRST", "FOREIGN", "FOURTH", "GENERAL", "GLOBAL", "GOVERNMENT",
		"GROUP", "HEAD", "HEALTH", "HUMAN", "IMMIGRATION", "INFORMATION", "INL", "INR", "INSPECTOR", "INTELLIGENCE",
		"INTERIM", "INTERNAL", "INTERNATIONAL", "IO", "ISSUES", "LABOR", "LAW", "LEADER", "LEGAL", "LIAISON", "M/C",
		"MANAGEMENT", "MC", "MGT", "MGMT", "MILITARY", "MIN", "MINISTER", "MINISTER-COUNSELOR", "MISS", "MISSION", "MR",
		"MRS", "MS", "NARCOTICS", "NAS", "NEA", "NONPROLIFERATION", "OES", "OFF", "OFFICE", "OFFICER", "OIC", "OPERATIONS",
		"P/E", "PAO", "PERMANENT", "PM", "POL", "POL/ECON", "POLAD", "POLCHIEF", "POLCONS", "POLCOUNS", "POLCOUNSELOR",
		"POLECON", "POLICY", "POLITICAL", "POLITICO", "POLMIL", "POLOFF", "PRINCIPAL", "PRM", "PROGRAM", "PRT", "PUBLIC",
		"RECONSTRUCTION", "REFUGEE", "REGIONAL", "RELATIONS", "REO", "REP", "REPRESENTATIVE", "RESEARCH", "RIGHTS", "RSO",
		"SCA", "SCIENCE", "SECOND", "SECRETARY", "SECTION", "SECURITY", "SENIOR", "SPECIAL", "STAFF", "STATE", "TEAM",
		"TECHNOLOGY", "THIRD", "TRADE", "TREASURY", "UNDER", "UNIT", "US", "USAID", "USG", "VICE", "WHA":
		return true
	}
	return false
}
