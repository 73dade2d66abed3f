package banner

import (
	"fmt"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/diag"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/source"
)

var bannerLevelConflict = &lint.Rule{
	ID:      "banner-level-conflict",
	Summary: "page headings or later banners name another level than the banner",
	Doc: `The printer repeats the classification above and below every page, and each section
of a long cable has a banner of its own. All of them name one level. Where they
differ, a line was misread, or pages of two cables were put together.

When the page headings agree among themselves and only the banner stands apart, the
banner is reported. Else each wrong level is reported once, where it first stands.

Accepted: UNCLAS for UNCLASSIFIED and spaced letters; UNCLASSIFIED on the pages of a
classified cable, which is the overlay of a reviewer who released it; a level alone on
a line of the text, as in a quoted document; and a banner of another message.

Source: ACP 127(G), Tape Relay Procedures, paragraphs 208 and 209; 5 FAH-2 H-222.`,
	Since:    "0.1",
	Severity: diag.Error,
	Check:    checkLevelConflict,
}

func checkLevelConflict(p *lint.Pass) {
	d := p.Doc
	own := d.Banner()
	if own == nil || own.Level == cable.NoLevel {
		return
	}
	for i := range d.Banners {
		b := &d.Banners[i]
		if i > 0 && b.Level != cable.NoLevel && b.Level != own.Level && d.OwnSerial(b.Serial) {
			p.Report(diag.Diagnostic{
				Span:    b.Words,
				Message: fmt.Sprintf("this section is %s, the first banner %s", b.Level, own.Level),
				Related: p.BannerLevel(),
			})
		}
	}
	agree, differ := pageLevels(d)
	if len(differ) > 1 && agree == 0 && sameLevel(differ) {
		p.Report(diag.Diagnostic{
			Span:    own.Words,
			Message: fmt.Sprintf("the banner is %s, all %d page headings %s", own.Level, len(differ), differ[0].Level),
			Related: []diag.Related{{Span: differ[0].Span, Message: "the first page heading"}},
		})
		return
	}
	reported := make(map[cable.Level]bool)
	for _, l := range differ {
		if !reported[l.Level] {
			reported[l.Level] = true
			p.Report(diag.Diagnostic{
				Span:    l.Span,
				Message: fmt.Sprintf("the page heading is %s, the banner %s", l.Level, own.Level),
				Related: p.BannerLevel(),
			})
		}
	}
}

// pageLevels returns the levels above and below the pages of d that differ from
// the banner, and the number of those that agree with it.
func pageLevels(d *cable.Document) (agree int, differ []cable.LevelLine) {
	own := d.Banner()
	for _, l := range d.Levels {
		switch {
		case l.Level == own.Level:
			agree++
		case l.Level == cable.Unclassified, !own.EFTO.Empty() && !l.Level.Classified():
		case atPageBreak(d, l.Span):
			differ = append(differ, l)
		}
	}
	return agree, differ
}

func sameLevel(ls []cable.LevelLine) bool {
	for _, l := range ls {
		if l.Level != ls[0].Level {
			return false
		}
	}
	return true
}

// atPageBreak reports whether the line of s is the first or last of the cable
// or stands next to a page line or end mark, other levels and stamps between
// them set aside.
func atPageBreak(d *cable.Document, s source.Span) bool {
	kinds := make(map[int]cable.BlockKind)
	for _, b := range d.Blocks {
		switch b.Kind {
		case cable.BlockPage, cable.BlockLevel, cable.BlockStamp, cable.BlockEnd, cable.BlockHeader:
			kinds[d.File.LineOf(b.Span.Start)] = b.Kind
		}
	}
	line := d.File.LineOf(s.Start)
	first, last := d.File.LineOf(d.Span.Start), d.File.LineOf(max(d.Span.End-1, d.Span.Start))
	for _, step := range [...]int{-1, 1} {
		n := line + step
		for n >= first && n <= last && (passes(kinds, n) || d.File.Line(n).Empty()) {
			n += step
		}
		if n < first || n > last {
			return true
		}
		if k, ok := kinds[n]; ok && (k == cable.BlockPage || k == cable.BlockEnd) {
			return true
		}
	}
	return false
}

// passes reports whether line n goes with a page break without making one.
func passes(kinds map[int]cable.BlockKind, n int) bool {
	k, ok := kinds[n]
	return ok && k != cable.BlockPage && k != cable.BlockEnd
}
