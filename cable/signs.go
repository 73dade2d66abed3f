package cable

import (
	"iter"
	"math/bits"
	"unicode/utf8"
)

// Signs is a set of what few places of a cable hold and many readings and rules
// look for. One pass over the text finds them all: see Document.Holds.
type Signs uint32

// The signs that are characters.
const (
	Controls Signs = 1 << iota // a control character of ASCII but LF
	Pilcrows
	NonASCII // any other character, or byte, outside ASCII
)

// The signs that are words: those that begin with these letters, in any case,
// behind what is no letter.
const (
	BeginWords Signs = 1 << (iota + 8)
	StartWords
	EndWords
	QuoteWords
	UnquoteWords // also with a blank or a hyphen after UN
	CommentWords
	NoteWords
	ParaWords
	RefWords
	ErrorWords
	SummaryWords // also without one of the letters before or after the two M
)

// signWords are the letters with which the words begin that are signs.
var signWords = [...]struct {
	opening string // three letters or more
	sign    Signs
}{
	{"BEGIN", BeginWords},
	{"START", StartWords},
	{"END", EndWords},
	{"QUOTE", QuoteWords},
	{"UNQUOTE", UnquoteWords},
	{"UN QUOTE", UnquoteWords},
	{"UN-QUOTE", UnquoteWords},
	{"COMMENT", CommentWords},
	{"NOTE", NoteWords},
	{"PARA", ParaWords},
	{"REF", RefWords},
	{"ERROR", ErrorWords},
	{"SUMM", SummaryWords},
	{"SMM", SummaryWords},
	{"UMM", SummaryWords},
	{"MMM", SummaryWords},
	{"MMA", SummaryWords},
	{"MMR", SummaryWords},
	{"MMY", SummaryWords},
}

// Holds reports whether the text of d holds one of signs.
func (d *Document) Holds(signs Signs) bool { return d.signs().all&signs != 0 }

// Words yields where the words of d begin that are one of signs, in source order.
func (d *Document) Words(signs Signs) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		found := d.signs()
		if found.all&signs == 0 {
			return
		}
		for _, w := range found.words {
			if w.sign&signs != 0 && !yield(d.Span.Start+w.at) {
				return
			}
		}
	}
}

// Oddities yields where the characters of d stand that are Controls or NonASCII, in
// source order.
func (d *Document) Oddities() iter.Seq[int32] {
	return func(yield func(int32) bool) {
		for _, at := range d.signs().oddities {
			if !yield(d.Span.Start + at) {
				return
			}
		}
	}
}

// signs returns the signs of d, which it finds the first time.
func (d *Document) signs() *foundSigns {
	return d.kept.signs.of(func() *foundSigns { return findSigns(d.File.Text(d.Span)) })
}

// foundSigns are the signs of a text.
type foundSigns struct {
	all      Signs
	words    []signWord // in source order
	oddities []int32    // offsets in the text of Controls and NonASCII
}

// signWord is a word that is a sign.
type signWord struct {
	sign Signs
	at   int32 // offset in the text
}

// findSigns finds the signs of text. It looks at 64 bytes at a time, as one bit
// each.
func findSigns(text string) *foundSigns {
	f := signFinder{text: text}
	letterBefore := uint64(0)
	for at := 0; at < len(text); at += 64 {
		b := classesOf(text[at:min(len(text), at+64)])
		f.addWords(at, b.letters&^(b.letters<<1|letterBefore))
		letterBefore = b.letters >> 63
		if b.odd {
			f.addOddities(at)
		}
	}
	f.settle()
	found := f.found // without what it took to find them
	return &found
}

// signFinder finds the signs of a text.
type signFinder struct {
	text  string
	found foundSigns

	// The words that have the first letters of a sign, still to be looked at.
	likely [128]likelyWord
	n      int
}

