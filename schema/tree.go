package schema

import (
	"strconv"
	"unicode/utf8"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// kind is the JSON type of a node.
type kind uint8

const (
	object kind = iota
	array
	text
	number // an integer
	truth  // true; false is never written
)

// node is one value of a cable as JSON, with its places in the file.
type node struct {
	kind   kind
	key    key         // in its object; noKey in an array
	next   int32       // index of the node after the last one below this
	number int         // of a number, see tree.numberOf; of a folded text, its place in tree.folded, from 1
	text   string      // of a text, see tree.textOf
	label  source.Span // the printed label, or value where the cable prints none
	value  source.Span
}

// tree is a cable as JSON. Its nodes stand in the order of the document, each
// followed by those below it: the first is the document itself.
type tree struct {
	doc    *cable.Document
	nodes  []node
	folded []cable.Text // the texts of several parts that some nodes are
}

// textOf returns the text that n is; it is empty for other values.
func (t *tree) textOf(n *node) string {
	if n.kind == text && n.text == "" && n.number > 0 {
		n.text = t.doc.Flatten(t.folded[n.number-1]).Text
	}
	return n.text
}

// numberOf returns the number that n is.
func (t *tree) numberOf(n *node) int {
	if n.key == keyLine {
		return t.doc.File.LineOf(n.value.Start)
	}
	return n.number
}

// add appends a node without any below it.
func (t *tree) add(n node) {
	n.next = int32(len(t.nodes)) + 1
	t.nodes = append(t.nodes, n)
}

// open begins an object or array, and close ends it.
func (t *tree) open(kind kind, k key, label, value source.Span) (at int) {
	t.add(node{kind: kind, key: k, label: label, value: value})
	return len(t.nodes) - 1
}

func (t *tree) close(at int) { t.nodes[at].next = int32(len(t.nodes)) }

// below ranges over the members of the object, or the items of the array, at.
func (t *tree) below(at int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := at + 1; i < int(t.nodes[at].next); i = int(t.nodes[i].next) {
			if !yield(i) {
				return
			}
		}
	}
}

// member returns the member of the object at with this name, or -1.
func (t *tree) member(at int, name string) int {
	for i := range t.below(at) {
		if t.nodes[i].key.String() == name {
			return i
		}
	}
	return -1
}

// find follows the tokens of an instance location from the root. What is not
// there stands for the nearest node above it.
func (t *tree) find(tokens []string) int {
	at := 0
	for _, tok := range tokens {
		next := -1
		switch t.nodes[at].kind {
		case object:
			next = t.member(at, tok)
		case array:
			n, err := strconv.Atoi(tok)
			if err != nil {
				return at
			}
			for i := range t.below(at) {
				if n == 0 {
					next = i
					break
				}
				n--
			}
		}
		if next < 0 {
			return at
		}
		at = next
	}
	return at
}

// instance returns the node at as the plain values that a validator takes.
func (t *tree) instance(at int) any {
	n := &t.nodes[at]
	switch n.kind {
	case object:
		m := make(map[string]any)
		for i := range t.below(at) {
			m[t.nodes[i].key.String()] = t.instance(i)
		}
		return m
	case array:
		a := []any{}
		for i := range t.below(at) {
			a = append(a, t.instance(i))
		}
		return a
	case text:
		return t.textOf(n)
	case number:
		return t.numberOf(n)
	}
	return true
}

// appendJSON appends the node at as compact JSON.
func (t *tree) appendJSON(dst []byte, at int) []byte {
	n := &t.nodes[at]
	switch n.kind {
	case object:
		dst = append(dst, '{')
		for i := range t.below(at) {
			if i > at+1 {
				dst = append(dst, ',')
			}
			dst = append(appendString(dst, t.nodes[i].key.String()), ':')
			dst = t.appendJSON(dst, i)
		}
		return append(dst, '}')
	case array:
		dst = append(dst, '[')
		for i := range t.below(at) {
			if i > at+1 {
				dst = append(dst, ',')
			}
			dst = t.appendJSON(dst, i)
		}
		return append(dst, ']')
	case text:
		return appendString(dst, t.textOf(n))
	case number:
		return strconv.AppendInt(dst, int64(t.numberOf(n)), 10)
	}
	return append(dst, "true"...)
}

// appendString appends s as a JSON string. Bytes that are not UTF-8 become
// U+FFFD, and control characters and line separators are escaped, so that a
// line of output stays a line.
func appendString(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	plain := 0 // start of the bytes that need no escape
	for i := 0; i < len(s); {
		b := s[i]
		if b >= ' ' && b != '"' && b != '\\' && b < 0x7F {
			i++
			continue
		}
		r, n := rune(b), 1
		if b >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
			broken := r == utf8.RuneError && n == 1
			if !broken && r > 0x9F && r != '\u2028' && r != '\u2029' {
				i += n
				continue
			}
		}
		dst = append(dst, s[plain:i]...)
		switch r {
		case '"', '\\':
			dst = append(dst, '\\', b)
		case '\n':
			dst = append(dst, `\n`...)
		case '\r':
			dst = append(dst, `\r`...)
		case '\t':
			dst = append(dst, `\t`...)
		default:
			dst = append(dst, '\\', 'u', hex[r>>12&0xF], hex[r>>8&0xF], hex[r>>4&0xF], hex[r&0xF])
		}
		i += n
		plain = i
	}
	return append(append(dst, s[plain:]...), '"')
}
