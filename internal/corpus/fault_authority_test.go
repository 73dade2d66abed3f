package corpus_test

import (
	"strings"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/source"
)

// statement returns the Classified By field of a statement above the text that
// gives reasons, or nil.
func (s *sheet) statement() *cable.Field {
	a := s.m.Authority
	if len(a.Lines) == 0 || a.Section == "" || !s.classified() || s.c.Profile == corpus.Smart {
		return nil
	}
	return s.field(cable.FieldClassifiedBy)
}

// reasons returns the letters that a statement above the text gives.
func (s *sheet) reasons() []cable.Word {
	if s.statement() == nil {
		return nil
	}
	return s.d.Authority.Reasons
}

// authorityFaults befall the Classified By statement.
var authorityFaults = []fault{
	{name: "the statement is lost", rule: "classifier-missing", befall: func(s *sheet) *breakage {
		f := s.statement()
		if f == nil || s.field(cable.FieldReason) != nil {
			return nil
		}
		last := int32(0)
		for i := range s.d.Fields {
			if o := &s.d.Fields[i]; o.Span.End <= f.Span.Start {
				last = max(last, o.Span.End)
			}
		}
		return s.remove(s.lines(f.Span)).reported(source.At(last))
	}},
	{name: "the statement names nobody", rule: "classifier-unnamed", befall: func(s *sheet) *breakage {
		f := s.statement()
		if f == nil || !strings.HasSuffix(s.of(f.Label), ":") {
			return nil
		}
		i := strings.Index(s.of(f.Span), " for reasons")
		if i < 0 || strings.Contains(s.of(f.Span)[:i], "\n") {
			return nil
		}
		who := source.Span{Start: f.Label.End, End: f.Span.Start + int32(i)}
		return s.remove(who).reported(source.At(f.Label.End))
	}},
	{name: "the label stands twice", rule: "classifier-doubled", fixed: true, befall: func(s *sheet) *breakage {
		f := s.statement()
		if f == nil || !strings.HasSuffix(s.of(f.Label), ":") {
			return nil
		}
		return s.insert(f.Value.Span().Start, "Classified by ").within("Classified by")
	}},
	{name: "an unclassified cable has a statement", rule: "classifier-on-unclassified", befall: func(s *sheet) *breakage {
		if s.m.Level.Classified() || s.m.Year() < 2005 || s.c.Profile == corpus.Smart {
			return nil
		}
		const statement = "Classified By: DCM Pat Example for reasons 1.4 (b) and (d)."
		at := s.lines(s.field(cable.FieldSubject).Span).End
		return s.insert(at, "\n"+statement+"\n").within(statement)
	}},
	{name: "the reason is lost", rule: "reason-missing", befall: func(s *sheet) *breakage {
		f := s.statement()
		if f == nil {
			return nil
		}
		text := s.of(f.Span)
		i := strings.Index(text, " for reasons")
		if i < 0 || strings.Contains(text, "E.O.") {
			return nil
		}
		at := source.Span{Start: f.Span.Start + int32(i), End: f.Span.End}
		// The place is before the period of the statement.
		end := len(strings.TrimRight(text[:i], ". "))
		return s.remove(at).reported(source.At(f.Span.Start + int32(end)))
	}},
	{name: "reason k", rule: "reason-letter-invalid", befall: func(s *sheet) *breakage {
		r := s.reasons()
		if len(r) == 0 || s.text[r[0].Span.Start-1] != '(' {
			return nil
		}
		return s.replace(r[0].Span, "k")
	}},
	{name: "reason h of section 1.5", rule: "reason-letter-invalid", befall: func(s *sheet) *breakage {
		r := s.reasons()
		if len(r) == 0 || s.m.Authority.Section != "1.5" {
			return nil
		}
		return s.replace(r[len(r)-1].Span, "h")
	}},
	{name: "a reason is given twice", rule: "reason-letter-repeated", befall: func(s *sheet) *breakage {
		r := s.reasons()
		if len(r) != 2 {
			return nil
		}
		return s.replace(r[1].Span, r[0].Text)
	}},
	{name: "section 1.5 of later years", rule: "reason-section-anachronism", befall: func(s *sheet) *breakage {
		if s.statement() == nil || s.m.Year() < 2005 {
			return nil
		}
		return s.replace(s.d.Authority.Section.Span, "1.5")
	}},
	{name: "section 1.4 before its time", rule: "reason-section-anachronism", befall: func(s *sheet) *breakage {
		if s.statement() == nil || s.m.Year() > 2002 {
			return nil
		}
		return s.replace(s.d.Authority.Section.Span, "1.4")
	}},
	{name: "a section without reasons", rule: "reason-section-unknown", befall: func(s *sheet) *breakage {
		if s.statement() == nil {
			return nil
		}
		return s.replace(s.d.Authority.Section.Span, "1.2")
	}},
	{name: "a reason beside a source", rule: "reason-with-derived-from", befall: func(s *sheet) *breakage {
		f := s.statement()
		a := s.d.Authority
		if f == nil || s.m.Order != "13526" || s.m.Time.Before(day(2010, 6, 27)) || a == nil || len(a.Reasons) == 0 {
			return nil
		}
		last := s.d.Field(cable.FieldClassifiedBy)
		if r := s.field(cable.FieldReason); r != nil {
			last = r
		}
		cited := a.Section.Span.Cover(a.Reasons[len(a.Reasons)-1].Span)
		return s.insert(s.lines(last.Span).End, "Derived From: DSCG 11-01, dated 20110101\n").reported(cited)
	}},
}