// addOddities adds the signs that are characters of the 64 bytes from text[at] on.
func (f *signFinder) addOddities(at int) {
	const first, second = 0xC2, 0xB6 // of a pilcrow
	text := f.text
	for i := at; i < min(len(text), at+64); i++ {
		switch c := text[i]; {
		case c < 0x80 && !isControl(c):
		case c < 0x80:
			f.found.all |= Controls
			f.found.oddities = append(f.found.oddities, int32(i))
		case c == first && i+1 < len(text) && text[i+1] == second:
			f.found.all |= Pilcrows
		case c == second && i > 0 && text[i-1] == first: // of a pilcrow
		default:
			f.found.all |= NonASCII
			if utf8.RuneStart(c) {
				f.found.oddities = append(f.found.oddities, int32(i))
			}
		}
	}
}

// isControl reports whether c is a control character of ASCII but LF.
func isControl(c byte) bool { return c < ' ' && c != '\n' || c == 0x7F }

// likelyWord is a word at an offset that has the first letters of some of signWords,
// one bit each.
type likelyWord struct {
	at       int32
	openings uint32
}

// addWords looks at the words that begin at starts, bit 0 being text[at].
func (f *signFinder) addWords(at int, starts uint64) {
	if f.n > len(f.likely)-32 { // every other byte at most begins a word
		f.settle()
	}
	if room := len(f.text) - at - 2; room < 64 { // for three letters
		starts &= 1<<max(room, 0) - 1
	}
	n := f.n
	for ; starts != 0; starts &= starts - 1 {
		i := at + bits.TrailingZeros64(starts)
		w := f.text[i : i+3]
		openings := wordOpenings.pairs[pairOf(w[0], w[1])] & wordOpenings.thirds[w[2]&31]
		f.likely[n&127] = likelyWord{int32(i), openings}
		n += int(-openings >> 31) // 1 unless it is 0: a branch would be foretold wrong
	}
	f.n = n
}

// settle adds those of the likely words that are signs to what is found.
func (f *signFinder) settle() {
	for _, c := range f.likely[:f.n] {
		for set := c.openings; set != 0; set &= set - 1 {
			if w := &signWords[bits.TrailingZeros32(set)]; hasFold(f.text[c.at:], w.opening) {
				f.found.all |= w.sign
				f.found.words = append(f.found.words, signWord{w.sign, c.at})
				break
			}
		}
	}
	f.n = 0
}

// wordOpenings tells which of signWords, one bit each, a word may be: those that
// pairs has for its first two letters and thirds for its third.
var wordOpenings = func() (o struct {
	pairs  [1 << 10]uint32
	thirds [1 << 5]uint32
}) {
	for i, w := range signWords {
		bit := uint32(1) << i
		o.pairs[pairOf(w.opening[0], w.opening[1])] |= bit
		o.thirds[w.opening[2]&31] |= bit
	}
	return o
}()

// pairOf returns an index for two letters in any case.
func pairOf(a, b byte) int { return int(a&31)<<5 | int(b&31) }

// byteClasses tells of up to 64 bytes which are letters, bit i being byte i, and
// whether any is a control character but LF or outside ASCII.
type byteClasses struct {
	letters uint64
	odd     bool
}

// classesOf returns the classes of the bytes of s, 64 at most. It looks at eight at a
// time: a byte, less its high bit, gets that bit back when what is added to it
// lifts it to 0x80 or above.
func classesOf(s string) byteClasses {
	const (
		ones  = 0x0101010101010101 // times a byte: eight of them
		highs = 0x80 * ones
	)
	var letters, odd uint64
	for i := 0; i < len(s); i += 8 {
		var x uint64
		if i+8 <= len(s) {
			x = uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
				uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
		} else { // the last bytes of a text, and blanks
			x = ' ' * ones
			for k := len(s) - 1; k >= i; k-- {
				x = x<<8 | uint64(s[k])
			}
		}
		high := x & highs
		x &^= highs
		small := x | ' '*ones
		isLetter := (small + (0x80-'a')*ones) &^ (small + (0x7F-'z')*ones) & highs &^ high
		letters |= isLetter >> 7 * 0x0102040810204080 >> 56 << i // the high bits side by side
		notControl := x + (0x80-' ')*ones
		notLF := (x ^ '\n'*ones) + 0x7F*ones
		isDEL := x + ones
		odd |= ^notControl&notLF | isDEL | high
	}
	return byteClasses{letters, odd&highs != 0}
}
