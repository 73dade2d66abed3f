package cable

import "time"

// The message dates of copies on paper and of what archives made of them.
var (
	// UntilTeletype: telegrams went by teletype, whose code has capitals,
	// digits and some punctuation. ACP 127(G), paragraphs 134 and 140; the year
	// is an outer bound, as posts changed over one by one.
	UntilTeletype = Era{Until: Day(2001, time.January, 1)}
	// UntilPrint: the Department printed telegrams page by page, with the
	// bureaus that got copies.
	UntilPrint = Era{Until: Day(2003, time.January, 1)}
	// UntilTokenBlanks: copies have blanks inside groups of fixed form, which the
	// machines that reproduced them left there.
	UntilTokenBlanks = Era{Until: Day(1980, time.January, 1)}
	// ArchiveYears: the Central Foreign Policy File that the National Archives
	// give out record by record.
	ArchiveYears = Era{Day(1973, time.January, 1), Day(1980, time.January, 1)}
	// SinceRelayTime: the relay's dash line bears the time. The change came with
	// the month.
	SinceRelayTime = Era{From: Day(1976, time.December, 1)}
)
