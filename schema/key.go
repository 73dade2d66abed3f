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
	keyFile:           "file",
	keyLine:           "line",
	keyProfile:        "profile",
	keyEra:            "era",
	keyPartial:        "partial",
	keyMRN:            "mrn",
	keyText:           "text",
	keyPost:           "post",
	keySerial:         "serial",
	keyYear:           "year",
	keyID:             "id",
	keyTransmission:   "transmission",
	keyRouting:        "routing",
	keyPrecedence:     "precedence",
	keyIndicators:     "indicators",
	keyOrigin:         "origin",
	keyStation:        "station",
	keySection:        "section",
	keyDay:            "day",
	keyTime:           "time",
	keySecurity:       "security",
	keySignal:         "signal",
	keyLetters:        "letters",
	keyOperating:      "operating",
	keyDTG:            "dtg",
	keyFrom:           "from",
	keyTo:             "to",
	keyInfo:           "info",
	keyExempt:         "exempt",
	keyIndicator:      "indicator",
	keyName:           "name",
	keyNumber:         "number",
	keyBanner:         "banner",
	keyLevel:          "level",
	keyControls:       "controls",
	keyOf:             "of",
	keyLevels:         "levels",
	keyCaptions:       "captions",
	keyAttention:      "attention",
	keyExecutiveOrder: "executiveOrder",
	keyValue:          "value",
	keyKind:           "kind",
	keyDate:           "date",
	keyCodes:          "codes",
	keyEvent:          "event",
	keyTags:           "tags",
	keySubject:        "subject",
	keyMarking:        "marking",
	keyReferences:     "references",
	keyLabel:          "label",
	keyClassifiedBy:   "classifiedBy",
	keyTitle:          "title",
	keyReasons:        "reasons",
	keyDerivedFrom:    "derivedFrom",
	keySummary:        "summary",
	keyParagraphs:     "paragraphs",
	keyHeading:        "heading",
	keyPages:          "pages",
	keyPage:           "page",
	keyPart:           "part",
	keySignature:      "signature",
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
