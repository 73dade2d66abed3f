package gitignore

import (
	"bytes"
	"strings"
)

// pattern is one line of a file of patterns.
type pattern struct {
	negated  bool    // it brings back what an earlier line leaves out
	dirOnly  bool    // it matches directories only
	anywhere bool    // it matches a name at any depth, not a path
	prefix   string  // what stands before the first wildcard
	rest     []token // the rest, which begins with a wildcard
}

// token is a part of a pattern with wildcards.
type token struct {
	kind tokenKind
	set  *set // of one
}

type tokenKind uint8

const (
	one  tokenKind = iota // one byte of a set
	star                  // *: bytes other than slashes
	deep                  // **/: nothing, or directories and the slash behind them
	tail                  // ** at the end: everything
)

// set is a set of bytes.
type set [256]bool

// parse returns the patterns of a file, in order. Lines that match nothing are
// left out.
func parse(data []byte) []pattern {
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	var all []pattern
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		line, _, _ = strings.Cut(strings.TrimSuffix(line, "\r"), "\x00")
		if p, ok := parsePattern(trimBlanks(line)); ok {
			all = append(all, p)
		}
	}
	return all
}

// trimBlanks returns line without the blanks at its end that no backslash keeps.
func trimBlanks(line string) string {
	end := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case ' ':
			continue
		case '\\':
			if i++; i == len(line) {
				return line // git keeps all before a backslash that escapes nothing
			}
		}
		end = i + 1
	}
	return line[:end]
}

