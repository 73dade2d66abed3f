package corpus

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// compose writes a whole cable with about size bytes of text.
func (w *writer) compose(size int) {
	m := w.m
	m.Capitals = m.Year() < 1996 || m.Year() < 2002 && w.chance(70) || w.chance(4)
	m.Post = department
	m.Serial = w.between(1, 250000)
	if w.chance(90) {
		m.Post = pick(w.dice, posts...)
		m.Serial = pick(w.dice, w.between(1, 2999), w.between(1, 2999), w.between(3000, 18000))
	}
	w.level()
	m.Precedence = pick(w.dice, []string{"R"}, []string{"R"}, []string{"P"}, []string{"P"}, []string{"O"},
		[]string{"O", "P"}, []string{"O", "R"}, []string{"P", "R"})
	w.address()
	w.captions()
	w.declassify()
	w.authorize()
	w.tags()
	w.references()
	w.body(size)
	m.Subject = Subject{Label: "SUBJECT", Mark: w.subjectMark(), Text: w.say("subject")}
	if m.Year() < 1996 && w.chance(50) {
		m.Subject.Label = "SUBJ"
	}
	if w.chance(60) {
		m.Subject.Text = strings.ToUpper(m.Subject.Text)
	}
}

// level sets the classification.
func (w *writer) level() {
	m := w.m
	switch n := w.IntN(100); {
	case n < 10:
		m.Level = Secret
	case n < 55:
		m.Level = Confidential
	case n < 75 && m.Time.Before(day(1995, 10, 1)):
		m.Level = LimitedOfficialUse
	default:
		m.Level = Unclassified
		m.EFTO = m.Year() > 1976 && w.chance(3)
	}
	if m.Level.Classified() && w.chance(3) {
		m.Control = "NOFORN"
	}
}

// words are the precedences as addressees have them. ROUTINE is left out.
var words = map[string]string{"O": "IMMEDIATE", "P": "PRIORITY", "R": ""}

// address sets the addressees. The highest of their precedences is the first of
// the message.
func (w *writer) address() {
	m := w.m
	action := words[m.Precedence[0]]
	info := words[m.Precedence[len(m.Precedence)-1]]
	number := func() string {
		if w.chance(12) {
			return ""
		}
		return fmt.Sprintf("%04d", w.IntN(10000))
	}
	if m.Post == department {
		for _, p := range some(w.dice, w.between(1, 2), others(m)...) {
			m.To = append(m.To, Addressee{p.Indicator, p.From, action, number()})
		}
	} else {
		m.To = append(m.To, Addressee{department.Indicator, department.From, action, number()})
	}
	if w.chance(6) {
		return
	}
	for _, p := range some(w.dice, w.between(1, 6), others(m)...) {
		if !slices.ContainsFunc(m.To, func(a Addressee) bool { return a.Name == p.From }) {
			m.Info = append(m.Info, Addressee{p.Indicator, p.From, info, number()})
		}
	}
	for _, a := range some(w.dice, w.IntN(3), agencies...) {
		if collective := strings.HasSuffix(a.Name, "COLLECTIVE"); collective && m.Year() < 1990 {
			continue
		} else if collective && w.chance(20) {
			m.Exempt = []Addressee{{Name: pick(w.dice, others(m)...).From}}
		}
		a.Precedence = info
		if w.chance(40) {
			a.Number = number()
		}
		m.Info = append(m.Info, a)
	}
}

// captions sets the captions and the attention lines.
func (w *writer) captions() {
	m := w.m
	add := func(percent int, captions ...string) {
		if w.chance(percent) {
			m.Captions = append(m.Captions, pick(w.dice, captions...))
		}
	}
	if m.Level.Classified() {
		add(12, "EXDIS", "NODIS", "LIMDIS", "STADIS", "ROGER CHANNEL")
	}
	if m.Year() >= 2001 {
		add(75, "SIPDIS")
		if m.Level.Classified() && m.Control == "" {
			add(10, "NOFORN")
		} else if m.Level == Unclassified {
			add(40, "SENSITIVE")
		}
	}
	add(2, "C O R R E C T E D  C O P Y", "CORRECTED COPY")
	if !w.chance(35) {
		return
	}
	m.Attention = some(w.dice, w.between(1, 3),
		"DEPT FOR EUR/XX (SMITHJ)",
		"STATE FOR EB/IFD AND OES (DOEJ, ROEM)",
		"STATE PASS USTR FOR JROE",
		"DEPARTMENT PLEASE PASS TO "+pick(w.dice, "TREASURY AND COMMERCE", "AGRICULTURE FOR FAS/XX (DOE)"),
		pick(w.dice, others(m)...).Name+" FOR POL AND ECON",
		"FOR AMBASSADOR FROM DCM",
	)
}

