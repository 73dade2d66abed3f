package corpus_test

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/source"
)

// codeTags returns the codes of the TAGS line that stand on one line, at least n,
// or nil.
func (s *sheet) codeTags(n int) []cable.Tag {
	f := s.field(cable.FieldTags)
	if f == nil || len(f.Value.Parts) != 1 || len(s.d.Tags) < n || s.c.Profile == corpus.Smart {
		return nil
	}
	for _, tag := range s.d.Tags[:n] {
		if tag.Name {
			return nil
		}
	}
	return s.d.Tags
}

// lettered returns the references when they have letters, the text cites none of
// them, and there are n or more.
func (s *sheet) lettered(n int) []cable.Reference {
	if len(s.d.References) < n || s.d.References[0].Label.Absent() || s.c.Profile == corpus.Smart || s.c.Pilcrows || refCited.MatchString(s.text) {
		return nil
	}
	return s.d.References
}

// misnumber gives r another serial, which must be reported with its post.
func (s *sheet) misnumber(r *cable.Reference, serial string) *breakage {
	b := s.replace(r.Number.Span, serial)
	b.found.Start = r.Station.Span.Start
	return b
}

var (
	refCited   = regexp.MustCompile(`(?i)\bref [A-Z]\b`)
	possessive = regexp.MustCompile(`(?i)[a-z]{3}(')s [a-z]`)
)

