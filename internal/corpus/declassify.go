package corpus

import (
	"fmt"
	"strings"
	"time"
)

// declassify sets the executive order and the value that its era and the level
// of the cable ask for.
func (w *writer) declassify() {
	m := w.m
	m.Order = w.order()
	switch {
	case !m.Level.Classified():
		m.Decl = "N/A"
		if m.Order == "11652" && m.Level == LimitedOfficialUse && w.chance(5) {
			m.Decl = "N/A DECONTROL " + strings.ToUpper(m.Time.AddDate(1, 0, 0).Format("2 January 2006"))
		}
	case m.Order == "11652":
		m.Decl = w.decl11652()
	case m.Order == "12065":
		m.Decl = w.decl12065()
	case m.Order == "12356":
		m.Decl = pick(w.dice, "DECL: OADR", "DECL: OADR", "DECL: OADR", "DECL:  OADR", "DECL:OADR",
			"DECL: "+w.ahead(1, 12).Format("1/2/06"), "DECL: "+w.event())
	default:
		m.Decl = w.decl12958()
	}
}

// orders are the executive orders on classification, with the first day of each
// and the last on which cables still carried the one before.
var orders = []struct {
	number      string
	from, grace time.Time
}{
	{"11652", day(1972, 6, 1), day(1973, 3, 1)},
	{"12065", day(1978, 12, 1), day(1979, 2, 1)},
	{"12356", day(1982, 8, 1), day(1982, 11, 1)},
	{"12958", day(1995, 10, 14), day(1996, 4, 12)},
	{"13526", day(2010, 6, 27), day(2011, 1, 1)},
}

// order returns the number of the order in force or, now and then in the months
// after a change, of the one before.
func (w *writer) order() string {
	number := ""
	for _, o := range orders {
		if !w.m.Time.Before(o.from) && !(w.m.Time.Before(o.grace) && w.chance(15)) {
			number = o.number
		}
	}
	return number
}

// ahead returns a day some years after the message, less the days between
// drafting and sending.
func (w *writer) ahead(low, high int) time.Time {
	return w.m.Time.AddDate(w.between(low, high), 0, -w.IntN(4))
}

func (w *writer) event() string {
	return w.text(pick(w.dice, "after the Fredonian harvest", "upon signature of the agreement", "at end of the talks",
		"after the Leonidan election", "When the Ambassador leaves post"))
}

// decl11652 returns a value of handbook TL:TAGS-1 (1974), section 1.a.
func (w *writer) decl11652() string {
	switch n := w.IntN(100); {
	case n < 75:
		return "GDS"
	case n < 90:
		return fmt.Sprintf("XGDS%s%d", pick(w.dice, "", "-", " "), w.between(1, 4))
	case n < 95:
		return fmt.Sprintf("XGDS%d, DECLAS %s", w.between(1, 4), w.ahead(8, 20).Format("01-02-06"))
	case n < 98:
		return "ADS, DECLAS " + w.ahead(1, 5).Format("01-02-06")
	}
	return "ADS, DECLAS AFTER APPROVAL OF GRANT"
}

// decl12065 returns a value with its classifier. E.O. 12065, section 1-4.
func (w *writer) decl12065() string {
	name := fmt.Sprintf("(%s, %s%s)", strings.ToUpper(pick(w.dice, lastNames...)), strings.ToUpper(pick(w.dice, firstNames...)),
		pick(w.dice, "", " A", " B."))
	suffix := pick(w.dice, "", " OR-"+pick(w.dice, "M", "P", "E", "O"))
	switch n := w.IntN(100); {
	case n < 70:
		return "GDS " + w.ahead(6, 6).Format("1/2/06") + " " + name + suffix
	case n < 85:
		return fmt.Sprintf("RDS-%d %s %s%s", w.between(1, 4), w.ahead(7, 20).Format("1/2/06"), name, suffix)
	}
	return fmt.Sprintf("XDS-%d %s%s", w.between(1, 4), name, suffix)
}

// lastOfTen is the day from which on E.O. 12958 allows 25 years.
var lastOfTen = day(2003, 3, 25)

