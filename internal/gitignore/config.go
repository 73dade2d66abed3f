package gitignore

import (
	"cmp"
	"path/filepath"
	"strings"
)

// maxIncludes is how deep files of settings may include others, as in git.
const maxIncludes = 10

// excludesFile returns the path that core.excludesFile has after all files of
// u and then the one at repository have spoken. Files that cannot be read say
// nothing.
func (u *User) excludesFile(repository string) string {
	s := settings{home: u.Home, excludes: u.Excludes}
	for _, path := range append(u.Config[:len(u.Config):len(u.Config)], repository) {
		s.read(path, 0)
	}
	return s.excludes
}

// settings reads git's configuration (git-config(1), "Configuration file") for
// the one value that matters here.
type settings struct {
	home     string
	excludes string
}

// read reads the file at path, which others include depth deep.
func (s *settings) read(path string, depth int) {
	data, err := readFile(path)
	if err != nil {
		return
	}
	section := ""
	for text := strings.TrimPrefix(string(data), "\xEF\xBB\xBF"); text != ""; {
		text = strings.TrimLeft(text, " \t\r\n")
		if strings.HasPrefix(text, "[") {
			section, text = sectionName(text)
			continue
		}
		var key, value string
		key, value, text = setting(text)
		switch section + "." + key {
		case "core.excludesfile":
			s.excludes = s.expand(value)
		case "include.path":
			if included := s.expand(value); included != "" && depth < maxIncludes {
				if !filepath.IsAbs(included) {
					included = filepath.Join(filepath.Dir(path), included)
				}
				s.read(included, depth+1)
			}
		}
	}
}

// expand returns path with the user's home in the place of the tilde, or ""
// when that is not known.
func (s *settings) expand(path string) string {
	rest, home := strings.CutPrefix(path, "~/")
	switch {
	case home && s.home == "", !home && strings.HasPrefix(path, "~"):
		return ""
	case home:
		return filepath.Join(s.home, rest)
	}
	return path
}

// sectionName returns the name in the brackets that text begins with, in lower
// case when it has no second part, and what stands behind them.
func sectionName(text string) (name, rest string) {
	for i, quoted := 1, false; i < len(text) && text[i] != '\n'; i++ {
		switch {
		case text[i] == '\\' && quoted:
			i++
		case text[i] == '"':
			quoted = !quoted
		case text[i] == ']' && !quoted:
			name = text[1:i]
			if !strings.Contains(name, `"`) {
				name = strings.ToLower(name)
			}
			return name, text[i+1:]
		}
	}
	_, rest, _ = strings.Cut(text, "\n")
	return "", rest
}

// setting returns the key, in lower case, and the value that text begins with,
// and what stands behind them. A comment has no key, and neither has a key
// without a value.
func setting(text string) (key, value, rest string) {
	end := strings.IndexAny(text, "=\n#;")
	if end < 0 || text[end] != '=' {
		_, rest, _ = strings.Cut(text, "\n")
		return "", "", rest
	}
	key = strings.ToLower(strings.TrimRight(text[:end], " \t"))
	var b strings.Builder
	quoted, kept := false, 0 // kept: bytes of b that are no blanks at its end
	i := end + 1
	for ; i < len(text) && text[i] != '\n'; i++ {
		switch c := text[i]; {
		case c == '\\' && i+1 < len(text):
			i++
			switch text[i] {
			case '\r':
				if strings.HasPrefix(text[i:], "\r\n") {
					i++
				}
				continue
			case '\n':
				continue
			}
			b.WriteString(cmp.Or(escapes[text[i]], text[i:i+1]))
			kept = b.Len()
		case c == '"':
			quoted = !quoted
			kept = max(kept, b.Len())
		case !quoted && (c == '#' || c == ';'):
			_, rest, _ = strings.Cut(text[i:], "\n")
			return key, b.String()[:kept], rest
		case !quoted && (c == ' ' || c == '\t' || c == '\r'):
			if b.Len() > 0 {
				b.WriteByte(c)
			}
		default:
			b.WriteByte(c)
			kept = b.Len()
		}
	}
	return key, b.String()[:kept], text[i:]
}

// escapes are those of values that stand for another byte.
var escapes = map[byte]string{'n': "\n", 't': "\t", 'b': "\b"}
