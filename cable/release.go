package cable

import (
	"regexp"
	"strings"
	"time"

	"github.com/cablelint/cablelint/source"
)

// ReviewRow is a review for release of the Central Foreign Policy File, and the
// stamp that it left on the copies.
type ReviewRow struct {
	Date     time.Time // on the stamp
	Reviewer string    // before the words of the stamp; empty when none is named
	Era      Era       // of the messages that were reviewed
}

// Reviews lists the reviews, oldest messages first: six stamps stand on the
// records of 1973 to 1979 that the National Archives give out, and the number of
// records with each is that of the messages of these years.
var Reviews = []ReviewRow{
	{Day(2005, time.June, 30), "", Era{Day(1973, time.January, 1), Day(1975, time.January, 1)}},
	{Day(2006, time.July, 5), "Margaret P. Grafeld", Era{Day(1975, time.January, 1), Day(1976, time.January, 1)}},
	{Day(2006, time.July, 6), "Margaret P. Grafeld", Era{Day(1975, time.January, 1), Day(1976, time.January, 1)}},
	{Day(2006, time.May, 4), "Margaret P. Grafeld", Era{Day(1976, time.January, 1), Day(1977, time.January, 1)}},
	{Day(2009, time.May, 22), "Margaret P. Grafeld", Era{Day(1977, time.January, 1), Day(1978, time.January, 1)}},
	{Day(2014, time.March, 20), "Sheryl P. Walter", Era{Day(1978, time.January, 1), Day(1980, time.January, 1)}},
}

// FindReview returns the review whose stamp has this date, or nil.
func FindReview(date time.Time) *ReviewRow {
	for i := range Reviews {
		if Reviews[i].Date.Equal(date) {
			return &Reviews[i]
		}
	}
	return nil
}

// ReviewStamp is the stamp of a review on a copy.
type ReviewStamp struct {
	Text     Text      // all of it, which may be cut by line ends
	Reviewer Word      // absent when none is named
	Printed  Word      // 30 JUN 2005
	Date     time.Time // zero when there is no such day
}

// reviewStamp matches the stamp, with its reviewer (group 1) and date (2).
var reviewStamp = regexp.MustCompile(`(?:([A-Z][a-z]+(?: [A-Z]\.)? [A-Z][A-Za-z'-]+) +)?` +
	`(?i:Declassified/Released +US +Department +of +State +EO +Systematic +Review +([0-9]{1,2} +[A-Z]{3,9} +[0-9]{4}))`)

// ReviewStamps returns the stamps of reviews on d and in the attributes that an
// archive put below it, in source order.
func (d *Document) ReviewStamps() []ReviewStamp {
	var stamps []ReviewStamp
	read := func(t Text) {
		flat := d.Flatten(t)
		for _, m := range reviewStamp.FindAllStringSubmatchIndex(flat.Text, -1) {
			s := ReviewStamp{Text: flat.Slice(m[0], m[1]), Printed: flat.Word(m[4], m[5])}
			if m[2] >= 0 {
				s.Reviewer = flat.Word(m[2], m[3])
			}
			s.Date = stampDate(s.Printed.Text)
			stamps = append(stamps, s)
		}
	}
	for _, t := range d.stamps() {
		read(t)
	}
	for f := range d.All(FieldArchive) {
		read(f.Value)
	}
	return stamps
}

// stampDate returns the date that is printed as 30 JUN 2005, or the zero Time.
func stampDate(s string) time.Time {
	fields := strings.Fields(s)
	day, month := atoi(fields[0]), monthNumber(fields[1])
	t := Day(atoi(fields[2]), time.Month(month), day)
	if month == 0 || t.Day() != day {
		return time.Time{}
	}
	return t
}

// stamps returns the stamps of d. Lines of stamps that follow each other are
// one Text, as a stamp may wrap.
func (d *Document) stamps() []Text {
	var out []Text
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != BlockStamp {
			continue
		}
		if n := len(out); n > 0 && d.blankBetween(out[n-1].Span(), b.Span) {
			out[n-1].Parts = append(out[n-1].Parts, b.Span)
			continue
		}
		out = append(out, Text{[]source.Span{b.Span}})
	}
	return out
}

// releaseOverlay matches the line that the Department sets on the pages of what
// it gives out under the Freedom of Information Act. Its first word is the
// level of the release, not of the cable.
var releaseOverlay = regexp.MustCompile(`(?i)\bUNCLASSIFIED +U\. ?S\. +Department +of +State\b`)

// ReleaseOverlay returns the level on the first page overlay of a release under
// the Freedom of Information Act, or the zero Word when there is none.
func (d *Document) ReleaseOverlay() Word {
	for _, t := range d.stamps() {
		flat := d.Flatten(t)
		if m := releaseOverlay.FindStringIndex(flat.Text); m != nil {
			return flat.Word(m[0], m[0]+len("UNCLASSIFIED"))
		}
	}
	return Word{}
}

// Attribute returns the line with this name that an archive put round d, such
// as "Original Classification", or nil.
func (d *Document) Attribute(name string) *Field {
	for f := range d.All(FieldArchive) {
		if label := strings.TrimRight(d.File.Text(f.Label), ": "); strings.EqualFold(label, name) {
			return f
		}
	}
	return nil
}