// decl12958 returns a value of E.O. 12958 or 13526.
func (w *writer) decl12958() string {
	m := w.m
	form := pick(w.dice, "01/02/2006", "01/02/2006", "1/2/2006")
	years := 10
	if !m.Time.Before(lastOfTen) && w.chance(20) {
		years = 25
	}
	n := w.IntN(100)
	switch {
	case n < 60:
		return "DECL: " + w.ahead(years, years).Format(form)
	case n < 85:
		return "DECL: " + w.ahead(1, years).Format(form)
	case n < 90:
		return "DECL: " + w.event()
	case m.Time.Before(day(2003, 9, 22)):
		return "DECL: " + pick(w.dice, "X1", "X5", "X1, X5", "1.6X1", "X6", "25X1")
	case m.Order == "13526":
		return "DECL: " + pick(w.dice, "25X1, ", "50X1, ") + w.ahead(40, 49).Format("01/02/2006")
	case m.Time.Before(day(2004, 1, 1)):
		return "DECL: X1"
	}
	return "DECL: " + w.ahead(years, years).Format("01/02/2006")
}

// authorize sets the Classified By statement, which E.O. 12958 asks for: as the
// first paragraph up to 2002, before the text since.
func (w *writer) authorize() {
	m := w.m
	if !m.Level.Classified() || m.Order != "12958" && m.Order != "13526" {
		return
	}
	a := &m.Authority
	a.Title = w.text(pick(w.dice, "DCM", "Ambassador", "Charge d'Affaires, a.i.", "Political Counselor", "Econ Counselor",
		"PolCouns", "Acting DCM", "Consul General", "EUR/XX Director", "Deputy Principal Officer", "Economic Officer"))
	a.Name = w.text(pick(w.dice, firstNames...) + pick(w.dice, " ", " ", " ", " Q. ") + pick(w.dice, lastNames...))
	if m.Order == "13526" && w.chance(15) {
		a.Derived = pick(w.dice, "DSCG 11-01, dated 20110101", "DSCG 05-1, B and D")
		a.Lines = []string{w.text("Classified By: " + a.Title + " " + a.Name), w.text("Derived From: " + a.Derived)}
		a.Derived = w.text(a.Derived)
		return
	}
	a.Section = "1.4"
	switch {
	case m.Time.Before(lastOfTen), m.Time.Before(day(2003, 9, 22)) && w.chance(70):
		a.Section = "1.5"
	}
	a.Reasons = pick(w.dice, []string{"b", "d"}, []string{"b", "d"}, []string{"b", "d"}, []string{"d"}, []string{"b"},
		[]string{"b", "d", "e"}, []string{"b", "c"}, []string{"a", "b", "d"})
	for i, r := range a.Reasons {
		a.Reasons[i] = w.text(r)
	}
	if m.Year() >= 2003 || w.chance(20) {
		a.Lines = w.statement()
	}
}

// statement returns the lines of a Classified By statement above the text.
func (w *writer) statement() []string {
	a := &w.m.Authority
	by := a.Title + " " + a.Name
	if w.chance(30) {
		by = a.Name + ", " + a.Title
	}
	label := pick(w.dice, "Classified By: ", "Classified By: ", "Classified By: ", "Classified by: ", "Classified by ")
	reasons := w.cite()
	switch w.IntN(8) {
	case 0:
		return []string{w.text(label) + by, w.text("Reason: ") + reasons}
	case 1:
		return []string{w.text(label) + strings.TrimSuffix(by, ".") + w.text(".  Reasons: ") + reasons + "."}
	case 2:
		return []string{w.text(label) + by + w.text(" for reasons E.O. ") + w.m.Order + ", " + reasons}
	case 3:
		return []string{w.text(label) + by + w.text(", reasons: ") + reasons + "."}
	case 4:
		return []string{w.text(label) + by + w.text(", Reason ") + reasons}
	}
	return []string{w.text(label) + by + w.text(" for reasons ") + reasons + "."}
}

// cite returns the reasons with their section, in one of the usual forms.
func (w *writer) cite() string {
	a := &w.m.Authority
	last := len(a.Reasons) - 1
	if last == 0 {
		letter := a.Reasons[0]
		return a.Section + pick(w.dice, " ("+letter+")", " ("+letter+")", "("+letter+")", " "+letter)
	}
	and := w.text("and")
	join := func(separator string, letters []string) string { return strings.Join(letters, separator) }
	return a.Section + pick(w.dice,
		" ("+join("), (", a.Reasons[:last])+") "+and+" ("+a.Reasons[last]+")",
		" ("+join("), (", a.Reasons[:last])+") "+and+" ("+a.Reasons[last]+")",
		" ("+join(",", a.Reasons)+")",
		" ("+join("/", a.Reasons)+")",
		"("+join("),(", a.Reasons)+")",
		" ("+join(", ", a.Reasons)+")",
		" "+join(", ", a.Reasons[:last])+" "+and+" "+a.Reasons[last],
	)
}
