package corpus_test

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/cablelint/cablelint/cable"
	"github.com/cablelint/cablelint/internal/corpus"
	"github.com/cablelint/cablelint/source"
)

// relay reports whether s is a relay copy with one header.
func (s *sheet) relay() bool {
	return s.c.Profile == corpus.Relay && len(s.d.Banners) == 1
}

// first returns the first n bytes of at.
func first(at source.Span, n int32) source.Span {
	return source.Span{Start: at.Start, End: at.Start + n}
}

// transmissionFaults befall the lines above the banner.
var transmissionFaults = []fault{
	{name: "a channel lost a letter", rule: "transmission-id-malformed", befall: func(s *sheet) *breakage {
		if !s.relay() {
			return nil
		}
		id := s.d.Transmission.ID
		return s.replace(id.Span, strings.Replace(id.Text, "VZCZCX", "VZCZC", 1))
	}},
	{name: "names among the stations called", rule: "routing-line-malformed", befall: func(s *sheet) *breakage {
		if !s.relay() || len(s.d.Transmission.Routing.Indicators) < 3 {
			return nil
		}
		return s.replace(s.d.Transmission.Routing.Indicators[1].Span, "FREDONIA-AND-LEONIDA")
	}},
	{name: "a digit in an indicator", rule: "routing-indicator-malformed", befall: func(s *sheet) *breakage {
		if !s.relay() || len(s.d.Transmission.Routing.Indicators) < 3 {
			return nil
		}
		at := s.d.Transmission.Routing.Indicators[1]
		return s.replace(at.Span, "RU3H"+at.Text[4:])
	}},
	{name: "the routing line is below the precedence", rule: "routing-precedence-mismatch", befall: func(s *sheet) *breakage {
		if !s.relay() || s.m.Precedence[0] == "R" {
			return nil
		}
		return s.replace(s.d.Transmission.Routing.Precedence.Span, "RR")
	}},
	{name: "an indicator lost its first letter", rule: "routing-indicator-malformed", befall: func(s *sheet) *breakage {
		if !s.relay() || s.m.Post.Name == "STATE" {
			return nil
		}
		at := s.d.Addressees[0].Indicator.Span
		return s.replace(first(at, 1), "").reported(source.Span{Start: at.Start, End: at.End - 1})
	}},
	{name: "the time of filing is lost", rule: "origin-line-malformed", befall: func(s *sheet) *breakage {
		if !s.relay() {
			return nil
		}
		o := s.d.Transmission.Origin
		end := o.Serial.Span.End
		if !o.Section.Absent() {
			end = o.Section.Span.End
		}
		return s.remove(source.Span{Start: end, End: o.Span.End}).reported(source.Span{Start: o.Serial.Span.Start - 1, End: end})
	}},
	{name: "filed on day 367", rule: "filing-day-invalid", befall: func(s *sheet) *breakage {
		if !s.relay() {
			return nil
		}
		return s.replace(s.d.Transmission.Origin.Day.Span, "367")
	}},
	{name: "filed three weeks later", rule: "filing-day-mismatch", befall: func(s *sheet) *breakage {
		if !s.relay() || s.m.Time.YearDay() > 300 {
			return nil
		}
		return s.replace(s.d.Transmission.Origin.Day.Span, fmt.Sprintf("%03d", s.m.Time.YearDay()+21))
	}},
	{name: "filed at 25 hours", rule: "filing-time-invalid", befall: func(s *sheet) *breakage {
		if !s.relay() {
			return nil
		}
		return s.replace(first(s.d.Transmission.Origin.Time.Span, 2), "25")
	}},
	{name: "filed before it was written", rule: "filing-before-dtg", befall: func(s *sheet) *breakage {
		o := s.d.Transmission.Origin
		if !s.relay() || s.m.Time.Hour() == 0 || o.Time.Text != s.m.Time.Format("1504") {
			return nil
		}
		return s.replace(o.Time.Span, s.m.Time.Add(-30*time.Minute).Format("1504"))
	}},
	{name: "another serial in the header", rule: "serial-mismatch", befall: func(s *sheet) *breakage {
		if !s.relay() || s.c.EndMarks { // which repeat the serial
			return nil
		}
		return s.replace(s.d.Transmission.Origin.Serial.Span, fmt.Sprintf("%04d", (s.m.Serial+111)%10000))
	}},
	{name: "another section in the header", rule: "section-header-mismatch", befall: func(s *sheet) *breakage {
		if !s.relay() || s.m.Sections < 2 {
			return nil
		}
		return s.replace(s.d.Transmission.Origin.Section.Span, "02")
	}},
	{name: "ZNR before classified letters", rule: "security-signal-kind", befall: func(s *sheet) *breakage {
		if !s.relay() || !s.m.Level.Classified() {
			return nil
		}
		return s.replace(s.d.Transmission.Security.Signal.Span, "ZNR")
	}},
	{name: "four security letters", rule: "security-signal-malformed", befall: func(s *sheet) *breakage {
		if !s.relay() || !s.m.Level.Classified() {
			return nil
		}
		return s.replace(s.d.Transmission.Security.Letters.Span, strings.Repeat(s.m.Level.Letter, 4))
	}},
	{name: "the security letters are above the banner", rule: "security-signal-mismatch", befall: func(s *sheet) *breakage {
		if !s.relay() || s.m.Level != corpus.Confidential {
			return nil
		}
		return s.replace(s.d.Transmission.Security.Letters.Span, "SSSSS")
	}},
	{name: "the station of another post", rule: "origin-station-mismatch", befall: func(s *sheet) *breakage {
		if !s.relay() || s.m.Post.Name != "STATE" { // no other post is known
			return nil
		}
		return s.replace(s.d.Transmission.Origin.Station.Span, "RUEHLE") // Luxembourg
	}},

	{name: "the zone is lost", rule: "dtg-malformed", befall: func(s *sheet) *breakage {
		if !s.relay() {
			return nil
		}
		at := s.d.DTG.Group.Span
		z := source.Span{Start: at.Start + 6, End: at.Start + 7}
		return s.remove(z).reported(source.Span{Start: at.Start, End: at.End - 1})
	}},
	{name: "the date-time group is lost", rule: "dtg-missing", befall: func(s *sheet) *breakage {
		if !s.relay() || s.m.Level.Classified() {
			return nil
		}
		return s.remove(s.lines(s.d.DTG.Span)).reported(source.At(s.d.Transmission.Security.Span.End))
	}},
	{name: "a day 32", rule: "dtg-impossible", befall: func(s *sheet) *breakage {
		if s.c.Profile != corpus.Drafted || s.m.Level.Classified() || len(s.d.Banners) > 1 {
			return nil // without its date much else is not known
		}
		return s.replace(first(s.d.DTG.Group.Span, 2), "32")
	}},
	{name: "the precedence is repeated", rule: "precedence-order", befall: func(s *sheet) *breakage {
		if !s.dated() || len(s.m.Precedence) < 2 || len(s.d.Banners) > 1 || s.c.Profile == corpus.Smart {
			return nil
		}
		p := s.d.DTG.Precedence
		return s.replace(p[1].Span, p[0].Text).reported(p[0].Span.Cover(p[1].Span))
	}},
	{name: "the precedence is above that of the addressees", rule: "precedence-addressee-mismatch", befall: func(s *sheet) *breakage {
		if !s.relay() || s.m.Precedence[0] != "P" {
			return nil
		}
		at := s.d.Transmission.Routing.Precedence.Span.Cover(s.d.DTG.Precedence[0].Span)
		text := s.of(at)
		return s.replace(at, "OO"+text[2:len(text)-1]+"O").reported(s.d.DTG.Precedence[0].Span)
	}},
	{name: "a precedence lost a letter", rule: "precedence-misspelt", fixed: true, befall: func(s *sheet) *breakage {
		for _, a := range s.d.Addressees {
			if a.Precedence.Text == "PRIORITY" && s.c.Profile == corpus.Relay && len(s.d.Banners) == 1 {
				return s.replace(a.Precedence.Span, "PIORITY")
			}
		}
		return nil
	}},
	{name: "FM is lost", rule: "from-missing", befall: func(s *sheet) *breakage {
		f := s.field(cable.FieldFrom)
		if f == nil || s.c.Profile == corpus.Smart || len(s.d.Banners) > 1 {
			return nil
		}
		return s.remove(s.lines(f.Span)).reported(source.At(s.field(cable.FieldDTG).Span.End))
	}},
	{name: "FM names another post", rule: "from-post-mismatch", befall: func(s *sheet) *breakage {
		if s.d.From == nil || s.c.Profile == corpus.Smart || s.m.Post.Name == "STATE" || len(s.d.Banners) > 1 {
			return nil
		}
		return s.replace(s.d.From.Span, "AMEMBASSY GRAUMOOR").shifted(s.d.Banner().Post.Span)
	}},
	{name: "no addressee", rule: "addressee-missing", befall: func(s *sheet) *breakage {
		if len(s.d.Addressees) != 1 || s.c.Profile == corpus.Smart || len(s.d.Banners) > 1 {
			return nil
		}
		return s.remove(s.lines(s.d.Addressees[0].Span)).reported(source.At(s.field(cable.FieldFrom).Span.End))
	}},
	{name: "TO is glued to the address", rule: "addressee-keyword-glued", fixed: true, befall: func(s *sheet) *breakage {
		f := s.field(cable.FieldTo)
		if f == nil || !s.relay() || s.d.Addressees[0].Indicator.Text != "RUEHC" {
			return nil
		}
		gap := source.Span{Start: f.Label.End, End: f.Value.Span().Start}
		return s.remove(gap).reported(first(f.Span, int32(len("TORUEHC"))))
	}},
	{name: "the keyword of the header is below the next", rule: "header-line-order", befall: func(s *sheet) *breakage {
		if !s.relay() {
			return nil
		}
		de, zn := s.lines(s.d.Transmission.Origin.Span), s.lines(s.d.Transmission.Security.Span)
		both := de.Cover(zn)
		b := s.replace(both, s.of(zn)+s.of(de))
		at := b.at.Start + int32(zn.Len())
		return b.reported(source.Span{Start: at, End: at + int32(s.d.Transmission.Origin.Span.Len())})
	}},
	{name: "the text is of another message", rule: "header-text-mismatch", befall: func(s *sheet) *breakage {
		if !s.relay() || s.m.Level != corpus.Unclassified || s.m.EFTO || s.m.Sections > 1 {
			return nil
		}
		return s.replace(s.d.Banner().Span, "UNCLAS GRAUMOOR 123456")
	}},
	{name: "the header stands twice", rule: "header-repeated", befall: func(s *sheet) *breakage {
		ps := s.numbered()
		if !s.relay() || len(ps) < 4 || ps[3].Heading >= 0 || s.m.Sections > 1 || s.c.EndMarks || strings.HasPrefix(s.text, "VZCZCXYZ") {
			return nil
		}
		last := s.d.Addressees[len(s.d.Addressees)-1].Span
		header := s.text[s.d.Transmission.ID.Span.Start:last.End]
		return s.insert(ps[3].Span.Start, header+"\n\n").within(header)
	}},
	{name: "a line of a mail client", rule: "foreign-lines-before-header", befall: func(s *sheet) *breakage {
		if !s.relay() {
			return nil
		}
		return s.insert(0, "Sent on Monday by Jane Roe\n").within("Sent on Monday by Jane Roe")
	}},
	{name: "the end has another serial", rule: "end-serial-mismatch", befall: func(s *sheet) *breakage {
		i := strings.LastIndex(s.text, "\n#")
		if s.c.Profile != corpus.Relay || i < 0 {
			return nil
		}
		at := source.Span{Start: int32(i + 1), End: int32(i + 6)}
		return s.replace(at, fmt.Sprintf("#%04d", (s.m.Serial+111)%10000))
	}},
	{name: "BT at the end is lost", rule: "end-of-message-incomplete", befall: func(s *sheet) *breakage {
		i, k := strings.Index(s.text, "\nBT"), strings.LastIndex(s.text, "\nBT")
		if s.c.Profile == corpus.Print || i < 0 || i == k {
			return nil
		}
		at := source.Span{Start: int32(k + 1), End: int32(k + 3)}
		return s.remove(s.lines(at)).reported(source.Span{Start: int32(i + 1), End: int32(i + 3)})
	}},
	{name: "the number is of another year", rule: "dtg-year-mismatch", befall: func(s *sheet) *breakage {
		f := s.field(cable.FieldMRN)
		if f == nil {
			return nil
		}
		return s.replace(first(f.Value.Span(), 2), "08").reported(s.d.DTG.Group.Span)
	}},
}

