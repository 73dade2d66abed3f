package cable

import (
	"strings"

	"github.com/cablelint/cablelint/source"
)

// ParseAll reads the cables of f, one Document each, in order. There is always
// at least one, and together their spans are the whole file. Sections of one
// cable that follow each other, each under its own header, are one Document.
func ParseAll(f *source.File) []*Document { return usual.ParseAll(f) }

// mayHoldSeveral reports whether lines, those of a file of end bytes, can be of
// more than one cable. It is cheap and says no to nearly every file: of the lines
// that it counts, none of which is prose, a cable has one each.
func mayHoldSeveral(lines []line, end int32) bool {
	const tail = 40 // more bytes than printers put below the end mark
	var from, transmission, text, name, extract int
	for i := range lines {
		if lines[i].prose || lines[i].blank() {
			continue
		}
		s := lines[i].text
		switch s[0] {
		case 'F':
			if strings.HasPrefix(s, "FM ") {
				from++
			}
		case 'M':
			if s == "Message Text" {
				text++
			} else if strings.HasPrefix(s, "MRN:") {
				name++
			}
		case 'N':
			if strings.HasPrefix(s, "NNNN") && end-lines[i].at > tail {
				return true
			}
		case 'T', 't':
			if isExtractNote(s) {
				extract++
			}
		case 'V':
			if strings.HasPrefix(s, "VZCZC") {
				transmission++
			}
		}
	}
	return max(from, transmission, text, name, extract) > 1
}

// splits returns the offsets in the file at which the second and later cables
// begin.
func splits(lines []line) []int32 {
	var at []int32
	current := "" // the message whose lines we are in
	fresh := true // no text since the start of the file or the last end mark
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if l.blank() {
			continue
		}
		if !opensMessage(lines, i, fresh) {
			fresh = isEndMark(l.text) || fresh && isFurniture(l)
			continue
		}
		key, text := messageKey(lines, i)
		if key != current && (current != "" || !fresh) && key != "" {
			at = append(at, headStart(lines, i).at)
		}
		if key != "" {
			current = key
			i = text
		}
		fresh = false
	}
	return at
}

// opensMessage reports whether line i begins the header of a message. A bare
// date-time group or banner counts only after an end mark or a signature: a
// cable may quote another one with its header.
func opensMessage(lines []line, i int, fresh bool) bool {
	l := lines[i]
	if _, ok := readTransmissionID(behindEndMark(l)); ok || l.text == "Message Text" || isMRNLine(l.text) || isExtractNote(l.text) {
		return true
	}
	if _, ok := readDTG(l); ok {
		return fresh || signedAbove(lines, i)
	}
	if !fresh {
		return false
	}
	b, ok := readBanner(l, false)
	return ok && !b.Serial.Absent()
}

// behindEndMark returns the part of l behind an end mark that it has run into, as
// in "NNNNVZCZCXRO0417", or all of l.
func behindEndMark(l line) line {
	if strings.HasPrefix(l.text, "NNN") {
		if i := strings.Index(l.text, "VZCZC"); i > 0 {
			return l.from(i)
		}
	}
	return l
}

// isMRNLine reports whether s is the line of an archive message that names it.
func isMRNLine(s string) bool { return hasFold(s, "MRN") && endLabel(s, len("MRN")) > len("MRN") }

// signedAbove reports whether the cable above line i ends there: with a surname
// and a blank line, and an FM line follows.
func signedAbove(lines []line, i int) bool {
	k := i - 1
	for k >= 0 && lines[k].blank() {
		k--
	}
	if k < 0 || k == i-1 || hasFold(lines[k].text, "QUOTE") || hasFold(lines[k].text, "BEGIN") {
		return false
	}
	s := lines[k].text
	if !isSurname(s) || s != strings.ToUpper(s) {
		return false
	}
	for i++; i < len(lines) && lines[i].blank(); i++ {
	}
	return i < len(lines) && readKeyword(lines[i], "FM") > 0
}

// isFurniture reports whether l stands above the header of a print: a level, a
// page line, distribution, the relay's dash line.
func isFurniture(l line) bool {
	if _, ok := readPageLine(l); ok {
		return true
	}
	if _, ok := readLevelLine(l); ok {
		return true
	}
	return isMarking(l.text) || isDistribution(l) || isRelay(l) || isPageStamp(l.text) || isStamp(l.text) || isDrafting(l.text)
}

// headStart returns the first line of the head whose header begins at line i:
// the print's lines above it belong to the same message.
func headStart(lines []line, i int) line {
	if l := behindEndMark(lines[i]); l.at > lines[i].at {
		return l
	}
	for k := i - 1; k >= 0; k-- {
		if lines[k].blank() {
			continue
		}
		if isEndMark(lines[k].text) || !isFurniture(lines[k]) {
			break
		}
		i = k
	}
	return lines[i]
}

// messageKey returns what names the message whose header begins at line i, the
// date-time group with the banner's post and number, and the line of the
// banner. Sections of one cable have one key. It is empty when there is no
// banner below.
func messageKey(lines []line, i int) (string, int) {
	const reach = 120
	if l := lines[i]; isMRNLine(l.text) {
		value := l.from(endLabel(l.text, len("MRN")))
		if value.blank() && i+1 < len(lines) {
			value = lines[i+1]
		}
		return "MRN " + strings.ToUpper(strings.Join(strings.Fields(value.text), " ")), i
	}
	group := ""
	for k := i; k < len(lines) && k < i+reach; k++ {
		if lines[k].blank() {
			continue
		}
		if dtg, ok := readDTG(lines[k]); ok && group == "" {
			group = dtg.Group.Text
		}
		if b, ok := readBanner(lines[k], false); ok && !b.Serial.Absent() {
			return group + "/" + canonicalID(1, b.Post.Text, b.Serial.Text), k
		}
	}
	return "", i
}
