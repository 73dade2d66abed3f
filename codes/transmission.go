package codes

import (
	"strconv"
	"strings"
)

// PrecedenceRow is a precedence as addressee lines spell it out. IMMEDIATE has
// two: NIACT IMMEDIATE is State's, for action at night.
type PrecedenceRow struct {
	Prosign string // O
	Routing string // OO, as on format line 2
	Word    string // IMMEDIATE
	Rank    int    // 1 is the highest
}

var precedences = loadOnce("precedence", []string{"prosign", "routing", "word", "rank"},
	func(rec []string) PrecedenceRow {
		return PrecedenceRow{rec[0], rec[1], rec[2], number(rec[3])}
	},
	func(p *PrecedenceRow) string { return p.Word })

// Precedences returns the precedences, the highest first.
func Precedences() []PrecedenceRow { return precedences().rows }

// Precedence returns the precedence of a word such as PRIORITY.
func Precedence(word string) (*PrecedenceRow, bool) {
	return precedences().find(strings.ToUpper(word))
}

// Prosign returns the precedence of a prosign, single as in format line 5 or
// doubled as in format line 2. O is IMMEDIATE.
func Prosign(prosign string) (*PrecedenceRow, bool) {
	rows := Precedences()
	for i := len(rows) - 1; i >= 0; i-- {
		if strings.EqualFold(rows[i].Prosign, prosign) || strings.EqualFold(rows[i].Routing, prosign) {
			return &rows[i], true
		}
	}
	return nil, false
}

// SecurityRow is what format line 4 says about the classification.
type SecurityRow struct {
	Signal  string // ZNY
	Letters string // CCCCC
	Level   string // CONFIDENTIAL
	Banner  string // C O N F I D E N T I A L
}

var securitySignals = loadOnce("security_signals", []string{"signal", "letters", "level", "banner"},
	func(rec []string) SecurityRow { return SecurityRow{rec[0], rec[1], rec[2], rec[3]} },
	func(s *SecurityRow) string { return s.Signal + " " + s.Letters })

// SecuritySignals returns the signals of format line 4 with their letters.
func SecuritySignals() []SecurityRow { return securitySignals().rows }

// Security returns the row of a signal, ZNR or ZNY, with its five letters.
func Security(signal, letters string) (*SecurityRow, bool) {
	return securitySignals().find(strings.ToUpper(signal + " " + letters))
}

// SignalRow is an operating signal.
type SignalRow struct {
	Signal  string   // ZDK
	Places  []string // the format lines it stands on: FL4, FL5
	Meaning string
}

var operatingSignals = loadOnce("operating_signals", []string{"signal", "place", "meaning"},
	func(rec []string) SignalRow { return SignalRow{rec[0], strings.Split(rec[1], "|"), rec[2]} },
	func(s *SignalRow) string { return s.Signal })

// OperatingSignal returns a signal. Digits that select its form do not count:
// ZFF3 is ZFF.
func OperatingSignal(signal string) (*SignalRow, bool) {
	return operatingSignals().find(strings.TrimRight(strings.ToUpper(signal), "0123456789"))
}

// IndicatorRow is a routing indicator.
type IndicatorRow struct {
	Indicator string // RUEHC
	Name      string // of the addressee that it stands before most often
	Kind      IndicatorKind
	Doubtful  bool // seen a few times only and in no list: it may be a misspelling
}

// IndicatorKind is what a routing indicator leads to.
type IndicatorKind uint8

// The kinds of routing indicators.
const (
	PostIndicator IndicatorKind = iota
	AgencyIndicator
	CollectiveIndicator // many addressees under one name
)

var indicatorKinds = map[string]IndicatorKind{
	"post": PostIndicator, "agency": AgencyIndicator, "collective": CollectiveIndicator,
}

var indicators = loadOnce("routing_indicators", []string{"indicator", "name", "kind", "status"},
	func(rec []string) IndicatorRow {
		return IndicatorRow{rec[0], rec[1], indicatorKinds[rec[2]], rec[3] == "doubtful"}
	},
	func(r *IndicatorRow) string { return r.Indicator })

// Indicators returns the routing indicators seen before a name. The posts'
// own list, which Posts gives, has some more.
func Indicators() []IndicatorRow { return indicators().rows }

// Indicator returns a routing indicator.
func Indicator(indicator string) (*IndicatorRow, bool) {
	return indicators().find(strings.ToUpper(indicator))
}

// number returns the value of a column of digits, 0 when it is empty.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil && s != "" {
		panic("codes: " + err.Error())
	}
	return n
}
