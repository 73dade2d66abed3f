package cable

import (
	"strings"
	"testing"
	"time"

	"github.com/cablelint/cablelint/source"
)

// fieldOf returns a Document that holds nothing but one field, and the field. The
// lines of value are its parts, without the blanks at their ends. The message
// date is date, in the form 2007-05-03, or none.
func fieldOf(t testing.TB, kind FieldKind, label, value, date string) (*Document, *Field) {
	t.Helper()
	// Something before the field: an offset that is taken from the value's
	// start instead of the file's must not pass.
	const before = "UNCLAS FREDONIA 000417\n\n"
	content := before + label + " " + value + "\n\n1. Harvest.\n"
	file, err := source.NewFile("cable.txt", []byte(content))
	if err != nil {
		t.Fatal(err)
	}
	d := &Document{File: file, Span: file.Span()}
	if date != "" {
		day, err := time.Parse(time.DateOnly, date)
		if err != nil {
			t.Fatal(err)
		}
		d.DTG = &DTG{Time: day}
	}
	f := Field{Kind: kind}
	at := int32(len(before))
	f.Label = source.Span{Start: at, End: at + int32(len(label))}
	f.Span = f.Label
	at += int32(len(label)) + 1
	for l := range strings.SplitSeq(value, "\n") {
		text := strings.TrimLeft(l, " ")
		start := at + int32(len(l)-len(text))
		if text = strings.TrimRight(text, " "); text != "" {
			s := source.Span{Start: start, End: start + int32(len(text))}
			f.Value.Parts = append(f.Value.Parts, s)
			f.Span.End = s.End
		}
		at += int32(len(l)) + 1
	}
	d.Fields = []Field{f}
	return d, &d.Fields[0]
}

// unfold returns the text of s with every line end and the blanks around it made
// one blank, or nothing after a hyphen.
func unfold(d *Document, s source.Span) string {
	words := strings.Split(d.File.Text(s), "\n")
	out := words[0]
	for _, w := range words[1:] {
		out = strings.TrimRight(out, " ")
		if !strings.HasSuffix(out, "-") {
			out += " "
		}
		out += strings.TrimLeft(w, " ")
	}
	return out
}

// checkWord reports a Word whose Span does not hold its Text.
func checkWord(t *testing.T, d *Document, name string, w Word) {
	t.Helper()
	if got := unfold(d, w.Span); got != w.Text {
		t.Errorf("%s: the span holds %q, the text is %q", name, got, w.Text)
	}
}

// inside reports a Span that is not one of the file.
func inside(t testing.TB, d *Document, name string, s source.Span) {
	t.Helper()
	if s.Start < 0 || s.End < s.Start || int(s.End) > len(d.File.Content()) {
		t.Fatalf("%s: span [%d,%d) in a file of %d bytes", name, s.Start, s.End, len(d.File.Content()))
	}
}

// BenchmarkReadings times the reading of each field of a usual cable.
func BenchmarkReadings(b *testing.B) {
	readings := []struct {
		kind         FieldKind
		label, value string
		read         func(d *Document, f *Field)
	}{
		{FieldOrder, "E.O. 12958:", "DECL: 05/03/2017", func(d *Document, f *Field) { d.readOrder(f) }},
		{FieldTags, "TAGS:", "PREL, PGOV, SENV, (DOE, JANE)", func(d *Document, f *Field) { d.readTags(f) }},
		{FieldReference, "REF:", "A. FREDONIA 402\n     B. 06 LEONIDA 1188 (NOTAL)", func(d *Document, f *Field) { d.readReferences(f) }},
		{FieldClassifiedBy, "Classified By:", "DCM Pat Example for reasons 1.4 (b) a\nnd (d).", func(d *Document, f *Field) { d.readAuthority(f, f.Value) }},
	}
	for _, r := range readings {
		b.Run(r.kind.String(), func(b *testing.B) {
			d, f := fieldOf(b, r.kind, r.label, r.value, "2007-05-03")
			b.SetBytes(int64(f.Span.Len()))
			b.ReportAllocs()
			for b.Loop() {
				r.read(d, f)
			}
		})
	}
}
