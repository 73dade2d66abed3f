package corpus_test

import (
	"strings"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/source"
)

func day(year int, month time.Month, d int) time.Time {
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}

// headerFaults befall banner, sections, page lines, captions, TAGS and subject.
var headerFaults = []fault{
	{name: "a banner is lost", rule: "banner-missing", befall: func(s *sheet) *breakage {
		if len(s.d.Levels) > 0 || s.c.Profile == corpus.Body && s.m.Sections > 1 || s.c.Profile == corpus.Smart {
			return nil
		}
		b := s.d.Banner().Span
		last := s.d.MissingAt(cable.FieldBanner)
		for i := range s.d.Fields {
			if f := &s.d.Fields[i]; f.Kind < cable.FieldBanner && f.Span.End <= b.Start {
				last = source.At(f.Span.End)
			}
		}
		if s.c.Profile == corpus.Body || s.c.Sections == corpus.OwnHeaders && s.m.Sections > 1 {
			return nil
		}
		return s.remove(s.lines(b)).reported(last)
	}},
	{name: "a letter of the level is lost", rule: "banner-damaged", fixed: true, befall: func(s *sheet) *breakage {
		if s.m.Level != corpus.Confidential || s.c.Profile == corpus.Smart {
			return nil
		}
		return s.replace(s.d.Banner().Words, "C O N F I D E N T A L")
	}},
	{name: "a letter of the level is doubled", rule: "banner-damaged", fixed: true, befall: func(s *sheet) *breakage {
		if s.m.Level != corpus.Secret || s.c.Profile == corpus.Smart {
			return nil
		}
		return s.replace(s.d.Banner().Words, "S E C C R E T")
	}},
	{name: "a level is not spaced", rule: "banner-spacing", fixed: true, befall: func(s *sheet) *breakage {
		if !s.classified() || s.m.Year() < 2001 || s.c.Profile == corpus.Smart {
			return nil
		}
		return s.replace(s.d.Banner().Words, s.m.Level.Name)
	}},
	{name: "UNCLAS is spaced", rule: "banner-spacing", fixed: true, befall: func(s *sheet) *breakage {
		if s.m.Level != corpus.Unclassified || s.c.Profile == corpus.Smart {
			return nil
		}
		return s.replace(s.d.Banner().Words, "U N C L A S")
	}},
	{name: "the level is glued to the post", rule: "banner-glued", fixed: true, befall: func(s *sheet) *breakage {
		b := s.d.Banner()
		if !s.m.Level.Classified() || b.Section != nil || s.m.Control != "" || s.c.Profile == corpus.Smart {
			return nil
		}
		post, _, _ := strings.Cut(s.m.Post.Name, " ")
		gap := source.Span{Start: b.Words.End, End: b.Post.Span.Start}
		return s.remove(gap).reported(source.Span{Start: b.Words.End - 1, End: b.Words.End + int32(len(post))})
	}},
	{name: "a page heading has another level", rule: "banner-level-conflict", befall: func(s *sheet) *breakage {
		if s.c.Profile != corpus.Print || s.m.Level != corpus.Confidential || len(s.d.Levels) < 4 {
			return nil
		}
		return s.replace(s.d.Levels[2].Span, "SECRET")
	}},
	{name: "the banner has another level than all pages", rule: "banner-level-conflict", befall: func(s *sheet) *breakage {
		if s.c.Profile != corpus.Print || s.m.Level != corpus.Confidential || s.m.Year() > 1977 || len(s.d.Banners) > 1 {
			return nil
		}
		return s.replace(s.d.Banner().Words, "S E C R E T")
	}},

	{name: "section 0", rule: "section-number-invalid", befall: func(s *sheet) *breakage {
		b := s.d.Banner()
		if b.Section == nil || s.c.Profile == corpus.Relay || s.c.Profile == corpus.Print {
			return nil
		}
		return s.replace(b.Section.NumberAt, "00")
	}},
	{name: "a section above the total", rule: "section-number-invalid", befall: func(s *sheet) *breakage {
		if len(s.d.Pages) < 1 || s.c.Profile == corpus.Print || s.c.Sections != corpus.PageLines {
			return nil
		}
		return s.replace(s.d.Pages[len(s.d.Pages)-1].Section.NumberAt, "099")
	}},
	{name: "a page line with another total", rule: "section-count-mismatch", befall: func(s *sheet) *breakage {
		if len(s.d.Pages) < 1 || s.c.Profile == corpus.Print || s.c.Sections != corpus.PageLines {
			return nil
		}
		return s.replace(s.d.Pages[0].Section.OfAt, "098")
	}},
	{name: "a page line is lost", rule: "section-missing", befall: func(s *sheet) *breakage {
		if len(s.d.Pages) < 2 || s.c.Profile == corpus.Print || s.c.Sections != corpus.PageLines {
			return nil
		}
		// The blank lines below it go, too: else they would cut a sentence.
		lines := s.lines(s.d.Pages[0].Span)
		lines.End += int32(len("\n\n"))
		return s.remove(lines).shifted(s.d.Pages[1].Section.Span)
	}},
	{name: "a section begins twice", rule: "section-repeated", befall: func(s *sheet) *breakage {
		n := len(s.d.Pages)
		if n < 2 || s.c.Profile == corpus.Print || s.c.Sections != corpus.PageLines {
			return nil
		}
		last, before := s.d.Pages[n-1].Section, s.d.Pages[n-2].Section
		return s.replace(last.NumberAt, s.of(before.NumberAt)).reported(last.Span)
	}},
	{name: "SECTION lost a letter", rule: "section-keyword-damaged", fixed: true, befall: func(s *sheet) *breakage {
		b := s.d.Banner()
		if b.Section == nil {
			return nil
		}
		at := source.Span{Start: b.Section.Span.Start, End: b.Section.Span.Start + int32(len("SECTION"))}
		return s.replace(at, "SECTON")
	}},
	{name: "OF has a zero", rule: "digit-for-letter", fixed: true, befall: func(s *sheet) *breakage {
		b := s.d.Banner()
		if b.Section == nil {
			return nil
		}
		at := source.Span{Start: b.Section.NumberAt.End + 1, End: b.Section.OfAt.Start - 1}
		return s.replace(at, "0F")
	}},
	{name: "the header is of section 2", rule: "section-orphan", befall: func(s *sheet) *breakage {
		o := s.d.Transmission.Origin
		if o == nil || o.Section.Absent() || s.d.Banner().Section != nil {
			return nil
		}
		return s.replace(o.Section.Span, "02")
	}},
	{name: "a page line with another number", rule: "page-line-mismatch", befall: func(s *sheet) *breakage {
		if len(s.d.Pages) < 1 || s.c.Profile == corpus.Print || s.c.Sections == corpus.OwnHeaders || s.m.Sections > 2 {
			return nil
		}
		return s.replace(s.d.Pages[0].Serial.Span, "00999999")
	}},
	{name: "a page line with another post", rule: "page-line-mismatch", befall: func(s *sheet) *breakage {
		if len(s.d.Pages) < 1 || s.c.Profile == corpus.Print {
			return nil
		}
		return s.replace(s.d.Pages[0].Post.Span, "GRAUMOOR")
	}},
	{name: "a page of the print comes twice", rule: "page-line-sequence", befall: func(s *sheet) *breakage {
		if s.c.Profile != corpus.Print || len(s.d.Pages) < 3 || s.c.Sections == corpus.OwnHeaders && s.m.Sections > 1 {
			return nil
		}
		last := s.d.Pages[len(s.d.Pages)-1]
		digits := source.Span{Start: last.Span.Start + 5, End: last.Span.Start + 7}
		return s.replace(digits, "01").reported(last.Span)
	}},

	{name: "a caption lost a letter", rule: "caption-unknown", fixed: true, befall: func(s *sheet) *breakage {
		for _, c := range s.d.Captions {
			if c.Text == "SIPDIS" && s.c.Profile != corpus.Smart {
				return s.replace(c.Span, "SIPDI")
			}
		}
		return nil
	}},
	{name: "a caption has two letters swapped", rule: "caption-unknown", fixed: true, befall: func(s *sheet) *breakage {
		for _, c := range s.d.Captions {
			if c.Text == "EXDIS" && s.c.Profile != corpus.Smart {
				return s.replace(c.Span, "EXIDS")
			}
		}
		return nil
	}},
	{name: "SIPDIS stands twice", rule: "caption-duplicate", fixed: true, befall: func(s *sheet) *breakage {
		for _, c := range s.d.Captions {
			if c.Text == "SIPDIS" && s.c.Profile != corpus.Smart {
				return s.insert(s.lines(c.Span).End, "SIPDIS\n").within("SIPDIS")
			}
		}
		return nil
	}},
	{name: "NODIS beside EXDIS", rule: "caption-conflict", befall: func(s *sheet) *breakage {
		for _, c := range s.d.Captions {
			if c.Text == "NODIS" && s.m.Year() >= 1980 && s.dated() && s.c.Profile != corpus.Smart {
				return s.insert(s.lines(c.Span).End, "EXDIS\n").within("EXDIS")
			}
		}
		return nil
	}},

	{name: "the TAGS line is lost", rule: "tags-missing", befall: func(s *sheet) *breakage {
		if !s.dated() || s.c.Profile == corpus.Smart {
			return nil
		}
		return s.remove(s.lines(s.field(cable.FieldTags).Span)).reported(source.At(s.field(cable.FieldOrder).Span.End))
	}},
	{name: "the subject is lost", rule: "subject-missing", befall: func(s *sheet) *breakage {
		if !s.dated() || s.c.Profile == corpus.Smart {
			return nil
		}
		return s.remove(s.lines(s.field(cable.FieldSubject).Span)).reported(source.At(s.field(cable.FieldTags).Span.End))
	}},
	{name: "the subject is marked above the banner", rule: "subject-portion-above-banner", befall: func(s *sheet) *breakage {
		if s.m.Level != corpus.Confidential || s.d.Subject.Mark == nil {
			return nil
		}
		return s.replace(s.d.Subject.Mark.Span, "(S)")
	}},

	{name: "a stranger in the header", rule: "syntax-unknown-line", befall: func(s *sheet) *breakage {
		f := s.field(cable.FieldDTG)
		if f == nil || s.c.Profile != corpus.Relay {
			return nil
		}
		return s.insert(s.lines(f.Span).Start, "Saved from the intranet\n").within("Saved from the intranet")
	}},
}