// markingFaults befall markings that have a time or a company of their own.
var markingFaults = []fault{
	{name: "LIMITED OFFICIAL USE after its time", rule: "banner-marking-era", befall: func(s *sheet) *breakage {
		if s.m.Level != corpus.Unclassified || s.m.EFTO || s.m.Year() < 1997 || !s.dated() || s.c.Profile == corpus.Smart ||
			len(s.d.Banners) > 1 || len(s.d.Levels) > 0 {
			return nil
		}
		return s.replace(s.d.Banner().Words, "LIMITED OFFICIAL USE")
	}},
	{name: "FOUO on a classified banner", rule: "banner-terms-mixed", befall: func(s *sheet) *breakage {
		b := s.d.Banner()
		if !s.classified() || len(s.d.Banners) > 1 || s.c.Profile == corpus.Smart || s.m.Control != "" || b.Section != nil {
			return nil
		}
		return s.insert(b.Words.End, "//FOUO").within("FOUO")
	}},
	{name: "E F T O in one piece", rule: "efto-form", befall: func(s *sheet) *breakage {
		b := s.d.Banner()
		if !s.m.EFTO || b.EFTO.Empty() {
			return nil
		}
		return s.replace(b.EFTO, "EFTO")
	}},
	{name: "NOFORN with REL TO", rule: "banner-control-conflict", befall: func(s *sheet) *breakage {
		if s.m.Control == "" || s.m.Year() < 2001 || !s.dated() || len(s.d.Banners) > 1 {
			return nil
		}
		for _, c := range s.d.Captions {
			if c.Text == "SIPDIS" {
				return s.insert(s.lines(c.Span).End, "REL TO USA, GBR\n").within("REL TO")
			}
		}
		return nil
	}},
	{name: "a page line lost a digit", rule: "page-line-malformed", befall: func(s *sheet) *breakage {
		if len(s.d.Pages) < 1 || s.c.Profile == corpus.Print || s.c.Sections != corpus.PageLines || s.m.Sections > 2 {
			return nil
		}
		at := s.d.Pages[0].Serial
		return s.replace(first(at.Span, 1), "").reported(source.Span{Start: at.Span.Start, End: at.Span.End - 1})
	}},
	{name: "SIPDIS before its time", rule: "caption-anachronism", befall: func(s *sheet) *breakage {
		if !s.dated() || s.m.Year() > 1985 || len(s.d.Captions) > 0 || len(s.d.Banners) > 1 || len(s.d.Attention) > 0 {
			return nil
		}
		return s.insert(s.lines(s.field(cable.FieldOrder).Span).Start, "SIPDIS\n").within("SIPDIS")
	}},
	{name: "two channels", rule: "caption-channel-exclusive", befall: func(s *sheet) *breakage {
		for _, c := range s.d.Captions {
			if c.Text == "ROGER CHANNEL" && s.m.Year() >= 2008 && s.dated() && s.c.Profile != corpus.Smart && len(s.d.Banners) == 1 {
				return s.insert(s.lines(c.Span).End, "DISSENT CHANNEL\n").within("DISSENT CHANNEL")
			}
		}
		return nil
	}},
	{name: "a caption among the TAGS", rule: "caption-misplaced", befall: func(s *sheet) *breakage {
		if s.m.Year() < 2002 || !s.m.Tags.Commas || len(s.d.Banners) > 1 {
			return nil
		}
		return s.insert(s.d.Tags[0].Span.End, ", SIPDIS").within("SIPDIS")
	}},

	{name: "(SBU) before its time", rule: "portion-anachronism", befall: func(s *sheet) *breakage {
		ps := s.marked("U")
		if len(ps) < 2 || s.m.Year() > 1994 || !s.dated() {
			return nil
		}
		return s.replace(ps[1].Mark.Span, "(SBU)")
	}},
	{name: "a mark has a control that the banner lacks", rule: "portion-control-missing", befall: func(s *sheet) *breakage {
		ps := s.marked("C")
		captioned := slices.ContainsFunc(s.d.Captions, func(w cable.Word) bool { return w.Text == "NOFORN" })
		if len(ps) < 2 || s.m.Level != corpus.Confidential || captioned || s.m.Control != "" || s.m.Year() < 1997 || !s.dated() {
			return nil
		}
		return s.replace(ps[1].Mark.Span, "(C/NF)")
	}},
	{name: "a mark has another letter", rule: "portion-unknown", befall: func(s *sheet) *breakage {
		if ps := s.marked("SBU"); len(ps) > 1 {
			return s.replace(ps[1].Mark.Span, "(SBV)")
		}
		return nil
	}},
	{name: "a paragraph that does not exist", rule: "paragraph-reference-invalid", befall: func(s *sheet) *breakage {
		ps := s.numbered()
		if len(ps) < 4 || s.m.Sections > 1 || len(ps[2].Text.Parts) == 0 {
			return nil
		}
		return s.insert(ps[2].Text.Span().End, "  See paragraph 99.").within("99")
	}},
	{name: "a text is not closed", rule: "block-unclosed", befall: func(s *sheet) *breakage {
		ps := s.numbered()
		if len(ps) < 4 || len(ps[2].Text.Parts) == 0 || len(s.d.Banners) > 1 || s.m.Sections > 1 {
			return nil
		}
		return s.insert(ps[2].Text.Span().Start, "Begin text: ").within("Begin text")
	}},
	{name: "the signature is lost", rule: "signature-missing", befall: func(s *sheet) *breakage {
		if s.d.Signature == nil || s.c.Profile == corpus.Smart || len(s.d.Banners) > 1 || s.m.Sections > 1 {
			return nil
		}
		last := s.d.Paragraphs[len(s.d.Paragraphs)-1].Span
		line := s.of(s.lines(source.At(last.End)))
		if s.text[last.End-1] != '.' || strings.ToUpper(line) == line && len(line) < 28 { // a table, or like a name
			return nil
		}
		return s.remove(s.lines(s.d.Signature.Span)).reported(source.At(last.End))
	}},

	{name: "SUBJECT lost its first letter", rule: "subject-label-damaged", fixed: true, befall: func(s *sheet) *breakage {
		f := s.field(cable.FieldSubject)
		if s.of(f.Label) != "SUBJECT:" || len(s.d.Banners) > 1 {
			return nil
		}
		return s.replace(f.Label, "UBJECT:")
	}},
	{name: "REF is glued to the subject", rule: "subject-label-glued", befall: func(s *sheet) *breakage {
		f, r := s.field(cable.FieldSubject), s.field(cable.FieldReference)
		if r == nil || s.c.Profile != corpus.Print || len(s.d.Banners) > 1 || s.of(r.Label) != "REF:" || s.lines(f.Span).End != r.Span.Start {
			return nil
		}
		text := s.of(f.Span)
		word := text[strings.LastIndexAny(text, " \n")+1:]
		gap := source.Span{Start: f.Span.End, End: r.Span.Start}
		return s.remove(gap).reported(source.Span{Start: f.Span.End - int32(len(word)), End: f.Span.End + int32(len("REF:"))})
	}},
	{name: "two subjects", rule: "subject-repeated", befall: func(s *sheet) *breakage {
		f := s.field(cable.FieldSubject)
		if len(s.d.Banners) > 1 || s.c.Profile == corpus.Smart {
			return nil
		}
		const second = "SUBJECT: ANOTHER SUBJECT"
		return s.insert(s.lines(f.Span).End, second+"\n").within(second)
	}},
	{name: "text is swallowed by the subject", rule: "subject-too-long", befall: func(s *sheet) *breakage {
		f := s.field(cable.FieldSubject)
		if len(s.d.Banners) > 1 || s.c.Profile == corpus.Smart {
			return nil
		}
		at := s.d.Subject.Text.Span()
		long := strings.Repeat(" AND MORE OF IT", 30)
		return s.insert(f.Span.End, long).reported(source.Span{Start: at.Start, End: at.End + int32(len(long))})
	}},

	{name: "EO without points", rule: "eo-line-form", fixed: true, befall: func(s *sheet) *breakage {
		f := s.field(cable.FieldOrder)
		if s.c.Profile == corpus.Smart || len(s.d.Banners) > 1 {
			return nil
		}
		return s.replace(first(f.Label, 4), "EO")
	}},
	{name: "a full stop behind N/A", rule: "eo-line-trailing-punctuation", fixed: true, befall: func(s *sheet) *breakage {
		if s.m.Order != "11652" || s.m.Decl != "N/A" || len(s.d.Banners) > 1 || !s.between(day(1973, 3, 1), day(1978, 12, 1)) {
			return nil
		}
		return s.insert(s.value().End, ".")
	}},
	{name: "a code that is none", rule: "declassification-code-unknown", befall: func(s *sheet) *breakage {
		if s.m.Order != "11652" || s.m.Decl != "GDS" || len(s.d.Banners) > 1 {
			return nil
		}
		return s.replace(s.value(), "EGDS")
	}},
	{name: "a date with its year first", rule: "declassification-date-form", fixed: true, befall: func(s *sheet) *breakage {
		at, ok := s.declDate()
		if !ok || len(s.of(at)) != 10 || s.c.Profile == corpus.Smart || len(s.d.Banners) > 1 {
			return nil
		}
		date := s.of(at)
		return s.replace(at, date[6:]+"/"+date[:5])
	}},
	{name: "a date with two digits for the year", rule: "declassification-date-form", befall: func(s *sheet) *breakage {
		at, ok := s.declDate()
		if !ok || len(s.of(at)) != 10 || s.c.Profile == corpus.Smart || len(s.d.Banners) > 1 {
			return nil
		}
		date := s.of(at)
		return s.replace(at, date[:6]+date[8:]).reported(source.Span{Start: at.Start + 6, End: at.Start + 8})
	}},
}
