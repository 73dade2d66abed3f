package cable_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// broken returns what is wrong with the spans of the documents of f: each must
// lie in its document, fields and blocks must be in order, and every byte of
// text must belong to exactly one field or block.
func broken(f *source.File) error {
	docs := cable.ParseAll(f)
	at := int32(0)
	for _, d := range docs {
		if d.Span.Start != at {
			return fmt.Errorf("a document begins at %d, want %d", d.Span.Start, at)
		}
		at = d.Span.End
		if err := brokenDocument(d); err != nil {
			return err
		}
	}
	if at != f.Span().End {
		return fmt.Errorf("the documents end at %d, want %d", at, f.Span().End)
	}
	return nil
}

// blankLike matches what is as good as a blank: control characters, and what
// converters leave where a blank or nothing stood.
var blankLike = regexp.MustCompile(`[\x00-\x1f\x7f]|\x{c2}?\x{a0}|\x{200b}|\x{ad}|\x{feff}|&nbsp;|&#160;|&#xA0;|\[\]\(#\)`)

func brokenDocument(d *cable.Document) error {
	f := d.File
	owners := make([]string, d.Span.Len())
	own := func(name string, s source.Span) error {
		if s.Start < d.Span.Start || s.End > d.Span.End || s.Start > s.End {
			return fmt.Errorf("%s has the span [%d,%d) in a document of [%d,%d)", name, s.Start, s.End, d.Span.Start, d.Span.End)
		}
		for i := s.Start; i < s.End; i++ {
			o := &owners[i-d.Span.Start]
			if *o != "" && strings.TrimSpace(f.Text(source.Span{Start: i, End: i + 1})) != "" {
				return fmt.Errorf("line %d, offset %d (%q) belongs to %s and to %s", f.LineOf(i), i, f.Text(source.Span{Start: i, End: i + 1}), *o, name)
			}
			*o = name
		}
		return nil
	}
	last := int32(-1)
	for i := range d.Fields {
		fd := &d.Fields[i]
		if fd.Span.Start < last {
			return fmt.Errorf("field %s at %d comes after %d", fd.Kind, fd.Span.Start, last)
		}
		last = fd.Span.Start
		if err := own(fd.Kind.String()+" label", fd.Label); err != nil {
			return err
		}
		for _, p := range fd.Value.Parts {
			if p.Empty() {
				return fmt.Errorf("field %s has an empty part", fd.Kind)
			}
			if err := own(fd.Kind.String(), p); err != nil {
				return err
			}
		}
	}
	last = -1
	for _, b := range d.Blocks {
		if b.Span.Start < last {
			return fmt.Errorf("block %s at %d comes after %d", b.Kind, b.Span.Start, last)
		}
		last = b.Span.Start
		var err error
		switch b.Kind {
		case cable.BlockParagraph:
			p := d.Paragraphs[b.Index]
			if p.Span != b.Span {
				return fmt.Errorf("paragraph %d has two spans", b.Index)
			}
			head := source.Span{Start: p.Span.Start, End: p.Span.Start}
			if p.Number != nil {
				head.End = p.Number.Span.End
			}
			if p.Mark != nil {
				head.End = max(head.End, p.Mark.Span.End)
			}
			if len(p.Text.Parts) > 0 && p.Text.Parts[0].Start < head.End {
				head.End = p.Text.Parts[0].Start // the mark stands inside the text
			}
			err = own("paragraph head", head)
			for _, part := range p.Text.Parts {
				if err == nil {
					err = own("paragraph", part)
				}
			}
		default:
			err = own(b.Kind.String(), b.Span)
		}
		if err != nil {
			return err
		}
	}
	for n := f.LineOf(d.Span.Start); n <= f.LineCount(); n++ {
		s := f.Line(n)
		if s.End > d.Span.End {
			break
		}
		if text := strings.Trim(blankLike.ReplaceAllString(f.Text(s), " "), " \\"); text == "-" || text == "¶" || text == "" || s.Start < d.Span.Start {
			continue
		}
		text := f.Text(s)
		for _, re := range []*regexp.Regexp{lonePilcrow, lonePilcrow, blankLike} { // twice: two may share a line end
			text = re.ReplaceAllStringFunc(text, func(m string) string { return strings.Repeat(" ", len(m)) })
		}
		for i := s.Start; i < s.End; i++ {
			c := text[i-s.Start : i-s.Start+1]
			if owners[i-d.Span.Start] == "" && strings.Trim(c, " \\/:-") != "" {
				return fmt.Errorf("line %d, offset %d: %q of %q belongs to nothing", n, i, c, f.Text(s))
			}
		}
	}
	for _, p := range d.Paragraphs {
		flat := d.Flatten(p.Text)
		for i := 0; i < len(flat.Text); i++ {
			if got := f.Text(flat.Span(i, i+1)); got != flat.Text[i:i+1] && flat.Text[i] != ' ' {
				return fmt.Errorf("flat offset %d is %q, its span is %q", i, flat.Text[i:i+1], got)
			}
		}
	}
	return nil
}

// lonePilcrow matches a pilcrow or hyphen alone between line ends other than LF,
// which is a blank line.
var lonePilcrow = regexp.MustCompile(`(?i)(?:^|\f|\r|<br ?/?>|&#x000A;)[ \t\v]*(?:¶|-)[ \t\v\\]*(?:\f|\r|<br ?/?>|&#x000A;|$)`)

// cables returns the contents of all cables in the repository's testdata.
func cables(t testing.TB) map[string][]byte {
	t.Helper()
	files := make(map[string][]byte)
	err := filepath.WalkDir("../testdata", func(path string, _ os.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".txt" {
			return err
		}
		files[path], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("there are no cables in ../testdata")
	}
	return files
}

func TestEveryByteBelongsToOnePart(t *testing.T) {
	for path, data := range cables(t) {
		f, err := source.NewFile(path, data)
		if err != nil {
			t.Fatal(err)
		}
		if err := broken(f); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, data := range cables(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := source.NewFile("fuzz.txt", data)
		if err != nil {
			return // too large: refused
		}
		if err := broken(file); err != nil {
			t.Fatalf("%v\n%q", err, file.Content())
		}
	})
}