// listFaults befall the lists of tags and references, and what printers added.
var listFaults = []fault{
	{name: "the TAGS label lost a letter", rule: "tags-label-damaged", fixed: true, befall: func(s *sheet) *breakage {
		if s.codeTags(2) == nil {
			return nil
		}
		return s.replace(s.field(cable.FieldTags).Label, "TGS:")
	}},
	{name: "two commas between tags", rule: "tags-extra-comma", fixed: true, befall: func(s *sheet) *breakage {
		tags := s.codeTags(3)
		if tags == nil || !s.m.Tags.Commas {
			return nil
		}
		comma := source.Span{Start: tags[0].Span.End, End: tags[0].Span.End + 1}
		return s.insert(comma.Start, ",").shifted(comma)
	}},
	{name: "a period behind the tags", rule: "tags-trailing-period", fixed: true, befall: func(s *sheet) *breakage {
		tags := s.codeTags(2)
		if tags == nil || tags[len(tags)-1].Name {
			return nil
		}
		return s.insert(tags[len(tags)-1].Span.End, ".")
	}},
	{name: "two tags run together", rule: "tags-run-together", befall: func(s *sheet) *breakage {
		tags := s.codeTags(4)
		if tags == nil || len(tags[0].Text) != 4 || len(tags[1].Text) != 4 || strings.Contains(tags[0].Text+tags[1].Text, "K") { // no programs
			return nil
		}
		return s.remove(source.Span{Start: tags[0].Span.End, End: tags[1].Span.Start}).reported(
			source.Span{Start: tags[0].Span.Start, End: tags[0].Span.End + 4})
	}},
	{name: "a tag twice", rule: "tag-duplicate", fixed: true, befall: func(s *sheet) *breakage {
		tags := s.codeTags(2)
		if tags == nil || !s.m.Tags.Commas {
			return nil
		}
		return s.insert(tags[0].Span.End, ", "+tags[0].Text).within(tags[0].Text)
	}},
	{name: "a misspelt tag", rule: "tag-unknown", befall: func(s *sheet) *breakage {
		for _, tag := range s.codeTags(2) {
			if tag.Text == "PGOV" {
				return s.replace(tag.Span, "PGVO")
			}
		}
		return nil
	}},
	{name: "a label among the tags", rule: "tags-foreign-token", befall: func(s *sheet) *breakage {
		tags := s.codeTags(2)
		if tags == nil || !s.m.Tags.Commas {
			return nil
		}
		return s.insert(tags[0].Span.End, ", TAGS").within("TAGS")
	}},
	{name: "no subject among the tags", rule: "tags-without-subject", befall: func(s *sheet) *breakage {
		tags := s.codeTags(2)
		if tags == nil || len(tags) != 2 || len(tags[1].Text) != 2 {
			return nil
		}
		return s.remove(source.Span{Start: tags[0].Span.Start, End: tags[1].Span.Start}).reported(
			source.Span{Start: tags[0].Span.Start, End: tags[0].Span.Start + 2})
	}},
	{name: "a reference letter is lost", rule: "reference-label-gap", befall: func(s *sheet) *breakage {
		refs := s.lettered(4)
		if refs == nil || s.m.Refs.Style == corpus.RefInRow {
			return nil
		}
		return s.remove(s.lines(refs[1].Span)).shifted(refs[2].Label.Span)
	}},
	{name: "a reference to the cable itself", rule: "reference-self", befall: func(s *sheet) *breakage {
		for _, r := range s.d.References {
			if s.dated() && r.Post == s.m.Post.Name && !r.OwnYear && s.c.Profile != corpus.Smart {
				return s.misnumber(&r, s.d.Banner().Serial.Text)
			}
		}
		return nil
	}},
	{name: "a reference to a later cable", rule: "reference-future", befall: func(s *sheet) *breakage {
		for _, r := range s.d.References {
			if s.dated() && r.Post == s.m.Post.Name && !r.OwnYear && s.m.Time.Month() > time.February && s.c.Profile != corpus.Smart {
				return s.misnumber(&r, strconv.Itoa(3*s.m.Serial+300))
			}
		}
		return nil
	}},
	{name: "a comma for an apostrophe", rule: "comma-for-apostrophe", befall: func(s *sheet) *breakage {
		at, ok := s.inText(possessive)
		if !ok {
			return nil
		}
		return s.replace(at, ",")
	}},
	{name: "a letter for a digit of the date-time group", rule: "letter-for-digit", fixed: true, befall: func(s *sheet) *breakage {
		if s.c.Profile != corpus.Relay || s.m.Serial%20 < 2 { // else the time of filing is another
			return nil
		}
		at := s.d.DTG.Group.Span
		i := int32(strings.IndexByte(s.of(at)[:6], '0'))
		if i < 0 {
			return nil
		}
		return s.replace(source.Span{Start: at.Start + i, End: at.Start + i + 1}, "O")
	}},
	{name: "TAGS behind the E.O. line", rule: "header-run-on", befall: func(s *sheet) *breakage {
		label := s.field(cable.FieldTags).Label
		if s.c.Profile == corpus.Smart || s.text[label.Start-1] != '\n' || s.text[label.Start-2] == ' ' {
			return nil
		}
		return s.replace(source.Span{Start: label.Start - 1, End: label.Start}, " ").reported(label)
	}},
	{name: "a level is cut at a line end", rule: "word-broken-by-wrap", befall: func(s *sheet) *breakage {
		i := int32(strings.Index(s.text, "Classified By: "))
		if i < 0 || s.c.Profile == corpus.Smart {
			return nil
		}
		return s.insert(i+5, "\n").reported(source.Span{Start: i, End: i + 11})
	}},
	{name: "a blank inside the number of the order", rule: "token-blanks", fixed: true, befall: func(s *sheet) *breakage {
		o := s.d.Order()
		if o == nil || !s.dated() || s.m.Year() > 1977 {
			return nil
		}
		return s.insert(o.Number.Span.Start+2, " ").reported(source.Span{Start: o.Number.Span.Start, End: o.Number.Span.End + 1})
	}},
	{name: "the copies do not add up", rule: "distribution-sum-mismatch", befall: func(s *sheet) *breakage {
		m := copies.FindStringSubmatchIndex(s.text)
		if m == nil || s.c.Profile != corpus.Print || s.c.Sections == corpus.OwnHeaders {
			return nil
		}
		return s.replace(source.Span{Start: int32(m[2]), End: int32(m[3])}, "199")
	}},
	{name: "the attributes have another level", rule: "original-classification-mismatch", befall: func(s *sheet) *breakage {
		const label = "Original Classification: "
		i := int32(strings.Index(s.text, label))
		if i < 0 || s.m.Level != corpus.Confidential {
			return nil
		}
		i += int32(len(label))
		return s.replace(source.Span{Start: i, End: i + int32(len("CONFIDENTIAL"))}, "SECRET")
	}},
}

var copies = regexp.MustCompile(`/(\d{3}) ?[RW]\n`)
