package cable_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/source"
)

// render returns what the parser saw in d: the profile, and below it the fields
// and blocks in source order, one a line.
//
//	kind <LABEL> value              a field
//	origin: RUEHFD #0417 /01 123 1455
//	dtg: P R | 031455Z MAY 07 | 2007-05-03T14:55 | ZDK
//	to <TO> RUEHC/SECSTATE WASHDC !PRIORITY #0611; ...
//	banner: CONFIDENTIAL efto {NOFORN} 1/2 FREDONIA 000417 +ZFR
//	page-line: p2 FREDON 01257 1/3
//	kind: text                      any other block
func render(d *cable.Document) string {
	type part struct {
		at   int32
		text string
	}
	var parts []part
	for i := range d.Fields {
		parts = append(parts, part{d.Fields[i].Span.Start, renderField(d, &d.Fields[i])})
	}
	for _, b := range d.Blocks {
		text := d.File.Text(b.Span)
		switch b.Kind {
		case cable.BlockPage:
			text = renderPage(&d.Pages[b.Index])
		case cable.BlockBanner:
			text = renderBanner(d, &d.Banners[b.Index])
		case cable.BlockParagraph:
			text = d.Flatten(d.Paragraphs[b.Index].Text).Text
			if n := d.Paragraphs[b.Index].Number; n != nil {
				text = fmt.Sprintf("%d %s", n.Value, text)
			}
		}
		parts = append(parts, part{b.Span.Start, b.Kind.String() + ": " + text})
	}
	slices.SortStableFunc(parts, func(a, b part) int { return cmp.Compare(a.at, b.at) })
	var out strings.Builder
	out.WriteString(d.Profile.String())
	if d.Partial {
		out.WriteString(" partial")
	}
	if d.Foreign {
		out.WriteString(" foreign")
	}
	for _, p := range parts {
		out.WriteString("\n" + p.text)
	}
	return out.String()
}

func renderField(d *cable.Document, f *cable.Field) string {
	out := f.Kind.String() + ":"
	if !f.Label.Empty() {
		out = f.Kind.String() + " <" + d.File.Text(f.Label) + ">"
	}
	add := func(format string, w cable.Word) {
		if !w.Absent() {
			out += fmt.Sprintf(format, w.Text)
		}
	}
	t := &d.Transmission
	switch {
	case f.Kind == cable.FieldTransmissionID && f.Span == t.ID.Span:
		add(" %s", t.ID)
	case f.Kind == cable.FieldRouting && t.Routing != nil && f.Span.Start == t.Routing.Span.Start:
		add(" %s", t.Routing.Precedence)
		for _, w := range t.Routing.Indicators {
			add(" %s", w)
		}
	case f.Kind == cable.FieldOrigin && t.Origin != nil && f.Span == t.Origin.Span:
		add(" %s", t.Origin.Station)
		add(" #%s", t.Origin.Serial)
		add(" /%s", t.Origin.Section)
		add(" %s", t.Origin.Day)
		add(" %s", t.Origin.Time)
	case f.Kind == cable.FieldSecurity && t.Security != nil && f.Span == t.Security.Span:
		add(" %s", t.Security.Signal)
		add(" %s", t.Security.Letters)
		for _, w := range t.Security.Operating {
			add(" | %s", w)
		}
	case f.Kind == cable.FieldDTG && d.DTG != nil && f.Span.Cover(d.DTG.Span) == f.Span:
		for _, w := range d.DTG.Precedence {
			add(" %s", w)
		}
		add(" | %s", d.DTG.Group)
		if !d.DTG.Time.IsZero() {
			out += d.DTG.Time.Format(" | 2006-01-02T15:04")
		}
		add(" | %s", d.DTG.Operating)
	case f.Kind == cable.FieldFrom && d.From != nil && f.Span.Cover(d.From.Span) == f.Span:
		add(" %s", *d.From)
	case f.Kind == cable.FieldTo || f.Kind == cable.FieldInfo || f.Kind == cable.FieldExempt:
		sep := " "
		for i := range d.Addressees {
			a := &d.Addressees[i]
			if a.Kind != f.Kind || f.Span.Cover(a.Span) != f.Span {
				continue
			}
			out += sep
			if !a.Indicator.Absent() {
				out += a.Indicator.Text + "/"
			}
			out += a.Name.Text
			add(" !%s", a.Precedence)
			add(" #%s", a.Number)
			sep = "; "
		}
	case f.Kind == cable.FieldBanner:
		for i := range d.Banners {
			if d.Banners[i].Span == f.Span {
				return out + " " + renderBanner(d, &d.Banners[i])
			}
		}
	case f.Kind == cable.FieldCaption:
		sep := " "
		for _, w := range d.Captions {
			if f.Span.Cover(w.Span) == f.Span {
				out += sep + w.Text
				sep = ", "
			}
		}
		if value := d.Flatten(f.Value).Text; !strings.HasSuffix(out, value) && strings.Count(out, ",") == 0 {
			out += " | " + value
		}
	case f.Kind == cable.FieldOrder && !f.Label.Empty():
		for i := range d.Orders {
			if o := &d.Orders[i]; o.Field == f {
				out += " " + o.Number.Text + " | " + d.Flatten(f.Value).Text
			}
		}
	default:
		if value := d.Flatten(f.Value).Text; value != "" {
			out += " " + value
		}
	}
	return out
}

