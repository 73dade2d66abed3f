package schema

// key is the name of a member: one of those that the contract has.
type key uint8

// The keys, and noKey for the items of arrays, which have none.
const (
	noKey key = iota
	keyFile
	keyLine
	keyProfile
	keyEra
	keyPartial
	keyMRN
	keyText
	keyPost
	keySerial
	keyYear
	keyID
	keyTransmission
	keyRouting
	keyPrecedence
	keyIndicators
	keyOrigin
	keyStation
	keySection
	keyDay
	keyTime
	keySecurity
	keySignal
	keyLetters
	keyOperating
	keyDTG
	keyFrom
	keyTo
	keyInfo
	keyExempt
	keyIndicator
	keyName
	keyNumber
	keyBanner
	keyLevel
	keyControls
	keyOf
	keyLevels
	keyCaptions
	keyAttention
	keyExecutiveOrder
	keyValue
	keyKind
	keyDate
	keyCodes
	keyEvent
	keyTags
	keySubject
	keyMarking
	keyReferences
	keyLabel
	keyClassifiedBy
	keyTitle
	keyReasons
	keyDerivedFrom
	keySummary
	keyParagraphs
	keyHeading
	keyPages
	keyPage
	keyPart
	keySignature
	keys
)

var keyNames = [keys]string{
	"",
	"file", "line", "profile", "era", "partial", "mrn", "text", "post", "serial", "year", "id", "transmission",
	"routing", "precedence", "indicators", "origin", "station", "section", "day", "time", "security", "signal",
	"letters", "operating", "dtg", "from", "to", "info", "exempt", "indicator", "name", "number", "banner",
	"level", "controls", "of", "levels", "captions", "attention", "executiveOrder", "value", "kind", "date",
	"codes", "event", "tags", "subject", "marking", "references", "label", "classifiedBy", "title", "reasons",
	"derivedFrom", "summary", "paragraphs", "heading", "pages", "page", "part", "signature",
}

func (k key) String() string { return keyNames[k] }

// keySet has a bit for each key.
type keySet uint64

const _ = uint(64 - keys) // they fit

// with returns s with k.
func (s keySet) with(k key) keySet { return s | 1<<k }

// has reports whether k is in s.
func (s keySet) has(k key) bool { return s>>k&1 != 0 }

// keyNamed returns the key of a name, or noKey where no member has it.
func keyNamed(name string) key {
	for k := noKey + 1; k < keys; k++ {
		if k.String() == name {
			return k
		}
	}
	return noKey
}

// keySetOf returns the keys of names. With a name that no member has no object has
// them all: noKey is among them.
func keySetOf(names []string) (set keySet) {
	for _, name := range names {
		set = set.with(keyNamed(name))
	}
	return set
}
