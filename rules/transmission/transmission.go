// Package transmission checks the lines above the banner: the format lines that
// the relays read, the date-time group and the addresses, and whether they
// agree with each other and with the text below.
package transmission

import "github.com/cablelint/cablelint/lint"

// Rules lists the rules of the family.
var Rules = lint.Family("transmission",
	headerLineOrder,
	headerRepeated,
	headerTextMismatch,
	foreignLinesBeforeHeader,
	transmissionIDMalformed,
	routingLineMalformed,
	routingPrecedenceMismatch,
	routingIndicatorMalformed,
	originLineMalformed,
	originStationMismatch,
	filingDayInvalid,
	filingDayMismatch,
	filingTimeInvalid,
	filingBeforeDTG,
	serialMismatch,
	sectionHeaderMismatch,
	securitySignalMalformed,
	securitySignalMismatch,
	securitySignalKind,
	operatingSignalUnknown,
	dtgMissing,
	dtgMalformed,
	dtgImpossible,
	dtgYearMismatch,
	precedenceOrder,
	precedenceAddresseeMismatch,
	precedenceMisspelt,
	fromMissing,
	fromPostMismatch,
	addresseeMissing,
	addresseeKeywordGlued,
	addresseeDuplicate,
	endSerialMismatch,
	endOfMessageIncomplete,
)