func renderBanner(d *cable.Document, b *cable.Banner) string {
	out := b.Level.String()
	if text := d.File.Text(b.Words); text != b.Level.BannerWords() {
		out += " \"" + text + "\""
	}
	if !b.EFTO.Empty() {
		out += " efto"
	}
	for _, c := range b.Controls {
		out += " {" + c.Text + "}"
	}
	if s := b.Section; s != nil {
		out += fmt.Sprintf(" %d/%d", s.Number, s.Of)
	}
	if !b.Post.Absent() {
		out += " " + b.Post.Text
	}
	if !b.Serial.Absent() {
		out += " " + b.Serial.Text
	}
	if !b.Tail.Absent() {
		out += " +" + b.Tail.Text
	}
	return out
}

func renderPage(p *cable.PageLine) string {
	out := "relay"
	if p.Print {
		out = fmt.Sprintf("p%d", p.Page)
	}
	if !p.Post.Absent() {
		out += " " + p.Post.Text
	}
	if !p.Serial.Absent() {
		out += " " + p.Serial.Text
	}
	if p.Section.Of != 0 {
		out += fmt.Sprintf(" %d/%d", p.Section.Number, p.Section.Of)
	}
	if p.Part != 0 {
		out += fmt.Sprintf(" part %d", p.Part)
	}
	return out
}

// form is a form of a header, or of a part of one, and what must be read.
type form struct{ name, text, want string }

// checkForms parses each form with before above and after below it. The
// rendered document must be wantBefore, the form's want and wantAfter.
func checkForms(t *testing.T, before, after, wantBefore, wantAfter string, forms []form) {
	t.Helper()
	names := make(map[string]bool)
	for _, tt := range forms {
		t.Run(tt.name, func(t *testing.T) {
			if names[tt.name] {
				t.Errorf("two forms are called %q", tt.name)
			}
			names[tt.name] = true
			f, err := source.NewFile("x.txt", []byte(before+tt.text+after))
			if err != nil {
				t.Fatal(err)
			}
			if err := broken(f); err != nil {
				t.Error(err)
			}
			d := cable.Parse(f)
			want := strings.ReplaceAll(wantBefore+tt.want+wantAfter, "\n\n", "\n")
			if got := render(d); got != want {
				t.Errorf("read otherwise (- want, + got):\n%s", lineDiff(want, got))
			}
			checkWords(t, d)
		})
	}
}

// lineDiff returns the lines that want and got have in common at their ends, and
// between them the lines of want behind a minus and of got behind a plus.
func lineDiff(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	head := 0
	for head < min(len(a), len(b)) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < min(len(a), len(b))-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	var out strings.Builder
	for _, part := range []struct {
		sign  string
		lines []string
	}{{"  ", a[:head]}, {"- ", a[head : len(a)-tail]}, {"+ ", b[head : len(b)-tail]}, {"  ", a[len(a)-tail:]}} {
		for _, l := range part.lines {
			out.WriteString(part.sign + l + "\n")
		}
	}
	return out.String()
}

// checkWords reports words of the header whose Span does not hold their Text.
func checkWords(t *testing.T, d *cable.Document) {
	t.Helper()
	check := func(name string, ws ...cable.Word) {
		for _, w := range ws {
			if got := strings.Join(strings.Fields(d.File.Text(w.Span)), " "); got != strings.Join(strings.Fields(w.Text), " ") {
				t.Errorf("%s: the span holds %q, the text is %q", name, got, w.Text)
			}
		}
	}
	x := &d.Transmission
	check("transmission", x.ID)
	if x.Routing != nil {
		check("routing", append(x.Routing.Indicators, x.Routing.Precedence)...)
	}
	if x.Origin != nil {
		check("origin", x.Origin.Station, x.Origin.Serial, x.Origin.Section, x.Origin.Day, x.Origin.Time)
	}
	if x.Security != nil {
		check("security", append(x.Security.Operating, x.Security.Signal, x.Security.Letters)...)
	}
	if d.DTG != nil {
		check("dtg", append(d.DTG.Precedence, d.DTG.Group, d.DTG.Operating)...)
	}
	if d.From != nil {
		check("from", *d.From)
	}
	for i := range d.Addressees {
		a := &d.Addressees[i]
		check("addressee", a.Indicator, a.Name, a.Precedence, a.Number)
	}
	for i := range d.Banners {
		b := &d.Banners[i]
		check("banner", append(b.Controls, b.Post, b.Serial, b.Tail)...)
	}
	check("caption", d.Captions...)
	for i := range d.Pages {
		check("page line", d.Pages[i].Post, d.Pages[i].Serial)
	}
}
