package corpus

import "strings"

// Damage returns text with n accidents of the kind that copies suffer: lines
// lost, doubled, moved, joined and cut, characters lost, doubled, misread.
func Damage(seed uint64, text string, n int) string {
	d := newDice(seed, 0)
	for range n {
		text = d.damage(text)
	}
	return text
}

// misreadings are characters that scanners and encodings confuse.
var misreadings = [][2]string{
	{"0", "O"}, {"O", "0"}, {"1", "l"}, {"l", "1"}, {"I", "1"}, {"5", "S"}, {"S", "5"}, {".", ","}, {":", ";"},
	{"(", ""}, {")", ""}, {"/", "//"}, {"-", "="}, {"¶", "1"}, {"¶", "Â¶"}, {"'", "&#8217;"}, {" ", "\u00a0"}, {"\n", "\r\n"},
}

// strays are what gets into copies from elsewhere.
var strays = []string{
	"\t", "\a", "\ufffd", "\u200b", `\`, "<br>", "&nbsp;", "[PREL](#)", "\x92", "REF:", "SECTION", "PAGE 02", "1.", "(S)",
	"E.O. 12958: DECL: 13/45/2099", "END SUMMARY.", "¶", "¿¿¿¿", "----------", "BT", "NNNN", "\f", "Ã©",
}

// damage returns text with one accident.
func (d dice) damage(text string) string {
	lines := strings.SplitAfter(text, "\n")
	i := d.IntN(len(lines))
	line := lines[i]
	at := d.IntN(len(line) + 1)
	switch d.IntN(10) {
	case 0: // lost
		lines[i] = ""
	case 1: // doubled
		lines[i] = line + line
	case 2: // moved
		k := d.IntN(len(lines))
		lines[i], lines[k] = lines[k], lines[i]
	case 3: // joined to the next
		lines[i] = strings.TrimRight(line, "\r\n")
	case 4: // cut
		lines[i] = line[:at] + "\n" + line[at:]
	case 5: // a blank line
		lines[i] = "\n" + line
	case 6: // a character lost
		if at > 0 {
			lines[i] = line[:at-1] + line[at:]
		}
	case 7: // in another case
		lines[i] = pick(d, strings.ToLower, strings.ToUpper)(line)
	case 8: // misread
		pair := pick(d, misreadings...)
		lines[i] = strings.Replace(line, pair[0], pair[1], 1+d.IntN(2))
	case 9: // something from elsewhere
		lines[i] = line[:at] + pick(d, strays...) + line[at:]
	}
	return strings.Join(lines, "")
}