// others returns the posts that are not the cable's own.
func others(m *Model) []Post {
	return slices.DeleteFunc(slices.Clone(posts), func(p Post) bool { return p == m.Post })
}

// noForeign reports whether the cable is under NOFORN.
func (m *Model) noForeign() bool {
	return m.Control == "NOFORN" || slices.Contains(m.Captions, "NOFORN")
}

// tags sets the TAGS line: subjects, then places and organisations, then names.
func (w *writer) tags() {
	m := w.m
	subjects := []string{"EAGR", "ECON", "ETRD", "EFIN", "EAID", "PGOV", "SENV", "SOCI", "AMGT", "EWWT"}
	if m.Year() < 1980 {
		subjects = append(subjects, "PFOR", "PINT")
	} else {
		subjects = append(subjects, "PREL", "PHUM")
	}
	if m.Year() > 2000 {
		subjects = append(subjects, "KDEM")
	}
	m.Tags.List = some(w.dice, w.between(1, 6), subjects...)
	w.Shuffle(len(m.Tags.List), func(i, k int) { l := m.Tags.List; l[i], l[k] = l[k], l[i] })
	m.Tags.List = append(m.Tags.List, pick(w.dice, "XG", "XT", "XA", "XL"))
	if w.chance(8) {
		name := "(" + pick(w.dice, lastNames...) + ", " + pick(w.dice, firstNames...) + ")"
		m.Tags.List = append(m.Tags.List, strings.ToUpper(name))
	}
	m.Tags.Commas = w.chance(60) || m.Year() < 1996
}

// references sets the REF line.
func (w *writer) references() {
	m := w.m
	if !w.chance(65) {
		return
	}
	n := pick(w.dice, 1, 1, 2, 2, 3, 4, w.between(5, 9))
	for range n {
		m.Refs.Items = append(m.Refs.Items, w.reference())
	}
	m.Refs.Style = RefPlain
	m.Refs.Label = "REF"
	if n > 1 {
		m.Refs.Style = pick(w.dice, RefDotted, RefDotted, RefDotted, RefInRow, RefClosed)
		m.Refs.Label = pick(w.dice, "REF", "REF", "REFS")
		for i := range n {
			w.refs = append(w.refs, string(rune('A'+i)))
		}
	} else {
		w.refs = []string{""}
	}
}

// reference returns an entry for a cable that is older than this one, or for
// something else.
func (w *writer) reference() Reference {
	m := w.m
	post, year := pick(w.dice, others(m)...), m.Year()
	serial := w.between(1, 9999)
	switch {
	case m.Serial > 1 && w.chance(35):
		post, serial = m.Post, w.between(1, m.Serial-1)
	case m.Post != department && w.chance(20):
		post, serial = department, w.between(1000, 200000)
	case w.chance(6):
		t := m.Time.AddDate(0, 0, -w.between(1, 30))
		return Reference{Text: pick(w.dice, "DOE-ROE E-MAIL OF ", "ROE/DOE TELCON ", "EMBASSY NOTE OF ") + t.Format("01/02/06")}
	}
	if serial >= 1900 && serial < 2100 { // a year, behind a name of several words
		serial -= 300
	}
	text := post.Name + " " + strconv.Itoa(serial)
	if m.Year() < 1996 && w.chance(40) {
		text = fmt.Sprintf("%s %05d", post.Name, serial)
	}
	if w.chance(25) {
		year -= w.between(1, 3)
		yy := fmt.Sprintf("%02d", year%100)
		text = pick(w.dice, yy+" "+text, yy+" "+text, strconv.Itoa(year)+" "+text, text+" ("+yy+")", "'"+yy+" "+text)
	}
	if w.chance(10) {
		text += " (NOTAL)"
	}
	return Reference{text, canonicalID(year, post.Name, serial)}
}

// canonicalID returns a message number without blanks and padding.
func canonicalID(year int, post string, serial int) string {
	return fmt.Sprintf("%02d%s%d", year%100, strings.ReplaceAll(post, " ", ""), serial)
}