// parsePattern returns the pattern of a line, or false when it cannot match.
func parsePattern(line string) (p pattern, ok bool) {
	line, p.negated = strings.CutPrefix(line, "!")
	line, p.dirOnly = strings.CutSuffix(line, "/")
	p.anywhere = !strings.Contains(line, "/")
	line = strings.TrimPrefix(line, "/")
	n := strings.IndexAny(line, `*?[\`)
	if n < 0 {
		n = len(line)
	}
	p.prefix = line[:n]
	p.rest, ok = tokens(line[n:])
	return p, ok && line != ""
}

// tokens returns the parts of s, or false when it is malformed: then it matches
// nothing.
func tokens(s string) (list []token, ok bool) {
	for i := 0; i < len(s); {
		t, n := token{}, 1
		switch s[i] {
		case '*':
			n = len(s[i:]) - len(strings.TrimLeft(s[i:], "*"))
			next := s[i+n:]
			// Git begins to match at the first wildcard: two stars there are
			// deep whatever stands before them.
			switch twin := n > 1 && (i == 0 || s[i-1] == '/'); {
			case twin && next == "":
				t.kind = tail
			case twin && strings.HasPrefix(next, "/"):
				t.kind = deep
				n++
			case twin && strings.HasPrefix(next, `\/`): // the directories are not optional
				list = append(list, token{kind: star}, token{set: single('/')})
				t.kind = deep
				n += 2
			default:
				t.kind = star
			}
		case '?':
			t.set = new(set)
			t.set.add(0, 255)
		case '[':
			if t.set, n = class(s[i:]); n == 0 {
				return nil, false
			}
		case '\\':
			if i++; i == len(s) {
				return nil, false
			}
			t.set = single(s[i])
		default:
			t.set = single(s[i])
		}
		if t.set != nil && s[i] != '/' {
			t.set['/'] = false // no wildcard matches it
		}
		list = append(list, t)
		i += n
	}
	return list, true
}

func single(b byte) *set {
	s := new(set)
	s[b] = true
	return s
}

// add adds the bytes from first to last.
func (s *set) add(first, last byte) {
	for b := int(first); b <= int(last); b++ {
		s[b] = true
	}
}

// class reads the bracket expression that s begins with. It returns the bytes
// it matches and its length, which is 0 when it is malformed.
func class(s string) (*set, int) {
	members := new(set)
	i := 1
	negated := i < len(s) && (s[i] == '!' || s[i] == '^')
	if negated {
		i++
	}
	low := -1 // the byte before, which a range may begin with
	for first := true; i < len(s) && (first || s[i] != ']'); first = false {
		if name, n := className(s[i:]); n > 0 {
			if !members.addNamed(name) {
				return nil, 0
			}
			i += n
			low = -1
			continue
		}
		ranged := s[i] == '-' && low >= 0 && i+1 < len(s) && s[i+1] != ']'
		if ranged {
			i++
		}
		if s[i] == '\\' {
			if i++; i == len(s) {
				return nil, 0
			}
		}
		if ranged {
			members.add(byte(low), s[i])
			low = -1
		} else {
			members[s[i]] = true
			low = int(s[i])
		}
		i++
	}
	if i >= len(s) {
		return nil, 0
	}
	if negated {
		for b := range members {
			members[b] = !members[b]
		}
	}
	return members, i + 1
}

// className returns the name in the [:name:] that s begins with and the length
// of the whole, which is 0 when it begins with none.
func className(s string) (name string, n int) {
	if !strings.HasPrefix(s, "[:") {
		return "", 0
	}
	end := strings.IndexByte(s, ']')
	if end < 3 || s[end-1] != ':' {
		return "", 0
	}
	return s[2 : end-1], end + 1
}

// addNamed adds the ASCII characters of a POSIX class. It returns false for a
// name that is none.
func (s *set) addNamed(name string) bool {
	for b := range byte(0x80) {
		letter := 'a' <= b|' ' && b|' ' <= 'z'
		digit := '0' <= b && b <= '9'
		graph := '!' <= b && b <= '~'
		var in bool
		switch name {
		case "alnum":
			in = letter || digit
		case "alpha":
			in = letter
		case "blank":
			in = b == ' ' || b == '\t'
		case "cntrl":
			in = b < ' ' || b == 0x7F
		case "digit":
			in = digit
		case "graph":
			in = graph
		case "lower":
			in = 'a' <= b && b <= 'z'
		case "print":
			in = graph || b == ' '
		case "punct":
			in = graph && !letter && !digit
		case "space":
			in = b == ' ' || '\t' <= b && b <= '\r'
		case "upper":
			in = 'A' <= b && b <= 'Z'
		case "xdigit":
			in = digit || 'a' <= b|' ' && b|' ' <= 'f'
		default:
			return false
		}
		if in {
			s[b] = true
		}
	}
	return true
}

// matches reports whether p matches path, which is relative to the directory of
// p's file and has the last element name.
func (p *pattern) matches(path, name string, isDir bool) bool {
	if p.dirOnly && !isDir {
		return false
	}
	if p.anywhere {
		path = name
	}
	text, ok := strings.CutPrefix(path, p.prefix)
	return ok && match(p.rest, text)
}

// match reports whether list matches the whole of text, in time proportional to
// the product of their lengths at most: of the wildcards that were passed only
// the last of each kind can still give way.
func match(list []token, text string) bool {
	p, at := 0, 0
	afterStar, starEnd := -1, 0 // the token behind the last star, and where that ends
	afterDeep, deepEnd := -1, 0
	for {
		if p == len(list) {
			if at == len(text) {
				return true
			}
		} else {
			switch t := &list[p]; {
			case t.kind == tail:
				return true
			case t.kind == deep:
				p++
				afterDeep, deepEnd, afterStar = p, at, -1
				continue
			case t.kind == star:
				p++
				afterStar, starEnd = p, at
				continue
			case at < len(text) && t.set[text[at]]:
				p++
				at++
				continue
			}
		}
		if afterStar >= 0 && starEnd < len(text) && text[starEnd] != '/' {
			starEnd++
			p, at = afterStar, starEnd
			continue
		}
		slash := -1
		if afterDeep >= 0 {
			slash = strings.IndexByte(text[deepEnd:], '/')
		}
		if slash < 0 {
			return false
		}
		deepEnd += slash + 1
		p, at, afterStar = afterDeep, deepEnd, -1
	}
}
