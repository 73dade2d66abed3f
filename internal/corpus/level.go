package corpus

// Level is a classification, or the marking that stands in its place.
type Level struct {
	Name   string // on page headings: CONFIDENTIAL
	Banner string // C O N F I D E N T I A L
	Symbol string // of a portion mark: C
	Letter string // of the security line
	Rank   int    // 0 is unclassified
}

// The levels. ACP 127(G), paragraph 209, has the classified ones letter by letter.
var (
	Unclassified       = Level{"UNCLASSIFIED", "UNCLAS", "U", "U", 0}
	LimitedOfficialUse = Level{"LIMITED OFFICIAL USE", "LIMITED OFFICIAL USE", "LOU", "U", 0}
	Confidential       = Level{"CONFIDENTIAL", "C O N F I D E N T I A L", "C", "C", 1}
	Secret             = Level{"SECRET", "S E C R E T", "S", "S", 2}
)

// Classified reports whether l is a level of classified information.
func (l Level) Classified() bool { return l.Rank > 0 }
